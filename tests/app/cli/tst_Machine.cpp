// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Machine.h"

#include "app/casework/PaperChecks.h"
#include "app/store/Transaction.h"
#include "tests/support/SampleCase.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;

class tst_Machine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** What the consent page promises: the counter's copy goes when it was delivered and its day has passed.
     */
    void carryingErasesWhatHasHadItsDay()
    {
        QTemporaryDir data;
        FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600));
        cli::CommandContext context;
        context.dataFolder = data.path();
        context.storeUrl = QStringLiteral("sqlite:%1/kakanai.db").arg(data.path());
        context.clock = &clock;
        const auto machine = cli::Machine::start(context, {});
        QVERIFY(machine);
        visit::Office& office = (*machine)->office();
        const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("T-01"));
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("C-01")};
        const bool isTakenOn = office.lane().wait([&] {
            visit::OfficeStores& stores = office.stores();
            auto transaction = store::Transaction::begin(*stores.database);
            if (!transaction)
                return false;
            const auto head = stores.cases.submit(*transaction, test::sampleDraft(), kiosk);
            return head
                && stores.cases.complete(*transaction, test::sampleCompletion(head->id, clock.now()), clerk)
                && transaction->commit();
        });
        QVERIFY(isTakenOn);
        const auto isErased = [&] {
            return office.lane().wait([&] {
                visit::OfficeStores& stores = office.stores();
                auto transaction = store::Transaction::begin(*stores.database);
                return stores.cases.list(*transaction, {}, clerk)->first().isErased;
            });
        };
        QCOMPARE((*machine)->carry(true).takeResult()->delivered, 1);
        QVERIFY(!isErased());
        clock.advance(9LL * 24 * 3600 * 1000);
        QVERIFY((*machine)->carry(false).takeResult());
        QVERIFY(isErased());
    }

    /** What clerks corrected is kept as long as the town says, also where no paper is read any more. */
    void carryingForgetsOldCorrections()
    {
        QTemporaryDir data;
        QTemporaryDir town;
        QFile thresholds(town.filePath(QStringLiteral("paper-thresholds.json")));
        QVERIFY(thresholds.open(QIODevice::WriteOnly) && thresholds.write(R"({"keepDays":30})") > 0);
        thresholds.close();
        FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600));
        cli::CommandContext context;
        context.dataFolder = data.path();
        context.townFolder = town.path();
        context.storeUrl = QStringLiteral("sqlite:%1/kakanai.db").arg(data.path());
        context.clock = &clock;
        QVERIFY(QFile::copy(QStringLiteral(":/kakanai/town/town.json"),
                            town.filePath(QStringLiteral("town.json"))));
        const auto machine = cli::Machine::start(context, {});
        QVERIFY2(machine, machine ? "" : qPrintable(machine.error().detail));
        visit::Office& office = (*machine)->office();
        const auto kept = [&] {
            return office.lane().wait([&] {
                auto transaction = store::Transaction::begin(*office.stores().database);
                return casework::PaperChecks::calibration(*transaction)->size();
            });
        };
        const bool isAdded = office.lane().wait([&] {
            auto transaction = store::Transaction::begin(*office.stores().database);
            return casework::PaperChecks::add(
                       *transaction, clock.today(),
                       {{QStringLiteral("tenshutsu"), QStringLiteral("name"), 0.9, true, true}}, 30)
                && transaction->commit();
        });
        QVERIFY(isAdded);
        QVERIFY((*machine)->carry(false).takeResult());
        QCOMPARE(kept(), 1);
        clock.advance(31LL * 24 * 3600 * 1000);
        QVERIFY((*machine)->carry(false).takeResult());
        QCOMPARE(kept(), 0);
    }
};

KAKANAI_TEST(tst_Machine);
#include "tst_Machine.moc"
