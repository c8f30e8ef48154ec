// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/SshServer.h"

#include "tests/e2e/sync/Peer.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kakanai::test {
namespace {

constexpr int patience = 30'000;
const QString program = QStringLiteral("/usr/sbin/sshd");

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/** Every process that descends from this one: the server gives each session a group of its own. */
QList<pid_t> descendantsOf(pid_t ancestor)
{
    QList<pid_t> family{ancestor};
    bool isGrowing = true;
    while (isGrowing) {
        isGrowing = false;
        for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            bool isNumber = false;
            const pid_t pid = name.toInt(&isNumber);
            if (!isNumber || family.contains(pid))
                continue;
            // `pid (name) state parent …`; the name may hold anything but ends with the last bracket.
            const QByteArray stat = readAll(QStringLiteral("/proc/%1/stat").arg(pid));
            const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            if (words.size() > 1 && family.contains(words[1].toInt())) {
                family.append(pid);
                isGrowing = true;
            }
        }
    }
    family.removeFirst();
    return family;
}

} // namespace

SshServer::SshServer()
{
    if (const passwd* user = getpwuid(geteuid()))
        m_user = QString::fromLocal8Bit(user->pw_name);
    QDir().mkpath(root());
    makeKey(QStringLiteral("host"));
    makeKey(QStringLiteral("client"));
    writeAll(path(QStringLiteral("authorized_keys")), readAll(path(QStringLiteral("client.pub"))));
    m_port = Peer::freePort();
    const QByteArray host = readAll(path(QStringLiteral("host.pub")));
    writeAll(path(QStringLiteral("known_hosts")),
             "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + host.left(host.lastIndexOf(' ')) + '\n');
    // As root the server insists on the empty folder it locks its unprivileged half into.
    if (geteuid() == 0)
        ::mkdir("/run/sshd", 0755);
    start();
}

SshServer::~SshServer()
{
    stop();
}

void SshServer::makeKey(const QString& name)
{
    QProcess process;
    process.start(QStringLiteral("ssh-keygen"),
                  {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                   QStringLiteral("-N"), QString(), QStringLiteral("-f"), path(name)});
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        m_problem = QStringLiteral("ssh-keygen: ") + QString::fromLocal8Bit(process.readAllStandardError());
}

void SshServer::writeConfiguration()
{
    const QByteArray folder = m_folder.path().toLocal8Bit();
    writeAll(path(QStringLiteral("config")),
             "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " + folder
                 + "/host\nAuthorizedKeysFile " + folder
                 + "/authorized_keys\nPidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                   "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
                   "Subsystem sftp internal-sftp\nForceCommand internal-sftp\nLogLevel VERBOSE\n");
}

void SshServer::start()
{
    writeConfiguration();
    endWithUs(m_process);
    m_process.setStandardErrorFile(path(QStringLiteral("log")), QIODevice::Append);
    const auto listened = log().count(QStringLiteral("Server listening"));
    m_process.start(
        program,
        {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), path(QStringLiteral("config"))});
    for (int waited = 0; waited < patience; waited += 50) {
        if (log().count(QStringLiteral("Server listening")) > listened)
            return;
        if (m_process.waitForFinished(50))
            break;
    }
    m_problem = QStringLiteral("sshd does not start: ") + log();
}

void SshServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const QList<pid_t> sessions = descendantsOf(static_cast<pid_t>(m_process.processId()));
    m_process.kill();
    for (const pid_t session : sessions)
        ::kill(session, SIGKILL);
    m_process.waitForFinished(patience);
}

SftpSettings SshServer::settings() const
{
    return {QStringLiteral("127.0.0.1"),   m_port, m_user, root(), path(QStringLiteral("known_hosts")),
            path(QStringLiteral("client"))};
}

void SshServer::changeHostKey()
{
    stop();
    QFile::remove(path(QStringLiteral("host")));
    QFile::remove(path(QStringLiteral("host.pub")));
    makeKey(QStringLiteral("host"));
    start();
}

QString SshServer::log() const
{
    return QString::fromLocal8Bit(readAll(path(QStringLiteral("log"))));
}

} // namespace kakanai::test
