// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/Result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

namespace kakanai::store {
class Database;
class Seal;
class Transaction;
} // namespace kakanai::store

namespace kakanai::queue {

class QueueService;

/** A word from one counter to the next about a number: "brings the missing paper at three". */
struct TicketNote {
    QString id;
    QDateTime at;
    QString staff; ///< who wrote it
    QString text;

    friend bool operator==(const TicketNote&, const TicketNote&) = default;
};

/**
 * Notes on tickets, for the staff only. They may hold personal data, so the text is sealed under a key of the
 * ticket's own; the log of the hall says that a note was written and never what. Notes of people who left on
 * an earlier day are deleted when the first of a day is written. Lives on the `db` lane.
 */
class TicketNotes
{
public:
    /** The longest note, in characters: a sentence, not a file. */
    static constexpr int longest = 200;

    /** All references outlive this. */
    TicketNotes(store::Database& database, const store::Seal& seal, QueueService& queue, const Clock& clock);

    /** `ticket` is an id or a label. Errors: NotPermitted, TicketUnknown, FieldInvalid for an empty or too
     * long text. */
    [[nodiscard]] Result<TicketNote> add(const QString& ticket, const QString& text,
                                         const access::Actor& actor);
    /** Oldest first. Errors: NotPermitted, TicketUnknown, KeyUnavailable, SealBroken. */
    [[nodiscard]] Result<QList<TicketNote>> of(const QString& ticket, const access::Actor& actor);

    /** For carrying notes from one store to another. Every note of this store, with its ticket. */
    using TicketAndNote = std::pair<QString, TicketNote>;
    [[nodiscard]] Result<QList<TicketAndNote>> all(store::Transaction& transaction) const;
    /** Seals and writes a note as it is; one that is there already stays. */
    [[nodiscard]] Result<void> keep(store::Transaction& transaction, const QString& ticket,
                                    const TicketNote& note) const;
    /** All notes of a ticket, and the key they were sealed under. */
    [[nodiscard]] Result<void> forget(store::Transaction& transaction, const QString& ticket) const;

private:
    store::Database* m_database;
    const store::Seal* m_seal;
    QueueService* m_queue;
    const Clock* m_clock;
    QDate m_tidied; ///< the last day the notes of the days before were deleted for
};

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::TicketNote)
