// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PaperValue.h"

#include <QList>
#include <QString>

#include <utility>

namespace kakanai::forms {

/**
 * What recognised text must look like to be believed, field by field. Pure functions from text to text;
 * an empty result or a low score means "not what belongs here".
 */

/**
 * A Japanese (明治…令和), Western or English date (14 August 1995, 1995-08-14); as a fact the ISO date. Knows
 * how recognisers misread the eras (暇和, 会和, 全和…): what is printed has the era's true name, its digits
 * (08, 元) and a last 生 as they were read. Refuses days that do not exist or lie outside the era.
 */
[[nodiscard]] PaperValue paperDate(const QString& text);

/** Katakana and the long mark, small kana kept small; kanji that only look like kana (力 二 八…) are set
 * right. Empty if anything else is in it. */
[[nodiscard]] QString cleanKana(const QString& text);

/** An address with its digits half-width, the dashes between digits `-`, no spaces but the one before a
 * building. */
[[nodiscard]] QString cleanAddress(const QString& text);

/** The same address with what only looks like 丁目 or a last 号 after digits set right (7了目, 3番5す). */
[[nodiscard]] QString mendedBlock(const QString& address);

/** The address ends in a well-formed block number (丁目 番地 番 号, 1-2-3) or has one before a building's
 * name. */
[[nodiscard]] bool hasBlockNumber(const QString& address);

/** The address begins with a prefecture (or みほん県, which exists only on specimens). */
[[nodiscard]] bool hasPrefecture(const QString& address);

/** A name as it stands: only Latin noise and punctuation go, 髙 stays 髙. */
[[nodiscard]] QString cleanName(const QString& text);

/** The name holds a character whose variant (高/髙, 崎/﨑…) recognisers confuse: a person must look. */
[[nodiscard]] bool hasVariantCharacters(const QString& name);

/** A surname or given name of one character: nothing around it tells 紬 from 細. */
[[nodiscard]] bool hasSingleCharacterPart(const QString& name);

/** A ヤ, ユ or ヨ, small or not, after a kana of the イ column, or a ツ before a hard sound: both sizes make
 * a word (ジヤ, ジャ; マツカ, マッカ). */
[[nodiscard]] bool hasDoubtfulSize(const QString& kana);

/** The address holds a character recognisers take for another (藪/敷, 糟/精…): a person must look. */
[[nodiscard]] bool hasLookAlikes(const QString& address);

/** A residence card's number (two letters, digits, two letters) of that many characters, or empty. */
[[nodiscard]] QString cleanCardNumber(const QString& text, int length);

/** A name in Latin letters. As a fact in capitals; so it is printed too where most of it was read so. */
[[nodiscard]] PaperValue latinName(const QString& text);

/** An amount of yen, `1,234,567`; without commas where none was read. As a fact its digits. */
[[nodiscard]] PaperValue cleanAmount(const QString& text);

/** A number with its hyphens (97-75). As a fact its digits. */
[[nodiscard]] PaperValue cleanNumber(const QString& text);

/** The nearest word of a closed vocabulary and how near it is, 0…1. */
[[nodiscard]] std::pair<PaperValue, double> nearestWord(const QString& text,
                                                        const QList<std::pair<QString, QString>>& words);

/** A value between the words its paper prints around it: `print` is 「第{}号」 or empty. */
[[nodiscard]] QString betweenFixedWords(const QString& value, const QString& print);

} // namespace kakanai::forms
