// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/FormRenderer.h"

#include "forms/print/GenericLayout.h"
#include "forms/print/GlyphGate.h"
#include "forms/print/Overprint.h"
#include "forms/print/PageImage.h"
#include "forms/print/PdfWriter.h"
#include "forms/print/SheetComposer.h"
#include "forms/print/Typesetter.h"

#include <algorithm>
#include <vector>

namespace kakanai::forms {
namespace {

/** Every text must be drawable exactly; the refusal names keys and code points, for a person to settle. */
FormResult<void> gate(const Typesetter& type, const FilledSheet& sheet, const SheetDrawing& drawing)
{
    QStringList faults;
    const auto look = [&](const QString& place, const QString& text, Face face) {
        const QStringList missing = type.missing(text, face);
        for (const QString& cluster : missing)
            faults.append(place + QStringLiteral(": ") + MissingGlyph{cluster, {}}.codePoints());
    };
    for (const FieldValue& field : sheet.fields)
        look(field.key, writtenValue(field), Face::Value);
    for (const DrawnPage& page : drawing.pages) {
        for (const DrawnText& text : page.texts) {
            if (text.key.isEmpty())
                look(QStringLiteral("words of the form"), text.text, text.face);
        }
    }
    if (!faults.isEmpty())
        return formError(FormErrorCode::GlyphMissing, faults.join(QStringLiteral(", ")));
    return {};
}

/** A copy for the second child has its values under that child's number, while its paper is drawn for the
 * first. */
class OnePersonsCopy
{
public:
    explicit OnePersonsCopy(const FilledSheet& sheet)
        : m_sheet(sheet)
    {
        QHash<QString, int> count;
        for (const FieldValue& field : sheet.fields)
            ++count[field.key];
        for (FieldValue& field : m_sheet.fields) {
            if (field.person > 0 && count.value(field.key) == 1) {
                m_numbers.insert(field.key, field.person);
                field.person = 0;
            }
        }
    }

    /** With every value under the number of the first. */
    [[nodiscard]] const FilledSheet& sheet() const { return m_sheet; }

