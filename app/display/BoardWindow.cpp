// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/BoardWindow.h"

#include <QEvent>
#include <QVBoxLayout>

#include <chrono>

namespace kakanai::display {
namespace {

using namespace std::chrono_literals;

/** Three flashes of a second each, and a breath after them. */
constexpr auto callTime = 4s;
constexpr auto hallInterval = 30s;

} // namespace

BoardWindow::BoardWindow(visit::Office& office, const TownSettings& town, const Clock& clock,
                         const QString& terminal, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_theme(widgets::Theme::Screen::Board)
    , m_desk(office, access::Actor::kiosk(terminal))
    , m_view(new BoardView(m_theme, town, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_theme.applyTo(*this);
    m_speaking.setSingleShot(true);
    m_speaking.setInterval(callTime);
    m_minute.setInterval(hallInterval);
    connect(&m_desk, &visit::HallDesk::hallChanged, m_view, &BoardView::setHall);
    connect(&m_desk, &visit::HallDesk::called, this, [this](const queue::CallAnnouncement& call) {
        m_line.push(call);
        showNext();
    });
    connect(&m_speaking, &QTimer::timeout, this, [this] {
        m_line.finish();
        showNext();
    });
    const auto tick = [this] {
        m_view->setTime(m_clock.now().time());
        m_desk.refresh();
    };
    connect(&m_minute, &QTimer::timeout, this, tick);
    m_minute.start();
    tick();
    setWindowTitle(tr("Call board"));
}

void BoardWindow::setCallTime(int milliseconds)
{
    m_speaking.setInterval(milliseconds);
}

void BoardWindow::showNext()
{
    const auto call = m_line.start();
    if (!call)
        return;
    m_view->showCall(*call);
    m_chime.play();
    m_speaking.start();
}

void BoardWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Call board"));
    QWidget::changeEvent(event);
}

} // namespace kakanai::display
