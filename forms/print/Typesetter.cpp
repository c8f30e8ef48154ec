// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/Typesetter.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <hb.h>
#include <pango/pangocairo.h>

#include <array>
#include <cmath>

namespace kakanai::forms {
namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T> using Owned = std::unique_ptr<T, Unref>;

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

struct Candidate {
    QByteArray family;
    Owned<PangoFont> font;
    hb_font_t* shape = nullptr;

    [[nodiscard]] bool has(const QList<uint>& cluster) const
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
};

struct Run {
    QString text;
    int candidate = -1; ///< -1 = no font has it
};

double comfortableLine(double pt)
{
    // Small type gets tighter lines: an address of 300 characters has to live in a box made for one of 60.
    return (pt >= 8 ? 1.25 : 1.12) * pt / pointsPerMm;
}

} // namespace

class Typesetter::Fonts
{
public:
    Fonts()
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
        load(m_value, valueFamilies);
        load(m_form, formFamilies);
    }

    [[nodiscard]] const std::vector<Candidate>& candidates(Face face) const
    {
        return face == Face::Value ? m_value : m_form;
    }

    [[nodiscard]] QList<Run> runs(const QString& text, Face face) const
    {
        const std::vector<Candidate>& fonts = candidates(face);
        QList<Run> list;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to > from; to = finder.toNextBoundary()) {
            const QString cluster = text.mid(from, to - from);
            from = to;
            const int chosen = choose(cluster, fonts);
            if (!list.isEmpty() && list.last().candidate == chosen && chosen >= 0)
                list.last().text += cluster;
            else
                list.append({cluster, chosen});
        }
        return list;
    }

    [[nodiscard]] Owned<PangoLayout> layout(const QString& text, Face face, double pt, double widthMm,
                                            double lineMm) const
    {
        Owned<PangoLayout> made(pango_layout_new(m_context.get()));
        const QByteArray utf8 = text.toUtf8();
        pango_layout_set_text(made.get(), utf8.constData(), static_cast<int>(utf8.size()));
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_fallback_new(FALSE));
        // Pango would add a hyphen where a long word is broken, and so a character nobody wrote.
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
        pango_attr_list_insert(
            attributes,
            pango_attr_line_height_new_absolute(units(lineMm > 0 ? lineMm : comfortableLine(pt))));
        const std::vector<Candidate>& fonts = candidates(face);
        guint at = 0;
        const QList<Run> all = runs(text, face);
        for (const Run& run : all) {
            const guint end = at + static_cast<guint>(run.text.toUtf8().size());
            if (!fonts.empty()) {
                const Candidate& font =
                    fonts.at(run.candidate < 0 ? 0 : static_cast<std::size_t>(run.candidate));
                PangoAttribute* family = pango_attr_family_new(font.family.constData());
                family->start_index = at;
                family->end_index = end;
                pango_attr_list_insert(attributes, family);
            }
            at = end;
        }
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

    /** The layout of a text in its box, and the top left corner to draw it at, in millimetres. */
    [[nodiscard]] std::pair<Owned<PangoLayout>, QPointF> placed(const DrawnText& text) const
    {
        const bool isLeft = text.align == TextAlign::Left;
        Owned<PangoLayout> made = layout(text.text, text.face, text.pt, text.box.width(), text.lineHeight);
        pango_layout_set_alignment(
            made.get(),
            isLeft ? PANGO_ALIGN_LEFT
                   : (text.align == TextAlign::Centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT));
        PangoRectangle logical;
        pango_layout_get_extents(made.get(), nullptr, &logical);
        double top = text.box.top();
        if (text.top == TextTop::Middle)
            top += (text.box.height() - mm(logical.height)) / 2;
        return {std::move(made), QPointF(text.box.left(), top)};
    }

    static int units(double millimetres)
    {
        return static_cast<int>(std::lround(millimetres * pointsPerMm * PANGO_SCALE));
    }
    static double mm(int pangoUnits) { return static_cast<double>(pangoUnits) / PANGO_SCALE / pointsPerMm; }

