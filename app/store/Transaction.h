// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QSqlQuery>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace kakanai::store {

class Database;
class Dialect;
class ServerAnswer;

/** The rows a statement answered, read once from first to last. Columns count from 0. */
class Rows
{
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query);
    explicit Rows(std::shared_ptr<ServerAnswer> answer);

    [[nodiscard]] bool next();
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] int number(int column) const { return static_cast<int>(big(column)); }
    [[nodiscard]] qint64 big(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /** How many rows an INSERT, UPDATE or DELETE touched. */
    [[nodiscard]] int touched() const;

private:
    std::shared_ptr<QSqlQuery> m_query; ///< empty where the server answered itself
    std::shared_ptr<ServerAnswer> m_answer;
};

/**
 * All or nothing: what runs inside is written when `commit` answered, else as if it had never been. Rolls
 * back when it goes out of scope uncommitted. Every function of every store takes one; one statement that
 * fails spoils it.
 */
class Transaction
{
public:
    /** Takes the write lock at once, so that two writers never meet half-way. Errors: StoreInUse,
     * StoreUnavailable. */
    [[nodiscard]] static Result<Transaction> begin(Database& database);

    /** Only reads, from the store as it was at this moment; holds no writer up, however long it takes.
     * Errors: as `begin`. */
    [[nodiscard]] static Result<Transaction> beginReading(Database& database);

    /**
     * One statement that is a transaction of its own: on PostgreSQL a single round trip. Runs a second time
     * when the connection was found dead, so it must be one that may (it names what it makes by an id of the
     * caller's). A server that says nothing for six seconds is taken for dead. Errors: as `run`.
     */
    [[nodiscard]] static Result<Rows> runAlone(Database& database, const QString& sql,
                                               const QVariantList& values);

    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /** Runs one statement with `?` for values. Errors: StoreCorrupt, StoreInUse, StoreUnavailable; no value
     * in the detail. */
    [[nodiscard]] Result<Rows> run(const QString& sql, const QVariantList& values = {});

    /** Writes everything durably. Refused when a statement failed before: then nothing is written. */
    [[nodiscard]] Result<void> commit();

    [[nodiscard]] const Dialect& dialect() const;

    /** Runs after a commit that succeeded, never otherwise: to tell others what has changed. */
    void whenCommitted(std::function<void()> call) { m_whenCommitted.push_back(std::move(call)); }

private:
    explicit Transaction(Database& database);
    [[nodiscard]] static Result<Transaction> beginWith(Database& database, const QStringList& statements);
    [[nodiscard]] static Result<Rows> execute(Database& database, const QString& sql,
                                              const QVariantList& values, std::chrono::milliseconds patience);

    Database* m_database;
    bool m_isOpen = true;
    bool m_isSpoiled = false;
    std::vector<std::function<void()>> m_whenCommitted;
};

} // namespace kakanai::store
