// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace kakanai::kiosk {

using namespace std::chrono_literals;

IdleWatch::IdleWatch(QWidget& window, int idleSeconds, int warningSeconds)
    : QObject(&window)
    , m_window(window)
    , m_idleSeconds(idleSeconds)
    , m_warningSeconds(warningSeconds)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::tick);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::begin()
{
    m_seconds = 0;
    m_isWarning = false;
    m_timer.start();
}

void IdleWatch::end()
{
    m_timer.stop();
    m_isWarning = false;
}

void IdleWatch::giveMore()
{
    begin();
}

void IdleWatch::tick()
{
    ++m_seconds;
    if (!m_isWarning) {
        if (m_seconds < m_idleSeconds)
            return;
        m_isWarning = true;
        Q_EMIT warned(m_warningSeconds);
        return;
    }
    const int left = m_idleSeconds + m_warningSeconds - m_seconds;
    if (left > 0) {
        Q_EMIT secondsLeftChanged(left);
        return;
    }
    end();
    Q_EMIT nobodyThere();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        // While the question stands only its own buttons answer it: a falling bag is not a person.
        if (const auto* widget = qobject_cast<QWidget*>(watched);
            widget && widget->window() == &m_window && !m_isWarning)
            m_seconds = 0;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kakanai::kiosk
