// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/TextSetting.h"

namespace kakanai::forms {
namespace {

constexpr double points(int units)
{
    return static_cast<double>(units) / PANGO_SCALE;
}

/** Adds the glyphs of one run; false when one of them is Pango's box for a character without a glyph. */
bool addGlyphs(GlyphPiece& piece, const PangoLayoutRun& run, double& x, double y, Copying copying)
{
    const PangoGlyphString& string = *run.glyphs;
    int bytesBefore = 0;
    for (int i = 0; i < string.num_glyphs; ++i) {
        const PangoGlyphInfo& glyph = string.glyphs[i];
        if (glyph.glyph != PANGO_GLYPH_EMPTY && (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
            return false;
        const bool isDrawn = glyph.glyph != PANGO_GLYPH_EMPTY;
        if (isDrawn)
            piece.glyphs.push_back(
                {glyph.glyph, x + points(glyph.geometry.x_offset), y + points(glyph.geometry.y_offset)});
        x += points(glyph.geometry.width);
        if (copying == Copying::Whole)
            continue;
        // Several glyphs of one cluster stand for its text together.
        const bool isSame = i > 0 && string.log_clusters[i] == string.log_clusters[i - 1];
        if (!isSame)
            piece.clusters.push_back({0, 0});
        piece.clusters.back().num_glyphs += isDrawn ? 1 : 0;
        const bool isLast = i + 1 == string.num_glyphs;
        const int end = isLast ? run.item->length : string.log_clusters[i + 1];
        piece.clusters.back().num_bytes += end - bytesBefore;
        bytesBefore = end;
    }
    return true;
}

} // namespace

std::optional<TextSetting> TextSetting::of(PangoLayout* layout, Copying copying)
{
    TextSetting setting;
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout, &ink, &logical);
    setting.height = FontSet::mm(logical.height);
    if (ink.width > 0 && ink.height > 0)
        setting.ink = {FontSet::mm(ink.x), FontSet::mm(ink.y), FontSet::mm(ink.width),
                       FontSet::mm(ink.height)};
    const char* text = pango_layout_get_text(layout);
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> lines(
        pango_layout_get_iter(layout), &pango_layout_iter_free);
    do {
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(lines.get());
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(lines.get(), nullptr, &extents);
        const double y = points(pango_layout_iter_get_baseline(lines.get()));
        double x = points(extents.x);
        int end = -1; ///< where the piece before ends in the text
        bool isFirst = true;
        for (GSList* item = line->runs; item != nullptr; item = item->next) {
            const auto* run = static_cast<PangoLayoutRun*>(item->data);
            // Pango parts a line by script; what is of one font goes out together, blanks with their words.
            const bool isSame = !isFirst && setting.pieces.back().font.get() == run->item->analysis.font
                && end == run->item->offset;
            if (!isSame)
                setting.pieces.push_back(
                    {Owned<PangoFont>(PANGO_FONT(g_object_ref(run->item->analysis.font))), {}, {}, {}});
            isFirst = false;
            GlyphPiece& piece = setting.pieces.back();
            piece.utf8.append(text + run->item->offset, run->item->length);
            end = run->item->offset + run->item->length;
            if (!addGlyphs(piece, *run, x, y, copying))
                return {};
        }
    } while (pango_layout_iter_next_line(lines.get()));
    if (copying == Copying::Whole) {
        for (GlyphPiece& piece : setting.pieces)
            piece.clusters = {{static_cast<int>(piece.utf8.size()), static_cast<int>(piece.glyphs.size())}};
    }
    return setting;
}

void GlyphBatch::add(const TextSetting& setting, const QPointF& at, double grey)
{
    for (const GlyphPiece& piece : setting.pieces) {
        if (piece.glyphs.empty())
            continue;
        if (piece.font.get() != m_font || grey != m_grey)
            flush();
        m_font = piece.font.get();
        m_grey = grey;
        m_utf8 += piece.utf8;
        for (const cairo_glyph_t& glyph : piece.glyphs)
            m_glyphs.push_back({glyph.index, at.x() + glyph.x, at.y() + glyph.y});
        m_clusters.insert(m_clusters.end(), piece.clusters.begin(), piece.clusters.end());
    }
}

void GlyphBatch::flush()
{
    if (!m_glyphs.empty()) {
        cairo_set_source_rgb(m_cairo, m_grey, m_grey, m_grey);
        cairo_set_scaled_font(m_cairo,
                              pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(m_font)));
        cairo_show_text_glyphs(m_cairo, m_utf8.constData(), static_cast<int>(m_utf8.size()), m_glyphs.data(),
                               static_cast<int>(m_glyphs.size()), m_clusters.data(),
                               static_cast<int>(m_clusters.size()),
                               static_cast<cairo_text_cluster_flags_t>(0));
    }
    m_glyphs.clear();
    m_clusters.clear();
    m_utf8.clear();
    m_font = nullptr;
}

} // namespace kakanai::forms
