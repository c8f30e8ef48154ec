// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Dialect.h"

#include <array>

namespace kakanai::store {
namespace {

struct Word {
    const char* token;
    const char* sqlite;
    const char* postgresql;
};

// clang-format off
constexpr std::array words{
    Word{"{serial}", "INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"},
    Word{"{blob}",   "BLOB",                              "BYTEA"},
    Word{"{big}",    "INTEGER",                           "BIGINT"},
};
// clang-format on

} // namespace

Dialect::Dialect(Kind kind)
    : m_kind(kind)
{
}

QString Dialect::driver() const
{
    switch (m_kind) {
    case Kind::Sqlite:
        return QStringLiteral("QSQLITE");
    case Kind::Postgresql:
        return QStringLiteral("QPSQL");
    }
    Q_UNREACHABLE();
}

QString Dialect::adapt(QString sql) const
{
    if (!sql.contains(u'{'))
        return sql;
    for (const Word& word : words)
        sql.replace(QLatin1String(word.token),
                    QLatin1String(m_kind == Kind::Sqlite ? word.sqlite : word.postgresql));
    return sql;
}

QStringList Dialect::begin() const
{
    switch (m_kind) {
    case Kind::Sqlite:
        return {QStringLiteral("BEGIN IMMEDIATE")};
    case Kind::Postgresql:
        // The record is one chain, so writers go one after the other; a hall makes a handful of changes a
        // second.
        return {QStringLiteral("BEGIN"), QStringLiteral("SELECT pg_advisory_xact_lock(4799930001)")};
    }
    Q_UNREACHABLE();
}

QString Dialect::beginReading() const
{
    switch (m_kind) {
    case Kind::Sqlite:
        return QStringLiteral("BEGIN");
    case Kind::Postgresql:
        return QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }
    Q_UNREACHABLE();
}

} // namespace kakanai::store
