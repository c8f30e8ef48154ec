// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/FontSet.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace kakanai::forms {

/** Glyphs of one font with the text they stand for, in points from the top left of their setting. */
struct GlyphPiece {
    Owned<PangoFont> font;
    QByteArray utf8;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
};

/** What becomes of each stretch of text in the PDF. */
enum class Copying {
    ByCharacter, ///< each character its own glyph: the form's words
    Whole, ///< what one font draws of a line is one cluster, which Cairo writes with its ActualText: values
};

/** A text as it will be drawn, everything decided: no layout has to be asked again. */
struct TextSetting {
    std::vector<GlyphPiece> pieces;
    double height = 0; ///< of all lines, in millimetres
    QRectF ink; ///< in millimetres from the top left

    /** Nothing when a character has no glyph. With `Whole`, a value comes out of the PDF as it stands: glyph
     * by glyph, readers turn the ideographic space of a name into a gap. */
    [[nodiscard]] static std::optional<TextSetting> of(PangoLayout* layout, Copying copying);
};

/** Draws pieces; words of one font and grey that follow each other go out as one operation of Cairo. */
class GlyphBatch
{
public:
    explicit GlyphBatch(cairo_t* cairo)
        : m_cairo(cairo)
    {
    }
    GlyphBatch(const GlyphBatch&) = delete;
    GlyphBatch& operator=(const GlyphBatch&) = delete;
    ~GlyphBatch() { flush(); }

    /** `at`: the top left of the setting, in points. */
    void add(const TextSetting& setting, const QPointF& at, double grey);
    /** Draws what has been gathered; whoever draws past the batch does this first. */
    void flush();

private:
    cairo_t* m_cairo;
    PangoFont* m_font = nullptr; ///< lives as long as the settings, which outlive the batch
    double m_grey = 0;
    QByteArray m_utf8;
    std::vector<cairo_glyph_t> m_glyphs;
    std::vector<cairo_text_cluster_t> m_clusters;
};

} // namespace kakanai::forms
