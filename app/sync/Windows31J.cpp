// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Windows31J.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <iconv.h>

namespace kakanai::sync {
namespace {

struct KindRow {
    LossKind kind;
    const char* name;
};

constexpr std::array kinds{
    KindRow{LossKind::Replaced, "replaced"},
    KindRow{LossKind::VariantDropped, "variant-dropped"},
    KindRow{LossKind::Alike, "alike"},
    KindRow{LossKind::Extension, "extension"},
};

/** JIS and Windows name the same eight drawings differently; Windows reads back the right column. */
struct AlikeRow {
    char16_t ours;
    char16_t windows;
};

constexpr std::array alike{
    AlikeRow{u'\u301c', u'\uff5e'}, // wave dash
    AlikeRow{u'\u2212', u'\uff0d'}, // minus sign
    AlikeRow{u'\u2014', u'\u2015'}, // em dash
    AlikeRow{u'\u2016', u'\u2225'}, // double vertical line
    AlikeRow{u'\u00a2', u'\uffe0'}, // cent
    AlikeRow{u'\u00a3', u'\uffe1'}, // pound
    AlikeRow{u'\u00ac', u'\uffe2'}, // not sign
    AlikeRow{u'\u00a5', u'\uffe5'}, // yen: a half-width one would be read as a backslash
    AlikeRow{u'\u203e', u'\uffe3'}, // overline
};

/** One character. The usual conversion would take U+FEFF for a byte order mark and drop it. */
QString textOf(char32_t point)
{
    const auto character = QChar::fromUcs4(point);
    return QStringView(character).toString();
}

bool isSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

bool isPrivate(char32_t c)
{
    return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

/** One conversion of a whole text; empty for an empty text or one that does not fit. */
QByteArray converted(const char* to, const char* from, QByteArray in)
{
    const iconv_t descriptor = iconv_open(to, from);
    if (descriptor == reinterpret_cast<iconv_t>(-1))
        return {};
    QByteArray out(in.size() * 4 + 8, '\0');
    char* source = in.data();
    char* target = out.data();
    auto left = static_cast<std::size_t>(in.size());
    auto room = static_cast<std::size_t>(out.size());
    const bool isDone = iconv(descriptor, &source, &left, &target, &room) == 0 && left == 0;
    iconv_close(descriptor);
    if (!isDone)
        return {};
    out.truncate(target - out.data());
    return out;
}

constexpr char charset[] = "CP932";

/** The bytes of one character that come back as the same character; empty = there is none. */
QByteArray bytesOf(const QString& character)
{
    const QByteArray utf8 = character.toUtf8();
    const QByteArray bytes = converted(charset, "UTF-8", utf8);
    return !bytes.isEmpty() && converted("UTF-8", charset, bytes) == utf8 ? bytes : QByteArray();
}

/** Rows 13 (NEC) and the two areas of NEC's and IBM's own choice: not in JIS X 0208. */
bool isExtension(const QByteArray& bytes)
{
    if (bytes.size() != 2)
        return false;
    const auto lead = static_cast<unsigned char>(bytes[0]);
    return lead == 0x87 || lead == 0xed || lead == 0xee || (lead >= 0xfa && lead <= 0xfc);
}

QString alikeOf(const QString& base)
{
    if (base.size() != 1)
        return {};
    const auto* found = std::ranges::find(alike, base[0].unicode(), &AlikeRow::ours);
    return found == alike.end() ? QString() : QString(QChar(found->windows));
}

} // namespace

QString lossKindName(LossKind kind)
{
    for (const KindRow& row : kinds) {
        if (row.kind == kind)
            return QString::fromLatin1(row.name);
    }
    Q_UNREACHABLE();
}

Windows31J::Windows31J(QHash<QString, QString> substitutes, QString missing)
    : m_substitutes(std::move(substitutes))
    , m_missing(std::move(missing))
{
}

QString Windows31J::substituteFor(const QString& cluster, const QString& base) const
{
    for (const QString& key : {cluster, base}) {
        // A substitute that does not fit either would only move the hole.
        if (const QString said = m_substitutes.value(key);
            !said.isEmpty() && !converted(charset, "UTF-8", said.toUtf8()).isEmpty())
            return said;
    }
    return m_missing;
}

FittedText Windows31J::fit(const QString& text) const
{
    FittedText fitted;
    const QList<uint> points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t point = points[i];
        if (point < 0x80) {
            fitted.text += QChar(static_cast<char16_t>(point));
            continue;
        }
        const QString base = textOf(point);
        QString cluster = base;
        bool hasSelector = false;
        while (i + 1 < points.size() && isSelector(points[i + 1])) {
            cluster += textOf(points[++i]);
            hasSelector = true;
        }
        if (const QString other = alikeOf(base); !other.isEmpty()) {
            fitted.text += other;
            fitted.losses.append({cluster, other, LossKind::Alike});
            continue;
        }
        const QByteArray bytes = isPrivate(point) ? QByteArray() : bytesOf(base);
        if (bytes.isEmpty()) {
            const QString put = substituteFor(cluster, base);
            fitted.text += put;
            fitted.losses.append({cluster, put, LossKind::Replaced});
            continue;
        }
        // A town may rather have a substitute than a plain form of a name that is written otherwise.
        const QString chosen =
            hasSelector && m_substitutes.contains(cluster) ? substituteFor(cluster, base) : base;
        fitted.text += chosen;
        if (hasSelector)
            fitted.losses.append({cluster, chosen, LossKind::VariantDropped});
        else if (isExtension(bytes))
            fitted.losses.append({cluster, base, LossKind::Extension});
    }
    return fitted;
}

QByteArray Windows31J::encode(const QString& fitted)
{
    return converted(charset, "UTF-8", fitted.toUtf8());
}

} // namespace kakanai::sync
