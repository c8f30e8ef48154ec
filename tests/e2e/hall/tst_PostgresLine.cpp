// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/base/Lane.h"
#include "app/queue/QueueService.h"
#include "tests/support/FaultyLine.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace kakanai;
using namespace kakanai::queue;
using test::FaultyLine;

namespace {

/** What a window does all the time: answers its events. Remembers the longest it could not. */
class Window
{
public:
    Window()
    {
        m_timer.callOnTimeout([this] { tick(); });
        m_since.start();
        m_timer.start(5);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    void tick() { m_longest = std::max(m_longest, m_since.restart()); }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

/** The network between a counter and the server goes wrong: the lane waits, is told soon, and goes on by
 * itself when it is well again; the window answers all the time; nothing is done twice. */
class tst_PostgresLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isWhole = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN") == 1;
        town = *loadTown({});
        QVERIFY2(server.create(), qPrintable(server.log()));
        QVERIFY(store::Database::open(server.url()));
        database.reset();
    }

    void theLineGoesWrong_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("isTold"); // that the server is away
        QTest::newRow("cut") << int(FaultyLine::Fault::Cut) << true;
        QTest::newRow("half open") << int(FaultyLine::Fault::Silent) << true;
        QTest::newRow("slow") << int(FaultyLine::Fault::Slow) << false;
    }

    void theLineGoesWrong()
    {
        QFETCH(int, fault);
        QFETCH(bool, isTold);
        FaultyLine line(server.socket() + QStringLiteral("/.s.PGSQL.%1").arg(server.port));
        QVERIFY(line.port() > 0);
        Lane lane(QStringLiteral("db"));
        const QString url = QStringLiteral("postgresql://office@127.0.0.1:%1/kakanai").arg(line.port());
        QVERIFY(lane.wait([&] {
            auto opened = store::Database::open(url);
            if (!opened)
                return false;
            database = std::move(*opened);
            service = std::make_unique<QueueService>(*database, trail, town, wall);
            return issue(newUuid7(wall.now()));
        }));
        const QString id = newUuid7(wall.now());
        line.setFault(static_cast<FaultyLine::Fault>(fault));
        const Window window;
        QElapsedTimer elapsed;
        elapsed.start();
        QFuture<bool> answer = lane.run([&] { return issue(id); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 60'000);
        const qint64 told = elapsed.elapsed();
        QCOMPARE(answer.result(), !isTold);
        line.setFault(FaultyLine::Fault::None);
        bool isBack = !isTold;
        elapsed.restart();
        while (!isBack && elapsed.elapsed() < 60'000) {
            QFuture<bool> again = lane.run([&] { return issue(id); });
            QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 60'000);
            isBack = again.result();
        }
        QVERIFY(isBack);
        const qint64 back = elapsed.elapsed();
        QFuture<bool> once = lane.run([&] { return issue(id); });
        QTRY_VERIFY_WITH_TIMEOUT(once.isFinished(), 60'000);
        qInfo("%s: told after %lld ms, back at work after %lld ms; the window's longest silence %lld ms",
              QTest::currentDataTag(), static_cast<long long>(told), static_cast<long long>(back),
              static_cast<long long>(window.longest()));
        QVERIFY(once.result());
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM ticket WHERE id = '%1'").arg(id)),
                 QStringLiteral("1"));
        // A busy machine lets a window wait, too; whole, on a quiet one, the acceptance's bounds hold.
        QVERIFY2(window.longest() <= (isWhole ? 100 : 2000), qPrintable(QString::number(window.longest())));
        QVERIFY2(told <= (isWhole ? 10'000 : 40'000), qPrintable(QString::number(told)));
        lane.wait([&] {
            service.reset();
            database.reset();
        });
    }

    /** The measure is able to find something: the same question on the window's own thread. */
    void onTheWindowsOwnThreadItWouldStandStill()
    {
        FaultyLine line(server.socket() + QStringLiteral("/.s.PGSQL.%1").arg(server.port));
        auto opened = store::Database::open(
            QStringLiteral("postgresql://office@127.0.0.1:%1/kakanai").arg(line.port()));
        QVERIFY(opened);
        database = std::move(*opened);
        service = std::make_unique<QueueService>(*database, trail, town, wall);
        QVERIFY(issue(newUuid7(wall.now())));
        line.setFault(FaultyLine::Fault::Slow);
        const Window window;
        QTest::qWait(50);
        QVERIFY(issue(newUuid7(wall.now())));
        QTest::qWait(50);
        QVERIFY(window.longest() >= 500);
        line.setFault(FaultyLine::Fault::None);
        service.reset();
        database.reset();
    }

private:
    bool issue(const QString& id)
    {
        TicketRequest request{.service = QStringLiteral("tennyu")};
        request.id = id;
        const auto given = service->issue(request, access::Actor::kiosk(QStringLiteral("kiosk-1")));
        return given.has_value();
    }

    bool isWhole = false;
    test::PostgresServer server;
    TownSettings town;
    SystemClock wall;
    store::Seal seal{test::siteKey(), QStringLiteral("test")};
    access::AuditTrail trail{seal, QStringLiteral("test")};
    std::unique_ptr<store::Database> database;
    std::unique_ptr<QueueService> service;
};

KAKANAI_TEST(tst_PostgresLine);
#include "tst_PostgresLine.moc"
