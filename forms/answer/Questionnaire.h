// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/model/Catalogue.h"

#include <QDate>
#include <QList>

#include <optional>

namespace kakanai::forms {

struct Deadline {
    QString text; ///< in Japanese
    std::optional<QDate> date; ///< counted from the real date where the facts have one
    bool isLate = false;
    Words words = {}; ///< the text in the catalogue's languages
};

struct NeededProcedure {
    QString id;
    Words reason; ///< why, in plain words: the answers that decided it
    Deadline deadline;
    QStringList documents; ///< ids
    Words name = {}; ///< as it reads on the event's day
    QString law = {};
    QString deemedWith = {}; ///< the procedure whose sheet it is filed with; empty = it has its own, or none
};

struct UndecidedProcedure {
    QString id;
    QStringList missing; ///< variables still unknown
};

struct GuideCounts {
    int applicable = 0; ///< questions the events ask
    int answers = 0; ///< answers a person had to give
    int screens = 0; ///< on how many screens they fit
};

struct GuideResult {
    QList<NeededProcedure> needed; ///< catalogue order
    QStringList notNeeded;
    QList<UndecidedProcedure> undecided;
    std::optional<Question> next; ///< the question expected to decide most
    GuideCounts counts;
};

enum class Unanswered { No, Unknown };
enum class Audience { Citizen, Staff };

/** One screen of the conversation: a single question, or yes/no questions grouped as check-tiles (at most 8).
 */
struct QuestionScreen {
    QList<Question> questions;
    bool isTiles = false; ///< every question is a Bool; "none of these" answers them all with no
};

/** Decides what a visit needs from as few answers as possible. Knows no screen and no clock. */
class Questionnaire
{
public:
    explicit Questionnaire(const Catalogue& catalogue);

    /** `answers["ev"]` is a QString or QStringList. Facts already known are turned into derived answers
     * first. */
    [[nodiscard]] GuideResult evaluate(const Answers& answers, const FactSheet& facts, const QDate& today,
                                       Unanswered unanswered, Audience audience) const;

    /** The judgement alone: needed, not needed, undecided; without the next question and the counts. */
    [[nodiscard]] GuideResult judge(const Answers& answers, const FactSheet& facts, const QDate& today,
                                    Unanswered unanswered, Audience audience) const;

    /**
     * What to ask next, grouped; empty when nothing is left that could matter, also where one answer makes
     * another needless (no children, no nursery). The visit is then evaluated with Unanswered::No. Staff-only
     * questions only for staff.
     */
    [[nodiscard]] std::optional<QuestionScreen> nextScreen(const Answers& answers, const FactSheet& facts,
                                                           const QDate& today, Audience audience) const;

    /** Answers that follow from the facts (ages, 75+, prefecture change, nationality, household). */
    [[nodiscard]] Answers derivedAnswers(const Answers& answers, const FactSheet& facts,
                                         const QDate& today) const;

private:
    const Catalogue* m_catalogue;
};

/** Reads `{"answers":{var:value,…}}`. Errors: AnswersInvalid. */
[[nodiscard]] FormResult<Answers> answersFromJson(const QByteArray& json);

} // namespace kakanai::forms
