// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIdentity.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace kakanai::card {

/**
 * Somebody who does not exist, and the card they carry. Read from JSON: `id name cardAddress birthDate sex
 * number` and `card:{pin, authPin?, signPassword, expiry, securityCode, numberB,
 * tries?:{pin,numberA,numberB,auth,sign}}`.
 */
struct Persona {
    QString id;
    CardIdentity identity;
    QByteArray number; ///< twelve digits; also 照合番号A
    QByteArray pin; ///< 券面事項入力補助用, four digits
    QByteArray authPin; ///< 利用者証明用, four digits; the same as `pin` unless told otherwise
    QByteArray signPassword; ///< 6 to 16 of A–Z 0–9
    QByteArray numberB; ///< fourteen digits
    QByteArray securityCode; ///< four digits, under the photograph
    QByteArray expiry; ///< YYYYMMDD as on the card, a day of the calendar or not
    QMap<QString, int> tries; ///< tries already fewer than a new card has, by the names above
};

/** Ids of the people that come with the program. */
[[nodiscard]] QStringList builtInPersonas();

/**
 * The persona named by `word`: a built-in id, a JSON file of one person, or `FILE#ID` for one of several in a
 * file's `people`. A file with several and no ID gives the first that has a card. The error is a sentence
 * with file and place.
 */
[[nodiscard]] tl::expected<Persona, QString> loadPersona(const QString& word);

} // namespace kakanai::card
