// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/FaultPage.h"

#include "app/queue/FaultWords.h"
#include "app/queue/HallFaults.h"
#include "app/supervisor/ReadTable.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <array>

namespace kakanai::supervisor {
namespace {

using widgets::NoticeBar;
using widgets::Theme;

struct RoleWord {
    const char* role;
    const char* words;
};

constexpr std::array roleWords{
    RoleWord{"kiosk", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Kiosk")},
    RoleWord{"counter", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Counter")},
    RoleWord{"display", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Call board")},
    RoleWord{"supervisor", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Supervisor")},
    RoleWord{"review", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Review")},
    RoleWord{"undelivered", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Undelivered")},
    RoleWord{"editor", QT_TRANSLATE_NOOP("kakanai::supervisor::FaultPage", "Editor")},
};

} // namespace

FaultPage::FaultPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_faultCard(new widgets::Card(theme, this))
    , m_well(new NoticeBar(theme, m_faultCard))
    , m_faults(makeReadTable(theme, this))
    , m_machineCard(new widgets::Card(theme, this))
    , m_machines(makeReadTable(theme, this))
{
    for (QTableWidget* table : {m_faults, m_machines}) {
        table->setWordWrap(true);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->verticalHeader()->setMinimumSectionSize(theme.touch());
    }
    m_faultCard->body()->addWidget(m_well);
    m_faultCard->body()->addWidget(m_faults, 1);
    m_machineCard->body()->addWidget(m_machines, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(1));
    column->addWidget(m_faultCard, 3);
    column->addWidget(m_machineCard, 2);
    retranslate();
}

QString FaultPage::machineWords(const QString& place, const QString& terminal)
{
    return place.isEmpty() ? terminal : tr("%1 (%2)").arg(place, terminal);
}

void FaultPage::setHealth(const queue::HallHealth& health)
{
    m_health = health;
    fill();
}

QString FaultPage::timeWords(const QDateTime& time) const
{
    return time.date() == m_health.now.date() ? time.time().toString(QStringLiteral("HH:mm"))
                                              : time.toString(QStringLiteral("MM/dd HH:mm"));
}

void FaultPage::retranslate()
{
    m_faultCard->setTitle(tr("What is wrong now"));
    m_machineCard->setTitle(tr("Machines"));
    m_faults->setAccessibleName(tr("Faults"));
    m_machines->setAccessibleName(tr("Machines"));
    m_faults->setColumnCount(5);
    m_faults->setHorizontalHeaderLabels(
        {tr("Where"), tr("Device"), tr("Trouble"), tr("Since"), tr("What to do now")});
    m_machines->setColumnCount(4);
    m_machines->setHorizontalHeaderLabels({tr("Where"), tr("Windows"), tr("Last heard"), tr("State")});
    fill();
}

void FaultPage::fill()
{
    fillFaults();
    fillMachines();
}

void FaultPage::fillFaults()
{
    m_faults->setRowCount(static_cast<int>(m_health.faults.size()));
    int row = 0;
    for (const queue::HallFault& fault : std::as_const(m_health.faults)) {
        const queue::FaultWords words = queue::faultWords(fault.what);
        m_faults->setItem(row, 0, makeReadCell(machineWords(fault.place, fault.terminal)));
        m_faults->setItem(row, 1, makeReadCell(words.device));
        m_faults->setItem(row, 2,
                          makeReadCell(words.isUrgent ? tr("▲ %1").arg(words.trouble) : words.trouble));
        m_faults->setItem(row, 3, makeReadCell(timeWords(fault.since)));
        m_faults->setItem(row, 4, makeReadCell(words.action));
        for (int column = 0; words.isUrgent && column < m_faults->columnCount(); ++column) {
            m_faults->item(row, column)->setBackground(m_theme.color(Theme::Tone::Look));
            m_faults->item(row, column)->setForeground(m_theme.color(Theme::Tone::OnLook));
        }
        ++row;
    }
    QHeaderView* header = m_faults->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(4, QHeaderView::Stretch);
    giveRoom();
    m_faults->setVisible(!m_health.faults.isEmpty());
    if (!m_health.faults.isEmpty())
        m_well->clear();
    else if (m_health.machines.isEmpty())
        m_well->setMessage(NoticeBar::Kind::Info, tr("No machine has reported yet."));
    else
        m_well->setMessage(NoticeBar::Kind::Done, tr("All machines answer, and nothing is wrong with them."));
}

void FaultPage::fillMachines()
{
    const auto isSilent = [this](const queue::HallMachine& machine) {
        return !machine.leftAt.isValid()
            && machine.heardAt.secsTo(m_health.now) > queue::HallFaults::patience.count();
    };
    QList<queue::HallMachine> machines = m_health.machines;
    std::ranges::stable_partition(machines, isSilent);
    m_machines->setRowCount(static_cast<int>(machines.size()));
    int row = 0;
    for (const queue::HallMachine& machine : std::as_const(machines)) {
        QStringList windows;
        for (const QString& window : machine.windows) {
            const QString role = window.section(u':', 0, 0);
            const auto known = std::ranges::find_if(
                roleWords, [&](const RoleWord& word) { return role == QLatin1String(word.role); });
            windows.append(known == roleWords.end() ? role : tr(known->words));
        }
        windows.removeDuplicates();
        m_machines->setItem(row, 0, makeReadCell(machineWords(machine.place, machine.terminal)));
        m_machines->setItem(row, 1, makeReadCell(windows.join(tr(", "))));
        m_machines->setItem(row, 2, makeReadCell(timeWords(machine.heardAt)));
        m_machines->setItem(row, 3,
                            makeReadCell(machine.leftAt.isValid() ? tr("switched off")
                                             : isSilent(machine)  ? tr("▲ not heard of")
                                                                  : tr("answers")));
        ++row;
    }
    QHeaderView* header = m_machines->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(3, QHeaderView::Stretch);
}

void FaultPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

/** What to do takes more lines on a narrow screen. */
void FaultPage::giveRoom()
{
    m_faults->resizeRowsToContents();
    for (int row = 0; row < m_faults->rowCount(); ++row)
        m_faults->setRowHeight(row, m_faults->rowHeight(row) + m_theme.space(0));
}

void FaultPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::supervisor
