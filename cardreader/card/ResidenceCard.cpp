// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/ResidenceCard.h"

#include "cardreader/card/CardText.h"

#include <algorithm>

namespace kakanai::card {
namespace {

using Reason = GenuinenessReason;

constexpr std::uint16_t kindTag = 0xC1;

/** The code as characters, whether the card holds it as one or as a number. */
QString codeOf(ByteView value)
{
    if (value.size() == 1 && value[0] < '0')
        return QString::number(value[0]);
    return asciiText(value).trimmed();
}

} // namespace

CardResult<std::optional<ResidenceKind>> readResidenceKind(CardExchange& exchange)
{
    const auto file = readPlainFile(exchange, residenceKindFile, 16, QStringLiteral("MF/EF02"));
    if (!file)
        return tl::unexpected(file.error());
    const auto object = parseTlvFile(*file);
    if (!object || object->tag != kindTag)
        return cardInvalid(QStringLiteral("MF/EF02: no kind of card"));
    const QString code = codeOf(object->value);
    const auto kind = std::ranges::find_if(
        residenceKinds, [&code](const ResidenceKind& row) { return code == QLatin1String(row.code); });
    return kind == residenceKinds.end() ? std::optional<ResidenceKind>() : *kind;
}

CardResult<QByteArray> parseResidencePicture(ByteView file, std::uint16_t tag)
{
    const auto object = parseTlvFile(file, tlvPictureLimit);
    if (!object || object->tag != tag)
        return cardInvalid(QStringLiteral("residence card: no picture"));
    return QByteArray(reinterpret_cast<const char*>(object->value.data()),
                      static_cast<qsizetype>(object->value.size()));
}

CardResult<ResidenceFacts> parseResidenceAddress(ByteView file)
{
    const auto objects = parseTlvList(file);
    if (!objects)
        return cardInvalid(QStringLiteral("residence DF2/EF01: data objects unsound"));
    ResidenceFacts facts;
    if (const auto day = findTlv(*objects, 0xD2))
        facts.addressSince = QDate::fromString(asciiText(day->value), QStringLiteral("yyyyMMdd"));
    if (const auto code = findTlv(*objects, 0xD3); code && isAsciiDigits(code->value))
        facts.municipality = asciiText(code->value);
    if (const auto address = findTlv(*objects, 0xD4)) {
        // Filler after the text is not part of it.
        auto text = address->value;
        while (!text.empty() && (text.back() == 0x00 || text.back() == 0xFF))
            text = text.first(text.size() - 1);
        facts.address = utf8Text(text).value_or(QString());
    }
    return facts;
}

Genuineness checkResidence(ByteView signatureFile, const QByteArray& front, const QByteArray& photo,
                           const TrustStore& trust, const QDate& today)
{
    const auto objects = parseTlvList(signatureFile);
    const auto signature = objects ? findTlv(*objects, 0xDA) : std::nullopt;
    const auto certificate = objects ? findTlv(*objects, 0xDB) : std::nullopt;
    if (!signature || !certificate)
        return genuinenessOf(Reason::RecordMissing);
    const auto key = PublicKey::fromCertificate(certificate->value);
    if (!key)
        return genuinenessOf(Reason::IssuerCertificateBad);
    const QByteArray covered = front + photo;
    if (!key->verifies({reinterpret_cast<const std::uint8_t*>(covered.constData()),
                        static_cast<std::size_t>(covered.size())},
                       signature->value))
        return genuinenessOf(Reason::DataSignatureBad);
    switch (trust.check(TrustPurpose::Residence, certificate->value, today)) {
    case CertificateVerdict::Good:
        return genuinenessOf(Reason::DataGenuineOnly);
    case CertificateVerdict::IssuerUnknown:
        return genuinenessOf(Reason::IssuerUnknown);
    case CertificateVerdict::Bad:
        return genuinenessOf(Reason::IssuerCertificateBad);
    case CertificateVerdict::Expired:
        return genuinenessOf(Reason::Expired);
    case CertificateVerdict::NotYetValid:
        return genuinenessOf(Reason::NotYetValid);
    }
    return genuinenessOf(Reason::RecordMissing);
}

} // namespace kakanai::card
