// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Ids.h"

#include <openssl/rand.h>

namespace kakanai {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), count) != 1)
        qFatal("the system's random generator failed");
    return bytes;
}

QString newUuid7(const QDateTime& now)
{
    QByteArray bytes = randomBytes(16);
    const quint64 milliseconds = static_cast<quint64>(now.toMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>(milliseconds >> (8 * (5 - i)));
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    QString text = QString::fromLatin1(bytes.toHex());
    for (const int position : {20, 16, 12, 8})
        text.insert(position, u'-');
    return text;
}

} // namespace kakanai
