// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/Credentials.h"

namespace kakanai::card {
namespace {

struct Era {
    int year;
    int month;
    int day;
};

// First days of 明治, 大正, 昭和, 平成, 令和, latest first.
constexpr std::array eras{Era{2019, 5, 1}, Era{1989, 1, 8}, Era{1926, 12, 25}, Era{1912, 7, 30},
                          Era{1868, 10, 23}};

bool isDigit(std::uint8_t byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLetter(std::uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z';
}

bool isResidenceNumber(std::span<const std::uint8_t> bytes)
{
    return bytes.size() == 12 && std::ranges::all_of(bytes.first(2), isLetter)
        && std::ranges::all_of(bytes.subspan(2, 8), isDigit) && std::ranges::all_of(bytes.last(2), isLetter);
}

bool isDigitsOrStars(std::span<const std::uint8_t> bytes)
{
    // Each PIN is four digits, or four stars where the holder chose none.
    for (std::size_t at = 0; at < bytes.size(); at += 4) {
        const auto pin = bytes.subspan(at, std::min<std::size_t>(4, bytes.size() - at));
        if (!std::ranges::all_of(pin, isDigit)
            && !std::ranges::all_of(pin, [](std::uint8_t byte) { return byte == '*'; }))
            return false;
    }
    return true;
}

std::optional<int> yearOfEra(const QDate& date)
{
    for (const Era& era : eras) {
        if (date >= QDate(era.year, era.month, era.day))
            return date.year() - era.year + 1;
    }
    return {};
}

} // namespace

bool isWellFormed(const CredentialRow& row, const Secret& secret)
{
    if (secret.size() != row.size)
        return false;
    switch (row.form) {
    case SecretForm::Digits:
        return secret.isDigits(row.size);
    case SecretForm::DigitsOrStars:
        return isDigitsOrStars(secret.bytes());
    case SecretForm::ResidenceNumber:
        return isResidenceNumber(secret.bytes());
    }
    return false;
}

std::optional<Secret> composeNumberB(const QDate& birth, BirthStyle style, int expiryYear,
                                     const Secret& securityCode)
{
    if (!birth.isValid())
        return {};
    const auto year = style == BirthStyle::Gregorian ? std::optional(birth.year() % 100) : yearOfEra(birth);
    if (!year)
        return {};
    return composeNumberB({*year, birth.month(), birth.day()}, expiryYear, securityCode);
}

std::optional<Secret> composeNumberB(const PrintedBirth& birth, int expiryYear, const Secret& securityCode)
{
    const bool isBirth = birth.year >= 0 && birth.year <= 99 && birth.month >= 1 && birth.month <= 12
        && birth.day >= 1 && birth.day <= 31;
    if (!isBirth || expiryYear < 2000 || expiryYear > 9999 || !securityCode.isDigits(4))
        return {};
    Secret number;
    bool fits = true;
    const auto put = [&number, &fits](int value, int digits) {
        for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10)
            fits = number.append(static_cast<std::uint8_t>('0' + value / unit % 10)) && fits;
    };
    put(birth.year, 2);
    put(birth.month, 2);
    put(birth.day, 2);
    put(expiryYear, 4);
    for (const std::uint8_t digit : securityCode.bytes())
        fits = number.append(digit) && fits;
    if (!fits)
        return {};
    return number;
}

} // namespace kakanai::card
