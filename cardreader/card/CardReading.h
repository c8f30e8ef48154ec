// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIdentity.h"
#include "cardreader/card/Genuineness.h"
#include "cardreader/secret/Secret.h"

#include <QByteArray>
#include <QDate>
#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::card {

/** Which secret opens the card. The signature password (署名用パスワード) is not among them and never will
 * be: nothing a counter reads needs it. */
enum class Credential {
    Pin, ///< My Number card: 券面事項入力補助用暗証番号, 4 digits
    NumberA, ///< My Number card: 照合番号A, 12 digits
    NumberB, ///< My Number card: 照合番号B, 14 digits
    AuthPin, ///< My Number card: 利用者証明用 PIN, 4 digits
    LicencePin, ///< driving licence: 暗証番号1, 4 digits
    LicencePins, ///< driving licence: 暗証番号1 and 2, 8 digits
    MynaLicencePin, ///< マイナ免許証: its PIN, 4 digits
    CardNumber, ///< residence card: the number printed on it, 2 letters, 8 digits, 2 letters
};

/** What may be asked of a card. */
enum class CardItem {
    Basic = 1, ///< name, address, birth date, sex, as far as the card has them as text
    Number = 2, ///< the individual number
    Expiry = 4, ///< the card's last day; needs no secret, is not signed
    Genuineness = 8, ///< signatures and the card's own key, against the trust store
    Photo = 16, ///< photograph and pictures of name, address or the whole face
    Certificate = 32, ///< 利用者証明用電子証明書, which names nobody
};
Q_DECLARE_FLAGS(CardItems, CardItem)
Q_DECLARE_OPERATORS_FOR_FLAGS(CardItems)

/** What is on a reader. */
enum class CardKind { None, MyNumber, Phone, Licence, Residence, Unknown };

/** What one session cost: exchanges with the card, bytes sent and received (status words included), time. */
struct ExchangeStats {
    int count = 0;
    qint64 sent = 0;
    qint64 received = 0;
    double milliseconds = 0;
};

/** Pictures as the card holds them, encoded; empty where it has none. Not decoded here: see picture/Jpeg2000.
 */
struct CardPictures {
    QByteArray photo;
    QString photoFormat; ///< `jp2`, `j2k` or `jpeg`
    QByteArray name; ///< PNG
    QByteArray address; ///< PNG
    QByteArray face; ///< the whole front of a residence card, TIFF
};

/** What a driving licence says besides who its holder is. The registered domicile (本籍) is never read. */
struct LicenceFacts {
    QString number; ///< 免許証の番号, twelve digits
    QString kana;
    QString colour; ///< 優良, 新規 or その他
    QStringList conditions;
    QDate issued;
    bool isAddressChanged = false; ///< the address is one that was added later
};

/** What a residence card says as text. Name, nationality and status stand in its pictures only. */
struct ResidenceFacts {
    QString type; ///< code of the kind of card: 1, 2, 05 …
    QString address; ///< the latest entry on its back; empty: none, or not in a code we know
    QString municipality; ///< its code
    QDate addressSince;
};

/** What one session read. Move-only, because of the number. */
struct CardReading {
    QString document; ///< `mynumber-card`, `licence` …
    std::optional<CardIdentity> basic;
    std::optional<Secret> number; ///< twelve ASCII digits
    std::optional<QDate>
        expiry; ///< always a day of the calendar: the last of the month where the card's is none
    QString expiryText; ///< `YYYY-MM-DD` as the card has it
    std::optional<Genuineness> genuineness;
    std::optional<CardPictures> pictures;
    std::optional<LicenceFacts> licence;
    std::optional<ResidenceFacts> residence;
    QByteArray certificate; ///< DER
    ExchangeStats exchanges;
    int triesBefore = 0; ///< tries left of the credential before this session; -1 when it has no counter
};

/** Which card it was that told its tries, so that another one in its place is not taken for it. */
struct CardMark {
    QString reader;
    unsigned events = 0; ///< the reader's insertions and removals then
    QByteArray fingerprint; ///< SHA-256 of what the card says of itself without a secret; empty: nothing

    friend bool operator==(const CardMark&, const CardMark&) = default;
};

/** Tries left per secret; empty where the card has no such secret. */
struct CardTries {
    std::optional<int> pin; ///< 券面事項入力補助用暗証番号, at most 3
    std::optional<int> numberA; ///< 照合番号A, at most 10
    std::optional<int> numberB; ///< 照合番号B, at most 10
    std::optional<int> auth; ///< 利用者証明用 PIN, at most 3
    std::optional<int> sign; ///< 署名用パスワード, at most 5: counted, never asked for
    std::optional<int> licence1; ///< 暗証番号1 of a driving licence, at most 3
    std::optional<int> licence2; ///< 暗証番号2, at most 3
    std::optional<int> mynaLicence; ///< the PIN of マイナ免許証, at most 10
    CardMark mark; ///< whose tries these are
    bool hasPinPad = false; ///< a PIN is typed on the reader's own keys
};

/** A reader and what is on it. `expiry` is valid for a My Number card and a driving licence only. */
struct ReaderInfo {
    QString name;
    CardKind card = CardKind::None;
    QDate expiry = {};
    QStringList documents = {}; ///< everything this card is: `mynumber-card`, `mynumber-licence` …
};

} // namespace kakanai::card
