// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorCard.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <thread>

namespace kakanai::card {
namespace {

constexpr quint16 ok = 0x9000;
constexpr quint16 wrongLength = 0x6700;
constexpr quint16 securityNotMet = 0x6982;
constexpr quint16 locked = 0x6984;
constexpr quint16 conditionsNotMet = 0x6985;
constexpr quint16 noCurrentFile = 0x6986;
constexpr quint16 wrongFileType = 0x6981;
constexpr quint16 notFound = 0x6A82;
constexpr quint16 recordNotFound = 0x6A83;
constexpr quint16 wrongParameters = 0x6A86;
constexpr quint16 offsetOutside = 0x6B00;
constexpr quint16 unknownInstruction = 0x6D00;
constexpr quint16 unknownClass = 0x6E00;

constexpr char sha256Prefix[] =
    "\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
constexpr qsizetype sha256Size = 32;

QByteArray status(quint16 word, const QByteArray& data = {})
{
    return data + char(word >> 8) + char(word & 0xFF);
}

QByteArray tries(int left)
{
    return status(quint16(0x63C0 | std::min(left, 15)));
}

/** A view of some bytes as long as they live; no copy, because they may be somebody's PIN. */
QByteArray viewOf(const QByteArray& bytes, qsizetype from, qsizetype count)
{
    const qsizetype start = std::min(from, bytes.size());
    return QByteArray::fromRawData(bytes.constData() + start,
                                   std::clamp<qsizetype>(count, 0, bytes.size() - start));
}

quint8 byteAt(const QByteArray& bytes, qsizetype at)
{
    return quint8(bytes.at(at));
}

} // namespace

/** A command taken apart: short or extended, with or without data and Le (ISO/IEC 7816-4 §5.1). */
struct SimulatorCard::Command {
    quint8 cla = 0;
    quint8 ins = 0;
    quint8 p1 = 0;
    quint8 p2 = 0;
    QByteArray data;
    int le = -1; ///< -1: none wanted

    static std::optional<Command> parse(const QByteArray& bytes)
    {
        if (bytes.size() < 4)
            return {};
        Command command{byteAt(bytes, 0), byteAt(bytes, 1), byteAt(bytes, 2), byteAt(bytes, 3), {}};
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
            command.le = (byteAt(tail, 0) << 8 | byteAt(tail, 1)) == 0
                ? 65536
                : (byteAt(tail, 0) << 8 | byteAt(tail, 1));
        else if (!tail.isEmpty())
            return {};
        return command;
    }
};

SimulatorCard::SimulatorCard(const Persona& persona, std::shared_ptr<SimulatorKeyRing> keys)
    : m_keys(keys ? std::move(keys) : std::make_shared<SimulatorKeyRing>())
    , m_applications(myNumberApplications(persona, m_keys))
{
}

QByteArray SimulatorCard::answerToReset()
{
    return QByteArray::fromHex("3B888001000005E0B381A1007F");
}

void SimulatorCard::addFaults(const QList<SimulatorFault>& faults)
{
    const std::scoped_lock lock(m_mutex);
    m_faults += faults;
}

void SimulatorCard::insert()
{
    const std::scoped_lock lock(m_mutex);
    m_exchanges = 0;
    closeAll();
}

void SimulatorCard::reset()
{
    const std::scoped_lock lock(m_mutex);
    closeAll();
}

void SimulatorCard::closeAll()
{
    for (SimulatedApplication& application : m_applications)
        application.close();
    m_selected = nullptr;
    m_current = 0;
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
        return {answerTo(command)};
    switch (fault->kind) {
    case FaultKind::RemoveBefore:
        return {std::nullopt, fault->backAfter};
    case FaultKind::RemoveAfter:
        (void)answerTo(command);
        return {std::nullopt, fault->backAfter};
    case FaultKind::Answer:
        return {fault->answer};
    case FaultKind::Cut:
        return {answerTo(command).left(1)};
    case FaultKind::Delay:
        std::this_thread::sleep_for(fault->delay);
        return {answerTo(command)};
    }
    return {answerTo(command)};
}

QByteArray SimulatorCard::answerTo(const QByteArray& bytes)
{
    struct Handler {
        quint8 cla;
        quint8 ins;
        QByteArray (SimulatorCard::*handle)(const Command&);
    };
    static constexpr std::array handlers{
        Handler{0x00, 0xA4, &SimulatorCard::select},     Handler{0x00, 0x20, &SimulatorCard::verify},
        Handler{0x00, 0xB0, &SimulatorCard::readBinary}, Handler{0x00, 0xB2, &SimulatorCard::readRecord},
        Handler{0x00, 0x84, &SimulatorCard::challenge},  Handler{0x80, 0x2A, &SimulatorCard::sign},
    };
    const auto command = Command::parse(bytes);
    if (!command)
        return status(wrongLength);
    for (const Handler& handler : handlers) {
        if (handler.ins == command->ins && handler.cla == command->cla)
            return (this->*handler.handle)(*command);
    }
    return status(command->cla == 0x00 || command->cla == 0x80 ? unknownInstruction : unknownClass);
}

QByteArray SimulatorCard::select(const Command& command)
{
    if (command.p1 == 0x04) {
        const auto found = std::ranges::find(m_applications, command.data, &SimulatedApplication::aid);
        if (found == m_applications.end())
            return status(notFound);
        closeAll();
        m_selected = &*found;
        // P2 00 asks for the file control information: the application's name will do.
        const QByteArray name = QByteArray::fromHex("840A") + found->aid;
        return command.p2 == 0x0C ? status(ok) : status(ok, QByteArray::fromHex("6F0C") + name);
    }
    if (command.p1 == 0x02) {
        if (command.data.size() != 2)
            return status(wrongLength);
        const quint16 id = quint16(byteAt(command.data, 0) << 8 | byteAt(command.data, 1));
        if (!m_selected || !(m_selected->file(id) || m_selected->secret(id) || m_selected->key(id)))
            return status(notFound);
        m_current = id;
        return status(ok);
    }
    // There is no master file to go to; the card pretends inside an application only.
    if (command.p1 == 0x00 && command.data.isEmpty())
        return status(m_selected ? ok : wrongParameters);
    return status(command.p1 == 0x00 ? notFound : wrongParameters);
}

quint16 SimulatorCard::addressed(const Command& command)
{
    const quint16 shortId = command.p2 & 0x1F;
    return shortId == 0 ? m_current : shortId;
}

QByteArray SimulatorCard::verify(const Command& command)
{
    if (!command.data.isEmpty())
        ++m_verifies;
    if (command.p1 != 0 || (command.p2 & 0xE0) != 0x80)
        return status(wrongParameters);
    const quint16 id = addressed(command);
    if (id == 0)
        return status(noCurrentFile);
    SimulatedSecret* secret = m_selected ? m_selected->secret(id) : nullptr;
    if (!secret)
        return status(m_selected && (m_selected->file(id) || m_selected->key(id)) ? wrongFileType : notFound);
    if (command.data.isEmpty())
        return tries(secret->triesLeft);
    if (secret->triesLeft == 0)
        return status(locked);
    if (command.data == secret->value) {
        secret->triesLeft = secret->limit;
        secret->isVerified = true;
        return status(ok);
    }
    secret->isVerified = false;
    return tries(--secret->triesLeft);
}

QByteArray SimulatorCard::readBinary(const Command& command)
{
    if (command.le < 0)
        return status(wrongLength);
    int offset = command.p1 << 8 | command.p2;
    if ((command.p1 & 0x80) != 0) {
        m_current = command.p1 & 0x1F;
        offset = command.p2;
    }
    if (!m_selected || m_current == 0)
        return status(noCurrentFile);
    SimulatedFile* file = m_selected->file(m_current);
    if (!file)
        return status(m_selected->secret(m_current) || m_selected->key(m_current) ? wrongFileType : notFound);
    if (file->isRecord)
        return status(wrongFileType);
    if (!m_selected->isOpen(file->openedBy))
        return status(securityNotMet);
    if (!file->content)
        file->content = file->make();
    if (offset >= file->content->size())
        return status(offsetOutside);
    return status(ok, file->content->mid(offset, command.le));
}

QByteArray SimulatorCard::readRecord(const Command& command)
{
    if ((command.p2 & 0x07) != 0x04)
        return status(wrongParameters);
    const quint16 id = command.p2 >> 3 ? command.p2 >> 3 : m_current;
    SimulatedFile* file = m_selected ? m_selected->file(id) : nullptr;
    if (!file)
        return status(notFound);
    if (!file->isRecord)
        return status(wrongFileType);
    if (command.p1 != 1)
        return status(recordNotFound);
    if (!file->content)
        file->content = file->make();
    return status(ok, command.le < 0 ? *file->content : file->content->left(command.le));
}

QByteArray SimulatorCard::challenge(const Command& command)
{
    if (command.le < 1 || command.le > 256)
        return status(conditionsNotMet);
    QByteArray bytes(command.le, '\0');
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), command.le);
    return status(ok, bytes);
}

