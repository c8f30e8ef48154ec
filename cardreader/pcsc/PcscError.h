// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"

#include <winscard.h>

#include <array>

namespace kakanai::card {

/** What one PC/SC return code means to us, in general and as the answer of SCardTransmit. */
struct PcscRow {
    LONG code;
    const char* name;
    CardErrorCode meaning;
    CardErrorCode whileTransmitting;
};

// A card that vanishes during a transmit shows in many words; all of them are CardRemoved there.
// clang-format off
inline constexpr std::array pcscRows{
    PcscRow{SCARD_E_NO_SERVICE,           "SCARD_E_NO_SERVICE",           CardErrorCode::ServiceUnavailable, CardErrorCode::ServiceUnavailable},
    PcscRow{SCARD_E_SERVICE_STOPPED,      "SCARD_E_SERVICE_STOPPED",      CardErrorCode::ServiceUnavailable, CardErrorCode::ServiceUnavailable},
    PcscRow{SCARD_E_INVALID_HANDLE,       "SCARD_E_INVALID_HANDLE",       CardErrorCode::ServiceUnavailable, CardErrorCode::ServiceUnavailable},
    PcscRow{SCARD_F_COMM_ERROR,           "SCARD_F_COMM_ERROR",           CardErrorCode::ServiceUnavailable, CardErrorCode::CardRemoved},
    PcscRow{SCARD_F_INTERNAL_ERROR,       "SCARD_F_INTERNAL_ERROR",       CardErrorCode::ServiceUnavailable, CardErrorCode::CardRemoved},
    PcscRow{SCARD_F_UNKNOWN_ERROR,        "SCARD_F_UNKNOWN_ERROR",        CardErrorCode::ServiceUnavailable, CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_NO_MEMORY,            "SCARD_E_NO_MEMORY",            CardErrorCode::ServiceUnavailable, CardErrorCode::ServiceUnavailable},
    PcscRow{SCARD_E_SYSTEM_CANCELLED,     "SCARD_E_SYSTEM_CANCELLED",     CardErrorCode::ServiceUnavailable, CardErrorCode::ServiceUnavailable},
    PcscRow{SCARD_W_SECURITY_VIOLATION,   "SCARD_W_SECURITY_VIOLATION",   CardErrorCode::ServiceUnavailable, CardErrorCode::ServiceUnavailable},
    PcscRow{SCARD_E_NO_READERS_AVAILABLE, "SCARD_E_NO_READERS_AVAILABLE", CardErrorCode::NoReader,           CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_UNKNOWN_READER,       "SCARD_E_UNKNOWN_READER",       CardErrorCode::NoReader,           CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_READER_UNAVAILABLE,   "SCARD_E_READER_UNAVAILABLE",   CardErrorCode::NoReader,           CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_READER_UNSUPPORTED,   "SCARD_E_READER_UNSUPPORTED",   CardErrorCode::NoReader,           CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_NO_SMARTCARD,         "SCARD_E_NO_SMARTCARD",         CardErrorCode::NoCard,             CardErrorCode::CardRemoved},
    PcscRow{SCARD_W_REMOVED_CARD,         "SCARD_W_REMOVED_CARD",         CardErrorCode::CardRemoved,        CardErrorCode::CardRemoved},
    PcscRow{SCARD_W_RESET_CARD,           "SCARD_W_RESET_CARD",           CardErrorCode::CardRemoved,        CardErrorCode::CardRemoved},
    PcscRow{SCARD_W_UNPOWERED_CARD,       "SCARD_W_UNPOWERED_CARD",       CardErrorCode::CardRemoved,        CardErrorCode::CardRemoved},
    PcscRow{SCARD_W_UNRESPONSIVE_CARD,    "SCARD_W_UNRESPONSIVE_CARD",    CardErrorCode::CardRemoved,        CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_NOT_TRANSACTED,       "SCARD_E_NOT_TRANSACTED",       CardErrorCode::CardRemoved,        CardErrorCode::CardRemoved},
    PcscRow{SCARD_W_UNSUPPORTED_CARD,     "SCARD_W_UNSUPPORTED_CARD",     CardErrorCode::CardNotSupported,   CardErrorCode::CardNotSupported},
    PcscRow{SCARD_E_PROTO_MISMATCH,       "SCARD_E_PROTO_MISMATCH",       CardErrorCode::CardNotSupported,   CardErrorCode::CardNotSupported},
    PcscRow{SCARD_E_CARD_UNSUPPORTED,     "SCARD_E_CARD_UNSUPPORTED",     CardErrorCode::CardNotSupported,   CardErrorCode::CardNotSupported},
    PcscRow{SCARD_E_SHARING_VIOLATION,    "SCARD_E_SHARING_VIOLATION",    CardErrorCode::ReaderBusy,         CardErrorCode::ReaderBusy},
    PcscRow{SCARD_E_NOT_READY,            "SCARD_E_NOT_READY",            CardErrorCode::ReaderBusy,         CardErrorCode::CardRemoved},
    PcscRow{SCARD_E_TIMEOUT,              "SCARD_E_TIMEOUT",              CardErrorCode::Timeout,            CardErrorCode::Timeout},
    PcscRow{SCARD_E_CANCELLED,            "SCARD_E_CANCELLED",            CardErrorCode::Timeout,            CardErrorCode::Timeout},
    PcscRow{SCARD_E_INSUFFICIENT_BUFFER,  "SCARD_E_INSUFFICIENT_BUFFER",  CardErrorCode::CardDataInvalid,    CardErrorCode::CardDataInvalid},
};
// clang-format on

/** The error of a PC/SC call that did not succeed; codes outside the table are ServiceUnavailable. */
[[nodiscard]] CardError pcscError(LONG code, const char* call);

/** As `pcscError`, for calls the card answers; codes outside the table are CardRemoved. */
[[nodiscard]] CardError pcscTransmitError(LONG code, const char* call = "SCardTransmit");

} // namespace kakanai::card
