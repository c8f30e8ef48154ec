// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

#include <optional>

namespace kakanai::visit {
Q_NAMESPACE

/** Where a visit stands. A kiosk shows one page for each; the counter shows several at once. */
enum class VisitStep {
    Welcome, ///< nobody is here yet
    Event, ///< what brings you here today
    Consent, ///< may the card be read, and what is read
    Card, ///< waiting for a card on the reader
    Pin, ///< the PIN, with the tries left in words
    Reading, ///< the card is being read; hands off
    Identity, ///< is this you
    Questions, ///< what no document answers
    Papers, ///< lay the papers you brought
    Details, ///< what nobody knows but you: typed
    Review, ///< facts as sentences, sheets behind them
    Sign, ///< by pen on the pad, or later on paper
    Submitting, ///< the one transaction is under way
    Receipt, ///< the number, and what happens next
    Checking, ///< a clerk has the case before them
    Completing, ///< the clerk's 完了 is under way
    Completed, ///< the back office will have it
};
Q_ENUM_NS(VisitStep)

/** What can happen to a visit. */
enum class VisitEvent {
    Begin,
    EventChosen,
    ConsentGiven,
    WithoutCard,
    CardPlaced,
    CardGone,
    SecretEntered,
    CardRead,
    CardRefused,
    IdentityConfirmed,
    QuestionsAnswered,
    PapersDone,
    DetailsDone,
    ReviewConfirmed,
    Signed,
    Submitted,
    SubmitFailed,
    CaseOpened,
    CompletionAsked,
    CompletionDone,
    CompletionFailed,
    Back,
    Leave,
};
Q_ENUM_NS(VisitEvent)

/** The whole life of a visit as a table; nothing that is not written in VisitFlow.cpp can happen. */
[[nodiscard]] std::optional<VisitStep> nextStep(VisitStep from, VisitEvent event);

/** The position of a step among the pages a citizen sees, from 1; 0 for the steps before and after. */
[[nodiscard]] int pageNumber(VisitStep step);
[[nodiscard]] int pageCount();

} // namespace kakanai::visit
