// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ComparisonLog.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

namespace kakanai::store {
namespace {

const QString columns =
    QStringLiteral("target, day, at, matched, resent, missing, unexpected, mismatched, problem");

QStringList ids(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

Comparison fromRow(const Rows& rows)
{
    return {rows.text(0),
            QDate::fromString(rows.text(1), Qt::ISODate),
            QDateTime::fromString(rows.text(2), Qt::ISODateWithMs),
            rows.number(3),
            rows.number(4),
            ids(rows.text(5)),
            ids(rows.text(6)),
            ids(rows.text(7)),
            rows.text(8)};
}

} // namespace

Result<void> ComparisonLog::keep(Transaction& transaction, const Comparison& comparison) const
{
    const auto rows = transaction.run(
        QStringLiteral("INSERT INTO comparison (") + columns
            + QStringLiteral(
                ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target, day) DO UPDATE SET at = "
                "excluded.at,"
                " matched = excluded.matched, resent = excluded.resent, missing = excluded.missing,"
                " unexpected = excluded.unexpected, mismatched = excluded.mismatched,"
                " problem = excluded.problem"),
        {comparison.target, comparison.day.toString(Qt::ISODate), toWireTime(comparison.at),
         comparison.matched, comparison.resent, comparison.missing.join(u' '),
         comparison.unexpected.join(u' '), comparison.mismatched.join(u' '), comparison.problem});
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<QMap<QDate, Comparison>> ComparisonLog::of(Transaction& transaction, const QString& target,
                                                  const QDate& from) const
{
    auto rows = transaction.run(QStringLiteral("SELECT ") + columns
                                    + QStringLiteral(" FROM comparison WHERE target = ? AND day >= ?"),
                                {target, from.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QMap<QDate, Comparison> days;
    while (rows->next()) {
        const Comparison one = fromRow(*rows);
        days.insert(one.day, one);
    }
    return days;
}

Result<QList<Comparison>> ComparisonLog::list(Transaction& transaction, const QDate& from) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT ") + columns
                            + QStringLiteral(" FROM comparison WHERE day >= ? ORDER BY day DESC, target"),
                        {from.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Comparison> list;
    while (rows->next())
        list.append(fromRow(*rows));
    return list;
}

} // namespace kakanai::store
