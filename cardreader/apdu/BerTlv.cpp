// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/BerTlv.h"

#include <algorithm>

namespace kakanai::card {
namespace {

constexpr bool isFiller(std::uint8_t byte)
{
    return byte == 0x00 || byte == 0xFF;
}

/** A two-byte tag may begin with FF (FF20), so FF is filler only where no tag follows it. */
constexpr bool endsHere(std::span<const std::uint8_t> rest)
{
    return rest.empty() || rest[0] == 0x00 || (rest[0] == 0xFF && (rest.size() < 2 || isFiller(rest[1])));
}

tl::expected<TlvObject, TlvError> parseObject(std::span<const std::uint8_t> bytes, std::size_t limit)
{
    const auto header = parseTlvHeader(bytes, limit);
    if (!header)
        return tl::unexpected(header.error());
    if (header->totalSize() > bytes.size())
        return tl::unexpected(TlvError::Truncated);
    const auto raw = bytes.first(header->totalSize());
    return TlvObject{header->tag, raw, raw.subspan(header->headerSize)};
}

} // namespace

tl::expected<TlvHeader, TlvError> parseTlvHeader(std::span<const std::uint8_t> bytes, std::size_t limit)
{
    if (endsHere(bytes))
        return tl::unexpected(TlvError::Empty);
    TlvHeader header;
    std::size_t at = 0;
    header.tag = bytes[at++];
    if ((header.tag & 0x1F) == 0x1F) {
        if (at == bytes.size())
            return tl::unexpected(TlvError::Truncated);
        if ((bytes[at] & 0x80) != 0)
            return tl::unexpected(TlvError::TagForm);
        header.tag = static_cast<std::uint16_t>((header.tag << 8) | bytes[at++]);
    }
    if (at == bytes.size())
        return tl::unexpected(TlvError::Truncated);
    const std::uint8_t first = bytes[at++];
    if (first < 0x80) {
        header.valueSize = first;
    } else {
        const std::size_t count = first & 0x7FU;
        if (count != 1 && count != 2)
            return tl::unexpected(TlvError::LengthForm);
        if (bytes.size() - at < count)
            return tl::unexpected(TlvError::Truncated);
        for (std::size_t i = 0; i < count; ++i)
            header.valueSize = (header.valueSize << 8) | bytes[at++];
    }
    header.headerSize = at;
    if (header.totalSize() > limit)
        return tl::unexpected(TlvError::TooBig);
    return header;
}

tl::expected<TlvObject, TlvError> parseTlvFile(std::span<const std::uint8_t> file, std::size_t limit)
{
    return parseObject(file, limit);
}

tl::expected<std::vector<TlvObject>, TlvError> parseTlvList(std::span<const std::uint8_t> value,
                                                            std::size_t limit)
{
    if (value.size() > limit)
        return tl::unexpected(TlvError::TooBig);
    std::vector<TlvObject> objects;
    while (!endsHere(value)) {
        const auto object = parseObject(value, limit);
        if (!object)
            return tl::unexpected(object.error());
        if (findTlv(objects, object->tag))
            return tl::unexpected(TlvError::DuplicateTag);
        objects.push_back(*object);
        value = value.subspan(object->raw.size());
    }
    return objects;
}

std::optional<TlvError> findTlvFault(const TlvObject& object, int level)
{
    if (level > tlvDepthLimit)
        return TlvError::TooDeep;
    if (!object.isConstructed())
        return {};
    const auto children = parseTlvList(object.value);
    if (!children)
        return children.error();
    for (const TlvObject& child : *children) {
        if (const auto fault = findTlvFault(child, level + 1))
            return fault;
    }
    return {};
}

std::optional<TlvObject> findTlv(const std::vector<TlvObject>& objects, std::uint16_t tag)
{
    const auto found = std::ranges::find(objects, tag, &TlvObject::tag);
    if (found == objects.end())
        return {};
    return *found;
}

} // namespace kakanai::card
