// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kakanai::forms {

// All functions take ASCII digits and refuse anything else and any other length. The individual number comes
// as the bytes of a Secret and is neither copied nor turned into a text.

/** 個人番号, 12 digits: the last one is right (平成26年総務省令第85号 第5条). */
[[nodiscard]] bool isIndividualNumber(std::span<const std::uint8_t> digits);

/** 住民票コード, 11 digits: the last one is right (the same weights over ten digits). */
[[nodiscard]] bool isResidentRecordCode(std::string_view digits);

/** 法人番号, 13 digits: the first one is right (9 − Σ mod 9). */
[[nodiscard]] bool isCorporateNumber(std::string_view digits);

/** 全国地方公共団体コード, 6 digits: the last one is right (weights 6 5 4 3 2, modulus 11). */
[[nodiscard]] bool isLocalGovernmentCode(std::string_view digits);

/** The digit that makes 11 digits an individual number. */
[[nodiscard]] std::optional<int> individualNumberDigit(std::span<const std::uint8_t> eleven);

} // namespace kakanai::forms
