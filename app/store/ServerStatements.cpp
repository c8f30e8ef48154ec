// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ServerStatements.h"

#include "app/store/ServerAnswer.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlDriver>

#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>
#include <vector>

namespace kakanai::store {
namespace {

/** Qt's documentation calls the type `PGconn*`; Qt 6 itself says what that stands for. */
PGconn* connectionOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    const QByteArrayView name(handle.typeName());
    return name == "PGconn*" || name == "pg_conn*" ? *static_cast<PGconn* const*>(handle.constData())
                                                   : nullptr;
}

QSqlError errorOf(const QString& code)
{
    return QSqlError({}, {}, QSqlError::StatementError, code);
}

/** Our `?` as the server's `$1`, `$2`, …; those inside quotes are left alone. */
QByteArray numbered(const QString& sql)
{
    QByteArray out;
    int count = 0;
    bool isQuoted = false;
    for (const char letter : sql.toUtf8()) {
        isQuoted = isQuoted != (letter == '\'');
        if (letter == '?' && !isQuoted)
            out += '$' + QByteArray::number(++count);
        else
            out += letter;
    }
    return out;
}

/** What the server says to what was sent, the last of it when it is several answers; empty and the error when
 * one is bad or when nothing comes. */
std::shared_ptr<ServerAnswer> heard(PGconn* connection, bool isSent, ServerStatements::Patience patience,
                                    QSqlError& error)
{
    error = errorOf({});
    if (!isSent)
        return {};
    QDeadlineTimer deadline(patience);
    std::shared_ptr<ServerAnswer> answer;
    bool isGood = true;
    for (;;) {
        while (PQisBusy(connection) == 1) {
            pollfd line{PQsocket(connection), POLLIN, 0};
            const int ready = ::poll(&line, 1, static_cast<int>(deadline.remainingTime()));
            if (ready < 0 && errno == EINTR)
                continue;
            if (ready <= 0 || PQconsumeInput(connection) != 1)
                return {};
        }
        PGresult* result = PQgetResult(connection);
        if (!result)
            return isGood ? answer : nullptr;
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
            answer = std::make_shared<ServerAnswer>(result);
            continue;
        }
        isGood = false;
        error = errorOf(QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)));
        PQclear(result);
    }
}

} // namespace

std::shared_ptr<ServerAnswer> ServerStatements::run(const QSqlDatabase& database, const QString& sql,
                                                    const QVariantList& values, Patience patience,
                                                    QSqlError& error)
{
    PGconn* connection = connectionOf(database);
    if (!connection) {
        error = errorOf({});
        return {};
    }
    if (values.isEmpty())
        return heard(connection, PQsendQuery(connection, sql.toUtf8().constData()) == 1, patience, error);
    auto name = m_names.constFind(sql);
    if (name == m_names.cend()) {
        const QByteArray fresh = "kakanai_" + QByteArray::number(m_names.size() + 1);
        const bool isSent =
            PQsendPrepare(connection, fresh.constData(), numbered(sql).constData(), 0, nullptr) == 1;
        if (!heard(connection, isSent, patience, error))
            return {};
        name = m_names.insert(sql, fresh);
    }
    const auto count = static_cast<std::size_t>(values.size());
    std::vector<QByteArray> kept(count);
    std::vector<const char*> places(count, nullptr);
    std::vector<int> sizes(count, 0);
    std::vector<int> formats(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const QVariant& value = values[static_cast<qsizetype>(i)];
        if (!value.isValid())
            continue;
        const bool isBinary = value.typeId() == QMetaType::QByteArray;
        kept[i] = isBinary ? value.toByteArray() : value.toString().toUtf8();
        places[i] = kept[i].constData();
        sizes[i] = static_cast<int>(kept[i].size());
        formats[i] = isBinary ? 1 : 0;
    }
    const bool isSent = PQsendQueryPrepared(connection, name->constData(), static_cast<int>(count),
                                            places.data(), sizes.data(), formats.data(), 0)
        == 1;
    return heard(connection, isSent, patience, error);
}

} // namespace kakanai::store
