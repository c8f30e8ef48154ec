// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Transaction.h"

#include "app/store/Database.h"
#include "app/store/StoreError.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <utility>

namespace kakanai::store {
namespace {

// Qt binds a null QString as NULL; in our tables an empty text is an empty text, and NULL is spelled
// QVariant().
QVariant asBound(const QVariant& value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArrayLiteral("");
    return value;
}

/** Statements without values that come again and again; SQLite prepares anything, PostgreSQL only queries. */
bool isWorthKeeping(const Dialect& dialect, const QString& sql)
{
    return dialect.kind() == Dialect::Kind::Sqlite
        && (sql == u"COMMIT" || sql == u"BEGIN IMMEDIATE" || sql.startsWith(u"SELECT"));
}

/** By the server's own word (class 08, 57P0x: it is being shut down) or because it says nothing any more. */
bool isConnectionGone(const Database& database, const QSqlError& error)
{
    const QString code = error.nativeErrorCode();
    return code.isEmpty() || code.startsWith(u"08") || code.startsWith(u"57P") || code == u"25006"
        || !database.connection().isOpen();
}

} // namespace

Rows::Rows(std::shared_ptr<QSqlQuery> query)
    : m_query(std::move(query))
{
}

Transaction::Transaction(Database& database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(other.m_database)
    , m_isOpen(std::exchange(other.m_isOpen, false))
    , m_isSpoiled(other.m_isSpoiled)
    , m_whenCommitted(std::move(other.m_whenCommitted))
{
}

Transaction::~Transaction()
{
    if (m_isOpen && !m_database->isLost())
        QSqlQuery(m_database->connection()).exec(QStringLiteral("ROLLBACK"));
}

Result<Transaction> Transaction::begin(Database& database)
{
    for (int attempt = 0;; ++attempt) {
        if (const auto connected = database.ensureConnected(); !connected)
            return tl::unexpected(connected.error());
        Transaction transaction(database);
        transaction.m_isOpen = false;
        Result<Rows> ran = Rows({});
        for (const QString& sql : database.dialect().begin()) {
            ran = transaction.run(sql);
            if (!ran)
                break;
            transaction.m_isOpen = true;
        }
        if (ran)
            return transaction;
        // Nothing has been done yet, so a connection that died since the last one may be tried anew.
        if (!database.isLost() || attempt > 0)
            return tl::unexpected(ran.error());
    }
}

Result<Rows> Transaction::run(const QString& sql, const QVariantList& values)
{
    if (m_isSpoiled)
        return fail(FailureCode::StoreUnavailable, QStringLiteral("the transaction has failed before"));
    if (!m_database->admits(sql)) {
        m_isSpoiled = true;
        return fail(FailureCode::StoreUnavailable, QStringLiteral("refused by the gate"));
    }
    auto rows = execute(*m_database, sql, values);
    m_isSpoiled = !rows;
    return rows;
}

Result<Rows> Transaction::execute(Database& database, const QString& sql, const QVariantList& values)
{
    QSqlError error;
    std::shared_ptr<QSqlQuery> query;
    bool ran = false;
    if (values.isEmpty() && !isWorthKeeping(database.dialect(), sql)) {
        query = std::make_shared<QSqlQuery>(database.connection());
        ran = query->exec(database.dialect().adapt(sql));
    } else if ((query = database.statement(sql, error))) {
        for (int i = 0; i < values.size(); ++i)
            query->bindValue(i, asBound(values[i]));
        ran = query->exec();
    }
    if (ran)
        return Rows(std::move(query));
    if (query)
        error = query->lastError();
    if (database.dialect().kind() == Dialect::Kind::Postgresql && isConnectionGone(database, error))
        database.noteLost();
    return tl::unexpected(storeFailure(error));
}

Result<Rows> Transaction::runAlone(Database& database, const QString& sql, const QVariantList& values)
{
    if (!database.admits(sql))
        return fail(FailureCode::StoreUnavailable, QStringLiteral("refused by the gate"));
    for (int attempt = 0;; ++attempt) {
        if (const auto connected = database.ensureConnected(); !connected)
            return tl::unexpected(connected.error());
        auto rows = execute(database, sql, values);
        if (rows || !database.isLost() || attempt > 0)
            return rows;
    }
}

const Dialect& Transaction::dialect() const
{
    return m_database->dialect();
}

Result<void> Transaction::commit()
{
    if (const auto ran = run(QStringLiteral("COMMIT")); !ran)
        return tl::unexpected(ran.error());
    m_isOpen = false;
    for (const auto& call : std::exchange(m_whenCommitted, {}))
        call();
    return {};
}

} // namespace kakanai::store
