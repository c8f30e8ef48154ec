// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/TownRouting.h"
#include "app/base/TownSettings.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;

namespace {

const KnownNames known{{QStringLiteral("SHIMIN")},
                       {QStringLiteral("J01"), QStringLiteral("J02"), QStringLiteral("K01")},
                       {QStringLiteral("intake")},
                       {QStringLiteral("p_name")}};

void write(const QTemporaryDir& folder, const QByteArray& json)
{
    QFile file(folder.filePath(QStringLiteral("routing.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("cannot write the town");
}

} // namespace

class tst_TownRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationTownSharesItsWork()
    {
        const auto town = loadTown({});
        QVERIFY(town);
        const OfficeRouting& routing = town->routing;
        QCOMPARE(routing.gateOf(QStringLiteral("J01"))->name, QStringLiteral("住民記録入力済"));
        QVERIFY(!routing.gateOf(QStringLiteral("C01")));
        QVERIFY(routing.needsSecondReader(QStringLiteral("J01")));
        QVERIFY(!routing.needsSecondReader(QStringLiteral("S01")));
        QCOMPARE(routing.businessIdOf(QStringLiteral("J01"), QStringLiteral("SHIMIN")),
                 QStringLiteral("001"));
        QVERIFY(routing.businessIdOf(QStringLiteral("H01"), QStringLiteral("HOKEN")).isEmpty());
        QVERIFY(routing.screenOf(QStringLiteral("J01"))->fields.size() > 5);
    }

    void aTownReplacesWhatItWritesAndKeepsTheRest()
    {
        QTemporaryDir folder;
        write(folder, R"({"secondReader": ["K*"], "businessIds": {"J02": "019"}})");
        const auto routing = loadRouting(folder.path());
        QVERIFY(routing);
        QVERIFY(routing->needsSecondReader(QStringLiteral("K07")));
        QVERIFY(!routing->needsSecondReader(QStringLiteral("J01")));
        QVERIFY(routing->gateOf(QStringLiteral("J01"))); // the built-in gates stay
        QCOMPARE(routing->businessIdOf(QStringLiteral("J02"), {}), QStringLiteral("019"));
    }

    void everyFaultIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("a procedure nobody knows")
            << QByteArray(R"({"secondReader": ["J01", "J99"]})") << "/secondReader/1";
        QTest::newRow("a pattern nothing fits")
            << QByteArray(R"({"gates": [{"name": "x", "procedures": ["Q*"]}]})") << "/gates/0/procedures/0";
        QTest::newRow("a gate without a name")
            << QByteArray(R"({"gates": [{"procedures": ["J01"]}]})") << "/gates/0/name";
        QTest::newRow("a receiver that is not there")
            << QByteArray(R"({"routes": [{"procedures": ["J*"], "receiver": "intak"}]})")
            << "/routes/0/receiver";
        QTest::newRow("a business id of two digits")
            << QByteArray(R"({"businessIds": {"SHIMIN": "01"}})") << "/businessIds/SHIMIN";
        QTest::newRow("a business id for nobody")
            << QByteArray(R"({"businessIds": {"SHIMN": "001"}})") << "/businessIds/SHIMN";
        QTest::newRow("a field that is not there") << QByteArray(
            R"({"screens": [{"procedures": ["J01"], "name": "x", "fields": [{"key": "p_nam"}]}]})")
                                                   << "/screens/0/fields/0/key";
        QTest::newRow("a screen without fields")
            << QByteArray(R"({"screens": [{"procedures": ["J01"], "name": "x"}]})") << "/screens/0/fields";
        QTest::newRow("a section misspelt") << QByteArray(R"({"gate": []})") << "/gate";
    }

    void everyFaultIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        QTemporaryDir folder;
        write(folder, json);
        const auto faults = routingFaults(folder.path(), known);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().file, QStringLiteral("routing.json"));
        QCOMPARE(faults.first().place, place);
    }

    void aFileThatIsNoJsonStopsTheTown()
    {
        QTemporaryDir folder;
        write(folder, "{\"gates\": [");
        QCOMPARE(loadTown(folder.path()).error().code, FailureCode::TownInvalid);
        QCOMPARE(routingFaults(folder.path(), known).size(), 1);
    }

    void theBuiltInRoutingHasNoFault() { QVERIFY(routingFaults({}, {}).isEmpty()); }
};

KAKANAI_TEST(tst_TownRouting);
#include "tst_TownRouting.moc"
