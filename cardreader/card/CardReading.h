// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIdentity.h"
#include "cardreader/secret/Secret.h"

#include <QDate>
#include <QFlags>
#include <QString>

#include <optional>

namespace kakanai::card {

/** Which secret opens the card: the 4-digit 券面事項入力補助用暗証番号, 照合番号A (12 digits) or 照合番号B
 * (14 digits). */
enum class Credential { Pin, NumberA, NumberB };

/** What may be asked of a card. */
enum class CardItem {
    Basic = 1, ///< the four attributes
    Number = 2, ///< the individual number
    Expiry = 4, ///< the card's last day; needs no secret, is not signed
};
Q_DECLARE_FLAGS(CardItems, CardItem)
Q_DECLARE_OPERATORS_FOR_FLAGS(CardItems)

/** What is on a reader. */
enum class CardKind { None, MyNumber, Licence, Residence, Unknown };

/** What one session cost: exchanges with the card, bytes sent and received (status words included), time. */
struct ExchangeStats {
    int count = 0;
    qint64 sent = 0;
    qint64 received = 0;
    double milliseconds = 0;
};

/** What one session read. Move-only, because of the number. */
struct CardReading {
    QString document; ///< `mynumber-card`
    std::optional<CardIdentity> basic;
    std::optional<Secret> number; ///< twelve ASCII digits
    std::optional<QDate>
        expiry; ///< always a day of the calendar: the last of the month where the card's is none
    QString expiryText; ///< `YYYY-MM-DD` as the card has it
    ExchangeStats exchanges;
    int triesBefore = 0; ///< tries left of the credential before this session; -1 when none was needed
};

/** Tries left per secret; empty where the card has no such secret. */
struct CardTries {
    std::optional<int> pin; ///< 券面事項入力補助用暗証番号, at most 3
    std::optional<int> numberA; ///< 照合番号A, at most 10
    std::optional<int> numberB; ///< 照合番号B, at most 10
    std::optional<int> auth; ///< 利用者証明用 PIN, at most 3
    std::optional<int> sign; ///< 署名用パスワード, at most 5
};

/** A reader and what is on it. `expiry` is valid for a My Number card only. */
struct ReaderInfo {
    QString name;
    CardKind card = CardKind::None;
    QDate expiry = {};
};

} // namespace kakanai::card
