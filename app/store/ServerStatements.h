// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSqlError>
#include <QVariantList>

#include <chrono>
#include <memory>

class QSqlDatabase;

namespace kakanai::store {

class ServerAnswer;

/**
 * Statements on a PostgreSQL connection that Qt holds, by the server's own protocol: those with values are
 * prepared once under a name, from then on one round trip without any text for the server to parse. Qt's
 * driver sends `EXECUTE name (values written out)` instead, for which the server parses and types every value
 * anew, and waits for ever for a server that says nothing (docs/decisions/0072).
 */
class ServerStatements
{
public:
    using Patience = std::chrono::milliseconds;

    /** The answer; empty when it failed, with the server's code in `error`. No code: the line is dead, or
     * nothing was heard within `patience`; then the connection is of no more use. Without values several
     * statements may stand in one text. */
    [[nodiscard]] std::shared_ptr<ServerAnswer> run(const QSqlDatabase& connection, const QString& sql,
                                                    const QVariantList& values, Patience patience,
                                                    QSqlError& error);
    /** When the connection is closed: its prepared statements are gone with it. */
    void clear() { m_names.clear(); }

private:
    QHash<QString, QByteArray> m_names;
};

} // namespace kakanai::store
