// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/power/PowerCut.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestRegistry.h"

#include "app/store/Database.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <array>

using namespace kakanai;
using namespace kakanai::test;

/** The hall's machine killed, and its power cut, at any moment: nothing that was told is lost or doubled. */
class tst_PowerCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        divisor = qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN")
            ? std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"))
            : 20;
    }

    void theProcessIsKilled()
    {
        const int kills = 1000 / divisor;
        QTemporaryDir folder;
        const QString url = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("office.db"));
        HallLedger ledger;
        int inTheMiddle = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const bool wasBusy = killOnce(url, ledger);
            inTheMiddle += wasBusy ? 1 : 0;
            // A store with a thousand visits is read whole only now and then; the last time it is.
            if (kill % 10 == 9 || kill == kills - 1) {
                const QString fault = ledger.faultIn(url);
                QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill).arg(fault)));
            }
        }
        qInfo("%d kills, %d at work; %d numbers, %d calls, %d visits ended: none lost, none twice", kills,
              inTheMiddle, static_cast<int>(ledger.issued.size()), static_cast<int>(ledger.called.size()),
              static_cast<int>(ledger.finished.size()));
        QVERIFY(inTheMiddle > kills / 2);
        QVERIFY(ledger.finished.size() >= kills / 2);
    }

    void aLedgerThatDisagreesIsNoticed()
    {
        QTemporaryDir folder;
        const QString url = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("office.db"));
        HallLedger ledger;
        for (const QByteArray& line : run(url, 3, {}).split('\n'))
            ledger.hear(line);
        QCOMPARE(ledger.faultIn(url), QString());
        HallLedger lost = ledger;
        lost.issued.insert(QStringLiteral("nobody"), QStringLiteral("A0099"));
        QVERIFY(lost.faultIn(url).contains(QStringLiteral("lost")));
        HallLedger twice = ledger;
        twice.called.insert(QStringLiteral("again"), *ledger.called.cbegin());
        QVERIFY(twice.faultIn(url).contains(QStringLiteral("same person")));
    }

    void thePowerIsCut_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("nothing unflushed is there") << int(CutMode::Nothing);
        QTest::newRow("any of it is there") << int(CutMode::Some);
        QTest::newRow("any sectors of it are there") << int(CutMode::Torn);
        QTest::newRow("all of it is there") << int(CutMode::All);
    }

    void thePowerIsCut()
    {
        QFETCH(int, mode);
        const int cuts = 2500 / divisor; // 10,000 over the four
        const QString fault = cutPower(static_cast<CutMode>(mode), cuts, {});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    /** The method finds something: with `synchronous=NORMAL` answered commits are lost. */
    void withoutTheFlushSomethingIsLost()
    {
        const QString fault = cutPower(CutMode::Nothing, 200, {QStringLiteral("--normal")});
        QVERIFY2(!fault.isEmpty(), "200 cuts of an unflushed log and nothing was lost");
        qInfo("noticed: %s", qPrintable(fault));
    }

    /** Clients, their server processes and the server itself, in turn. */
    void killedOnTheServer()
    {
        const int kills = 300 / divisor;
        PostgresServer server;
        QVERIFY2(server.create(), qPrintable(server.log()));
        QVERIFY(store::Database::open(server.url()));
        HallLedger ledger;
        std::array<int, 3> how{};
        for (int kill = 0; kill < kills; ++kill) {
            QProcess client;
            QVERIFY(started(client, server.url(), 400));
            listenFor(client, 3 + static_cast<int>(random.bounded(12U)), ledger);
            const int kind = kill % 10 == 9 ? 2 : kill % 2;
            ++how.at(static_cast<std::size_t>(kind));
            if (kind == 1) {
                // Its server process: the client connects again and asks again.
                QVERIFY(
                    !server
                         .ask(QStringLiteral("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                             " WHERE backend_type = 'client backend' AND pid <>"
                                             " pg_backend_pid()"))
                         .isNull());
                listenFor(client, 3, ledger); // it goes on
            } else if (kind == 2) {
                server.stop(SIGKILL);
                QVERIFY2(server.start(), qPrintable(server.log()));
                listenFor(client, 3, ledger);
            }
            client.kill();
            client.waitForFinished();
            for (const QByteArray& line : client.readAllStandardOutput().split('\n'))
                ledger.hear(line);
            if (kill % 20 == 19 || kill == kills - 1) {
                const QString fault = ledger.faultIn(server.url());
                QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill).arg(fault)));
            }
        }
        qInfo("killed: %d clients, %d server processes, %d whole servers; %d numbers, %d calls, %d visits "
              "ended",
              how[0], how[1], how[2], static_cast<int>(ledger.issued.size()),
              static_cast<int>(ledger.called.size()), static_cast<int>(ledger.finished.size()));
        QVERIFY(ledger.finished.size() >= kills / 2);
    }

