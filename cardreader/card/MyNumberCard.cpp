// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/MyNumberCard.h"

#include "cardreader/apdu/BerTlv.h"
#include "cardreader/card/CardCatalogue.h"

#include <QStringDecoder>

#include <algorithm>
#include <vector>

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

tl::unexpected<CardError> invalid(const QString& what)
{
    return cardFail(CardErrorCode::CardDataInvalid, what);
}

/** What a status word that should have been 9000 means for a file that our secret opens. */
tl::unexpected<CardError> refused(StatusWord status, const QString& what)
{
    return invalid(QStringLiteral("%1: %2").arg(what, status.text()));
}

bool isDigits(std::span<const std::uint8_t> bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; });
}

QString asciiText(std::span<const std::uint8_t> bytes)
{
    QString text;
    for (const std::uint8_t byte : bytes)
        text += QLatin1Char(static_cast<char>(byte));
    return text;
}

/** UTF-8 as it stands, refused when it is none: a name with a replacement character would go onto an official
 * sheet. */
std::optional<QString> utf8Text(std::span<const std::uint8_t> bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError())
        return {};
    return text;
}

Sex sexOf(std::span<const std::uint8_t> value)
{
    if (value.size() == 1 && value[0] == '1')
        return Sex::Male;
    if (value.size() == 1 && value[0] == '2')
        return Sex::Female;
    return Sex::Other;
}

/** Reads a file of one data object: by short id first, then as many further pieces as the object's length
 * says. */
CardResult<std::vector<std::uint8_t>> readObjectFile(CardExchange& exchange, std::uint8_t shortId,
                                                     const QString& what)
{
    auto answer = exchange.run(CommandApdu::readBinary(shortId, 0, 0));
    if (!answer)
        return tl::unexpected(answer.error());
    std::vector<std::uint8_t> file;
    std::size_t wanted = 0;
    while (true) {
        const StatusMeaning meaning = answer->status().meaning();
        if (meaning != StatusMeaning::Ok && meaning != StatusMeaning::EndOfFile)
            return refused(answer->status(), what);
        file.insert(file.end(), answer->data().begin(), answer->data().end());
        if (wanted == 0) {
            const auto header = parseTlvHeader(file);
            if (!header)
                return invalid(QStringLiteral("%1: no data object").arg(what));
            wanted = header->totalSize();
        }
        if (file.size() >= wanted)
            return file;
        if (meaning == StatusMeaning::EndOfFile || answer->data().empty())
            return invalid(QStringLiteral("%1: cut short").arg(what));
        const std::size_t left = wanted - file.size();
        answer = exchange.run(CommandApdu::readCurrent(static_cast<std::uint16_t>(file.size()),
                                                       static_cast<std::uint8_t>(left >= 256 ? 0 : left)));
        if (!answer)
            return tl::unexpected(answer.error());
    }
}

} // namespace

const CredentialRow& rowOf(Credential credential)
{
    return *std::ranges::find(credentialRows, credential, &CredentialRow::credential);
}

CardResult<void> selectApplication(CardExchange& exchange, std::span<const std::uint8_t> application)
{
    const auto answer = exchange.run(CommandApdu::selectApplication(application));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status().isOk())
        return {};
    // Foreign cards refuse an unknown application in many words; only a card fault is something else.
    if (answer->status().meaning() == StatusMeaning::CardFault)
        return refused(answer->status(), QStringLiteral("SELECT"));
    return cardFail(CardErrorCode::CardNotSupported,
                    QStringLiteral("SELECT: %1").arg(answer->status().text()));
}

CardResult<CardIdentity> readIdentity(CardExchange& exchange)
{
    return readObjectFile(exchange, identityFile, QStringLiteral("EF 0002"))
        .and_then([](const std::vector<std::uint8_t>& file) { return parseIdentity(file); });
}

CardResult<Secret> readNumber(CardExchange& exchange)
{
    const auto answer = exchange.run(CommandApdu::readBinary(numberFile, 0, numberFileSize));
    if (!answer)
        return tl::unexpected(answer.error());
    const StatusMeaning meaning = answer->status().meaning();
    if (meaning != StatusMeaning::Ok && meaning != StatusMeaning::EndOfFile)
        return refused(answer->status(), QStringLiteral("EF 0001"));
    return parseNumber(answer->data());
}

CardResult<QString> readExpiry(CardExchange& exchange)
{
    if (const auto selected = selectApplication(exchange, commonApplication); !selected)
        return tl::unexpected(selected.error());
    const auto answer = exchange.run(CommandApdu::readRecord(commonRecordFile, 1));
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->status().isOk())
        return refused(answer->status(), QStringLiteral("common record"));
    return parseExpiry(answer->data());
}

CardResult<CardIdentity> parseIdentity(std::span<const std::uint8_t> file)
{
    const auto outer = parseTlvFile(file);
    if (!outer || outer->tag != identityTag)
        return invalid(QStringLiteral("EF 0002: no FF20"));
    const auto objects = parseTlvList(outer->value);
    if (!objects)
        return invalid(QStringLiteral("EF 0002: data objects unsound"));
    const auto name = findTlv(*objects, nameTag);
    const auto address = findTlv(*objects, addressTag);
    const auto birth = findTlv(*objects, birthTag);
    const auto sex = findTlv(*objects, sexTag);
    if (!name || !address || !birth || !sex)
        return invalid(QStringLiteral("EF 0002: an attribute is missing"));
    const auto nameText = utf8Text(name->value);
    const auto addressText = utf8Text(address->value);
    if (!nameText || !addressText)
        return invalid(QStringLiteral("EF 0002: not UTF-8"));
    if (birth->value.size() != 8 || !isDigits(birth->value))
        return invalid(QStringLiteral("EF 0002: birth date is not YYYYMMDD"));
    const QString digits = asciiText(birth->value);
    return CardIdentity{*nameText, *addressText, QDate::fromString(digits, QStringLiteral("yyyyMMdd")),
                        withHyphens(digits), sexOf(sex->value)};
}

CardResult<Secret> parseNumber(std::span<const std::uint8_t> file)
{
    const auto object = parseTlvFile(file);
    if (!object || object->tag != numberTag)
        return invalid(QStringLiteral("EF 0001: no FF10"));
    Secret number(object->value);
    if (!number.isDigits(12))
        return invalid(QStringLiteral("EF 0001: not twelve digits"));
    return number;
}

CardResult<QString> parseExpiry(std::span<const std::uint8_t> record)
{
    constexpr std::size_t serialSize = 15;
    constexpr std::size_t municipalitySize = 5;
    constexpr std::size_t expirySize = 8;
    const auto object = parseTlvFile(record);
    if (!object || object->value.size() < serialSize + municipalitySize + expirySize)
        return invalid(QStringLiteral("common record: too short"));
    const auto expiry = object->value.subspan(serialSize + municipalitySize, expirySize);
    if (!isDigits(expiry) || !dayOf(asciiText(expiry)).isValid())
        return invalid(QStringLiteral("common record: expiry is not a date"));
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
