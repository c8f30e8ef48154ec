// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

namespace kakanai {

/**
 * Every way the office can refuse or fail. The one list: each value has a name for machines (`name`), words
 * for people
 * (`FailureWords`) and a paragraph in docs/failure-codes.md; a house test holds the three together.
 */
enum class FailureCode {
    // card
    ServiceUnavailable,
    NoReader,
    NoCard,
    CardNotSupported,
    SecretMalformed,
    PinWrong,
    PinBlocked,
    CardRemoved,
    CardDataInvalid,
    CardNotGenuine,
    CredentialNotForItem,
    ReaderBusy,
    Timeout,
    OutcomeUnknown,
    PinFloorReached,
    CardChanged,
    PinCancelled,
    // catalogue, facts, sheets, paper
    FileUnreadable,
    CatalogueInvalid,
    AnswersInvalid,
    FactsInvalid,
    UnknownProcedure,
    FieldInvalid,
    GlyphMissing,
    SheetNotWritten,
    PaperUnreadable,
    PaperUnknown,
    PaperTooLarge,
    PaperLocked,
    PaperNotPicture,
    DraftOutdated,
    // store
    StoreInUse,
    StoreUnavailable,
    StoreNewer,
    StoreCorrupt,
    SealBroken,
    KeyUnavailable,
    // access
    NotPermitted,
    StaffUnknown,
    SecondPersonNeeded,
    ApprovalNumberWrong,
    AuditBroken,
    // queue
    QueueEmpty,
    TicketUnknown,
    TicketMoveRefused,
    ServiceUnknown,
    // casework, visit, sync
    CaseUnknown,
    CaseIncomplete,
    IdentityUnchecked,
    VisitMoveRefused,
    ScriptInvalid,
    TownInvalid,
    ReceiverUnreachable,
    ReceiverRefused,
    // the program itself
    DeviceFailed,
    Internal,
};

/** The machine's name of a code, as printed by `--json` and listed in docs/failure-codes.md: lower case,
 * hyphens. */
[[nodiscard]] QLatin1String failureName(FailureCode code);

/** How many codes there are, for tests that must see them all. */
[[nodiscard]] int failureCodeCount();

/** One sentence for the person in front of the screen, in the installed language. Holds no personal data. */
[[nodiscard]] QString failureMessage(FailureCode code);

} // namespace kakanai
