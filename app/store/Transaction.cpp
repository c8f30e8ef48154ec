// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Transaction.h"

#include "app/store/Database.h"
#include "app/store/StoreError.h"

#include <QSqlDatabase>

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

} // namespace

Rows::Rows(QSqlQuery query)
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
    if (m_isOpen)
        QSqlQuery(m_database->connection()).exec(QStringLiteral("ROLLBACK"));
}

Result<Transaction> Transaction::begin(Database& database)
{
    Transaction transaction(database);
    transaction.m_isOpen = false;
    for (const QString& sql : database.dialect().begin()) {
        if (const auto ran = transaction.run(sql); !ran)
            return tl::unexpected(ran.error());
        transaction.m_isOpen = true;
    }
    return transaction;
}

Result<Rows> Transaction::run(const QString& sql, const QVariantList& values)
{
    if (m_isSpoiled)
        return fail(FailureCode::StoreUnavailable, QStringLiteral("the transaction has failed before"));
    if (!m_database->admits(sql)) {
        m_isSpoiled = true;
        return fail(FailureCode::StoreUnavailable, QStringLiteral("refused by the gate"));
    }
    QSqlQuery query(m_database->connection());
    query.setForwardOnly(true);
    bool ran = false;
    if (values.isEmpty()) {
        ran = query.exec(m_database->dialect().adapt(sql));
    } else if (query.prepare(m_database->dialect().adapt(sql))) {
        for (const QVariant& value : values)
            query.addBindValue(asBound(value));
        ran = query.exec();
    }
    if (!ran) {
        m_isSpoiled = true;
        return tl::unexpected(storeFailure(query.lastError()));
    }
    return Rows(std::move(query));
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
