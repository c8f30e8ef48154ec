// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/qr/QrParts.h"

#include <QCryptographicHash>

#include <array>

namespace kakanai::forms {
namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const QByteArray mark = QByteArrayLiteral("KKP1");
constexpr int setLetters = 8;
constexpr int checkLetters = 7;
constexpr int headLetters = 4 + setLetters + 2 + 2;
constexpr int setBytes = 5;

QByteArray base32(const QByteArray& bytes)
{
    QByteArray text;
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<std::uint8_t>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += alphabet[(held >> (bits - 5)) & 31];
    }
    if (bits > 0)
        text += alphabet[(held << (5 - bits)) & 31];
    return text;
}

/** Refuses letters of another alphabet and bits left over that are not zero: one text for one message. */
FormResult<QByteArray> fromBase32(const QByteArray& text)
{
    QByteArray bytes;
    quint32 held = 0;
    int bits = 0;
    for (const char letter : text) {
        const int value = letter >= 'A' && letter <= 'Z' ? letter - 'A'
            : letter >= '2' && letter <= '7'             ? letter - '2' + 26
                                                         : -1;
        if (value < 0)
            return formError(FormErrorCode::FieldInvalid, QStringLiteral("qr: letters"));
        held = ((held << 5) | static_cast<quint32>(value)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((held >> bits) & 0xff);
        }
    }
    if (bits >= 5 || (held & ((1U << bits) - 1)) != 0)
        return formError(FormErrorCode::FieldInvalid, QStringLiteral("qr: cut off"));
    return bytes;
}

/** CRC-32 (ISO 3309), as in PNG. */
QByteArray checksum(const QByteArray& text)
{
    quint32 crc = 0xffffffff;
    for (const char byte : text) {
        crc ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1)));
    }
    crc = ~crc;
    const std::array<char, 4> bytes{static_cast<char>(crc >> 24), static_cast<char>(crc >> 16),
                                    static_cast<char>(crc >> 8), static_cast<char>(crc)};
    return base32(QByteArray(bytes.data(), 4));
}

QByteArray setOf(const QByteArray& message)
{
    return base32(QCryptographicHash::hash(message, QCryptographicHash::Sha256).left(setBytes));
}

tl::unexpected<FormError> refuse(const QString& what)
{
    return formError(FormErrorCode::FieldInvalid, QStringLiteral("qr: ") + what);
}

/** Two digits; -1 for anything else. */
int numberAt(const QByteArray& text, int at)
{
    const char tens = text.at(at);
    const char ones = text.at(at + 1);
    if (tens < '0' || tens > '9' || ones < '0' || ones > '9')
        return -1;
    return (tens - '0') * 10 + (ones - '0');
}

} // namespace

FormResult<QList<QByteArray>> qrParts(const QByteArray& message)
{
    const QByteArray letters = base32(message);
    const auto total = (letters.size() + mostQrPartLetters - 1) / mostQrPartLetters;
    if (total < 1 || total > mostQrParts)
        return refuse(QStringLiteral("%1 bytes").arg(message.size()));
    // Parts of one size look alike and are read alike.
    const auto each = (letters.size() + total - 1) / total;
    QList<QByteArray> parts;
    for (int i = 0; i < total; ++i) {
        const QByteArray part = mark + setOf(message) + QByteArray::number(i + 1).rightJustified(2, '0')
            + QByteArray::number(static_cast<int>(total)).rightJustified(2, '0')
            + letters.mid(i * each, each);
        parts.append(part + checksum(part));
    }
    return parts;
}

bool isQrPart(const QByteArray& text)
{
    return text.trimmed().toUpper().startsWith(mark);
}

FormResult<void> QrPartCollector::add(const QByteArray& typed)
{
    const QByteArray text = typed.trimmed().toUpper(); // a scanner types with whatever lock is on
    if (!text.startsWith(mark))
        return refuse(QStringLiteral("not a pre-application"));
    if (text.size() <= headLetters + checkLetters
        || text.size() > headLetters + mostQrPartLetters + checkLetters
        || checksum(text.chopped(checkLetters)) != text.right(checkLetters))
        return refuse(QStringLiteral("checksum"));
    const QByteArray set = text.mid(mark.size(), setLetters);
    const int number = numberAt(text, headLetters - 4);
    const int total = numberAt(text, headLetters - 2);
    if (total < 1 || total > mostQrParts || number < 1 || number > total)
        return refuse(QStringLiteral("part %1 of %2").arg(number).arg(total));
    if (m_total != 0 && (set != m_set || total != m_total))
        return refuse(QStringLiteral("a part of another pre-application"));
    const QByteArray piece = text.mid(headLetters, text.size() - headLetters - checkLetters);
    if (m_pieces.contains(number) && m_pieces.value(number) != piece)
        return refuse(QStringLiteral("part %1 says two things").arg(number));
    m_set = set;
    m_total = total;
    m_pieces.insert(number, piece);
    return {};
}

QList<int> QrPartCollector::missing() const
{
    QList<int> numbers;
    for (int number = 1; number <= m_total; ++number) {
        if (!m_pieces.contains(number))
            numbers.append(number);
    }
    return numbers;
}

FormResult<QByteArray> QrPartCollector::message() const
{
    if (m_total == 0)
        return refuse(QStringLiteral("no part"));
    if (const QList<int> open = missing(); !open.isEmpty()) {
        QStringList numbers;
        for (const int number : open)
            numbers.append(QString::number(number));
        return refuse(
            QStringLiteral("part %1 of %2 is missing").arg(numbers.join(QStringLiteral(", "))).arg(m_total));
    }
    QByteArray letters;
    for (const QByteArray& piece : m_pieces)
        letters += piece;
    auto message = fromBase32(letters);
    if (message && setOf(*message) != m_set)
        return refuse(QStringLiteral("the parts do not fit together"));
    return message;
}

} // namespace kakanai::forms
