// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/AwayHall.h"

#include "app/queue/QueueFeed.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"
#include "app/store/Seal.h"

#include <QFile>
#include <QRegularExpression>

namespace kakanai::queue {
namespace {

/** `ticket` as somebody types it: the id, or the label with or without its zeros. */
bool isNamed(const Ticket& ticket, const QString& name)
{
    static const QRegularExpression label(QStringLiteral("^([A-Za-z]+)0*([1-9][0-9]{0,5})$"));
    const QRegularExpressionMatch match = label.match(name);
    return ticket.id == name
        || (match.hasMatch() && match.captured(1).toUpper() == ticket.series
            && match.captured(2).toInt() == ticket.number);
}

bool isTolerable(const Failure& failure)
{
    return failure.code == FailureCode::NotPermitted;
}

} // namespace

QString awayFile(const QString& dataFolder)
{
    return dataFolder + QStringLiteral("/away.db");
}

AwayHall::AwayHall(std::unique_ptr<store::Database> own, store::Database& server, QueueService& queue,
                   const access::AuditTrail& audit, const store::Seal& seal, const TownSettings& town,
                   const Clock& clock, QueueFeed& feed, const QString& terminal, int counter)
    : m_own(std::move(own))
    , m_server(&server)
    , m_queue(&queue)
    , m_seal(&seal)
    , m_town(&town)
    , m_clock(&clock)
    , m_feed(&feed)
    , m_counter(counter)
    , m_ownHall(*m_own, audit, town, clock, &feed)
    , m_ranges(server, *m_own, terminal, clock)
    , m_ownNotes(*m_own, seal, m_ownHall, clock)
    , m_ownSignals(*m_own, audit, clock, &feed)
{
}

Result<std::unique_ptr<AwayHall>> AwayHall::open(store::Database& server, QueueService& queue,
                                                 const QString& file, const access::AuditTrail& audit,
                                                 const store::Seal& seal, const TownSettings& town,
                                                 const Clock& clock, QueueFeed& feed, const QString& terminal,
                                                 int counter)
{
    auto own = store::Database::open(QStringLiteral("sqlite:") + file);
    if (!own)
        return tl::unexpected(own.error());
    std::unique_ptr<AwayHall> hall(
        new AwayHall(std::move(*own), server, queue, audit, seal, town, clock, feed, terminal, counter));
    if (const auto begun = hall->begin(); !begun)
        return tl::unexpected(begun.error());
    return hall;
}

Result<bool> AwayHall::isKept(const QString& file, const store::Seal& seal)
{
    if (!QFile::exists(file))
        return false;
    const auto own = store::Database::open(QStringLiteral("sqlite:") + file);
    if (!own)
        return tl::unexpected(own.error());
    return store::inTransaction(**own, [&](store::Transaction& transaction) -> Result<bool> {
        if (const auto bound = seal.bind(transaction); !bound)
            return tl::unexpected(bound.error());
        const auto profile = keptProfile(transaction, seal);
        if (!profile)
            return tl::unexpected(profile.error());
        return profile->has_value();
    });
}

Result<void> AwayHall::begin()
{
    const auto known = store::inTransaction(*m_own, [&](store::Transaction& transaction) -> Result<void> {
        if (const auto bound = m_seal->bind(transaction); !bound)
            return bound;
        const auto profile = keptProfile(transaction, *m_seal);
        if (!profile)
            return tl::unexpected(profile.error());
        m_profile = profile->value_or(AwayProfile());
        auto here = transaction.run(QStringLiteral("SELECT id FROM ticket"));
        if (!here)
            return tl::unexpected(here.error());
        while (here->next())
            m_takenIn.insert(here->text(0));
        return m_server->isLost() ? keepCounters(transaction) : Result<void>();
    });
    // Who stood at the counter was taken along when the server went; what is older than that is not told
    // here.
    if (known && m_server->isLost())
        goAway(m_profile.awaySince.isValid() ? m_profile.awaySince : m_clock->now());
    return known;
}

QStringList AwayHall::series() const
{
    QStringList all;
    for (const Service& service : m_town->services) {
        if (!all.contains(service.series))
            all.append(service.series);
    }
    return all;
}

int AwayHall::numbersLeft()
{
    int left = 0;
    for (const QString& name : series())
        left += m_ranges.left(name).value_or(0);
    return left;
}

QList<Ticket> AwayHall::notTakenIn() const
{
    QList<Ticket> others = m_profile.line.waiting;
    others.removeIf([&](const Ticket& ticket) { return m_takenIn.contains(ticket.id); });
    return others;
}

void AwayHall::showLastSeen(HallState& hall) const
{
    hall.lastSeen = notTakenIn();
    hall.lastSeenAt = m_profile.at;
}

void AwayHall::tell()
{
    m_presence.numbersLeft = numbersLeft();
    m_presence.waitingElsewhere = m_presence.isAway ? static_cast<int>(notTakenIn().size()) : 0;
    m_feed->announcePresence(m_presence);
}

Result<void> AwayHall::prepare()
{
    const int kept = m_town->hall.keptNumbers;
    if (m_presence.isAway || kept == 0)
        return {};
    for (const QString& name : series()) {
        // A board gives no numbers; it keeps what it knows of the hall all the same.
        const auto ready = m_ranges.keepNumbers(name, (kept + 1) / 2, kept);
        if (!ready && !isTolerable(ready.error())) {
            (void)notice(ready.error());
            return ready;
        }
    }
    // What a machine that was switched off while the server was away never carried over.
    if (const auto carried = carryOver(); !carried)
        return tl::unexpected(carried.error());
    if (const auto known = learn(); !known)
        return known;
    tell();
    return {};
}

/** What the server knows of this hall now, kept here. A kiosk's account is not told the line. */
Result<void> AwayHall::learn()
{
    auto staff = store::reading(
        *m_server, [](store::Transaction& transaction) { return access::StaffStore().list(transaction); });
    if (!staff)
        return tl::unexpected(staff.error());
    m_profile.staff = std::move(*staff);
    auto line = m_queue->state();
    if (line)
        m_profile.line = std::move(*line);
    else if (!isTolerable(line.error()))
        return tl::unexpected(line.error());
    m_profile.at = m_clock->now();
    m_profile.awaySince = {};
    return keep();
}

Result<void> AwayHall::keep()
{
    return store::inTransaction(*m_own, [&](store::Transaction& transaction) {
        return keepProfile(transaction, *m_seal, m_profile);
    });
}

bool AwayHall::notice(const Failure& failure)
{
    if (failure.code != FailureCode::StoreUnavailable || m_presence.isAway || !m_server->isLost())
        return false;
    if (const auto taken = takeAlong(); !taken)
        qWarning("nobody was taken along: %s", qPrintable(taken.error().detail));
    m_profile.at = m_clock->now();
    goAway(m_profile.at);
    return true;
}

void AwayHall::goAway(const QDateTime& since)
{
    m_presence = {.isAway = true, .since = since};
    m_profile.awaySince = since;
    if (!m_profile.at.isValid())
        m_profile.at = since;
    if (const auto kept = keep(); !kept)
        qWarning("what is known of the hall is not kept: %s", qPrintable(kept.error().detail));
    // The listener says when the server is back.
    m_server->holdOff(true);
    tell();
    m_feed->announceChange();
}

Result<void> AwayHall::keepOwn(store::Transaction& transaction, const Ticket& ticket) const
{
    const QVariantList values = ticketValues(ticket);
    const auto kept =
        transaction.run(QStringLiteral("INSERT INTO ticket (%1) VALUES (%2) ON CONFLICT DO NOTHING")
                            .arg(ticketColumns, questionMarks(values.size())),
                        values);
    if (!kept)
        return tl::unexpected(kept.error());
    return {};
}

/** As the server had them, without a time: only what is said here from now on is carried back. */
Result<void> AwayHall::keepCounters(store::Transaction& transaction) const
{
    for (const CounterPlace& place : m_profile.line.counters) {
        const auto kept = transaction.run(
            QStringLiteral("INSERT INTO counter_state (counter, state, staff, since) VALUES (?, ?, ?, '')"
                           " ON CONFLICT (counter) DO NOTHING"),
            {place.number, counterStateName(place.state), place.staff});
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

/** Whoever is at this machine's counter stays there. */
Result<void> AwayHall::takeAlong()
{
    QList<Ticket> here;
    for (const CounterPlace& place : std::as_const(m_profile.line.counters)) {
        if (place.number == m_counter && place.ticket)
            here.append(*place.ticket);
    }
    for (const Ticket& ticket : std::as_const(m_profile.line.held)) {
        if (ticket.counter == m_counter)
            here.append(ticket);
    }
    return store::inTransaction(*m_own, [&](store::Transaction& transaction) -> Result<void> {
        for (const Ticket& ticket : std::as_const(here)) {
            if (const auto kept = keepOwn(transaction, ticket); !kept)
                return kept;
            m_takenIn.insert(ticket.id);
        }
        return keepCounters(transaction);
    });
}

Result<Ticket> AwayHall::callFromLastSeen(const QString& ticket, int counter, const access::Actor& actor)
{
    for (const QList<Ticket>* seen : {&m_profile.line.waiting, &m_profile.line.held, &m_profile.line.parked,
                                      &m_profile.line.seated, &m_profile.line.called}) {
        for (const Ticket& known : *seen) {
            if (!isNamed(known, ticket))
                continue;
            auto called =
                store::inTransaction(*m_own, [&](store::Transaction& transaction) -> Result<Ticket> {
                    if (const auto kept = keepOwn(transaction, known); !kept)
                        return tl::unexpected(kept.error());
                    return m_ownHall.call(transaction, known.id, counter, actor);
                });
            if (called) {
                m_takenIn.insert(known.id);
                tell();
            }
            return called;
        }
    }
    return fail(FailureCode::TicketUnknown, ticket);
}

Result<void> AwayHall::beforeIssue(const QString& service)
{
    if (!m_presence.isAway)
        return {};
    const Service* known = m_town->serviceOf(service);
    return known ? m_ranges.useRange(known->series) : Result<void>();
}

/** Notes are sealed for each ticket on each side: opened here, sealed again there. */
Result<void> AwayHall::carryNotes()
{
    const auto written = store::inTransaction(
        *m_own, [&](store::Transaction& transaction) { return m_ownNotes.all(transaction); });
    if (!written)
        return tl::unexpected(written.error());
    if (written->isEmpty())
        return {};
    const auto carried =
        store::inTransaction(*m_server, [&](store::Transaction& transaction) -> Result<void> {
            for (const auto& [ticket, note] : *written) {
                if (const auto kept = m_ownNotes.keep(transaction, ticket, note); !kept)
                    return kept;
            }
            return {};
        });
    if (!carried)
        return carried;
    return store::inTransaction(*m_own, [&](store::Transaction& transaction) -> Result<void> {
        for (const auto& [ticket, note] : *written) {
            if (const auto gone = m_ownNotes.forget(transaction, ticket); !gone)
                return gone;
        }
        return {};
    });
}

Result<int> AwayHall::carryOver()
{
    const Result<int> given = m_ranges.merge();
    if (!given)
        return given;
    m_takenIn.clear();
    if (const auto notes = carryNotes(); !notes)
        return tl::unexpected(notes.error());
    return given;
}

Result<void> AwayHall::comeBack()
{
    if (!m_presence.isAway)
        return {};
    m_server->holdOff(false);
    const auto reached = m_server->ensureConnected();
    const Result<int> given = reached ? carryOver() : tl::unexpected(reached.error());
    if (!given) {
        m_server->holdOff(true);
        return tl::unexpected(given.error());
    }
    m_presence = {.carriedOver = *given};
    tell();
    m_feed->announceChange();
    return prepare();
}

} // namespace kakanai::queue
