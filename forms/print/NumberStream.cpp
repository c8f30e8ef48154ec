// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/NumberStream.h"

#include "forms/print/DigitStrokes.h"
#include "forms/print/PdfAmendment.h"
#include "forms/print/PdfWriter.h"
#include "forms/print/Typesetter.h"
#include "forms/text/CheckDigit.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kakanai::forms {
namespace {

constexpr int numberLength = 12;
/** One digit's strokes at most, with what surrounds a number. */
constexpr std::size_t roomForNumber = 16 * 1024;

/** Where the twelve digits stand: in the squares of their box, or in three groups of four where it has none.
 */
std::array<DigitPlace, numberLength> placesOf(const DrawnText& masked, const QPointF& offset)
{
    constexpr double highest = 3.6;
    constexpr double group = 0.6; // of a digit's room, between the groups
    std::array<DigitPlace, numberLength> places;
    const double height = std::min(highest, masked.box.height() * 0.7);
    const bool hasSquares = masked.centres.size() == numberLength;
    const double pitch = std::min(height * 0.8, masked.box.width() / (numberLength + 2 * group));
    for (int i = 0; i < numberLength; ++i) {
        const double x = hasSquares ? masked.centres.at(i) : (i + 0.5 + (i / 4) * group) * pitch;
        places.at(static_cast<std::size_t>(i)) = {masked.box.left() + x + offset.x(),
                                                  masked.box.center().y() + offset.y(),
                                                  hasSquares ? height : std::min(height, pitch * 1.3)};
    }
    return places;
}

bool draw(WipedBytes& into, const DrawnText& masked, const DrawnPage& page, const Secret& digits)
{
    const auto places = placesOf(masked, page.offset);
    const std::span<const std::uint8_t> bytes = digits.bytes();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!appendDigit(into, bytes[i], places.at(i), page.size.height()))
            return false;
    }
    return true;
}

} // namespace

FormResult<WipedBytes> writeWithNumbers(SheetDrawing drawing, const QDateTime& printedAt,
                                        const Typesetter& type, std::span<const NumberForPrint> numbers)
{
    std::vector<PageAddition> additions;
    std::vector<bool> isDrawn(numbers.size(), false);
    for (int at = 0; at < static_cast<int>(drawing.pages.size()); ++at) {
        DrawnPage& page = drawing.pages[at];
        PageAddition addition{at, WipedBytes(roomForNumber * (numbers.size() + 1))};
        bool isIn = addition.operators.append("0 0 0 RG 0.9 w 1 J 1 j\n");
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            const NumberForPrint& number = numbers[n];
            if (!isIndividualNumber(number.digits.bytes()))
                return formError(FormErrorCode::FieldInvalid, number.key);
            page.texts.removeIf([&](const DrawnText& text) {
                // A number that stands twice would need more room than it was given: the box of the form is
                // one.
                const bool isIts = text.key == number.key && text.person == number.person;
                if (isIts && !isDrawn.at(n)) {
                    isDrawn.at(n) = true;
                    isIn = isIn && draw(addition.operators, text, page, number.digits);
                    return true;
                }
                return false;
            });
        }
        if (!isIn || !addition.operators.append("Q\n"))
            return formError(FormErrorCode::SheetNotWritten, QStringLiteral("no memory"));
        additions.push_back(std::move(addition));
    }
    if (const auto missing = std::ranges::find(isDrawn, false); missing != isDrawn.end())
        return formError(FormErrorCode::FieldInvalid,
                         numbers[static_cast<std::size_t>(missing - isDrawn.begin())].key);
    const auto pdf = writePdf(drawing, printedAt, type, PdfFor::Amending);
    if (!pdf)
        return tl::unexpected(pdf.error());
    return amendPdf(*pdf, additions);
}

} // namespace kakanai::forms
