// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/MyNumberCard.h"

#include "cardreader/apdu/BerTlv.h"
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/CardText.h"

#include <algorithm>

namespace kakanai::card {
namespace {

// 券面事項入力補助AP, by short id (= file id).
constexpr std::uint8_t numberFile = 0x01;
constexpr std::uint8_t identityFile = 0x02;
constexpr std::uint8_t numberFileSize = 17;
constexpr std::uint8_t commonRecordFile = 0x01;

constexpr std::uint16_t numberTag = 0xFF10;
constexpr std::uint16_t identityTag = 0xFF20;
constexpr std::uint16_t nameTag = 0xDF22;
constexpr std::uint16_t addressTag = 0xDF23;
constexpr std::uint16_t birthTag = 0xDF24;
constexpr std::uint16_t sexTag = 0xDF25;

Sex sexOf(std::span<const std::uint8_t> value)
{
    if (value.size() == 1 && value[0] == '1')
        return Sex::Male;
    if (value.size() == 1 && value[0] == '2')
        return Sex::Female;
    return Sex::Other;
}

} // namespace

CardResult<void> selectApplication(CardExchange& exchange, std::span<const std::uint8_t> application)
{
    const auto answer = exchange.run(CommandApdu::selectApplication(application));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status().isOk())
        return {};
    // Foreign cards refuse an unknown application in many words; only a card fault is something else.
    if (answer->status().meaning() == StatusMeaning::CardFault)
        return cardRefused(answer->status(), QStringLiteral("SELECT"));
    return cardFail(CardErrorCode::CardNotSupported,
                    QStringLiteral("SELECT: %1").arg(answer->status().text()));
}

CardResult<void> selectMasterFile(CardExchange& exchange)
{
    const auto answer = exchange.run(CommandApdu::selectMasterFile());
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status().isOk())
        return {};
    return cardFail(CardErrorCode::CardNotSupported,
                    QStringLiteral("SELECT MF: %1").arg(answer->status().text()));
}

CardResult<Bytes> readIdentityFile(CardExchange& exchange)
{
    return readObjectFile(exchange, identityFile, QStringLiteral("EF 0002"));
}

CardResult<ResponseApdu> readNumberFile(CardExchange& exchange)
{
    auto answer = exchange.run(CommandApdu::readBinary(numberFile, 0, numberFileSize));
    if (!answer)
        return answer;
    const StatusMeaning meaning = answer->status().meaning();
    if (meaning != StatusMeaning::Ok && meaning != StatusMeaning::EndOfFile)
        return cardRefused(answer->status(), QStringLiteral("EF 0001"));
    return answer;
}

CardResult<QString> readExpiry(CardExchange& exchange)
{
    if (const auto selected = selectApplication(exchange, commonApplication); !selected)
        return tl::unexpected(selected.error());
    const auto answer = exchange.run(CommandApdu::readRecord(commonRecordFile, 1));
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->status().isOk())
        return cardRefused(answer->status(), QStringLiteral("common record"));
    return parseExpiry(answer->data());
}

CardResult<CardIdentity> parseIdentity(std::span<const std::uint8_t> file)
{
    const auto outer = parseTlvFile(file);
    if (!outer || outer->tag != identityTag)
        return cardInvalid(QStringLiteral("EF 0002: no FF20"));
    const auto objects = parseTlvList(outer->value);
    if (!objects)
        return cardInvalid(QStringLiteral("EF 0002: data objects unsound"));
    const auto name = findTlv(*objects, nameTag);
    const auto address = findTlv(*objects, addressTag);
    const auto birth = findTlv(*objects, birthTag);
    const auto sex = findTlv(*objects, sexTag);
    if (!name || !address || !birth || !sex)
        return cardInvalid(QStringLiteral("EF 0002: an attribute is missing"));
    const auto nameText = utf8Text(name->value);
    const auto addressText = utf8Text(address->value);
    if (!nameText || !addressText)
        return cardInvalid(QStringLiteral("EF 0002: not UTF-8"));
    if (birth->value.size() != 8 || !isAsciiDigits(birth->value))
        return cardInvalid(QStringLiteral("EF 0002: birth date is not YYYYMMDD"));
    const QString digits = asciiText(birth->value);
    return CardIdentity{*nameText, *addressText, QDate::fromString(digits, QStringLiteral("yyyyMMdd")),
                        withHyphens(digits), sexOf(sex->value)};
}

CardResult<Secret> parseNumber(std::span<const std::uint8_t> file)
{
    const auto object = parseTlvFile(file);
    if (!object || object->tag != numberTag)
        return cardInvalid(QStringLiteral("EF 0001: no FF10"));
    Secret number(object->value);
    if (!number.isDigits(12))
        return cardInvalid(QStringLiteral("EF 0001: not twelve digits"));
    return number;
}

CardResult<QString> parseExpiry(std::span<const std::uint8_t> record)
{
    constexpr std::size_t serialSize = 15;
    constexpr std::size_t municipalitySize = 5;
    constexpr std::size_t expirySize = 8;
    const auto object = parseTlvFile(record);
    if (!object || object->value.size() < serialSize + municipalitySize + expirySize)
        return cardInvalid(QStringLiteral("common record: too short"));
    const auto expiry = object->value.subspan(serialSize + municipalitySize, expirySize);
    if (!isAsciiDigits(expiry) || !dayOf(asciiText(expiry)).isValid())
        return cardInvalid(QStringLiteral("common record: expiry is not a date"));
    return asciiText(expiry);
}

QDate dayOf(const QString& digits)
{
    const int year = digits.left(4).toInt();
    const int month = digits.mid(4, 2).toInt();
    const int day = digits.mid(6, 2).toInt();
    const QDate first(year, month, 1);
    if (!first.isValid() || day < 1 || day > 31)
        return {};
    return QDate(year, month, std::min(day, first.daysInMonth()));
}

QString withHyphens(const QString& digits)
{
    return QStringLiteral("%1-%2-%3").arg(digits.left(4), digits.mid(4, 2), digits.mid(6, 2));
}

} // namespace kakanai::card
