// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/NameBook.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <utility>

namespace kakanai::forms {
namespace {

constexpr std::array<std::pair<char16_t, char16_t>, 12> smallAndLarge{{
    {u'ァ', u'ア'},
    {u'ィ', u'イ'},
    {u'ゥ', u'ウ'},
    {u'ェ', u'エ'},
    {u'ォ', u'オ'},
    {u'ッ', u'ツ'},
    {u'ャ', u'ヤ'},
    {u'ュ', u'ユ'},
    {u'ョ', u'ヨ'},
    {u'ヮ', u'ワ'},
    {u'ヵ', u'カ'},
    {u'ヶ', u'ケ'},
}};

QString toKatakana(const QString& hiragana)
{
    QString result = hiragana;
    for (QChar& character : result) {
        if (character >= u'ぁ' && character <= u'ゖ')
            character = QChar(character.unicode() + 0x60);
    }
    return result;
}

QByteArray contents(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

// A surname, a given name, or a word without a note; not a whole person (フルネーム) or a company.
bool isName(const QString& note)
{
    return note.isEmpty() || note.startsWith(QStringLiteral("人名")) || note.startsWith(u'名')
        || note.startsWith(u'姓');
}

} // namespace

QString foldedKana(const QString& katakana)
{
    QString result = katakana;
    for (QChar& character : result) {
        for (const auto& [small, large] : smallAndLarge) {
            if (character == QChar(small))
                character = QChar(large);
        }
    }
    return result;
}

NameBook::NameBook()
{
    for (const QByteArray& bytes : contents(QStringLiteral(":/kakanai/papers/names.txt")).split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        const qsizetype space = line.indexOf(u' ');
        if (space <= 0)
            continue;
        const QString reading = toKatakana(line.first(space));
        const QString folded = foldedKana(reading);
        for (const QString& entry : line.sliced(space + 1).split(u'/', Qt::SkipEmptyParts)) {
            const QString word = entry.section(u';', 0, 0);
            const QString note = entry.section(u';', 1);
            if (!isName(note) || note.contains(QStringLiteral("フルネーム")) || word.size() > 5)
                continue;
            m_byReading[folded].append(word);
            if (!m_names.contains(word)) {
                m_names.insert(word);
                m_namesByLength[word.size()].append(word);
            }
        }
        if (m_byReading.contains(folded) && m_spellings.value(folded, reading) != reading)
            m_twice.insert(folded);
        if (m_byReading.contains(folded) && !m_spellings.contains(folded)) {
            m_spellings[folded] = reading;
            m_readingsByLength[folded.size()].append(folded);
        }
    }
    for (const QByteArray& line : contents(QStringLiteral(":/kakanai/papers/variants.txt")).split('\n')) {
        QList<char32_t> family;
        for (const uint character : QString::fromUtf8(line).trimmed().toUcs4())
            family.append(static_cast<char32_t>(character));
        if (family.size() > 1)
            m_families.append(family);
    }
}

QStringList NameBook::withReading(const QString& katakana) const
{
    return m_byReading.value(foldedKana(katakana));
}

QStringList NameBook::readingsOfLength(qsizetype length) const
{
    return m_readingsByLength.value(length);
}

QString NameBook::spelling(const QString& folded) const
{
    return m_spellings.value(folded);
}

QStringList NameBook::near(const QString& seen, int most) const
{
    QStringList found;
    for (const QString& name : m_namesByLength.value(seen.size())) {
        int different = 0;
        for (qsizetype i = 0; i < name.size() && different <= most; ++i)
            different += name[i] == seen[i] ? 0 : 1;
        if (different <= most)
            found.append(name);
    }
    return found;
}

QStringList NameBook::variants(const QString& name) const
{
    QStringList result;
    QList<char32_t> characters;
    for (const uint character : name.toUcs4())
        characters.append(static_cast<char32_t>(character));
    for (qsizetype i = 0; i < characters.size(); ++i) {
        for (const QList<char32_t>& family : m_families) {
            if (!family.contains(characters[i]))
                continue;
            for (const char32_t other : family) {
                if (other == characters[i])
                    continue;
                auto changed = characters;
                changed[i] = other;
                const QString text = QString::fromUcs4(changed.data(), changed.size());
                if (text != name && !result.contains(text))
                    result.append(text);
            }
        }
    }
    return result;
}

} // namespace kakanai::forms
