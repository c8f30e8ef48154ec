// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/queue/QueueService.h"
#include "tests/support/SealedStore.h"

#include <chrono>
#include <memory>

namespace kakanai::bench {

using Steady = std::chrono::steady_clock;

[[nodiscard]] inline double secondsSince(Steady::time_point then)
{
    return std::chrono::duration<double>(Steady::now() - then).count();
}

/** A machine of the hall with its own connection and service, and the clerk at it. */
struct HallMachine {
    HallMachine(std::unique_ptr<store::Database> open, const TownSettings& town)
        : database(std::move(open))
        , service(*database, trail, town, clock)
    {
    }
    static std::unique_ptr<HallMachine> at(const QString& url, const TownSettings& town)
    {
        auto opened = store::Database::open(url);
        return opened ? std::make_unique<HallMachine>(std::move(*opened), town) : nullptr;
    }
    bool issue() { return service.issue({QStringLiteral("tennyu")}, clerk).has_value(); }
    bool call() { return service.callNext(1, {QStringLiteral("tennyu")}, clerk).has_value(); }
    bool pair() { return issue() && call(); }

    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    SystemClock clock;
    store::Seal seal{test::siteKey(), QStringLiteral("bench")};
    access::AuditTrail trail{seal, QStringLiteral("bench")};
    std::unique_ptr<store::Database> database;
    queue::QueueService service;
};

} // namespace kakanai::bench
