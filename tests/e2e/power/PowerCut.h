// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/power/HallLedger.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QString>

namespace kakanai::test {

/** What of the writes that were not flushed yet is on the disk when the power has gone. */
enum class CutMode {
    Nothing, ///< none of them
    Some, ///< any of them
    Torn, ///< any 512-byte sectors of them
    All ///< all of them
};

/** The log a program under PowerLog left, and the disks it may have left behind. */
class PowerCut
{
public:
    struct Record {
        char kind = 0;
        QString file;
        quint64 offset = 0;
        QByteArray data;
        quint64 length = 0;
    };

    /** Empty when the file is not such a log. */
    [[nodiscard]] static QList<Record> read(const QString& logPath);

    /**
     * Makes `folder` as it may look when the power goes after the first `records` of them, and fills the
     * ledger with what had been told by then. Flushed is what a flush that had ended covers. False when it
     * cannot be written.
     */
    [[nodiscard]] static bool cut(const QList<Record>& log, qsizetype records, CutMode mode,
                                  QRandomGenerator& random, const QString& folder, HallLedger& ledger);
};

} // namespace kakanai::test
