// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/SupervisorWindow.h"

#include <QEvent>
#include <QVBoxLayout>

#include <chrono>

namespace kakanai::supervisor {
namespace {

constexpr std::chrono::seconds interval{30};

} // namespace

SupervisorWindow::SupervisorWindow(visit::Office& office, const TownSettings& town, const Clock& clock,
                                   const access::Actor& actor, const QString& language, QWidget* parent)
    : QWidget(parent)
    , m_town(town)
    , m_clock(clock)
    , m_theme(widgets::Theme::Screen::Counter)
    , m_desk(office, actor)
    , m_view(new SupervisorView(m_theme, town, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_theme.applyTo(*this);
    setLanguage(language);
    connect(&m_desk, &visit::HallDesk::hallChanged, this,
            [this](const queue::HallState& hall) { m_view->setHall(hall, m_clock.now()); });
    connect(m_view, &SupervisorView::languageChosen, this, &SupervisorWindow::languageChosen);
    connect(&m_timer, &QTimer::timeout, &m_desk, &visit::HallDesk::refresh);
    m_timer.start(interval);
    m_desk.refresh();
    setWindowTitle(tr("Supervisor"));
}

void SupervisorWindow::setLanguage(const QString& language)
{
    m_view->setLanguages(m_town.languages, language);
}

void SupervisorWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Supervisor"));
    QWidget::changeEvent(event);
}

} // namespace kakanai::supervisor
