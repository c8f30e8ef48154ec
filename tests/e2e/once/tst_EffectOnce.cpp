// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Ids.h"
#include "app/store/Transaction.h"
#include "app/visit/Office.h"
#include "tests/e2e/sync/Peer.h"
#include "tests/support/Program.h"
#include "tests/support/SampleCase.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai;

namespace {

constexpr int batch = 100;
constexpr int everyNthHasTwo = 5; ///< cases with a second message, as a correction would be
const QString target = QStringLiteral("intake");

QByteArray secondBody(const store::OutboxMessage& message)
{
    const QJsonObject head{{QStringLiteral("message_id"), message.messageId},
                           {QStringLiteral("sequence"), message.sequence}};
    return QJsonDocument(
               QJsonObject{{QStringLiteral("message"), head},
                           {QStringLiteral("case"), QJsonObject{{QStringLiteral("case_id"), message.caseId}}},
                           {QStringLiteral("procedures"), QJsonArray()}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/** The built program carries cases to a receiver that lies, and is killed while it does. The receiver counts.
 */
class tst_EffectOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int divisor = qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN")
            ? std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"))
            : 20;
        cases = std::max(100, 10'000 / divisor);
        kills = std::max(5, 200 / divisor);
    }

    void everyCaseTakesEffectOnceHoweverOftenTheClientDies()
    {
        QTemporaryDir folder;
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u, %d cases, %d kills", seed, cases, kills);
        QRandomGenerator random(seed);
        const test::Peer peer(QStringLiteral("tests/e2e/sync/peers/lying_receiver.py"), folder.path(),
                              {QString::number(seed)});
        const QStringList sent = fill(folder.path(), peer.url(), cases, everyNthHasTwo);
        int killed = 0;
        for (int round = 0; round < kills * 4 && killed < kills; ++round) {
            // Once it sends it is killed at any moment of the next 150 ms; longer, and little
            // would be left.
            killed += killWhileSending(folder.path(), static_cast<int>(random.bounded(150U))) ? 1 : 0;
            if (killed < kills && applied(folder.path()).size() >= sent.size())
                break;
        }
        qInfo("killed %d times with %lld of %lld applied", killed,
              static_cast<long long>(applied(folder.path()).size()), static_cast<long long>(sent.size()));
        QVERIFY(killed * 2 >= kills);
        drain(folder.path());
        const QList<QStringList> lines = applied(folder.path());
        QHash<QString, int> times;
        QHash<QString, int> last;
        for (const QStringList& line : lines) {
            ++times[line[0]];
            QCOMPARE(line[2].toInt(), last.value(line[1]) + 1); // each case in its order
            last[line[1]] = line[2].toInt();
        }
        for (const QString& id : sent)
            QCOMPARE(times.value(id), 1);
        QCOMPARE(lines.size(), sent.size());
    }

    /** The control: a receiver that does not know its keys again shows what was sent twice. */
    void aReceiverWithoutMemoryIsCaught()
    {
        QTemporaryDir folder;
        const test::Peer peer(QStringLiteral("tests/e2e/sync/peers/lying_receiver.py"), folder.path(),
                              {QStringLiteral("7"), QStringLiteral("--forgetful")});
        const QStringList sent = fill(folder.path(), peer.url(), 100, 0);
        drain(folder.path());
        const auto lines = applied(folder.path()).size();
        QVERIFY2(lines > sent.size(), qPrintable(QString::number(lines)));
    }

private:
    static QString town(const QString& folder) { return folder + QStringLiteral("/town"); }

    /** Completed cases, each with its message to the receiver; answers the ids of all messages. */
    QStringList fill(const QString& folder, const QString& url, int count, int nthHasTwo)
    {
        QDir().mkpath(town(folder));
        QFile file(town(folder) + QStringLiteral("/backoffice.json"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no town");
        file.write(QJsonDocument(
                       QJsonObject{{QStringLiteral("receivers"),
                                    QJsonArray{QJsonObject{
                                        {QStringLiteral("id"), target},
                                        {QStringLiteral("kind"), QStringLiteral("rest")},
                                        {QStringLiteral("url"), url},
                                        {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}}}}}})
                       .toJson());
        file.close();
        const SystemClock clock;
        const auto settings = loadTown(town(folder));
        if (!settings)
            qFatal("%s", qPrintable(settings.error().detail));
        const auto office =
            visit::Office::open(QStringLiteral("sqlite:%1/kakanai.db").arg(folder), folder, *settings, clock);
        if (!office)
            qFatal("%s", qPrintable(office.error().detail));
        QStringList sent;
        for (int done = 0; done < count; done += batch) {
            const bool isKept = (*office)->lane().wait([&] {
                return fillBatch((*office)->stores(), clock, std::min(batch, count - done), nthHasTwo, sent);
            });
            if (!isKept)
                qFatal("the cases are not taken on");
        }
        return sent;
    }

    static bool fillBatch(visit::OfficeStores& stores, const Clock& clock, int count, int nthHasTwo,
                          QStringList& sent)
    {
        auto transaction = store::Transaction::begin(*stores.database);
        if (!transaction)
            return false;
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
        for (int i = 0; i < count; ++i) {
            const auto head = stores.cases.submit(*transaction, test::sampleDraft(),
                                                  access::Actor::kiosk(QStringLiteral("kiosk-1")));
            if (!head)
                return false;
            const auto receipt =
                stores.cases.complete(*transaction, test::sampleCompletion(head->id, clock.now()), clerk);
            if (!receipt)
                return false;
            sent += receipt->messageIds;
            if (nthHasTwo == 0 || i % nthHasTwo != 0)
                continue;
            store::OutboxMessage second;
            second.messageId = newUuid7(clock.now());
            second.caseId = head->id;
            second.sequence = 2;
            second.target = target;
            second.createdAt = clock.now();
            second.body = secondBody(second);
            if (!stores.outbox.add(*transaction, second))
                return false;
            sent.append(second.messageId);
        }
        return transaction->commit().has_value();
    }

    static QStringList arguments(const QString& folder)
    {
        return {QStringLiteral("--data"), folder,
                QStringLiteral("--town"), town(folder),
                QStringLiteral("sync"),   QStringLiteral("run")};
    }

    /** False when it ended by itself or did not come to send anything. */
    static bool killWhileSending(const QString& folder, int milliseconds)
    {
        const auto before = applied(folder).size();
        QProcess process;
        process.start(QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"), arguments(folder));
        QElapsedTimer timer;
        timer.start();
        while (applied(folder).size() == before && timer.elapsed() < 20'000) {
            if (process.waitForFinished(20))
                return false;
        }
        const bool isSending = applied(folder).size() > before && !process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished();
        return isSending;
    }

    void drain(const QString& folder)
    {
        int pending = -1;
        for (int round = 0; round < 40 && pending != 0; ++round) {
            const auto finished = test::runKakanai(
                folder,
                QStringList{QStringLiteral("--town"), town(folder)}
                    + QStringList{QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once")});
            QVERIFY2(finished.exitCode == 0, finished.output + finished.errors);
            pending = finished.json()[QStringLiteral("pending")].toInt(-1);
            QVERIFY(finished.json()[QStringLiteral("dead")].toArray().isEmpty());
        }
        QCOMPARE(pending, 0);
    }

    /** The receiver's own count: message, case, sequence. */
    static QList<QStringList> applied(const QString& folder)
    {
        QList<QStringList> lines;
        QFile file(folder + QStringLiteral("/applied"));
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (line.endsWith('\n'))
                lines.append(QString::fromLatin1(line.trimmed()).split(u' '));
        }
        return lines;
    }

    int cases = 0;
    int kills = 0;
};

KAKANAI_TEST(tst_EffectOnce);
#include "tst_EffectOnce.moc"
