// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/queue/BookingFile.h"
#include "app/queue/QueueService.h"

#include <QByteArray>
#include <QList>

namespace kakanai::queue {

/** A booked visit. Never a name: the town's own booking system has that. */
struct Reservation {
    QString id;
    QString code; ///< on the person's QR: `KKR1:` and 26 random letters and digits
    QString service;
    QDateTime slotAt;
    QString state = QStringLiteral("booked"); ///< `booked arrived cancelled`
    QString ticketId = {};
    QString caseId = {}; ///< prepared by the staff beforehand
    QStringList prepared = {}; ///< what is ready for this visit, by key
    QString source = QStringLiteral("here"); ///< which system it came from
    QString sourceId = {}; ///< its number there
    QString shortCode = {}; ///< eight digits to type where there is no QR, `12345678`
};

/** What became of a check-in, each with its own words at the kiosk. */
enum class CheckInOutcome {
    Arrived, ///< in time: a number, in the place of a booked person
    Late, ///< after the grace: a number, as somebody without a booking
    Already, ///< checked in before: the same number
    TooEarly, ///< no number yet
    OtherDay, ///< booked for another day
    Cancelled,
    Unknown, ///< there is no such booking
};

struct CheckIn {
    CheckInOutcome outcome = CheckInOutcome::Unknown;
    Reservation reservation = {};
    Ticket ticket = {}; ///< Arrived, Late, Already; of Already only id, series, number and service
    QDateTime opensAt = {}; ///< from when on one can check in
};

/** The code without what people put between its digits, or empty for what can be none: `KKR1:…` or eight
 * digits, full width too. */
[[nodiscard]] QString bookingCode(const QString& typed);

/** How many places of a slot are left. */
struct Slot {
    QDateTime at;
    int places = 0;
    int booked = 0;
};

/** What an import did. Faults name the line, never its content. */
struct ImportResult {
    int added = 0;
    int known = 0;
    QStringList faults = {};
};

/**
 * Booked visits beside the walk-in line. Who checks in stands where somebody who came half an hour before
 * their time would stand (HallSettings), so booking is worth its while and nobody who has waited for longer
 * than that loses their turn. Lives on the `db` lane.
 */
class Reservations
{
public:
    Reservations(store::Database& database, QueueService& queue, const TownSettings& town,
                 const Clock& clock);

    [[nodiscard]] Result<QList<Slot>> openSlots(const QString& service, const QDate& day);
    /** Errors: ServiceUnknown; QueueEmpty when the slot is full or there is none at that time. */
    [[nodiscard]] Result<Reservation> book(const QString& service, const QDateTime& slotAt);
    /** Errors: TicketUnknown. */
    [[nodiscard]] Result<void> cancel(const QString& code);
    /** The staff made something ready: a case, or things by key. Errors: TicketUnknown. */
    [[nodiscard]] Result<void> prepare(const QString& code, const QString& caseId, const QStringList& things);
    /** The QR or the short code is shown at the kiosk: a ticket, once. Errors: NotPermitted and the store's;
     * a booking that gives no number is an answer. */
    [[nodiscard]] Result<CheckIn> checkIn(const QString& code, const QString& language,
                                          const access::Actor& actor);
    /** Of one day, by time. */
    [[nodiscard]] Result<QList<Reservation>> list(const QDate& day);

    /** `id,service,start` (UTF-8, a first line with these names in any order; more columns are ignored). A
     * booking whose source and id are known stays as it is. */
    [[nodiscard]] Result<ImportResult> importCsv(const QByteArray& csv, const QString& source);
    /** RFC 5545: each VEVENT's UID, DTSTART and CATEGORIES (the service's id); STATUS:CANCELLED cancels. */
    [[nodiscard]] Result<ImportResult> importCalendar(const QByteArray& ics, const QString& source);

private:
    [[nodiscard]] Result<CheckIn> look(store::Transaction& transaction, const QString& code) const;
    [[nodiscard]] Result<QString> freshShortCode(store::Transaction& transaction) const;
    [[nodiscard]] Result<ImportResult> importBookings(const QList<BookingLine>& lines, const QString& source);
    [[nodiscard]] Result<bool> keep(store::Transaction& transaction, const Reservation& reservation) const;

    store::Database* m_database;
    QueueService* m_queue;
    const TownSettings* m_town;
    const Clock* m_clock;
};

} // namespace kakanai::queue
