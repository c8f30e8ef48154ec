// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CheckTile.h"

#include "widgets/Sign.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {

using enum Theme::Tone;

CheckTile::CheckTile(const Theme& theme, Mark mark, QWidget* parent)
    : QCheckBox(parent)
    , m_theme(theme)
    , m_mark(mark)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CheckTile::setWords(const QString& markup, const QString& detail)
{
    m_words = RubyText(markup);
    m_detail = RubyText(detail);
    setText(QString(m_words.plain()).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(m_words.plain());
    setAccessibleDescription(m_detail.plain());
    updateGeometry();
    update();
}

void CheckTile::setKeyNumber(int number)
{
    m_key = number;
    updateGeometry();
    update();
}

QFont CheckTile::face() const
{
    return m_theme.font(m_theme.screen() == Theme::Screen::Kiosk ? Theme::Type::Lead : Theme::Type::Body);
}

int CheckTile::markSide() const
{
    return face().pixelSize() * 5 / 4;
}

int CheckTile::textLeft() const
{
    const int key = m_key > 0 ? face().pixelSize() + m_theme.space(1) : 0;
    return m_theme.space(2) + key + markSide() + m_theme.space(1);
}

QSize CheckTile::sizeHint() const
{
    const double words =
        std::min(m_words.size(face(), 0, m_theme.labelLeading()).width(), face().pixelSize() * 10.0);
    const double detail =
        std::min(m_detail.size(detailFace(), 0, m_theme.labelLeading()).width(), face().pixelSize() * 12.0);
    const int width =
        qCeil(std::max({words, detail, m_words.widestWord(face())})) + textLeft() + m_theme.space(2);
    return {width, heightForWidth(width)};
}

QSize CheckTile::minimumSizeHint() const
{
    const double widest = std::min(m_words.widestWord(face()), face().pixelSize() * 8.0);
    return {std::max(m_theme.touch(), qCeil(widest) + textLeft() + m_theme.space(1)), m_theme.touch()};
}

int CheckTile::heightForWidth(int width) const
{
    const double room = std::max(1, width - textLeft() - m_theme.space(1));
    double height = m_words.size(face(), room, m_theme.labelLeading()).height() + 2 * m_theme.space(1);
    if (!m_detail.isEmpty())
        height += m_detail.size(detailFace(), room, m_theme.labelLeading()).height();
    return std::max(m_theme.touch(), qCeil(height));
}

void CheckTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChecked();
    const QColor ink = m_theme.color(!isEnabled() ? InkSoft : chosen ? OnChosen : Ink);
    const double edge = chosen ? m_theme.edge() + 2 : m_theme.edge();
    const QRectF box = QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter.setPen(QPen(m_theme.color(!isEnabled()   ? Line
                                          : chosen   ? Action
                                          : isDown() ? Action
                                                     : Edge),
                        edge));
    painter.setBrush(m_theme.color(chosen ? Chosen : isDown() ? DoneSoft : Surface));
    if (isDown() && !chosen)
        painter.setBrush(m_theme.color(Paper));
    painter.drawRoundedRect(box, m_theme.corner(), m_theme.corner());

    double left = m_theme.space(2);
    if (m_key > 0) {
        painter.setPen(m_theme.color(chosen ? OnChosen : InkSoft));
        painter.setFont(face());
        painter.drawText(QRectF(left, 0, face().pixelSize(), height()), Qt::AlignCenter,
                         QString::number(m_key));
        left += face().pixelSize() + m_theme.space(1);
    }
    const double side = markSide();
    const QRectF mark(left, (height() - side) / 2.0, side, side);
    const bool bright = m_theme.contrast() == Theme::Contrast::Normal;
    const QColor markFill = chosen ? m_theme.color(bright ? Action : OnChosen) : m_theme.color(Surface);
    painter.setPen(QPen(chosen ? markFill : m_theme.color(Edge), m_theme.edge()));
    painter.setBrush(markFill);
    const double radius = m_mark == Mark::Round ? side / 2 : side / 5;
    painter.drawRoundedRect(mark, radius, radius);
    if (chosen)
        drawSign(painter, Sign::Check, mark.adjusted(side / 8, side / 8, -side / 8, -side / 8),
                 m_theme.color(bright ? OnAction : Chosen));

    const double room = width() - textLeft() - m_theme.space(1);
    const double wordsHeight = m_words.size(face(), room, m_theme.labelLeading()).height();
    const double detailHeight =
        m_detail.isEmpty() ? 0 : m_detail.size(detailFace(), room, m_theme.labelLeading()).height();
    const double top = (height() - wordsHeight - detailHeight) / 2;
    painter.setPen(ink);
    m_words.draw(painter, {double(textLeft()), top, room, wordsHeight}, face(), m_theme.labelLeading());
    if (!m_detail.isEmpty()) {
        painter.setPen(m_theme.color(chosen ? OnChosen : InkSoft));
        m_detail.draw(painter, {double(textLeft()), top + wordsHeight, room, detailHeight}, detailFace(),
                      m_theme.labelLeading());
    }
}

void CheckTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QCheckBox::keyPressEvent(event);
}

} // namespace kakanai::widgets
