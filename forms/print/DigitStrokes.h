// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/WipedBytes.h"

namespace kakanai::forms {

/** Where one digit stands: centre and height in millimetres on a page, from its top left. */
struct DigitPlace {
    double x = 0;
    double y = 0;
    double height = 3.4;
};

/**
 * Adds the strokes of one ASCII digit to a PDF's page description whose unit is the point and whose origin is
 * the page's bottom left (`pageHeight` in millimetres). A shape is drawn from a fixed table, not by a font:
 * no text library gets to hold the digit. False when there is no room or it is no digit.
 */
[[nodiscard]] bool appendDigit(WipedBytes& into, std::uint8_t digit, const DigitPlace& place,
                               double pageHeight);

} // namespace kakanai::forms
