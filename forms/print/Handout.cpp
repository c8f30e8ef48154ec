// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/Handout.h"

#include "forms/print/GlyphGate.h"
#include "forms/print/PageImage.h"
#include "forms/print/PdfWriter.h"
#include "forms/print/SheetPage.h"
#include "forms/print/Typesetter.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

constexpr double top = 18;
constexpr double bottom = 278;
constexpr double labelWidth = 62;
constexpr double bodyPt = 10;
constexpr double otherPt = 8.5;
constexpr double headingPt = 11;
constexpr double otherGrey = 0.25;
constexpr double air = 1.2; ///< above and below the words of a row, in millimetres

/** Writes from top to bottom and turns the page when it is full. */
class Setter
{
public:
    explicit Setter(const Typesetter& type)
        : m_type(type)
    {
        turn();
    }

    void turn()
    {
        m_drawing.pages.append(DrawnPage());
        m_y = top;
    }

    /** Both languages of one text, one under the other; gives the height they take. */
    double put(const TwoWords& words, double x, double y, double width, double pt, bool isDrawn)
    {
        double height = 0;
        const auto line = [&](const QString& text, double size, double grey) {
            if (text.isEmpty())
                return;
            const double own = m_type.height(text, Face::Form, size, width);
            if (isDrawn) {
                DrawnText drawn;
                drawn.box = {x, y + height, width, own + 0.2};
                drawn.text = text;
                drawn.pt = size;
                drawn.top = TextTop::Top;
                drawn.grey = grey;
                m_drawing.pages.last().texts.append(drawn);
            }
            height += own;
        };
        line(words.ja, pt, 0);
        line(words.other, std::min(otherPt, pt), otherGrey);
        return height;
    }

    void paragraph(const TwoWords& words, double pt, double width, double gap)
    {
        const double height = put(words, SheetPage::left, 0, width, pt, false);
        need(height + gap);
        put(words, SheetPage::left, m_y, width, pt, true);
        m_y += height + gap;
    }

    void rule(double width)
    {
        m_drawing.pages.last().lines.append({{SheetPage::left, m_y}, {SheetPage::right, m_y}, width});
    }

    void section(const HandoutSection& section)
    {
        constexpr double gap = 3;
        constexpr double together = 30; // a heading alone at the foot of a page helps nobody
        if (section.startsPage)
            turn();
        m_y += gap;
        need(together);
        paragraph(section.heading, headingPt, SheetPage::right - SheetPage::left, air);
        rule(SheetPage::outerRule);
        for (const HandoutRow& each : section.rows)
            row(each);
    }

    void row(const HandoutRow& row)
    {
        const double x = SheetPage::left + labelWidth;
        const double width = SheetPage::right - x;
        const double height = std::max(put(row.label, 0, 0, labelWidth - 4, otherPt + 0.5, false),
                                       put(row.value, 0, 0, width, bodyPt, false))
            + 2 * air;
        need(height);
        put(row.label, SheetPage::left + 1, m_y + air, labelWidth - 4, otherPt + 0.5, true);
        put(row.value, x, m_y + air, width, bodyPt, true);
        m_y += height;
        rule(SheetPage::innerRule);
    }

    /** Codes beside each other, at a size a camera reads from paper. */
    void codes(const HandoutCodes& codes)
    {
        constexpr double side = 46;
        constexpr double between = 10;
        constexpr double gap = 4;
        double x = SheetPage::left;
        m_y += gap;
        need(side + 4 * gap);
        paragraph(codes.words, bodyPt, SheetPage::right - SheetPage::left, gap);
        for (const QByteArray& content : codes.contents) {
            if (x + side > SheetPage::right) {
                x = SheetPage::left;
                m_y += side + between;
                need(side);
            }
            if (const auto symbol = qrSymbol(content)) {
                code(*symbol, {x, m_y, side, side});
                x += side + between;
            }
        }
        m_y += side;
    }

