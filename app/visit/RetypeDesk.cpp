// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/RetypeDesk.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

RetypeDesk::RetypeDesk(Office& office, const Clock& clock, ReviewSeat seat, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
    , m_seat(std::move(seat))
{
}

void RetypeDesk::open(const QString& caseId, const QString& procedure, const casework::RetypeList& list)
{
    m_caseId = caseId;
    m_procedure = procedure;
    m_list = list;
    refresh(true);
}

void RetypeDesk::refresh(bool isNew)
{
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock, caseId = m_caseId, procedure = m_procedure, list = m_list] {
            OfficeStores& stores = office->stores();
            return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                return casework::Retyping(stores.audit, *clock)
                    .withTicks(transaction, caseId, procedure, list);
            });
        },
        [this, isNew, round = ++m_round](const Result<casework::RetypeList>& list) {
            if (round != m_round)
                return;
            if (!list) {
                Q_EMIT failed(list.error());
                return;
            }
            m_list = *list;
            if (isNew)
                Q_EMIT opened();
            else
                Q_EMIT changed();
        });
}

void RetypeDesk::setTyped(qsizetype line, bool isTyped)
{
    if (line < 0 || line >= m_list.lines.size())
        return;
    casework::RetypeLine& chosen = m_list.lines[line];
    chosen.typedBy = isTyped ? m_seat.staffId : QString();
    Q_EMIT changed(); // the hand that types does not wait for the disk
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock, seat = m_seat, caseId = m_caseId, procedure = m_procedure,
         line = chosen, isTyped] {
            OfficeStores& stores = office->stores();
            return store::inTransaction(
                *stores.database, [&](store::Transaction& transaction) -> Result<void> {
                    const auto staff = access::StaffStore().find(transaction, seat.staffId);
                    if (!staff)
                        return tl::unexpected(staff.error());
                    return casework::Retyping(stores.audit, *clock)
                        .tick(transaction, caseId, procedure, line.key, line.person, isTyped,
                              access::Actor::of(*staff, seat.terminal));
                });
        },
        [this](const Result<void>& written) {
            if (written)
                return;
            Q_EMIT failed(written.error());
            refresh(false); // what is on the disk counts
        });
}

} // namespace kakanai::visit
