// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Role.h"
#include "app/base/Result.h"

namespace kakanai::access {

/** Everything somebody can do that is worth a permission and a line in the record. */
enum class Action {
    LogIn,
    LogOut,
    IssueTicket,
    CallTicket,
    MoveTicket, ///< arrive, miss, hold, resume, finish, transfer
    CancelTicket,
    ReadCard,
    VerifyPin,
    SubmitCase,
    CompleteCase,
    CancelCase,
    ListCases,
    ReadCase,
    ExportCase,
    PrintSheet,
    EraseCase,
    SendMessage,
    RetryMessage,
    VerifyAudit,
    LookUpResident,
    EditCatalogue,
    PublishCatalogue, ///< as its author
    ApproveCatalogue, ///< as the second person
    SetApprovalNumber,
    ReviewTask, ///< a department reads, ticks and finishes its part of a case
    ReturnTask, ///< sends a case back to the counter, with a reason
    AnswerTask, ///< the counter settled what a department sent back
    RetypeCase, ///< 転記: typing a case into the core by hand
    SettleMessage, ///< corrects, hands to paper or gives up a message that cannot be delivered
    SetCallProfile, ///< how this person is called: spoken, silent, flash, fetched
    RaiseAlarm, ///< staff in trouble, and the word that it is over
};

/** `ticket.call`, `case.read` …, as written in the record. */
[[nodiscard]] QString actionName(Action action);
[[nodiscard]] int actionCount();

/** The table in AccessPolicy.cpp says so; what it does not say is refused. */
[[nodiscard]] bool isPermitted(Role role, Action action);

/** NotPermitted with role and action, or nothing. */
[[nodiscard]] Result<void> require(Role role, Action action);

} // namespace kakanai::access
