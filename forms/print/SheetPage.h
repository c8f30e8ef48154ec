// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::forms {

/** The measures all sheets share (the design's "Sheets"): A4 portrait (or the left half
 * of an A3), millimetres and points. */
struct SheetPage {
    static constexpr double width = 210;
    static constexpr double height = 297;
    static constexpr double wide = 420; ///< an A3 lying: the form on its left half, the doctor's on the right
    static constexpr double rightHalf = 16; ///< how far from the fold the right half begins and ends
    static constexpr double left = 18; ///< room for the punch holes of the file
    static constexpr double right = 188;
    static constexpr double contentTop = 30;
    static constexpr double contentBottom = 257;
    static constexpr double marginMarks = 189.2; ///< provenance stands right of everything
    static constexpr double marginEnd = 206;
    static constexpr double captionWidth = 7;
    static constexpr double headingHeight = 5;

    static constexpr double outerRule = 0.5;
    static constexpr double innerRule = 0.2;
    static constexpr double officeShade = 0.08;
    static constexpr double tick = 3.5;
    static constexpr double digit = 7;
    static constexpr double qr = 20;
    static constexpr double valueSide = 1.2; ///< white between a rule and a value
    static constexpr double valueAbove = 0.4;

    static constexpr double titlePt = 14;
    static constexpr double labelPt = 8;
    static constexpr double valuePt = 11;
    static constexpr double furiganaPt = 7;
    static constexpr double smallestPt = 6; ///< below this a value moves to the continuation sheet
};

} // namespace kakanai::forms
