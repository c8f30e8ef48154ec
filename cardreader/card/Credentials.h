// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardReading.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace kakanai::card {

/** A secret on the card: its short id and the tries of a fresh counter. */
struct SecretRow {
    std::uint8_t shortId;
    int limit;
};

// 券面事項入力補助AP
inline constexpr SecretRow pinSecret{0x11, 3}; ///< 券面事項入力補助用暗証番号
inline constexpr SecretRow numberASecret{0x14, 10}; ///< 照合番号A
inline constexpr SecretRow numberBSecret{0x15, 10}; ///< 照合番号B
// 券面事項確認AP: A and B change places, and its counters are its own.
inline constexpr SecretRow visualNumberBSecret{0x12, 10};
inline constexpr SecretRow visualNumberASecret{0x13, 10};
// 公的個人認証AP
inline constexpr SecretRow authSecret{0x18, 3}; ///< 利用者証明用 PIN
inline constexpr SecretRow signSecret{0x1B,
                                      5}; ///< 署名用パスワード: its counter is read, it is never verified
// Driving licence, below the master file
inline constexpr SecretRow licencePin1Secret{0x01, 3};
inline constexpr SecretRow licencePin2Secret{0x02, 3};
// マイナ免許証
inline constexpr SecretRow mynaLicenceSecret{0x06, 10};

/** What a secret is made of. */
enum class SecretForm {
    Digits,
    DigitsOrStars, ///< a licence whose holder chose no PIN takes `****`
    ResidenceNumber, ///< AB12345678CD
};

/** One kind of secret: the card it belongs to, its form, what it opens. */
struct CredentialRow {
    Credential credential;
    const char* word; ///< on the command line and in the record
    CardKind card;
    SecretForm form;
    std::size_t size;
    CardItems opens;
};

// clang-format off
inline constexpr std::array credentialRows{
    CredentialRow{Credential::Pin, "pin", CardKind::MyNumber, SecretForm::Digits, 4,
        CardItem::Basic | CardItem::Number | CardItem::Expiry | CardItem::Genuineness},
    CredentialRow{Credential::NumberA, "number-a", CardKind::MyNumber, SecretForm::Digits, 12,
        CardItem::Number | CardItem::Expiry | CardItem::Genuineness | CardItem::Photo},
    CredentialRow{Credential::NumberB, "number-b", CardKind::MyNumber, SecretForm::Digits, 14,
        CardItem::Basic | CardItem::Expiry | CardItem::Genuineness | CardItem::Photo},
    CredentialRow{Credential::AuthPin, "auth-pin", CardKind::MyNumber, SecretForm::Digits, 4,
        CardItem::Certificate | CardItem::Expiry | CardItem::Genuineness},
    CredentialRow{Credential::LicencePin, "licence-pin", CardKind::Licence, SecretForm::DigitsOrStars, 4,
        CardItem::Basic | CardItem::Expiry | CardItem::Genuineness},
    CredentialRow{Credential::LicencePins, "licence-pins", CardKind::Licence, SecretForm::DigitsOrStars, 8,
        CardItem::Basic | CardItem::Expiry | CardItem::Genuineness | CardItem::Photo},
    CredentialRow{Credential::MynaLicencePin, "mynumber-licence-pin", CardKind::MyNumber, SecretForm::Digits, 4,
        CardItem::Expiry | CardItem::Genuineness},
    CredentialRow{Credential::CardNumber, "card-number", CardKind::Residence, SecretForm::ResidenceNumber, 12,
        CardItem::Basic | CardItem::Genuineness | CardItem::Photo},
};
// clang-format on

/** The row of this credential. */
[[nodiscard]] constexpr const CredentialRow& rowOf(Credential credential)
{
    return *std::ranges::find(credentialRows, credential, &CredentialRow::credential);
}

/** The secret has the length and the characters of this credential; a slip of the hand costs no try. */
[[nodiscard]] bool isWellFormed(const CredentialRow& row, const Secret& secret);

/** How the clerk reads the birth date on the card: in an era (nationals) or in Gregorian years. Never
 * guessed. */
enum class BirthStyle { JapaneseEra, Gregorian };

/**
 * 照合番号B from what is printed on the card: birth date YYMMDD in the style the card shows, the four-digit
 * Gregorian year of expiry, the four-digit security code. Empty when a part is malformed or the era does not
 * reach back so far (明治 from 1868-10-23).
 */
[[nodiscard]] std::optional<Secret> composeNumberB(const QDate& birth, BirthStyle style, int expiryYear,
                                                   const Secret& securityCode);

/** A birth date as it is printed on a card: the year of its era, or the last two digits of the Western one.
 */
struct PrintedBirth {
    int year = 0;
    int month = 0;
    int day = 0;
};

/** As above from what stands there, for a clerk who copies it; whether such a day was is not looked at. */
[[nodiscard]] std::optional<Secret> composeNumberB(const PrintedBirth& birth, int expiryYear,
                                                   const Secret& securityCode);

} // namespace kakanai::card
