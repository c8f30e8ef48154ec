// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/TaskTable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace kakanai::review {
namespace {

using casework::ReviewState;
using casework::ReviewTask;
using widgets::Theme;

constexpr int idRole = Qt::UserRole;

enum Column { stateColumn, numberColumn, errandColumn, ageColumn, allColumns };

} // namespace

QString taskWords(const ReviewTask& task)
{
    if (!task.waitsFor.isEmpty() && !task.isEnded() && task.state != ReviewState::Returned)
        return QCoreApplication::translate("kakanai::review::TaskTable", "After another");
    return casework::reviewStateWords(task.state);
}

TaskTable::TaskTable(const Theme& theme, QWidget* parent)
    : QTableWidget(parent)
    , m_theme(theme)
{
    setColumnCount(allColumns);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme.touch());
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the list; the arrows walk in it
    setShowGrid(false);
    setWordWrap(false); // one line a task
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTableWidget::itemSelectionChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT taskChosen(chosen());
    });
    fill();
}

void TaskTable::setTasks(const QList<ReviewTask>& tasks, const QDateTime& now)
{
    m_tasks = tasks;
    m_now = now;
    fill();
}

QString TaskTable::chosen() const
{
    const QTableWidgetItem* line = currentRow() < 0 ? nullptr : item(currentRow(), stateColumn);
    return line ? line->data(idRole).toString() : QString();
}

void TaskTable::choose(const QString& task)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, stateColumn)->data(idRole).toString() == task)
            selectRow(row);
    }
}

void TaskTable::chooseNext()
{
    if (rowCount() > 0)
        selectRow(currentRow() + 1 < rowCount() ? currentRow() + 1 : 0);
}

void TaskTable::fill()
{
    const QString before = chosen();
    const int rowBefore = std::max(0, currentRow());
    m_isFilling = true;
    setHorizontalHeaderLabels({tr("State"), tr("Number"), tr("Procedure"), tr("Min.")});
    setRowCount(static_cast<int>(m_tasks.size()));
    int row = 0;
    int chosenRow = std::min(rowBefore, rowCount() - 1);
    for (const ReviewTask& task : std::as_const(m_tasks)) {
        const QString age = m_now.isValid() && task.openedAt.isValid()
            ? QString::number(std::max<qint64>(0, task.openedAt.secsTo(m_now) / 60))
            : QString();
        const QStringList cells{taskWords(task), task.ticketLabel, task.name, age};
        for (int column = 0; column < allColumns; ++column) {
            auto* cell = new QTableWidgetItem(cells.at(column));
            cell->setData(idRole, task.id);
            cell->setToolTip(cells.at(column));
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            cell->setTextAlignment((column == ageColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            if (task.state == ReviewState::Returned) {
                cell->setBackground(m_theme.color(Theme::Tone::Look));
                cell->setForeground(m_theme.color(Theme::Tone::OnLook));
            } else if (!task.waitsFor.isEmpty() || task.isEnded()) {
                cell->setForeground(m_theme.color(Theme::Tone::InkSoft));
            }
            setItem(row, column, cell);
        }
        if (task.id == before)
            chosenRow = row;
        ++row;
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(errandColumn, QHeaderView::Stretch);
    if (chosenRow >= 0)
        selectRow(chosenRow);
    m_isFilling = false;
    if (chosen() != before)
        Q_EMIT taskChosen(chosen());
}

void TaskTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTableWidget::changeEvent(event);
}

} // namespace kakanai::review
