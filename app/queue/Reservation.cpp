// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/Reservation.h"

#include "app/base/Ids.h"
#include "app/queue/BookingFile.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <QRegularExpression>

#include <algorithm>

namespace kakanai::queue {
namespace {

const QString columns = QStringLiteral(
    "id, code, service, slot_at, state, ticket_id, case_id, prepared, source, source_id, short_code");
constexpr int shortDigits = 8;

/** 130 bits, in letters that nobody mixes up. */
QString freshCode()
{
    constexpr int letters = 26;
    static const QString alphabet = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString code = QStringLiteral("KKR1:");
    for (const char byte : randomBytes(letters))
        code += alphabet[static_cast<unsigned char>(byte) % alphabet.size()];
    return code;
}

Reservation fromRow(const store::Rows& rows)
{
    return {rows.text(0), rows.text(1), rows.text(2), timeFromStore(rows.text(3)),
            rows.text(4), rows.text(5), rows.text(6), rows.text(7).split(u' ', Qt::SkipEmptyParts),
            rows.text(8), rows.text(9), rows.text(10)};
}

bool isOnServer(const store::Transaction& transaction)
{
    return transaction.dialect().kind() == store::Dialect::Kind::Postgresql;
}

} // namespace

QString bookingCode(const QString& typed)
{
    QString code = typed.normalized(QString::NormalizationForm_KC).toUpper();
    code.remove(QRegularExpression(QStringLiteral("[\\s-]")));
    static const QRegularExpression known(QStringLiteral("^(KKR1:[A-Z2-9]{26}|[0-9]{8})$"));
    return known.match(code).hasMatch() ? code : QString();
}

Reservations::Reservations(store::Database& database, QueueService& queue, const TownSettings& town,
                           const Clock& clock)
    : m_database(&database)
    , m_queue(&queue)
    , m_town(&town)
    , m_clock(&clock)
{
}

Result<QList<Slot>> Reservations::openSlots(const QString& service, const QDate& day)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<QList<Slot>> {
        QHash<QString, int> booked;
        auto rows = transaction.run(
            QStringLiteral(
                "SELECT slot_at, count(*) FROM reservation WHERE service = ? AND state <> 'cancelled'"
                " AND slot_at >= ? AND slot_at < ? GROUP BY slot_at"),
            {service, day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)});
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next())
            booked.insert(rows->text(0), rows->number(1));
        QList<Slot> found;
        for (const SlotPlan& plan : m_town->hall.slotPlans) {
            if (plan.service != service)
                continue;
            const QTime to = QTime::fromString(plan.to, QStringLiteral("HH:mm"));
            for (QTime time = QTime::fromString(plan.from, QStringLiteral("HH:mm")); time < to;
                 time = time.addSecs(plan.everyMinutes * 60)) {
                const QDateTime at(day, time, Qt::OffsetFromUTC, m_clock->now().offsetFromUtc());
                found.append({at, plan.places, booked.value(storedTime(at))});
                if (time.addSecs(plan.everyMinutes * 60) <= time)
                    break; // past midnight
            }
        }
        return found;
    });
}

Result<Reservation> Reservations::book(const QString& service, const QDateTime& slotAt)
{
    if (!m_town->serviceOf(service))
        return fail(FailureCode::ServiceUnknown, service);
    const auto plan = openSlots(service, slotAt.date());
    if (!plan)
        return tl::unexpected(plan.error());
    const auto slot = std::ranges::find(*plan, slotAt, &Slot::at);
    if (slot == plan->end())
        return fail(FailureCode::QueueEmpty, QStringLiteral("no slot"));
    Reservation reservation{newUuid7(m_clock->now()), freshCode(), service, slotAt};
    reservation.sourceId = reservation.id;
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Reservation> {
        // Counted again where nobody else can book in between.
        auto rows = transaction.run(QStringLiteral("SELECT count(*) FROM reservation WHERE service = ? AND "
                                                   "slot_at = ? AND state <> 'cancelled'"),
                                    {service, storedTime(slotAt)});
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->next() && rows->number(0) >= slot->places)
            return fail(FailureCode::QueueEmpty, QStringLiteral("full"));
        const Result<QString> shortCode = freshShortCode(transaction);
        if (!shortCode)
            return tl::unexpected(shortCode.error());
        reservation.shortCode = *shortCode;
        const Result<bool> kept = keep(transaction, reservation);
        if (!kept)
            return tl::unexpected(kept.error());
        return reservation;
    });
}

