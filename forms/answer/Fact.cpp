// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Fact.h"

#include <array>

namespace kakanai::forms {
namespace {

struct OriginName {
    Origin origin;
    const char* name;
};

constexpr std::array originNames{
    OriginName{Origin::Card, "card"},       OriginName{Origin::Core, "core"},
    OriginName{Origin::Paper, "paper"},     OriginName{Origin::Qr, "qr"},
    OriginName{Origin::Derived, "derived"}, OriginName{Origin::Answer, "answer"},
    OriginName{Origin::Typed, "typed"},
};

} // namespace

QString originName(Origin origin)
{
    for (const OriginName& row : originNames) {
        if (row.origin == origin)
            return QLatin1String(row.name);
    }
    return {};
}

std::optional<Origin> originFromName(const QString& name)
{
    for (const OriginName& row : originNames) {
        if (name == QLatin1String(row.name))
            return row.origin;
    }
    return {};
}

} // namespace kakanai::forms
