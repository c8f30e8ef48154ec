// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/SqliteReplay.h"

#include "app/store/Database.h"

#include <QSqlDriver>

#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <sqlite3.h>

namespace kakanai::bench {
namespace {

// As app/store/Database.cpp has them.
constexpr std::array pragmas{
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA mmap_size=0",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "BEGIN EXCLUSIVE",
    "COMMIT",
};

/** The next literal of a statement in which SQLite has written the values out; `at` is moved behind it. */
std::optional<SqliteWord::Value> literal(const std::string& text, std::size_t& at)
{
    const auto quoted = [&](std::size_t from) {
        std::string inside;
        for (at = from; at < text.size(); ++at) {
            if (text[at] != '\'') {
                inside += text[at];
            } else if (at + 1 < text.size() && text[at + 1] == '\'') {
                inside += '\'';
                ++at;
            } else {
                ++at;
                break;
            }
        }
        return inside;
    };
    if (at >= text.size())
        return {};
    if (text[at] == '\'')
        return SqliteWord::Value(quoted(at + 1));
    if (text.compare(at, 2, "x'") == 0)
        return SqliteWord::Value(QByteArray::fromHex(QByteArray::fromStdString(quoted(at + 2))));
    if (text.compare(at, 4, "NULL") == 0) {
        at += 4;
        return SqliteWord::Value();
    }
    char* end = nullptr;
    const qint64 number = std::strtoll(text.c_str() + at, &end, 10);
    const auto next = static_cast<std::size_t>(end - text.c_str());
    if (next == at || (next < text.size() && text[next] == '.'))
        return {};
    at = next;
    return SqliteWord::Value(number);
}

/** The values, read off by laying the statement with its places beside the one with its values. */
std::optional<SqliteWord> wordOf(const std::string& sql, const std::string& expanded)
{
    SqliteWord word{sql, {}};
    std::size_t at = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        // Qt makes `:0`, `:1`, … of our question marks.
        if (sql[i] == ':' && i + 1 < sql.size() && std::isdigit(static_cast<unsigned char>(sql[i + 1]))) {
            while (i + 1 < sql.size() && std::isdigit(static_cast<unsigned char>(sql[i + 1])))
                ++i;
            const auto value = literal(expanded, at);
            if (!value)
                return {};
            word.values.push_back(*value);
        } else if (at >= expanded.size() || expanded[at++] != sql[i]) {
            return {};
        }
    }
    return word;
}

} // namespace

SqliteRecorder::SqliteRecorder(const store::Database& database)
{
    const QVariant handle = database.connection().driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        isWhole = false;
        return;
    }
    m_connection = *static_cast<sqlite3* const*>(handle.constData());
    sqlite3_trace_v2(m_connection, SQLITE_TRACE_STMT, &SqliteRecorder::heard, this);
}

SqliteRecorder::~SqliteRecorder()
{
    if (m_connection)
        sqlite3_trace_v2(m_connection, 0, nullptr, nullptr);
}

int SqliteRecorder::heard(unsigned, void* self, void* statement, void*)
{
    auto* recorder = static_cast<SqliteRecorder*>(self);
    auto* prepared = static_cast<sqlite3_stmt*>(statement);
    char* expanded = sqlite3_expanded_sql(prepared);
    const auto word = wordOf(sqlite3_sql(prepared), expanded ? expanded : "");
    sqlite3_free(expanded);
    if (word)
        recorder->words.push_back(*word);
    else
        recorder->isWhole = false;
    return 0;
}

SqliteReplay::SqliteReplay(const QString& path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_connection) != SQLITE_OK) {
        sqlite3_close(m_connection);
        m_connection = nullptr;
        return;
    }
    for (const char* pragma : pragmas) {
        if (!runPlain(pragma)) {
            sqlite3_close(m_connection);
            m_connection = nullptr;
            return;
        }
    }
}

SqliteReplay::~SqliteReplay()
{
    for (const auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_connection);
}

bool SqliteReplay::runPlain(const char* sql)
{
    return sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool SqliteReplay::run(const SqliteWord& word)
{
    sqlite3_stmt*& statement = m_statements[word.sql];
    if (!statement
        && sqlite3_prepare_v3(m_connection, word.sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                              nullptr)
            != SQLITE_OK)
        return false;
    for (std::size_t i = 0; i < word.values.size(); ++i) {
        const int place = static_cast<int>(i) + 1;
        const SqliteWord::Value& value = word.values[i];
        if (const auto* number = std::get_if<qint64>(&value))
            sqlite3_bind_int64(statement, place, *number);
        else if (const auto* text = std::get_if<std::string>(&value))
            sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else if (const auto* bytes = std::get_if<QByteArray>(&value))
            sqlite3_bind_blob(statement, place, bytes->constData(), static_cast<int>(bytes->size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, place);
    }
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_text(statement, column))
                m_read += static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        }
    }
    sqlite3_reset(statement);
    return code == SQLITE_DONE;
}

} // namespace kakanai::bench
