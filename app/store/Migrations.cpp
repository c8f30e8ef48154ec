// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

#include "app/store/Database.h"
#include "app/store/ServerSchema.h"
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
    // The demonstration town's desk: three clerks, their supervisor, the auditor, and another department's
    // supervisor, so that whoever edits the catalogue always finds somebody else to agree.
    "INSERT INTO staff (id, name, role, department) VALUES ('s01', '窓口 一郎', 'clerk', 'SHIMIN'),"
    " ('s02', '窓口 二美', 'clerk', 'SHIMIN'), ('s03', '窓口 三佳', 'clerk', 'HOKEN'),"
    " ('s04', '主任 四郎', 'supervisor', 'SHIMIN'), ('s05', '監査 五月', 'auditor', 'SHIMIN'),"
    " ('s06', '主任 六花', 'supervisor', 'HOKEN')",

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

// The hall: more than one service on a ticket, an earned place in the line, what happened as a log of its
// own. `call_key` is the time a ticket is lined up by: its arrival, less the head start of its class.
constexpr std::array step4{
    "ALTER TABLE ticket ADD COLUMN further TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE ticket ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal'",
    "ALTER TABLE ticket ADD COLUMN line_group INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE ticket ADD COLUMN call_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE ticket ADD COLUMN ready_at TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE ticket ADD COLUMN wanted_counter INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE ticket ADD COLUMN wanted_staff TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE ticket ADD COLUMN call_profile TEXT NOT NULL DEFAULT ''",
    "UPDATE ticket SET call_key = issued_at",
    // Only whoever is in the house, so that a call costs the same after ten years.
    "CREATE INDEX ticket_line ON ticket (call_key, issued_at) WHERE state = 'waiting'",
    "CREATE INDEX ticket_house ON ticket (state) WHERE state IN ('waiting', 'called', 'serving', 'held',"
    " 'parked', 'seated')",
    "DROP INDEX ticket_state",
    "CREATE TABLE ticket_series (business_date TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL,"
    " PRIMARY KEY (business_date, series))",
    "INSERT INTO ticket_series SELECT business_date, series, max(number) FROM ticket GROUP BY business_date,"
    " series",
    "CREATE TABLE number_range (business_date TEXT NOT NULL, series TEXT NOT NULL, first INTEGER NOT NULL,"
    " last INTEGER NOT NULL, terminal TEXT NOT NULL, at TEXT NOT NULL,"
    " PRIMARY KEY (business_date, series, first))",

    "CREATE TABLE ticket_event (id {serial}, request_id TEXT NOT NULL UNIQUE, ticket_id TEXT NOT NULL,"
    " event TEXT NOT NULL, at TEXT NOT NULL, business_date TEXT NOT NULL, state TEXT NOT NULL,"
    " service TEXT NOT NULL, counter INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,"
    " terminal TEXT NOT NULL, is_recorded INTEGER NOT NULL DEFAULT 1)",
    "CREATE INDEX ticket_event_ticket ON ticket_event (ticket_id, id)",
    "CREATE INDEX ticket_event_day ON ticket_event (business_date, id)",
    "CREATE INDEX ticket_event_open ON ticket_event (id) WHERE is_recorded = 0",
    "CREATE TABLE overtake (ticket_id TEXT NOT NULL, by_ticket TEXT NOT NULL, PRIMARY KEY (ticket_id,"
    " by_ticket))",
    "CREATE TABLE ticket_task (ticket_id TEXT NOT NULL, task TEXT NOT NULL, started_at TEXT NOT NULL,"
    " done_at TEXT NOT NULL, PRIMARY KEY (ticket_id, task))",
    "CREATE TABLE ticket_note (ticket_id TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT "
    "NULL,"
    " sealed {blob} NOT NULL, PRIMARY KEY (ticket_id, id))",
    "CREATE TABLE counter_state (counter INTEGER PRIMARY KEY, state TEXT NOT NULL, staff TEXT NOT NULL,"
    " since TEXT NOT NULL)",
    "CREATE TABLE forecast (ticket_id TEXT PRIMARY KEY, service TEXT NOT NULL, business_date TEXT NOT NULL,"
    " made_at TEXT NOT NULL, called_p50 INTEGER NOT NULL, called_p90 INTEGER NOT NULL,"
    " finished_p50 INTEGER NOT NULL, finished_p90 INTEGER NOT NULL, raw_p50 INTEGER NOT NULL,"
    " raw_p90 INTEGER NOT NULL, raw_finished_p50 INTEGER NOT NULL, raw_finished_p90 INTEGER NOT NULL,"
    " called_after INTEGER NOT NULL DEFAULT -1,"
    " finished_after INTEGER NOT NULL DEFAULT -1)",
    "CREATE INDEX forecast_day ON forecast (business_date, service)",
    "CREATE INDEX forecast_open ON forecast (ticket_id) WHERE finished_after < 0",
    "CREATE INDEX forecast_made ON forecast (made_at) WHERE called_after >= 0",
    "CREATE TABLE reservation (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, service TEXT NOT NULL,"
    " slot_at TEXT NOT NULL, state TEXT NOT NULL, ticket_id TEXT NOT NULL, case_id TEXT NOT NULL,"
    " prepared TEXT NOT NULL, source TEXT NOT NULL, source_id TEXT NOT NULL, UNIQUE (source, source_id))",
    "CREATE INDEX reservation_slot ON reservation (service, slot_at)",
};

