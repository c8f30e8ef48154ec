// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/CardIssuer.h"

#include <algorithm>

namespace kakanai::card {
namespace {

constexpr std::uint8_t issuerFile = 0x04;
constexpr std::size_t keyIdSize = 16;
constexpr std::size_t challengeSize = 32;
constexpr std::size_t idDigits = 7;

} // namespace

CardResult<Bytes> readRecordFile(CardExchange& exchange, std::uint8_t shortId, const QString& what,
                                 std::size_t limit)
{
    auto file = readObjectFile(exchange, shortId, what, limit);
    if (!file && file.error().code == CardErrorCode::CardDataInvalid)
        return Bytes{};
    return file;
}

CardIssuer judgeIssuer(ByteView certificate, const TrustStore& trust)
{
    CardIssuer issuer;
    const auto outer = parseTlvFile(certificate);
    const auto objects = outer ? parseTlvList(outer->value) : tl::unexpected(outer.error());
    if (!objects || outer->tag != 0x7F21)
        return issuer;
    const auto body = findTlv(*objects, 0x5F4E);
    const auto signature = findTlv(*objects, 0x5F37);
    if (!body || !signature || body->value.size() <= 2 * keyIdSize)
        return issuer;
    issuer.key = PublicKey::fromCardObjects(body->value.subspan(2 * keyIdSize));
    const ByteView authority = body->value.first(keyIdSize);
    issuer.digits =
        isAsciiDigits(authority.first(idDigits)) ? asciiText(authority.first(idDigits)) : QString();
    if (!issuer.key)
        return issuer;
    const auto known = trust.issuers(authority);
    if (known.empty())
        issuer.verdict = GenuinenessReason::IssuerUnknown;
    else if (std::ranges::any_of(
                 known, [&](const PublicKey& key) { return key.verifies(body->value, signature->value); }))
        issuer.verdict = GenuinenessReason::Proven;
    else
        issuer.verdict = GenuinenessReason::IssuerCertificateBad;
    return issuer;
}

CardResult<CardIssuer> readIssuer(CardExchange& exchange, const TrustStore& trust)
{
    const auto file = readRecordFile(exchange, issuerFile, QStringLiteral("EF 0004"));
    if (!file)
        return tl::unexpected(file.error());
    return judgeIssuer(*file, trust);
}

CardResult<bool> provesKey(CardExchange& exchange, const PublicKey& key, std::uint8_t p2)
{
    const Bytes challenge = randomBytes(challengeSize);
    if (challenge.size() != challengeSize)
        return false;
    const auto answer = exchange.run(CommandApdu::sign(p2, sha256DigestInfo(challenge)));
    if (!answer)
        return tl::unexpected(answer.error());
    return answer->status().isOk() && key.verifies(challenge, answer->data());
}

} // namespace kakanai::card
