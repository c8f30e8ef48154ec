// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/FailureCode.h"

#include <QCoreApplication>

#include <array>

namespace kakanai {
namespace {

struct Row {
    FailureCode code;
    const char* name;
    const char* words;
};

// Name and words of every code. The words are source texts in the context "Failure".
// clang-format off
constexpr std::array rows{
    Row{FailureCode::ServiceUnavailable, "service-unavailable",
        QT_TRANSLATE_NOOP("Failure", "The card service of this machine is not running. Please call the staff.")},
    Row{FailureCode::NoReader, "no-reader",
        QT_TRANSLATE_NOOP("Failure", "No card reader is connected.")},
    Row{FailureCode::NoCard, "no-card",
        QT_TRANSLATE_NOOP("Failure", "There is no card on the reader.")},
    Row{FailureCode::CardNotSupported, "card-not-supported",
        QT_TRANSLATE_NOOP("Failure", "This card cannot be read here.")},
    Row{FailureCode::SecretMalformed, "secret-malformed",
        QT_TRANSLATE_NOOP("Failure", "That is not the right number of digits. It has not been tried on the card.")},
    Row{FailureCode::PinWrong, "pin-wrong",
        QT_TRANSLATE_NOOP("Failure", "The PIN is wrong.")},
    Row{FailureCode::PinBlocked, "pin-blocked",
        QT_TRANSLATE_NOOP("Failure", "The PIN is locked. It can be reset at the residents' counter.")},
    Row{FailureCode::CardRemoved, "card-removed",
        QT_TRANSLATE_NOOP("Failure", "The card was taken off the reader. Please put it back and start again.")},
    Row{FailureCode::CardDataInvalid, "card-data-invalid",
        QT_TRANSLATE_NOOP("Failure", "The data on the card could not be understood.")},
    Row{FailureCode::CardNotGenuine, "card-not-genuine",
        QT_TRANSLATE_NOOP("Failure", "The card could not be shown to be genuine.")},
    Row{FailureCode::CredentialNotForItem, "credential-not-for-item",
        QT_TRANSLATE_NOOP("Failure", "This PIN does not open what was asked for.")},
    Row{FailureCode::ReaderBusy, "reader-busy",
        QT_TRANSLATE_NOOP("Failure", "Another program is using the card reader.")},
    Row{FailureCode::Timeout, "timeout",
        QT_TRANSLATE_NOOP("Failure", "The answer took too long.")},
    Row{FailureCode::OutcomeUnknown, "outcome-unknown",
        QT_TRANSLATE_NOOP("Failure", "The card did not answer. Whether the PIN was tried is not known; please look at the tries left.")},
    Row{FailureCode::PinFloorReached, "pin-floor-reached",
        QT_TRANSLATE_NOOP("Failure", "Too few tries are left to try the PIN here. Please ask at the residents' counter.")},
    Row{FailureCode::CardChanged, "card-changed",
        QT_TRANSLATE_NOOP("Failure", "Another card lies on the reader, or its tries have changed. Nothing was tried.")},
    Row{FailureCode::PinCancelled, "pin-cancelled",
        QT_TRANSLATE_NOOP("Failure", "No PIN was entered at the card reader. Nothing was tried.")},
    Row{FailureCode::FileUnreadable, "file-unreadable",
        QT_TRANSLATE_NOOP("Failure", "The file could not be read.")},
    Row{FailureCode::CatalogueInvalid, "catalogue-invalid",
        QT_TRANSLATE_NOOP("Failure", "The catalogue of procedures has a fault.")},
    Row{FailureCode::AnswersInvalid, "answers-invalid",
        QT_TRANSLATE_NOOP("Failure", "The answers could not be understood.")},
    Row{FailureCode::FactsInvalid, "facts-invalid",
        QT_TRANSLATE_NOOP("Failure", "The facts could not be understood.")},
    Row{FailureCode::UnknownProcedure, "unknown-procedure",
        QT_TRANSLATE_NOOP("Failure", "There is no procedure of that name.")},
    Row{FailureCode::FieldInvalid, "field-invalid",
        QT_TRANSLATE_NOOP("Failure", "A field is not filled in correctly.")},
    Row{FailureCode::GlyphMissing, "glyph-missing",
        QT_TRANSLATE_NOOP("Failure", "A character cannot be printed with the fonts of this machine.")},
    Row{FailureCode::SheetNotWritten, "sheet-not-written",
        QT_TRANSLATE_NOOP("Failure", "The sheet could not be written.")},
    Row{FailureCode::PaperUnreadable, "paper-unreadable",
        QT_TRANSLATE_NOOP("Failure", "The paper could not be read. Please lay it flat and try again, or save the file anew.")},
    Row{FailureCode::PaperUnknown, "paper-unknown",
        QT_TRANSLATE_NOOP("Failure", "This kind of paper is not known here.")},
    Row{FailureCode::PaperTooLarge, "paper-too-large",
        QT_TRANSLATE_NOOP("Failure", "The picture or file is too large. At most 50 million pixels (A4 at 600 dpi), 64 MB and 50 pages are read.")},
    Row{FailureCode::PaperLocked, "paper-locked",
        QT_TRANSLATE_NOOP("Failure", "This PDF is protected by a password. Please save it without one, or bring it printed.")},
    Row{FailureCode::PaperNotPicture, "paper-not-picture",
        QT_TRANSLATE_NOOP("Failure", "This file is empty, or it is neither a picture nor a PDF. JPEG, PNG, TIFF, JPEG 2000 and PDF can be read.")},
    Row{FailureCode::DraftOutdated, "draft-outdated",
        QT_TRANSLATE_NOOP("Failure", "The draft or the published version changed meanwhile. Please look at the changes again.")},
    Row{FailureCode::StoreInUse, "store-in-use",
        QT_TRANSLATE_NOOP("Failure", "The database is in use by another Kakanai on this machine.")},
    Row{FailureCode::StoreUnavailable, "store-unavailable",
        QT_TRANSLATE_NOOP("Failure", "The database cannot be reached.")},
    Row{FailureCode::StoreNewer, "store-newer",
        QT_TRANSLATE_NOOP("Failure", "The database was written by a newer Kakanai. This one will not change it.")},
    Row{FailureCode::StoreCorrupt, "store-corrupt",
        QT_TRANSLATE_NOOP("Failure", "The database is damaged.")},
    Row{FailureCode::SealBroken, "seal-broken",
        QT_TRANSLATE_NOOP("Failure", "A sealed field could not be opened: it was changed or belongs elsewhere.")},
    Row{FailureCode::KeyUnavailable, "key-unavailable",
        QT_TRANSLATE_NOOP("Failure", "The key that seals personal fields is not available.")},
    Row{FailureCode::NotPermitted, "not-permitted",
        QT_TRANSLATE_NOOP("Failure", "You are not permitted to do this.")},
    Row{FailureCode::StaffUnknown, "staff-unknown",
        QT_TRANSLATE_NOOP("Failure", "There is no member of staff of that name.")},
    Row{FailureCode::SecondPersonNeeded, "second-person-needed",
        QT_TRANSLATE_NOOP("Failure", "Somebody who did not work on it must agree.")},
    Row{FailureCode::ApprovalNumberWrong, "approval-number-wrong",
        QT_TRANSLATE_NOOP("Failure", "The approval number is wrong, or none has been set.")},
    Row{FailureCode::AuditBroken, "audit-broken",
        QT_TRANSLATE_NOOP("Failure", "The audit record has been changed.")},
    Row{FailureCode::QueueEmpty, "queue-empty",
        QT_TRANSLATE_NOOP("Failure", "Nobody is waiting.")},
    Row{FailureCode::TicketUnknown, "ticket-unknown",
        QT_TRANSLATE_NOOP("Failure", "There is no ticket of that number.")},
    Row{FailureCode::TicketMoveRefused, "ticket-move-refused",
        QT_TRANSLATE_NOOP("Failure", "The ticket cannot do that now.")},
    Row{FailureCode::ServiceUnknown, "service-unknown",
        QT_TRANSLATE_NOOP("Failure", "There is no service of that name.")},
    Row{FailureCode::CaseUnknown, "case-unknown",
        QT_TRANSLATE_NOOP("Failure", "There is no case of that number.")},
    Row{FailureCode::CaseIncomplete, "case-incomplete",
        QT_TRANSLATE_NOOP("Failure", "The case is not complete yet.")},
    Row{FailureCode::IdentityUnchecked, "identity-unchecked",
        QT_TRANSLATE_NOOP("Failure", "The identity of the visitor has not been checked yet.")},
    Row{FailureCode::VisitMoveRefused, "visit-move-refused",
        QT_TRANSLATE_NOOP("Failure", "That is not possible at this point of the visit.")},
    Row{FailureCode::ScriptInvalid, "script-invalid",
        QT_TRANSLATE_NOOP("Failure", "The visit script could not be understood.")},
    Row{FailureCode::TownInvalid, "town-invalid",
        QT_TRANSLATE_NOOP("Failure", "The settings of the town have a fault.")},
    Row{FailureCode::ReceiverUnreachable, "receiver-unreachable",
        QT_TRANSLATE_NOOP("Failure", "The back office cannot be reached. It will be tried again.")},
    Row{FailureCode::ReceiverRefused, "receiver-refused",
        QT_TRANSLATE_NOOP("Failure", "The back office refused the message.")},
    Row{FailureCode::DeviceFailed, "device-failed",
        QT_TRANSLATE_NOOP("Failure", "A device did not answer. Please call the staff.")},
    Row{FailureCode::Internal, "internal",
        QT_TRANSLATE_NOOP("Failure", "Something went wrong inside the program. Nothing you entered is lost.")},
};
// clang-format on

/** The table stands in the order of the enum, so a code is its own index. */
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].code != static_cast<FailureCode>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());
static_assert(rows.size() == static_cast<std::size_t>(FailureCode::Internal) + 1);

const Row& rowOf(FailureCode code)
{
    return rows[static_cast<std::size_t>(code)];
}

} // namespace

QLatin1String failureName(FailureCode code)
{
    return QLatin1String(rowOf(code).name);
}

int failureCodeCount()
{
    return static_cast<int>(rows.size());
}

QString failureMessage(FailureCode code)
{
    return QCoreApplication::translate("Failure", rowOf(code).words);
}

} // namespace kakanai
