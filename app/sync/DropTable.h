// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace kakanai::sync {

/** One column of a table: the same in every batch. */
struct DropColumn {
    QString key; ///< `case_id`; of a form: `p_name`, `p_name#2` for the second person
    QString label; ///< in Japanese, as the paper says; may be empty
};

/** Rows of texts, not yet in any encoding. */
struct DropTable {
    QString name; ///< `case`, `procedure`, `form-j01`
    QList<DropColumn> columns;
    QList<QStringList> rows;
    /** Of a form: for each row, whose value stands in each column (`p1`). Else empty: `person_id` says it. */
    QList<QStringList> owners = {};

    /** The place of a column; -1 = there is none. */
    [[nodiscard]] qsizetype columnOf(const QString& key) const;
};

/** The columns of a paper's one-row-per-form table (`J01`), in the order of the core's screen. */
using FormColumns = std::function<QList<DropColumn>(const QString& paper)>;

/**
 * The tables of a batch: one row per case, person, procedure, field, and one per form with a column for every
 * box. No table has a column for an individual number. A form's last column, `leftover`, counts the values
 * no column was there for: where it is not 0 a person must look.
 */
[[nodiscard]] QList<DropTable> dropTables(const QList<QJsonObject>& messages, const FormColumns& forms);

} // namespace kakanai::sync