private:
    template <typename Families> void load(std::vector<Candidate>& list, const Families& names)
    {
        for (const char* name : names) {
            const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
                pango_font_description_new(), &pango_font_description_free);
            pango_font_description_set_family(wanted.get(), name);
            pango_font_description_set_absolute_size(wanted.get(), 11.0 * PANGO_SCALE);
            Owned<PangoFont> font(pango_context_load_font(m_context.get(), wanted.get()));
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

    static int choose(const QString& cluster, const std::vector<Candidate>& fonts)
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

    Owned<PangoContext> m_context;
    std::vector<Candidate> m_value;
    std::vector<Candidate> m_form;
};

Typesetter::Typesetter()
    : m_fonts(std::make_unique<Fonts>())
{
}

Typesetter::~Typesetter() = default;

QStringList Typesetter::missing(const QString& text, Face face) const
{
    QStringList list;
    const QList<Run> runs = m_fonts->runs(text, face);
    for (const Run& run : runs) {
        if (run.candidate < 0)
            list.append(run.text);
    }
    return list;
}

QStringList Typesetter::families(const QString& text, Face face) const
{
    QStringList list;
    const QList<Run> runs = m_fonts->runs(text, face);
    for (const Run& run : runs) {
        if (run.candidate < 0)
            continue;
        const QString family =
            QString::fromLatin1(m_fonts->candidates(face).at(static_cast<std::size_t>(run.candidate)).family);
        if (!list.contains(family))
            list.append(family);
    }
    return list;
}

double Typesetter::width(const QString& text, Face face, double pt) const
{
    PangoRectangle logical;
    pango_layout_get_extents(m_fonts->layout(text, face, pt, 0, 0).get(), nullptr, &logical);
    return Fonts::mm(logical.width);
}

double Typesetter::height(const QString& text, Face face, double pt, double widthMm) const
{
    PangoRectangle logical;
    pango_layout_get_extents(m_fonts->layout(text, face, pt, widthMm, 0).get(), nullptr, &logical);
    return Fonts::mm(logical.height);
}

std::optional<double> Typesetter::fit(const QString& text, Face face, double largest, double smallest,
                                      QSizeF box) const
{
    constexpr double step = 0.5;
    constexpr double smallestOnOneLine = 8;
    const bool hasBreaks = text.contains(u'\n');
    for (double pt = largest; !hasBreaks && pt >= std::max(smallest, std::min(smallestOnOneLine, largest));
         pt -= step) {
        if (comfortableLine(pt) > box.height() + 0.6)
            continue;
        if (width(text, face, pt) <= box.width())
            return pt;
    }
    for (double pt = largest; pt >= smallest; pt -= step) {
        const Owned<PangoLayout> made = m_fonts->layout(text, face, pt, box.width(), 0);
        PangoRectangle ink;
        PangoRectangle logical;
        pango_layout_get_extents(made.get(), &ink, &logical);
        if (Fonts::mm(logical.height) <= box.height() && Fonts::mm(ink.height) <= box.height()
            && Fonts::mm(logical.width) <= box.width() + 0.01)
            return pt;
    }
    return {};
}

QRectF Typesetter::ink(const DrawnText& text) const
{
    if (!text.centres.isEmpty()) {
        QRectF all;
        const double em = text.pt / pointsPerMm;
        for (const double centre : text.centres)
            all |= QRectF(text.box.left() + centre - em / 2, text.box.center().y() - em / 2, em, em);
        return all;
    }
    const auto [made, at] = m_fonts->placed(text);
    PangoRectangle ink;
    pango_layout_get_extents(made.get(), &ink, nullptr);
    if (ink.width <= 0 || ink.height <= 0)
        return {};
    return {at.x() + Fonts::mm(ink.x), at.y() + Fonts::mm(ink.y), Fonts::mm(ink.width),
            Fonts::mm(ink.height)};
}

namespace {

void showCluster(cairo_t* cairo, PangoFont* font, const char* utf8, int bytes,
                 const std::vector<cairo_glyph_t>& glyphs)
{
    if (glyphs.empty())
        return;
    const cairo_text_cluster_t cluster{bytes, static_cast<int>(glyphs.size())};
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(font)));
    cairo_show_text_glyphs(cairo, utf8, bytes, glyphs.data(), static_cast<int>(glyphs.size()), &cluster, 1,
                           static_cast<cairo_text_cluster_flags_t>(0));
}

