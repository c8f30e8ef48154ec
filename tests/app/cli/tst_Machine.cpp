// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Machine.h"

#include "app/store/Transaction.h"
#include "tests/support/SampleCase.h"
#include "tests/support/TestRegistry.h"

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
};

KAKANAI_TEST(tst_Machine);
#include "tst_Machine.moc"
