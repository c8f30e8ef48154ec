// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/JapaneseAddress.h"

#include <QRegularExpression>

#include <array>

namespace kakanai::forms {
namespace {

// Cities whose own name holds 市, 郡, 町 or 村 before its end, so that the first such character is not the
// border.
constexpr std::array trickyCities{
    u"市川市",     u"市原市", u"四日市市",     u"廿日市市",     u"野々市市",     u"郡山市",
    u"大和郡山市", u"郡上市", u"蒲郡市",       u"小郡市",       u"町田市",       u"十日町市",
    u"大町市",     u"村山市", u"東村山市",     u"武蔵村山市",   u"村上市",       u"羽村市",
    u"田村市",     u"大村市", u"余市郡余市町", u"余市郡仁木町", u"佐波郡玉村町", u"杵島郡大町町",
};

qsizetype prefectureLength(const QString& raw)
{
    for (const auto* name : {u"北海道", u"東京都", u"京都府", u"大阪府"}) {
        if (raw.startsWith(QStringView(name)))
            return QStringView(name).size();
    }
    // 県 ends the name after two or three characters: 三重県, 神奈川県, and the invented みほん県.
    const qsizetype end = raw.indexOf(u'県');
    return end == 2 || end == 3 ? end + 1 : 0;
}

qsizetype cityLength(const QString& rest)
{
    for (const auto* name : trickyCities) {
        if (rest.startsWith(QStringView(name)))
            return QStringView(name).size();
    }
    static const QRegularExpression city(
        QStringLiteral("^(?:[^郡市区町村0-9０-９]{1,5}郡[^町村0-9０-９]{1,6}[町村]"
                       "|[^市区0-9０-９]{1,6}市[^区町村丁字市0-9０-９一二三四五六七八九十]{1,4}区"
                       "|[^市0-9０-９]{1,7}市|[^区市0-9０-９]{1,5}区|[^町村0-9０-９]{1,6}[町村])"));
    return city.match(rest).capturedLength();
}

/** The numbers of the block begin behind the 丁目, else at the first number that is followed by 番 or a
 * hyphen. */
qsizetype townLength(const QString& rest)
{
    static const QRegularExpression chome(QStringLiteral("[0-9０-９一二三四五六七八九十]+丁目"));
    static const QRegularExpression block(
        QStringLiteral("[甲乙丙丁第]?[0-9０-９]|[甲乙丙丁]?[一二三四五六七八九十百千〇]+(?:番|[-－―−‐])"));
    const auto lastOfTown = chome.match(rest);
    const auto match = block.match(rest, lastOfTown.hasMatch() ? lastOfTown.capturedEnd() : 0);
    return match.hasMatch() ? match.capturedStart() : rest.size();
}

qsizetype blockLength(const QString& rest)
{
    static const QRegularExpression block(
        QStringLiteral("^[甲乙丙丁第]?[0-9０-９一二三四五六七八九十百千〇]+(?:番地の?|番|号|の|割|地|[-－―−‐]"
                       "|[0-9０-９一二三四五六七八九十百千〇])*"));
    return block.match(rest).capturedLength();
}

} // namespace

QString prefectureOf(const QString& raw)
{
    const QString text = raw.trimmed();
    return text.left(prefectureLength(text));
}

JapaneseAddress splitAddress(const QString& raw)
{
    JapaneseAddress address{.raw = raw};
    QString rest = raw;
    const auto take = [&rest](qsizetype length) {
        const QString piece = rest.left(length);
        rest = rest.mid(length);
        return piece;
    };
    address.prefecture = take(prefectureLength(rest));
    address.city = take(cityLength(rest));
    address.town = take(townLength(rest));
    address.block = take(blockLength(rest));
    address.building = rest;
    return address;
}

} // namespace kakanai::forms
