// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::forms {

/** Hiragana become katakana; everything else stays. Small ャュョッ stay small: キョウコ and キヨウコ are two
 * names. */
[[nodiscard]] QString toKatakana(const QString& text);

/** Half-width katakana, with their ﾞ and ﾟ joined, and ASCII become full width. Names are never touched
 * otherwise. */
[[nodiscard]] QString toFullWidth(const QString& text);

/** Full-width digits and ．－／ become ASCII, for dates, telephone and code fields. */
[[nodiscard]] QString toHalfWidthDigits(const QString& text);

/** Only full-width katakana, ー, ・, ＝ and full-width spaces, and not empty: what the register accepts as
 * フリガナ. */
[[nodiscard]] bool isFullWidthKatakana(const QString& text);

} // namespace kakanai::forms
