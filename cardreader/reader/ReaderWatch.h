// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/ReaderBackend.h"

namespace kakanai::card {

/** What happened at the readers. */
enum class ReaderEventKind { ReaderAdded, ReaderGone, CardPlaced, CardTaken, ServiceLost, ServiceBack };

struct ReaderEvent {
    ReaderEventKind kind = ReaderEventKind::CardPlaced;
    QString reader = {}; ///< empty for ServiceLost and ServiceBack

    friend bool operator==(const ReaderEvent&, const ReaderEvent&) = default;
};

/**
 * Tells what changed since it was last asked. Starts no thread: call `next` again and again on a lane of your
 * own. A swap too fast to be seen is told as taken and placed, because the reader's event counter gives it
 * away.
 */
class ReaderWatch
{
public:
    /** `backend` must outlive the watch and be used by nobody else meanwhile. */
    explicit ReaderWatch(ReaderBackend& backend)
        : m_backend(backend)
    {
    }

    /**
     * Blocks for at most `timeout` (cut to ReaderBackend::longestWait) until something happened; empty when
     * nothing did. The first call tells the readers and cards that are there already. A lost service is told
     * once, then each call waits and tries again.
     */
    [[nodiscard]] QList<ReaderEvent> next(std::chrono::milliseconds timeout);

    /** Ends a running `next` from another thread. */
    void cancel() { m_backend.cancel(); }

private:
    ReaderBackend& m_backend;
    QList<ReaderState> m_known;
    bool m_started = false;
    bool m_lost = false;
};

} // namespace kakanai::card
