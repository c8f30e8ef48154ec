// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Lane.h"

#include <pthread.h>

namespace kakanai {

Lane::Lane(const QString& name)
    : m_thread([work = m_work, name] { Lane::work(work, name); })
{
}

Lane::~Lane()
{
    if (m_isGivenUp)
        return;
    {
        const std::scoped_lock lock(m_work->mutex);
        m_work->isEnding = true;
    }
    m_work->wake.notify_one();
    m_thread.join();
}

void Lane::giveUp()
{
    if (m_isGivenUp)
        return;
    m_isGivenUp = true;
    std::deque<std::function<void()>> dropped; // their promises end outside the lock
    {
        const std::scoped_lock lock(m_work->mutex);
        m_work->isEnding = true;
        dropped.swap(m_work->jobs);
    }
    m_work->wake.notify_one();
    m_thread.detach();
}

void Lane::post(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_work->mutex);
        if (m_isGivenUp)
            return;
        m_work->jobs.push_back(std::move(job));
    }
    m_work->wake.notify_one();
}

void Lane::work(const std::shared_ptr<Work>& work, const QString& name)
{
    // The kernel keeps 15 characters; enough to find the lane in a debugger.
    pthread_setname_np(pthread_self(), name.left(15).toLatin1().constData());
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(work->mutex);
            work->wake.wait(lock, [&work] { return work->isEnding || !work->jobs.empty(); });
            if (work->jobs.empty())
                return;
            job = std::move(work->jobs.front());
            work->jobs.pop_front();
        }
        job();
    }
}

} // namespace kakanai
