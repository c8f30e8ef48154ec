// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWords.h"

#include <QCoreApplication>

#include <array>

namespace kakanai::visit {
namespace {

struct Paper {
    const char* type;
    const char* name;
    const char16_t* ja;
};

constexpr std::array papers{
    Paper{"tenshutsu", QT_TRANSLATE_NOOP("PaperWords", "Moving-out certificate"), u"転出証明書"},
    Paper{"zairyu", QT_TRANSLATE_NOOP("PaperWords", "Residence card"), u"在留カード"},
    Paper{"menkyo", QT_TRANSLATE_NOOP("PaperWords", "Driver's licence"), u"運転免許証"},
    Paper{"shikaku", QT_TRANSLATE_NOOP("PaperWords", "Health insurance certificate"), u"資格確認書"},
    Paper{"juminhyo", QT_TRANSLATE_NOOP("PaperWords", "Certificate of residence"), u"住民票の写し"},
    Paper{"koseki", QT_TRANSLATE_NOOP("PaperWords", "Family register certificate"), u"戸籍の証明書"},
    Paper{"gensen", QT_TRANSLATE_NOOP("PaperWords", "Withholding tax slip"), u"源泉徴収票"},
    Paper{"idou", QT_TRANSLATE_NOOP("PaperWords", "Filled-in change-of-address form"),
          u"記入済みの住民異動届"},
    Paper{"kokuho", QT_TRANSLATE_NOOP("PaperWords", "Filled-in health insurance form"),
          u"記入済みの国民健康保険の届"},
};

} // namespace

QStringList readablePapers()
{
    QStringList types;
    for (const Paper& paper : papers)
        types.append(QLatin1String(paper.type));
    return types;
}

QString paperName(const QString& type)
{
    for (const Paper& paper : papers) {
        if (type == QLatin1String(paper.type))
            return QCoreApplication::translate("PaperWords", paper.name);
    }
    return type;
}

forms::Words paperWords(const QString& type)
{
    for (const Paper& paper : papers) {
        if (type == QLatin1String(paper.type))
            return {QString::fromUtf16(paper.ja), {}, QLatin1String(paper.name)};
    }
    return {type};
}

} // namespace kakanai::visit
