// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorFault.h"

#include "cardreader/simulator/SimulatorCard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

struct KindRow {
    const char* name;
    FaultKind kind;
};

constexpr std::array kindRows{
    KindRow{"remove-before", FaultKind::RemoveBefore},
    KindRow{"remove-after", FaultKind::RemoveAfter},
    KindRow{"answer", FaultKind::Answer},
    KindRow{"cut", FaultKind::Cut},
    KindRow{"delay", FaultKind::Delay},
    KindRow{"chain", FaultKind::Chain},
    KindRow{"exact-length", FaultKind::ExactLength},
    KindRow{"no-extended", FaultKind::NoExtended},
    KindRow{"short-read", FaultKind::ShortRead},
    KindRow{"atr", FaultKind::AnswerToReset},
    KindRow{"tlv-truncated", FaultKind::TlvTruncated},
    KindRow{"tlv-oversized", FaultKind::TlvOversized},
    KindRow{"tlv-duplicate", FaultKind::TlvDuplicate},
};

struct CommandRow {
    const char* name;
    int instruction;
};

constexpr std::array commandRows{
    CommandRow{"select", 0xA4},       CommandRow{"query", SimulatorCard::queryInstruction},
    CommandRow{"verify", 0x20},       CommandRow{"read", 0xB0},
    CommandRow{"record", 0xB2},       CommandRow{"sign", 0x2A},
    CommandRow{"authenticate", 0x82},
};

template <typename Rows> auto find(const Rows& rows, const QString& name)
{
    return std::ranges::find_if(rows, [&name](const auto& row) { return name == QLatin1String(row.name); });
}

tl::expected<SimulatorFault, QString> readFault(const QJsonObject& object)
{
    SimulatorFault fault;
    const auto kind = find(kindRows, object.value(QStringLiteral("kind")).toString());
    if (kind == kindRows.end())
        return tl::unexpected(QStringLiteral("fault: kind"));
    fault.kind = kind->kind;
    fault.exchange = object.value(QStringLiteral("exchange")).toInt();
    fault.size = object.value(QStringLiteral("size")).toInt();
    fault.file = quint16(object.value(QStringLiteral("file")).toString().toUInt(nullptr, 16));
    if (fault.exchange <= 0 && !isForGood(fault.kind)) {
        const auto command = find(commandRows, object.value(QStringLiteral("command")).toString());
        if (command == commandRows.end())
            return tl::unexpected(QStringLiteral("fault: neither exchange nor command"));
        fault.instruction = command->instruction;
    }
    fault.answer = QByteArray::fromHex(object.value(QStringLiteral("answer")).toString().toLatin1());
    fault.delay = std::chrono::milliseconds(object.value(QStringLiteral("delay")).toInt());
    fault.backAfter = std::chrono::milliseconds(object.value(QStringLiteral("backAfter")).toInt(-1));
    return fault;
}

} // namespace

tl::expected<QList<SimulatorFault>, QString> parseFaults(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return tl::unexpected(QStringLiteral("fault: %1").arg(error.errorString()));
    const QJsonArray array = document.isArray() ? document.array() : QJsonArray{document.object()};
    QList<SimulatorFault> faults;
    for (const QJsonValue& value : array) {
        const auto fault = readFault(value.toObject());
        if (!fault)
            return tl::unexpected(fault.error());
        faults.append(*fault);
    }
    return faults;
}

} // namespace kakanai::card
