// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/AddressBook.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>

namespace kakanai::forms {

/** What may stand in a line: a search among what a network saw follows only beginnings that can still become
 * it. */
struct LineGrammar {
    QString alphabet = {}; ///< the characters that occur in it; empty = all the network knows
    QStringList alike = {}; ///< what looks like a character the grammar wants is that character: 日目口
    std::function<bool(const QString&)> mayBegin = {}; ///< empty = every beginning may go on
    std::function<bool(const QString&)> mayBe = {}; ///< empty = whatever may begin may also end
    std::function<QString(const QString&)> meaning = {}; ///< what a text stands for; empty = itself
};

/** 令和8年10月30日, with 西暦, 生 or まで有効 where papers print it. That the day exists is not asked. */
[[nodiscard]] LineGrammar dateGrammar();

/** Katakana and the long mark. */
[[nodiscard]] LineGrammar kanaGrammar();

/** 1,234,567 with or without 円. */
[[nodiscard]] LineGrammar amountGrammar();

/** A residence card's number of that many characters: two letters, digits, two letters. */
[[nodiscard]] LineGrammar cardNumberGrammar(int length);

/** Capital letters. */
[[nodiscard]] LineGrammar romanGrammar();

/** One of the printed words of a closed vocabulary. */
[[nodiscard]] LineGrammar wordGrammar(const QList<std::pair<QString, QString>>& words);

/** A town of the book and a block number. The book must outlive the grammar. */
[[nodiscard]] LineGrammar addressGrammar(const AddressBook& book);

} // namespace kakanai::forms
