// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/InTransaction.h"
#include "app/visit/Office.h"
#include "tests/e2e/cards/CampaignTally.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <csignal>

using namespace kakanai;
using test::CampaignTally;

/** 20,000 sessions with everything that goes wrong at a reader, and the process killed in between. */
class tst_CardCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int divisor = qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN")
            ? std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"))
            : 20;
        m_sessions = 20'000 / divisor;
    }

    void noCardLosesATryNobodyAgreedTo()
    {
        QTemporaryDir folder;
        QVERIFY(CampaignTally::create(folder.filePath(QStringLiteral("tally"))));
        const auto tally = CampaignTally::map(folder.filePath(QStringLiteral("tally")));
        int kills = 0;
        while (tally->sessions < quint64(m_sessions)) {
            // Half of the children are killed somewhere, the others end by themselves.
            const bool isKilled = m_random.bounded(2) == 0;
            QVERIFY(runChild(folder.path(), 200, isKilled ? 300 + int(m_random.bounded(900)) : -1, {}));
            kills += isKilled ? 1 : 0;
        }
        const qint64 confirmations = confirmationsIn(folder.path());
        qInfo("%llu sessions, %d kills: %llu yes said, %lld on record, %llu VERIFY sent, %llu cards read",
              tally->sessions.load(), kills, tally->intentions.load(), confirmations, tally->verifies.load(),
              tally->readings.load());
        QVERIFY(confirmations >= 0);
        QVERIFY2(tally->verifies > quint64(m_sessions) / 10 && tally->readings > quint64(m_sessions) / 20,
                 "too little happened to prove anything");
        QVERIFY(tally->verifies <= quint64(confirmations));
        QVERIFY(quint64(confirmations) <= tally->intentions);
        QCOMPARE(tally->repeated.load(), quint64(0));
        QCOMPARE(tally->locked.load(), quint64(0));
        QCOMPARE(tally->atKioskFloor.load(), quint64(0));
        QCOMPARE(tally->otherThanShown.load(), quint64(0));
        QCOMPARE(tally->leftOpen.load(), quint64(0));
        QCOMPARE(tally->stuck.load(), quint64(0));
        QCOMPARE(tally->wrongIdentity.load(), quint64(0));
    }

    void aBuildThatRetriesIsCaught()
    {
        QTemporaryDir folder;
        QVERIFY(CampaignTally::create(folder.filePath(QStringLiteral("tally"))));
        QVERIFY(runChild(folder.path(), 60, -1, {QStringLiteral("retries")}));
        const auto tally = CampaignTally::map(folder.filePath(QStringLiteral("tally")));
        QVERIFY(tally->repeated > 0);
    }

    void aBuildThatDoesNotSeeTheCounterIsCaught()
    {
        QTemporaryDir folder;
        QVERIFY(CampaignTally::create(folder.filePath(QStringLiteral("tally"))));
        QVERIFY(runChild(folder.path(), 250, -1, {QStringLiteral("hides-counter")}));
        const auto tally = CampaignTally::map(folder.filePath(QStringLiteral("tally")));
        QVERIFY(tally->atKioskFloor > 0);
        QVERIFY(tally->locked > 0);
    }

private:
    /** One child for `sessions`; killed after `milliseconds` unless negative. */
    bool runChild(const QString& folder, int sessions, int milliseconds, const QStringList& extra)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral(KAKANAI_BINARY_DIR "/card_campaign_child"),
                      QStringList{folder, QString::number(m_random.generate()), QString::number(sessions)}
                          + extra);
        if (!process.waitForStarted())
            return false;
        if (milliseconds >= 0 && !process.waitForFinished(milliseconds)) {
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            return process.waitForFinished();
        }
        if (!process.waitForFinished(300'000))
            return false;
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            qWarning("the child ended with %d, %s", process.exitCode(), qPrintable(process.errorString()));
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    /** The confirmations that were committed, read as the product does next morning; -1 on any fault. */
    qint64 confirmationsIn(const QString& folder)
    {
        const auto town = loadTown({});
        const auto office =
            visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder), folder, *town, m_clock);
        if (!office)
            return -1;
        return (*office)->lane().wait([&] {
            const auto counted = store::inTransaction(
                *(*office)->stores().database, [&](store::Transaction& transaction) -> Result<qint64> {
                    const auto verdict = (*office)->stores().audit.verify(transaction);
                    if (!verdict || !verdict->isIntact)
                        return -1;
                    auto rows = transaction.run(QStringLiteral(
                        "SELECT count(*) FROM audit_entry WHERE entry LIKE '%\"card.verify\"%'"));
                    return rows && rows->next() ? rows->number(0) : -1;
                });
            return counted.value_or(-1);
        });
    }

    int m_sessions = 1000;
    SystemClock m_clock;
    QRandomGenerator m_random{20261122};
};

KAKANAI_TEST(tst_CardCampaign);
#include "tst_CardCampaign.moc"
