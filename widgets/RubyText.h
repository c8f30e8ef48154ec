// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace kakanai::widgets {

/**
 * Words with readings above them, laid out and painted by us, because Qt's rich text flattens ruby and breaks
 * easy Japanese inside its words. Markup: `{転入届|てんにゅうとどけ}を {出|だ}します`. Everything else stands
 * as it is. Text with spaces between its words (分かち書き) breaks only there, as long as the words fit; a
 * zero-width space (U+200B) marks such a place invisibly in a short Japanese legend.
 */
class RubyText
{
public:
    RubyText() = default;
    explicit RubyText(const QString& markup);

    /** The words without readings, as a screen reader says them. */
    [[nodiscard]] const QString& plain() const { return m_plain; }
    [[nodiscard]] bool isEmpty() const { return m_plain.isEmpty(); }

    /** What it takes when broken at `width`; a width ≤ 0 means one line per paragraph. `leading` is the line
     * height in em. */
    [[nodiscard]] QSizeF size(const QFont& font, double width, double leading) const;
    /** The width of the longest piece that should not be broken. */
    [[nodiscard]] double widestWord(const QFont& font) const;
    void draw(QPainter& painter, const QRectF& where, const QFont& font, double leading,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop) const;

private:
    struct Reading {
        qsizetype from;
        qsizetype to;
        QString ruby;
    };
    struct Line {
        qsizetype from;
        qsizetype to;
        double width;
    };
    [[nodiscard]] QList<qsizetype> breaks(bool wordsOnly) const;
    [[nodiscard]] bool isSpaced() const;
    [[nodiscard]] double advance(qsizetype from, qsizetype to, const QFont& font) const;
    [[nodiscard]] QList<Line> lines(const QFont& font, double width) const;
    [[nodiscard]] static QFont rubyFont(const QFont& font);
    [[nodiscard]] double lineHeight(const QFont& font, double leading) const;

    QString m_plain;
    QList<Reading> m_readings;
};

} // namespace kakanai::widgets
