// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Backoff.h"
#include "app/sync/FileDrop.h"
#include "app/sync/SyncAgent.h"
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kakanai;
using namespace kakanai::sync;

/** Says what it is told to say and remembers what it was asked. */
class ScriptedClient final : public BackOfficeClient
{
public:
    explicit ScriptedClient(Verdict verdict)
        : m_verdict(verdict)
    {
    }
    QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) override
    {
        QList<DeliveryAnswer> answers;
        for (const Parcel& parcel : parcels)
            answers.append({parcel.message.messageId,
                            m_verdict,
                            m_verdict == Verdict::Refused ? 422 : 0,
                            QStringLiteral("scripted"),
                            {},
                            {}});
        return answers;
    }

private:
    Verdict m_verdict;
};

class tst_FileDropSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        lane = std::make_unique<Lane>(QStringLiteral("db"));
        lane->wait([&] { office = std::make_unique<test::CaseOffice>(); });
        agent = std::make_unique<SyncAgent>(
            *lane, *office->database, office->outbox, office->trail,
            [&](store::Transaction& transaction, const QString& caseId,
                const QString& hash) -> Result<QByteArray> {
                const auto attachment = office->cases.attachmentForDelivery(transaction, caseId, hash);
                if (!attachment)
                    return tl::unexpected(attachment.error());
                return attachment->bytes;
            },
            office->clock);
        agent->connectTown(office->town, office->folder.path());
    }

    void cleanup()
    {
        agent.reset();
        lane->wait([&] { office.reset(); });
        lane.reset();
    }

    void aBatchIsWholeAndItsManifestTellsTheTruth()
    {
        complete(2);
        QCOMPARE(agent->runOnce(true)->delivered, 2);
        QCOMPARE(files("*.done").size(), 1);
        QCOMPARE(files("*.part").size(), 0);
        const QFileInfo manifest(files("*_manifest.json").first());
        QVERIFY(manifest.path().endsWith(QStringLiteral("/out/479993/drop/20260401")));
        const QJsonObject object = QJsonDocument::fromJson(read(manifest.filePath())).object();
        QCOMPARE(object[QStringLiteral("messageIds")].toArray().size(), 2);
        const QJsonArray listed = object[QStringLiteral("files")].toArray();
        QVERIFY(listed.size() >= 6);
        for (const QJsonValue& file : listed) {
            const QByteArray bytes = read(manifest.path() + u'/' + file[QStringLiteral("name")].toString());
            QCOMPARE(qint64(bytes.size()), file[QStringLiteral("bytes")].toInteger());
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                     file[QStringLiteral("sha256")].toString());
        }
    }

    void theLinesAreTheFrozenBytes()
    {
        complete(1);
        QByteArray frozen;
        lane->wait([&] {
            auto transaction = office->begin();
            frozen = office->outbox.list(transaction)->first().bodySha256;
        });
        QVERIFY(agent->runOnce(true));
        const QByteArray line = read(files("*_case.jsonl").first()).trimmed();
        QCOMPARE(QCryptographicHash::hash(line, QCryptographicHash::Sha256), frozen);
    }

    void aSecondRunDeliversNothingMore()
    {
        complete(3);
        QVERIFY(agent->runOnce(true));
        QVERIFY(agent->runOnce(true));
        QCOMPARE(deliveredIds().size(), 3);
        QCOMPARE(files("*.done").size(), 1);
    }

    /** The process died between the .done and the mark: the message is taken again and found standing there.
     */
    void aCrashBetweenWritingAndMarkingDeliversOnce()
    {
        complete(2);
        QVERIFY(agent->runOnce(true));
        sql("UPDATE outbox SET state = 'sending', delivered_at = ''");
        lane->wait([&] {
            auto transaction = office->begin();
            QVERIFY(office->outbox.voidLeases(transaction, office->clock.now()));
            QVERIFY(transaction.commit());
        });
        office->clock.advance(26LL * 3600 * 1000);
        QCOMPARE(agent->runOnce(true)->delivered, 2);
        const QStringList ids = deliveredIds();
        QCOMPARE(ids.size(), 2);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 2);
    }

    /** The process died before the .done: what it left is cleared away and written anew. */
    void aCrashBeforeTheDoneMarkerDeliversOnce()
    {
        complete(2);
        QVERIFY(agent->runOnce(true));
        QVERIFY(QFile::remove(files("*.done").first()));
        sql("UPDATE outbox SET state = 'pending', delivered_at = ''");
        QCOMPARE(agent->runOnce(true)->delivered, 2);
        QCOMPARE(deliveredIds().size(), 2);
        QCOMPARE(files("*_case.jsonl").size(), 1);
    }

    void aFolderThatCannotBeWrittenWaitsAndSaysWhy()
    {
        complete(1);
        QFile inTheWay(office->folder.filePath(QStringLiteral("out")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto counts = agent->runOnce(true);
        QCOMPARE(counts->pending, 1);
        lane->wait([&] {
            auto transaction = office->begin();
            QVERIFY(office->outbox.list(transaction)
                        ->first()
                        .lastProblem.startsWith(QStringLiteral("receiver-unreachable")));
        });
        inTheWay.remove();
        QCOMPARE(agent->runOnce(true)->delivered, 1);
    }

    void whatIsRefusedIsDeadAndVisibleAndCanBeRevived()
    {
        complete(1);
        agent->connect(store::defaultTarget(), std::make_unique<ScriptedClient>(Verdict::Refused));
        QCOMPARE(agent->runOnce(true)->dead, 1);
        QCOMPARE(agent->runOnce(true)->dead, 1);
        lane->wait([&] {
            auto transaction = office->begin();
            const QString id = office->outbox.list(transaction, store::OutboxState::Dead)->first().messageId;
            QVERIFY(office->outbox.revive(transaction, id, office->clock.now()));
            QVERIFY(transaction.commit());
        });
        agent->connectTown(office->town, office->folder.path());
        QCOMPARE(agent->runOnce(true)->delivered, 1);
    }

    void aReceiverThatIsDownIsTriedOnceARun()
    {
        complete(120);
        agent->connect(store::defaultTarget(), std::make_unique<ScriptedClient>(Verdict::TryAgain));
        QCOMPARE(agent->runOnce(true)->pending, 120);
        lane->wait([&] { QCOMPARE(office->count(QStringLiteral("SELECT max(attempts) FROM outbox")), 1); });
    }

    void noIndividualNumberAndNoFormulaReachTheTables()
    {
        complete(1);
        QVERIFY(agent->runOnce(true));
        for (const QString& path : files("KKN_*"))
            QVERIFY2(!read(path).contains("123456789018"), qPrintable(path));
        for (const QString& path : files("*.csv"))
            QVERIFY(!read(path).contains("\"="));
    }

    void theWaitDoublesAndIsJittered()
    {
        QCOMPARE(backoffMilliseconds(1, 0xffffffff), 1000);
        QCOMPARE(backoffMilliseconds(2, 0xffffffff), 2000);
        QCOMPARE(backoffMilliseconds(9, 0xffffffff), 256'000);
        QCOMPARE(backoffMilliseconds(10, 0xffffffff), 300'000);
        QCOMPARE(backoffMilliseconds(1000, 0xffffffff), 300'000);
        QCOMPARE(backoffMilliseconds(1000, 0), 0);
        QCOMPARE(backoffMilliseconds(3, 0x7fffffff), 1999);
    }

private:
    void complete(int count)
    {
        lane->wait([&] {
            for (int i = 0; i < count; ++i)
                QCOMPARE(office->complete(QStringLiteral("A%1").arg(i + 1, 4, 10, QLatin1Char('0')))
                             .messageIds.size(),
                         1);
        });
    }

    void sql(const char* statement)
    {
        lane->wait([&] {
            auto transaction = office->begin();
            QVERIFY(transaction.run(QString::fromLatin1(statement)));
            QVERIFY(transaction.commit());
        });
    }

    QStringList files(const char* pattern) const
    {
        QStringList found;
        QDirIterator files(office->folder.filePath(QStringLiteral("out")), {QString::fromLatin1(pattern)},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(files.next());
        return found;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** As the receiver counts: message ids in the lines of batches that have their .done. */
    QStringList deliveredIds() const
    {
        QStringList ids;
        for (const QString& path : files("*.done")) {
            for (const QByteArray& line :
                 read(path.chopped(5) + QStringLiteral("_case.jsonl")).trimmed().split('\n'))
                ids.append(
                    QJsonDocument::fromJson(line)[QStringLiteral("message")][QStringLiteral("message_id")]
                        .toString());
        }
        return ids;
    }

    std::unique_ptr<Lane> lane;
    std::unique_ptr<test::CaseOffice> office;
    std::unique_ptr<SyncAgent> agent;
};

KAKANAI_TEST(tst_FileDropSync);
#include "tst_FileDropSync.moc"
