// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorChip.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kakanai::card {
namespace {

constexpr char sha256Prefix[] =
    "\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
constexpr qsizetype sha256Size = 32;

QByteArray triesTold(int left)
{
    return answered(quint16(0x63C0 | std::min(left, 15)));
}

} // namespace

SimulatorChip::SimulatorChip(const Persona& persona, std::shared_ptr<SimulatorKeyRing> keys)
    : m_applications(applicationsOf(persona, keys ? std::move(keys) : std::make_shared<SimulatorKeyRing>()))
    , m_secured(persona.residence.number)
{
}

void SimulatorChip::reset()
{
    for (SimulatedApplication& application : m_applications)
        application.close();
    m_selected = nullptr;
    m_current = 0;
    m_manners.reset();
    m_challenge.clear();
    m_secured.close();
}

QByteArray SimulatorChip::answerTo(const QByteArray& bytes)
{
    struct Handler {
        quint8 cla;
        quint8 ins;
        QByteArray (SimulatorChip::*handle)(const SimulatorCommand&);
    };
    static constexpr std::array handlers{
        Handler{0x00, 0xA4, &SimulatorChip::select},
        Handler{0x00, 0x20, &SimulatorChip::verify},
        Handler{0x00, 0xB0, &SimulatorChip::readBinary},
        Handler{0x00, 0xB2, &SimulatorChip::readRecord},
        Handler{0x00, 0x84, &SimulatorChip::challenge},
        Handler{0x80, 0x2A, &SimulatorChip::sign},
        Handler{0x00, 0xC0, &SimulatorChip::getResponse},
        Handler{0x00, 0x82, &SimulatorChip::mutualAuthenticate},
        Handler{0x08, 0x20, &SimulatorChip::verifySecured},
        Handler{0x08, 0xB0, &SimulatorChip::readSecured},
    };
    const auto command = SimulatorCommand::parse(bytes);
    if (!command || m_manners.refuses(bytes))
        return answered(word::wrongLength);
    for (const Handler& handler : handlers) {
        if (handler.ins == command->ins && handler.cla == command->cla)
            return m_manners.given(bytes, (this->*handler.handle)(*command));
    }
    const bool isKnownClass = command->cla == 0x00 || command->cla == 0x80;
    return answered(isKnownClass ? word::unknownInstruction : word::unknownClass);
}

QByteArray SimulatorChip::select(const SimulatorCommand& command)
{
    if (command.p1 == 0x04) {
        const auto found = std::ranges::find(m_applications, command.data, &SimulatedApplication::aid);
        if (found == m_applications.end() || command.data.isEmpty())
            return answered(word::notFound);
        // What was verified in another application is closed; PINs below a master file stay open.
        for (SimulatedApplication& application : m_applications) {
            if (!application.aid.isEmpty())
                application.close();
        }
        m_current = 0;
        m_selected = &*found;
        // P2 00 asks for the file control information: the application's name will do.
        const QByteArray name = QByteArray::fromHex("840A") + found->aid;
        return command.p2 == 0x0C ? answered(word::ok)
                                  : answered(word::ok, QByteArray::fromHex("6F0C") + name);
    }
    if (command.p1 == 0x02) {
        if (command.data.size() != 2)
            return answered(word::wrongLength);
        const quint16 id = quint16(byteAt(command.data, 0) << 8 | byteAt(command.data, 1));
        if (!m_selected || !(m_selected->file(id) || m_selected->secret(id) || m_selected->key(id)))
            return answered(word::notFound);
        m_current = id;
        return answered(word::ok);
    }
    if (SimulatedApplication* root = master(); root && command.p1 == 0x00
        && (command.data.isEmpty() || command.data == QByteArray::fromHex("3F00"))) {
        m_selected = root;
        m_current = 0;
        return answered(word::ok);
    }
    // A My Number card has no master file to go to; the card pretends inside an application only.
    if (command.p1 == 0x00 && command.data.isEmpty())
        return answered(m_selected ? word::ok : word::wrongParameters);
    return answered(command.p1 == 0x00 ? word::notFound : word::wrongParameters);
}

quint16 SimulatorChip::addressed(const SimulatorCommand& command)
{
    const quint16 shortId = command.p2 & 0x1F;
    return shortId == 0 ? m_current : shortId;
}

QByteArray SimulatorChip::verify(const SimulatorCommand& command)
{
    if (!command.data.isEmpty())
        ++m_verifies;
    if (command.p1 != 0 || (command.p2 & 0xE0) != 0x80)
        return answered(word::wrongParameters);
    const quint16 id = addressed(command);
    if (id == 0)
        return answered(word::noCurrentFile);
    SimulatedSecret* secret = m_selected ? m_selected->secret(id) : nullptr;
    if (!secret)
        return answered(m_selected && (m_selected->file(id) || m_selected->key(id)) ? word::wrongFileType
                                                                                    : word::notFound);
    if (command.data.isEmpty())
        return triesTold(secret->triesLeft);
    if (secret->triesLeft == 0)
        return answered(word::locked);
    if (command.data == secret->value) {
        secret->triesLeft = secret->limit;
        secret->isVerified = true;
        return answered(word::ok);
    }
    secret->isVerified = false;
    return triesTold(--secret->triesLeft);
}

