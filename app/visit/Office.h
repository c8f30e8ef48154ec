// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/base/Clock.h"
#include "app/base/Lane.h"
#include "app/base/Result.h"
#include "app/base/TownSettings.h"
#include "app/casework/CaseService.h"
#include "app/casework/ReviewService.h"
#include "app/queue/AwayHall.h"
#include "app/queue/ForecastService.h"
#include "app/queue/HallListener.h"
#include "app/queue/HallSignals.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/QueueService.h"
#include "app/queue/Reservation.h"
#include "app/queue/TicketNotes.h"
#include "app/store/Database.h"
#include "app/store/Outbox.h"
#include "app/store/Seal.h"

#include <memory>

namespace kakanai::visit {

/** Everything that stands on the one database. Lives on the `db` lane: made there, used there, ended there.
 */
class OfficeStores
{
public:
    OfficeStores(std::unique_ptr<store::Database> openDatabase, Secret siteKey, const TownSettings& town,
                 const Clock& clock, queue::QueueFeed* feed);

    /** `work(queue)` on the hall there is: the server's, and this machine's own where it is away. */
    template <typename Work> auto onHall(Work work) -> std::invoke_result_t<Work, queue::QueueService&>
    {
        auto answer = work(away ? away->hall() : queue);
        if (!answer && away && away->notice(answer.error()))
            return work(away->hall());
        return answer;
    }
    /** Gives a number, from the kept ones while the server is away. */
    [[nodiscard]] Result<queue::Ticket> issue(const queue::TicketRequest& request,
                                              const access::Actor& actor);
    [[nodiscard]] Result<queue::HallState> hallState();
    /** Calls this very number; while the server is away also one that somebody called by voice from the line
     * as last seen. */
    [[nodiscard]] Result<queue::Ticket> call(const QString& ticket, int counter, const access::Actor& actor);
    /** `work(notes)` on the notes of the hall there is. */
    template <typename Work> auto onNotes(Work work) -> std::invoke_result_t<Work, queue::TicketNotes&>
    {
        auto answer = work(away ? away->notes(notes) : notes);
        if (!answer && away && away->notice(answer.error()))
            return work(away->notes(notes));
        return answer;
    }
    /** `work(signals)` likewise. */
    template <typename Work> auto onSignals(Work work) -> std::invoke_result_t<Work, queue::HallSignals&>
    {
        auto answer = work(away ? away->hallSignals(hallSignals) : hallSignals);
        if (!answer && away && away->notice(answer.error()))
            return work(away->hallSignals(hallSignals));
        return answer;
    }
    /** The staff list, as last told while the server is away. */
    [[nodiscard]] Result<QList<access::Staff>> staff();

    const std::unique_ptr<store::Database> database;
    const QString site; ///< the installation's name, part of every seal and of the record
    const store::Seal seal;
    const store::Outbox outbox;
    const access::AuditTrail audit;
    queue::QueueService queue;
    queue::ForecastService forecasts;
    queue::HallSignals hallSignals;
    queue::TicketNotes notes;
    queue::Reservations reservations;
    /** This machine's own hall for when the server is away; none on a file, or for the command line. */
    std::unique_ptr<queue::AwayHall> away;
    const casework::CaseService cases;
    const casework::ReviewService reviews;
};

/** Whether an office opens when its server does not answer: a command says so and ends, a window goes on. */
enum class WithoutServer { Refuse, GoOn };

/**
 * The office as its windows see it: the `db` lane and what lives on it. Opening may be refused (StoreInUse,
 * StoreNewer, KeyUnavailable …); afterwards the lane answers every question in order.
 */
class Office
{
public:
    /**
     * Opens the store, takes the site key from `site.key` (beside an SQLite file, else in `dataFolder`),
     * refuses a store sealed with another key, and voids the leases of processes that are gone. `clock` and
     * `town` outlive the office. With `WithoutServer::GoOn` a machine that keeps what it knew of its hall
     * (`queue::AwayHall`) opens without its server, and looks at the store when that answers.
     */
    [[nodiscard]] static Result<std::unique_ptr<Office>>
    open(const QString& storeUrl, const QString& dataFolder, const TownSettings& town, const Clock& clock,
         WithoutServer withoutServer = WithoutServer::Refuse);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] Lane& lane() { return m_lane; }
    /** The store is on a PostgreSQL server, which can go away while this machine stays. */
    [[nodiscard]] bool isOnServer() const { return m_listener != nullptr; }
    /** Only for jobs on `lane()`. */
    [[nodiscard]] OfficeStores& stores() { return *m_stores; }
    /** Tells the windows of this process what changed; lives on the opener's thread. */
    [[nodiscard]] queue::QueueFeed& feed() { return m_feed; }

private:
    Office();

    queue::QueueFeed m_feed;
    std::unique_ptr<OfficeStores> m_stores;
    std::unique_ptr<queue::HallListener> m_listener; // the other machines' moves, on a server
    Lane m_lane; // last: its jobs are finished before the stores go
};

} // namespace kakanai::visit
