// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <arpa/inet.h>
#include <atomic>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace kakanai::test {

/** A network between a program and a server on a socket of this machine, in which things go wrong when told.
 */
class FaultyLine
{
public:
    enum class Fault {
        None,
        Cut, ///< every connection reset, every new one too
        Silent, ///< held open, nothing passes: what a dead switch looks like
        Slow, ///< a third of a second for every packet
    };

    explicit FaultyLine(const QString& serverSocket)
        : m_server(serverSocket.toLocal8Bit())
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) == 0
            && ::listen(m_listener, 16) == 0
            && ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { carry(); });
    }
    FaultyLine(const FaultyLine&) = delete;
    FaultyLine& operator=(const FaultyLine&) = delete;
    ~FaultyLine()
    {
        m_isEnding = true;
        m_thread.join();
        reset();
        ::close(m_listener);
    }

    [[nodiscard]] int port() const { return m_port; } ///< on 127.0.0.1; 0: it does not listen
    void setFault(Fault fault) { m_fault = fault; }

private:
    struct Pair {
        int client;
        int server;
    };

    void carry()
    {
        while (!m_isEnding) {
            const Fault fault = m_fault;
            if (fault == Fault::Cut)
                reset();
            std::vector<pollfd> watched{{m_listener, POLLIN, 0}};
            for (const Pair& pair : m_pairs) {
                const short wanted = fault == Fault::Silent ? 0 : POLLIN;
                watched.push_back({pair.client, wanted, 0});
                watched.push_back({pair.server, wanted, 0});
            }
            constexpr int beat = 20;
            if (::poll(watched.data(), watched.size(), beat) <= 0)
                continue;
            std::vector<Pair> left;
            for (std::size_t i = 0; i < m_pairs.size(); ++i) {
                const Pair pair = m_pairs[i];
                const bool isWell = fault == Fault::Silent
                    || (passed(watched[1 + 2 * i], pair.server, fault)
                        && passed(watched[2 + 2 * i], pair.client, fault));
                if (isWell)
                    left.push_back(pair);
                else
                    close(pair);
            }
            m_pairs = left;
            if (watched[0].revents & POLLIN)
                accept(fault);
        }
    }

    static bool passed(const pollfd& from, int to, Fault fault)
    {
        if (!(from.revents & (POLLIN | POLLHUP | POLLERR)))
            return true;
        char bytes[16384];
        const ssize_t size = ::recv(from.fd, bytes, sizeof bytes, 0);
        if (fault == Fault::Slow)
            ::usleep(330'000);
        return size > 0 && ::send(to, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL) == size;
    }

    void accept(Fault fault)
    {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, m_server.constData(), sizeof address.sun_path);
        const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool isReached = fault != Fault::Cut
            && ::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        if (isReached)
            m_pairs.push_back({client, server});
        else
            close({client, server});
    }

    static void close(const Pair& pair)
    {
        const linger atOnce{1, 0};
        ::setsockopt(pair.client, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        ::close(pair.client);
        ::close(pair.server);
    }
    void reset()
    {
        for (const Pair& pair : m_pairs)
            close(pair);
        m_pairs.clear();
    }

    QByteArray m_server;
    int m_listener;
    int m_port = 0;
    std::atomic<Fault> m_fault = Fault::None;
    std::atomic<bool> m_isEnding = false;
    std::vector<Pair> m_pairs;
    std::thread m_thread;
};

} // namespace kakanai::test
