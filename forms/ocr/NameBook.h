// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace kakanai::forms {

/**
 * Names and their readings (`:/kakanai/papers/names.txt`, made from Debian's skkdic-extra when the program is
 * built) and the variants of characters (`variants.txt`). It proposes; it never changes what was read: 髙 is
 * offered beside 高, and a name it does not know is a name all the same.
 */
class NameBook
{
public:
    NameBook();

    /** The names with this reading in katakana; large and small kana are not told apart. */
    [[nodiscard]] QStringList withReading(const QString& katakana) const;

    /** Readings of so many kana, small ones folded to large. */
    [[nodiscard]] QStringList readingsOfLength(qsizetype length) const;

    /** How a folded reading is written, its small kana small; empty when it is not known. */
    [[nodiscard]] QString spelling(const QString& folded) const;

    /** The book knows this reading with small kana and with large ones (キョウ, キヨウ): only their size on
     * the paper tells them apart. */
    [[nodiscard]] bool hasTwoSpellings(const QString& folded) const { return m_twice.contains(folded); }

    [[nodiscard]] bool knows(const QString& name) const { return m_names.contains(name); }

    /** Known names of the same length that differ from `seen` in at most `most` characters. */
    [[nodiscard]] QStringList near(const QString& seen, int most) const;

    /** The same name with one character in each of its variants, as it stands left out. */
    [[nodiscard]] QStringList variants(const QString& name) const;

private:
    QHash<QString, QStringList> m_byReading; ///< folded katakana → names
    QHash<QString, QString> m_spellings; ///< folded → as spelled
    QSet<QString> m_twice; ///< folded readings that are spelled in two ways
    QHash<qsizetype, QStringList> m_readingsByLength;
    QSet<QString> m_names;
    QHash<qsizetype, QStringList> m_namesByLength;
    QList<QList<char32_t>> m_families;
};

/** ァィゥェォッャュョヮ and ヵヶ as their large ones. */
[[nodiscard]] QString foldedKana(const QString& katakana);

} // namespace kakanai::forms
