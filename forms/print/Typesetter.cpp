// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/Typesetter.h"

#include "forms/print/FontSet.h"
#include "forms/print/TextSetting.h"

#include <QHash>

#include <cmath>

namespace kakanai::forms {
namespace {

/** What a measured or drawn text depends on. */
struct TextKey {
    QString text;
    double pt = 0; ///< of a fitting: the largest
    double smallest = 0; ///< of a fitting
    double width = 0;
    double height = 0; ///< of a fitting's box; of a setting's lines
    TextAlign align = TextAlign::Left;

    friend bool operator==(const TextKey&, const TextKey&) = default;
    friend size_t qHash(const TextKey& key, size_t seed)
    {
        return qHashMulti(seed, key.text, key.pt, key.smallest, key.width, key.height,
                          static_cast<int>(key.align));
    }
};

} // namespace

/** What has been found out about texts of one face. */
struct Typesetter::Memory {
    QHash<QString, QList<FontRun>> runs;
    QHash<std::pair<QString, double>, double> widths;
    QHash<TextKey, std::optional<double>> fits;
    QHash<TextKey, std::shared_ptr<const TextSetting>> settings;

    /** A sheet's words number a few hundred, all sheets' some ten thousand; beyond that it begins anew. */
    void prune()
    {
        constexpr qsizetype most = 20'000;
        if (runs.size() + widths.size() + fits.size() + settings.size() > most)
            *this = {};
    }
};

/** The fonts, and the two memories: the form's may be the thread's, the values' dies with its typesetter. */
struct Typesetter::Tools {
    FontSet fonts;
    mutable Memory values;
    std::shared_ptr<Memory> form;

    [[nodiscard]] Memory& memory(Face face) const { return face == Face::Value ? values : *form; }

    [[nodiscard]] const QList<FontRun>& runs(const QString& text, Face face) const
    {
        QHash<QString, QList<FontRun>>& known = memory(face).runs;
        const auto found = known.constFind(text);
        return found != known.constEnd() ? *found : *known.insert(text, fonts.runs(text, face));
    }

    [[nodiscard]] Owned<PangoLayout> layout(const QString& text, Face face, double pt, double widthMm,
                                            double lineMm) const
    {
        return fonts.layout(runs(text, face), face, pt, widthMm, lineMm);
    }

    [[nodiscard]] Owned<PangoLayout> layout(const DrawnText& text) const
    {
        Owned<PangoLayout> made = layout(text.text, text.face, text.pt, text.box.width(), text.lineHeight);
        const bool isLeft = text.align == TextAlign::Left;
        pango_layout_set_alignment(
            made.get(),
            isLeft ? PANGO_ALIGN_LEFT
                   : (text.align == TextAlign::Centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT));
        return made;
    }