QByteArray SimulatorChip::readBinary(const SimulatorCommand& command)
{
    if (command.le < 0)
        return answered(word::wrongLength);
    const int offset = begin(command);
    if (!m_selected || m_current == 0)
        return answered(word::noCurrentFile);
    SimulatedFile* file = m_selected->file(m_current);
    if (!file)
        return answered(m_selected->secret(m_current) || m_selected->key(m_current) ? word::wrongFileType
                                                                                    : word::notFound);
    if (file->isRecord)
        return answered(word::wrongFileType);
    if (file->isSecured || !mayRead(*file))
        return answered(word::securityNotMet);
    return readAt(*file, offset, command.le);
}

QByteArray SimulatorChip::readRecord(const SimulatorCommand& command)
{
    if ((command.p2 & 0x07) != 0x04)
        return answered(word::wrongParameters);
    const quint16 id = command.p2 >> 3 ? command.p2 >> 3 : m_current;
    SimulatedFile* file = m_selected ? m_selected->file(id) : nullptr;
    if (!file)
        return answered(word::notFound);
    if (!file->isRecord)
        return answered(word::wrongFileType);
    if (command.p1 != 1)
        return answered(word::recordNotFound);
    const QByteArray content = contentOf(*file);
    return answered(word::ok, command.le < 0 ? content : content.left(command.le));
}

QByteArray SimulatorChip::challenge(const SimulatorCommand& command)
{
    if (command.le < 1 || command.le > 256)
        return answered(word::conditionsNotMet);
    QByteArray bytes(command.le, '\0');
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), command.le);
    m_challenge = bytes;
    return answered(word::ok, bytes);
}

QByteArray SimulatorChip::sign(const SimulatorCommand& command)
{
    if (!m_selected)
        return answered(word::noCurrentFile);
    // P2 00: the application's own key; 80: the current one; 80|SFI: that one.
    SimulatedKey* key = command.p2 == 0x00 ? m_selected->defaultKey()
                                           : m_selected->key((command.p2 & 0x80) ? addressed(command) : 0);
    if (!key)
        return answered(command.p2 == 0x80 && m_current == 0 ? word::noCurrentFile : word::notFound);
    if (!m_selected->isOpen(key->openedBy))
        return answered(word::securityNotMet);
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
        return answered(word::wrongParameters);
    }
    if (input.isEmpty() || input.size() > 245)
        return answered(word::wrongLength);
    return answered(word::ok, key->make().signPadded(input));
}

SimulatedApplication* SimulatorChip::master()
{
    const auto found = std::ranges::find_if(
        m_applications, [](const SimulatedApplication& application) { return application.aid.isEmpty(); });
    return found == m_applications.end() ? nullptr : &*found;
}

bool SimulatorChip::mayRead(const SimulatedFile& file) const
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
        && (!file.isSecured || m_secured.isOpen());
}

int SimulatorChip::begin(const SimulatorCommand& command)
{
    if ((command.p1 & 0x80) == 0)
        return command.p1 << 8 | command.p2;
    m_current = command.p1 & 0x1F;
    return command.p2;
}

QByteArray SimulatorChip::contentOf(SimulatedFile& file)
{
    if (!file.content)
        file.content = m_manners.written(file.id, file.make());
    return *file.content;
}

QByteArray SimulatorChip::readAt(SimulatedFile& file, int offset, int length)
{
    const QByteArray content = contentOf(file);
    if (offset >= content.size())
        return answered(word::offsetOutside);
    return answered(word::ok, content.mid(offset, m_manners.readable(length)));
}

QByteArray SimulatorChip::getResponse(const SimulatorCommand& command)
{
    return m_manners.next(command.le);
}

QByteArray SimulatorChip::mutualAuthenticate(const SimulatorCommand& command)
{
    return m_secured.authenticate(command.data, std::exchange(m_challenge, {}));
}

QByteArray SimulatorChip::verifySecured(const SimulatorCommand& command)
{
    ++m_verifies;
    return command.p2 == 0x86 ? m_secured.verify(command.data) : answered(word::wrongSecureObject);
}

QByteArray SimulatorChip::readSecured(const SimulatorCommand& command)
{
    const auto length = m_secured.wanted(command.data);
    if (!length)
        return answered(word::wrongSecureObject);
    const int offset = begin(command);
    SimulatedFile* file = m_selected && m_current != 0 ? m_selected->file(m_current) : nullptr;
    if (!file)
        return answered(word::notFound);
    if (!mayRead(*file))
        return answered(word::securityNotMet);
    const QByteArray answer = readAt(*file, offset, *length);
    if (!answer.endsWith(QByteArray::fromHex("9000")))
        return answer;
    const QByteArray object = m_secured.sealed(answer.chopped(2));
    return object.size() > command.le ? answered(word::wrongLength) : answered(word::ok, object);
}

void SimulatorChip::alterFile(const QByteArray& application, quint16 fileId,
                              const std::function<QByteArray(const QByteArray&)>& change)
{
    for (SimulatedApplication& candidate : m_applications) {
        if (SimulatedFile* file = candidate.aid == application ? candidate.file(fileId) : nullptr)
            file->content = change(contentOf(*file));
    }
}

void SimulatorChip::replaceKey(const QByteArray& application, quint16 keyId, const SimulatorKey& key)
{
    for (SimulatedApplication& candidate : m_applications) {
        if (SimulatedKey* old = candidate.aid == application ? candidate.key(keyId) : nullptr)
            old->make = [key] { return key; };
    }
}

int SimulatorChip::triesLeft(const QByteArray& application, quint16 secretId) const
{
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

bool SimulatorChip::isAnythingVerified() const
{
    return std::ranges::any_of(m_applications, [](const SimulatedApplication& application) {
        return std::ranges::any_of(application.secrets, &SimulatedSecret::isVerified);
    });
}

} // namespace kakanai::card
