// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/CallOrder.h"

#include <algorithm>
#include <tuple>

namespace kakanai::queue {
namespace {

auto place(const Ticket& ticket, const QDateTime& now)
{
    const bool isPausing = ticket.readyAt.isValid() && ticket.readyAt > now;
    return std::tuple(isPausing, ticket.callKey.isValid() ? ticket.callKey : ticket.issuedAt, ticket.issuedAt,
                      ticket.number);
}

} // namespace

QList<Ticket> inCallOrder(QList<Ticket> waiting, const QDateTime& now)
{
    std::ranges::stable_sort(waiting,
                             [&](const Ticket& a, const Ticket& b) { return place(a, now) < place(b, now); });
    return waiting;
}

} // namespace kakanai::queue
