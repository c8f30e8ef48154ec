// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>

namespace kakanai::card {

/** Stands for a character the card cannot give as a code (外字): 〓, the printers' mark for a missing type.
 */
inline constexpr char16_t missingGlyphMark = u'\u3013';

/**
 * The text has a character that the card could not say: ■ ● 〓, U+FFFD or one of a private use area. Then the
 * picture of the name or the card itself must be looked at.
 */
[[nodiscard]] bool hasMissingGlyph(const QString& text);

/** UTF-8 as it stands, nothing normalised; empty optional when it is none. */
[[nodiscard]] std::optional<QString> utf8Text(std::span<const std::uint8_t> bytes);

/** JIS X 0208 (two bytes a character, 2121 to 7E7E) as text. Codes outside, among them the references to 外字
 * (FFF1 …) and to a missing glyph (FFFA), become the mark above; padding at the end is dropped. */
[[nodiscard]] QString jisText(std::span<const std::uint8_t> bytes);

/** The day of an era digit (1 明治 to 5 令和) and YYMMDD in ASCII; invalid when it is none. */
[[nodiscard]] QDate eraDate(std::span<const std::uint8_t> bytes);

/** The day of four bytes BCD, YYYYMMDD; invalid when it is none. */
[[nodiscard]] QDate bcdDate(std::span<const std::uint8_t> bytes);

} // namespace kakanai::card
