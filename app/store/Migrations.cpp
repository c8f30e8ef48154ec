// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

#include "app/store/Database.h"
#include "app/store/Transaction.h"

#include <array>
#include <span>

namespace kakanai::store {
namespace {

// Times are texts with Japan's offset, so they compare as they read. Personal content is in {blob} columns,
// sealed.
constexpr std::array step1{
    "CREATE TABLE installation (name TEXT PRIMARY KEY, value TEXT NOT NULL)",

    "CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, department TEXT NOT "
    "NULL,"
    " disabled INTEGER NOT NULL DEFAULT 0)",
    // The demonstration town's desk: three clerks, their supervisor and the auditor.
    "INSERT INTO staff (id, name, role, department) VALUES ('s01', '窓口 一郎', 'clerk', 'SHIMIN'),"
    " ('s02', '窓口 二美', 'clerk', 'SHIMIN'), ('s03', '窓口 三佳', 'clerk', 'HOKEN'),"
    " ('s04', '主任 四郎', 'supervisor', 'SHIMIN'), ('s05', '監査 五月', 'auditor', 'SHIMIN')",

    "CREATE TABLE audit_entry (sequence {big} PRIMARY KEY, object TEXT NOT NULL, entry TEXT NOT NULL,"
    " hash {blob} NOT NULL)",
    "CREATE INDEX audit_entry_object ON audit_entry (object, sequence)",
    "CREATE TABLE audit_head (id INTEGER PRIMARY KEY, sequence {big} NOT NULL, hash {blob} NOT NULL,"
    " mac {blob} NOT NULL)",

    "CREATE TABLE ticket (id TEXT PRIMARY KEY, business_date TEXT NOT NULL, series TEXT NOT NULL,"
    " number INTEGER NOT NULL, service TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL,"
    " missed_calls INTEGER NOT NULL, counter INTEGER NOT NULL, case_id TEXT NOT NULL, issued_at TEXT NOT "
    "NULL,"
    " booked_for TEXT NOT NULL, called_at TEXT NOT NULL, served_at TEXT NOT NULL, changed_at TEXT NOT NULL,"
    " UNIQUE (business_date, series, number))",
    "CREATE INDEX ticket_state ON ticket (business_date, state)",
    "CREATE INDEX ticket_service ON ticket (service, state, changed_at)",

    "CREATE TABLE case_key (case_id TEXT PRIMARY KEY, algorithm INTEGER NOT NULL, wrapped {blob} NOT NULL,"
    " created_at TEXT NOT NULL)",
    "CREATE TABLE case_head (id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, status TEXT NOT NULL,"
    " channel TEXT NOT NULL, ticket_id TEXT NOT NULL, ticket_label TEXT NOT NULL, service TEXT NOT NULL,"
    " events TEXT NOT NULL, language TEXT NOT NULL, started_at TEXT NOT NULL, submitted_at TEXT NOT NULL,"
    " completed_at TEXT NOT NULL, purge_after TEXT NOT NULL, erased INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX case_head_submitted ON case_head (submitted_at)",
    "CREATE TABLE case_content (case_id TEXT NOT NULL REFERENCES case_head (id), name TEXT NOT NULL,"
    " version INTEGER NOT NULL, sealed {blob} NOT NULL, PRIMARY KEY (case_id, name))",
    "CREATE TABLE attachment (case_id TEXT NOT NULL REFERENCES case_head (id), id TEXT NOT NULL, kind TEXT "
    "NOT NULL,"
    " file_name TEXT NOT NULL, media_type TEXT NOT NULL, pages INTEGER NOT NULL, masked INTEGER NOT NULL,"
    " size {big} NOT NULL, sha256 TEXT NOT NULL, sealed {blob} NOT NULL, PRIMARY KEY (case_id, id))",

    "CREATE TABLE outbox (message_id TEXT PRIMARY KEY, case_id TEXT NOT NULL, sequence INTEGER NOT NULL,"
    " target TEXT NOT NULL, body {blob} NOT NULL, body_sha256 {blob} NOT NULL, state TEXT NOT NULL,"
    " attempts INTEGER NOT NULL DEFAULT 0, next_at TEXT NOT NULL, lease_until TEXT NOT NULL, last_round TEXT "
    "NOT NULL,"
    " last_status INTEGER NOT NULL DEFAULT 0, last_problem TEXT NOT NULL, last_contact TEXT NOT NULL,"
    " created_at TEXT NOT NULL, delivered_at TEXT NOT NULL, receipt_id TEXT NOT NULL,"
    " UNIQUE (case_id, sequence, target))",
    "CREATE INDEX outbox_state ON outbox (state, target, created_at)",
    "CREATE TABLE inbox_ack (ack_id TEXT PRIMARY KEY, message_id TEXT NOT NULL REFERENCES outbox "
    "(message_id),"
    " procedure_id TEXT NOT NULL, status TEXT NOT NULL, backoffice_ref TEXT NOT NULL, reason TEXT NOT NULL,"
    " at TEXT NOT NULL)",
    "CREATE INDEX inbox_ack_message ON inbox_ack (message_id)",
};

// How far each receiver's acknowledgements were read, and which procedures a message carries.
constexpr std::array step2{
    "CREATE TABLE inbox_cursor (target TEXT PRIMARY KEY, cursor TEXT NOT NULL)",
    "ALTER TABLE outbox ADD COLUMN procedures TEXT NOT NULL DEFAULT ''",
};

// The number with which a member of staff agrees to something as the second person: only its hash.
constexpr std::array step3{
    "CREATE TABLE staff_approval (staff_id TEXT PRIMARY KEY REFERENCES staff (id), salt {blob} NOT NULL,"
    " hash {blob} NOT NULL, wrong INTEGER NOT NULL DEFAULT 0, locked_until TEXT NOT NULL)",
};

// How one person is called, what happened in the hall, and colleagues who need help.
constexpr std::array step4{
    "ALTER TABLE ticket ADD COLUMN call_profile TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE ticket_event (id INTEGER PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, ticket_id TEXT NOT "
    "NULL,"
    " event TEXT NOT NULL, at TEXT NOT NULL, business_date TEXT NOT NULL, state TEXT NOT NULL,"
    " service TEXT NOT NULL, counter INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,"
    " terminal TEXT NOT NULL, is_recorded INTEGER NOT NULL DEFAULT 1)",
    "CREATE TABLE staff_alarm (id TEXT PRIMARY KEY, counter INTEGER NOT NULL, terminal TEXT NOT NULL,"
    " raised_at TEXT NOT NULL, cleared_at TEXT NOT NULL)",
    "CREATE INDEX staff_alarm_standing ON staff_alarm (cleared_at)",
};

struct Step {
    int version;
    std::span<const char* const> statements;
};

constexpr std::array steps{
    Step{1, step1},
    Step{2, step2},
    Step{3, step3},
    Step{4, step4},
};

Result<int> currentVersion(Transaction& transaction)
{
    if (const auto made = transaction.run(
            QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"));
        !made)
        return tl::unexpected(made.error());
    auto rows = transaction.run(QStringLiteral("SELECT max(version) FROM schema_version"));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->number(0) : 0;
}

} // namespace

int newestSchemaVersion()
{
    return steps.back().version;
}

Result<void> migrate(Database& database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<int> version = currentVersion(*transaction);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestSchemaVersion())
        return fail(
            FailureCode::StoreNewer,
            QStringLiteral("schema %1, this program knows %2").arg(*version).arg(newestSchemaVersion()));
    for (const Step& step : steps) {
        if (step.version <= *version)
            continue;
        for (const char* sql : step.statements) {
            if (const auto ran = transaction->run(QString::fromUtf8(sql)); !ran)
                return tl::unexpected(ran.error());
        }
        if (const auto noted = transaction->run(
                QStringLiteral("INSERT INTO schema_version (version) VALUES (?)"), {step.version});
            !noted)
            return tl::unexpected(noted.error());
    }
    return transaction->commit();
}

} // namespace kakanai::store
