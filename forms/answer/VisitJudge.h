// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Questionnaire.h"

namespace kakanai::forms {

/** The life events of a visit: `ev` is one id or a list. */
[[nodiscard]] QStringList eventsOf(const Answers& answers);

/** The days that decide which reading of a procedure is in force. Absent = nobody told. */
struct VisitDates {
    QDate filing; ///< today
    QHash<QString, QDate> events; ///< life event → the day it happened
};

/** What the facts tell of the events' own days: the move, the birth, the death (`date` of the event). */
[[nodiscard]] VisitDates visitDates(const Catalogue& catalogue, const QStringList& events,
                                    const FactSheet& facts, const QDate& today);

/**
 * Judges every procedure of one visit. With several life events a procedure is judged once for each of its
 * own events, as if it were the only one, and the visit needs what any of them needs (SERVICE §4.1 "Rule
 * gating").
 */
class VisitJudge
{
public:
    VisitJudge(const Catalogue& catalogue, const Answers& answers, Audience audience, VisitDates dates = {});

    /** Takes an answer into account; an invalid value forgets it. */
    void assume(const QString& var, const QVariant& value);
    /** Whatever is still open, and whatever this visit does not ask, counts as no. */
    void assumeNoForTheRest();
    void assumeNoForTheUnasked();

    [[nodiscard]] QVariant answer(const QString& var) const { return m_answers.value(var); }
    [[nodiscard]] const Answers& answers() const { return m_answers; }
    [[nodiscard]] const QStringList& events() const { return m_events; }
    /** Three-valued; what is not in force on the event's day is not needed for it. */
    [[nodiscard]] Truth truth(const Procedure& procedure) const;
    [[nodiscard]] QStringList missing(const Procedure& procedure) const;
    /** The event that makes it needed; empty when none does. */
    [[nodiscard]] QString decidingEvent(const Procedure& procedure) const;
    /** The reading in force at one of the visit's events; null when there is none. */
    [[nodiscard]] const Procedure* inForce(const Procedure& procedure, const QString& event) const;
    /** The answers with `ev` standing for one event only, as conditions read them. */
    [[nodiscard]] const Answers& answersFor(const QString& event) const;
    /** Procedures that this audience may hear of and that belong to the visit's events. */
    [[nodiscard]] const QList<const Procedure*>& candidates() const { return m_candidates; }
    [[nodiscard]] bool maySpeakOf(const Procedure& procedure) const;
    [[nodiscard]] bool mayAsk(const Question& question) const;

private:
    const Catalogue* m_catalogue;
    Audience m_audience;
    VisitDates m_dates;
    QStringList m_events;
    Answers m_answers;
    QList<Answers> m_answersByEvent; ///< in the order of m_events
    QList<const Procedure*> m_candidates;
};

} // namespace kakanai::forms