/**
 * Draws a value so that it can be copied out of the PDF as it stands: what one font draws of one line is one
 * cluster, which Cairo writes with its ActualText. Glyph by glyph, readers turn the ideographic space of a
 * name into a gap.
 */
void drawLines(cairo_t* cairo, PangoLayout* layout, const QPointF& at)
{
    const char* text = pango_layout_get_text(layout);
    PangoLayoutIter* lines = pango_layout_get_iter(layout);
    do {
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(lines);
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(lines, nullptr, &logical);
        const double y =
            at.y() * pointsPerMm + static_cast<double>(pango_layout_iter_get_baseline(lines)) / PANGO_SCALE;
        double x = at.x() * pointsPerMm + static_cast<double>(logical.x) / PANGO_SCALE;
        for (GSList* item = line->runs; item != nullptr; item = item->next) {
            const auto* run = static_cast<PangoLayoutRun*>(item->data);
            std::vector<cairo_glyph_t> glyphs;
            for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
                const PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
                if (glyph.glyph != PANGO_GLYPH_EMPTY)
                    glyphs.push_back({glyph.glyph,
                                      x + static_cast<double>(glyph.geometry.x_offset) / PANGO_SCALE,
                                      y + static_cast<double>(glyph.geometry.y_offset) / PANGO_SCALE});
                x += static_cast<double>(glyph.geometry.width) / PANGO_SCALE;
            }
            showCluster(cairo, run->item->analysis.font, text + run->item->offset, run->item->length, glyphs);
        }
    } while (pango_layout_iter_next_line(lines));
    pango_layout_iter_free(lines);
}

/**
 * Draws a text of one font. One character a square, but one word for whoever copies or searches the PDF: all
 * glyphs form one cluster, which Cairo writes with the whole text as its ActualText.
 */
void drawSpaced(cairo_t* cairo, PangoLayout* layout, const DrawnText& text)
{
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
    std::vector<cairo_glyph_t> glyphs;
    PangoFont* font = nullptr;
    const int baseline = pango_layout_get_baseline(layout);
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    const double y = text.box.center().y() * pointsPerMm
        - static_cast<double>(logical.height) / PANGO_SCALE / 2 + static_cast<double>(baseline) / PANGO_SCALE;
    qsizetype n = 0;
    for (GSList* item = line->runs; item != nullptr; item = item->next) {
        const auto* run = static_cast<PangoLayoutRun*>(item->data);
        font = run->item->analysis.font;
        for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
            const PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
            if (glyph.glyph == PANGO_GLYPH_EMPTY || n >= text.centres.size())
                continue;
            const double centre = (text.box.left() + text.centres.at(n++)) * pointsPerMm;
            glyphs.push_back(
                {glyph.glyph, centre - static_cast<double>(glyph.geometry.width) / PANGO_SCALE / 2, y});
        }
    }
    const QByteArray utf8 = text.text.toUtf8();
    showCluster(cairo, font, utf8.constData(), static_cast<int>(utf8.size()), glyphs);
}

} // namespace

void Typesetter::draw(cairo_t* cairo, const DrawnText& text) const
{
    cairo_set_source_rgb(cairo, text.grey, text.grey, text.grey);
    if (!text.centres.isEmpty()) {
        // The drawn characters are those of the text that get a square; separators stay between the squares.
        QString shown;
        for (const QChar c : text.text) {
            if (c.isLetterOrNumber() || c.isSurrogate() || c == u'●' || text.key.isEmpty())
                shown += c;
        }
        if (families(shown, text.face).size() == 1) {
            const Owned<PangoLayout> made = m_fonts->layout(shown, text.face, text.pt, 0, 0);
            drawSpaced(cairo, made.get(), text);
            return;
        }
    }
    const auto [made, at] = m_fonts->placed(text);
    if (!text.key.isEmpty()) {
        drawLines(cairo, made.get(), at);
        return;
    }
    cairo_move_to(cairo, at.x() * pointsPerMm, at.y() * pointsPerMm);
    pango_cairo_show_layout(cairo, made.get());
    cairo_new_path(cairo);
}

} // namespace kakanai::forms