Result<bool> Reservations::keep(store::Transaction& transaction, const Reservation& reservation) const
{
    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO reservation (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (source, source_id) DO NOTHING")
            .arg(columns),
        {reservation.id, reservation.code, reservation.service, storedTime(reservation.slotAt),
         reservation.state, reservation.ticketId, reservation.caseId, reservation.prepared.join(u' '),
         reservation.source, reservation.sourceId, reservation.shortCode});
    if (!kept)
        return tl::unexpected(kept.error());
    return kept->touched() == 1;
}

/** Eight digits no booking that still counts has; few enough are booked at a time that a guess fails. */
Result<QString> Reservations::freshShortCode(store::Transaction& transaction) const
{
    constexpr quint64 all = 100'000'000;
    constexpr int attempts = 20;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        quint64 number = 0;
        for (const char byte : randomBytes(sizeof(quint64)))
            number = (number << 8U) | static_cast<unsigned char>(byte);
        const QString code = QStringLiteral("%1").arg(number % all, shortDigits, 10, QLatin1Char('0'));
        auto rows = transaction.run(
            QStringLiteral("SELECT count(*) FROM reservation WHERE short_code = ? AND state = 'booked'"),
            {code});
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->next() && rows->number(0) == 0)
            return code;
    }
    return fail(FailureCode::StoreUnavailable, QStringLiteral("no short code"));
}

Result<CheckIn> Reservations::look(store::Transaction& transaction, const QString& code) const
{
    // A kiosk's account on a server reads no table of bookings: it asks for the one it was shown.
    auto rows = isOnServer(transaction)
        ? transaction.run(QStringLiteral("SELECT %1, series, number FROM hall_booking(?)").arg(columns),
                          {code})
        : transaction.run(
            QStringLiteral("SELECT %1, coalesce(t.series, ''), coalesce(t.number, 0) FROM reservation r LEFT "
                           "JOIN ticket t ON t.id = r.ticket_id WHERE r.code = ? OR (r.short_code = ? AND "
                           "r.short_code <> '') ORDER BY r.state = 'cancelled', r.slot_at DESC LIMIT 1")
                .arg(QStringLiteral("r.")
                     + QString(columns).replace(QStringLiteral(", "), QStringLiteral(", r."))),
            {code, code});
    if (!rows)
        return tl::unexpected(rows.error());
    CheckIn found;
    if (!rows->next())
        return found;
    found.reservation = fromRow(*rows);
    found.ticket.id = found.reservation.ticketId;
    found.ticket.service = found.reservation.service;
    found.ticket.series = rows->text(11);
    found.ticket.number = rows->number(12);
    found.opensAt = found.reservation.slotAt.addSecs(-60 * m_town->hall.checkInEarliestMinutes);
    const QDateTime now = m_clock->now();
    const QString& state = found.reservation.state;
    const QDateTime graceEnds = found.reservation.slotAt.addSecs(60 * m_town->hall.bookedGraceMinutes);
    found.outcome = state == u"cancelled"                     ? CheckInOutcome::Cancelled
        : found.reservation.slotAt.date() != m_clock->today() ? CheckInOutcome::OtherDay
        : state == u"arrived"                                 ? CheckInOutcome::Already
        : now < found.opensAt                                 ? CheckInOutcome::TooEarly
        : now > graceEnds                                     ? CheckInOutcome::Late
                                                              : CheckInOutcome::Arrived;
    return found;
}

Result<void> Reservations::cancel(const QString& code)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<void> {
        const auto done = transaction.run(
            QStringLiteral("UPDATE reservation SET state = 'cancelled' WHERE (code = ? OR short_code = ?)"
                           " AND state = 'booked'"),
            {code, code});
        if (!done)
            return tl::unexpected(done.error());
        if (done->touched() != 1)
            return fail(FailureCode::TicketUnknown, QStringLiteral("no such booking"));
        return {};
    });
}

