// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIdentity.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace kakanai::card {

/** What only a driving licence has. */
struct LicencePart {
    QByteArray pin1; ///< four digits or `****`; the PIN of マイナ免許証 where that is the document
    QByteArray pin2;
    QByteArray number;
    QString kana;
    QString colour;
    QStringList conditions;
    QDate issued;
    QDate expiry;
    QString newAddress; ///< added after a move
    QString newName;
};

/** What only a residence card has. */
struct ResidencePart {
    QByteArray number; ///< AB12345678CD
    QByteArray type; ///< code of the kind of card
    QByteArray municipality;
    QByteArray since; ///< YYYYMMDD
};

/**
 * Somebody who does not exist, and the card they carry. Read from JSON: `id document? name cardAddress
 * birthDate sex`; for a My Number card (the document where none is named) `number` and `card:{pin, authPin?,
 * signPassword, expiry, securityCode, numberB, tries?:{pin,numberA,numberB,auth,sign}}`; for a licence
 * `licence:{pin1, pin2?, number?, kana?, colour?, conditions?, issued?, expiry, newAddress?, newName?,
 * tries?:{licence1,licence2,mynaLicence}}`; for a residence card `residence:{number, type, municipality,
 * since}`.
 */
struct Persona {
    QString id;
    QString document =
        QStringLiteral("mynumber-card"); ///< also `specified-residence-card`, which is two in one
    CardIdentity identity;
    QByteArray number; ///< twelve digits; also 照合番号A
    QByteArray pin; ///< 券面事項入力補助用, four digits
    QByteArray authPin; ///< 利用者証明用, four digits; the same as `pin` unless told otherwise
    QByteArray signPassword; ///< 6 to 16 of A–Z 0–9
    QByteArray numberB; ///< fourteen digits
    QByteArray securityCode; ///< four digits, under the photograph
    QByteArray expiry; ///< YYYYMMDD as on the card, a day of the calendar or not
    LicencePart licence;
    ResidencePart residence;
    QMap<QString, int> tries; ///< tries already fewer than a new card has, by the names above
};

/** Ids of the people with a My Number card that come with the program. */
[[nodiscard]] QStringList builtInPersonas();

/** Ids of the other cards that come with the program: licences, residence cards, a phone. */
[[nodiscard]] QStringList builtInCards();

/**
 * The persona named by `word`: a built-in id, a JSON file of one person, or `FILE#ID` for one of several in a
 * file's `people`. A file with several and no ID gives the first that has a card. The error is a sentence
 * with file and place.
 */
[[nodiscard]] tl::expected<Persona, QString> loadPersona(const QString& word);

} // namespace kakanai::card
