// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/StandingDesk.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

StandingDesk::StandingDesk(Office& office, const ReviewSeat& seat, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_desk(office, {seat.staffId, seat.terminal, {}, true})
{
    // The desk looks whether anything changed; then the open case is asked for too.
    connect(&m_desk, &ReviewDesk::tasksChanged, this, [this] {
        tellNew();
        refresh();
    });
}

void StandingDesk::setCase(const QString& caseId)
{
    if (caseId == m_caseId)
        return;
    m_caseId = caseId;
    m_standings.clear();
    refresh();
}

QList<casework::ReviewTask> StandingDesk::returnedHere() const
{
    QList<casework::ReviewTask> here;
    for (const casework::ReviewTask& task : m_desk.tasks()) {
        if (!m_caseId.isEmpty() && task.caseId == m_caseId)
            here.append(task);
    }
    return here;
}

void StandingDesk::tellNew()
{
    QStringList now;
    for (const casework::ReviewTask& task : m_desk.tasks()) {
        now.append(task.id);
        if (!m_known.contains(task.id))
            Q_EMIT cameBack(task);
    }
    m_known = now;
}

void StandingDesk::refresh()
{
    if (m_caseId.isEmpty()) {
        ++m_round;
        Q_EMIT changed();
        return;
    }
    m_office.lane().ask(
        this,
        [office = &m_office, caseId = m_caseId] {
            OfficeStores& stores = office->stores();
            return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                return stores.reviews.standing(transaction, caseId);
            });
        },
        [this, round = ++m_round](const Result<QList<casework::ProcedureStanding>>& standings) {
            if (round != m_round || !standings)
                return;
            m_standings = *standings;
            Q_EMIT changed();
        });
}

} // namespace kakanai::visit
