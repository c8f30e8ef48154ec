// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kakanai::bench {

/**
 * An intake that takes everything and keeps nothing, on a port of this machine: it answers every request the
 * given time after it has read it, as one would that is so far away. A thread for each connection.
 */
class BenchReceiver
{
public:
    explicit BenchReceiver(int delayMilliseconds);
    ~BenchReceiver();
    BenchReceiver(const BenchReceiver&) = delete;
    BenchReceiver& operator=(const BenchReceiver&) = delete;

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /** The most connections that were open at one time. */
    [[nodiscard]] int mostConnections() const { return m_most; }
    [[nodiscard]] int posts() const { return m_posts; }

private:
    void accept();
    void serve(int connection);

    int m_delay;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_open = 0;
    std::atomic<int> m_most = 0;
    std::atomic<int> m_posts = 0;
    std::mutex m_mutex;
    std::vector<int> m_connections;
    std::vector<std::thread> m_threads;
    std::thread m_accepting;
};

} // namespace kakanai::bench
