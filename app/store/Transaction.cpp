// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Transaction.h"

#include "app/store/Database.h"
#include "app/store/ServerAnswer.h"
#include "app/store/StoreError.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>
#include <array>
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

// How long a server may say nothing before it is taken for dead. A move of the hall names itself, so it may
// be asked again; what stands in a transaction may have to wait behind others, and a report takes its time; a
// new index on ten million tickets takes as long as it takes.
constexpr std::chrono::seconds withAMove(6);
constexpr std::chrono::seconds withAnythingElse(120);
constexpr std::chrono::hours withAWholeTable(1);

/** Only migrations change tables as a whole, and they have no values. */
std::chrono::milliseconds patienceWith(const QString& sql, const QVariantList& values)
{
    constexpr std::array quick{u"SELECT", u"BEGIN", u"COMMIT", u"ROLLBACK"};
    const bool isQuick =
        std::ranges::any_of(quick, [&](const char16_t* word) { return sql.startsWith(QStringView(word)); });
    return isQuick || !values.isEmpty() ? withAnythingElse : std::chrono::milliseconds(withAWholeTable);
}

/** Statements without values that come again and again in a file. */
bool isWorthKeeping(const QString& sql)
{
    return sql == u"COMMIT" || sql == u"BEGIN IMMEDIATE" || sql.startsWith(u"SELECT");
}

/** By the server's own word (class 08, 57P0x: it is being shut down, 25P03: we stood still too long) or
 * because it says nothing any more. */
bool isConnectionGone(const Database& database, const QSqlError& error)
{
    const QString code = error.nativeErrorCode();
    return code.isEmpty() || code.startsWith(u"08") || code.startsWith(u"57P") || code == u"25006"
        || code == u"25P03" || !database.connection().isOpen();
}

} // namespace

Rows::Rows(std::shared_ptr<QSqlQuery> query)
    : m_query(std::move(query))
{
}

Rows::Rows(std::shared_ptr<ServerAnswer> answer)
    : m_answer(std::move(answer))
{
}

bool Rows::next()
{
    return m_answer ? m_answer->next() : m_query->next();
}

QString Rows::text(int column) const
{
    return m_answer ? m_answer->text(column) : m_query->value(column).toString();
}

qint64 Rows::big(int column) const
{
    return m_answer ? m_answer->number(column) : m_query->value(column).toLongLong();
}

QByteArray Rows::bytes(int column) const
{
    return m_answer ? m_answer->bytes(column) : m_query->value(column).toByteArray();
}

bool Rows::isNull(int column) const
{
    return m_answer ? m_answer->isNull(column) : m_query->isNull(column);
}

int Rows::touched() const
{
    return m_answer ? m_answer->touched() : m_query->numRowsAffected();
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
        (void)execute(*m_database, QStringLiteral("ROLLBACK"), {}, withAnythingElse);
}

Result<Transaction> Transaction::begin(Database& database)
{
    return beginWith(database, database.dialect().begin());
}

Result<Transaction> Transaction::beginReading(Database& database)
{
    return beginWith(database, {database.dialect().beginReading()});
}

Result<Transaction> Transaction::beginWith(Database& database, const QStringList& statements)
{
    for (int attempt = 0;; ++attempt) {
        if (const auto connected = database.ensureConnected(); !connected)
            return tl::unexpected(connected.error());
        Transaction transaction(database);
        transaction.m_isOpen = false;
        Result<Rows> ran = Rows(std::shared_ptr<QSqlQuery>());
        for (const QString& sql : statements) {
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
    auto rows = execute(*m_database, sql, values, patienceWith(sql, values));
    m_isSpoiled = !rows;
    return rows;
}

Result<Rows> Transaction::execute(Database& database, const QString& sql, const QVariantList& values,
                                  std::chrono::milliseconds patience)
{
    QVariantList bound;
    bound.reserve(values.size());
    for (const QVariant& value : values)
        bound.append(asBound(value));
    QSqlError error;
    if (database.dialect().kind() == Dialect::Kind::Postgresql) {
        if (auto answer = database.askServer(sql, bound, patience, error))
            return Rows(std::move(answer));
        if (isConnectionGone(database, error))
            database.noteLost();
        return tl::unexpected(storeFailure(error));
    }
    std::shared_ptr<QSqlQuery> query;
    bool ran = false;
    if (values.isEmpty() && !isWorthKeeping(sql)) {
        query = std::make_shared<QSqlQuery>(database.connection());
        ran = query->exec(database.dialect().adapt(sql));
    } else if ((query = database.statement(sql, error))) {
        for (int i = 0; i < bound.size(); ++i)
            query->bindValue(i, bound[i]);
        ran = query->exec();
    }
    if (ran)
        return Rows(std::move(query));
    if (query)
        error = query->lastError();
    return tl::unexpected(storeFailure(error));
}

Result<Rows> Transaction::runAlone(Database& database, const QString& sql, const QVariantList& values)
{
    if (!database.admits(sql))
        return fail(FailureCode::StoreUnavailable, QStringLiteral("refused by the gate"));
    for (int attempt = 0;; ++attempt) {
        if (const auto connected = database.ensureConnected(); !connected)
            return tl::unexpected(connected.error());
        auto rows = execute(database, sql, values, withAMove);
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
