// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/CommandApdu.h"

#include "cardreader/secret/Secret.h"

#include <algorithm>

namespace kakanai::card {
namespace {

constexpr std::uint8_t byShortId(std::uint8_t shortId)
{
    return static_cast<std::uint8_t>(0x80U | (shortId & 0x1FU));
}

} // namespace

CommandApdu::CommandApdu(std::uint8_t instruction, std::uint8_t p1, std::uint8_t p2, std::uint8_t klass)
    : m_size(4)
{
    m_bytes[0] = klass;
    m_bytes[1] = instruction;
    m_bytes[2] = p1;
    m_bytes[3] = p2;
}

CommandApdu::CommandApdu(CommandApdu&& other) noexcept
    : m_bytes(other.m_bytes)
    , m_size(other.m_size)
    , m_hasLength(other.m_hasLength)
    , m_isExtended(other.m_isExtended)
{
    other.wipe();
}

CommandApdu& CommandApdu::operator=(CommandApdu&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        m_size = other.m_size;
        m_hasLength = other.m_hasLength;
        m_isExtended = other.m_isExtended;
        other.wipe();
    }
    return *this;
}

CommandApdu::~CommandApdu()
{
    wipe();
}

CommandApdu CommandApdu::selectApplication(std::span<const std::uint8_t> aid)
{
    CommandApdu command(0xA4, 0x04, 0x0C);
    command.appendData(aid);
    return command;
}

CommandApdu CommandApdu::retryQuery(std::uint8_t shortId)
{
    return CommandApdu(0x20, 0x00, byShortId(shortId));
}

CommandApdu CommandApdu::verify(std::uint8_t shortId, const Secret& secret)
{
    CommandApdu command(0x20, 0x00, byShortId(shortId));
    command.appendData(secret.bytes());
    return command;
}

CommandApdu CommandApdu::readBinary(std::uint8_t shortId, std::uint8_t offset, std::uint8_t length)
{
    CommandApdu command(0xB0, byShortId(shortId), offset);
    command.appendLength(length);
    return command;
}

CommandApdu CommandApdu::readCurrent(std::uint16_t offset, std::uint8_t length)
{
    CommandApdu command(0xB0, static_cast<std::uint8_t>((offset >> 8) & 0x7FU),
                        static_cast<std::uint8_t>(offset & 0xFFU));
    command.appendLength(length);
    return command;
}

CommandApdu CommandApdu::readCurrentExtended(std::uint16_t offset, std::uint16_t length)
{
    CommandApdu command(0xB0, static_cast<std::uint8_t>((offset >> 8) & 0x7FU),
                        static_cast<std::uint8_t>(offset & 0xFFU));
    command.appendLength(0);
    command.appendLength(static_cast<std::uint8_t>(length >> 8));
    command.appendLength(static_cast<std::uint8_t>(length & 0xFFU));
    command.m_isExtended = true;
    return command;
}

CommandApdu CommandApdu::selectMasterFile()
{
    return CommandApdu(0xA4, 0x00, 0x00);
}

CommandApdu CommandApdu::selectFile(std::uint16_t id)
{
    CommandApdu command(0xA4, 0x02, 0x0C);
    command.appendData(std::array{static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id & 0xFFU)});
    return command;
}

CommandApdu CommandApdu::challenge(std::uint8_t length)
{
    CommandApdu command(0x84, 0x00, 0x00);
    command.appendLength(length);
    return command;
}

CommandApdu CommandApdu::sign(std::uint8_t p2, std::span<const std::uint8_t> digestInfo)
{
    CommandApdu command(0x2A, 0x00, p2, 0x80);
    command.appendData(digestInfo);
    command.appendLength(0);
    return command;
}

CommandApdu CommandApdu::mutualAuthenticate(std::span<const std::uint8_t> data)
{
    CommandApdu command(0x82, 0x00, 0x00);
    command.appendData(data);
    command.appendLength(0);
    return command;
}

CommandApdu CommandApdu::verifySecured(std::span<const std::uint8_t> data)
{
    CommandApdu command(0x20, 0x00, 0x86, 0x08);
    command.appendData(data);
    return command;
}

CommandApdu CommandApdu::readSecured(std::uint8_t p1, std::uint8_t p2, std::uint16_t length, bool isExtended)
{
    CommandApdu command(0xB0, p1, p2, 0x08);
    const std::array data{std::uint8_t(0x96), std::uint8_t(0x02), static_cast<std::uint8_t>(length >> 8),
                          static_cast<std::uint8_t>(length & 0xFFU)};
    if (!isExtended) {
        command.appendData(data);
        command.appendLength(0);
        return command;
    }
    // Lc and Le in three and two bytes.
    command.m_bytes[command.m_size++] = 0;
    command.m_bytes[command.m_size++] = 0;
    command.appendData(data);
    command.appendLength(0);
    command.appendLength(0);
    command.m_isExtended = true;
    return command;
}

CommandApdu CommandApdu::readRecord(std::uint8_t shortId, std::uint8_t record)
{
    CommandApdu command(0xB2, record, static_cast<std::uint8_t>(((shortId & 0x1FU) << 3) | 0x04U));
    command.appendLength(0);
    return command;
}

CommandApdu CommandApdu::getResponse(std::uint8_t length)
{
    CommandApdu command(0xC0, 0x00, 0x00);
    command.appendLength(length);
    return command;
}

void CommandApdu::correctLength(std::uint8_t length)
{
    if (m_hasLength && !m_isExtended)
        m_bytes[m_size - 1] = length;
}

void CommandApdu::wipe()
{
    explicit_bzero(m_bytes.data(), m_bytes.size());
    m_size = 0;
    m_hasLength = false;
    m_isExtended = false;
}

void CommandApdu::appendData(std::span<const std::uint8_t> data)
{
    const std::size_t count = std::min<std::size_t>(data.size(), 255);
    m_bytes[m_size++] = static_cast<std::uint8_t>(count);
    std::copy_n(data.begin(), count, m_bytes.begin() + static_cast<std::ptrdiff_t>(m_size));
    m_size += count;
}

void CommandApdu::appendLength(std::uint8_t length)
{
    m_bytes[m_size++] = length;
    m_hasLength = true;
}

} // namespace kakanai::card
