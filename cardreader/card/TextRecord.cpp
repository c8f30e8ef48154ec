// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/TextRecord.h"

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

using Reason = GenuinenessReason;

constexpr std::uint8_t integrityFile = 0x03;
constexpr std::uint8_t cardKeyFile = 0x07;
constexpr std::size_t numberFileSize = 17;

/** DF22 to DF25 as they stand: the outer object's value after the table of offsets. */
ByteView signedAttributes(ByteView file)
{
    const auto outer = parseTlvFile(file);
    if (!outer)
        return {};
    const auto table = parseTlvFile(outer->value);
    if (!table || table->tag != 0xDF21)
        return {};
    // What is signed ends with the last object, not with the filler some cards may put inside.
    const auto objects = parseTlvList(outer->value);
    if (!objects || objects->size() < 2)
        return {};
    std::size_t size = 0;
    for (const TlvObject& object : *objects)
        size += object.raw.size();
    return outer->value.subspan(table->raw.size(), size - table->raw.size());
}

/** EF 0003 against the issuer's key and the files it speaks of. */
std::optional<Reason> faultOfRecord(ByteView record, const PublicKey& issuer, const TextFiles& files)
{
    const auto outer = parseTlvFile(record);
    const auto objects = outer ? parseTlvList(outer->value) : tl::unexpected(outer.error());
    if (!objects)
        return Reason::RecordMissing;
    const auto number = findTlv(*objects, 0xDF31);
    const auto attributes = findTlv(*objects, 0xDF32);
    const auto signature = findTlv(*objects, 0xDF33);
    if (!number || !attributes || !signature)
        return Reason::RecordMissing;
    Bytes covered(number->raw.begin(), number->raw.end());
    covered.insert(covered.end(), attributes->raw.begin(), attributes->raw.end());
    if (!issuer.verifies(covered, signature->value))
        return Reason::DataSignatureBad;
    if (!files.number.empty()) {
        // The digest was made over the file as stored, filler included.
        const ByteView stored = ByteView(files.number).first(std::min(numberFileSize, files.number.size()));
        if (!std::ranges::equal(sha256(stored), number->value))
            return Reason::DataChanged;
    }
    if (!files.identity.empty()
        && !std::ranges::equal(sha256(signedAttributes(files.identity)), attributes->value))
        return Reason::DataChanged;
    return {};
}

/** The card's key out of EF 0007, if the issuer signed it. */
tl::expected<PublicKey, Reason> cardKeyOf(ByteView file, const PublicKey& issuer)
{
    const auto outer = parseTlvFile(file);
    const auto objects = outer ? parseTlvList(outer->value) : tl::unexpected(outer.error());
    if (!objects)
        return tl::unexpected(Reason::RecordMissing);
    const auto key = findTlv(*objects, 0xDF51);
    const auto signature = findTlv(*objects, 0xDF52);
    if (!key || !signature)
        return tl::unexpected(Reason::RecordMissing);
    const auto parsed = PublicKey::fromCardObjects(key->value);
    if (!parsed || !issuer.verifies(key->raw, signature->value))
        return tl::unexpected(Reason::CardKeyBad);
    return *parsed;
}

} // namespace

CardResult<Genuineness> checkTextApplication(CardExchange& exchange, const TrustStore& trust,
                                             const TextFiles& files)
{
    const auto issuer = readIssuer(exchange, trust);
    if (!issuer)
        return tl::unexpected(issuer.error());
    const auto say = [&issuer](Reason reason) { return genuinenessOf(reason, issuer->digits); };
    if (!issuer->key || stateOf(issuer->verdict) == GenuinenessState::Failed)
        return say(issuer->verdict);
    const auto record = readRecordFile(exchange, integrityFile, QStringLiteral("EF 0003"));
    if (!record)
        return tl::unexpected(record.error());
    if (const auto fault = faultOfRecord(*record, *issuer->key, files))
        return say(*fault);
    const auto keyFile = readRecordFile(exchange, cardKeyFile, QStringLiteral("EF 0007"));
    if (!keyFile)
        return tl::unexpected(keyFile.error());
    const auto cardKey = cardKeyOf(*keyFile, *issuer->key);
    if (!cardKey)
        return say(cardKey.error());
    const auto proven = provesKey(exchange, *cardKey, 0x00);
    if (!proven)
        return tl::unexpected(proven.error());
    // Everything on the card fits together; whether that means anything is the trust store's to say.
    return say(*proven ? issuer->verdict : Reason::KeyNotProven);
}

} // namespace kakanai::card
