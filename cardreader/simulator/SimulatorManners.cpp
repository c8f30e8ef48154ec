// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorManners.h"

#include "cardreader/simulator/SimulatorCommand.h"

#include <algorithm>

namespace kakanai::card {
namespace {

/** A file of one constructed object as a careless or hostile issuer would write it. */
QByteArray damaged(FaultKind kind, const QByteArray& content)
{
    const auto outer = parseTlvFile(viewBytes(content), tlvPictureLimit);
    if (!outer)
        return content;
    const QByteArray tag = content.left(outer->tag > 0xFF ? 2 : 1);
    const QByteArray value(reinterpret_cast<const char*>(outer->value.data()),
                           qsizetype(outer->value.size()));
    if (kind == FaultKind::TlvTruncated)
        return content.left(content.size() - value.size() / 2
                            - (content.size() - qsizetype(outer->raw.size())));
    if (kind == FaultKind::TlvOversized)
        return tag + QByteArray::fromHex("827FF0") + value;
    if (kind != FaultKind::TlvDuplicate)
        return content;
    const auto objects = parseTlvList(outer->value, tlvPictureLimit);
    if (!objects || objects->size() < 2)
        return content;
    QByteArray twice = value;
    twice.replace(qsizetype(objects->front().raw.size()), 2, value.left(2));
    return tag + char(0x82) + char(twice.size() >> 8) + char(twice.size() & 0xFF) + twice;
}

} // namespace

bool SimulatorManners::has(FaultKind kind) const
{
    return std::ranges::any_of(m_manners,
                               [kind](const SimulatorFault& manner) { return manner.kind == kind; });
}

bool SimulatorManners::refuses(const QByteArray& command) const
{
    const bool isExtended = command.size() >= 7 && byteAt(command, 4) == 0;
    return isExtended && has(FaultKind::NoExtended);
}

QByteArray SimulatorManners::written(quint16 fileId, QByteArray content) const
{
    for (const SimulatorFault& manner : m_manners) {
        if (manner.file == fileId)
            content = damaged(manner.kind, content);
    }
    return content;
}

int SimulatorManners::readable(int length) const
{
    for (const SimulatorFault& manner : m_manners) {
        if (manner.kind == FaultKind::ShortRead)
            length = std::min(length, std::max(manner.size, 1));
    }
    return length;
}

QByteArray SimulatorManners::given(const QByteArray& command, const QByteArray& answer)
{
    const bool hasData = answer.size() > 2 && answer.endsWith(QByteArray::fromHex("9000"));
    if (!hasData || byteAt(command, 1) == 0xC0)
        return answer;
    const QByteArray data = answer.chopped(2);
    const bool isShort = command.size() == 5;
    if (isShort && has(FaultKind::ExactLength) && data.size() < 256 && byteAt(command, 4) != data.size())
        return answered(quint16(0x6C00 | data.size()));
    if (!has(FaultKind::Chain))
        return answer;
    m_waiting = data;
    return answered(quint16(0x6100 | std::min<qsizetype>(data.size(), 256) % 256));
}

QByteArray SimulatorManners::next(int length)
{
    if (m_waiting.isEmpty())
        return answered(word::conditionsNotMet);
    const QByteArray part = m_waiting.left(length);
    m_waiting.remove(0, part.size());
    if (m_waiting.isEmpty())
        return answered(word::ok, part);
    return answered(quint16(0x6100 | std::min<qsizetype>(m_waiting.size(), 256) % 256), part);
}

} // namespace kakanai::card
