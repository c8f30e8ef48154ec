// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Ids.h"
#include "app/visit/Office.h"
#include "tests/bench/Bench.h"
#include "tests/support/SampleVisit.h"

#include <QSqlQuery>
#include <QTemporaryDir>

namespace kakanai::bench {
namespace {

constexpr int runs = 100;

/** Two commits of one row each, as a visit's two, in a database opened the same way. */
bool insertTwice(const store::Database& database)
{
    QSqlQuery query(database.connection());
    for (int i = 0; i < 2; ++i) {
        if (!query.exec(QStringLiteral("BEGIN IMMEDIATE"))
            || !query.exec(QStringLiteral("INSERT INTO bare (text) VALUES ('x')"))
            || !query.exec(QStringLiteral("COMMIT")))
            return false;
    }
    return true;
}

bool visitOnce(visit::OfficeStores& stores, const Clock& clock)
{
    const auto receipt = visit::submitVisit(stores, test::sampleSubmission(newUuid7(clock.now())));
    return receipt && visit::completeVisit(stores, test::sampleCompletion(*receipt, clock.now()));
}

} // namespace

std::optional<Measurement> benchStore()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const auto town = loadTown({});
    if (!town)
        return {};
    const auto office = visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder.path()),
                                            folder.path(), *town, clock);
    if (!office)
        return {};
    const auto medians = (*office)->lane().wait([&]() -> std::optional<Medians> {
        const auto bare = store::Database::open(QStringLiteral("sqlite:%1/bare.db").arg(folder.path()));
        if (!bare
            || !QSqlQuery((*bare)->connection())
                    .exec(QStringLiteral("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)")))
            return {};
        return alternating(
            runs, [&] { return visitOnce((*office)->stores(), clock); }, [&] { return insertTwice(**bare); });
    });
    if (!medians)
        return {};
    return Measurement{QStringLiteral("store"), QStringLiteral("ms per visit submitted and completed"),
                       medians->ours / 1000, QStringLiteral("two commits of one INSERT each"),
                       medians->theirs / 1000};
}

} // namespace kakanai::bench
