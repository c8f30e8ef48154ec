// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/Dialect.h"

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
     * Opens `sqlite:/path/file.db` or `postgresql://user@host[:port]/name` and brings its schema up to date.
     * Errors: StoreInUse when another process holds the file (answered within a second), StoreNewer when a
     * newer program wrote it, StoreCorrupt, StoreUnavailable.
     */
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& url);

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

    /** Asked before each statement; false refuses it as if the disk had. Lets a test fail after N statements.
     */
    using Gate = std::function<bool(const QString& sql)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    [[nodiscard]] bool admits(const QString& sql) const { return !m_gate || m_gate(sql); }

private:
    Database(QString url, QString connectionName, Dialect dialect);

    QString m_url;
    QString m_connectionName;
    Dialect m_dialect;
    Gate m_gate;
};

} // namespace kakanai::store