// Since when a message waits in vain, and what the comparisons with the receivers came to.
constexpr std::array step5{
    "ALTER TABLE outbox ADD COLUMN waiting_since TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE comparison (target TEXT NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL,"
    " matched INTEGER NOT NULL, resent INTEGER NOT NULL, missing TEXT NOT NULL, unexpected TEXT NOT NULL,"
    " mismatched TEXT NOT NULL, problem TEXT NOT NULL, PRIMARY KEY (target, day))",
};

// What became of read fields when a person looked at them: no value, no person, no case.
constexpr std::array step6{
    "CREATE TABLE paper_check (day TEXT NOT NULL, paper TEXT NOT NULL, field TEXT NOT NULL,"
    " confidence INTEGER NOT NULL, sure INTEGER NOT NULL, correct INTEGER NOT NULL)",
    "CREATE INDEX paper_check_field ON paper_check (paper, field)",
    "CREATE INDEX paper_check_day ON paper_check (day)",
};

// What the departments work off: one task for each procedure of a case, what was seen of it, the answers of
// receivers that were taken in, and which procedure each name on the wire stands for. Messages a person
// settled leave the outbox and are kept. The marks tell other windows that something changed.
constexpr std::array step7{
    "CREATE TABLE review_task (id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_head (id),"
    " procedure_id TEXT NOT NULL, department TEXT NOT NULL, sheet TEXT NOT NULL,"
    " comes_after TEXT NOT NULL, needs_second INTEGER NOT NULL, state TEXT NOT NULL,"
    " reader TEXT NOT NULL, second_reader TEXT NOT NULL, returned_by TEXT NOT NULL, content {blob} NOT NULL,"
    " opened_at TEXT NOT NULL, changed_at TEXT NOT NULL, position INTEGER NOT NULL,"
    " UNIQUE (case_id, procedure_id))",
    "CREATE INDEX review_task_department ON review_task (department, state)",
    "CREATE TABLE review_tick (task_id TEXT NOT NULL REFERENCES review_task (id), item TEXT NOT NULL,"
    " staff TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (task_id, item))",
    "CREATE TABLE review_answer (ack_id TEXT PRIMARY KEY, at TEXT NOT NULL)",
    "CREATE TABLE outbox_procedure (message_id TEXT NOT NULL, wire_id TEXT NOT NULL,"
    " procedure_id TEXT NOT NULL, PRIMARY KEY (message_id, wire_id))",
    "CREATE TABLE outbox_settled (message_id TEXT PRIMARY KEY, case_id TEXT NOT NULL,"
    " sequence INTEGER NOT NULL, target TEXT NOT NULL, body {blob} NOT NULL, body_sha256 {blob} NOT NULL,"
    " attempts INTEGER NOT NULL, last_status INTEGER NOT NULL, last_problem TEXT NOT NULL,"
    " created_at TEXT NOT NULL, procedures TEXT NOT NULL, decision TEXT NOT NULL, reason {blob} NOT NULL,"
    " staff TEXT NOT NULL, second_staff TEXT NOT NULL, replaced_by TEXT NOT NULL, settled_at TEXT NOT NULL)",
    "CREATE TABLE retype_tick (case_id TEXT NOT NULL, procedure_id TEXT NOT NULL, field TEXT NOT NULL,"
    " person INTEGER NOT NULL, staff TEXT NOT NULL, at TEXT NOT NULL,"
    " PRIMARY KEY (case_id, procedure_id, field, person))",
    "CREATE TABLE change_mark (name TEXT PRIMARY KEY, value {big} NOT NULL)",
};

