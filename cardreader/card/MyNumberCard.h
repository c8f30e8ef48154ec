// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/CardReading.h"

#include <array>
#include <cstdint>
#include <span>

namespace kakanai::card {

/** A secret on the card: its short id and the tries of a fresh counter. */
struct SecretRow {
    std::uint8_t shortId;
    int limit;
};

inline constexpr SecretRow pinSecret{0x11, 3}; ///< 券面事項入力補助用暗証番号
inline constexpr SecretRow numberASecret{0x14, 10}; ///< 照合番号A
inline constexpr SecretRow numberBSecret{0x15, 10}; ///< 照合番号B
inline constexpr SecretRow authSecret{0x18, 3}; ///< 利用者証明用 PIN, in the JPKI application
inline constexpr SecretRow signSecret{0x1B, 5}; ///< 署名用パスワード, in the JPKI application

/** One secret of 券面事項入力補助AP: where it is kept, how long it is, what it opens. */
struct CredentialRow {
    Credential credential;
    SecretRow secret;
    std::size_t digits;
    CardItems opens;
};

// clang-format off
inline constexpr std::array credentialRows{
    CredentialRow{Credential::Pin,     pinSecret,      4, CardItem::Basic | CardItem::Number | CardItem::Expiry},
    CredentialRow{Credential::NumberA, numberASecret, 12, CardItem::Number | CardItem::Expiry},
    CredentialRow{Credential::NumberB, numberBSecret, 14, CardItem::Basic | CardItem::Expiry},
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
