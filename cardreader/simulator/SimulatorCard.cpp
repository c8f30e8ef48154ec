// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorCard.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

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

ByteView viewBytes(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())};
}

bool hasManner(const QList<SimulatorFault>& manners, FaultKind kind)
{
    return std::ranges::any_of(manners, [kind](const SimulatorFault& manner) { return manner.kind == kind; });
}

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
    , m_applications(applicationsOf(persona, m_keys))
    , m_answerToReset(QByteArray::fromHex(persona.document == QStringLiteral("licence")
                                              ? "3B88800100000000009181C100D8"
                                              : "3B888001000005E0B381A1007F"))
    , m_residenceNumber(persona.residence.number)
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
            m_manners.append(fault);
        else
            m_faults.append(fault);
    }
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
    m_waiting.clear();
    m_challenge.clear();
    m_session.reset();
    m_isNumberVerified = false;
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
        Handler{0x00, 0xA4, &SimulatorCard::select},
        Handler{0x00, 0x20, &SimulatorCard::verify},
        Handler{0x00, 0xB0, &SimulatorCard::readBinary},
        Handler{0x00, 0xB2, &SimulatorCard::readRecord},
        Handler{0x00, 0x84, &SimulatorCard::challenge},
        Handler{0x80, 0x2A, &SimulatorCard::sign},
        Handler{0x00, 0xC0, &SimulatorCard::getResponse},
        Handler{0x00, 0x82, &SimulatorCard::mutualAuthenticate},
        Handler{0x08, 0x20, &SimulatorCard::verifySecured},
        Handler{0x08, 0xB0, &SimulatorCard::readSecured},
    };
    const auto command = Command::parse(bytes);
    if (!command)
        return status(wrongLength);
    const bool isExtended = bytes.size() >= 7 && byteAt(bytes, 4) == 0;
    if (isExtended && hasManner(m_manners, FaultKind::NoExtended))
        return status(wrongLength);
    for (const Handler& handler : handlers) {
        if (handler.ins == command->ins && handler.cla == command->cla)
            return inManner(bytes, (this->*handler.handle)(*command));
    }
    return status(command->cla == 0x00 || command->cla == 0x80 ? unknownInstruction : unknownClass);
}

QByteArray SimulatorCard::select(const Command& command)
{
    if (command.p1 == 0x04) {
        const auto found = std::ranges::find(m_applications, command.data, &SimulatedApplication::aid);
        if (found == m_applications.end() || command.data.isEmpty())
            return status(notFound);
        // What was verified in another application is closed; PINs below a master file stay open.
        for (SimulatedApplication& application : m_applications) {
            if (!application.aid.isEmpty())
                application.close();
        }
        m_current = 0;
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
    if (SimulatedApplication* root = master(); root && command.p1 == 0x00
        && (command.data.isEmpty() || command.data == QByteArray::fromHex("3F00"))) {
        m_selected = root;
        m_current = 0;
        return status(ok);
    }
    // A My Number card has no master file to go to; the card pretends inside an application only.
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
    if (file->isSecured || !mayRead(*file))
        return status(securityNotMet);
    return readAt(*file, offset, command.le);
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
    const QByteArray content = contentOf(*file);
    return status(ok, command.le < 0 ? content : content.left(command.le));
}

QByteArray SimulatorCard::challenge(const Command& command)
{
    if (command.le < 1 || command.le > 256)
        return status(conditionsNotMet);
    QByteArray bytes(command.le, '\0');
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), command.le);
    m_challenge = bytes;
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

SimulatedApplication* SimulatorCard::master()
{
    const auto found = std::ranges::find_if(
        m_applications, [](const SimulatedApplication& application) { return application.aid.isEmpty(); });
    return found == m_applications.end() ? nullptr : &*found;
}

bool SimulatorCard::mayRead(const SimulatedFile& file) const
{
    const auto isVerified = [this](quint16 id) {
        return std::ranges::any_of(m_applications, [id](const SimulatedApplication& application) {
            return application.aid.isEmpty()
                && std::ranges::any_of(application.secrets, [id](const auto& secret) {
                       return secret.id == id && secret.isVerified;
                   });
        });
    };
    return m_selected->isOpen(file.openedBy) && std::ranges::all_of(file.masterSecrets, isVerified)
        && (!file.isSecured || m_isNumberVerified);
}

QByteArray SimulatorCard::contentOf(SimulatedFile& file)
{
    if (file.content)
        return *file.content;
    file.content = file.make();
    for (const SimulatorFault& manner : m_manners) {
        if (manner.file == file.id)
            file.content = damaged(manner.kind, *file.content);
    }
    return *file.content;
}

QByteArray SimulatorCard::readAt(SimulatedFile& file, int offset, int length)
{
    const QByteArray content = contentOf(file);
    if (offset >= content.size())
        return status(offsetOutside);
    for (const SimulatorFault& manner : m_manners) {
        if (manner.kind == FaultKind::ShortRead)
            length = std::min(length, std::max(manner.size, 1));
    }
    return status(ok, content.mid(offset, length));
}

