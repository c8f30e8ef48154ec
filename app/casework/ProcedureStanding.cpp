// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ProcedureStanding.h"

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

bool hasBegun(const ReviewTask& task)
{
    return task.state == ReviewState::Read
        || std::ranges::any_of(task.items, [](const ReviewItem& item) { return !item.seenBy.isEmpty(); })
        || !task.returnedBy.isEmpty();
}

} // namespace

Delivery foldStanding(std::optional<Delivery> answer, const std::optional<ReviewTask>& task)
{
    if (answer == Delivery::Rejected)
        return Delivery::Rejected;
    if (task && task->state == ReviewState::Returned)
        return Delivery::Returned;
    // What the counter answered goes back to the department, so a receiver's "come again" is over too.
    if (answer == Delivery::Returned)
        return task ? Delivery::Routed : Delivery::Returned;
    if (answer == Delivery::Accepted)
        return Delivery::Accepted;
    if (answer)
        return Delivery::Routed;
    if (!task)
        return Delivery::Waiting;
    if (task->state == ReviewState::Done)
        return Delivery::Accepted;
    return hasBegun(*task) ? Delivery::Routed : Delivery::Waiting;
}

Delivery foldStandings(const QList<ProcedureStanding>& standings)
{
    const auto any = [&](Delivery word) {
        return std::ranges::any_of(standings,
                                   [&](const ProcedureStanding& each) { return each.state == word; });
    };
    for (const Delivery word : {Delivery::Rejected, Delivery::Returned}) {
        if (any(word))
            return word;
    }
    if (!standings.isEmpty() && std::ranges::all_of(standings, [](const ProcedureStanding& each) {
            return each.state == Delivery::Accepted;
        }))
        return Delivery::Accepted;
    return any(Delivery::Routed) || any(Delivery::Accepted) ? Delivery::Routed : Delivery::Waiting;
}

} // namespace kakanai::casework
