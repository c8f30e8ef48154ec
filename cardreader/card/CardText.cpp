// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/CardText.h"

#include "cardreader/card/FileReader.h"

#include <QStringDecoder>

#include <iconv.h>

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

// The year before each era's first, by its digit on the card.
constexpr std::array eraStarts{1867, 1911, 1925, 1988, 2018};

/** One conversion from EUC-JP, which glibc carries; closed at the end. */
class EucDecoder
{
public:
    EucDecoder()
        : m_handle(iconv_open("UTF-16LE", "EUC-JP"))
    {
    }
    EucDecoder(const EucDecoder&) = delete;
    EucDecoder& operator=(const EucDecoder&) = delete;
    ~EucDecoder()
    {
        if (isOpen())
            iconv_close(m_handle);
    }

    [[nodiscard]] std::optional<char16_t> character(std::uint8_t high, std::uint8_t low)
    {
        if (!isOpen())
            return {};
        std::array<char, 2> source{static_cast<char>(high | 0x80), static_cast<char>(low | 0x80)};
        std::array<unsigned char, 2> result{};
        char* from = source.data();
        char* to = reinterpret_cast<char*>(result.data());
        std::size_t fromLeft = source.size();
        std::size_t toLeft = result.size();
        iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
        if (iconv(m_handle, &from, &fromLeft, &to, &toLeft) != 0 || toLeft != 0)
            return {};
        return static_cast<char16_t>(result[0] | result[1] << 8);
    }

private:
    [[nodiscard]] bool isOpen() const
    {
        return m_handle != reinterpret_cast<iconv_t>(-1); // NOLINT: iconv_open's own way to fail
    }
    iconv_t m_handle;
};

bool isPrivateUse(char32_t code)
{
    return (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
}

} // namespace

bool hasMissingGlyph(const QString& text)
{
    const auto codes = text.toUcs4();
    return std::ranges::any_of(codes, [](char32_t code) {
        return code == 0x25A0 || code == 0x25CF || code == missingGlyphMark || code == 0xFFFD
            || isPrivateUse(code);
    });
}

std::optional<QString> utf8Text(std::span<const std::uint8_t> bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError())
        return {};
    return text;
}

QString jisText(std::span<const std::uint8_t> bytes)
{
    const auto isCode = [](std::uint8_t byte) { return byte >= 0x21 && byte <= 0x7E; };
    EucDecoder decoder;
    QString text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        if (bytes[i] == 0 && bytes[i + 1] == 0)
            break;
        const auto character = isCode(bytes[i]) && isCode(bytes[i + 1])
            ? decoder.character(bytes[i], bytes[i + 1])
            : std::optional<char16_t>();
        text += QChar(character.value_or(missingGlyphMark));
    }
    while (text.endsWith(QChar(0x3000)))
        text.chop(1);
    return text;
}

QDate eraDate(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != 7 || !isAsciiDigits(bytes))
        return {};
    const std::size_t era = bytes[0] - std::size_t('0');
    if (era < 1 || era > eraStarts.size())
        return {};
    const QString digits = asciiText(bytes);
    return QDate(eraStarts[era - 1] + digits.mid(1, 2).toInt(), digits.mid(3, 2).toInt(),
                 digits.mid(5, 2).toInt());
}

QDate bcdDate(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != 4)
        return {};
    QString digits;
    for (const std::uint8_t byte : bytes)
        digits += QStringLiteral("%1%2").arg(byte >> 4, 0, 16).arg(byte & 0x0F, 0, 16);
    return QDate::fromString(digits, QStringLiteral("yyyyMMdd"));
}

} // namespace kakanai::card
