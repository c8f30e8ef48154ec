// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/queue/CallProfile.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace kakanai::access {
class AuditTrail;
}
namespace kakanai::store {
class Database;
}

namespace kakanai::queue {

class QueueFeed;

/** Somebody on the staff needs help at once. */
struct StaffAlarm {
    QString id;
    int counter = 0; ///< where; 0 = not at a counter
    QString terminal; ///< the machine it was raised at
    QDateTime raisedAt;

    friend bool operator==(const StaffAlarm&, const StaffAlarm&) = default;
};

/**
 * What the hall's machines tell each other besides the line itself: how somebody is to be called, and that a
 * colleague needs help. Lives on the `db` lane with its database; each change is one transaction with its
 * line in the record, and the feed is told after the commit.
 */
class HallSignals
{
public:
    /** `feed` may be null (command line). All references outlive this. */
    HallSignals(store::Database& database, const access::AuditTrail& audit, const Clock& clock,
                QueueFeed* feed = nullptr);

    /** `ticket` is an id. Errors: NotPermitted, TicketUnknown. */
    [[nodiscard]] Result<CallProfile> setProfile(const QString& ticket, CallProfile profile,
                                                 const access::Actor& actor);
    /** Spoken, unless somebody chose otherwise. */
    [[nodiscard]] Result<CallProfile> profileOf(const QString& ticket);

    /** An alarm that stands at this counter already is answered again: one button pressed twice is one
     * alarm. Errors: NotPermitted. */
    [[nodiscard]] Result<StaffAlarm> raise(int counter, const access::Actor& actor);
    /** Somebody is there, or it was a mistake. Clearing a cleared one does nothing. Errors: NotPermitted. */
    [[nodiscard]] Result<void> clear(const QString& alarm, const access::Actor& actor);
    /** Those that stand, oldest first. */
    [[nodiscard]] Result<QList<StaffAlarm>> standing();

private:
    store::Database* m_database;
    const access::AuditTrail* m_audit;
    const Clock* m_clock;
    QueueFeed* m_feed;
};

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::StaffAlarm)
