// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/Digits.h"

#include <string_view>

namespace kakanai::forms {
namespace {

// The next code point of valid UTF-8; 0 at the end or where it is broken.
std::uint32_t nextCodePoint(const char*& text)
{
    const auto lead = static_cast<std::uint8_t>(*text);
    if (lead == 0)
        return 0;
    ++text;
    if (lead < 0x80)
        return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    std::uint32_t point = lead & (0x3FU >> more);
    for (int i = 0; i < more; ++i) {
        const auto next = static_cast<std::uint8_t>(*text);
        if ((next & 0xC0U) != 0x80U)
            return 0xFFFD;
        point = (point << 6U) | (next & 0x3FU);
        ++text;
    }
    return point;
}

bool isSpaceOrDash(std::uint32_t point)
{
    // Beside digits the long mark and the kanji one are dashes too.
    constexpr std::u32string_view known = U" \n\u3000-\uFF0D\u2010\u2011\u2012\u2013\u2014\u2015\u2212ー一";
    return known.find(static_cast<char32_t>(point)) != std::u32string_view::npos;
}

// Sum of digit × weight over the digits that carry weight, from the left.
int individualCheck(std::span<const std::uint8_t> ascii)
{
    int sum = 0;
    for (int n = 1; n <= 11; ++n) // n counts from the right, the check digit left out
        sum += (ascii[static_cast<std::size_t>(11 - n)] - '0') * (n <= 6 ? n + 1 : n - 5);
    const int rest = sum % 11;
    return rest <= 1 ? 0 : 11 - rest;
}

int corporateCheck(std::span<const std::uint8_t> ascii)
{
    int sum = 0;
    for (int n = 1; n <= 12; ++n)
        sum += (ascii[static_cast<std::size_t>(13 - n)] - '0') * (n % 2 == 1 ? 1 : 2);
    return 9 - sum % 9;
}

int insurerCheck(std::span<const std::uint8_t> ascii)
{
    int sum = 0;
    int weight = 2;
    for (std::size_t i = ascii.size() - 1; i-- > 0; weight = 3 - weight) {
        const int product = (ascii[i] - '0') * weight;
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
}

} // namespace

void Digits::append(std::uint32_t digit)
{
    if (m_size == capacity) {
        m_clean = false;
        return;
    }
    m_digits[m_size++] = static_cast<std::uint8_t>('0' + digit);
}

void Digits::take(const char* utf8)
{
    for (std::uint32_t point = nextCodePoint(utf8); point != 0; point = nextCodePoint(utf8)) {
        if (point >= '0' && point <= '9')
            append(point - '0');
        else if (point >= 0xFF10 && point <= 0xFF19)
            append(point - 0xFF10);
        else if (point >= 0x2460 && point <= 0x2468)
            append(point - 0x2460 + 1);
        else if (!isSpaceOrDash(point))
            m_clean = false;
    }
}

bool obeys(CheckRule rule, std::span<const std::uint8_t> ascii)
{
    switch (rule) {
    case CheckRule::None:
        return true;
    case CheckRule::Individual:
        return ascii.size() == 12 && ascii[11] - '0' == individualCheck(ascii);
    case CheckRule::Corporate:
        return ascii.size() == 13 && ascii[0] - '0' == corporateCheck(ascii);
    case CheckRule::Insurer:
        return ascii.size() >= 6 && ascii.back() - '0' == insurerCheck(ascii);
    }
    return false;
}

} // namespace kakanai::forms
