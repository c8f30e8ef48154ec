// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorSecureSession.h"

#include "cardreader/simulator/SimulatorCommand.h"
#include "cardreader/simulator/SimulatorFileSystem.h"

#include <openssl/rand.h>

#include <algorithm>

namespace kakanai::card {

void SimulatorSecureSession::close()
{
    m_key.reset();
    m_isNumberVerified = false;
}

QByteArray SimulatorSecureSession::authenticate(const QByteArray& asked, const QByteArray& challenge)
{
    if (m_number.isEmpty() || challenge.size() != 8)
        return answered(word::conditionsNotMet);
    const auto data = viewBytes(asked);
    const DesKey key = keyOfNumber(viewBytes(m_number));
    if (data.size() != 40 || !std::ranges::equal(retailMac(key, data.first(32)), data.last(8)))
        return answered(word::failed);
    const Bytes plain = tripleDes(key, data.first(32), false);
    const ByteView view(plain);
    if (!std::ranges::equal(view.subspan(8, 8), viewBytes(challenge)))
        return answered(word::failed);
    Bytes half(16);
    RAND_bytes(half.data(), int(half.size()));
    Bytes answer(view.subspan(8, 8).begin(), view.subspan(8, 8).end());
    answer.insert(answer.end(), view.begin(), view.begin() + 8);
    answer.insert(answer.end(), half.begin(), half.end());
    m_key = sessionKey(view.last(16), half);
    Bytes cryptogram = tripleDes(key, answer, true);
    const Bytes mac = retailMac(key, cryptogram);
    cryptogram.insert(cryptogram.end(), mac.begin(), mac.end());
    return answered(
        word::ok, QByteArray(reinterpret_cast<const char*>(cryptogram.data()), qsizetype(cryptogram.size())));
}

QByteArray SimulatorSecureSession::verify(const QByteArray& data)
{
    const auto object = parseTlvFile(viewBytes(data));
    if (!m_key || !object || object->tag != 0x86 || object->value.size() < 9 || object->value[0] != 0x01)
        return answered(word::wrongSecureObject);
    const auto number = unpadded(tripleDes(*m_key, object->value.subspan(1), false));
    m_isNumberVerified = number && std::ranges::equal(*number, viewBytes(m_number));
    return answered(m_isNumberVerified ? word::ok : word::failed);
}

std::optional<int> SimulatorSecureSession::wanted(const QByteArray& data) const
{
    const auto object = parseTlvFile(viewBytes(data));
    if (!m_key || !object || object->tag != 0x96 || object->value.size() != 2)
        return {};
    return object->value[0] << 8 | object->value[1];
}

QByteArray SimulatorSecureSession::sealed(const QByteArray& plain) const
{
    const Bytes cryptogram = tripleDes(*m_key, padded(viewBytes(plain)), true);
    const QByteArray value = QByteArray(1, '\x01')
        + QByteArray(reinterpret_cast<const char*>(cryptogram.data()), qsizetype(cryptogram.size()));
    return tlv("86", value);
}

} // namespace kakanai::card
