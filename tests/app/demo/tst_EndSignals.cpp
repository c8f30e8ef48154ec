// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace kakanai;

/** The program with its windows, as the system's shutdown ends it. */
class tst_EndSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShutdownIsAGoodbyeToTheHall_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("the system ends it") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("its session is gone") << SIGHUP;
    }

    void aShutdownIsAGoodbyeToTheHall()
    {
        QFETCH(int, signal);
        const QTemporaryDir data;
        QProcess windows;
        windows.start(QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"),
                      {QStringLiteral("open"), QStringLiteral("supervisor"), QStringLiteral("--machine"),
                       QStringLiteral("mado-9"), QStringLiteral("--data"), data.path()});
        QVERIFY(windows.waitForStarted());
        // Asking it anything would take the store from it; the file is there as soon as its machine is made.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data.filePath(QStringLiteral("machine.id"))), 60'000);
        QCOMPARE(::kill(static_cast<pid_t>(windows.processId()), signal), 0);
        QVERIFY(windows.waitForFinished(60'000));
        QCOMPARE(windows.exitStatus(), QProcess::NormalExit); // in order, not by the signal
        QCOMPARE(windows.exitCode(), 0);
        const test::Finished asked =
            test::runKakanai(data.path(), {QStringLiteral("hall"), QStringLiteral("machines")});
        const QJsonArray machines = asked.json()[QStringLiteral("machines")].toArray();
        QCOMPARE(machines.size(), 1);
        QCOMPARE(machines[0][QStringLiteral("name")].toString(), QStringLiteral("mado-9"));
        QCOMPARE(machines[0][QStringLiteral("state")].toString(), QStringLiteral("off"));
    }
};

KAKANAI_TEST(tst_EndSignals);
#include "tst_EndSignals.moc"
