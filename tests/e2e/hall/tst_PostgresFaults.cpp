// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/TownSettings.h"
#include "app/queue/HallFaults.h"
#include "app/queue/HallListener.h"
#include "app/queue/QueueFeed.h"
#include "app/store/Database.h"
#include "app/store/Migrations.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

constexpr DeviceTrouble paperOut{HallDevice::TicketPrinter, HallTrouble::PaperOut};
constexpr DeviceTrouble coverOpen{HallDevice::TicketPrinter, HallTrouble::CoverOpen};
constexpr DeviceTrouble nameTwice{HallDevice::Machine, HallTrouble::NameTwice};

/** One machine on an account of its own. */
struct Machine {
    explicit Machine(const QString& url)
        : database(store::Database::open(url).value_or(nullptr))
        , hall(*database, clock)
    {
    }
    SystemClock clock;
    std::unique_ptr<store::Database> database;
    HallFaults hall;
};

MachineReport reportOf(const char* name, const QList<DeviceTrouble>& troubles = {},
                       const char* instance = nullptr)
{
    return {.terminal = QLatin1String(name),
            .instance = QLatin1String(instance ? instance : name),
            .host = QLatin1String(name),
            .place = QStringLiteral("1階"),
            .windows = {QStringLiteral("kiosk")},
            .troubles = troubles};
}

} // namespace

