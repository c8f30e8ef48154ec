// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/ReaderWatch.h"

#include <algorithm>
#include <thread>

namespace kakanai::card {
namespace {

using Kind = ReaderEventKind;

// How long a dead service is left alone between two tries.
constexpr std::chrono::milliseconds lostPause{500};

const ReaderState* find(const QList<ReaderState>& states, const QString& name)
{
    const auto found = std::ranges::find(states, name, &ReaderState::name);
    return found == states.end() ? nullptr : &*found;
}

/** What lies between two looks at the readers. Cards go before they come, readers come before their cards. */
QList<ReaderEvent> difference(const QList<ReaderState>& before, const QList<ReaderState>& after)
{
    QList<ReaderEvent> events;
    for (const ReaderState& old : before) {
        const ReaderState* now = find(after, old.name);
        const bool stays = now && now->cardPresent && now->events == old.events;
        if (old.cardPresent && !stays)
            events.append({Kind::CardTaken, old.name});
        if (!now)
            events.append({Kind::ReaderGone, old.name});
    }
    for (const ReaderState& now : after) {
        const ReaderState* old = find(before, now.name);
        if (!old)
            events.append({Kind::ReaderAdded, now.name});
        const bool stayed = old && old->cardPresent && now.events == old->events;
        if (now.cardPresent && !stayed)
            events.append({Kind::CardPlaced, now.name});
    }
    return events;
}

} // namespace

QList<ReaderEvent> ReaderWatch::next(std::chrono::milliseconds timeout)
{
    timeout = std::min(timeout, ReaderBackend::longestWait);
    if (m_lost)
        std::this_thread::sleep_for(std::min(timeout, lostPause));
    const auto now = m_started && !m_lost ? m_backend.waitForChange(m_known, timeout) : m_backend.readers();
    QList<ReaderEvent> events;
    if (!now) {
        if (!m_lost) {
            events = difference(m_known, {});
            events.append({Kind::ServiceLost, {}});
        }
        m_lost = true;
        m_known.clear();
        return events;
    }
    if (m_lost)
        events.append({Kind::ServiceBack, {}});
    m_lost = false;
    m_started = true;
    events += difference(m_known, *now);
    m_known = *now;
    return events;
}

} // namespace kakanai::card
