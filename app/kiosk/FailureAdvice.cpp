// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/FailureAdvice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kakanai::kiosk {
namespace {

struct Advice {
    FailureCode code;
    const char* words;
};

// clang-format off
constexpr std::array table{
    Advice{FailureCode::ServiceUnavailable, QT_TRANSLATE_NOOP("FailureAdvice", "You can go on without the card. The staff check it later.")},
    Advice{FailureCode::NoReader,           QT_TRANSLATE_NOOP("FailureAdvice", "You can go on without the card. The staff check it later.")},
    Advice{FailureCode::NoCard,             QT_TRANSLATE_NOOP("FailureAdvice", "Please place the card again.")},
    Advice{FailureCode::CardNotSupported,   QT_TRANSLATE_NOOP("FailureAdvice", "Please place your My Number Card, or go on without the card.")},
    Advice{FailureCode::SecretMalformed,    QT_TRANSLATE_NOOP("FailureAdvice", "Please enter it again. No try was used.")},
    Advice{FailureCode::PinWrong,           QT_TRANSLATE_NOOP("FailureAdvice", "Please try again, or go on without the card.")},
    Advice{FailureCode::PinBlocked,         QT_TRANSLATE_NOOP("FailureAdvice", "The residents' section can set it again. You can go on without the card.")},
    Advice{FailureCode::CardChanged,        QT_TRANSLATE_NOOP("FailureAdvice", "The card has changed. Please take it off, put it back and look at the tries again.")},
    Advice{FailureCode::PinCancelled,       QT_TRANSLATE_NOOP("FailureAdvice", "You can enter it again, or go on without the card.")},
    Advice{FailureCode::PinFloorReached,    QT_TRANSLATE_NOOP("FailureAdvice", "This machine does not use the last try. You can go on without the card.")},
    Advice{FailureCode::CardRemoved,        QT_TRANSLATE_NOOP("FailureAdvice", "Please place the card again and leave it there.")},
    Advice{FailureCode::CardDataInvalid,    QT_TRANSLATE_NOOP("FailureAdvice", "You can go on without the card. The staff check it later.")},
    Advice{FailureCode::ReaderBusy,         QT_TRANSLATE_NOOP("FailureAdvice", "Please wait a moment and try again.")},
    Advice{FailureCode::Timeout,            QT_TRANSLATE_NOOP("FailureAdvice", "Please place the card again and leave it there.")},
    Advice{FailureCode::OutcomeUnknown,     QT_TRANSLATE_NOOP("FailureAdvice", "One try may have been used. Please place the card again.")},
    Advice{FailureCode::FieldInvalid,       QT_TRANSLATE_NOOP("FailureAdvice", "Please look at it again, or leave it for the counter.")},
    Advice{FailureCode::PaperUnreadable,    QT_TRANSLATE_NOOP("FailureAdvice", "You can also go on without it and show it at the counter.")},
    Advice{FailureCode::PaperUnknown,       QT_TRANSLATE_NOOP("FailureAdvice", "You can also go on without it and show it at the counter.")},
    Advice{FailureCode::PaperTooLarge,      QT_TRANSLATE_NOOP("FailureAdvice", "You can also go on without it and show it at the counter.")},
    Advice{FailureCode::PaperLocked,        QT_TRANSLATE_NOOP("FailureAdvice", "You can also go on without it and show it at the counter.")},
    Advice{FailureCode::PaperNotPicture,    QT_TRANSLATE_NOOP("FailureAdvice", "You can also go on without it and show it at the counter.")},
    Advice{FailureCode::GlyphMissing,       QT_TRANSLATE_NOOP("FailureAdvice", "What you entered is kept. Please call the staff.")},
    Advice{FailureCode::StoreUnavailable,   QT_TRANSLATE_NOOP("FailureAdvice", "What you entered is kept. Please try again in a moment or call the staff.")},
    Advice{FailureCode::VisitMoveRefused,   QT_TRANSLATE_NOOP("FailureAdvice", "Please wait a moment and try again.")},
};
// clang-format on

} // namespace

QString adviceFor(const Failure& failure)
{
    const auto row =
        std::ranges::find_if(table, [&](const Advice& advice) { return advice.code == failure.code; });
    const QString next = row == table.end()
        ? QCoreApplication::translate("FailureAdvice", "What you entered is kept. Please call the staff.")
        : QCoreApplication::translate("FailureAdvice", row->words);
    QString words = failureMessage(failure.code);
    if (failure.retriesLeft && failure.code == FailureCode::PinWrong)
        words +=
            u' ' + QCoreApplication::translate("FailureAdvice", "Tries left: %1.").arg(*failure.retriesLeft);
    return words + u' ' + next;
}

QString ticketPrinterWords(devices::PrinterState state)
{
    if (devices::canPrint(state))
        return {};
    return state == devices::PrinterState::PaperOut
        ? QCoreApplication::translate(
            "FailureAdvice",
            "This machine has no paper left. You can take a number; please write it down from the screen.")
        : QCoreApplication::translate(
            "FailureAdvice",
            "This machine cannot print now. You can take a number; please write it down from the screen.");
}

} // namespace kakanai::kiosk
