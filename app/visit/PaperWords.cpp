// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWords.h"

#include <QCoreApplication>

#include <array>

namespace kakanai::visit {
namespace {

struct Paper {
    const char* type;
    const char* name;
};

constexpr std::array papers{
    Paper{"tenshutsu", QT_TRANSLATE_NOOP("PaperWords", "Moving-out certificate")},
    Paper{"zairyu", QT_TRANSLATE_NOOP("PaperWords", "Residence card")},
    Paper{"menkyo", QT_TRANSLATE_NOOP("PaperWords", "Driver's licence")},
    Paper{"shikaku", QT_TRANSLATE_NOOP("PaperWords", "Health insurance certificate")},
    Paper{"juminhyo", QT_TRANSLATE_NOOP("PaperWords", "Certificate of residence")},
    Paper{"koseki", QT_TRANSLATE_NOOP("PaperWords", "Family register certificate")},
    Paper{"gensen", QT_TRANSLATE_NOOP("PaperWords", "Withholding tax slip")},
    Paper{"idou", QT_TRANSLATE_NOOP("PaperWords", "Filled-in change-of-address form")},
    Paper{"kokuho", QT_TRANSLATE_NOOP("PaperWords", "Filled-in health insurance form")},
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

} // namespace kakanai::visit
