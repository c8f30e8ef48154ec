// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/answer/Household.h"
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
    int daysLate = 0;
    Words note = {}; ///< said when late, and what to do; empty while there is time
    Words staffNote = {}; ///< the same with the law, for the clerk
};

/** Whether whoever came may file it, and what that takes besides the procedure's own papers. */
struct Filing {
    FilingState state = FilingState::Allowed;
    QStringList needs = {}; ///< document ids
    Words why = {}; ///< empty when nothing is to be said
    QString law = {};
    bool isKnown = false; ///< somebody said who came

    /** May it be taken on today at all? */
    [[nodiscard]] bool isAllowed() const { return state != FilingState::InPersonOnly; }
};

/** Something that comes before. */
struct Precedence {
    QString id; ///< the procedure; empty when it is done in another town
    Words why;
};

struct NeededProcedure {
    QString id;
    Words reason; ///< why, in plain words: the answers that decided it
    Deadline deadline;
    QStringList documents; ///< ids; what the filing needs besides stands in `filing`
    Words name = {}; ///< as it reads on the event's day
    QString law = {};
    QString deemedWith = {}; ///< the procedure whose sheet it is filed with; empty = it has its own, or none
    Concerned concerned = {}; ///< whom it is for, by its `per`
    Filing filing = {};
    QList<Precedence> after = {}; ///< what must be done first
};

struct UndecidedProcedure {
    QString id;
    QStringList missing; ///< variables still unknown
};

struct GuideCounts {
    int applicable = 0; ///< questions the events ask
    int answers = 0; ///< answers a person had to give
    int screens = 0; ///< on how many screens they fit
    QList<QStringList> walk = {}; ///< the variables each of these screens asks
};

struct GuideResult {
    QList<NeededProcedure> needed; ///< in the order they are done, else catalogue order
    QStringList notNeeded;
    QList<UndecidedProcedure> undecided;
    std::optional<Question> next; ///< the question expected to decide most
    GuideCounts counts;
    Household household; ///< whose ids `needed` names
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
