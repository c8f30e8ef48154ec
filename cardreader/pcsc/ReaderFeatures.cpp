// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/ReaderFeatures.h"

#include "cardreader/card/CardChannel.h"

#include <reader.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace kakanai::card {
namespace {

using Answer = std::array<std::uint8_t, 256>;

/** One SCardControl without input; what came back, empty when the reader does not know it. */
std::span<const std::uint8_t> control(SCARDHANDLE card, DWORD code, Answer& answer)
{
    DWORD size = 0;
    if (SCardControl(card, code, nullptr, 0, answer.data(), answer.size(), &size) != SCARD_S_SUCCESS
        || size > answer.size())
        return {};
    return std::span<const std::uint8_t>(answer).first(size);
}

/** The value of one tag in a list of tag, length, value; empty when it is not there or the list is cut. */
std::span<const std::uint8_t> valueOf(std::span<const std::uint8_t> list, std::uint8_t tag)
{
    while (list.size() >= 2 && list.size() - 2 >= list[1]) {
        if (list[0] == tag)
            return list.subspan(2, list[1]);
        list = list.subspan(2 + std::size_t(list[1]));
    }
    return {};
}

/** The control code of one feature; 0 when the reader has it not. It comes big-endian: so says part 10. */
DWORD controlCode(std::span<const std::uint8_t> features, std::uint8_t feature)
{
    const auto code = valueOf(features, feature);
    if (code.size() != 4)
        return 0;
    return DWORD(code[0]) << 24 | DWORD(code[1]) << 16 | DWORD(code[2]) << 8 | DWORD(code[3]);
}

/** dwMaxAPDUDataSize, which comes little-endian. */
std::size_t longestAnswer(SCARDHANDLE card, DWORD ask)
{
    Answer buffer{};
    const auto limit = valueOf(control(card, ask, buffer), PCSCv2_PART10_PROPERTY_dwMaxAPDUDataSize);
    if (limit.empty() || limit.size() > 4)
        return CardChannel::shortAnswer;
    std::size_t size = 0;
    for (std::size_t i = limit.size(); i > 0; --i)
        size = size << 8 | limit[i - 1];
    return std::max(size, CardChannel::shortAnswer);
}

} // namespace

ReaderFeatures askFeatures(SCARDHANDLE card)
{
    Answer buffer{};
    const auto list = control(card, CM_IOCTL_GET_FEATURE_REQUEST, buffer);
    const DWORD properties = controlCode(list, FEATURE_GET_TLV_PROPERTIES);
    return {properties ? longestAnswer(card, properties) : CardChannel::shortAnswer,
            controlCode(list, FEATURE_VERIFY_PIN_DIRECT)};
}

} // namespace kakanai::card
