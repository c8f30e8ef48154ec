// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/CardReading.h"

#include <array>
#include <cstdint>
#include <span>

namespace kakanai::card {

/** One secret of 券面事項入力補助AP: where it is kept, how long it is, what it opens. */
struct CredentialRow {
    Credential credential;
    std::uint8_t shortId;
    std::size_t digits;
    CardItems opens;
};

// clang-format off
inline constexpr std::array credentialRows{
    CredentialRow{Credential::Pin,     0x11,  4, CardItem::Basic | CardItem::Number | CardItem::Expiry},
    CredentialRow{Credential::NumberA, 0x14, 12, CardItem::Number | CardItem::Expiry},
    CredentialRow{Credential::NumberB, 0x15, 14, CardItem::Basic | CardItem::Expiry},
};
// clang-format on

/** The row of this credential. */
[[nodiscard]] const CredentialRow& rowOf(Credential credential);

/** SELECT of an application. Errors: CardNotSupported when the card has none of that name, and the
 * exchange's. */
[[nodiscard]] CardResult<void> selectApplication(CardExchange& exchange,
                                                 std::span<const std::uint8_t> application);

/** The four attributes from EF 0002; the application is selected and opened. Errors: CardDataInvalid and the
 * exchange's. */
[[nodiscard]] CardResult<CardIdentity> readIdentity(CardExchange& exchange);

/** The individual number from EF 0001: twelve digits, check digit not looked at. */
[[nodiscard]] CardResult<Secret> readNumber(CardExchange& exchange);

/** `YYYYMMDD` of the common application's record; selects that application. */
[[nodiscard]] CardResult<QString> readExpiry(CardExchange& exchange);

/** The four attributes in the bytes of EF 0002, filler and all. Errors: CardDataInvalid. */
[[nodiscard]] CardResult<CardIdentity> parseIdentity(std::span<const std::uint8_t> file);

/** The number in the bytes of EF 0001. Errors: CardDataInvalid. */
[[nodiscard]] CardResult<Secret> parseNumber(std::span<const std::uint8_t> file);

/** The last day `YYYYMMDD` in the common application's record: 01 1C, serial 15, municipality 5, expiry 8. */
[[nodiscard]] CardResult<QString> parseExpiry(std::span<const std::uint8_t> record);

/** The calendar day of `YYYYMMDD`; the last of its month when the day is too big (a 29 February in ten
 * years). */
[[nodiscard]] QDate dayOf(const QString& digits);

/** `YYYYMMDD` as `YYYY-MM-DD`. */
[[nodiscard]] QString withHyphens(const QString& digits);

} // namespace kakanai::card
