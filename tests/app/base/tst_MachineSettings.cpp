// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/MachineSettings.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;

class tst_MachineSettings : public QObject
{
    Q_OBJECT

private:
    void write(const QByteArray& machines) const
    {
        QFile file(town.filePath(QStringLiteral("town.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"machines\": " + machines + "}");
    }

private Q_SLOTS:
    void aHostsNameBecomesAMachinesName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << QStringLiteral("kiosk-1") << QStringLiteral("kiosk-1");
        QTest::newRow("with its domain")
            << QStringLiteral("KIOSK1.city.example.jp") << QStringLiteral("kiosk1");
        QTest::newRow("underlined") << QStringLiteral("Mado_Guchi__3") << QStringLiteral("mado-guchi-3");
        QTest::newRow("of other letters") << QStringLiteral("受付") << QStringLiteral("machine");
        QTest::newRow("none") << QString() << QStringLiteral("machine");
    }

    void aHostsNameBecomesAMachinesName()
    {
        QFETCH(QString, host);
        QTEST(machineName(host), "name");
    }

    void withoutSettingsTheHostsNameIsTheMachines()
    {
        QCOMPARE(machineSettings({}).value().name, machineName(QSysInfo::machineHostName()));
        QCOMPARE(machineSettings({}, QStringLiteral("T-01")).value().name, QStringLiteral("T-01"));
        QVERIFY(!machineSettings({}, QStringLiteral("not a name")));
    }

    void theTownSaysWhereAMachineStands()
    {
        write(R"([{"name": "kiosk-1", "place": "1階 正面玄関", "devices": ["ticket-printer", "card-reader"]},
                  {"name": "mado-3", "place": "3番窓口", "counter": 3}])");
        const MachineSettings kiosk = machineSettings(town.path(), QStringLiteral("kiosk-1")).value();
        QCOMPARE(kiosk.place, QStringLiteral("1階 正面玄関"));
        QVERIFY(kiosk.has(QStringLiteral("card-reader")) && !kiosk.has(QStringLiteral("camera")));
        const MachineSettings counter = machineSettings(town.path(), QStringLiteral("mado-3")).value();
        QCOMPARE(counter.counter, 3);
        QVERIFY(!counter.devices);
        QCOMPARE(machineSettings(town.path(), QStringLiteral("mado-4")).value().place, QString());
    }

    void whatCannotBeIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("machines");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* machines, const char* place) {
            QTest::newRow(name) << QByteArray(machines) << QString::fromLatin1(place);
        };
        row("no name", R"([{"place": "x"}])", "machines/0/name");
        row("a name with spaces", R"([{"name": "kiosk 1"}])", "machines/0/name");
        row("one name twice", R"([{"name": "a"}, {"name": "a"}])", "machines/1/name");
        row("one counter twice", R"([{"name": "a", "counter": 2}, {"name": "b", "counter": 2}])",
            "machines/1/counter");
        row("a device nobody knows", R"([{"name": "a", "devices": ["toaster"]}])", "machines/0/devices");
    }

    void whatCannotBeIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, machines);
        QFETCH(QString, place);
        write(machines);
        const auto read = machineSettings(town.path(), QStringLiteral("a"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, FailureCode::TownInvalid);
        QVERIFY2(read.error().detail.contains(place), qPrintable(read.error().detail));
    }

    void aMachineKeepsItsOwnWord()
    {
        QTemporaryDir data;
        QTemporaryDir other;
        QCOMPARE(keptInstance(data.path()), QString());
        const QString word = machineInstance(data.path());
        QVERIFY(!word.isEmpty());
        QCOMPARE(machineInstance(data.path()), word);
        QCOMPARE(keptInstance(data.path()), word);
        QVERIFY(machineInstance(other.path()) != word);
    }

private:
    QTemporaryDir town;
};

KAKANAI_TEST(tst_MachineSettings);
#include "tst_MachineSettings.moc"
