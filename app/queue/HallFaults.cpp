// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFaults.h"

#include "app/queue/FaultWords.h"
#include "app/queue/QueueFeed.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <algorithm>

namespace kakanai::queue {
namespace {

/** `ticket-printer/paper-out card-reader/gone`. */
QString troubleList(const QList<DeviceTrouble>& troubles)
{
    QStringList words;
    for (const DeviceTrouble& what : troubles)
        words.append(hallDeviceName(what.device) + u'/' + hallTroubleName(what.trouble));
    words.removeDuplicates();
    return words.join(u' ');
}

bool isServer(const store::Database& database)
{
    return database.dialect().kind() == store::Dialect::Kind::Postgresql;
}

std::optional<DeviceTrouble> troubleOf(const QString& device, const QString& trouble)
{
    const auto known = hallDeviceFromName(device);
    const auto what = hallTroubleFromName(trouble);
    if (!known || !what)
        return {}; // told by a newer program: its own supervisor will know
    return DeviceTrouble{*known, *what};
}

QDateTime timeOf(const QString& text)
{
    return text.isEmpty() ? QDateTime() : fromWireTime(text);
}

/** A row of hall_machine as far as a report is judged by it. */
struct Known {
    bool isThere = false;
    QString instance;
    QString heardAt;
    QString leftAt;
    QString twiceSince;
    QString twiceAt;
    QString look; ///< place and windows
};

Result<Known> knownAs(store::Transaction& transaction, const QString& terminal)
{
    auto rows = transaction.run(QStringLiteral("SELECT instance, heard_at, left_at, twice_since, twice_at,"
                                               " place, windows FROM hall_machine WHERE terminal = ?"),
                                {terminal});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return Known{};
    return Known{true,
                 rows->text(0),
                 rows->text(1),
                 rows->text(2),
                 rows->text(3),
                 rows->text(4),
                 rows->text(5) + u'\n' + rows->text(6)};
}

} // namespace

Result<Heard> HallFaults::report(const MachineReport& report)
{
    if (!isServer(*m_database))
        return store::inTransaction(
            *m_database, [&](store::Transaction& transaction) { return take(transaction, report); });
    auto rows = store::Transaction::runAlone(
        *m_database, QStringLiteral("SELECT hall_report(?, ?, ?, ?, ?, ?, ?)"),
        {report.terminal, report.instance, report.host, report.place, report.windows.join(u' '),
         troubleList(report.troubles), report.isLeaving});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() && rows->number(0) == 1 ? Heard::Taken : Heard::NameTwice;
}

/** As `hall_report` of the server does it. */
Result<Heard> HallFaults::take(store::Transaction& transaction, const MachineReport& report)
{
    const QDateTime time = m_clock->now();
    const QString now = toWireTime(time);
    const QString live = toWireTime(time.addSecs(-patience.count()));
    const Result<Known> known = knownAs(transaction, report.terminal);
    if (!known)
        return tl::unexpected(known.error());
    const auto tell = [&] {
        if (m_feed)
            transaction.whenCommitted([feed = m_feed] { feed->announceChange(); });
    };
    const bool isLive = known->isThere && known->leftAt.isEmpty() && known->heardAt >= live;
    if (isLive && known->instance != report.instance) {
        const auto noted = transaction.run(
            QStringLiteral("UPDATE hall_machine SET twice_since = ?, twice_at = ? WHERE terminal = ?"),
            {known->twiceAt >= live ? known->twiceSince : now, now, report.terminal});
        if (!noted)
            return tl::unexpected(noted.error());
        tell();
        return Heard::NameTwice;
    }
    const QString windows = report.windows.join(u' ');
    bool isChanged = !isLive || report.isLeaving || known->look != report.place + u'\n' + windows;
    if (const auto kept = transaction.run(
            QStringLiteral(
                "INSERT INTO hall_machine (terminal, instance, account, host, place, windows,"
                " heard_at, left_at, twice_since, twice_at) VALUES (?, ?, '', ?, ?, ?, ?, ?, '', '')"
                " ON CONFLICT (terminal) DO UPDATE SET instance = excluded.instance,"
                " host = excluded.host, place = excluded.place, windows = excluded.windows,"
                " heard_at = excluded.heard_at, left_at = excluded.left_at"),
            {report.terminal, report.instance, report.host, report.place, windows, now,
             report.isLeaving ? now : QStringLiteral("")});
        !kept)
        return tl::unexpected(kept.error());
    // It was missed and is back: from when to when.
    if (known->isThere && known->leftAt.isEmpty() && known->heardAt < live) {
        const auto missed = transaction.run(
            QStringLiteral("INSERT INTO hall_fault (terminal, device, trouble, since, ended_at)"
                           " VALUES (?, 'machine', 'silent', ?, ?)"),
            {report.terminal, known->heardAt, now});
        if (!missed)
            return tl::unexpected(missed.error());
    }
    const QString troubles = report.isLeaving ? QString() : troubleList(report.troubles);
    auto ended = transaction.run(
        QStringLiteral("UPDATE hall_fault SET ended_at = ? WHERE terminal = ? AND ended_at = ''"
                       " AND instr(?, ' ' || device || '/' || trouble || ' ') = 0"),
        {now, report.terminal, QString(u' ' + troubles + u' ')});
    if (!ended)
        return tl::unexpected(ended.error());
    isChanged = isChanged || ended->touched() > 0;
    for (const QString& word : troubles.split(u' ', Qt::SkipEmptyParts)) {
        auto begun = transaction.run(
            QStringLiteral("INSERT INTO hall_fault (terminal, device, trouble, since, ended_at)"
                           " SELECT ?, ?, ?, ?, '' WHERE NOT EXISTS (SELECT 1 FROM hall_fault WHERE"
                           " terminal = ? AND device = ? AND trouble = ? AND ended_at = '')"),
            {report.terminal, word.section(u'/', 0, 0), word.section(u'/', 1), now, report.terminal,
             word.section(u'/', 0, 0), word.section(u'/', 1)});
        if (!begun)
            return tl::unexpected(begun.error());
        isChanged = isChanged || begun->touched() > 0;
    }
    if (isChanged)
        tell();
    return Heard::Taken;
}

Result<HallHealth> HallFaults::health()
{
    auto rows = store::Transaction::runAlone(
        *m_database,
        QStringLiteral("SELECT m.terminal, m.place, m.host, m.instance, m.windows, m.heard_at, m.left_at,"
                       " m.twice_since, m.twice_at, coalesce(f.device, ''), coalesce(f.trouble, ''),"
                       " coalesce(f.since, ''), %1 FROM hall_machine m LEFT JOIN hall_fault f"
                       " ON f.terminal = m.terminal AND f.ended_at = '' ORDER BY m.terminal, f.since")
            .arg(isServer(*m_database) ? QStringLiteral("hall_time(0)") : QStringLiteral("''")),
        {});
    if (!rows)
        return tl::unexpected(rows.error());
    HallHealth health{m_clock->now(), {}, {}};
    while (rows->next()) {
        if (!rows->text(12).isEmpty())
            health.now = timeOf(rows->text(12));
        const HallMachine machine{rows->text(0),
                                  rows->text(1),
                                  rows->text(2),
                                  rows->text(3),
                                  rows->text(4).split(u' ', Qt::SkipEmptyParts),
                                  timeOf(rows->text(5)),
                                  timeOf(rows->text(6))};
        const qint64 unheard = machine.heardAt.secsTo(health.now);
        if (unheard > forgottenAfter.count())
            continue;
        const auto add = [&](const DeviceTrouble& what, const QDateTime& since) {
            health.faults.append({machine.terminal, machine.place, what, since});
        };
        const bool isSilent = !machine.leftAt.isValid() && unheard > patience.count();
        if (health.machines.isEmpty() || health.machines.last().terminal != machine.terminal) {
            health.machines.append(machine);
            if (isSilent)
                add({HallDevice::Machine, HallTrouble::Silent}, machine.heardAt);
            if (const QDateTime twice = timeOf(rows->text(8));
                twice.isValid() && twice.secsTo(health.now) <= patience.count())
                add({HallDevice::Machine, HallTrouble::NameTwice}, timeOf(rows->text(7)));
        }
        // What a machine said that is silent now may long be mended: it is looked at anyway.
        const auto what = troubleOf(rows->text(9), rows->text(10));
        if (what && !isSilent)
            add(*what, timeOf(rows->text(11)));
    }
    std::ranges::stable_sort(health.faults, [](const HallFault& first, const HallFault& second) {
        const bool isUrgent = faultWords(first.what).isUrgent;
        if (isUrgent != faultWords(second.what).isUrgent)
            return isUrgent;
        return first.since < second.since;
    });
    return health;
}

Result<QList<HallFault>> HallFaults::log(const QDate& from, const QDate& to)
{
    auto rows = store::Transaction::runAlone(
        *m_database,
        QStringLiteral("SELECT f.terminal, coalesce(m.place, ''), f.device, f.trouble, f.since, f.ended_at"
                       " FROM hall_fault f LEFT JOIN hall_machine m ON m.terminal = f.terminal"
                       " WHERE f.since < ? AND (f.ended_at = '' OR f.ended_at >= ?) ORDER BY f.since, f.id"),
        {to.addDays(1).toString(Qt::ISODate), from.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<HallFault> faults;
    while (rows->next()) {
        if (const auto what = troubleOf(rows->text(2), rows->text(3)))
            faults.append(
                {rows->text(0), rows->text(1), *what, timeOf(rows->text(4)), timeOf(rows->text(5))});
    }
    return faults;
}

} // namespace kakanai::queue
