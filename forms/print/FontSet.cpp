// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/FontSet.h"

#include "forms/print/Typesetter.h"

#include <QTextBoundaryFinder>

#include <array>
#include <cmath>

namespace kakanai::forms {
namespace {

constexpr std::array valueFamilies{"IPAmjMincho", "Noto Serif CJK JP", "Noto Sans CJK JP"};
constexpr std::array formFamilies{"BIZ UDGothic", "Noto Sans CJK JP", "IPAmjMincho"};

constexpr bool isSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

constexpr bool isRefused(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000
        || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

int choose(const QString& cluster, const std::vector<FontCandidate>& fonts)
{
    const QList<uint> characters = cluster.toUcs4();
    if (cluster == QStringLiteral("\n"))
        return 0;
    for (const uint c : characters) {
        if (isRefused(c))
            return -1;
    }
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        if (fonts.at(i).has(characters))
            return static_cast<int>(i);
    }
    return -1;
}

template <typename Families>
void load(PangoContext* context, std::vector<FontCandidate>& list, const Families& names)
{
    for (const char* name : names) {
        const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
            pango_font_description_new(), &pango_font_description_free);
        pango_font_description_set_family(wanted.get(), name);
        pango_font_description_set_absolute_size(wanted.get(), 11.0 * PANGO_SCALE);
        Owned<PangoFont> font(pango_context_load_font(context, wanted.get()));
        if (!font)
            continue;
        const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> loaded(
            pango_font_describe(font.get()), &pango_font_description_free);
        // Fontconfig answers every question; a font that is not the one asked for is not a candidate.
        if (qstricmp(pango_font_description_get_family(loaded.get()), name) != 0)
            continue;
        hb_font_t* shape = pango_font_get_hb_font(font.get());
        list.push_back({QByteArray(name), std::move(font), shape});
    }
}

} // namespace

bool FontCandidate::has(const QList<uint>& cluster) const
{
    for (qsizetype i = 0; i < cluster.size(); ++i) {
        hb_codepoint_t glyph = 0;
        const bool selected = i + 1 < cluster.size() && isSelector(cluster.at(i + 1));
        if (isSelector(cluster.at(i)) && i > 0)
            continue;
        if (selected ? !hb_font_get_variation_glyph(shape, cluster.at(i), cluster.at(i + 1), &glyph)
                     : !hb_font_get_nominal_glyph(shape, cluster.at(i), &glyph))
            return false;
    }
    return true;
}

FontSet::FontSet()
    : m_context(pango_font_map_create_context(pango_cairo_font_map_get_default()))
{
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), &cairo_font_options_destroy);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context.get(), options.get());
    pango_cairo_context_set_resolution(m_context.get(), 72);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string("ja"));
    pango_context_set_base_dir(m_context.get(), PANGO_DIRECTION_LTR);
    load(m_context.get(), m_value, valueFamilies);
    load(m_context.get(), m_form, formFamilies);
}

QList<FontRun> FontSet::runs(const QString& text, Face face) const
{
    const std::vector<FontCandidate>& fonts = candidates(face);
    QList<FontRun> list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > from; to = finder.toNextBoundary()) {
        const QString cluster = text.mid(from, to - from);
        from = to;
        int chosen = choose(cluster, fonts);
        // A blank stays with the word before it: alone in its font, readers of the PDF lose what kind it
        // is.
        const bool isBlank = cluster.size() == 1 && cluster.at(0).isSpace();
        if (isBlank && !list.isEmpty() && list.last().candidate > chosen
            && fonts.at(static_cast<std::size_t>(list.last().candidate)).has(cluster.toUcs4()))
            chosen = list.last().candidate;
        if (!list.isEmpty() && list.last().candidate == chosen && chosen >= 0)
            list.last().text += cluster;
        else
            list.append({cluster, chosen});
    }
    return list;
}

Owned<PangoLayout> FontSet::layout(const QList<FontRun>& runs, Face face, double pt, double widthMm,
                                   double lineMm) const
{
    Owned<PangoLayout> made(pango_layout_new(m_context.get()));
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_fallback_new(FALSE));
    // Pango would add a hyphen where a long word is broken, and so a character nobody wrote.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_attr_list_insert(
        attributes, pango_attr_line_height_new_absolute(units(lineMm > 0 ? lineMm : comfortableLine(pt))));
    const std::vector<FontCandidate>& fonts = candidates(face);
    guint at = 0;
    QByteArray utf8;
    for (const FontRun& run : runs) {
        utf8 += run.text.toUtf8();
        const auto end = static_cast<guint>(utf8.size());
        if (!fonts.empty()) {
            const FontCandidate& font =
                fonts.at(run.candidate < 0 ? 0 : static_cast<std::size_t>(run.candidate));
            PangoAttribute* family = pango_attr_family_new(font.family.constData());
            family->start_index = at;
            family->end_index = end;
            pango_attr_list_insert(attributes, family);
        }
        at = end;
    }
    pango_layout_set_text(made.get(), utf8.constData(), static_cast<int>(utf8.size()));
    pango_layout_set_attributes(made.get(), attributes);
    pango_attr_list_unref(attributes);
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_absolute_size(description, pt * PANGO_SCALE);
    pango_layout_set_font_description(made.get(), description);
    pango_font_description_free(description);
    pango_layout_set_auto_dir(made.get(), FALSE);
    if (widthMm > 0) {
        pango_layout_set_width(made.get(), units(widthMm));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    }
    return made;
}

double FontSet::comfortableLine(double pt)
{
    // Small type gets tighter lines: an address of 300 characters has to live in a box made for one of 60.
    return (pt >= 8 ? 1.25 : 1.12) * pt / pointsPerMm;
}

int FontSet::units(double millimetres)
{
    return static_cast<int>(std::lround(millimetres * pointsPerMm * PANGO_SCALE));
}

double FontSet::mm(int pangoUnits)
{
    return static_cast<double>(pangoUnits) / PANGO_SCALE / pointsPerMm;
}

} // namespace kakanai::forms