private:
    static QString child() { return QStringLiteral(KAKANAI_BINARY_DIR "/hall_child"); }

    static bool started(QProcess& process, const QString& url, int visits, const QStringList& extra = {})
    {
        process.start(child(), QStringList{url, QString::number(visits)} + extra);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(60'000))
                return false;
        }
        return true;
    }

    static QByteArray run(const QString& url, int visits, const QStringList& extra)
    {
        QProcess process;
        process.start(child(), QStringList{url, QString::number(visits)} + extra);
        return process.waitForFinished(120'000) && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                           : QByteArray();
    }

    /** Until it has said so many words more: how long that takes is the machine's affair. */
    static void listenFor(QProcess& process, int words, HallLedger& ledger)
    {
        for (int heard = 0; heard < words;) {
            if (!process.canReadLine() && !process.waitForReadyRead(30'000))
                return;
            while (heard < words && process.canReadLine()) {
                ledger.hear(process.readLine());
                ++heard;
            }
        }
    }

    /** True when it was still at work. */
    bool killOnce(const QString& url, HallLedger& ledger)
    {
        QProcess process;
        if (!started(process, url, 50))
            return false;
        listenFor(process, static_cast<int>(random.bounded(12U)), ledger);
        QThread::usleep(random.bounded(12'000U));
        const bool isBusy = process.state() != QProcess::NotRunning;
        process.kill();
        process.waitForFinished();
        for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
            ledger.hear(line);
        return isBusy;
    }

    /** One recorded run, cut so many times anywhere; empty when every disk left behind holds what was told.
     */
    QString cutPower(CutMode mode, int cuts, const QStringList& extra)
    {
        QTemporaryDir folder;
        const QString disk = folder.filePath(QStringLiteral("disk/"));
        const QString logPath = folder.filePath(QStringLiteral("log"));
        QDir().mkpath(disk);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KAKANAI_BINARY_DIR "/power_log.so"));
        environment.insert(QStringLiteral("POWER_FOLDER"), disk);
        environment.insert(QStringLiteral("POWER_LOG"), logPath);
        process.setProcessEnvironment(environment);
        process.start(child(),
                      QStringList{QStringLiteral("sqlite:%1office.db").arg(disk), QStringLiteral("40")}
                          + extra);
        if (!process.waitForFinished(300'000) || process.exitCode() != 0)
            return QStringLiteral("the program did not run: ")
                + QString::fromUtf8(process.readAllStandardError());
        const QList<PowerCut::Record> log = PowerCut::read(logPath);
        qsizetype open = 0; // the first word it says: before that the office is not open
        while (open < log.size() && log[open].kind != 'A')
            ++open;
        if (log.size() - open < 200)
            return QStringLiteral("nothing was written down");
        int told = 0;
        for (int i = 0; i < cuts; ++i) {
            const QString image = folder.filePath(QStringLiteral("image%1/").arg(i));
            HallLedger ledger;
            const qsizetype at = open + 1 + random.bounded(static_cast<int>(log.size() - open - 1));
            if (!PowerCut::cut(log, at, mode, random, image, ledger))
                return QStringLiteral("no image");
            const QString fault = ledger.faultIn(QStringLiteral("sqlite:%1office.db").arg(image));
            QDir(image).removeRecursively();
            if (!fault.isEmpty())
                return QStringLiteral("cut %1 after record %2 of %3: %4")
                    .arg(i)
                    .arg(at)
                    .arg(log.size())
                    .arg(fault);
            told += static_cast<int>(ledger.issued.size());
        }
        if (told < cuts)
            return QStringLiteral("almost nothing had been told");
        qInfo("%d cuts anywhere in %lld records, %d numbers told before: none lost", cuts,
              static_cast<long long>(log.size()), told);
        return {};
    }

    int divisor = 20;
    QRandomGenerator random{20261122};
};

KAKANAI_TEST(tst_PowerCampaign);
#include "tst_PowerCampaign.moc"
