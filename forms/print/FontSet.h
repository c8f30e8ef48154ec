// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/SheetDrawing.h"

#include <QByteArray>
#include <QList>

#include <hb.h>
#include <pango/pangocairo.h>

#include <memory>
#include <vector>

namespace kakanai::forms {

/** Gives a GObject back. */
struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T> using Owned = std::unique_ptr<T, Unref>;

/** A font sheets may be drawn with. */
struct FontCandidate {
    QByteArray family;
    Owned<PangoFont> font;
    hb_font_t* shape = nullptr; ///< the font's own

    /** True when it has every character of a cluster, each together with its variation selector. */
    [[nodiscard]] bool has(const QList<uint>& cluster) const;
};

/** A stretch of text one font draws. */
struct FontRun {
    QString text;
    int candidate = -1; ///< -1 = no font has it
};

/**
 * The fonts of the sheets on this thread's font map, and what Pango makes of a text with them. Which font
 * draws which character is decided here, never by Pango.
 */
class FontSet
{
public:
    FontSet();

    [[nodiscard]] const std::vector<FontCandidate>& candidates(Face face) const
    {
        return face == Face::Value ? m_value : m_form;
    }
    /** The text parted by the first font that has each of its characters. */
    [[nodiscard]] QList<FontRun> runs(const QString& text, Face face) const;
    /** Laid out at `pt`, wrapped to `widthMm` (0 = one line), lines `lineMm` apart (0 = from the type size).
     */
    [[nodiscard]] Owned<PangoLayout> layout(const QList<FontRun>& runs, Face face, double pt, double widthMm,
                                            double lineMm) const;

    /** How far apart lines of this size stand, in millimetres. */
    [[nodiscard]] static double comfortableLine(double pt);
    [[nodiscard]] static int units(double millimetres);
    [[nodiscard]] static double mm(int pangoUnits);

private:
    Owned<PangoContext> m_context;
    std::vector<FontCandidate> m_value;
    std::vector<FontCandidate> m_form;
};

} // namespace kakanai::forms
