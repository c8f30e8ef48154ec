// SPDX-License-Identifier: GPL-3.0-or-later
// The one that is killed: takes visits on exactly as the product does (app/visit/VisitSubmission.h on the
// office's own lane) and says, unbuffered, what it was told is safe.
//   kill_child FOLDER COUNT [--without-transaction]
// Lines: "B id time" before the first store call of a visit, "S id time" submitted, "C id time" completed,
// "E" all done; the times are CLOCK_MONOTONIC in nanoseconds, the same in every process.
#include "app/base/Ids.h"
#include "app/store/Database.h"
#include "app/visit/Office.h"
#include "tests/support/SampleVisit.h"

#include <QCoreApplication>
#include <QSqlQuery>

#include <ctime>
#include <unistd.h>

using namespace kakanai;

namespace {

void say(const char* word, const QString& id)
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const QByteArray line = QByteArray(word) + ' ' + id.toLatin1() + ' '
        + QByteArray::number(qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        std::_Exit(3);
}

/**
 * The positive control: what the product believes to be a transaction is ended right after it began, so that
 * each of its statements is written on its own, and an empty one stands in for it at the end.
 */
store::Database::Gate withoutTransactions(const store::Database& database)
{
    return [&database, isFresh = false](const QString& sql) mutable {
        QSqlQuery query(database.connection());
        if (sql.startsWith(QStringLiteral("BEGIN"))) {
            isFresh = true;
            return true;
        }
        if (sql == QStringLiteral("COMMIT"))
            return isFresh || query.exec(QStringLiteral("BEGIN"));
        return !std::exchange(isFresh, false) || query.exec(QStringLiteral("COMMIT"));
    };
}

/** One person's visit: submitted in one transaction, completed in another. */
bool visitOnce(visit::OfficeStores& stores, const QString& caseId, const Clock& clock)
{
    const auto receipt = visit::submitVisit(stores, test::sampleSubmission(caseId));
    if (!receipt)
        return false;
    say("S", caseId);
    if (!visit::completeVisit(stores, test::sampleCompletion(*receipt, clock.now())))
        return false;
    say("C", caseId);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QString folder = arguments[1];
    const SystemClock clock;
    const auto town = loadTown({});
    if (!town)
        return 4;
    const auto office =
        visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder), folder, *town, clock);
    if (!office)
        return 4;
    const int count = arguments[2].toInt();
    const bool isBare = arguments.contains(QStringLiteral("--without-transaction"));
    return (*office)->lane().wait([&] {
        visit::OfficeStores& stores = (*office)->stores();
        if (isBare)
            stores.database->setGate(withoutTransactions(*stores.database));
        for (int i = 0; i < count; ++i) {
            const QString caseId = newUuid7(clock.now());
            say("B", caseId);
            if (!visitOnce(stores, caseId, clock))
                return 5;
        }
        say("E", {});
        return 0;
    });
}
