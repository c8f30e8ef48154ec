// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Lane.h"

#include <pthread.h>

namespace kakanai {

Lane::Lane(const QString& name)
    : m_thread([this, name] { work(name); })
{
}

Lane::~Lane()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Lane::post(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Lane::work(const QString& name)
{
    // The kernel keeps 15 characters; enough to find the lane in a debugger.
    pthread_setname_np(pthread_self(), name.left(15).toLatin1().constData());
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace kakanai
