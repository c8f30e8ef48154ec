// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/CheckDigit.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

template <typename Digits> bool areDigits(const Digits& digits, std::size_t count)
{
    return digits.size() == count && std::ranges::all_of(digits, [](auto c) { return c >= '0' && c <= '9'; });
}

int digitOf(auto character)
{
    return static_cast<int>(character) - '0';
}

/** Weights n+1 (n = 1…6) and n−5 (n = 7…11), counted from the right; remainder 0 or 1 gives 0. */
template <typename Digits> int modulus11(const Digits& body)
{
    int sum = 0;
    const int count = static_cast<int>(body.size());
    for (int n = 1; n <= count; ++n)
        sum += digitOf(body[static_cast<std::size_t>(count - n)]) * (n <= 6 ? n + 1 : n - 5);
    const int rest = sum % 11;
    return rest <= 1 ? 0 : 11 - rest;
}

} // namespace

std::optional<int> individualNumberDigit(std::span<const std::uint8_t> eleven)
{
    if (!areDigits(eleven, 11))
        return {};
    return modulus11(eleven);
}

bool isIndividualNumber(std::span<const std::uint8_t> digits)
{
    return areDigits(digits, 12) && modulus11(digits.first(11)) == digitOf(digits[11]);
}

bool isResidentRecordCode(std::string_view digits)
{
    return areDigits(digits, 11) && modulus11(digits.substr(0, 10)) == digitOf(digits[10]);
}

bool isCorporateNumber(std::string_view digits)
{
    if (!areDigits(digits, 13))
        return false;
    int sum = 0;
    for (std::size_t n = 1; n <= 12; ++n)
        sum += digitOf(digits[13 - n]) * (n % 2 == 1 ? 1 : 2);
    return 9 - sum % 9 == digitOf(digits[0]);
}

bool isLocalGovernmentCode(std::string_view digits)
{
    if (!areDigits(digits, 6))
        return false;
    constexpr std::array weights{6, 5, 4, 3, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digitOf(digits[i]) * weights[i];
    const int check = sum < 11 ? 11 - sum : 11 - sum % 11;
    return check % 10 == digitOf(digits[5]);
}

} // namespace kakanai::forms
