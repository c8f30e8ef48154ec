// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/Thresholds.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace kakanai::forms {
namespace {

struct Key {
    const char* name;
    double Thresholds::*value;
};

constexpr std::array keys{
    Key{"sure", &Thresholds::sure},
    Key{"sureCells", &Thresholds::sureCells},
    Key{"certain", &Thresholds::certain},
    Key{"agreeing", &Thresholds::agreeing},
    Key{"settled", &Thresholds::settled},
    Key{"handwrittenCeiling", &Thresholds::handwrittenCeiling},
    Key{"checkedInk", &Thresholds::checkedInk},
    Key{"blankInk", &Thresholds::blankInk},
    Key{"tickedInk", &Thresholds::tickedInk},
};

} // namespace

Thresholds Thresholds::shipped()
{
    Thresholds thresholds;
    QFile file(QStringLiteral(":/kakanai/papers/confidence.json"));
    if (!file.open(QIODevice::ReadOnly))
        return thresholds;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (const Key& key : keys)
        thresholds.*key.value = object[QLatin1String(key.name)].toDouble(thresholds.*key.value);
    return thresholds;
}

} // namespace kakanai::forms
