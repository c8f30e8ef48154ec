// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace kakanai {

/**
 * One thread that runs jobs in the order they came and finishes what it accepted, also when it is being
 * destroyed. Only values cross: a job may capture nothing that another thread touches. The only mutex of the
 * office is in here.
 */
class Lane
{
public:
    explicit Lane(const QString& name);
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;
    /** Runs what is still waiting, then ends the thread; a lane given up ends by itself. */
    ~Lane();

    /**
     * Gives the thread up, because a driver may never give the running call back. What waits is dropped:
     * its futures end without a result. Takes no further jobs.
     */
    void giveUp();
    [[nodiscard]] bool isGivenUp() const { return m_isGivenUp; }

    /** Runs `job` here; the answer comes through the future. */
    template <typename Job> auto run(Job&& job) -> QFuture<std::invoke_result_t<std::decay_t<Job>>>
    {
        using Answer = std::invoke_result_t<std::decay_t<Job>>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto kept = std::make_shared<std::decay_t<Job>>(std::forward<Job>(job));
        promise->start();
        QFuture<Answer> future = promise->future();
        post([promise, kept] {
            if constexpr (std::is_void_v<Answer>)
                (*kept)();
            else
                promise->addResult((*kept)());
            promise->finish();
        });
        return future;
    }

    /** Runs `job` here, then `reply(answer)` on the asker's thread, unless the asker is gone by then. */
    template <typename Job, typename Reply> void ask(QObject* asker, Job&& job, Reply&& reply)
    {
        using Answer = std::invoke_result_t<std::decay_t<Job>>;
        auto* watcher = new QFutureWatcher<Answer>(asker);
        QObject::connect(watcher, &QFutureWatcherBase::finished, asker,
                         [watcher, reply = std::forward<Reply>(reply)]() mutable {
                             watcher->deleteLater();
                             if constexpr (std::is_void_v<Answer>)
                                 reply();
                             else
                                 reply(watcher->future().takeResult());
                         });
        watcher->setFuture(run(std::forward<Job>(job)));
    }

    /** Runs `job` here and waits: for threads that have nothing else to do (command line, another lane),
     * never for main. */
    template <typename Job> auto wait(Job&& job)
    {
        auto future = run(std::forward<Job>(job));
        future.waitForFinished();
        if constexpr (!std::is_void_v<std::invoke_result_t<std::decay_t<Job>>>)
            return future.takeResult();
    }

private:
    /** What the thread works from; its own as long as it runs, also when the lane was given up. */
    struct Work {
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<std::function<void()>> jobs;
        bool isEnding = false;
    };

    void post(std::function<void()> job);
    static void work(const std::shared_ptr<Work>& work, const QString& name);

    std::shared_ptr<Work> m_work = std::make_shared<Work>();
    bool m_isGivenUp = false;
    std::thread m_thread;
};

} // namespace kakanai
