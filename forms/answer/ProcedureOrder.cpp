// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/ProcedureOrder.h"

#include <QSet>

#include <algorithm>

namespace kakanai::forms {
namespace {

/** What one procedure of the visit waits for, by the rules. */
QList<Precedence> precedencesOf(const QString& id, const QList<NeededProcedure>& needed,
                                const QList<OrderRule>& orders)
{
    QList<Precedence> after;
    for (const OrderRule& rule : orders) {
        if (!rule.isThen(id) || rule.isFirst(id))
            continue;
        if (rule.isElsewhere) {
            after.append({{}, rule.why});
            continue;
        }
        for (const NeededProcedure& other : needed) {
            const auto isKnown = [&](const Precedence& known) { return known.id == other.id; };
            if (rule.isFirst(other.id) && std::ranges::none_of(after, isKnown))
                after.append({other.id, rule.why});
        }
    }
    return after;
}

} // namespace

void putInOrder(QList<NeededProcedure>& needed, const QList<OrderRule>& orders)
{
    for (NeededProcedure& one : needed)
        one.after = precedencesOf(one.id, needed, orders);
    QList<NeededProcedure> waiting = needed;
    QSet<QString> done;
    needed.clear();
    while (!waiting.isEmpty()) {
        const auto isReady = [&](const NeededProcedure& one) {
            return std::ranges::all_of(one.after, [&](const Precedence& before) {
                return before.id.isEmpty() || done.contains(before.id);
            });
        };
        auto next = std::ranges::find_if(waiting, isReady);
        if (next == waiting.end())
            next = waiting.begin();
        done.insert(next->id);
        needed.append(*next);
        waiting.erase(next);
    }
}

} // namespace kakanai::forms
