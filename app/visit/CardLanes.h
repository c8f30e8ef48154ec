// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/base/Result.h"
#include "cardreader/reader/ReaderBackend.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace kakanai::visit {

/**
 * The lanes that talk to cards, one a reader, so that nobody waits for somebody else's card. A driver may
 * never give a call back: past `patience` the asker is told Timeout, and that reader gets a fresh lane with a
 * fresh context. The stuck thread is given up: when its call ends at last, it stops before its next exchange,
 * because the deadline of its own request has passed.
 *
 * Lives on the main thread.
 */
class CardLanes
{
public:
    /** Makes one backend a call: a PC/SC context belongs to the lane that uses it. */
    using MakeBackend = std::function<std::unique_ptr<card::ReaderBackend>()>;

    /** A little longer than the deadline of a request (30 s), so that a card that is merely slow is named by
     * the reader room itself. */
    static constexpr std::chrono::milliseconds usualPatience{32000};

    explicit CardLanes(MakeBackend makeBackend = {}, std::chrono::milliseconds patience = usualPatience)
        : m_makeBackend(std::move(makeBackend))
        , m_patience(patience)
    {
    }
    CardLanes(const CardLanes&) = delete;
    CardLanes& operator=(const CardLanes&) = delete;
    ~CardLanes() = default;

    /** Whether this machine has readers at all. */
    [[nodiscard]] bool hasReaders() const { return bool(m_makeBackend); }

    /**
     * Runs `job(ReaderBackend&)`, which answers a Result, on the lane of `reader`, then `reply(answer)` on
     * the asker's thread, unless the asker is gone by then. Errors: the job's, Timeout.
     */
    template <typename Job, typename Reply>
    void ask(const QString& reader, QObject* asker, Job job, Reply reply);

private:
    /** Filled, used and emptied on one lane. */
    using Backend = std::shared_ptr<std::unique_ptr<card::ReaderBackend>>;

    struct Desk {
        explicit Desk(const QString& reader);
        Desk(const Desk&) = delete;
        Desk& operator=(const Desk&) = delete;
        ~Desk();

        Backend backend = std::make_shared<std::unique_ptr<card::ReaderBackend>>();
        Lane lane;
    };

    std::shared_ptr<Desk> desk(const QString& reader);
    /** Gives up on the desk of `reader`, if it is still `stuck`. */
    void replace(const QString& reader, const std::shared_ptr<Desk>& stuck);

    MakeBackend m_makeBackend;
    std::chrono::milliseconds m_patience;
    std::map<QString, std::shared_ptr<Desk>> m_desks;
};

template <typename Job, typename Reply>
void CardLanes::ask(const QString& reader, QObject* asker, Job job, Reply reply)
{
    using Answer = std::invoke_result_t<Job, card::ReaderBackend&>;
    const std::shared_ptr<Desk> at = desk(reader);
    auto* watcher = new QFutureWatcher<Answer>(asker);
    auto* timer = new QTimer(watcher);
    timer->setSingleShot(true);
    // Whichever comes first takes the reply; the watcher goes with both.
    auto answered = [watcher, reply = std::move(reply)](Answer answer) mutable {
        watcher->disconnect();
        watcher->deleteLater();
        reply(std::move(answer));
    };
    auto shared = std::make_shared<decltype(answered)>(std::move(answered));
    QObject::connect(timer, &QTimer::timeout, watcher, [this, shared, reader, at] {
        replace(reader, at);
        (*shared)(tl::unexpected(Failure{FailureCode::Timeout, {}, {}}));
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, timer, shared] {
        timer->stop();
        // A job that waited behind a stuck one was dropped with its lane.
        if (watcher->future().resultCount() == 0)
            (*shared)(tl::unexpected(Failure{FailureCode::Timeout, {}, {}}));
        else
            (*shared)(watcher->future().takeResult());
    });
    watcher->setFuture(
        at->lane.run([backend = at->backend, make = m_makeBackend, job = std::move(job)]() mutable {
            if (!*backend)
                *backend = make();
            return job(**backend);
        }));
    timer->start(m_patience);
}

} // namespace kakanai::visit
