// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/StatePage.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(10, 5), Qt::OffsetFromUTC, 9 * 3600);

TownSettings town()
{
    return loadTown({}).value();
}

HallState hallWith(int waiting)
{
    HallState hall;
    ServiceLine line;
    line.service = QStringLiteral("tennyu");
    line.waiting = waiting;
    line.oldestWaitSeconds = 777;
    line.estimate = {601, 1501};
    hall.services = {line};
    Ticket somebody;
    somebody.id = QStringLiteral("secret-id");
    somebody.number = 4;
    somebody.caseId = QStringLiteral("secret-case");
    hall.waiting = {somebody};
    return hall;
}

QJsonObject read(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class tst_StatePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewPeopleAreNotCountedInPublic_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<QJsonValue>("told");
        QTest::newRow("nobody") << 0 << QJsonValue(0);
        QTest::newRow("one") << 1 << QJsonValue(QStringLiteral("1-4"));
        QTest::newRow("four") << 4 << QJsonValue(QStringLiteral("1-4"));
        QTest::newRow("five") << 5 << QJsonValue(5);
    }

    void fewPeopleAreNotCountedInPublic()
    {
        QFETCH(int, waiting);
        QFETCH(QJsonValue, told);
        const QJsonObject state = read(stateJson(hallWith(waiting), {}, town(), {}, now));
        QCOMPARE(state[QStringLiteral("services")][0][QStringLiteral("waiting")], told);
    }

    void nobodyWhoWaitsIsInIt()
    {
        Ticket called;
        called.id = QStringLiteral("called-id");
        called.number = 12;
        called.counter = 3;
        called.caseId = QStringLiteral("called-case");
        const QByteArray json = stateJson(
            hallWith(9), {called}, town(),
            {{QStringLiteral("tennyu"), {{QStringLiteral("en"), QStringLiteral("Moving in")}}}}, now);
        const QJsonObject state = read(json);
        QCOMPARE(state[QStringLiteral("called")],
                 QJsonValue(QJsonArray{QJsonObject{{QStringLiteral("number"), QStringLiteral("A0012")},
                                                   {QStringLiteral("counter"), 3}}}));
        QCOMPARE(state[QStringLiteral("services")][0][QStringLiteral("minutes")],
                 QJsonValue(QJsonArray{15, 30}));
        QCOMPARE(state[QStringLiteral("services")][0][QStringLiteral("name")][QStringLiteral("en")],
                 QJsonValue(QStringLiteral("Moving in")));
        QCOMPARE(state[QStringLiteral("at")], QJsonValue(QStringLiteral("2026-11-20T10:05:00.000+09:00")));
        for (const char* secret : {"secret", "called-id", "called-case", "A0004", "777"})
            QVERIFY2(!json.contains(secret), secret);
    }

    void thePageAsksForNothingElse()
    {
        TownSettings settings = town();
        settings.name = QStringLiteral("</script>町");
        const QByteArray page = statePage(settings);
        QVERIFY(page.size() > 5000);
        QVERIFY(!page.contains("{{"));
        QVERIFY(!page.contains("http://") && !page.contains("https://"));
        QCOMPARE(page.count("</script>"), 2); // its own two
    }

    void aReaderNeverSeesHalfAFile()
    {
        QTemporaryDir folder;
        const QByteArray page = statePage(town());
        QVERIFY(writeState(folder.path(), stateJson(hallWith(0), {}, town(), {}, now), page));
        std::atomic_bool isOver = false;
        std::atomic_int halves = 0;
        std::atomic_int reads = 0;
        std::thread reader([&] {
            while (!isOver || reads == 0) {
                QFile file(folder.filePath(QStringLiteral("state.json")));
                if (!file.open(QIODevice::ReadOnly)
                    || read(file.readAll()).value(QStringLiteral("version")).toInt() != 1)
                    ++halves;
                ++reads;
            }
        });
        for (int i = 0; i < 100; ++i)
            (void)writeState(folder.path(),
                             stateJson(hallWith(i % 2 ? 500 : 0), {}, town(), {}, now.addSecs(i)), page);
        isOver = true;
        reader.join();
        QVERIFY(reads > 0);
        QCOMPARE(halves.load(), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
        QVERIFY(QFile(folder.filePath(QStringLiteral("state.json"))).permissions() & QFile::ReadOther);
        QVERIFY(!writeState(QStringLiteral("/proc/nowhere"), {}, {}));
    }
};

KAKANAI_TEST(tst_StatePage);
#include "tst_StatePage.moc"
