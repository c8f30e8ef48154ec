// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FileDrop.h"
#include "app/sync/SftpPlace.h"
#include "tests/e2e/sync/SshServer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QSet>

using namespace kakanai;
using namespace kakanai::sync;

/** The file drop behind a real OpenSSH server. */
class tst_SftpDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        server = std::make_unique<test::SshServer>();
        QVERIFY2(server->problem().isEmpty(), qPrintable(server->problem()));
        stand = std::make_unique<test::SyncStand>();
        stand->setReceivers({receiver()});
    }

    void cleanup()
    {
        stand.reset();
        server.reset();
    }

    void aBatchArrivesWholeAndItsManifestTellsTheTruth()
    {
        stand->complete(3);
        const auto counts = stand->agent->runOnce(true);
        QVERIFY2(counts->delivered == 3, qPrintable(stand->messages().first().lastProblem));
        QCOMPARE(files("*.done").size(), 1);
        QVERIFY(files("*.part").isEmpty());
        const QString manifest = files("*_manifest.json").first();
        const QJsonObject object = QJsonDocument::fromJson(read(manifest)).object();
        QCOMPARE(object[QStringLiteral("messageIds")].toArray().size(), 3);
        const QJsonArray listed = object[QStringLiteral("files")].toArray();
        QVERIFY(listed.size() >= 6);
        for (const QJsonValue& file : listed) {
            const QByteArray bytes =
                read(QFileInfo(manifest).path() + u'/' + file[QStringLiteral("name")].toString());
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                     file[QStringLiteral("sha256")].toString());
        }
        QCOMPARE(stand->agent->runOnce(true)->delivered, 3);
        QCOMPARE(files("*.done").size(), 1);
    }

    /** The process died after the marker and before its own mark: found standing there, not written again. */
    void aCrashBetweenWritingAndMarkingDeliversOnce()
    {
        stand->complete(2);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        stand->with([](test::CaseOffice& office) {
            auto transaction = office.begin();
            QVERIFY(transaction.run(
                QStringLiteral("UPDATE outbox SET state = 'pending', delivered_at = '', receipt_id = ''")));
            QVERIFY(transaction.commit());
        });
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        QCOMPARE(files("*.done").size(), 1);
        QCOMPARE(delivered().size(), 2);
    }

    /** The server dies while a file is on its way, and comes back: nothing half is seen, nothing twice. */
    void aServerThatDiesInTheMiddleOfAFileGetsItOnce()
    {
        constexpr qsizetype big = 192 * 1024 * 1024; // long enough to be in the middle of it
        SystemClock clock;
        Parcel parcel;
        parcel.message.messageId = QStringLiteral("019da4f0-0001-7001-8001-000000000001");
        parcel.message.createdAt = clock.now();
        parcel.message.attempts = 1;
        parcel.message.body = R"({"message":{"message_id":"019da4f0-0001-7001-8001-000000000001"}})";
        parcel.files = {{QStringLiteral("big"), QByteArray(big, 'x')}};
        Lane lane(QStringLiteral("to sftp"));
        FileDrop drop(std::make_unique<SftpPlace>(server->settings()),
                      {QStringLiteral("479993"), QStringLiteral("sanjo")}, clock);
        auto sending = lane.run([&] { return drop.deliver({parcel}); });
        QTRY_VERIFY_WITH_TIMEOUT(!files("big.part").isEmpty(), 30'000);
        server->stop();
        sending.waitForFinished();
        const DeliveryAnswer first = sending.result().first();
        QCOMPARE(first.verdict, Verdict::TryAgain);
        QVERIFY(first.problem.startsWith(QStringLiteral("receiver-unreachable sftp 127.0.0.1:")));
        QVERIFY(files("*.done").isEmpty());
        server->start();
        QVERIFY2(server->problem().isEmpty(), qPrintable(server->problem()));
        parcel.message.attempts = 2;
        for (int round = 0; round < 2; ++round) {
            const DeliveryAnswer again = lane.wait([&] { return drop.deliver({parcel}).first(); });
            QVERIFY2(again.verdict == Verdict::Delivered, qPrintable(again.problem));
        }
        QCOMPARE(files("*.done").size(), 1);
        QCOMPARE(files("*_case.jsonl").size(), 1);
        QVERIFY(files("*.part").isEmpty());
        QCOMPARE(QFileInfo(files("big").first()).size(), big);
    }

    void anotherHostKeyIsRefusedBeforeAnythingIsSaid()
    {
        stand->complete(1);
        server->changeHostKey();
        QVERIFY2(server->problem().isEmpty(), qPrintable(server->problem()));
        QCOMPARE(stand->agent->runOnce(true)->pending, 1);
        QVERIFY(stand->messages().first().lastProblem.contains(QStringLiteral("receiver-unreachable sftp")));
        // Nobody logged in, so nothing of a case was said; and nothing lies there.
        QVERIFY(!server->log().contains(QStringLiteral("Accepted publickey")));
        QVERIFY(files("*").isEmpty());
    }

    void aHostNobodyKnowsIsRefused()
    {
        QFile(server->path(QStringLiteral("known_hosts"))).resize(0);
        stand->complete(1);
        QCOMPARE(stand->agent->runOnce(true)->pending, 1);
        QVERIFY(!server->log().contains(QStringLiteral("Accepted publickey")));
        QVERIFY(files("*").isEmpty());
    }

    /** The control of the two above: with its own key in the file the same server gets the case. */
    void theHostThatIsKnownGetsTheCase()
    {
        stand->complete(1);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        QVERIFY(server->log().contains(QStringLiteral("Accepted publickey")));
    }

    void aServerThatIsAwayWaits()
    {
        stand->complete(2);
        server->stop();
        QCOMPARE(stand->agent->runOnce(true)->pending, 2);
        server->start();
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        QCOMPARE(delivered().size(), 2);
    }

    void aTownThatNamesNoHostKeysIsToldSo_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fault");
        QTest::newRow("no file of host keys")
            << QStringLiteral("knownHosts") << QString() << QStringLiteral("knownHosts");
        QTest::newRow("no key") << QStringLiteral("clientKey") << QString() << QStringLiteral("clientKey");
        QTest::newRow("a password") << QStringLiteral("url") << QStringLiteral("sftp://a:b@host/in")
                                    << QStringLiteral("url");
        QTest::newRow("nobody's name")
            << QStringLiteral("url") << QStringLiteral("sftp://host/in") << QStringLiteral("url");
        QTest::newRow("individual numbers") << QStringLiteral("individualNumber") << QStringLiteral("x")
                                            << QStringLiteral("individualNumber");
    }

    void aTownThatNamesNoHostKeysIsToldSo()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, fault);
        QTemporaryDir town;
        QJsonObject broken = receiver();
        broken[key] = value;
        QFile file(town.filePath(QStringLiteral("backoffice.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("receivers"), QJsonArray{broken}}}).toJson());
        file.close();
        const auto read = loadTown(town.path());
        QVERIFY(!read);
        QCOMPARE(read.error().detail, QStringLiteral("backoffice.json: %1 of receiver sanjo").arg(fault));
    }

private:
    QJsonObject receiver() const
    {
        const SftpSettings at = server->settings();
        return {{QStringLiteral("id"), QStringLiteral("sanjo")},
                {QStringLiteral("kind"), QStringLiteral("sftp")},
                {QStringLiteral("url"),
                 QStringLiteral("sftp://%1@%2:%3%4").arg(at.user, at.host).arg(at.port).arg(at.path)},
                {QStringLiteral("knownHosts"), at.knownHosts},
                {QStringLiteral("clientKey"), at.keyFile},
                {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}}};
    }

    QStringList files(const char* pattern) const
    {
        QStringList found;
        QDirIterator all(server->root(), {QString::fromLatin1(pattern)}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next());
        return found;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** As the receiver counts: message ids of batches that have their marker. */
    QSet<QString> delivered() const
    {
        QSet<QString> ids;
        for (const QString& done : files("*.done")) {
            const QJsonObject manifest =
                QJsonDocument::fromJson(read(done.chopped(5) + QStringLiteral("_manifest.json"))).object();
            for (const QJsonValue& id : manifest[QStringLiteral("messageIds")].toArray())
                ids.insert(id.toString());
        }
        return ids;
    }

    std::unique_ptr<test::SshServer> server;
    std::unique_ptr<test::SyncStand> stand;
};

KAKANAI_TEST(tst_SftpDrop);
#include "tst_SftpDrop.moc"