    /** Dark runs as black boxes; each reaches a hair into its neighbours, so that no seam shows. */
    void code(const QrSymbol& symbol, const QRectF& box)
    {
        constexpr double hair = 0.02;
        const double module = box.width() / symbol.size;
        for (int y = 0; y < symbol.size; ++y) {
            for (int x = 0; x < symbol.size; ++x) {
                int run = 0;
                while (x + run < symbol.size && symbol.isDark(x + run, y))
                    ++run;
                if (run > 0)
                    m_drawing.pages.last().shades.append(
                        {QRectF(box.left() + x * module, box.top() + y * module, run * module, module)
                             .adjusted(-hair, -hair, hair, hair),
                         1.0});
                x += run;
            }
        }
    }

    void foot(const Handout& handout)
    {
        const int pages = static_cast<int>(m_drawing.pages.size());
        for (int i = 0; i < pages; ++i) {
            const auto small = [&](const QString& text, const QRectF& box, TextAlign align) {
                DrawnText drawn;
                drawn.box = box;
                drawn.text = text;
                drawn.pt = SheetPage::furiganaPt;
                drawn.align = align;
                drawn.grey = otherGrey;
                m_drawing.pages[i].texts.append(drawn);
            };
            small(handout.town + QStringLiteral("　") + handout.reference, {SheetPage::left, 284, 90, 4},
                  TextAlign::Left);
            small(QStringLiteral("%1 / %2").arg(i + 1).arg(pages), {95, 284, 20, 4}, TextAlign::Centre);
            small(handout.printedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                  {128, 284, SheetPage::right - 128, 4}, TextAlign::Right);
        }
    }

    void number(const QString& number)
    {
        constexpr double pt = 28;
        DrawnText drawn;
        drawn.box = {140, top - 3, SheetPage::right - 140, 13};
        drawn.text = number;
        drawn.pt = pt;
        drawn.align = TextAlign::Right;
        m_drawing.pages.first().texts.append(drawn);
    }

    SheetDrawing take(const QString& title)
    {
        m_drawing.title = title;
        return std::move(m_drawing);
    }

private:
    void need(double height)
    {
        if (m_y + height > bottom)
            turn();
    }

    const Typesetter& m_type;
    SheetDrawing m_drawing;
    double m_y = top;
};

SheetDrawing setHandout(const Typesetter& type, const Handout& handout)
{
    constexpr double besideNumber = 118;
    Setter setter(type);
    if (!handout.number.isEmpty())
        setter.number(handout.number);
    setter.paragraph(handout.title, SheetPage::titlePt, besideNumber, 4);
    for (const TwoWords& sentence : handout.sentences)
        setter.paragraph(sentence, bodyPt, SheetPage::right - SheetPage::left, 2);
    for (const HandoutSection& section : handout.sections)
        setter.section(section);
    if (!handout.page.contents.isEmpty())
        setter.codes(handout.page);
    if (!handout.codes.contents.isEmpty())
        setter.codes(handout.codes);
    setter.foot(handout);
    return setter.take(handout.title.ja);
}

FormResult<SheetDrawing> checked(const Typesetter& type, const Handout& handout)
{
    SheetDrawing drawing = setHandout(type, handout);
    for (const DrawnPage& page : drawing.pages) {
        for (const DrawnText& text : page.texts) {
            const QStringList missing = type.missing(text.text, text.face);
            if (!missing.isEmpty())
                return formError(FormErrorCode::GlyphMissing, MissingGlyph{missing.first(), {}}.codePoints());
        }
    }
    return drawing;
}

} // namespace

SheetDrawing handoutDrawing(const Handout& handout)
{
    return setHandout(Typesetter(), handout);
}

FormResult<QByteArray> handoutPdf(const Handout& handout)
{
    const Typesetter type;
    return checked(type, handout).and_then([&](const SheetDrawing& drawing) {
        return writePdf(drawing, handout.printedAt, type);
    });
}

FormResult<QImage> handoutImage(const Handout& handout, int page, double dpi)
{
    const Typesetter type;
    return checked(type, handout).and_then([&](const SheetDrawing& drawing) {
        return page < 0 || page >= drawing.pages.size() ? FormResult<QImage>(
                   formError(FormErrorCode::SheetNotWritten, QStringLiteral("page %1").arg(page)))
                                                        : pageImage(drawing.pages.at(page), type, dpi);
    });
}

} // namespace kakanai::forms
