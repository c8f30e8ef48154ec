// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/queue/HallFault.h"

#include <chrono>

namespace kakanai::store {
class Database;
class Transaction;
} // namespace kakanai::store

namespace kakanai::queue {

class QueueFeed;

/** What became of a report. */
enum class Heard {
    Taken,
    /** Another machine carries this name: it reported lately, or the name belongs to another account of the
     * server. Nothing was taken but that there are two. */
    NameTwice,
};

/**
 * The machines of the hall, what is wrong with their devices, and for how long. Lives on the `db` lane with
 * its database; holds nothing itself, so it is made where it is needed. On a server a report is one round
 * trip to a function that takes an account's word for its own machine only; times are the server's, because
 * the machines' clocks differ.
 */
class HallFaults
{
public:
    /** A machine that was not heard of for so long is missed; it reports once a minute. */
    static constexpr std::chrono::seconds patience{180};
    /** Longer than this nobody waits for it any more, and its name is free. */
    static constexpr std::chrono::seconds forgottenAfter{7 * 24 * 3600};

    /** `feed` may be null (command line). All references outlive this. */
    HallFaults(store::Database& database, const Clock& clock, QueueFeed* feed = nullptr)
        : m_database(&database)
        , m_clock(&clock)
        , m_feed(feed)
    {
    }

    /** Everything that is wrong with this machine now; what is not in it any more is over. */
    [[nodiscard]] Result<Heard> report(const MachineReport& report);
    /** Which machines there are and what is wrong with them. */
    [[nodiscard]] Result<HallHealth> health();
    /** The faults that began or stood in these days, oldest first: what stood, since when, until when. */
    [[nodiscard]] Result<QList<HallFault>> log(const QDate& from, const QDate& to);

private:
    [[nodiscard]] Result<Heard> take(store::Transaction& transaction, const MachineReport& report);

    store::Database* m_database;
    const Clock* m_clock;
    QueueFeed* m_feed;
};

} // namespace kakanai::queue
