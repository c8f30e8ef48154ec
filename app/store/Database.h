// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/Dialect.h"
#include "app/store/ServerStatements.h"
#include "app/store/StatementCache.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace kakanai::store {

/**
 * The one connection to the office's database. Belongs to the thread that opened it (the `db` lane); every
 * other thread asks that lane. Nothing is read or written but through a `Transaction`.
 *
 * SQLite: one process at a time (exclusive locking), write-ahead log, every commit on the platter
 * (`synchronous=FULL`), deleted bytes overwritten. See docs/decisions on why Debian 12's SQLite allows no
 * second process.
 */
class Database
{
public:
    /**
     * Opens `sqlite:/path/file.db` or `postgresql://user@host[:port]/name` (see `ServerAddress`) and brings
     * its schema up to date.
     * Errors: StoreInUse when another process holds the file (answered within a second), StoreNewer when a
     * newer program wrote it, StoreCorrupt, StoreUnavailable.
     */
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& url);

    /** Asked once, when the server is first reached; a failure leaves it away. */
    using WhenReached = std::function<Result<void>()>;
    /**
     * A store on a PostgreSQL server that does not answer now: the first transaction that reaches it brings
     * the schema up to date as `open` does. Errors: StoreUnavailable for what is no server's address.
     */
    [[nodiscard]] static Result<std::unique_ptr<Database>> openLater(const QString& url,
                                                                     WhenReached whenReached);

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }
    [[nodiscard]] const QString& url() const { return m_url; }
    /** For `Transaction`; nobody else runs statements. */
    [[nodiscard]] QSqlDatabase connection() const;

    /**
     * Copies the log into the file and empties it, so that what was deleted is overwritten there too. Between
     * transactions only. Nothing to do on PostgreSQL.
     */
    [[nodiscard]] Result<void> checkpoint();

    /**
     * Connects again when the server had gone: at once the first time, then at most once a second, so that
     * the lane stays free for what needs no server. Errors: StoreUnavailable. Nothing to do on SQLite.
     */
    [[nodiscard]] Result<void> ensureConnected();
    /** While somebody else listens for the server, nobody tries to reach it: where a machine is switched off,
     * every try takes seconds, which this lane needs. */
    void holdOff(bool isHeldOff) { m_isHeldOff = isHeldOff; }
    /** A statement failed because the connection is gone; the next transaction connects again. */
    void noteLost() { m_isLost = true; }
    [[nodiscard]] bool isLost() const { return m_isLost; }

    /** On a PostgreSQL server: one statement with its values, in one round trip. Empty: see `error`. */
    [[nodiscard]] std::shared_ptr<ServerAnswer> askServer(const QString& sql, const QVariantList& values,
                                                          ServerStatements::Patience patience,
                                                          QSqlError& error);
    /** In SQLite: `sql` prepared, and who is done with it gives it back by letting go. Empty: see `error`. */
    [[nodiscard]] std::shared_ptr<QSqlQuery> statement(const QString& sql, QSqlError& error) const;

    /** Asked before each statement; false refuses it as if the disk had. Lets a test fail after N statements.
     */
    using Gate = std::function<bool(const QString& sql)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    [[nodiscard]] bool admits(const QString& sql) const { return !m_gate || m_gate(sql); }

private:
    [[nodiscard]] static Result<std::unique_ptr<Database>> make(const QString& url);
    Database(QString url, QString connectionName, Dialect dialect);

    QString m_url;
    QString m_connectionName;
    Dialect m_dialect;
    Gate m_gate;
    std::shared_ptr<StatementCache> m_statements = std::make_shared<StatementCache>();
    ServerStatements m_onServer;
    WhenReached m_whenReached;
    bool m_isLost = false;
    bool m_isHeldOff = false;
    QElapsedTimer m_sinceTry;
};

} // namespace kakanai::store
