// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/StatusWord.h"

#include <algorithm>

namespace kakanai::card {

StatusMeaning StatusWord::meaning() const
{
    const auto row =
        std::ranges::find_if(statusRows, [this](const StatusRow& r) { return (m_value & r.mask) == r.word; });
    return row == statusRows.end() ? StatusMeaning::CardFault : row->meaning;
}

std::optional<int> StatusWord::triesLeft() const
{
    switch (meaning()) {
    case StatusMeaning::TriesLeft:
        return m_value & 0x0F;
    case StatusMeaning::Locked:
        return 0;
    case StatusMeaning::Ok:
    case StatusMeaning::MoreData:
    case StatusMeaning::WrongLength:
    case StatusMeaning::EndOfFile:
    case StatusMeaning::SecretWrong:
    case StatusMeaning::SecurityNotMet:
    case StatusMeaning::ConditionsNotMet:
    case StatusMeaning::NotFound:
    case StatusMeaning::CommandNotAccepted:
    case StatusMeaning::CardFault:
        return {};
    }
    return {};
}

QString StatusWord::text() const
{
    return QStringLiteral("%1").arg(m_value, 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace kakanai::card
