// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/ResponseApdu.h"

namespace kakanai::card {

bool ResponseApdu::append(std::span<const std::uint8_t> answer)
{
    if (answer.size() < 2)
        return false;
    const auto data = answer.first(answer.size() - 2);
    for (const std::uint8_t byte : data) {
        if (!m_data.append(byte))
            return false;
    }
    const auto word = answer.last(2);
    m_status = StatusWord(static_cast<std::uint16_t>((word[0] << 8) | word[1]));
    return true;
}

} // namespace kakanai::card
