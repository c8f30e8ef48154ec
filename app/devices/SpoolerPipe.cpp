// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/SpoolerPipe.h"

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

namespace kakanai::devices {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/** Both ends close themselves. */
struct Ends {
    std::array<int, 2> ends{-1, -1};

    Ends() { (void)socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()); }
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;
    ~Ends()
    {
        close(0);
        close(1);
    }
    void close(std::size_t which)
    {
        if (ends.at(which) >= 0)
            (void)::close(ends.at(which));
        ends.at(which) = -1;
    }
};

pid_t start(const QString& queue, int input)
{
    const QByteArray name = queue.toUtf8();
    const std::array<const char*, 5> words{"lp", "-s", "-d", name.constData(), nullptr};
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0)
        return -1;
    (void)posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    pid_t child = -1;
    const int failed =
        posix_spawnp(&child, "lp", &actions, nullptr, const_cast<char* const*>(words.data()), environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

bool writeAll(int to, std::span<const std::uint8_t> bytes, steady_clock::time_point until)
{
    while (!bytes.empty()) {
        const auto left = std::chrono::duration_cast<milliseconds>(until - steady_clock::now()).count();
        pollfd ready{to, POLLOUT, 0};
        if (left <= 0 || poll(&ready, 1, static_cast<int>(left)) <= 0)
            return false;
        // A spooler that has gone is an answer, not a signal.
        const ssize_t sent = send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    }
    return true;
}

bool endedWell(pid_t child, steady_clock::time_point until)
{
    constexpr milliseconds pause(20);
    int status = 0;
    for (;;) {
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0 && errno != EINTR)
            return false;
        if (steady_clock::now() >= until)
            break;
        std::this_thread::sleep_for(pause);
    }
    (void)kill(child, SIGKILL);
    (void)waitpid(child, &status, 0);
    return false;
}

} // namespace

bool pipeToSpooler(const QString& queue, std::span<const std::uint8_t> bytes, milliseconds patience)
{
    const auto until = steady_clock::now() + patience;
    Ends pair;
    if (pair.ends.at(0) < 0)
        return false;
    const pid_t child = start(queue, pair.ends.at(1));
    if (child < 0)
        return false;
    pair.close(1);
    const bool isWritten = writeAll(pair.ends.at(0), bytes, until);
    pair.close(0);
    return endedWell(child, until) && isWritten;
}

} // namespace kakanai::devices
