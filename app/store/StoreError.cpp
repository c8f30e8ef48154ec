// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StoreError.h"

#include <array>

namespace kakanai::store {
namespace {

struct Row {
    const char* native; ///< SQLite's primary result code or PostgreSQL's SQLSTATE
    FailureCode code;
};

// clang-format off
constexpr std::array rows{
    Row{"5",     FailureCode::StoreInUse},   // SQLITE_BUSY
    Row{"6",     FailureCode::StoreInUse},   // SQLITE_LOCKED
    Row{"11",    FailureCode::StoreCorrupt}, // SQLITE_CORRUPT
    Row{"26",    FailureCode::StoreCorrupt}, // SQLITE_NOTADB
    Row{"55P03", FailureCode::StoreInUse},   // lock_not_available
    Row{"KK001", FailureCode::TicketMoveRefused}, // raised by our own function: the counter is not open
    Row{"42501", FailureCode::NotPermitted}, // insufficient_privilege: this machine's account may not
    Row{"XX001", FailureCode::StoreCorrupt}, // data_corrupted
    Row{"XX002", FailureCode::StoreCorrupt}, // index_corrupted
};
// clang-format on

} // namespace

Failure storeFailure(const QSqlError& error)
{
    QString native = error.nativeErrorCode();
    bool isNumber = false;
    // SQLite's extended codes carry the primary one in the lowest byte.
    if (const int extended = native.toInt(&isNumber); isNumber && native.size() < 5)
        native = QString::number(extended & 0xff);
    FailureCode code = FailureCode::StoreUnavailable;
    for (const Row& row : rows) {
        if (native == QLatin1String(row.native))
            code = row.code;
    }
    return {code, QStringLiteral("database error %1").arg(error.nativeErrorCode()), {}};
}

} // namespace kakanai::store
