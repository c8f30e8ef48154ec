// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardExchange.h"
#include "cardreader/card/FileReader.h"

#include <array>

namespace kakanai::card {

using DesKey = std::array<std::uint8_t, 16>;

// The cryptography of 在留カード等仕様書 Ver 1.5: two-key triple DES in CBC mode with a zero IV, retail MAC
// (ISO/IEC 9797-1 algorithm 3, padding 2). Old, and what the first generation of the card speaks.

/** Encrypts or decrypts whole blocks; empty for anything else. */
[[nodiscard]] Bytes tripleDes(const DesKey& key, ByteView blocks, bool encrypts);

/** Retail MAC of any bytes, eight bytes. */
[[nodiscard]] Bytes retailMac(const DesKey& key, ByteView bytes);

/** Padding method 2: 80, then zeros to a whole block; and back (empty optional when it is no padding). */
[[nodiscard]] Bytes padded(ByteView bytes);
[[nodiscard]] std::optional<Bytes> unpadded(ByteView bytes);

/** First 16 bytes of SHA-1 over the card's number: the key of the mutual authentication. */
[[nodiscard]] DesKey keyOfNumber(ByteView number);

/** First 16 bytes of SHA-1 over both halves and 00000001, with odd parity: the session's key. */
[[nodiscard]] DesKey sessionKey(ByteView half, ByteView otherHalf);

/** A session with a residence card after the mutual authentication. Its key is wiped at its end. */
class SecureSession
{
public:
    /**
     * GET CHALLENGE and MUTUAL AUTHENTICATE with the number on the card. The master file is selected. Errors:
     * PinWrong when the card, or its answer, does not know this number; CardDataInvalid; the exchange's.
     */
    [[nodiscard]] static CardResult<SecureSession> open(CardExchange& exchange, const Secret& number);

    SecureSession(const SecureSession&) = delete;
    SecureSession& operator=(const SecureSession&) = delete;
    SecureSession(SecureSession&& other) noexcept;
    SecureSession& operator=(SecureSession&&) = delete;
    ~SecureSession();

    /** The command that VERIFYs the number inside the session; only ever sent once. */
    [[nodiscard]] CommandApdu verify(const Secret& number) const;

    /** A file of data objects, decrypted piece by piece. Errors: CardDataInvalid, the exchange's. */
    [[nodiscard]] CardResult<Bytes> readFile(CardExchange& exchange, std::uint8_t shortId, std::size_t limit,
                                             const QString& what) const;

private:
    explicit SecureSession(const DesKey& key)
        : m_key(key)
    {
    }

    DesKey m_key;
};

} // namespace kakanai::card
