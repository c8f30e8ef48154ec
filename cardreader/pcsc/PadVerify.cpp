// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PadVerify.h"

#include "cardreader/apdu/CommandApdu.h"

#include <algorithm>

namespace kakanai::card {
namespace {

constexpr std::uint8_t pinSize = 4;
constexpr std::uint8_t asciiFromTheLeft = 0x82; // system units are bytes, position 0, left, ASCII
constexpr std::uint8_t noLengthInside = 0x00;
constexpr std::uint8_t whenEnterIsPressed = 0x02;
constexpr std::uint8_t oneMessage = 0x01;
constexpr std::uint16_t japanese = 0x0411;
constexpr std::uint8_t placeholder = 0xFF;

constexpr std::uint8_t low(std::size_t value)
{
    return static_cast<std::uint8_t>(value & 0xFFU);
}

constexpr std::uint8_t high(std::size_t value)
{
    return static_cast<std::uint8_t>(value >> 8 & 0xFFU);
}

} // namespace

std::optional<PadVerify> buildPadVerify(const PadEntry& entry)
{
    if (entry.digits != pinSize)
        return {};
    const auto seconds = std::clamp<long long>(entry.patience.count(), 1, 255);
    const CommandApdu query = CommandApdu::retryQuery(entry.shortId); // the first four bytes of its VERIFY
    const auto header = query.bytes();
    constexpr std::size_t command = 4 + 1 + pinSize;
    return PadVerify{static_cast<std::uint8_t>(seconds), // bTimerOut
                     0, // bTimerOut2: the reader's own
                     asciiFromTheLeft, // bmFormatString
                     pinSize, // bmPINBlockString: four bytes, no length among them
                     noLengthInside, // bmPINLengthFormat
                     entry.digits,
                     entry.digits, // wPINMaxExtraDigit: at most, at least
                     whenEnterIsPressed, // bEntryValidationCondition
                     oneMessage, // bNumberMessage
                     low(japanese),
                     high(japanese), // wLangId
                     0, // bMsgIndex: "enter PIN"
                     0,
                     0,
                     0, // bTeoPrologue
                     low(command),
                     high(command),
                     0,
                     0, // ulDataLength
                     header[0],
                     header[1],
                     header[2],
                     header[3],
                     pinSize, // abData
                     placeholder,
                     placeholder,
                     placeholder,
                     placeholder};
}

} // namespace kakanai::card
