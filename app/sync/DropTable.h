// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace kakanai::sync {

/** A CSV of the profile "KKN-CSV 1": RFC 4180, UTF-8 without BOM, CRLF, every field quoted, a header row. */
struct DropTable {
    QString name; ///< `case`, `procedure`, `field`
    QList<QStringList> rows;

    [[nodiscard]] QByteArray toCsv() const;
};

/**
 * The tables of a batch: one row per case, person, procedure and field. A text that a spreadsheet would take
 * for a formula (= + - @ first) is led by an apostrophe. No table has a column for an individual number.
 */
[[nodiscard]] QList<DropTable> dropTables(const QList<QJsonObject>& messages);

} // namespace kakanai::sync
