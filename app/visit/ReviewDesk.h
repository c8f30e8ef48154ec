// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Staff.h"
#include "app/base/Result.h"
#include "app/casework/ReviewTask.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace kakanai::visit {

class Office;

/** Who sits at a window, where, and which list it shows. */
struct ReviewSeat {
    QString staffId;
    QString terminal = QStringLiteral("T-01"); ///< as in the record
    QString department = {}; ///< empty: the person's own
    bool isCounter = false; ///< what was sent back to the counter, of all departments
};

/**
 * The work list for a window: asks the `db` lane, answers on the window's thread, and looks every half second
 * whether anybody changed something, on this machine or another. One look is under way at a time, so that a
 * slow store never piles them up. What the person may is asked of the staff list each time.
 *
 * A department's "back to the counter" leaves a case that is not completed uncompleted until the counter has
 * answered (`completeVisit` refuses it), and calls back whoever sits waiting (`giveBackTask`).
 */
class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    /** `office` outlives the desk. */
    ReviewDesk(Office& office, ReviewSeat seat, QObject* parent = nullptr);

    [[nodiscard]] const ReviewSeat& seat() const { return m_seat; }
    /** Who sits here; without an id until the staff list was heard. */
    [[nodiscard]] const access::Staff& staff() const { return m_staff; }
    /** As last heard. */
    [[nodiscard]] const QList<casework::ReviewTask>& tasks() const { return m_tasks; }
    [[nodiscard]] const casework::ReviewTask* find(const QString& task) const;
    /** Another department's list from now on. */
    void setDepartment(const QString& department);
    /** Whether what is done is on the list too. */
    void setWithEnded(bool with);

    using Reply = std::function<void(const casework::ReviewTask&)>;

    void tick(const QString& task, const QString& item, bool isSeen, Reply reply = {});
    void finish(const QString& task, Reply reply = {});
    void giveBack(const QString& task, const QString& reason, Reply reply = {});
    void answer(const QString& task, const QString& words, Reply reply = {});

public Q_SLOTS:
    /** Somebody may have changed something: LISTEN/NOTIFY, or the clock. */
    void lookAgain();
    /** Reads the list whether it changed or not. */
    void refresh();

Q_SIGNALS:
    void tasksChanged();
    void failed(const kakanai::Failure& failure);

private:
    template <typename Work> void ask(Work work, Reply reply);

    Office& m_office;
    ReviewSeat m_seat;
    access::Staff m_staff;
    bool m_withEnded = false;
    QList<casework::ReviewTask> m_tasks;
    qint64 m_mark = -1; ///< of the list last heard
    int m_round = 0; ///< counts refreshes, so that an answer for another list is dropped
    bool m_isLooking = false;
    QTimer m_looking;
};

} // namespace kakanai::visit
