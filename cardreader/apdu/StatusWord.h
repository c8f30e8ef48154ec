// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace kakanai::card {

/** What a card means by the last two bytes of an answer (ISO/IEC 7816-4 §5.6, and the lock words seen on
 * cards). */
enum class StatusMeaning {
    Ok,
    MoreData, ///< 61xx: xx more bytes by GET RESPONSE
    WrongLength, ///< 6Cxx: send again with Le xx
    EndOfFile, ///< 6282, 6B00: nothing more to read
    TriesLeft, ///< 63Cx: x tries left
    SecretWrong, ///< 6300: wrong, the card does not say how many are left
    Locked, ///< 6983, 6984: no try is left
    SecurityNotMet, ///< 6982: nothing or another secret was verified; 6987, 6988: secure messaging unsound
    ConditionsNotMet, ///< 6981, 6985, 6986: a fault of the program
    NotFound, ///< 6A82, 6A83, 6A88: no such application, file, record or object
    CommandNotAccepted, ///< 6700, 6A80, 6A81, 6A86, 6D00, 6E00: a fault of the program, or not this card
    CardFault, ///< 6F00, 6581, 6400 and whatever is not in the table
};

/** SW1 SW2 of one answer. */
class StatusWord
{
public:
    constexpr StatusWord() = default;
    constexpr explicit StatusWord(std::uint16_t value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr std::uint16_t value() const { return m_value; }
    [[nodiscard]] constexpr bool isOk() const { return m_value == 0x9000; }
    /** SW2: bytes waiting with 61xx, the right Le with 6Cxx. */
    [[nodiscard]] constexpr std::uint8_t low() const { return static_cast<std::uint8_t>(m_value & 0xFFU); }

    [[nodiscard]] StatusMeaning meaning() const;

    /** Tries left where the word says so: 63Cx, and 0 for the lock words. */
    [[nodiscard]] std::optional<int> triesLeft() const;

    /** `6A82`: for details and logs. */
    [[nodiscard]] QString text() const;

    friend constexpr bool operator==(StatusWord, StatusWord) = default;

private:
    std::uint16_t m_value = 0;
};

/** One row of the table of status words: `word` counts where `mask` has ones. */
struct StatusRow {
    std::uint16_t word;
    std::uint16_t mask;
    StatusMeaning meaning;
};

// The first row that fits counts. Whatever is not here is CardFault.
// clang-format off
inline constexpr std::array statusRows{
    StatusRow{0x9000, 0xFFFF, StatusMeaning::Ok},
    StatusRow{0x6100, 0xFF00, StatusMeaning::MoreData},
    StatusRow{0x6C00, 0xFF00, StatusMeaning::WrongLength},
    StatusRow{0x6282, 0xFFFF, StatusMeaning::EndOfFile},
    StatusRow{0x6B00, 0xFFFF, StatusMeaning::EndOfFile},
    StatusRow{0x63C0, 0xFFF0, StatusMeaning::TriesLeft},
    StatusRow{0x6300, 0xFFFF, StatusMeaning::SecretWrong},
    StatusRow{0x6983, 0xFFFF, StatusMeaning::Locked},
    StatusRow{0x6984, 0xFFFF, StatusMeaning::Locked},
    StatusRow{0x6982, 0xFFFF, StatusMeaning::SecurityNotMet},
    StatusRow{0x6987, 0xFFFF, StatusMeaning::SecurityNotMet},
    StatusRow{0x6988, 0xFFFF, StatusMeaning::SecurityNotMet},
    StatusRow{0x6981, 0xFFFF, StatusMeaning::ConditionsNotMet},
    StatusRow{0x6985, 0xFFFF, StatusMeaning::ConditionsNotMet},
    StatusRow{0x6986, 0xFFFF, StatusMeaning::ConditionsNotMet},
    StatusRow{0x6A82, 0xFFFF, StatusMeaning::NotFound},
    StatusRow{0x6A83, 0xFFFF, StatusMeaning::NotFound},
    StatusRow{0x6A88, 0xFFFF, StatusMeaning::NotFound},
    StatusRow{0x6700, 0xFFFF, StatusMeaning::CommandNotAccepted},
    StatusRow{0x6A80, 0xFFFF, StatusMeaning::CommandNotAccepted},
    StatusRow{0x6A81, 0xFFFF, StatusMeaning::CommandNotAccepted},
    StatusRow{0x6A86, 0xFFFF, StatusMeaning::CommandNotAccepted},
    StatusRow{0x6D00, 0xFFFF, StatusMeaning::CommandNotAccepted},
    StatusRow{0x6E00, 0xFFFF, StatusMeaning::CommandNotAccepted},
    StatusRow{0x6F00, 0xFFFF, StatusMeaning::CardFault},
    StatusRow{0x6581, 0xFFFF, StatusMeaning::CardFault},
    StatusRow{0x6400, 0xFFFF, StatusMeaning::CardFault},
};
// clang-format on

} // namespace kakanai::card
