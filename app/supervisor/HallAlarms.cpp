// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/HallAlarms.h"

#include <QCoreApplication>

#include <algorithm>

namespace kakanai::supervisor {
namespace {

/** The context of these sentences. */
struct HallAlarms {
    Q_DECLARE_TR_FUNCTIONS(kakanai::supervisor::HallAlarms)
};

QString serviceName(const TownSettings& town, const QString& id)
{
    const Service* service = town.serviceOf(id);
    return service ? service->name : id;
}

} // namespace

ServiceCounters countersOf(const queue::HallState& hall, const TownSettings& town, const QString& service)
{
    ServiceCounters counters;
    for (const Counter& counter : town.counters) {
        if (!counter.services.isEmpty() && !counter.services.contains(service))
            continue;
        const auto place = std::ranges::find(hall.counters, counter.number, &queue::CounterPlace::number);
        const bool isKnown = place != hall.counters.end();
        // Nobody is called to a counter that is paused or closed; who sits there is served to the end.
        if (isKnown && place->state != queue::CounterState::Open && !place->ticket)
            continue;
        ++counters.total;
        counters.unoccupied += !isKnown || !place->ticket;
    }
    return counters;
}

QStringList hallAlarms(const queue::HallState& hall, const TownSettings& town, const QDateTime& now)
{
    QStringList alarms;
    QList<queue::ServiceLine> lines = hall.services;
    std::ranges::stable_sort(lines, std::greater(), &queue::ServiceLine::oldestWaitSeconds);
    for (const queue::ServiceLine& line : std::as_const(lines)) {
        const QString name = serviceName(town, line.service);
        const ServiceCounters counters = countersOf(hall, town, line.service);
        if (line.waiting > 0 && counters.total == 0)
            alarms.append(
                HallAlarms::tr("%1: %2 people wait, and no counter calls this service. Please give it one.")
                    .arg(name)
                    .arg(line.waiting));
        else if (line.oldestWaitSeconds >= promisedWait)
            alarms.append(
                HallAlarms::tr(
                    "%1: somebody has been waiting for %2 minutes. %3 of %4 counters are free; please "
                    "call them next or open one more.")
                    .arg(name)
                    .arg(line.oldestWaitSeconds / 60)
                    .arg(counters.unoccupied)
                    .arg(counters.total));
        else if (line.waiting > 0 && line.estimate.p90 >= promisedWait)
            alarms.append(
                HallAlarms::tr(
                    "%1: one in ten who take a number now will wait longer than %2 minutes. Please think "
                    "of one more counter.")
                    .arg(name)
                    .arg(line.estimate.p90 / 60));
    }
    for (const queue::Ticket& ticket : hall.held) {
        const qint64 seconds = ticket.changedAt.secsTo(now);
        if (seconds >= longHold)
            alarms.append(HallAlarms::tr("%1 has been on hold for %2 minutes. Please ask at counter %3.")
                              .arg(ticket.label())
                              .arg(seconds / 60)
                              .arg(ticket.counter));
    }
    return alarms;
}

} // namespace kakanai::supervisor
