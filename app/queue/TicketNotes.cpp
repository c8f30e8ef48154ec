// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/TicketNotes.h"

#include "app/base/Ids.h"
#include "app/queue/QueueService.h"
#include "app/queue/TicketRow.h"
#include "app/store/InTransaction.h"
#include "app/store/Seal.h"

namespace kakanai::queue {
namespace {

store::SealPlace placeOf(const QString& ticket)
{
    return {ticket, QStringLiteral("ticket_note"), QStringLiteral("sealed")};
}

Result<void> forgetThoseBefore(store::Transaction& transaction, const QDate& day)
{
    const auto gone = transaction.run(
        QStringLiteral("DELETE FROM ticket_note WHERE ticket_id IN (SELECT id FROM ticket WHERE business_date"
                       " < ? AND state IN ('done', 'gone'))"),
        {day.toString(Qt::ISODate)});
    if (!gone)
        return tl::unexpected(gone.error());
    return {};
}

} // namespace

TicketNotes::TicketNotes(store::Database& database, const store::Seal& seal, QueueService& queue,
                         const Clock& clock)
    : m_database(&database)
    , m_seal(&seal)
    , m_queue(&queue)
    , m_clock(&clock)
{
}

Result<TicketNote> TicketNotes::add(const QString& ticket, const QString& text, const access::Actor& actor)
{
    const QString said = text.simplified();
    if (said.isEmpty() || said.size() > longest)
        return fail(FailureCode::FieldInvalid, QStringLiteral("a note has 1 to %1 characters").arg(longest));
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<TicketNote> {
        const QDateTime now = m_clock->now();
        const Result<Ticket> found = m_queue->log(transaction, ticket, QStringLiteral("note"), actor);
        if (!found)
            return tl::unexpected(found.error());
        if (m_tidied != now.date()) {
            if (const auto forgotten = forgetThoseBefore(transaction, now.date()); !forgotten)
                return tl::unexpected(forgotten.error());
            transaction.whenCommitted([this, day = now.date()] { m_tidied = day; });
        }
        const TicketNote note{newUuid7(now), now, actor.id, said};
        if (const auto kept = keep(transaction, found->id, note); !kept)
            return tl::unexpected(kept.error());
        return note;
    });
}

Result<void> TicketNotes::keep(store::Transaction& transaction, const QString& ticket,
                               const TicketNote& note) const
{
    if (const auto key = m_seal->createKey(transaction, ticket, note.at); !key)
        return key;
    const Result<QByteArray> sealed = m_seal->seal(transaction, placeOf(ticket), note.text.toUtf8());
    if (!sealed)
        return tl::unexpected(sealed.error());
    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO ticket_note (ticket_id, id, at, actor, sealed) VALUES (?, ?, ?, ?, ?)"
                       " ON CONFLICT (ticket_id, id) DO NOTHING"),
        {ticket, note.id, storedTime(note.at), note.staff, *sealed});
    if (!kept)
        return tl::unexpected(kept.error());
    return {};
}

Result<QList<TicketNotes::TicketAndNote>> TicketNotes::all(store::Transaction& transaction) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT ticket_id, id, at, actor, sealed FROM ticket_note ORDER BY at, id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<TicketAndNote> notes;
    while (rows->next()) {
        const Result<QByteArray> text = m_seal->open(transaction, placeOf(rows->text(0)), rows->bytes(4));
        if (!text)
            return tl::unexpected(text.error());
        notes.append(
            {rows->text(0),
             {rows->text(1), timeFromStore(rows->text(2)), rows->text(3), QString::fromUtf8(*text)}});
    }
    return notes;
}

Result<void> TicketNotes::forget(store::Transaction& transaction, const QString& ticket) const
{
    if (const auto gone =
            transaction.run(QStringLiteral("DELETE FROM ticket_note WHERE ticket_id = ?"), {ticket});
        !gone)
        return tl::unexpected(gone.error());
    return m_seal->erase(transaction, ticket);
}

Result<QList<TicketNote>> TicketNotes::of(const QString& ticket, const access::Actor& actor)
{
    // Whoever may move a number may read what colleagues wrote about it; a kiosk may not.
    if (const auto allowed = access::require(actor.role, access::Action::MoveTicket); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(
        *m_database, [&](store::Transaction& transaction) -> Result<QList<TicketNote>> {
            const Result<Ticket> found = m_queue->find(transaction, ticket);
            if (!found)
                return tl::unexpected(found.error());
            auto rows = transaction.run(
                QStringLiteral(
                    "SELECT id, at, actor, sealed FROM ticket_note WHERE ticket_id = ? ORDER BY at, id"),
                {found->id});
            if (!rows)
                return tl::unexpected(rows.error());
            QList<TicketNote> notes;
            while (rows->next()) {
                const Result<QByteArray> text = m_seal->open(transaction, placeOf(found->id), rows->bytes(3));
                if (!text)
                    return tl::unexpected(text.error());
                notes.append(
                    {rows->text(0), timeFromStore(rows->text(1)), rows->text(2), QString::fromUtf8(*text)});
            }
            return notes;
        });
}

} // namespace kakanai::queue
