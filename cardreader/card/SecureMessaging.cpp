// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/SecureMessaging.h"

#include "cardreader/trust/PublicKey.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <bit>
#include <memory>

namespace kakanai::card {
namespace {

constexpr std::size_t block = 8;
constexpr std::size_t nonceSize = 8;
constexpr std::size_t keySize = 16;
// A short answer holds 256 bytes: the object's head and padding take some, and whole blocks are what is left.
constexpr std::size_t shortPiece = 224;
constexpr std::size_t longPiece = 2048;
constexpr std::uint8_t cryptogramTag = 0x86;
constexpr std::uint8_t paddingIndicator = 0x01;

DesKey keyOf(ByteView bytes)
{
    DesKey key{};
    std::ranges::copy(bytes.first(keySize), key.begin());
    return key;
}

Bytes sha1(ByteView bytes)
{
    Bytes digest(20);
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha1(), nullptr);
    return digest;
}

void wipe(Bytes& bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

Bytes joined(std::initializer_list<ByteView> parts)
{
    Bytes whole;
    for (const ByteView part : parts)
        whole.insert(whole.end(), part.begin(), part.end());
    return whole;
}

/** One more reading of the file: by short id at the start, then by offset. */
CardResult<ResponseApdu> readPiece(CardExchange& exchange, std::uint8_t shortId, std::size_t offset,
                                   std::size_t& piece)
{
    const auto p1 = static_cast<std::uint8_t>(offset == 0 ? 0x80U | shortId : (offset >> 8) & 0x7FU);
    const auto p2 = static_cast<std::uint8_t>(offset & 0xFFU);
    if (exchange.longestPiece() > CardChannel::shortAnswer) {
        piece = std::min(longPiece, exchange.longestPiece() / 2);
        auto answer = exchange.run(CommandApdu::readSecured(p1, p2, static_cast<std::uint16_t>(piece), true));
        if (!answer || answer->status().meaning() != StatusMeaning::CommandNotAccepted)
            return answer;
        exchange.forgoExtended();
    }
    piece = shortPiece;
    return exchange.run(CommandApdu::readSecured(p1, p2, static_cast<std::uint16_t>(piece), false));
}

} // namespace

Bytes tripleDes(const DesKey& key, ByteView blocks, bool encrypts)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    constexpr std::array<std::uint8_t, block> zero{};
    Bytes result(blocks.size());
    int size = 0;
    if (blocks.empty() || blocks.size() % block != 0 || !context
        || EVP_CipherInit_ex(context.get(), EVP_des_ede_cbc(), nullptr, key.data(), zero.data(),
                             encrypts ? 1 : 0)
            != 1
        || EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1
        || EVP_CipherUpdate(context.get(), result.data(), &size, blocks.data(),
                            static_cast<int>(blocks.size()))
            != 1)
        return {};
    return result;
}

Bytes padded(ByteView bytes)
{
    Bytes whole(bytes.begin(), bytes.end());
    whole.push_back(0x80);
    whole.resize((whole.size() + block - 1) / block * block, 0x00);
    return whole;
}

std::optional<Bytes> unpadded(ByteView bytes)
{
    std::size_t size = bytes.size();
    while (size > 0 && bytes[size - 1] == 0x00)
        --size;
    if (size == 0 || bytes[size - 1] != 0x80 || bytes.size() - size >= block)
        return {};
    return Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size - 1));
}

Bytes retailMac(const DesKey& key, ByteView bytes)
{
    // Single DES is triple DES with one key three times (E(D(E(x)))), so OpenSSL's legacy provider is not
    // needed.
    DesKey first{};
    std::copy_n(key.begin(), block, first.begin());
    std::copy_n(key.begin(), block, first.begin() + block);
    Bytes blocks = padded(bytes);
    Bytes last(blocks.end() - block, blocks.end());
    blocks.resize(blocks.size() - block);
    if (!blocks.empty()) {
        const Bytes chained = tripleDes(first, blocks, true);
        for (std::size_t i = 0; i < block; ++i)
            last[i] ^= chained[chained.size() - block + i];
    }
    return tripleDes(key, last, true);
}

DesKey keyOfNumber(ByteView number)
{
    return keyOf(sha1(number));
}

DesKey sessionKey(ByteView half, ByteView otherHalf)
{
    Bytes seed(half.begin(), half.end());
    for (std::size_t i = 0; i < seed.size() && i < otherHalf.size(); ++i)
        seed[i] ^= otherHalf[i];
    seed.insert(seed.end(), {0x00, 0x00, 0x00, 0x01});
    DesKey key = keyOf(sha1(seed));
    wipe(seed);
    for (std::uint8_t& byte : key) {
        if (std::popcount(byte) % 2 == 0)
            byte ^= 0x01;
    }
    return key;
}