// Colleagues who need help.
constexpr std::array step8{
    "CREATE TABLE staff_alarm (id TEXT PRIMARY KEY, counter INTEGER NOT NULL, terminal TEXT NOT NULL,"
    " raised_at TEXT NOT NULL, cleared_at TEXT NOT NULL)",
    "CREATE INDEX staff_alarm_standing ON staff_alarm (cleared_at)",
};

// What somebody types who has no QR of their booking.
constexpr std::array step9{
    "ALTER TABLE reservation ADD COLUMN short_code TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX reservation_short ON reservation (short_code)",
};

// What waits to be sent, in the order in which it leaves: looked up without touching the sealed bodies.
constexpr std::array step10{
    "CREATE INDEX outbox_waiting ON outbox (target, created_at, message_id, state, next_at, lease_until,"
    " last_round, case_id, sequence) WHERE state NOT IN ('delivered', 'dead')",
    "CREATE INDEX outbox_contact ON outbox (state, last_contact)",
};

// The machines of the hall, and what is or was wrong with their devices. `account`: whom on a server a
// machine's name belongs to; `twice…`: another machine said it was this one.
constexpr std::array step12{
    "CREATE TABLE hall_machine (terminal TEXT PRIMARY KEY, instance TEXT NOT NULL, account TEXT NOT NULL,"
    " host TEXT NOT NULL, place TEXT NOT NULL, windows TEXT NOT NULL, heard_at TEXT NOT NULL,"
    " left_at TEXT NOT NULL, twice_since TEXT NOT NULL, twice_at TEXT NOT NULL)",
    "CREATE TABLE hall_fault (id {serial}, terminal TEXT NOT NULL, device TEXT NOT NULL,"
    " trouble TEXT NOT NULL, since TEXT NOT NULL, ended_at TEXT NOT NULL)",
    "CREATE UNIQUE INDEX hall_fault_standing ON hall_fault (terminal, device, trouble) WHERE ended_at = ''",
    "CREATE INDEX hall_fault_since ON hall_fault (since)",
};

// What a machine did without its server and could not be carried over: kept whole until somebody has looked.
constexpr std::array step13{
    "CREATE TABLE hall_aside (ticket_id TEXT NOT NULL, reason TEXT NOT NULL, terminal TEXT NOT NULL,"
    " account TEXT NOT NULL, label TEXT NOT NULL, at TEXT NOT NULL, content TEXT NOT NULL,"
    " events TEXT NOT NULL, settled_at TEXT NOT NULL, settled_by TEXT NOT NULL,"
    " PRIMARY KEY (ticket_id, reason, terminal))",
    "CREATE INDEX hall_aside_open ON hall_aside (at) WHERE settled_at = ''",
};

struct Step {
    int version;
    std::span<const char* const> statements;
    bool isForServers = false; ///< says nothing to SQLite
};

constexpr std::array steps{
    Step{1, step1},
    Step{2, step2},
    Step{3, step3},
    Step{4, step4},
    Step{5, step5},
    Step{6, step6},
    Step{7, step7},
    Step{8, step8},
    Step{9, step9},
    Step{10, step10},
    Step{11, {}}, // was the server's step of stores made before step 12
    Step{12, step12},
    Step{13, step13},
    Step{14, serverStep, true}, // last: it grants rights to the tables of all the others
};

/** A kiosk's account on a server may make no table, so it is not asked to where there is one. */
Result<bool> hasVersions(Transaction& transaction)
{
    auto found = transaction.run(
        transaction.dialect().kind() == Dialect::Kind::Postgresql
            ? QStringLiteral(
                "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename"
                " = 'schema_version'")
            : QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"));
    if (!found)
        return tl::unexpected(found.error());
    return found->next() && found->number(0) > 0;
}

Result<int> currentVersion(Transaction& transaction)
{
    const Result<bool> isThere = hasVersions(transaction);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere) {
        if (const auto made =
                transaction.run(QStringLiteral("CREATE TABLE schema_version (version INTEGER NOT NULL)"));
            !made)
            return tl::unexpected(made.error());
    }
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
        const bool isApplied =
            !step.isForServers || transaction->dialect().kind() == Dialect::Kind::Postgresql;
        for (const char* sql : isApplied ? step.statements : std::span<const char* const>()) {
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
