// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ReviewTask.h"
#include "widgets/Theme.h"

#include <QTableWidget>

namespace kakanai::review {

/** The work list: one line a task, what can be done now first. Walked with the arrow keys. */
class TaskTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit TaskTable(const widgets::Theme& theme, QWidget* parent = nullptr);

    /** The chosen line stays with its task, wherever that moves; a task that is gone leaves the next one. */
    void setTasks(const QList<casework::ReviewTask>& tasks, const QDateTime& now);
    /** Id of the chosen task; empty when the list is. */
    [[nodiscard]] QString chosen() const;
    void choose(const QString& task);
    /** The line below, or the first. */
    void chooseNext();

Q_SIGNALS:
    void taskChosen(const QString& task);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    const widgets::Theme& m_theme;
    QList<casework::ReviewTask> m_tasks;
    QDateTime m_now;
    bool m_isFilling = false;
};

/** How far a task is, in words a clerk acts on: 待ち（住民記録入力済）, 二人目待ち … */
[[nodiscard]] QString taskWords(const casework::ReviewTask& task);

} // namespace kakanai::review