QByteArray SimulatorCard::inManner(const QByteArray& command, const QByteArray& answer)
{
    const bool hasData = answer.size() > 2 && answer.endsWith(QByteArray::fromHex("9000"));
    if (!hasData || byteAt(command, 1) == 0xC0)
        return answer;
    const QByteArray data = answer.chopped(2);
    const bool isShort = command.size() == 5;
    if (isShort && hasManner(m_manners, FaultKind::ExactLength) && data.size() < 256
        && byteAt(command, 4) != data.size())
        return status(quint16(0x6C00 | data.size()));
    if (!hasManner(m_manners, FaultKind::Chain))
        return answer;
    m_waiting = data;
    return status(quint16(0x6100 | std::min<qsizetype>(data.size(), 256) % 256));
}

QByteArray SimulatorCard::getResponse(const Command& command)
{
    if (m_waiting.isEmpty())
        return status(conditionsNotMet);
    const QByteArray part = m_waiting.left(command.le);
    m_waiting.remove(0, part.size());
    if (m_waiting.isEmpty())
        return status(ok, part);
    return part + status(quint16(0x6100 | std::min<qsizetype>(m_waiting.size(), 256) % 256));
}

QByteArray SimulatorCard::mutualAuthenticate(const Command& command)
{
    if (m_residenceNumber.isEmpty() || m_challenge.size() != 8)
        return status(conditionsNotMet);
    const auto data = viewBytes(command.data);
    const DesKey key = keyOfNumber(viewBytes(m_residenceNumber));
    const QByteArray challenge = std::exchange(m_challenge, {});
    if (data.size() != 40 || !std::ranges::equal(retailMac(key, data.first(32)), data.last(8)))
        return status(0x6300);
    const Bytes plain = tripleDes(key, data.first(32), false);
    const ByteView view(plain);
    if (!std::ranges::equal(view.subspan(8, 8), viewBytes(challenge)))
        return status(0x6300);
    Bytes half(16);
    RAND_bytes(half.data(), int(half.size()));
    Bytes answer(view.subspan(8, 8).begin(), view.subspan(8, 8).end());
    answer.insert(answer.end(), view.begin(), view.begin() + 8);
    answer.insert(answer.end(), half.begin(), half.end());
    m_session = sessionKey(view.last(16), half);
    Bytes cryptogram = tripleDes(key, answer, true);
    const Bytes mac = retailMac(key, cryptogram);
    cryptogram.insert(cryptogram.end(), mac.begin(), mac.end());
    return status(ok,
                  QByteArray(reinterpret_cast<const char*>(cryptogram.data()), qsizetype(cryptogram.size())));
}

QByteArray SimulatorCard::verifySecured(const Command& command)
{
    ++m_verifies;
    const auto object = parseTlvFile(viewBytes(command.data));
    if (!m_session || command.p2 != 0x86 || !object || object->tag != 0x86 || object->value.size() < 9
        || object->value[0] != 0x01)
        return status(0x6988);
    const auto number = unpadded(tripleDes(*m_session, object->value.subspan(1), false));
    m_isNumberVerified = number && std::ranges::equal(*number, viewBytes(m_residenceNumber));
    return status(m_isNumberVerified ? ok : quint16(0x6300));
}

QByteArray SimulatorCard::readSecured(const Command& command)
{
    const auto wanted = parseTlvFile(viewBytes(command.data));
    if (!m_session || !wanted || wanted->tag != 0x96 || wanted->value.size() != 2)
        return status(0x6988);
    int offset = command.p1 << 8 | command.p2;
    if ((command.p1 & 0x80) != 0) {
        m_current = command.p1 & 0x1F;
        offset = command.p2;
    }
    SimulatedFile* file = m_selected && m_current != 0 ? m_selected->file(m_current) : nullptr;
    if (!file)
        return status(notFound);
    if (!mayRead(*file))
        return status(securityNotMet);
    const int length = wanted->value[0] << 8 | wanted->value[1];
    const QByteArray answer = readAt(*file, offset, length);
    if (!answer.endsWith(QByteArray::fromHex("9000")))
        return answer;
    const QByteArray data = answer.chopped(2);
    const Bytes cryptogram = tripleDes(*m_session, padded(viewBytes(data)), true);
    const QByteArray value = QByteArray(1, '\x01')
        + QByteArray(reinterpret_cast<const char*>(cryptogram.data()), qsizetype(cryptogram.size()));
    const QByteArray object = tlv("86", value);
    return object.size() > command.le ? status(wrongLength) : status(ok, object);
}

void SimulatorCard::alterFile(const QByteArray& application, quint16 fileId,
                              const std::function<QByteArray(const QByteArray&)>& change)
{
    const std::scoped_lock lock(m_mutex);
    for (SimulatedApplication& candidate : m_applications) {
        if (SimulatedFile* file = candidate.aid == application ? candidate.file(fileId) : nullptr)
            file->content = change(contentOf(*file));
    }
}

void SimulatorCard::replaceKey(const QByteArray& application, quint16 keyId, const SimulatorKey& key)
{
    const std::scoped_lock lock(m_mutex);
    for (SimulatedApplication& candidate : m_applications) {
        if (SimulatedKey* old = candidate.aid == application ? candidate.key(keyId) : nullptr)
            old->make = [key] { return key; };
    }
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
