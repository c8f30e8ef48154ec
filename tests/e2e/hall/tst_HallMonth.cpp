// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFigures.h"
#include "app/store/InTransaction.h"
#include "tests/e2e/hall/HallMonth.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlQuery>

using namespace kakanai;
using namespace kakanai::queue;

/** Weeks of a big hall through the product itself; whole (`KAKANAI_CAMPAIGN=1`) a month of Fujisawa's size.
 */
class tst_HallMonth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int divisor = qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN")
            ? std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"))
            : 20;
        isWhole = divisor == 1;
        // Under five: a hall of that size, but two days of it.
        size = divisor < 5 ? 1.0 : 0.08;
        days = isWhole ? 20 : size < 1 ? 4 : 2;
        town = test::HallMonth::town(size);
        trail = std::make_unique<access::AuditTrail>(office.seal, QStringLiteral("test"));
        service = std::make_unique<QueueService>(*office.database, *trail, town, office.clock);
        forecasts = std::make_unique<ForecastService>(*office.database, town, office.clock);
        // What is measured is the order of things, not the disk: this store need not survive the power.
        QVERIFY(QSqlQuery(office.database->connection()).exec(QStringLiteral("PRAGMA synchronous=OFF")));
        test::HallMonth month(*service, *forecasts, office.clock, town, size, 980);
        QElapsedTimer timer;
        timer.start();
        QDate day(2026, 6, 1);
        for (int played = 0; played < days; day = day.addDays(1)) {
            if (day.dayOfWeek() > 5)
                continue;
            ++played;
            // The days before the last two only teach how long things take; the one before, how wrong we are.
            month.play(day, played > days - 3 ? (size < 1 ? 20 : 60) : 0);
            last = day;
        }
        QCOMPARE(month.refused, 0);
        issued = month.issued;
        qInfo("%d tickets on %d days at %d counters in %lld s", issued, days,
              static_cast<int>(town.counters.size()), static_cast<long long>(timer.elapsed() / 1000));
        QVERIFY(issued > (isWhole ? 80'000 : 1500));
    }

    void everyFigureIsCountedAgainByAnotherProgram()
    {
        QTemporaryDir folder;
        QVERIFY(writeLog(folder.filePath(QStringLiteral("log.csv"))));
        QVERIFY(writeReport(folder.filePath(QStringLiteral("report.csv")), 0));
        QVERIFY(writeHall(folder.filePath(QStringLiteral("hall.json")), town.hall.mostOvertaken));
        int code = -1;
        const QJsonObject said = replay(folder, code);
        qInfo("%s", QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
        QCOMPARE(code, 0);
        QCOMPARE(said[QStringLiteral("tickets")].toInt(), issued);
        QVERIFY(said[QStringLiteral("rows")].toInt() > 50);
        QVERIFY2(said[QStringLiteral("mostOvertaken")].toInt() > 0,
                 "nobody was overtaken: nothing was proved");
    }

    /** The comparison notices: one second more in one row, and a bound nobody could keep. */
    void theOtherProgramNoticesAWrongFigureAndAStarvedPerson()
    {
        QTemporaryDir folder;
        QVERIFY(writeLog(folder.filePath(QStringLiteral("log.csv"))));
        QVERIFY(writeReport(folder.filePath(QStringLiteral("report.csv")), 1));
        QVERIFY(writeHall(folder.filePath(QStringLiteral("hall.json")), town.hall.mostOvertaken));
        int code = -1;
        QCOMPARE(replay(folder, code)[QStringLiteral("differing")].toArray().size(), 1);
        QCOMPARE(code, 1);
        QVERIFY(writeReport(folder.filePath(QStringLiteral("report.csv")), 0));
        QVERIFY(writeHall(folder.filePath(QStringLiteral("hall.json")), 0));
        (void)replay(folder, code);
        QCOMPARE(code, 1);
    }

    void theForecastsOfADayItHadNotSeen()
    {
        const auto accuracy = forecasts->accuracy(last);
        QVERIFY(accuracy && accuracy->tickets > 0);
        const double within = 100.0 * accuracy->calledWithinP90 / accuracy->tickets;
        qInfo("%d forecasts; called within p90: %.1f %%; median error of p50: %.2f min, %.0f %%",
              accuracy->tickets, within, accuracy->medianErrorMinutes, 100 * accuracy->medianErrorShare);
        QVERIFY(accuracy->tickets > issued / days / 4);
        QVERIFY(accuracy->medianErrorShare <= 0.25 || accuracy->medianErrorMinutes <= (size >= 1 ? 3 : 5));
        // The bounds of the acceptance hold for a hall of that size; a tenth of it has a tenth of the people.
        const bool isBig = size >= 1;
        QVERIFY2(within >= (isBig ? 85 : 78) && within <= (isBig ? 95 : 99),
                 qPrintable(QString::number(within)));
    }

    void oneMoreCounterIsPlayedThroughBeforeItIsOpened()
    {
        // Ten in the morning of the last day, once more: a line at the counters for moves.
        const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
        const auto forMoves = std::ranges::count_if(town.counters, [](const Counter& counter) {
            return counter.services.contains(QStringLiteral("tennyu"));
        });
        for (int i = 0; i < std::max(40, 6 * static_cast<int>(forMoves)); ++i)
            QVERIFY(service->issue({QStringLiteral("tennyu")}, kiosk));
        const auto one = forecasts->whatIf(QStringLiteral("tennyu"), 1);
        const auto three = forecasts->whatIf(QStringLiteral("tennyu"), 3);
        const auto fewer = forecasts->whatIf(QStringLiteral("tennyu"), -1);
        QVERIFY(one && three && fewer);
        qInfo("tennyu, %d counters: p90 %.0f; one more %.0f; three more %.0f; one fewer %.0f",
              one->countersNow, one->now.untilCalled.p90, one->then.untilCalled.p90,
              three->then.untilCalled.p90, fewer->then.untilCalled.p90);
        QCOMPARE(one->countersThen, one->countersNow + 1);
        QVERIFY(one->then.untilCalled.p90 < one->now.untilCalled.p90);
        QVERIFY(three->then.untilCalled.p90 < one->then.untilCalled.p90);
        QVERIFY(fewer->then.untilCalled.p90 > one->now.untilCalled.p90
                || fewer->countersThen == 0); // nobody left to call: no forecast at all
        QVERIFY(one->now.untilFinished.p50 > one->now.untilCalled.p50);
        QCOMPARE(forecasts->whatIf(QStringLiteral("nosuch"), 1).error().code, FailureCode::ServiceUnknown);
    }

private:
    bool writeLog(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly)
            && store::inTransaction(*office.database, [&](store::Transaction& transaction) -> Result<bool> {
                   auto rows = transaction.run(
                       QStringLiteral("SELECT id, ticket_id, event, at, business_date, state, service,"
                                      " counter FROM ticket_event ORDER BY id"));
                   file.write("id,ticket_id,event,at,business_date,state,service,counter\n");
                   while (rows && rows->next()) {
                       QStringList cells;
                       for (int i = 0; i < 8; ++i)
                           cells.append(rows->text(i));
                       file.write(cells.join(u',').toUtf8() + '\n');
                   }
                   return rows.has_value();
               }).value_or(false);
    }

    /** What the product says; `wrong` is added to one figure. */
    bool writeReport(const QString& path, int wrong)
    {
        const auto events = store::inTransaction(*office.database, [&](store::Transaction& transaction) {
            return hallEvents(transaction, QDate(2026, 1, 1), QDate(2026, 12, 31));
        });
        QFile file(path);
        if (!events || !file.open(QIODevice::WriteOnly))
            return false;
        for (const FigureRow& row : figuresOf(*events)) {
            QStringList cells{row.date.toString(Qt::ISODate), QString::number(row.hour), row.service,
                              QString::number(row.counter)};
            for (const int figure : {row.issued, row.called, row.finished, row.left, row.missed, row.waitP50,
                                     row.waitP90, row.waitMost + std::exchange(wrong, 0), row.serviceP50})
                cells.append(QString::number(figure));
            file.write(cells.join(u',').toUtf8() + '\n');
        }
        return true;
    }

    bool writeHall(const QString& path, int times) const
    {
        QJsonObject counters;
        for (const Counter& counter : town.counters)
            counters.insert(QString::number(counter.number), QJsonArray::fromStringList(counter.services));
        QFile file(path);
        return file.open(QIODevice::WriteOnly)
            && file.write(
                   QJsonDocument(QJsonObject{{QStringLiteral("counters"), counters},
                                             {QStringLiteral("minutes"),
                                              std::max(town.hall.bookedHeadStartMinutes,
                                                       town.hall.headStart(QStringLiteral("priority")))},
                                             {QStringLiteral("times"), times},
                                             {QStringLiteral("pause"), town.hall.missedPauseMinutes}})
                       .toJson())
            > 0;
    }

    static QJsonObject replay(const QTemporaryDir& folder, int& code)
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/hall/replay.py"),
                      folder.filePath(QStringLiteral("log.csv")),
                      folder.filePath(QStringLiteral("hall.json")),
                      folder.filePath(QStringLiteral("report.csv"))});
        python.waitForFinished(600'000);
        code = python.exitCode();
        const QByteArray said = python.readAllStandardOutput();
        if (said.isEmpty())
            qWarning("%s", python.readAllStandardError().constData());
        return QJsonDocument::fromJson(said).object();
    }

    bool isWhole = false;
    double size = 0.08;
    int days = 4;
    int issued = 0;
    QDate last;
    test::SealedStore office;
    TownSettings town;
    std::unique_ptr<access::AuditTrail> trail;
    std::unique_ptr<QueueService> service;
    std::unique_ptr<ForecastService> forecasts;
};

KAKANAI_TEST(tst_HallMonth);
#include "tst_HallMonth.moc"
