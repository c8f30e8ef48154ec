// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/queue/QueueService.h"
#include "tests/support/SealedStore.h"

#include <chrono>
#include <cstdio>
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
    bool issue() { return told("number", service.issue({QStringLiteral("tennyu")}, clerk)); }
    bool call() { return told("call", service.callNext(1, {QStringLiteral("tennyu")}, clerk)); }
    bool pair() { return issue() && call(); }

    /** Whether it went well; a measurement that ends early says why. */
    static bool told(const char* move, const Result<queue::Ticket>& answer)
    {
        if (!answer)
            std::fprintf(stderr, "hall: no %s: %s %s\n", move, qPrintable(failureName(answer.error().code)),
                         qPrintable(answer.error().detail));
        return answer.has_value();
    }

    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    SystemClock clock;
    store::Seal seal{test::siteKey(), QStringLiteral("bench")};
    access::AuditTrail trail{seal, QStringLiteral("bench")};
    std::unique_ptr<store::Database> database;
    queue::QueueService service;
};

} // namespace kakanai::bench
