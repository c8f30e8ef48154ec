// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/VisualFace.h"

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

using Reason = GenuinenessReason;

constexpr std::uint8_t faceFile = 0x02;
constexpr std::uint8_t numberPictureFile = 0x05;

struct Magic {
    const char* format;
    std::array<std::uint8_t, 4> bytes;
};

constexpr std::array magics{
    Magic{"jp2", {0x00, 0x00, 0x00, 0x0C}},  Magic{"j2k", {0xFF, 0x4F, 0xFF, 0x51}},
    Magic{"jpeg", {0xFF, 0xD8, 0xFF, 0xE0}}, Magic{"jpeg", {0xFF, 0xD8, 0xFF, 0xDB}},
    Magic{"jpeg", {0xFF, 0xD8, 0xFF, 0xE1}}, Magic{"png", {0x89, 0x50, 0x4E, 0x47}},
    Magic{"tiff", {0x49, 0x49, 0x2A, 0x00}}, Magic{"tiff", {0x4D, 0x4D, 0x00, 0x2A}},
};

QByteArray copyOf(ByteView bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

void add(Bytes& to, ByteView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

/** Three digests in one OCTET STRING under SHA-256's name: how this application signs, and no library's
 * format. */
Bytes digestInfoOver(const std::array<Bytes, 3>& digests)
{
    Bytes info{0x30, 0x71, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
               0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x60};
    for (const Bytes& digest : digests)
        add(info, digest);
    return info;
}

/** The digest of some objects as they stand, one after the other. */
Bytes digestOf(std::initializer_list<TlvObject> objects)
{
    Bytes covered;
    for (const TlvObject& object : objects)
        add(covered, object.raw);
    return sha256(covered);
}

} // namespace

QString pictureFormat(ByteView picture)
{
    const auto magic = std::ranges::find_if(magics, [&picture](const Magic& m) {
        return picture.size() > m.bytes.size() && std::ranges::equal(picture.first(m.bytes.size()), m.bytes);
    });
    return magic == magics.end() ? QString() : QString(QLatin1String(magic->format));
}

CardResult<VisualFace> readVisualFace(CardExchange& exchange)
{
    return readObjectFile(exchange, faceFile, QStringLiteral("visual EF 0002"), tlvPictureLimit)
        .and_then([](const Bytes& file) { return parseVisualFace(file); });
}

CardResult<VisualFace> parseVisualFace(ByteView file)
{
    const auto outer = parseTlvFile(file, tlvPictureLimit);
    if (!outer || outer->tag != 0xFF20)
        return cardInvalid(QStringLiteral("visual EF 0002: no FF20"));
    const auto objects = parseTlvList(outer->value, tlvPictureLimit);
    if (!objects)
        return cardInvalid(QStringLiteral("visual EF 0002: data objects unsound"));
    const auto birth = findTlv(*objects, 0xDF22);
    const auto sex = findTlv(*objects, 0xDF23);
    const auto key = findTlv(*objects, 0xDF24);
    const auto name = findTlv(*objects, 0xDF25);
    const auto address = findTlv(*objects, 0xDF26);
    const auto photo = findTlv(*objects, 0xDF27);
    const auto signature = findTlv(*objects, 0xDF28);
    if (!birth || !sex || !key || !name || !address || !photo || !signature)
        return cardInvalid(QStringLiteral("visual EF 0002: an object is missing"));
    VisualFace face;
    face.birth = asciiText(birth->value);
    if (const auto expiry = findTlv(*objects, 0xDF29); expiry && isAsciiDigits(expiry->value))
        face.expiry = asciiText(expiry->value);
    face.pictures.photoFormat = pictureFormat(photo->value);
    if (!face.pictures.photoFormat.isEmpty())
        face.pictures.photo = copyOf(photo->value);
    // A picture that is no PNG is left out: the text stands beside it, and the signature covers it all the
    // same.
    if (pictureFormat(name->value) == QStringLiteral("png"))
        face.pictures.name = copyOf(name->value);
    if (pictureFormat(address->value) == QStringLiteral("png"))
        face.pictures.address = copyOf(address->value);
    face.cardKey.assign(key->value.begin(), key->value.end());
    face.covered =
        digestInfoOver({digestOf({*birth, *sex, *key}), digestOf({*name, *address}), digestOf({*photo})});
    face.signature.assign(signature->value.begin(), signature->value.end());
    return face;
}

CardResult<QByteArray> readNumberPicture(CardExchange& exchange)
{
    const auto file = readObjectFile(exchange, numberPictureFile, QStringLiteral("visual EF 0005"));
    if (!file)
        return tl::unexpected(file.error());
    const auto outer = parseTlvFile(*file);
    const auto objects = outer ? parseTlvList(outer->value) : tl::unexpected(outer.error());
    const auto picture = objects ? findTlv(*objects, 0xDF41) : std::nullopt;
    if (!picture || pictureFormat(picture->value) != QStringLiteral("png"))
        return cardInvalid(QStringLiteral("visual EF 0005: no picture"));
    return copyOf(picture->value);
}

CardResult<Genuineness> checkVisualApplication(CardExchange& exchange, const TrustStore& trust,
                                               const VisualFace& face)
{
    const auto issuer = readIssuer(exchange, trust);
    if (!issuer)
        return tl::unexpected(issuer.error());
    const auto say = [&issuer](Reason reason) { return genuinenessOf(reason, issuer->digits); };
    if (!issuer->key || stateOf(issuer->verdict) == GenuinenessState::Failed)
        return say(issuer->verdict);
    if (!issuer->key->verifiesPadded(face.covered, face.signature))
        return say(Reason::DataSignatureBad);
    const auto cardKey = PublicKey::fromCardObjects(face.cardKey);
    if (!cardKey)
        return say(Reason::CardKeyBad);
    const auto proven = provesKey(exchange, *cardKey, 0x00);
    if (!proven)
        return tl::unexpected(proven.error());
    return say(*proven ? issuer->verdict : Reason::KeyNotProven);
}

} // namespace kakanai::card
