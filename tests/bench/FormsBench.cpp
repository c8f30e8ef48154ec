// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "forms/print/FormRenderer.h"
#include "tests/bench/Bench.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <array>

namespace kakanai::bench {
namespace {

using namespace kakanai::forms;

constexpr int runs = 15;
const QDate today(2026, 11, 21);
constexpr double pointsPerMillimetre = 72.0 / 25.4;

struct KnownFact {
    const char* key;
    const char16_t* value;
    Origin origin;
};

constexpr std::array facts{
    KnownFact{"app_name", u"高梨　陽太", Origin::Card},
    KnownFact{"app_birth", u"1994-06-11", Origin::Card},
    KnownFact{"app_addr", u"神奈川県藤沢市朝日町１番地の１", Origin::Card},
    KnownFact{"p_name", u"高梨　陽太", Origin::Card},
    KnownFact{"p_birth", u"1994-06-11", Origin::Card},
    KnownFact{"p_sex", u"male", Origin::Card},
    KnownFact{"p_kana", u"タカナシ　ヨウタ", Origin::Paper},
    KnownFact{"addr_old", u"神奈川県藤沢市朝日町１番地の１", Origin::Paper},
    KnownFact{"addr_new", u"みほん県みほん市中央一丁目２番３号　みほんハイツ２０１", Origin::Paper},
    KnownFact{"mv_date", u"2026-11-10", Origin::Paper},
    KnownFact{"p_jcode", u"20938475610", Origin::Paper},
    KnownFact{"app_tel", u"090-0000-0101", Origin::Typed},
};

Answers firstVisit()
{
    return {{QStringLiteral("ev"), QStringLiteral("tennyu")},
            {QStringLiteral("visitor"), QStringLiteral("本人")},
            {QStringLiteral("has_mn"), true},
            {QStringLiteral("n_members"), 1},
            {QStringLiteral("cross_pref"), true},
            {QStringLiteral("water"), true},
            {QStringLiteral("seal_want"), true},
            {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
}

FactSheet knownFacts()
{
    FactSheet sheet;
    for (const KnownFact& known : facts)
        sheet.learn({.key = QString::fromLatin1(known.key),
                     .value = QString::fromUtf16(known.value),
                     .origin = known.origin});
    return sheet;
}

cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int size)
{
    static_cast<QByteArray*>(closure)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

/** As somebody would write it who wants these strings at these places and nothing else: no fitting, no gate
 * for missing glyphs, no lines, no ticks, no code. */
bool drawBare(const SheetDrawing& drawing)
{
    QByteArray pdf;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &pdf, 595.28, 841.89);
    cairo_t* cairo = cairo_create(surface);
    for (const DrawnPage& page : drawing.pages) {
        for (const DrawnText& text : page.texts) {
            PangoLayout* layout = pango_cairo_create_layout(cairo);
            PangoFontDescription* font =
                pango_font_description_from_string(text.face == Face::Form ? "BIZ UDGothic" : "IPAmjMincho");
            pango_font_description_set_absolute_size(font, text.pt * PANGO_SCALE);
            pango_layout_set_font_description(layout, font);
            const QByteArray utf8 = text.text.toUtf8();
            pango_layout_set_text(layout, utf8.constData(), static_cast<int>(utf8.size()));
            cairo_move_to(cairo, text.box.x() * pointsPerMillimetre, text.box.y() * pointsPerMillimetre);
            pango_cairo_show_layout(cairo, layout);
            pango_font_description_free(font);
            g_object_unref(layout);
        }
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    const bool isWhole = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && pdf.startsWith("%PDF-");
    cairo_surface_destroy(surface);
    return isWhole;
}

} // namespace

std::optional<Measurement> benchForms()
{
    const auto catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
    if (!catalogue)
        return {};
    const Prefiller prefiller(*catalogue);
    const FormRenderer renderer;
    const Answers answers = firstVisit();
    const QStringList procedures{QStringLiteral("C01"), QStringLiteral("J01"), QStringLiteral("J06"),
                                 QStringLiteral("J07"), QStringLiteral("J10"), QStringLiteral("L01"),
                                 QStringLiteral("L06")};
    const SheetContext context{.townName = QStringLiteral("みほん市"),
                               .caseNumber = QStringLiteral("0001"),
                               .caseId = QStringLiteral("01a20073-0f5c-70a1-bfd4-c4ba67a302d1"),
                               .printedAt = today.startOfDay()};
    const auto fill = [&] {
        return prefiller.fill(prefiller.complete(knownFacts(), answers, today), answers, procedures);
    };
    const auto ours = [&] {
        const auto sheets = fill();
        return sheets && std::ranges::all_of(*sheets, [&](const FilledSheet& sheet) {
                   return renderer.toPdf(sheet, context).has_value();
               });
    };
    QList<SheetDrawing> drawings;
    const auto sheets = fill();
    if (!sheets)
        return {};
    for (const FilledSheet& sheet : *sheets) {
        auto drawing = renderer.drawing(sheet, context);
        if (!drawing)
            return {};
        drawings.append(std::move(*drawing));
    }
    const auto theirs = [&] { return std::ranges::all_of(drawings, drawBare); };
    // Both load their fonts once, before anything is timed.
    if (!ours() || !theirs())
        return {};
    const auto medians = alternating(runs, ours, theirs);
    if (!medians)
        return {};
    return Measurement{
        QStringLiteral("forms"), QStringLiteral("ms for the %1 sheets of visit P1").arg(sheets->size()),
        medians->ours / 1000, QStringLiteral("the same strings drawn with bare Pango and Cairo"),
        medians->theirs / 1000};
}

} // namespace kakanai::bench
