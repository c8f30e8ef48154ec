// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace kakanai::store {
class Database;
}

namespace kakanai::bench {

/** One statement as it reached SQLite, with its values. */
struct SqliteWord {
    using Value = std::variant<std::monostate, qint64, std::string, QByteArray>;
    std::string sql;
    std::vector<Value> values;
};

/** Writes down every statement a store of ours sends to SQLite, in order, by SQLite's own trace. */
class SqliteRecorder
{
public:
    explicit SqliteRecorder(const store::Database& database);
    ~SqliteRecorder();
    SqliteRecorder(const SqliteRecorder&) = delete;
    SqliteRecorder& operator=(const SqliteRecorder&) = delete;

    std::vector<SqliteWord> words;
    bool isWhole = true; ///< false: a statement was not understood

private:
    static int heard(unsigned kind, void* self, void* statement, void* text);

    sqlite3* m_connection = nullptr;
};

/** A program without us: the same statements through the C interface, each prepared once. */
class SqliteReplay
{
public:
    /** Opens a file that has its tables, with the pragmas our store sets. */
    explicit SqliteReplay(const QString& path);
    ~SqliteReplay();
    SqliteReplay(const SqliteReplay&) = delete;
    SqliteReplay& operator=(const SqliteReplay&) = delete;

    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    /** Runs it and reads every column of its rows. */
    [[nodiscard]] bool run(const SqliteWord& word);
    [[nodiscard]] bool runPlain(const char* sql);

private:
    sqlite3* m_connection = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*> m_statements;
    std::size_t m_read = 0; ///< bytes of answers: they are looked at, as ours are
};

} // namespace kakanai::bench
