// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/GlyphGate.h"

#include "forms/print/Typesetter.h"

#include <array>

namespace kakanai::forms {
namespace {

struct Radical {
    char16_t radical;
    char16_t kanji;
};

// CJK radicals (U+2E80…) have no compatibility mapping in Unicode, yet PDFs and old tools write them for
// kanji.
constexpr std::array radicals{
    Radical{0x2EA0, u'民'}, Radical{0x2ED1, u'長'}, Radical{0x2EDD, u'食'}, Radical{0x2EE4, u'鬼'},
    Radical{0x2EE9, u'黄'}, Radical{0x2EEF, u'竜'}, Radical{0x2ED8, u'青'}, Radical{0x2E9F, u'母'},
    Radical{0x2EC4, u'西'}, Radical{0x2EE8, u'麦'},
};

constexpr bool isPrivateUse(uint c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

constexpr bool isSelector(uint c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

} // namespace

QString MissingGlyph::codePoints() const
{
    QStringList list;
    const QList<uint> characters = cluster.toUcs4();
    for (const uint c : characters)
        list.append(QStringLiteral("U+") + QStringLiteral("%1").arg(c, 4, 16, QLatin1Char('0')).toUpper());
    return list.join(u' ');
}

QString substituteFor(const QString& cluster)
{
    QList<uint> characters = cluster.toUcs4();
    if (characters.isEmpty() || isPrivateUse(characters.first()))
        return {};
    if (characters.size() > 1) {
        characters.removeIf([](uint c) { return isSelector(c); });
        if (characters.size() != 1)
            return {};
        const char32_t base = characters.first();
        return QString::fromUcs4(&base, 1);
    }
    for (const Radical& row : radicals) {
        if (characters.first() == row.radical)
            return QString(QChar(row.kanji));
    }
    const QString plain = cluster.normalized(QString::NormalizationForm_KC);
    return plain != cluster && plain.toUcs4().size() == 1 ? plain : QString();
}

std::optional<QString> withSubstitutes(const QString& text, const QList<MissingGlyph>& missing)
{
    QString replaced = text;
    for (const MissingGlyph& glyph : missing) {
        if (glyph.substitute.isEmpty())
            return {};
        replaced.replace(glyph.cluster, glyph.substitute);
    }
    return replaced;
}

QList<MissingGlyph> missingGlyphs(const QString& text)
{
    return missingGlyphs(Typesetter(), text);
}

QList<MissingGlyph> missingGlyphs(const Typesetter& type, const QString& text)
{
    QList<MissingGlyph> list;
    const QStringList clusters = type.missing(text, Face::Value);
    for (const QString& cluster : clusters)
        list.append({cluster, substituteFor(cluster)});
    return list;
}

} // namespace kakanai::forms