    /** Null when a character has no glyph. */
    [[nodiscard]] std::shared_ptr<const TextSetting> setting(const DrawnText& text) const
    {
        QHash<TextKey, std::shared_ptr<const TextSetting>>& known = memory(text.face).settings;
        const TextKey key{text.text,        text.pt,         text.key.isEmpty() ? 0.0 : 1.0,
                          text.box.width(), text.lineHeight, text.align};
        const auto found = known.constFind(key);
        if (found != known.constEnd())
            return *found;
        auto made =
            TextSetting::of(layout(text).get(), text.key.isEmpty() ? Copying::ByCharacter : Copying::Whole);
        return *known.insert(key, made ? std::make_shared<const TextSetting>(std::move(*made)) : nullptr);
    }
};

namespace {

/** Where a text of this height begins in its box, in millimetres. */
QPointF placed(const DrawnText& text, double height)
{
    const double down = text.top == TextTop::Middle ? (text.box.height() - height) / 2 : 0;
    return {text.box.left(), text.box.top() + down};
}

} // namespace

Typesetter::Typesetter(Words words)
    : m_tools(std::make_unique<Tools>())
{
    switch (words) {
    case Words::Forget:
        m_tools->form = std::make_shared<Memory>();
        return;
    case Words::Remember: {
        thread_local const auto known = std::make_shared<Memory>();
        known->prune();
        m_tools->form = known;
        return;
    }
    }
}

Typesetter::~Typesetter() = default;

QStringList Typesetter::missing(const QString& text, Face face) const
{
    QStringList list;
    const QList<FontRun>& runs = m_tools->runs(text, face);
    for (const FontRun& run : runs) {
        if (run.candidate < 0)
            list.append(run.text);
    }
    return list;
}

QStringList Typesetter::families(const QString& text, Face face) const
{
    QStringList list;
    const QList<FontRun>& runs = m_tools->runs(text, face);
    for (const FontRun& run : runs) {
        if (run.candidate < 0)
            continue;
        const QString family = QString::fromLatin1(
            m_tools->fonts.candidates(face).at(static_cast<std::size_t>(run.candidate)).family);
        if (!list.contains(family))
            list.append(family);
    }
    return list;
}

double Typesetter::width(const QString& text, Face face, double pt) const
{
    QHash<std::pair<QString, double>, double>& known = m_tools->memory(face).widths;
    const auto found = known.constFind({text, pt});
    if (found != known.constEnd())
        return *found;
    PangoRectangle logical;
    pango_layout_get_extents(m_tools->layout(text, face, pt, 0, 0).get(), nullptr, &logical);
    return *known.insert({text, pt}, FontSet::mm(logical.width));
}

double Typesetter::height(const QString& text, Face face, double pt, double widthMm) const
{
    PangoRectangle logical;
    pango_layout_get_extents(m_tools->layout(text, face, pt, widthMm, 0).get(), nullptr, &logical);
    return FontSet::mm(logical.height);
}

std::optional<double> Typesetter::fit(const QString& text, Face face, double largest, double smallest,
                                      QSizeF box) const
{
    QHash<TextKey, std::optional<double>>& known = m_tools->memory(face).fits;
    const TextKey key{text, largest, smallest, box.width(), box.height(), TextAlign::Left};
    const auto found = known.constFind(key);
    return found != known.constEnd() ? *found
                                     : *known.insert(key, findFit(text, face, largest, smallest, box));
}

std::optional<double> Typesetter::findFit(const QString& text, Face face, double largest, double smallest,
                                          QSizeF box) const
{
    constexpr double step = 0.5;
    constexpr double smallestOnOneLine = 8;
    constexpr double sure = 0.98;
    const bool hasBreaks = text.contains(u'\n');
    const double atLargest = width(text, face, largest);
    for (double pt = largest; !hasBreaks && pt >= std::max(smallest, std::min(smallestOnOneLine, largest));
         pt -= step) {
        if (FontSet::comfortableLine(pt) > box.height() + 0.6)
            continue;
        // Widths grow with the size but for the rounding of each character: far from the edge no layout has
        // to tell.
        const double about = atLargest * pt / largest;
        if (about < box.width() * sure
            || (about < box.width() / sure && width(text, face, pt) <= box.width()))
            return pt;
    }
    for (double pt = largest; pt >= smallest; pt -= step) {
        // Less than the words need however they break: no layout has to tell.
        const double lines = hasBreaks ? 1 : std::floor(atLargest * pt / largest / box.width() - 0.05);
        if ((lines - 1) * FontSet::comfortableLine(pt) > box.height())
            continue;
        const Owned<PangoLayout> made = m_tools->layout(text, face, pt, box.width(), 0);
        PangoRectangle ink;
        PangoRectangle logical;
        pango_layout_get_extents(made.get(), &ink, &logical);
        if (FontSet::mm(logical.height) <= box.height() && FontSet::mm(ink.height) <= box.height()
            && FontSet::mm(logical.width) <= box.width() + 0.01)
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
    const auto setting = m_tools->setting(text);
    if (!setting || setting->ink.isNull())
        return {};
    return setting->ink.translated(placed(text, setting->height));
}

namespace {

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
    if (glyphs.empty())
        return;
    const QByteArray utf8 = text.text.toUtf8();
    const cairo_text_cluster_t cluster{static_cast<int>(utf8.size()), static_cast<int>(glyphs.size())};
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(font)));
    cairo_show_text_glyphs(cairo, utf8.constData(), static_cast<int>(utf8.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), &cluster, 1,
                           static_cast<cairo_text_cluster_flags_t>(0));
}

} // namespace

void Typesetter::draw(cairo_t* cairo, const QList<DrawnText>& texts) const
{
    GlyphBatch batch(cairo);
    for (const DrawnText& text : texts) {
        if (!text.centres.isEmpty()) {
            // The drawn characters are those of the text that get a square; separators stay between the
            // squares.
            QString shown;
            for (const QChar c : text.text) {
                if (c.isLetterOrNumber() || c.isSurrogate() || c == u'●' || text.key.isEmpty())
                    shown += c;
            }
            if (families(shown, text.face).size() == 1) {
                batch.flush();
                cairo_set_source_rgb(cairo, text.grey, text.grey, text.grey);
                const Owned<PangoLayout> made = m_tools->layout(shown, text.face, text.pt, 0, 0);
                drawSpaced(cairo, made.get(), text);
                continue;
            }
        }
        if (const auto setting = m_tools->setting(text)) {
            // A value is an operation of its own, so that it is copied out of the PDF by itself.
            if (!text.key.isEmpty())
                batch.flush();
            batch.add(*setting, placed(text, setting->height) * pointsPerMm, text.grey);
            if (!text.key.isEmpty())
                batch.flush();
            continue;
        }
        // A character nobody has a glyph for: the gate refuses such sheets; elsewhere Pango draws its box.
        batch.flush();
        cairo_set_source_rgb(cairo, text.grey, text.grey, text.grey);
        const Owned<PangoLayout> made = m_tools->layout(text);
        PangoRectangle logical;
        pango_layout_get_extents(made.get(), nullptr, &logical);
        const QPointF at = placed(text, FontSet::mm(logical.height)) * pointsPerMm;
        cairo_move_to(cairo, at.x(), at.y());
        pango_cairo_show_layout(cairo, made.get());
        cairo_new_path(cairo);
    }
}

} // namespace kakanai::forms
