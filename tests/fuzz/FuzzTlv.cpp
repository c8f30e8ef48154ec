// SPDX-License-Identifier: GPL-3.0-or-later
// F1: whatever the TLV parser accepts, it describes truly: views inside the input, headers that add up, no
// level too deep.
#include "cardreader/apdu/BerTlv.h"
#include "tests/fuzz/Fuzz.h"

using namespace kakanai;
using namespace kakanai::card;

namespace {

bool isInside(std::span<const std::uint8_t> part, std::span<const std::uint8_t> whole)
{
    return part.empty()
        || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void walk(const TlvObject& object, std::span<const std::uint8_t> input, int level)
{
    fuzz::require(isInside(object.raw, input) && isInside(object.value, object.raw));
    fuzz::require(object.raw.size() <= tlvSizeLimit && level <= tlvDepthLimit);
    const auto header = parseTlvHeader(object.raw);
    fuzz::require(header && header->tag == object.tag && header->totalSize() == object.raw.size());
    if (!object.isConstructed())
        return;
    if (const auto inner = parseTlvList(object.value)) {
        for (const TlvObject& child : *inner) {
            fuzz::require(findTlv(*inner, child.tag).has_value());
            walk(child, input, level + 1);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::uint8_t> input(data, size);
    if (const auto header = parseTlvHeader(input))
        fuzz::require(header->headerSize <= size && header->valueSize <= tlvSizeLimit);
    if (const auto file = parseTlvFile(input)) {
        if (!findTlvFault(*file))
            walk(*file, input, 1);
    }
    if (const auto list = parseTlvList(input)) {
        for (const TlvObject& object : *list)
            fuzz::require(isInside(object.raw, input));
    }
    return 0;
}
