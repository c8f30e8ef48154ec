// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <memory>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace kakanai::test {

/**
 * A PostgreSQL server of the test's own: its data and its socket in a folder that goes away with it, no
 * network port unless asked for. PostgreSQL refuses to run as root; then it runs as `postgres`. Ends with the
 * test, also when the test is killed.
 */
class PostgresServer
{
public:
    /** Its data lies in `place`; empty: where temporary files go. */
    explicit PostgresServer(const QString& place = {})
        : m_folder((place.isEmpty() ? QDir::tempPath() : place) + QStringLiteral("/kakanai-XXXXXX"))
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (const char* name : {"socket"})
            makeFolder(m_folder.filePath(QLatin1String(name)));
    }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer() { stop(SIGQUIT); }

    static QString tool(const char* name)
    {
        return QStringLiteral("/usr/lib/postgresql/15/bin/") + QLatin1String(name);
    }

    /** A fresh database `kakanai` whose owner is `office`. */
    [[nodiscard]] bool create()
    {
        return runAs({tool("initdb"), QStringLiteral("-D"), data(), QStringLiteral("-A"),
                      QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("office"),
                      QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                      QStringLiteral("--no-sync")})
            && start()
            && runAs({tool("createdb"), QStringLiteral("-h"), socket(), QStringLiteral("-p"),
                      QString::number(port), QStringLiteral("-U"), QStringLiteral("office"),
                      QStringLiteral("kakanai")});
    }

    /** A streaming standby of `primary`, started. */
    [[nodiscard]] bool createStandbyOf(const PostgresServer& primary)
    {
        return runAs({tool("pg_basebackup"), QStringLiteral("-D"), data(), QStringLiteral("-R"),
                      QStringLiteral("-X"), QStringLiteral("stream"), QStringLiteral("-c"),
                      QStringLiteral("fast"), QStringLiteral("-h"), primary.socket(), QStringLiteral("-U"),
                      QStringLiteral("office")})
            && start();
    }
    [[nodiscard]] bool promote()
    {
        return runAs({tool("pg_ctl"), QStringLiteral("promote"), QStringLiteral("-D"), data(),
                      QStringLiteral("-w"), QStringLiteral("-t"), QStringLiteral("60")});
    }

    /** Brings on the platter what `create` left to be written some time, for speed: after a crash a server
     * flushes every file it has, and those of a real one are long there. */
    [[nodiscard]] bool flush() const
    {
        return !ask(QStringLiteral("CHECKPOINT")).isNull()
            && QProcess::execute(QStringLiteral("find"),
                                 {data(), QStringLiteral("-type"), QStringLiteral("f"),
                                  QStringLiteral("-exec"), QStringLiteral("sync"), QStringLiteral("{}"),
                                  QStringLiteral("+")})
            == 0;
    }
    /** Starts it and waits until it answers. */
    [[nodiscard]] bool start(const QStringList& settings = {})
    {
        QStringList words{tool("postgres"),
                          QStringLiteral("-D"),
                          data(),
                          QStringLiteral("-k"),
                          socket(),
                          QStringLiteral("-c"),
                          QStringLiteral("listen_addresses=%1").arg(addresses),
                          QStringLiteral("-c"),
                          QStringLiteral("port=%1").arg(port),
                          QStringLiteral("-c"),
                          QStringLiteral("max_connections=300"),
                          QStringLiteral("-c"),
                          QStringLiteral("shared_buffers=64MB")};
        for (const QString& setting : settings + always)
            words << QStringLiteral("-c") << setting;
        m_process = std::make_unique<QProcess>();
        m_process->setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
        m_process->setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
        m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGQUIT); });
        const QStringList all = prefix() + words;
        m_process->start(all.first(), all.mid(1));
        if (!m_process->waitForStarted())
            return false;
        for (int i = 0; i < 600; ++i) {
            if (QProcess::execute(tool("pg_isready"),
                                  {QStringLiteral("-q"), QStringLiteral("-h"), socket(), QStringLiteral("-p"),
                                   QString::number(port)})
                == 0)
                return true;
            if (m_process->state() == QProcess::NotRunning || m_process->waitForFinished(100))
                return false;
        }
        return false;
    }
    /** SIGINT: fast; SIGQUIT: immediate; SIGKILL: as if the machine had gone. Waits for the end. */
    void stop(int signal)
    {
        if (!m_process)
            return;
        if (m_process->state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(m_process->processId()), signal);
            m_process->waitForFinished(60'000);
        }
        m_process.reset();
    }
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }

    /** One statement as the owner, by psql; what it printed, or a null string when it failed. */
    [[nodiscard]] QString ask(const QString& sql, const QString& user = QStringLiteral("office")) const
    {
        QProcess psql;
        psql.start(tool("psql"),
                   {QStringLiteral("-X"), QStringLiteral("-At"), QStringLiteral("-v"),
                    QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), socket(), QStringLiteral("-p"),
                    QString::number(port), QStringLiteral("-U"), user, QStringLiteral("-c"), sql,
                    QStringLiteral("kakanai")});
        psql.waitForFinished(patienceMs);
        if (psql.state() != QProcess::NotRunning || psql.exitCode() != 0)
            return {};
        const QString said = QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
        return said.isNull() ? QStringLiteral("") : said;
    }

    [[nodiscard]] QString url(const QString& user = QStringLiteral("office")) const
    {
        return QStringLiteral("postgresql://%1@/kakanai?host=%2&port=%3").arg(user, socket()).arg(port);
    }
    [[nodiscard]] QString socket() const { return m_folder.filePath(QStringLiteral("socket")); }
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString log() const
    {
        QFile file(m_folder.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /** Hands a file to the account the server runs as. */
    void own(const QString& path) const
    {
        if (const passwd* account = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr)
            (void)!::chown(QFile::encodeName(path).constData(), account->pw_uid, account->pw_gid);
    }
    [[nodiscard]] bool runAs(const QStringList& words) const
    {
        const QStringList all = prefix() + words;
        QProcess process;
        process.setStandardOutputFile(m_folder.filePath(QStringLiteral("tools")), QIODevice::Append);
        process.setStandardErrorFile(m_folder.filePath(QStringLiteral("tools")), QIODevice::Append);
        process.setWorkingDirectory(m_folder.path());
        process.start(all.first(), all.mid(1));
        return process.waitForFinished(120'000) && process.exitCode() == 0;
    }

    QString addresses = {}; ///< empty: no network
    int port = 5432; ///< names the socket, too
    QStringList always = {}; ///< settings of every start
    int patienceMs = 120'000; ///< with one statement

private:
    static QStringList prefix()
    {
        if (::geteuid() != 0)
            return {};
        return {QStringLiteral("setpriv"),          QStringLiteral("--reuid=postgres"),
                QStringLiteral("--regid=postgres"), QStringLiteral("--clear-groups"),
                QStringLiteral("--pdeathsig"),      QStringLiteral("SIGQUIT")};
    }
    void makeFolder(const QString& path) const
    {
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::Permissions(0x7755));
        own(path);
        own(m_folder.path());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
};

} // namespace kakanai::test