Result<void> Reservations::prepare(const QString& code, const QString& caseId, const QStringList& things)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<void> {
        const auto done =
            transaction.run(QStringLiteral("UPDATE reservation SET case_id = ?, prepared = ? WHERE state = "
                                           "'booked' AND (code = ? OR short_code = ?)"),
                            {caseId, things.join(u' '), code, code});
        if (!done)
            return tl::unexpected(done.error());
        if (done->touched() != 1)
            return fail(FailureCode::TicketUnknown, QStringLiteral("no such booking"));
        return {};
    });
}

Result<CheckIn> Reservations::checkIn(const QString& code, const QString& language,
                                      const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::IssueTicket); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<CheckIn> {
        Result<CheckIn> found = look(transaction, code);
        if (!found)
            return found;
        if (found->outcome != CheckInOutcome::Arrived && found->outcome != CheckInOutcome::Late)
            return found;
        const Result<Ticket> ticket = m_queue->issue(transaction,
                                                     {.service = found->reservation.service,
                                                      .language = language,
                                                      .bookedFor = found->reservation.slotAt,
                                                      .caseId = found->reservation.caseId},
                                                     actor);
        if (!ticket)
            return tl::unexpected(ticket.error());
        found->ticket = *ticket;
        auto noted = isOnServer(transaction)
            ? transaction.run(QStringLiteral("SELECT hall_arrived(?, ?)"),
                              {found->reservation.id, ticket->id})
            : transaction.run(
                QStringLiteral("UPDATE reservation SET state = 'arrived', ticket_id = ? WHERE id "
                               "= ? AND state = 'booked' RETURNING 1"),
                {ticket->id, found->reservation.id});
        if (!noted)
            return tl::unexpected(noted.error());
        // Another machine was faster: nothing of this is kept, and asked again it answers the other's number.
        if (!noted->next() || noted->number(0) != 1)
            return fail(FailureCode::StoreUnavailable, QStringLiteral("checked in elsewhere just now"));
        return found;
    });
}

Result<QList<Reservation>> Reservations::list(const QDate& day)
{
    return store::inTransaction(
        *m_database, [&](store::Transaction& transaction) -> Result<QList<Reservation>> {
            auto rows =
                transaction.run(QStringLiteral("SELECT %1 FROM reservation WHERE slot_at >= ? AND slot_at"
                                               " < ? ORDER BY slot_at, id")
                                    .arg(columns),
                                {day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)});
            if (!rows)
                return tl::unexpected(rows.error());
            QList<Reservation> found;
            while (rows->next())
                found.append(fromRow(*rows));
            return found;
        });
}

Result<ImportResult> Reservations::importCsv(const QByteArray& csv, const QString& source)
{
    return importBookings(bookingsFromCsv(csv), source);
}

Result<ImportResult> Reservations::importCalendar(const QByteArray& ics, const QString& source)
{
    return importBookings(bookingsFromCalendar(ics), source);
}

Result<ImportResult> Reservations::importBookings(const QList<BookingLine>& lines, const QString& source)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<ImportResult> {
        ImportResult result;
        for (const BookingLine& line : lines) {
            const auto fault = [&](const QString& why) {
                result.faults.append(QStringLiteral("line %1: %2").arg(line.number).arg(why));
            };
            if (!line.fault.isEmpty() || line.id.isEmpty()) {
                fault(line.fault.isEmpty() ? QStringLiteral("no id") : line.fault);
                continue;
            }
            if (line.isCancelled) {
                const auto done = transaction.run(
                    QStringLiteral(
                        "UPDATE reservation SET state = 'cancelled' WHERE source = ? AND source_id = ?"
                        " AND state = 'booked'"),
                    {source, line.id});
                if (!done)
                    return tl::unexpected(done.error());
                ++result.known;
                continue;
            }
            if (!m_town->serviceOf(line.service) || !line.start.isValid()) {
                fault(line.start.isValid() ? QStringLiteral("unknown service") : QStringLiteral("no time"));
                continue;
            }
            Reservation reservation{newUuid7(m_clock->now()), freshCode(), line.service, line.start};
            reservation.source = source;
            reservation.sourceId = line.id;
            const Result<QString> shortCode = freshShortCode(transaction);
            if (!shortCode)
                return tl::unexpected(shortCode.error());
            reservation.shortCode = *shortCode;
            const Result<bool> kept = keep(transaction, reservation);
            if (!kept)
                return tl::unexpected(kept.error());
            ++(*kept ? result.added : result.known);
        }
        return result;
    });
}

} // namespace kakanai::queue
