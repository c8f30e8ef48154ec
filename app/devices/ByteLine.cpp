// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/ByteLine.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kakanai::devices {
namespace {

auto refused(const QString& name, int error)
{
    return fail(FailureCode::DeviceFailed, name + QStringLiteral(": ") + qt_error_string(error));
}

int remaining(const QDeadlineTimer& deadline)
{
    return static_cast<int>(qBound(qint64{0}, deadline.remainingTime(), qint64{60000}));
}

} // namespace

ByteLine::ByteLine(int descriptor, QString name, bool canAnswer)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
    , m_canAnswer(canAnswer)
{
}

ByteLine::ByteLine(ByteLine&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_name(std::move(other.m_name))
    , m_canAnswer(other.m_canAnswer)
{
}

ByteLine::~ByteLine()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<ByteLine> ByteLine::toHost(const QString& host, quint16 port, QDeadlineTimer deadline)
{
    const QString name = QStringLiteral("tcp:%1:%2").arg(host).arg(port);
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int code =
            ::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found);
        code != 0)
        return fail(FailureCode::DeviceFailed,
                    name + QStringLiteral(": ") + QString::fromLocal8Bit(::gai_strerror(code)));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> list(found, &::freeaddrinfo);
    int error = ECONNREFUSED;
    for (const addrinfo* at = list.get(); at; at = at->ai_next) {
        const int descriptor =
            ::socket(at->ai_family, at->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, at->ai_protocol);
        if (descriptor < 0) {
            error = errno;
            continue;
        }
        ByteLine line(descriptor, name, true);
        if (::connect(descriptor, at->ai_addr, at->ai_addrlen) == 0)
            return line;
        error = errno;
        if (error != EINPROGRESS)
            continue;
        if (const auto ready = line.await(POLLOUT, deadline); !ready)
            return tl::unexpected(ready.error());
        socklen_t size = sizeof error;
        ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error == 0)
            return line;
    }
    return refused(name, error);
}

Result<ByteLine> ByteLine::toFile(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status {
    };
    const bool isDevice = ::stat(name.constData(), &status) == 0 && S_ISCHR(status.st_mode);
    // O_NOCTTY: a serial printer must not become this program's terminal.
    constexpr int common = O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    int descriptor = isDevice ? ::open(name.constData(), O_RDWR | common) : -1;
    const bool canAnswer = descriptor >= 0;
    if (!canAnswer)
        descriptor = ::open(name.constData(), O_WRONLY | O_APPEND | common | (isDevice ? 0 : O_CREAT), 0640);
    if (descriptor < 0)
        return refused(path, errno);
    return ByteLine(descriptor, path, canAnswer);
}

Result<void> ByteLine::await(short events, const QDeadlineTimer& deadline) const
{
    pollfd watched{m_descriptor, events, 0};
    for (;;) {
        const int ready = ::poll(&watched, 1, remaining(deadline));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return refused(m_name, errno);
        if (deadline.hasExpired())
            return refused(m_name, ETIMEDOUT);
    }
}

Result<void> ByteLine::write(const QByteArray& bytes, QDeadlineTimer deadline)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        if (const auto ready = await(POLLOUT, deadline); !ready)
            return ready;
        // A printer that hung up must be an error here and not a signal.
        const auto left = static_cast<size_t>(bytes.size() - done);
        ssize_t sent = ::send(m_descriptor, bytes.constData() + done, left, MSG_NOSIGNAL);
        if (sent < 0 && errno == ENOTSOCK)
            sent = ::write(m_descriptor, bytes.constData() + done, left);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return refused(m_name, errno);
        done += sent > 0 ? sent : 0;
    }
    return {};
}

Result<QByteArray> ByteLine::read(int count, QDeadlineTimer deadline)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        if (const auto ready = await(POLLIN, deadline); !ready)
            return tl::unexpected(ready.error());
        char buffer[16];
        const auto wanted = qMin<qsizetype>(count - bytes.size(), sizeof buffer);
        const ssize_t got = ::read(m_descriptor, buffer, static_cast<size_t>(wanted));
        if (got == 0)
            return refused(m_name, ECONNRESET);
        if (got < 0 && errno != EAGAIN && errno != EINTR)
            return refused(m_name, errno);
        if (got > 0)
            bytes.append(buffer, got);
    }
    return bytes;
}

} // namespace kakanai::devices
