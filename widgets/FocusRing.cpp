// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FocusRing.h"

#include "widgets/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace kakanai::widgets {

FocusRing::FocusRing(const Theme& theme, QWidget& window)
    : QWidget(&window)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(&theme, &Theme::changed, this, &FocusRing::place);
    follow(QApplication::focusWidget());
}

void FocusRing::follow(QWidget* target)
{
    for (const QPointer<QWidget>& widget : std::as_const(m_watched)) {
        if (widget)
            widget->removeEventFilter(this);
    }
    m_watched.clear();
    m_target = target && parentWidget()->isAncestorOf(target) ? target : nullptr;
    for (QWidget* widget = m_target; widget && widget != parentWidget(); widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_target->isVisible() || m_target->property("kakanaiNoRing").toBool()) {
        hide();
        return;
    }
    const int reach = m_theme.focusWidth() + m_theme.focusDistance();
    QRect ring(m_target->mapTo(parentWidget(), QPoint(0, 0)), m_target->size());
    ring.adjust(-reach, -reach, reach, reach);
    setGeometry(ring);
    // A ring around something half scrolled away must not lie over what is outside the scrolled area.
    QRect visible = ring;
    for (QWidget* widget = m_target->parentWidget(); widget && widget != parentWidget();
         widget = widget->parentWidget()) {
        if (widget->objectName() == QLatin1String("qt_scrollarea_viewport"))
            visible &= QRect(widget->mapTo(parentWidget(), QPoint(0, 0)), widget->size());
    }
    if (visible.isEmpty()) {
        hide();
        return;
    }
    if (visible == ring)
        clearMask();
    else
        setMask(visible.translated(-ring.topLeft()));
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = m_theme.focusWidth();
    painter.setPen(QPen(m_theme.color(Theme::Tone::Focus), width));
    const double radius = m_theme.corner() + m_theme.focusDistance() + width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius,
                            radius);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ZOrderChange:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kakanai::widgets
