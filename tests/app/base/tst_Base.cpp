// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/base/Ids.h"
#include "app/base/Lane.h"
#include "app/base/TownSettings.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kakanai;

class tst_Base : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUuid7SortsByTimeAndIsNeverTheSame()
    {
        const QDateTime earlier(QDate(2026, 4, 1), QTime(10, 0), Qt::UTC);
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(newUuid7(earlier));
        QCOMPARE(seen.size(), 1000);
        const QRegularExpression wire(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        QVERIFY(wire.match(*seen.constBegin()).hasMatch());
        QVERIFY(newUuid7(earlier) < newUuid7(earlier.addMSecs(1)));
    }

    void wireTimeAlwaysHasJapansOffset()
    {
        const QDateTime utc(QDate(2026, 3, 31), QTime(15, 0), Qt::UTC);
        QCOMPARE(toWireTime(utc), QStringLiteral("2026-04-01T00:00:00.000+09:00"));
    }

    void wireTimeIsWhatQtWouldWriteAndRead()
    {
        QDateTime time(QDate(1, 1, 1), QTime(0, 0, 0, 7), Qt::UTC);
        for (int i = 0; i < 3000; ++i, time = time.addMSecs(Q_INT64_C(104'729'543'211))) {
            const QDateTime here = time.toOffsetFromUtc(9 * 3600);
            QCOMPARE(toWireTime(time),
                     here.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QStringLiteral("+09:00"));
            QCOMPARE(fromWireTime(toWireTime(time)), here);
            QCOMPARE(fromWireTime(toWireTime(time)).offsetFromUtc(), 9 * 3600);
        }
        QVERIFY(time.date().year() > 9000);
        for (const char* other :
             {"2026-04-01T00:00:00Z", "2026-04-01T00:00:00.5+01:00", "2026-04-01T00:00:00.000-09:00", "",
              "2026-02-30T00:00:00.000+09:00", "2026-04-01T25:00:00.000+09:00",
              "2026-04-0aT00:00:00.000+09:00", "20260-4-01T00:00:00.000+09:00"}) {
            const QString text = QString::fromLatin1(other);
            QCOMPARE(fromWireTime(text), QDateTime::fromString(text, Qt::ISODateWithMs));
        }
    }

    void aLaneFinishesWhatItAccepted()
    {
        int done = 0;
        {
            Lane lane(QStringLiteral("test"));
            for (int i = 0; i < 100; ++i)
                (void)lane.run([&done] { ++done; });
        }
        QCOMPARE(done, 100);
    }

    void anAnswerForSomebodyWhoLeftIsDropped()
    {
        Lane lane(QStringLiteral("test"));
        bool answered = false;
        {
            QObject asker;
            lane.ask(
                &asker, [] { return 7; }, [&](int) { answered = true; });
        }
        lane.wait([] {});
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void theBuiltInTownIsWhole()
    {
        const auto town = loadTown({});
        QVERIFY(town);
        QCOMPARE(town->name, QStringLiteral("みほん市"));
        QCOMPARE(town->services.size(), 19);
        QVERIFY(isMunicipalityCode(town->municipalityCode));
    }

    void aMunicipalityCodeHasACheckDigit_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("valid");
        QTest::newRow("千代田区") << QStringLiteral("131016") << true;
        QTest::newRow("藤沢市") << QStringLiteral("142051") << true;
        QTest::newRow("北見市") << QStringLiteral("012084") << true;
        QTest::newRow("港区の検査数字ちがい") << QStringLiteral("131037") << false;
        QTest::newRow("五けた") << QStringLiteral("13101") << false;
    }

    void aMunicipalityCodeHasACheckDigit()
    {
        QFETCH(QString, code);
        QFETCH(bool, valid);
        QCOMPARE(isMunicipalityCode(code), valid);
    }
};

KAKANAI_TEST(tst_Base);
#include "tst_Base.moc"
