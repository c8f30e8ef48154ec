// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/PaperChecks.h"

#include "app/store/Transaction.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kakanai::casework {
namespace {

constexpr int leastChecks = 100; ///< below it one lucky week would set a threshold
constexpr double toleratedWrong = 0.005;
constexpr double perMille = 1000;

/** Confidence in thousandths, and whether the reading was right. */
using Seen = std::vector<std::pair<int, bool>>;

std::optional<double> thresholdOf(Seen seen)
{
    if (seen.size() < leastChecks)
        return {};
    std::ranges::sort(seen, [](const auto& one, const auto& other) { return one.first > other.first; });
    std::optional<double> lowest;
    int taken = 0;
    int wrong = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        ++taken;
        wrong += seen[i].second ? 0 : 1;
        const bool isLastOfItsKind = i + 1 == seen.size() || seen[i + 1].first != seen[i].first;
        if (isLastOfItsKind && taken >= leastChecks / 2 && wrong <= taken * toleratedWrong)
            lowest = seen[i].first / perMille;
    }
    return lowest;
}

} // namespace

Result<void> PaperChecks::add(store::Transaction& transaction, const QDate& day,
                              const QList<PaperCheck>& checks, int keepDays)
{
    const QString today = day.toString(Qt::ISODate);
    for (const PaperCheck& check : checks) {
        const auto added = transaction.run(
            QStringLiteral("INSERT INTO paper_check (day, paper, field, confidence, sure, correct) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            {today, check.paper, check.field, static_cast<int>(std::lround(check.confidence * perMille)),
             check.wasSure ? 1 : 0, check.wasRight ? 1 : 0});
        if (!added)
            return tl::unexpected(added.error());
    }
    return forget(transaction, day, keepDays);
}

Result<void> PaperChecks::forget(store::Transaction& transaction, const QDate& day, int keepDays)
{
    const auto purged = transaction.run(QStringLiteral("DELETE FROM paper_check WHERE day < ?"),
                                        {day.addDays(-keepDays).toString(Qt::ISODate)});
    if (!purged)
        return tl::unexpected(purged.error());
    return {};
}

Result<QList<CalibrationRow>> PaperChecks::calibration(store::Transaction& transaction)
{
    auto rows = transaction.run(QStringLiteral(
        "SELECT paper, field, confidence, sure, correct FROM paper_check ORDER BY paper, field"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CalibrationRow> report;
    Seen seen;
    const auto close = [&] {
        if (!report.isEmpty())
            report.last().threshold = thresholdOf(std::exchange(seen, {}));
    };
    while (rows->next()) {
        if (report.isEmpty() || report.last().paper != rows->text(0)
            || report.last().field != rows->text(1)) {
            close();
            report.append({rows->text(0), rows->text(1)});
        }
        const bool wasSure = rows->number(3) != 0;
        const bool wasRight = rows->number(4) != 0;
        CalibrationRow& row = report.last();
        ++row.checks;
        row.wrong += wasRight ? 0 : 1;
        row.sure += wasSure ? 1 : 0;
        row.sureWrong += wasSure && !wasRight ? 1 : 0;
        seen.emplace_back(rows->number(2), wasRight);
    }
    close();
    return report;
}

} // namespace kakanai::casework