/** Faults of many machines, each on its own account, on a PostgreSQL server of the test's own. */
class tst_PostgresFaults : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString as(const char* account) const { return server.url(QLatin1String(account)); }
    [[nodiscard]] QList<DeviceTrouble> wrongWith(const char* name)
    {
        QList<DeviceTrouble> found;
        const HallHealth health = staff->hall.health().value();
        for (const HallFault& fault : health.faults) {
            if (fault.terminal == QLatin1String(name))
                found.append(fault.what);
        }
        return found;
    }
    /** Nothing was heard of any machine for so long. */
    void letPass(int seconds)
    {
        QVERIFY(!server.ask(QStringLiteral("UPDATE hall_machine SET heard_at = hall_time(%1)").arg(seconds))
                     .isNull());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(server.create(), qPrintable(server.log()));
        QVERIFY(store::Database::open(server.url())); // the owner makes tables, functions and roles
        for (const char* account : {"kiosk_1", "kiosk_2", "board_1", "counter_1"})
            QVERIFY(
                !server
                     .ask(QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE kakanai_%2")
                              .arg(QLatin1String(account),
                                   QLatin1String(account).left(QLatin1String(account).indexOf(QChar(u'_')))))
                     .isNull());
        staff = std::make_unique<Machine>(as("counter_1"));
    }

    void init() { QVERIFY(!server.ask(QStringLiteral("TRUNCATE hall_machine, hall_fault")).isNull()); }

    void aKioskAndABoardReportOnTheirOwnAccounts()
    {
        Machine kiosk(as("kiosk_1"));
        Machine board(as("board_1"));
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1", {paperOut})).value(), Heard::Taken);
        QCOMPARE(board.hall.report(reportOf("annai-1")).value(), Heard::Taken);
        QCOMPARE(wrongWith("kiosk-1"), QList<DeviceTrouble>{paperOut});
        QCOMPARE(staff->hall.health().value().machines.size(), 2);
        // Times are the server's; since stays what it was.
        const QDateTime since = staff->hall.health().value().faults[0].since;
        QVERIFY(qAbs(since.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1", {paperOut, coverOpen})).value(), Heard::Taken);
        QCOMPARE(staff->hall.health().value().faults[0].since, since);
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1")).value(), Heard::Taken);
        QCOMPARE(wrongWith("kiosk-1"), QList<DeviceTrouble>());
        const QDate day = since.date();
        QCOMPARE(staff->hall.log(day.addDays(-1), day.addDays(1)).value().size(), 2);
    }

    void aKioskCannotSpeakForAnother()
    {
        Machine first(as("kiosk_1"));
        Machine second(as("kiosk_2"));
        QCOMPARE(first.hall.report(reportOf("kiosk-1", {paperOut})).value(), Heard::Taken);
        // Neither that all is well there, nor that it is not, nor that it went; with its very word, too.
        QCOMPARE(second.hall.report(reportOf("kiosk-1")).value(), Heard::NameTwice);
        QCOMPARE(second.hall.report(reportOf("kiosk-1", {coverOpen}, "kiosk-1")).value(), Heard::NameTwice);
        MachineReport goodbye = reportOf("kiosk-1");
        goodbye.isLeaving = true;
        QCOMPARE(second.hall.report(goodbye).value(), Heard::NameTwice);
        QCOMPARE(wrongWith("kiosk-1"), (QList<DeviceTrouble>{paperOut, nameTwice}));
        // Nor when the other one is switched off or silent.
        letPass(3600);
        QCOMPARE(second.hall.report(reportOf("kiosk-1")).value(), Heard::NameTwice);
        QCOMPARE(first.hall.report(reportOf("kiosk-1")).value(), Heard::Taken);
        // After a week nobody waits for it any more.
        letPass(8 * 24 * 3600);
        QCOMPARE(second.hall.report(reportOf("kiosk-1")).value(), Heard::Taken);
    }

    void aKioskTouchesTheTablesByNoOtherWay_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char* sql :
             {"SELECT * FROM hall_machine", "SELECT * FROM hall_fault", "DELETE FROM hall_fault",
              "UPDATE hall_machine SET account = 'kiosk_2'", "SELECT hall_time(0)",
              "INSERT INTO hall_fault (terminal, device, trouble, since, ended_at) VALUES "
              "('a','b','c','','')"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void aKioskTouchesTheTablesByNoOtherWay()
    {
        QFETCH(QString, sql);
        const QString tried = QStringLiteral("BEGIN; ") + sql + QStringLiteral("; ROLLBACK");
        QVERIFY(server.ask(tried, QStringLiteral("kiosk_2")).isNull());
        QVERIFY2(!server.ask(tried).isNull(), "the row tests nothing");
    }

    void aWindowOfTheStaffMayReadAndNotWrite()
    {
        QVERIFY(staff->hall.health());
        QVERIFY(
            !server.ask(QStringLiteral("SELECT * FROM hall_fault"), QStringLiteral("counter_1")).isNull());
        QVERIFY(server.ask(QStringLiteral("DELETE FROM hall_fault"), QStringLiteral("counter_1")).isNull());
        QVERIFY(server.ask(QStringLiteral("UPDATE hall_fault SET since = ''"), QStringLiteral("counter_1"))
                    .isNull());
    }

    void nonsenseAndTooMuchAreRefused()
    {
        Machine kiosk(as("kiosk_1"));
        MachineReport longOne = reportOf("kiosk-1");
        longOne.place = QString(201, u'あ');
        QVERIFY(!kiosk.hall.report(longOne));
        QVERIFY(!kiosk.hall.report(reportOf("")));
        // What is no device is not kept, whatever a changed program sends.
        QVERIFY(!server
                     .ask(QStringLiteral("SELECT hall_report('kiosk-1', 'a', '', '', '',"
                                         " 'printer/<b>out 高梨/陽太 nothing', false)"),
                          QStringLiteral("kiosk_1"))
                     .isNull());
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM hall_fault")), QStringLiteral("0"));
    }

    void aSilentMachineIsMissed()
    {
        Machine kiosk(as("kiosk_1"));
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1", {paperOut})).value(), Heard::Taken);
        letPass(600);
        QCOMPARE(wrongWith("kiosk-1"), (QList<DeviceTrouble>{{HallDevice::Machine, HallTrouble::Silent}}));
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1")).value(), Heard::Taken);
        QCOMPARE(wrongWith("kiosk-1"), QList<DeviceTrouble>());
    }

    /** What the IT staff see who named two machines alike. */
    void theDoctorComplainsOfTwoOfOneName()
    {
        const QTemporaryDir data;
        const auto told = [&](const char* machine) {
            const test::Finished looked =
                test::runKakanai(data.path(),
                                 {QStringLiteral("doctor"), QStringLiteral("--store"), as("counter_1"),
                                  QStringLiteral("--machine"), QLatin1String(machine)});
            for (const QJsonValue& check : looked.json()[QStringLiteral("checks")].toArray()) {
                if (check[QStringLiteral("name")].toString() == QStringLiteral("machine"))
                    return check[QStringLiteral("state")].toString();
            }
            return QString::fromUtf8(looked.output + looked.errors);
        };
        QCOMPARE(told("mado-1"), QStringLiteral("ok")); // nobody has it
        Machine other(as("counter_1"));
        QCOMPARE(other.hall.report(reportOf("mado-1")).value(), Heard::Taken);
        QCOMPARE(told("mado-1"), QStringLiteral("failed"));
        QCOMPARE(told("mado-2"), QStringLiteral("ok"));
        letPass(600); // the other one is gone: the name is free
        QCOMPARE(told("mado-1"), QStringLiteral("ok"));
    }

    void everyScreenHearsOfIt()
    {
        QueueFeed feed;
        QSignalSpy heard(&feed, &QueueFeed::serverHeard);
        QSignalSpy changed(&feed, &QueueFeed::changed);
        const HallListener listener(as("counter_1"), feed);
        QVERIFY(heard.wait(60'000));
        Machine kiosk(as("kiosk_1"));
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1")).value(), Heard::Taken);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 60'000);
        QCoreApplication::processEvents();
        changed.clear();
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1", {paperOut})).value(), Heard::Taken);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 60'000);
    }

    /** A store made before the machines reported is brought up to date, and its server's step runs again. */
    void anOlderStoreIsBroughtUpToDate()
    {
        QVERIFY(!server
                     .ask(QStringLiteral("DROP TABLE hall_machine, hall_fault, hall_aside; DROP FUNCTION hall_report;"
                                         " DELETE FROM schema_version WHERE version > 11"))
                     .isNull());
        QVERIFY(store::Database::open(server.url()));
        QCOMPARE(server.ask(QStringLiteral("SELECT max(version) FROM schema_version")),
                 QString::number(store::newestSchemaVersion()));
        Machine kiosk(as("kiosk_1"));
        QCOMPARE(kiosk.hall.report(reportOf("kiosk-1")).value(), Heard::Taken);
    }

private:
    test::PostgresServer server;
    std::unique_ptr<Machine> staff;
};

KAKANAI_TEST(tst_PostgresFaults);
#include "tst_PostgresFaults.moc"
