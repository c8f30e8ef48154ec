// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/JpkiCard.h"

#include "cardreader/card/CardIssuer.h"

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

using Reason = GenuinenessReason;

constexpr std::uint8_t tokenFile = 0x06;
constexpr std::size_t labelSize = 32;
constexpr std::uint8_t authCertificateFile = 0x0A;
constexpr std::uint8_t authKey = 0x97; // 80|0017

struct LabelRow {
    const char* label;
    JpkiToken token;
};

constexpr std::array labelRows{
    LabelRow{"JPKIAPICCTOKEN", JpkiToken::Card},
    LabelRow{"JPKIAPGPSETOKEN", JpkiToken::Android},
    LabelRow{"JPKIAPIOSTOKEN", JpkiToken::IPhone},
};

Reason reasonOf(CertificateVerdict verdict)
{
    switch (verdict) {
    case CertificateVerdict::Good:
        return Reason::Proven;
    case CertificateVerdict::IssuerUnknown:
        return Reason::IssuerUnknown;
    case CertificateVerdict::Bad:
        return Reason::IssuerCertificateBad;
    case CertificateVerdict::Expired:
        return Reason::Expired;
    case CertificateVerdict::NotYetValid:
        return Reason::NotYetValid;
    }
    return Reason::IssuerCertificateBad;
}

} // namespace

CardResult<JpkiToken> readJpkiToken(CardExchange& exchange)
{
    const auto label = readPlainFile(exchange, tokenFile, labelSize, QStringLiteral("JPKI EF 0006"));
    if (!label)
        return tl::unexpected(label.error());
    const QString text = asciiText(*label);
    const auto row = std::ranges::find_if(
        labelRows, [&text](const LabelRow& r) { return text.startsWith(QLatin1String(r.label)); });
    return row == labelRows.end() ? JpkiToken::Other : row->token;
}

CardResult<Bytes> readAuthCertificate(CardExchange& exchange)
{
    auto file = readObjectFile(exchange, authCertificateFile, QStringLiteral("JPKI EF 000A"));
    if (!file)
        return file;
    if (const auto object = parseTlvFile(*file); object && object->raw.size() < file->size())
        file->resize(object->raw.size());
    return file;
}

CardResult<Genuineness> checkAuthKey(CardExchange& exchange, const TrustStore& trust, ByteView certificate,
                                     const QDate& today)
{
    const Reason chain = reasonOf(trust.check(TrustPurpose::Jpki, certificate, today));
    if (stateOf(chain) == GenuinenessState::Failed)
        return genuinenessOf(chain);
    const auto key = PublicKey::fromCertificate(certificate);
    if (!key)
        return genuinenessOf(Reason::CardKeyBad);
    // How a card with another kind of key wants to be asked is not public; nothing is claimed about it.
    if (key->scheme() != SignatureScheme::RsaSha256)
        return genuinenessOf(Reason::NotCheckable);
    const auto proven = provesKey(exchange, *key, authKey);
    if (!proven)
        return tl::unexpected(proven.error());
    return genuinenessOf(*proven ? chain : Reason::KeyNotProven);
}

} // namespace kakanai::card
