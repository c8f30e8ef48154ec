// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"
#include "forms/ocr/PaperTemplate.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <span>

namespace kakanai::forms {

/**
 * The digits of one number while it is being read. Holds them in place and wipes them when it goes, so that
 * reading an individual number leaves no copy in a string.
 */
class Digits
{
public:
    static constexpr std::size_t capacity = 24;

    Digits() = default;
    Digits(const Digits&) = default;
    Digits& operator=(const Digits&) = default;
    ~Digits() { explicit_bzero(m_digits.data(), capacity); }

    /** Takes the digits (ASCII, full-width or circled) out of UTF-8 text; anything but spaces and dashes
     * makes it unclean. */
    void take(const char* utf8);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isClean() const { return m_clean; }
    [[nodiscard]] std::span<const std::uint8_t> ascii() const { return {m_digits.data(), m_size}; }
    [[nodiscard]] Secret toSecret() const { return Secret(ascii()); }

    /** Same digits in the same order. */
    [[nodiscard]] bool isSame(const Digits& other) const
    {
        return m_size == other.m_size && std::memcmp(m_digits.data(), other.m_digits.data(), m_size) == 0;
    }

private:
    void append(std::uint32_t digit);

    std::array<std::uint8_t, capacity> m_digits{};
    std::size_t m_size = 0;
    bool m_clean = true;
};

/**
 * The check digit holds. Individual number: 平成26年総務省令第85号 §5, modulus 11; corporate number: modulus
 * 9, first digit; insurer number: weights 2 1 2 1…, modulus 10. `None` always holds.
 */
[[nodiscard]] bool obeys(CheckRule rule, std::span<const std::uint8_t> ascii);

} // namespace kakanai::forms
