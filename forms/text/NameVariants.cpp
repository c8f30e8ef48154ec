// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/NameVariants.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kakanai::forms {
namespace {

// Forms of one character that family registers keep apart and people confuse; the commonest first.
constexpr std::array<std::u16string_view, 38> forms{
    u"高髙", u"崎﨑嵜",   u"斎齋斉齊", u"辺邊邉", u"浜濱濵", u"沢澤", u"島嶋嶌", u"桜櫻", u"広廣", u"国國",
    u"竜龍", u"徳德",     u"真眞",     u"恵惠",   u"瀬瀨",   u"柳栁", u"曽曾",   u"桑桒", u"富冨", u"槙槇",
    u"館舘", u"凛凜",     u"峰峯",     u"遥遙",   u"関關",   u"弥彌", u"寿壽",   u"栄榮", u"豊豐", u"淵渕",
    u"黒黑", u"塚\uFA10", u"蛇蛯",     u"藪薮",   u"萩荻",   u"菅管", u"諫諌",   u"蓑簑",
};

} // namespace

QStringList nameVariants(const QString& name, int most)
{
    QStringList offered;
    for (qsizetype i = 0; i < name.size() && offered.size() < most; ++i) {
        const auto known = std::ranges::find_if(
            forms, [&](std::u16string_view group) { return group.find(name.at(i).unicode()) != group.npos; });
        if (known == forms.end())
            continue;
        for (const char16_t other : *known) {
            QString variant = name;
            variant[i] = QChar(other);
            if (variant != name && !offered.contains(variant) && offered.size() < most)
                offered.append(variant);
        }
    }
    return offered;
}

} // namespace kakanai::forms
