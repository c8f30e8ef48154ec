// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/RubyText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace kakanai::widgets {
namespace {

/** Above this many characters between spaces, a text is ordinary Japanese that merely contains a space. */
constexpr qsizetype longestSpacedWord = 14;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\u3000' || c == u'\u200b';
}

bool isJapanese(QChar c)
{
    return c >= u'\u3041' && c <= u'\u9fff';
}

} // namespace

RubyText::RubyText(const QString& markup)
{
    for (qsizetype at = 0; at < markup.size();) {
        if (markup.at(at) == u'{') {
            const qsizetype bar = markup.indexOf(u'|', at);
            const qsizetype end = markup.indexOf(u'}', at);
            if (bar > at && end > bar) {
                const qsizetype from = m_plain.size();
                m_plain += markup.mid(at + 1, bar - at - 1);
                m_readings.append({from, m_plain.size(), markup.mid(bar + 1, end - bar - 1)});
                at = end + 1;
                continue;
            }
        }
        m_plain += markup.at(at++);
    }
}

bool RubyText::isSpaced() const
{
    bool japanese = false;
    bool spaces = false;
    qsizetype run = 0;
    qsizetype longest = 0;
    for (const QChar c : m_plain) {
        japanese = japanese || isJapanese(c);
        spaces = spaces || isSpace(c);
        run = isSpace(c) || c == u'\n' ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    return japanese && spaces && longest <= longestSpacedWord;
}

QList<qsizetype> RubyText::breaks(bool wordsOnly) const
{
    QList<qsizetype> at;
    if (wordsOnly) {
        for (qsizetype i = 1; i < m_plain.size(); ++i) {
            if (isSpace(m_plain.at(i - 1)) || m_plain.at(i - 1) == u'\n')
                at.append(i);
        }
    } else {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, m_plain);
        for (qsizetype i = finder.toNextBoundary(); i > 0 && i < m_plain.size(); i = finder.toNextBoundary())
            at.append(i);
    }
    erase_if(at, [this](qsizetype i) {
        return std::ranges::any_of(m_readings, [i](const Reading& r) { return i > r.from && i < r.to; });
    });
    at.append(m_plain.size());
    return at;
}

double RubyText::advance(qsizetype from, qsizetype to, const QFont& font) const
{
    const QFontMetricsF metrics(font);
    const QFontMetricsF small(rubyFont(font));
    double width = 0;
    qsizetype at = from;
    for (const Reading& reading : m_readings) {
        if (reading.from < at || reading.to > to)
            continue;
        width += metrics.horizontalAdvance(m_plain.mid(at, reading.from - at));
        width += std::max(metrics.horizontalAdvance(m_plain.mid(reading.from, reading.to - reading.from)),
                          small.horizontalAdvance(reading.ruby));
        at = reading.to;
    }
    qsizetype end = to;
    while (end > at && (isSpace(m_plain.at(end - 1)) || m_plain.at(end - 1) == u'\n'))
        --end; // a space at the end of a line takes no room
    return width + metrics.horizontalAdvance(m_plain.mid(at, end - at));
}

QList<RubyText::Line> RubyText::lines(const QFont& font, double width) const
{
    QList<Line> lines;
    const bool endless = width <= 0;
    const QList<qsizetype> words = breaks(isSpaced());
    const QList<qsizetype> fine = breaks(false);
    qsizetype from = 0;
    qsizetype good = 0;
    const auto close = [&](qsizetype to) {
        lines.append({from, to, advance(from, to, font)});
        from = good = to;
    };
    for (const qsizetype next : words) {
        if (!endless && advance(from, next, font) > width) {
            if (good > from)
                close(good);
            while (advance(from, next, font)
                   > width) { // one word wider than the line: break it where it hurts least
                qsizetype cut = from;
                for (const qsizetype i : fine) {
                    if (i > from && i < next && advance(from, i, font) <= width)
                        cut = i;
                }
                for (qsizetype i = from + 1; cut == from && i < next; ++i) {
                    if (advance(from, i + 1, font) > width)
                        cut = i;
                }
                if (cut == from)
                    break;
                close(cut);
            }
        }
        good = next;
        if (next > 0 && m_plain.at(next - 1) == u'\n')
            close(next);
    }
    if (from < m_plain.size() || lines.isEmpty())
        close(m_plain.size());
    return lines;
}

QFont RubyText::rubyFont(const QFont& font)
{
    QFont small = font;
    small.setPixelSize(std::max(10, font.pixelSize() * 45 / 100));
    return small;
}

double RubyText::lineHeight(const QFont& font, double leading) const
{
    const double room = m_readings.isEmpty() ? 0 : QFontMetricsF(rubyFont(font)).height();
    return std::ceil(std::max(font.pixelSize() * leading, font.pixelSize() * 1.15 + room));
}

QSizeF RubyText::size(const QFont& font, double width, double leading) const
{
    const QList<Line> all = lines(font, width);
    double widest = 0;
    for (const Line& line : all)
        widest = std::max(widest, line.width);
    return {std::ceil(widest), double(all.size()) * lineHeight(font, leading)};
}

double RubyText::widestWord(const QFont& font) const
{
    double widest = 0;
    qsizetype from = 0;
    for (const qsizetype next : breaks(isSpaced())) {
        widest = std::max(widest, advance(from, next, font));
        from = next;
    }
    return std::ceil(widest);
}

void RubyText::draw(QPainter& painter, const QRectF& where, const QFont& font, double leading,
                    Qt::Alignment alignment) const
{
    const QList<Line> all = lines(font, where.width());
    const QFontMetricsF metrics(font);
    const QFont small = rubyFont(font);
    const QFontMetricsF smallMetrics(small);
    const double height = lineHeight(font, leading);
    const double room = m_readings.isEmpty() ? 0 : smallMetrics.height();
    double top = where.top();
    if (alignment & Qt::AlignVCenter)
        top += (where.height() - height * double(all.size())) / 2;
    else if (alignment & Qt::AlignBottom)
        top += where.height() - height * double(all.size());
    for (const Line& line : all) {
        double x = where.left();
        if (alignment & Qt::AlignHCenter)
            x += (where.width() - line.width) / 2;
        else if (alignment & Qt::AlignRight)
            x += where.width() - line.width;
        const double base = top + room + (height - room - metrics.height()) / 2 + metrics.ascent();
        qsizetype at = line.from;
        const auto plainUpTo = [&](qsizetype to) {
            const QString text = m_plain.mid(at, to - at).remove(u'\n');
            painter.setFont(font);
            painter.drawText(QPointF(x, base), text);
            x += metrics.horizontalAdvance(text);
            at = to;
        };
        for (const Reading& reading : m_readings) {
            if (reading.from < at || reading.to > line.to)
                continue;
            plainUpTo(reading.from);
            const QString words = m_plain.mid(reading.from, reading.to - reading.from);
            const double wide = metrics.horizontalAdvance(words);
            const double ruby = smallMetrics.horizontalAdvance(reading.ruby);
            const double both = std::max(wide, ruby);
            painter.drawText(QPointF(x + (both - wide) / 2, base), words);
            painter.setFont(small);
            painter.drawText(QPointF(x + (both - ruby) / 2, base - metrics.ascent() * 0.98), reading.ruby);
            x += both;
            at = reading.to;
        }
        plainUpTo(line.to);
        top += height;
    }
}

} // namespace kakanai::widgets
