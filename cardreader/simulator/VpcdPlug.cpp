// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/VpcdPlug.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace kakanai::card {
namespace {

enum class Control : quint8 { PowerOff = 0, PowerOn = 1, Reset = 2, GiveAtr = 4 };

constexpr std::chrono::milliseconds retryPause{100};
// pcscd looks every 0.4 s and powers a new card at its first look. One that it only looks at replaced another
// card between two looks, and the first one's failure still stands against it.
constexpr int looksUnpowered = 3;
constexpr int reseatLimit = 3; // a service that powers cards only when asked is not bothered for ever
constexpr std::chrono::milliseconds timeToNotice{1000};

int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

bool receiveExactly(int fd, char* bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t got = ::recv(fd, bytes, size, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        // vpcd writes length and body apart: without this each command waits for a delayed acknowledgement
        // (40 ms).
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

VpcdPlug::~VpcdPlug()
{
    close();
}

void VpcdPlug::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

tl::expected<void, QString> VpcdPlug::insert(int slot, std::chrono::milliseconds patience)
{
    close();
    const quint16 port = static_cast<quint16>(firstPort + slot);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (true) {
        m_socket = connectTo(port);
        if (m_socket >= 0)
            return {};
        const int reason = errno;
        if (std::chrono::steady_clock::now() + retryPause >= until)
            return tl::unexpected(QStringLiteral("vpcd, port %1: %2")
                                      .arg(port)
                                      .arg(QString::fromLocal8Bit(std::strerror(reason))));
        std::this_thread::sleep_for(retryPause);
    }
}

PlugOutcome VpcdPlug::serve(SimulatorCard& card)
{
    card.insert();
    PlugOutcome outcome;
    bool isPowered = false;
    int looks = 0;
    QByteArray message;
    while (receive(message)) {
        if (message.size() != 1) {
            SimulatorAnswer answer = card.transmit(message);
            if (m_traffic) {
                ++m_traffic->exchanges;
                m_traffic->received += message.size();
                m_traffic->sent += answer.bytes ? answer.bytes->size() : 0;
            }
            message.fill('\0'); // it may have been a VERIFY
            if (!answer.bytes) {
                outcome = {PlugEnd::CardTaken, answer.backAfter};
                break;
            }
            if (!send(*answer.bytes))
                break;
            continue;
        }
        bool isAlive = true;
        switch (static_cast<Control>(quint8(message.at(0)))) {
        case Control::PowerOn:
            isPowered = true;
            m_reseats = 0;
            card.reset();
            break;
        case Control::PowerOff:
        case Control::Reset:
            card.reset();
            break;
        case Control::GiveAtr:
            ++looks;
            isAlive = send(card.answerToReset());
            break;
        }
        if (!isAlive)
            break;
        if (!isPowered && looks >= looksUnpowered && m_reseats < reseatLimit) {
            ++m_reseats;
            outcome = {PlugEnd::NotNoticed, timeToNotice};
            break;
        }
    }
    close();
    return outcome;
}

bool VpcdPlug::receive(QByteArray& message)
{
    unsigned char size[2];
    if (!receiveExactly(m_socket, reinterpret_cast<char*>(size), sizeof size))
        return false;
    message.resize(size[0] << 8 | size[1]);
    return receiveExactly(m_socket, message.data(), static_cast<std::size_t>(message.size()));
}

bool VpcdPlug::send(const QByteArray& message)
{
    QByteArray framed;
    framed += char(message.size() >> 8);
    framed += char(message.size() & 0xFF);
    framed += message;
    qsizetype done = 0;
    while (done < framed.size()) {
        const ssize_t put = ::send(m_socket, framed.constData() + done,
                                   static_cast<std::size_t>(framed.size() - done), MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        done += put;
    }
    return true;
}

} // namespace kakanai::card