QByteArray SimulatorCard::sign(const Command& command)
{
    if (!m_selected)
        return status(noCurrentFile);
    // P2 00: the application's own key; 80: the current one; 80|SFI: that one.
    SimulatedKey* key = command.p2 == 0x00 ? m_selected->defaultKey()
                                           : m_selected->key((command.p2 & 0x80) ? addressed(command) : 0);
    if (!key)
        return status(command.p2 == 0x80 && m_current == 0 ? noCurrentFile : notFound);
    if (!m_selected->isOpen(key->openedBy))
        return status(securityNotMet);
    const QByteArray prefix(sha256Prefix, sizeof sha256Prefix - 1);
    QByteArray input;
    switch (command.p1) {
    case 0x00: // padded as it is: the caller sends a DigestInfo
        input = command.data;
        break;
    case 0x02: // a digest
        if (command.data.size() == sha256Size)
            input = prefix + command.data;
        break;
    case 0x03: // a message the card hashes
        input = prefix + QCryptographicHash::hash(command.data, QCryptographicHash::Sha256);
        break;
    default:
        return status(wrongParameters);
    }
    if (input.isEmpty() || input.size() > 245)
        return status(wrongLength);
    return status(ok, key->make().signPadded(input));
}

int SimulatorCard::verifyCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_verifies;
}

int SimulatorCard::exchangeCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_exchanges;
}

int SimulatorCard::triesLeft(const QByteArray& application, quint16 secretId) const
{
    const std::scoped_lock lock(m_mutex);
    for (const SimulatedApplication& candidate : m_applications) {
        if (candidate.aid != application)
            continue;
        for (const SimulatedSecret& secret : candidate.secrets) {
            if (secret.id == secretId)
                return secret.triesLeft;
        }
    }
    return -1;
}

bool SimulatorCard::isAnythingVerified() const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_applications, [](const SimulatedApplication& application) {
        return std::ranges::any_of(application.secrets, &SimulatedSecret::isVerified);
    });
}

} // namespace kakanai::card