CardResult<SecureSession> SecureSession::open(CardExchange& exchange, const Secret& number)
{
    const auto challenge = exchange.run(CommandApdu::challenge(nonceSize));
    if (!challenge)
        return tl::unexpected(challenge.error());
    if (!challenge->status().isOk() || challenge->data().size() != nonceSize)
        return cardRefused(challenge->status(), QStringLiteral("GET CHALLENGE"));
    const DesKey key = keyOfNumber(number.bytes());
    const Bytes own = randomBytes(nonceSize);
    Bytes ownHalf = randomBytes(keySize);
    if (own.size() != nonceSize || ownHalf.size() != keySize)
        return cardInvalid(QStringLiteral("no randomness"));
    Bytes plain = joined({own, challenge->data(), ownHalf});
    const Bytes cryptogram = tripleDes(key, plain, true);
    wipe(plain);
    const auto answer =
        exchange.run(CommandApdu::mutualAuthenticate(joined({cryptogram, retailMac(key, cryptogram)})));
    if (!answer)
        return tl::unexpected(answer.error());
    const auto notThisNumber = [&answer](const char* what) {
        return cardFail(
            CardErrorCode::PinWrong,
            QStringLiteral("MUTUAL AUTHENTICATE: %1 %2").arg(QLatin1String(what), answer->status().text()));
    };
    const auto meaning = answer->status().meaning();
    if (meaning == StatusMeaning::NotFound || meaning == StatusMeaning::CommandNotAccepted
        || meaning == StatusMeaning::CardFault)
        return cardRefused(answer->status(), QStringLiteral("MUTUAL AUTHENTICATE"));
    if (!answer->status().isOk())
        return notThisNumber("refused");
    if (answer->data().size() != 2 * nonceSize + keySize + block)
        return cardInvalid(QStringLiteral("MUTUAL AUTHENTICATE: answer of another length"));
    const ByteView theirs = answer->data().first(answer->data().size() - block);
    if (!std::ranges::equal(retailMac(key, theirs), answer->data().last(block)))
        return notThisNumber("check code");
    Bytes opened = tripleDes(key, theirs, false);
    const ByteView view(opened);
    const bool isFresh = std::ranges::equal(view.first(nonceSize), challenge->data())
        && std::ranges::equal(view.subspan(nonceSize, nonceSize), own);
    const DesKey session = sessionKey(ownHalf, view.last(keySize));
    wipe(opened);
    wipe(ownHalf);
    if (!isFresh)
        return notThisNumber("an old answer");
    return SecureSession(session);
}

SecureSession::SecureSession(SecureSession&& other) noexcept
    : m_key(other.m_key)
{
    OPENSSL_cleanse(other.m_key.data(), other.m_key.size());
}

SecureSession::~SecureSession()
{
    OPENSSL_cleanse(m_key.data(), m_key.size());
}

CommandApdu SecureSession::verify(const Secret& number) const
{
    Bytes plain = padded(number.bytes());
    Bytes data{cryptogramTag, static_cast<std::uint8_t>(plain.size() + 1), paddingIndicator};
    const Bytes cryptogram = tripleDes(m_key, plain, true);
    wipe(plain);
    data.insert(data.end(), cryptogram.begin(), cryptogram.end());
    return CommandApdu::verifySecured(data);
}

CardResult<Bytes> SecureSession::readFile(CardExchange& exchange, std::uint8_t shortId, std::size_t limit,
                                          const QString& what) const
{
    Bytes file;
    while (file.size() < limit) {
        std::size_t piece = 0;
        const auto answer = readPiece(exchange, shortId, file.size(), piece);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->status().meaning() == StatusMeaning::EndOfFile && !file.empty())
            return file;
        if (!answer->status().isOk() && answer->status().meaning() != StatusMeaning::EndOfFile)
            return cardRefused(answer->status(), what);
        const auto object = parseTlvFile(answer->data());
        if (!object || object->tag != cryptogramTag || object->value.size() < 1 + block
            || object->value[0] != paddingIndicator)
            return cardInvalid(QStringLiteral("%1: no cryptogram").arg(what));
        const auto plain = unpadded(tripleDes(m_key, object->value.subspan(1), false));
        if (!plain || plain->size() > piece)
            return cardInvalid(QStringLiteral("%1: cryptogram unsound").arg(what));
        file.insert(file.end(), plain->begin(), plain->end());
        if (plain->size() < piece)
            return file;
    }
    return cardInvalid(QStringLiteral("%1: without end").arg(what));
}

} // namespace kakanai::card
