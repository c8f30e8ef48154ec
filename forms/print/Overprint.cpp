// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/Overprint.h"

#include "forms/print/SheetPage.h"

namespace kakanai::forms {

void keepValuesOnly(DrawnPage& page, const QPointF& offset)
{
    page.shades.clear();
    page.lines.clear();
    page.marks.clear();
    page.qr.reset();
    page.ticks.removeIf([](const DrawnTick& tick) { return !tick.isTicked; });
    for (DrawnTick& tick : page.ticks)
        tick.hasSquare = false;
    page.texts.removeIf([](const DrawnText& text) { return text.key.isEmpty() && !text.standsForValue; });
    page.offset = offset;
}

void spreadOut(DrawnPage& page)
{
    constexpr double hair = 0.1;
    page.size.setWidth(SheetPage::wide);
    page.lines.append({{SheetPage::width, SheetPage::rightHalf},
                       {SheetPage::width, SheetPage::height - SheetPage::rightHalf},
                       hair,
                       true});
}

} // namespace kakanai::forms
