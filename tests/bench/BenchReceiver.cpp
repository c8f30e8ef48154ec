// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchReceiver.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace kakanai::bench {
namespace {

constexpr qsizetype chunk = 65'536;

bool readMore(int connection, QByteArray& bytes)
{
    std::array<char, chunk> piece{};
    const ssize_t length = ::recv(connection, piece.data(), piece.size(), 0);
    if (length <= 0)
        return false;
    bytes.append(piece.data(), length);
    return true;
}

bool sendAll(int connection, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t sent = ::send(connection, bytes.constData() + done,
                                    static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

qsizetype contentLength(const QByteArray& head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("content-length:");
    if (at < 0)
        return 0;
    return lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

/** The receipt of the contract for these very bytes. */
QByteArray receipt(const QByteArray& body)
{
    const QJsonDocument message = QJsonDocument::fromJson(body);
    const QJsonValue head = message[QStringLiteral("message")];
    const QJsonValue id = head[QStringLiteral("message_id")];
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("receipt_id"), QStringLiteral("R-") + id.toString()},
                   {QStringLiteral("case_id"), message[QStringLiteral("case")][QStringLiteral("case_id")]},
                   {QStringLiteral("message_id"), id},
                   {QStringLiteral("sequence"), head[QStringLiteral("sequence")]},
                   {QStringLiteral("status"), QStringLiteral("stored")},
                   {QStringLiteral("payload_sha256"),
                    QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex())},
                   {QStringLiteral("received_at"), QStringLiteral("2026-04-01T10:00:00+09:00")},
                   {QStringLiteral("replayed"), false}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

BenchReceiver::BenchReceiver(int delayMilliseconds)
    : m_delay(delayMilliseconds)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, any, size) != 0 || ::getsockname(m_listener, any, &size) != 0
        || ::listen(m_listener, 16) != 0)
        qFatal("no port for the receiver");
    m_port = ntohs(address.sin_port);
    m_accepting = std::thread([this] { accept(); });
}

BenchReceiver::~BenchReceiver()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_accepting.join();
    ::close(m_listener);
    {
        const std::lock_guard guard(m_mutex);
        for (const int connection : m_connections)
            ::shutdown(connection, SHUT_RDWR);
    }
    for (std::thread& thread : m_threads)
        thread.join();
    for (const int connection : m_connections)
        ::close(connection);
}

void BenchReceiver::accept()
{
    for (;;) {
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            return;
        const int on = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const std::lock_guard guard(m_mutex);
        m_connections.push_back(connection);
        m_threads.emplace_back([this, connection] { serve(connection); });
    }
}

void BenchReceiver::serve(int connection)
{
    m_most = std::max<int>(m_most, ++m_open);
    QByteArray bytes;
    for (;;) {
        qsizetype end = bytes.indexOf("\r\n\r\n");
        while (end < 0) {
            if (!readMore(connection, bytes)) {
                --m_open;
                return;
            }
            end = bytes.indexOf("\r\n\r\n");
        }
        const QByteArray head = bytes.left(end + 2);
        const qsizetype whole = end + 4 + contentLength(head);
        while (bytes.size() < whole) {
            if (!readMore(connection, bytes)) {
                --m_open;
                return;
            }
        }
        const bool isPost = head.startsWith("POST");
        const QByteArray answer = isPost ? receipt(bytes.mid(end + 4, whole - end - 4)) : QByteArray();
        bytes.remove(0, whole);
        m_posts += isPost ? 1 : 0;
        std::this_thread::sleep_for(std::chrono::milliseconds(m_delay));
        if (!sendAll(connection,
                     QByteArray(isPost ? "HTTP/1.1 202 Accepted" : "HTTP/1.1 201 Created")
                         + "\r\nContent-Type: application/json\r\nContent-Length: "
                         + QByteArray::number(answer.size()) + "\r\n\r\n" + answer)) {
            --m_open;
            return;
        }
    }
}

} // namespace kakanai::bench