    /** Gives what was drawn its own numbers back. */
    void restore(SheetDrawing& drawing) const
    {
        for (FieldPlace& place : drawing.places)
            place.person = m_numbers.value(place.key, place.person);
        for (DrawnPage& page : drawing.pages) {
            for (DrawnText& text : page.texts)
                text.person = m_numbers.value(text.key, text.person);
        }
    }

private:
    FilledSheet m_sheet;
    QHash<QString, int> m_numbers;
};

FormResult<SheetDrawing> compose(const Typesetter& type, const FormRenderer& renderer,
                                 const FilledSheet& sheet, const SheetContext& context)
{
    const auto layout = renderer.layoutFor(sheet);
    if (!layout)
        return tl::unexpected(layout.error());
    SignatureInk ink;
    if (!context.signatureSvg.isEmpty() && layout->signMode == SignMode::Ink) {
        auto read = SignatureInk::fromSvg(context.signatureSvg);
        if (!read)
            return tl::unexpected(read.error());
        ink = std::move(*read);
    }
    const OnePersonsCopy copy(sheet);
    SheetDrawing drawing = SheetComposer(type, *layout, copy.sheet(), context, std::move(ink)).compose();
    copy.restore(drawing);
    for (int page = 0; page < layout->pageCount() && page < drawing.pages.size(); ++page) {
        if (layout->paper == PaperKind::A3)
            spreadOut(drawing.pages[page]);
        if (context.isOverprint)
            keepValuesOnly(drawing.pages[page], context.trayOffset);
    }
    if (const auto passed = gate(type, sheet, drawing); !passed)
        return tl::unexpected(passed.error());
    return drawing;
}

} // namespace

FormRenderer::FormRenderer(const QString& townLayouts)
{
    if (!townLayouts.isEmpty())
        m_folders.append(townLayouts);
    m_folders.append(QStringLiteral(":/kakanai/catalogue/sheets"));
}

FormResult<SheetLayout> FormRenderer::layoutFor(const FilledSheet& sheet) const
{
    auto layout = loadSheetLayout(m_folders, sheet.paper());
    if (!layout && layout.error().code == FormErrorCode::FileUnreadable)
        return genericLayout(sheet);
    return layout;
}

SignMode FormRenderer::signMode(const FilledSheet& sheet) const
{
    const auto layout = layoutFor(sheet);
    return layout ? layout->signMode : SignMode::None;
}

QHash<QString, QStringList> FormRenderer::keysByPerson(const QStringList& papers) const
{
    QHash<QString, QStringList> keys;
    for (const QString& paper : papers) {
        if (const auto layout = loadSheetLayout(m_folders, paper))
            keys.insert(paper, layout->keysByPerson());
    }
    return keys;
}

FormResult<SheetDrawing> FormRenderer::drawing(const FilledSheet& sheet, const SheetContext& context) const
{
    const Typesetter type(Typesetter::Words::Remember);
    return compose(type, *this, sheet, context);
}

FormResult<QByteArray> FormRenderer::toPdf(const FilledSheet& sheet, const SheetContext& context) const
{
    const Typesetter type(Typesetter::Words::Remember);
    return compose(type, *this, sheet, context).and_then([&](const SheetDrawing& drawing) {
        return writePdf(drawing, context.printedAt, type);
    });
}

FormResult<WipedBytes> FormRenderer::toPrinter(const FilledSheet& sheet, const SheetContext& context,
                                               std::span<const NumberForPrint> numbers) const
{
    const Typesetter type(Typesetter::Words::Remember);
    const auto drawing = compose(type, *this, sheet, context);
    if (!drawing)
        return tl::unexpected(drawing.error());
    std::vector<NumberForPrint> own;
    for (const NumberForPrint& number : numbers) {
        const auto isIts = [&](const FieldValue& field) {
            return field.key == number.key && field.person == number.person
                && field.state == FieldState::Masked;
        };
        if (std::any_of(sheet.fields.begin(), sheet.fields.end(), isIts))
            own.push_back({number.key, number.person, number.digits.clone()});
    }
    return writeWithNumbers(*drawing, context.printedAt, type, own);
}

FormResult<QImage> FormRenderer::toImage(const FilledSheet& sheet, const SheetContext& context, int page,
                                         double dpi) const
{
    const Typesetter type(Typesetter::Words::Remember);
    return compose(type, *this, sheet, context).and_then([&](const SheetDrawing& drawing) {
        return page < 0 || page >= drawing.pages.size() ? FormResult<QImage>(
                   formError(FormErrorCode::SheetNotWritten, QStringLiteral("page %1").arg(page)))
                                                        : pageImage(drawing.pages.at(page), type, dpi);
    });
}

int FormRenderer::pageCount(const FilledSheet& sheet) const
{
    const auto drawn = drawing(sheet, {});
    return drawn ? static_cast<int>(drawn->pages.size()) : 0;
}

std::optional<SheetPlace> FormRenderer::fieldPlace(const FilledSheet& sheet, const QString& key,
                                                   int person) const
{
    const auto drawn = drawing(sheet, {});
    if (!drawn)
        return {};
    for (const FieldPlace& place : drawn->places) {
        if (place.key == key && place.person == person)
            return SheetPlace{place.page, place.box};
    }
    return {};
}

std::optional<QRectF> FormRenderer::fieldBox(const FilledSheet& sheet, const QString& key, int person) const
{
    const auto place = fieldPlace(sheet, key, person);
    return place ? std::optional(place->box) : std::nullopt;
}

FormResult<QString> FormRenderer::unsignedDigest(const FilledSheet& sheet, SheetContext context) const
{
    context.signatureSvg.clear();
    return toPdf(sheet, context).map([](const QByteArray& pdf) { return pdfDigest(pdf); });
}

} // namespace kakanai::forms
