// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Text.h"

#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {
namespace {

/** A line longer than this many characters is hard to follow back. */
constexpr int longestLine = 40;
constexpr int shortestLine = 6;

} // namespace

Text::Text(const Theme& theme, Theme::Type type, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_type(type)
{
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // QLabel takes height-for-width out of the policy otherwise
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Text::setWords(const QString& markup)
{
    m_words = RubyText(markup);
    QLabel::setText(m_words.plain());
    updateGeometry();
    update();
}

void Text::setTone(Theme::Tone tone)
{
    m_tone = tone;
    update();
}

void Text::setWeight(Theme::Weight weight)
{
    m_weight = weight;
    updateGeometry();
    update();
}

void Text::setProse(bool prose)
{
    m_prose = prose;
    updateGeometry();
}

void Text::setBreaking(bool breaking)
{
    m_breaking = breaking;
    updateGeometry();
}

QSize Text::sizeHint() const
{
    const QFont font = face();
    const QSizeF endless = m_words.size(font, 0, leading());
    const double limit = font.pixelSize() * longestLine;
    return (endless.width() <= limit ? endless : m_words.size(font, limit, leading())).toSize();
}

QSize Text::minimumSizeHint() const
{
    const QFont font = face();
    const QSizeF endless = m_words.size(font, 0, leading());
    if (!m_breaking)
        return endless.toSize();
    const double word = std::min(m_words.widestWord(font), double(font.pixelSize()) * shortestLine);
    return {qCeil(word), m_words.isEmpty() ? 0 : qCeil(endless.height())};
}

int Text::heightForWidth(int width) const
{
    return qCeil(m_words.size(face(), std::max(1, width), leading()).height());
}

void Text::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(m_tone));
    m_words.draw(painter, rect(), face(), leading(), alignment());
}

} // namespace kakanai::widgets
