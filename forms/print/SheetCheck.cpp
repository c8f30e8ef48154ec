// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetCheck.h"

#include "forms/print/SheetPage.h"
#include "forms/print/Typesetter.h"

namespace kakanai::forms {
namespace {

constexpr double tolerance = 0.15; ///< millimetres: less than a rule is wide

QString nameOf(const DrawnText& text)
{
    // Words of the form may be named; a value never.
    return text.key.isEmpty() ? text.text.left(20) : QStringLiteral("%1@%2").arg(text.key).arg(text.person);
}

} // namespace

QStringList sheetFaults(const SheetDrawing& drawing)
{
    QStringList faults;
    const Typesetter type;
    for (qsizetype number = 0; number < drawing.pages.size(); ++number) {
        const DrawnPage& page = drawing.pages.at(number);
        const QString place = QStringLiteral("page %1, ").arg(number + 1);
        QList<std::pair<QRectF, QString>> inks;
        for (const DrawnText& text : page.texts) {
            const QString name = place + nameOf(text);
            const QRectF ink = type.ink(text);
            if (ink.isEmpty())
                continue;
            if (!text.box.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(ink))
                faults.append(name + QStringLiteral(": ink leaves its box"));
            if (!QRectF(4, 4, page.size.width() - 8, page.size.height() - 8).contains(ink))
                faults.append(name + QStringLiteral(": ink where printers cannot print"));
            if (!text.key.isEmpty() && text.pt < SheetPage::smallestPt)
                faults.append(name + QStringLiteral(": too small to read"));
            const QRectF core = ink.adjusted(tolerance, tolerance, -tolerance, -tolerance);
            for (const auto& [other, otherName] : std::as_const(inks)) {
                if (core.isValid() && other.intersects(core))
                    faults.append(name + QStringLiteral(": over ") + otherName);
            }
            if (page.qr && page.qrBox.intersects(core))
                faults.append(name + QStringLiteral(": over the QR code"));
            if (core.isValid())
                inks.append({core, nameOf(text)});
        }
        for (const DrawnTick& tick : page.ticks) {
            for (const auto& [other, otherName] : std::as_const(inks)) {
                if (other.intersects(tick.box))
                    faults.append(place + tick.key + QStringLiteral(": tick over ") + otherName);
            }
        }
    }
    return faults;
}

} // namespace kakanai::forms
