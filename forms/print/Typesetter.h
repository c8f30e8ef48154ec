// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/SheetDrawing.h"

#include <QSizeF>
#include <QStringList>

#include <memory>
#include <optional>

typedef struct _cairo cairo_t;

namespace kakanai::forms {

/** Millimetres to Cairo's points. */
constexpr double pointsPerMm = 72.0 / 25.4;

/**
 * Sets text with Pango, choosing for every character the first font that has it together with its variation
 * selector: IPAmj Mincho, then Noto CJK, for values; BIZ UDGothic, then the others, for the form. Fallback is
 * off, so no character ever comes from a font nobody chose. Uses the font map of the thread it was made on
 * and stays there. What is found out about a value dies with its typesetter; the form's own words may be
 * remembered by the thread, since they come again on the next sheet and for the next visitor.
 */
class Typesetter
{
public:
    /** What becomes of what was found out about the form's words when the typesetter goes. */
    enum class Words {
        Forget,
        Remember, ///< kept for the thread's next typesetter: for texts in Face::Form that are nobody's data
    };

    explicit Typesetter(Words words = Words::Forget);
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    ~Typesetter();

    /** The grapheme clusters of the text no font has. */
    [[nodiscard]] QStringList missing(const QString& text, Face face) const;
    /** The families a text is drawn with, in the order of first use. */
    [[nodiscard]] QStringList families(const QString& text, Face face) const;
    /** Width on one line, in millimetres. */
    [[nodiscard]] double width(const QString& text, Face face, double pt) const;
    /** Height when wrapped to `widthMm`, in millimetres. */
    [[nodiscard]] double height(const QString& text, Face face, double pt, double widthMm) const;
    /**
     * The type size at which the text fits: on one line down to 8 pt, then wrapped down to `smallest`.
     * Nothing when even that is too large.
     */
    [[nodiscard]] std::optional<double> fit(const QString& text, Face face, double largest, double smallest,
                                            QSizeF box) const;
    /** Where the ink of a text falls on the page, in millimetres. */
    [[nodiscard]] QRectF ink(const DrawnText& text) const;
    /** Draws them in this order. */
    void draw(cairo_t* cairo, const QList<DrawnText>& texts) const;

private:
    struct Memory;
    struct Tools;

    [[nodiscard]] std::optional<double> findFit(const QString& text, Face face, double largest,
                                                double smallest, QSizeF box) const;

    std::unique_ptr<Tools> m_tools;
};

} // namespace kakanai::forms
