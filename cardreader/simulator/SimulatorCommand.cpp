// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorCommand.h"

#include <algorithm>

namespace kakanai::card {
namespace {

/** A view of some bytes as long as they live; no copy, because they may be somebody's PIN. */
QByteArray viewOf(const QByteArray& bytes, qsizetype from, qsizetype count)
{
    const qsizetype start = std::min(from, bytes.size());
    return QByteArray::fromRawData(bytes.constData() + start,
                                   std::clamp<qsizetype>(count, 0, bytes.size() - start));
}

} // namespace

std::optional<SimulatorCommand> SimulatorCommand::parse(const QByteArray& bytes)
{
    if (bytes.size() < 4)
        return {};
    SimulatorCommand command{byteAt(bytes, 0), byteAt(bytes, 1), byteAt(bytes, 2), byteAt(bytes, 3), {}};
    const QByteArray body = viewOf(bytes, 4, bytes.size());
    if (body.isEmpty())
        return command;
    if (body.size() == 1) {
        command.le = byteAt(body, 0) == 0 ? 256 : byteAt(body, 0);
        return command;
    }
    const bool isExtended = byteAt(body, 0) == 0 && body.size() >= 3;
    const int first = isExtended ? (byteAt(body, 1) << 8 | byteAt(body, 2)) : byteAt(body, 0);
    const qsizetype header = isExtended ? 3 : 1;
    if (isExtended && body.size() == header) {
        command.le = first == 0 ? 65536 : first;
        return command;
    }
    command.data = viewOf(body, header, first);
    const QByteArray tail = viewOf(body, header + first, body.size());
    if (command.data.size() != first || (first == 0 && !isExtended))
        return {};
    if (tail.size() == 1)
        command.le = byteAt(tail, 0) == 0 ? 256 : byteAt(tail, 0);
    else if (tail.size() == 2 && isExtended)
        command.le =
            (byteAt(tail, 0) << 8 | byteAt(tail, 1)) == 0 ? 65536 : (byteAt(tail, 0) << 8 | byteAt(tail, 1));
    else if (!tail.isEmpty())
        return {};
    return command;
}

QByteArray answered(quint16 status, const QByteArray& data)
{
    return data + char(status >> 8) + char(status & 0xFF);
}

} // namespace kakanai::card
