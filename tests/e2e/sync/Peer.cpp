// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/Peer.h"

#include <QFile>
#include <QJsonDocument>

#include <csignal>

#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kakanai::test {
namespace {

constexpr int patience = 60'000;

} // namespace

void endWithUs(QProcess& process)
{
    const auto ours = ::getpid();
    process.setChildProcessModifier([ours] {
        // A test that is ended by its time limit has no destructors; the kernel tells the child all the same.
        if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != ours)
            ::_exit(127);
    });
}

Peer::Peer(const QString& script, const QString& folder, const QStringList& arguments)
    : m_folder(folder)
{
    endWithUs(m_process);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"),
                    QStringList{QStringLiteral(KAKANAI_SOURCE_DIR "/") + script, folder} + arguments);
    waitFor({}, script);
}

Peer::Peer(const QString& program, const QStringList& arguments, const QByteArray& ready)
{
    endWithUs(m_process);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    waitFor(ready, program + u' ' + arguments.value(0));
}

void Peer::waitFor(const QByteArray& ready, const QString& name)
{
    do {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                qFatal("%s does not start", qPrintable(name));
        }
        m_firstLine = m_process.readLine();
    } while (!m_firstLine.contains(ready));
}

int Peer::freePort()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(handle, any, size) != 0 || ::getsockname(handle, any, &size) != 0)
        qFatal("no free port");
    ::close(handle);
    return ntohs(address.sin_port);
}

std::unique_ptr<Peer> Peer::scripted(const QString& folder, const QJsonArray& rules)
{
    return std::make_unique<Peer>(
        QStringLiteral("tests/e2e/sync/peers/scripted_receiver.py"), folder,
        QStringList{QString::fromUtf8(QJsonDocument(rules).toJson(QJsonDocument::Compact))});
}

Peer::~Peer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QList<QJsonObject> Peer::lines(const QString& name) const
{
    QFile file(m_folder + u'/' + name);
    QList<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly))
        return objects;
    while (!file.atEnd())
        objects.append(QJsonDocument::fromJson(file.readLine()).object());
    return objects;
}

QStringList Peer::requests(const QString& method) const
{
    QStringList found;
    for (const QJsonObject& line : lines(QStringLiteral("requests"))) {
        const QString verb = line[QStringLiteral("method")].toString();
        if (method.isEmpty() || verb == method)
            found.append(QStringLiteral("%1 %2 %3")
                             .arg(verb, line[QStringLiteral("path")].toString())
                             .arg(line[QStringLiteral("status")].toInt()));
    }
    return found;
}

} // namespace kakanai::test
