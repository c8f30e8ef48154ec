// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"

#include "app/store/Migrations.h"
#include "app/store/ServerAddress.h"
#include "app/store/ServerAnswer.h"
#include "app/store/StoreError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

#include <array>
#include <atomic>
#include <utility>

namespace kakanai::store {
namespace {

// Exclusive locking comes before the log: then SQLite needs no shared memory and a second process is turned
// away.
constexpr std::array pragmas{
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA mmap_size=0",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "BEGIN EXCLUSIVE",
    "COMMIT",
};

// Whoever writes holds the writers' lock, so a machine that stops in the middle must lose it: one without
// power or line after ten seconds (the server's own words for it would be two hours), one whose program
// stands still after five minutes. Longer, because checking a long record is work between two statements.
constexpr const char* serverSettings = "SET client_min_messages = warning; SET tcp_keepalives_idle = 4;"
                                       " SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 2;"
                                       " SET tcp_user_timeout = 8000;"
                                       " SET idle_in_transaction_session_timeout = '5min'";

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("kakanai-%1").arg(++count);
}

Result<void> runPlain(const QSqlDatabase& connection, const QString& sql)
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        return tl::unexpected(storeFailure(query.lastError()));
    return {};
}

Result<void> openSqlite(QSqlDatabase& connection, const QString& path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(FailureCode::StoreUnavailable, path);
    // Made by us and not by SQLite, so that from its first byte nobody else may read it.
    if (QFile file(path); !file.exists()
        && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(FailureCode::StoreUnavailable, path);
    connection.setDatabaseName(path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=300"));
    if (!connection.open())
        return tl::unexpected(storeFailure(connection.lastError()));
    for (const char* pragma : pragmas) {
        if (const auto ran = runPlain(connection, QString::fromLatin1(pragma)); !ran) {
            Failure failure = ran.error();
            failure.detail += u' ' + path;
            return tl::unexpected(failure);
        }
    }
    return {};
}

Result<void> openPostgresql(QSqlDatabase& connection, const QString& url)
{
    const Result<ServerAddress> address = ServerAddress::parse(url);
    if (!address)
        return tl::unexpected(address.error());
    connection.setUserName(address->user);
    connection.setDatabaseName(address->database);
    connection.setConnectOptions(address->options);
    if (!connection.open())
        return fail(FailureCode::StoreUnavailable, address->database);
    if (const auto set = runPlain(connection, QString::fromLatin1(serverSettings)); !set)
        return set;
    // A paper ticket is an action outside the database: a commit that was answered must survive the power.
    for (const char* setting : {"synchronous_commit", "fsync", "full_page_writes"}) {
        QSqlQuery query(connection);
        if (!query.exec(QStringLiteral("SHOW ") + QLatin1String(setting)) || !query.next())
            return tl::unexpected(storeFailure(query.lastError()));
        if (query.value(0).toString() == QStringLiteral("off"))
            return fail(FailureCode::StoreUnavailable, QStringLiteral("%1=off").arg(QLatin1String(setting)));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::make(const QString& url)
{
    const bool isSqlite = url.startsWith(QStringLiteral("sqlite:"));
    if (!isSqlite && !url.startsWith(QStringLiteral("postgresql:")))
        return fail(FailureCode::StoreUnavailable, QStringLiteral("neither sqlite: nor postgresql:"));

    const Dialect dialect(isSqlite ? Dialect::Kind::Sqlite : Dialect::Kind::Postgresql);
    std::unique_ptr<Database> database(new Database(url, nextConnectionName(), dialect));
    QSqlDatabase connection = QSqlDatabase::addDatabase(dialect.driver(), database->m_connectionName);
    if (!connection.isValid())
        return fail(FailureCode::StoreUnavailable, QStringLiteral("no driver %1").arg(dialect.driver()));
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString& url)
{
    auto database = make(url);
    if (!database)
        return database;
    QSqlDatabase connection = (*database)->connection();
    QString path = url.mid(7);
    if (path.startsWith(QStringLiteral("///")))
        path.remove(0, 2);
    const auto opened = (*database)->dialect().kind() == Dialect::Kind::Sqlite
        ? openSqlite(connection, path)
        : openPostgresql(connection, url);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto migrated = migrate(**database); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openLater(const QString& url, WhenReached whenReached)
{
    if (const auto address = ServerAddress::parse(url); !address)
        return tl::unexpected(address.error());
    auto database = make(url);
    if (database) {
        (*database)->m_isLost = true;
        (*database)->m_whenReached = std::move(whenReached);
    }
    return database;
}

Database::Database(QString url, QString connectionName, Dialect dialect)
    : m_url(std::move(url))
    , m_connectionName(std::move(connectionName))
    , m_dialect(dialect)
{
}

Database::~Database()
{
    m_statements->clear();
    connection().close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Result<void> Database::ensureConnected()
{
    constexpr qint64 betweenTries = 1000;
    if (!m_isLost)
        return {};
    if (m_isHeldOff)
        return fail(FailureCode::StoreUnavailable, QStringLiteral("the server is away"));
    if (m_sinceTry.isValid() && m_sinceTry.elapsed() < betweenTries)
        return fail(FailureCode::StoreUnavailable, QStringLiteral("the server is away"));
    QSqlDatabase lost = connection();
    m_onServer.clear();
    lost.close();
    auto opened = openPostgresql(lost, m_url);
    m_isLost = !opened;
    if (opened && m_whenReached) {
        // Reached for the first time: is it one this program may work on?
        const WhenReached first = std::exchange(m_whenReached, {});
        opened = migrate(*this);
        if (opened)
            opened = first();
        if (!opened) {
            m_whenReached = first;
            m_isLost = true;
        }
    }
    if (m_isLost)
        m_sinceTry.start();
    else
        m_sinceTry.invalidate();
    return opened;
}

std::shared_ptr<QSqlQuery> Database::statement(const QString& sql, QSqlError& error) const
{
    return m_statements->take(connection(), m_dialect.adapt(sql), error);
}

std::shared_ptr<ServerAnswer> Database::askServer(const QString& sql, const QVariantList& values,
                                                  ServerStatements::Patience patience, QSqlError& error)
{
    return m_onServer.run(connection(), m_dialect.adapt(sql), values, patience, error);
}

Result<void> Database::checkpoint()
{
    if (m_dialect.kind() != Dialect::Kind::Sqlite)
        return {};
    return runPlain(connection(), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace kakanai::store
