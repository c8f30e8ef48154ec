// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/FileReader.h"

#include <algorithm>

namespace kakanai::card {
namespace {

/** The next `left` bytes of the current file, in one extended piece where that saves an exchange. */
CardResult<ResponseApdu> readOn(CardExchange& exchange, std::size_t offset, std::size_t left)
{
    if (left > CardChannel::shortAnswer && exchange.longestPiece() > CardChannel::shortAnswer) {
        const std::size_t piece = std::min(left, exchange.longestPiece());
        auto answer = exchange.run(CommandApdu::readCurrentExtended(static_cast<std::uint16_t>(offset),
                                                                    static_cast<std::uint16_t>(piece)));
        // A reader or card that knows no extended length says so with 6700; short commands always work.
        if (!answer || answer->status().meaning() != StatusMeaning::CommandNotAccepted)
            return answer;
        exchange.forgoExtended();
    }
    return exchange.run(CommandApdu::readCurrent(static_cast<std::uint16_t>(offset),
                                                 static_cast<std::uint8_t>(left >= 256 ? 0 : left)));
}

bool isReadable(const ResponseApdu& answer)
{
    const StatusMeaning meaning = answer.status().meaning();
    return meaning == StatusMeaning::Ok || meaning == StatusMeaning::EndOfFile;
}

void append(Bytes& file, const ResponseApdu& answer)
{
    file.insert(file.end(), answer.data().begin(), answer.data().end());
}

} // namespace

tl::unexpected<CardError> cardInvalid(const QString& what)
{
    return cardFail(CardErrorCode::CardDataInvalid, what);
}

tl::unexpected<CardError> cardRefused(StatusWord status, const QString& what)
{
    return cardInvalid(QStringLiteral("%1: %2").arg(what, status.text()));
}

bool isAsciiDigits(ByteView bytes)
{
    return !bytes.empty()
        && std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; });
}

QString asciiText(ByteView bytes)
{
    QString text;
    for (const std::uint8_t byte : bytes)
        text += QLatin1Char(static_cast<char>(byte));
    return text;
}

CardResult<Bytes> readObjectFile(CardExchange& exchange, std::uint8_t shortId, const QString& what,
                                 std::size_t limit)
{
    auto answer = exchange.run(CommandApdu::readBinary(shortId, 0, 0));
    if (!answer)
        return tl::unexpected(answer.error());
    Bytes file;
    std::size_t wanted = 0;
    while (true) {
        if (!isReadable(*answer))
            return cardRefused(answer->status(), what);
        append(file, *answer);
        if (wanted == 0) {
            const auto header = parseTlvHeader(file, limit);
            if (!header)
                return cardInvalid(QStringLiteral("%1: no data object").arg(what));
            wanted = header->totalSize();
        }
        if (file.size() >= wanted)
            return file;
        if (answer->status().meaning() == StatusMeaning::EndOfFile || answer->data().empty())
            return cardInvalid(QStringLiteral("%1: cut short").arg(what));
        answer = readOn(exchange, file.size(), wanted - file.size());
        if (!answer)
            return tl::unexpected(answer.error());
    }
}

CardResult<Bytes> readPlainFile(CardExchange& exchange, std::uint8_t shortId, std::size_t size,
                                const QString& what)
{
    auto answer =
        exchange.run(CommandApdu::readBinary(shortId, 0, static_cast<std::uint8_t>(size >= 256 ? 0 : size)));
    if (!answer)
        return tl::unexpected(answer.error());
    if (!isReadable(*answer))
        return cardRefused(answer->status(), what);
    Bytes file;
    append(file, *answer);
    while (file.size() < size && isReadable(*answer) && !answer->data().empty()
           && answer->status().meaning() != StatusMeaning::EndOfFile) {
        answer = readOn(exchange, file.size(), size - file.size());
        if (!answer)
            return tl::unexpected(answer.error());
        // Past the end some cards answer with a fault instead of nothing: what was read stands.
        if (isReadable(*answer))
            append(file, *answer);
    }
    return file;
}

} // namespace kakanai::card
