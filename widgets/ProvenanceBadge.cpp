// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProvenanceBadge.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace kakanai::widgets {
namespace {

using enum Theme::Tone;

constexpr double sureFrom = 0.9;
constexpr double doubtfulFrom = 0.5;

} // namespace

ProvenanceBadge::ProvenanceBadge(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    tell();
}

void ProvenanceBadge::setOrigin(forms::Origin origin, std::optional<double> confidence, bool needsReview)
{
    m_origin = origin;
    m_confidence = confidence;
    m_review = needsReview;
    tell();
    updateGeometry();
    update();
}

Sign ProvenanceBadge::signOf(forms::Origin origin)
{
    switch (origin) {
    case forms::Origin::Card:
        return Sign::Square;
    case forms::Origin::Core:
        return Sign::Hollow;
    case forms::Origin::Paper:
        return Sign::Triangle;
    case forms::Origin::Qr:
        return Sign::Diamond;
    case forms::Origin::Derived:
        return Sign::Dot;
    case forms::Origin::Answer:
    case forms::Origin::Typed:
        return Sign::Pen;
    }
    return Sign::Pen;
}

QString ProvenanceBadge::wordOf(forms::Origin origin)
{
    switch (origin) {
    case forms::Origin::Card:
        return tr("Card");
    case forms::Origin::Core:
        return tr("City hall");
    case forms::Origin::Paper:
        return tr("Paper");
    case forms::Origin::Qr:
        return tr("QR");
    case forms::Origin::Derived:
        return tr("Computed");
    case forms::Origin::Answer:
    case forms::Origin::Typed:
        return tr("Entered");
    }
    return {};
}

Fill ProvenanceBadge::fillOf(std::optional<double> confidence, bool needsReview)
{
    if (!confidence)
        return Fill::Full;
    if (*confidence < doubtfulFrom)
        return Fill::Empty;
    return needsReview || *confidence < sureFrom ? Fill::Half : Fill::Full;
}

void ProvenanceBadge::tell()
{
    const QString word = tr("Source: %1").arg(wordOf(m_origin));
    setAccessibleName(m_review ? word + QStringLiteral(", ") + tr("please check") : word);
}

QSize ProvenanceBadge::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::Small));
    const int side = m_theme.pixels(Theme::Type::Small);
    return {side + m_theme.space(0) + metrics.horizontalAdvance(wordOf(m_origin)) + 2 * m_theme.space(0) + 2,
            metrics.height() + m_theme.space(0)};
}

void ProvenanceBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_review) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Look));
        painter.drawRoundedRect(rect(), m_theme.corner() / 2.0, m_theme.corner() / 2.0);
    }
    const QColor ink = m_theme.color(m_review ? OnLook : InkSoft);
    const double side = m_theme.pixels(Theme::Type::Small);
    const double left = m_review ? m_theme.space(0) : 0; // unboxed it stands flush with the words above it
    drawSign(painter, signOf(m_origin), {left, (height() - side) / 2, side, side}, ink,
             fillOf(m_confidence, m_review));
    painter.setPen(ink);
    painter.setFont(m_theme.font(Theme::Type::Small));
    painter.drawText(QRectF(left + m_theme.space(0) + side, 0, width(), height()),
                     Qt::AlignVCenter | Qt::AlignLeft, wordOf(m_origin));
}

void ProvenanceBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
