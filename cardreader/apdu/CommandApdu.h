// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace kakanai {
class Secret;
}

namespace kakanai::card {

/**
 * One command to a card (ISO/IEC 7816-4 §5.1), built by name and never by hand. May hold a secret, so its
 * buffer is fixed, wiped at the end of its life and when moved from. Short form, but for the two reads that
 * say otherwise: not every reader passes extended length.
 */
class CommandApdu
{
public:
    /** SELECT by application identifier, no answer wanted: `00 A4 04 0C` (7816-4 §11.2.2). `aid` has 5 to 16
     * bytes. */
    [[nodiscard]] static CommandApdu selectApplication(std::span<const std::uint8_t> aid);

    /** Tries left of the secret with this short id: `00 20 00 80|sfi`, no data, costs nothing (7816-4
     * §11.6.6). */
    [[nodiscard]] static CommandApdu retryQuery(std::uint8_t shortId);

    /** VERIFY the secret with this short id: `00 20 00 80|sfi Lc data`. */
    [[nodiscard]] static CommandApdu verify(std::uint8_t shortId, const Secret& secret);

    /** READ BINARY of the file with this short id from `offset` (at most 255); makes it the current file. */
    [[nodiscard]] static CommandApdu readBinary(std::uint8_t shortId, std::uint8_t offset,
                                                std::uint8_t length);

    /** READ BINARY of the current file; `offset` up to 7FFF, `length` 0 means 256. */
    [[nodiscard]] static CommandApdu readCurrent(std::uint16_t offset, std::uint8_t length);

    /** READ BINARY of the current file with extended length: `00 B0 oo oo 00 hh ll` (7816-4 §5.1). */
    [[nodiscard]] static CommandApdu readCurrentExtended(std::uint16_t offset, std::uint16_t length);

    /** SELECT of the master file, `00 A4 00 00`: driving licences and residence cards have one. */
    [[nodiscard]] static CommandApdu selectMasterFile();

    /** SELECT of a file or key below the selected application, by its two-byte id: `00 A4 02 0C`. */
    [[nodiscard]] static CommandApdu selectFile(std::uint16_t id);

    /** GET CHALLENGE of `length` bytes (7816-4 §11.6.2). */
    [[nodiscard]] static CommandApdu challenge(std::uint8_t length);

    /** Computes a signature: `80 2A 00 p2`, the card pads `digestInfo` as it stands. P2 00 is the
     * application's own key, 80|sfi a key by short id. */
    [[nodiscard]] static CommandApdu sign(std::uint8_t p2, std::span<const std::uint8_t> digestInfo);

    /** MUTUAL AUTHENTICATE, `00 82 00 00 Lc data 00` (7816-4 §11.6.5). */
    [[nodiscard]] static CommandApdu mutualAuthenticate(std::span<const std::uint8_t> data);

    /** VERIFY under secure messaging: `08 20 00 86`, `data` being the object that holds the cryptogram. */
    [[nodiscard]] static CommandApdu verifySecured(std::span<const std::uint8_t> data);

    /** READ BINARY under secure messaging: `08 B0 p1 p2`, asking for `length` bytes with object 96. Extended
     * where the reader passes it, as the specification of the residence card writes it. */
    [[nodiscard]] static CommandApdu readSecured(std::uint8_t p1, std::uint8_t p2, std::uint16_t length,
                                                 bool isExtended);

    /** READ RECORD number `record` of the file with this short id (7816-4 §11.4.3). */
    [[nodiscard]] static CommandApdu readRecord(std::uint8_t shortId, std::uint8_t record);

    /** GET RESPONSE for `length` waiting bytes (7816-4 §11.8.1); 0 means 256. */
    [[nodiscard]] static CommandApdu getResponse(std::uint8_t length);

    CommandApdu(const CommandApdu&) = delete;
    CommandApdu& operator=(const CommandApdu&) = delete;
    CommandApdu(CommandApdu&& other) noexcept;
    CommandApdu& operator=(CommandApdu&& other) noexcept;
    ~CommandApdu();

    /** The command asks for data. One without an Le is never sent again, whatever the card answers. */
    [[nodiscard]] bool hasLength() const { return m_hasLength; }

    /** Longer than short APDUs allow; a reader or a card may refuse it with 6700. */
    [[nodiscard]] bool isExtended() const { return m_isExtended; }

    /** The same command with another Le: the answer to 6Cxx (7816-4 §5.6). Only for commands that have an Le.
     */
    void correctLength(std::uint8_t length);

    /** Overwrites the command; nothing can be sent afterwards. */
    void wipe();

    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_bytes.data(), m_size}; }

private:
    CommandApdu(std::uint8_t instruction, std::uint8_t p1, std::uint8_t p2, std::uint8_t klass = 0x00);
    void appendData(std::span<const std::uint8_t> data);
    void appendLength(std::uint8_t length);

    std::array<std::uint8_t, 4 + 3 + 255 + 2> m_bytes{};
    std::size_t m_size = 0;
    bool m_hasLength = false;
    bool m_isExtended = false;
};

} // namespace kakanai::card
