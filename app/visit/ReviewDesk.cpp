// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ReviewDesk.h"

#include "app/store/ChangeMark.h"
#include "app/store/InTransaction.h"
#include "app/visit/Office.h"
#include "app/visit/ReviewActs.h"

#include <algorithm>
#include <chrono>

namespace kakanai::visit {
namespace {

/** Two seconds are promised from an edit here to its sight there. */
constexpr std::chrono::milliseconds lookEvery{500};

struct Seen {
    access::Staff staff;
    QList<casework::ReviewTask> tasks;
    qint64 mark = 0;
};

Result<qint64> markOf(OfficeStores& stores)
{
    return store::ChangeMark::glance(*stores.database, store::ChangeTopic::Review);
}

Result<Seen> look(OfficeStores& stores, const ReviewSeat& seat, bool withEnded)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) -> Result<Seen> {
        const auto staff = access::StaffStore().find(transaction, seat.staffId);
        if (!staff)
            return tl::unexpected(staff.error());
        const access::Actor actor = access::Actor::of(*staff, seat.terminal);
        casework::ReviewQuery query;
        query.department = seat.department.isEmpty() ? staff->departmentId : seat.department;
        query.withEnded = withEnded;
        const auto tasks = seat.isCounter ? stores.reviews.atCounter(transaction, actor)
                                          : stores.reviews.list(transaction, query, actor);
        if (!tasks)
            return tl::unexpected(tasks.error());
        const auto mark = store::ChangeMark::value(transaction, store::ChangeTopic::Review);
        if (!mark)
            return tl::unexpected(mark.error());
        return Seen{*staff, *tasks, *mark};
    });
}

} // namespace

ReviewDesk::ReviewDesk(Office& office, ReviewSeat seat, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_seat(std::move(seat))
{
    connect(&m_looking, &QTimer::timeout, this, &ReviewDesk::lookAgain);
    m_looking.start(lookEvery);
    refresh();
}

const casework::ReviewTask* ReviewDesk::find(const QString& task) const
{
    const auto found = std::ranges::find(m_tasks, task, &casework::ReviewTask::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

void ReviewDesk::setDepartment(const QString& department)
{
    m_seat.department = department;
    refresh();
}

void ReviewDesk::setWithEnded(bool with)
{
    m_withEnded = with;
    refresh();
}

void ReviewDesk::lookAgain()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_office.lane().ask(
        this, [office = &m_office] { return markOf(office->stores()); },
        [this](const Result<qint64>& mark) {
            m_isLooking = false;
            if (mark && *mark != m_mark)
                refresh();
        });
}

void ReviewDesk::refresh()
{
    m_office.lane().ask(
        this,
        [office = &m_office, seat = m_seat, with = m_withEnded] {
            return look(office->stores(), seat, with);
        },
        [this, round = ++m_round](const Result<Seen>& seen) {
            if (round != m_round)
                return;
            if (!seen) {
                Q_EMIT failed(seen.error());
                return;
            }
            m_staff = seen->staff;
            m_mark = seen->mark;
            m_tasks = seen->tasks;
            Q_EMIT tasksChanged();
        });
}

template <typename Work> void ReviewDesk::ask(Work work, Reply reply)
{
    m_office.lane().ask(
        this,
        [office = &m_office, seat = m_seat, work = std::move(work)] {
            OfficeStores& stores = office->stores();
            return store::inTransaction(
                *stores.database, [&](store::Transaction& transaction) -> Result<casework::ReviewTask> {
                    const auto staff = access::StaffStore().find(transaction, seat.staffId);
                    if (!staff)
                        return tl::unexpected(staff.error());
                    return work(stores, transaction, access::Actor::of(*staff, seat.terminal));
                });
        },
        [this, reply = std::move(reply)](const Result<casework::ReviewTask>& task) {
            if (!task)
                Q_EMIT failed(task.error());
            else if (reply)
                reply(*task);
            refresh();
        });
}

void ReviewDesk::tick(const QString& task, const QString& item, bool isSeen, Reply reply)
{
    ask(
        [=](OfficeStores& stores, store::Transaction& transaction, const access::Actor& actor) {
            return stores.reviews.tick(transaction, task, item, isSeen, actor);
        },
        std::move(reply));
}

void ReviewDesk::finish(const QString& task, Reply reply)
{
    ask([=](OfficeStores& stores, store::Transaction& transaction,
            const access::Actor& actor) { return stores.reviews.finish(transaction, task, actor); },
        std::move(reply));
}

void ReviewDesk::giveBack(const QString& task, const QString& reason, Reply reply)
{
    ask([=](OfficeStores& stores, store::Transaction& transaction,
            const access::Actor& actor) { return giveBackTask(stores, transaction, task, reason, actor); },
        std::move(reply));
}

void ReviewDesk::answer(const QString& task, const QString& words, Reply reply)
{
    ask([=](OfficeStores& stores, store::Transaction& transaction,
            const access::Actor& actor) { return stores.reviews.answer(transaction, task, words, actor); },
        std::move(reply));
}

} // namespace kakanai::visit
