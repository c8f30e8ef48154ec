// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallSignals.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/QueueFeed.h"
#include "app/store/Dialect.h"
#include "app/store/InTransaction.h"

#include <algorithm>

namespace kakanai::queue {
namespace {

Result<QList<StaffAlarm>> read(store::Transaction& transaction)
{
    auto rows = transaction.run(QStringLiteral("SELECT id, counter, terminal, raised_at FROM staff_alarm "
                                               "WHERE cleared_at = '' ORDER BY raised_at, id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<StaffAlarm> alarms;
    while (rows->next())
        alarms.append({rows->text(0), rows->number(1), rows->text(2),
                       QDateTime::fromString(rows->text(3), Qt::ISODateWithMs)});
    return alarms;
}

/** For the record, which has no empty purposes. */
QString callPurpose(CallProfile profile)
{
    return profile == CallProfile::Spoken ? QStringLiteral("spoken") : callProfileName(profile);
}

/** Every screen of the hall asks again: at once, also on the other machines of a server. */
Result<void> announce(store::Transaction& transaction, QueueFeed* feed)
{
    if (transaction.dialect().kind() == store::Dialect::Kind::Postgresql) {
        const auto told = transaction.run(QStringLiteral("SELECT pg_notify('kakanai_hall', ?)"),
                                          {QStringLiteral("changed")});
        if (!told)
            return tl::unexpected(told.error());
    } else if (feed) {
        transaction.whenCommitted([feed] { feed->announceChange(); });
    }
    return {};
}

} // namespace

HallSignals::HallSignals(store::Database& database, const access::AuditTrail& audit, const Clock& clock,
                         QueueFeed* feed)
    : m_database(&database)
    , m_audit(&audit)
    , m_clock(&clock)
    , m_feed(feed)
{
}

Result<CallProfile> HallSignals::setProfile(const QString& ticket, CallProfile profile,
                                            const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::SetCallProfile); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<CallProfile> {
        // A kiosk's account on a server writes no ticket; the function does it for the one it gave.
        const bool isOnServer = transaction.dialect().kind() == store::Dialect::Kind::Postgresql;
        auto kept = isOnServer
            ? transaction.run(QStringLiteral("SELECT hall_profile(?, ?)"), {ticket, callProfileName(profile)})
            : transaction.run(QStringLiteral("UPDATE ticket SET call_profile = ? WHERE id = ?"),
                              {callProfileName(profile), ticket});
        if (!kept)
            return tl::unexpected(kept.error());
        if (isOnServer ? !kept->next() || kept->number(0) == 0 : kept->touched() == 0)
            return fail(FailureCode::TicketUnknown, ticket);
        const access::AuditEntry entry{m_clock->now(),      actor, access::Action::SetCallProfile, {}, ticket,
                                       callPurpose(profile)};
        if (const auto recorded = m_audit->append(transaction, entry); !recorded)
            return tl::unexpected(recorded.error());
        if (const auto told = announce(transaction, m_feed); !told)
            return tl::unexpected(told.error());
        return profile;
    });
}

Result<CallProfile> HallSignals::profileOf(const QString& ticket)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<CallProfile> {
        auto rows = transaction.run(QStringLiteral("SELECT call_profile FROM ticket WHERE id = ?"), {ticket});
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->next() ? callProfileFromName(rows->text(0)).value_or(CallProfile::Spoken)
                            : CallProfile::Spoken;
    });
}

Result<StaffAlarm> HallSignals::raise(int counter, const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::RaiseAlarm); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<StaffAlarm> {
        const auto open = read(transaction);
        if (!open)
            return tl::unexpected(open.error());
        const auto known = std::ranges::find_if(*open, [&](const StaffAlarm& alarm) {
            return alarm.counter == counter && alarm.terminal == actor.terminal;
        });
        if (known != open->end())
            return *known;
        const QDateTime now = m_clock->now();
        const StaffAlarm alarm{newUuid7(now), counter, actor.terminal, now};
        if (const auto kept = transaction.run(
                QStringLiteral("INSERT INTO staff_alarm (id, counter, terminal, raised_at, cleared_at)"
                               " VALUES (?, ?, ?, ?, '')"),
                {alarm.id, counter, alarm.terminal, toWireTime(now)});
            !kept)
            return tl::unexpected(kept.error());
        const access::AuditEntry entry{now, actor,    access::Action::RaiseAlarm,
                                       {},  alarm.id, QStringLiteral("raised")};
        if (const auto recorded = m_audit->append(transaction, entry); !recorded)
            return tl::unexpected(recorded.error());
        if (const auto told = announce(transaction, m_feed); !told)
            return tl::unexpected(told.error());
        return alarm;
    });
}

Result<void> HallSignals::clear(const QString& alarm, const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::RaiseAlarm); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<void> {
        const QDateTime now = m_clock->now();
        auto cleared = transaction.run(
            QStringLiteral("UPDATE staff_alarm SET cleared_at = ? WHERE id = ? AND cleared_at = ''"),
            {toWireTime(now), alarm});
        if (!cleared)
            return tl::unexpected(cleared.error());
        if (cleared->touched() == 0)
            return {};
        const access::AuditEntry entry{now, actor, access::Action::RaiseAlarm,
                                       {},  alarm, QStringLiteral("cleared")};
        if (const auto recorded = m_audit->append(transaction, entry); !recorded)
            return tl::unexpected(recorded.error());
        if (const auto told = announce(transaction, m_feed); !told)
            return tl::unexpected(told.error());
        return {};
    });
}

Result<QList<StaffAlarm>> HallSignals::standing()
{
    return store::inTransaction(*m_database,
                                [](store::Transaction& transaction) { return read(transaction); });
}

} // namespace kakanai::queue
