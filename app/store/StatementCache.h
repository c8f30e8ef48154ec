// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace kakanai::store {

/**
 * SQLite's statements, prepared once and used again: half the time of a short transaction was parsing. A
 * statement that is being read is not here; who is done with it gives it back.
 */
class StatementCache : public std::enable_shared_from_this<StatementCache>
{
public:
    /** A prepared query for `sql`, which goes back when the last owner lets it go; empty when it cannot be
     * prepared, with the reason in `error`. */
    [[nodiscard]] std::shared_ptr<QSqlQuery> take(const QSqlDatabase& connection, const QString& sql,
                                                  QSqlError& error);
    /** Before the connection is closed. What is out then is not taken back. */
    void clear();

private:
    QHash<QString, QList<QSqlQuery*>> m_free;
    int m_generation = 0;
};

} // namespace kakanai::store
