// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorCard.h"

#include <algorithm>
#include <thread>

namespace kakanai::card {
namespace {

/** The ATR a contactless reader makes up for such a card. */
QByteArray usualAnswerToReset(const Persona& persona)
{
    return QByteArray::fromHex(persona.document == QStringLiteral("licence") ? "3B88800100000000009181C100D8"
                                                                             : "3B888001000005E0B381A1007F");
}

} // namespace

SimulatorCard::SimulatorCard(const Persona& persona, std::shared_ptr<SimulatorKeyRing> keys)
    : m_chip(persona, std::move(keys))
    , m_answerToReset(usualAnswerToReset(persona))
{
}

QByteArray SimulatorCard::answerToReset() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answerToReset;
}

void SimulatorCard::addFaults(const QList<SimulatorFault>& faults)
{
    const std::scoped_lock lock(m_mutex);
    for (const SimulatorFault& fault : faults) {
        if (fault.kind == FaultKind::AnswerToReset)
            m_answerToReset = fault.answer;
        else if (isForGood(fault.kind))
            m_chip.manners().add(fault);
        else
            m_faults.append(fault);
    }
}

void SimulatorCard::insert()
{
    const std::scoped_lock lock(m_mutex);
    m_exchanges = 0;
    m_chip.reset();
}

void SimulatorCard::reset()
{
    const std::scoped_lock lock(m_mutex);
    m_chip.reset();
}

std::optional<SimulatorFault> SimulatorCard::takeFault(int instruction)
{
    const auto found = std::ranges::find_if(m_faults, [&](const SimulatorFault& fault) {
        return fault.exchange > 0 ? fault.exchange == m_exchanges : fault.instruction == instruction;
    });
    if (found == m_faults.end())
        return {};
    const SimulatorFault fault = *found;
    m_faults.erase(found);
    return fault;
}

SimulatorAnswer SimulatorCard::transmit(const QByteArray& command)
{
    const std::scoped_lock lock(m_mutex);
    ++m_exchanges;
    int instruction = command.size() > 1 ? byteAt(command, 1) : -1;
    if (instruction == 0x20 && command.size() <= 5)
        instruction = queryInstruction;
    const auto fault = takeFault(instruction);
    if (!fault)
        return {m_chip.answerTo(command)};
    switch (fault->kind) {
    case FaultKind::RemoveBefore:
        return {std::nullopt, fault->backAfter};
    case FaultKind::RemoveAfter:
        (void)m_chip.answerTo(command);
        return {std::nullopt, fault->backAfter};
    case FaultKind::Answer:
        return {fault->answer};
    case FaultKind::Cut:
        return {m_chip.answerTo(command).left(1)};
    case FaultKind::Delay:
        std::this_thread::sleep_for(fault->delay);
        return {m_chip.answerTo(command)};
    case FaultKind::Chain:
    case FaultKind::ExactLength:
    case FaultKind::NoExtended:
    case FaultKind::ShortRead:
    case FaultKind::AnswerToReset:
    case FaultKind::TlvTruncated:
    case FaultKind::TlvOversized:
    case FaultKind::TlvDuplicate:
        break; // manners, which are no mishaps
    }
    return {m_chip.answerTo(command)};
}

void SimulatorCard::alterFile(const QByteArray& application, quint16 fileId,
                              const std::function<QByteArray(const QByteArray&)>& change)
{
    const std::scoped_lock lock(m_mutex);
    m_chip.alterFile(application, fileId, change);
}

void SimulatorCard::replaceKey(const QByteArray& application, quint16 keyId, const SimulatorKey& key)
{
    const std::scoped_lock lock(m_mutex);
    m_chip.replaceKey(application, keyId, key);
}

int SimulatorCard::verifyCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_chip.verifyCount();
}

int SimulatorCard::exchangeCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_exchanges;
}

int SimulatorCard::triesLeft(const QByteArray& application, quint16 secretId) const
{
    const std::scoped_lock lock(m_mutex);
    return m_chip.triesLeft(application, secretId);
}

bool SimulatorCard::isAnythingVerified() const
{
    const std::scoped_lock lock(m_mutex);
    return m_chip.isAnythingVerified();
}

} // namespace kakanai::card
