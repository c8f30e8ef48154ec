// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Jwe.h"
#include "tests/e2e/sync/Peer.h"
#include "tests/e2e/sync/PrismPeer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

using namespace kakanai;
using namespace kakanai::sync;

namespace {

const QByteArray digits("123456789018");

std::shared_ptr<const Secret> secretOf(const QByteArray& bytes)
{
    Secret secret;
    for (const char byte : bytes)
        (void)secret.append(static_cast<std::uint8_t>(byte));
    return std::make_shared<const Secret>(std::move(secret));
}

} // namespace

/** An individual number goes to the one receiver the town names for it, locked, and nowhere else. */
class tst_IndividualNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeKey("ec", {"-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"});
        makeKey("rsa", {"-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"});
        makeKey("other", {"-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"});
        makeKey("short", {"-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"});
        makeKey("p384", {"-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"});
    }

    void whatIsLockedOpensWithTheReceiversKeyOnly_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("a key on P-256") << QStringLiteral("ec") << QStringLiteral("ECDH-ES+A256KW");
        QTest::newRow("an RSA key") << QStringLiteral("rsa") << QStringLiteral("RSA-OAEP-256");
    }

    void whatIsLockedOpensWithTheReceiversKeyOnly()
    {
        QFETCH(QString, key);
        QFETCH(QString, algorithm);
        const auto locked =
            casework::lockFor({path(key + QStringLiteral(".pub")), QStringLiteral("k-1")}, *secretOf(digits));
        QVERIFY(locked);
        QVERIFY(!locked->contains(digits));
        const QJsonObject opened = open(*locked, key);
        QCOMPARE(opened[QStringLiteral("text")].toString(), QString::fromLatin1(digits));
        const QJsonObject header = opened[QStringLiteral("header")].toObject();
        QCOMPARE(header[QStringLiteral("alg")].toString(), algorithm);
        QCOMPARE(header[QStringLiteral("enc")].toString(), QStringLiteral("A256GCM"));
        QCOMPARE(header[QStringLiteral("kid")].toString(), QStringLiteral("k-1"));
        // Nobody else's key opens it, and a changed one does not open at all.
        QVERIFY(open(*locked, QStringLiteral("other")).contains(QStringLiteral("refused")));
        QByteArray changed = *locked;
        const qsizetype text = changed.lastIndexOf('.') - 3;
        changed[text] = changed[text] == 'A' ? 'B' : 'A';
        QVERIFY(open(changed, key).contains(QStringLiteral("refused")));
        // The same number twice looks like two.
        QVERIFY(*casework::lockFor({path(key + QStringLiteral(".pub")), {}}, *secretOf(digits)) != *locked);
    }

    void aKeyThatIsTooWeakIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"short.pub", "p384.pub", "ec", "none.pub"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aKeyThatIsTooWeakIsRefused()
    {
        QFETCH(QString, file);
        const auto locked = casework::lockFor({path(file), {}}, *secretOf(digits));
        QVERIFY(!locked);
        QCOMPARE(locked.error().code, FailureCode::KeyUnavailable);
    }

    /** Two departments, two receivers, one of them entitled; a third gets everything in files. */
    void onlyTheEntitledReceiverIsTold()
    {
        test::SyncStand stand;
        const test::Peer hoken(QStringLiteral("tests/e2e/sync/peers/scripted_receiver.py"),
                               folderOf(stand, "hoken"), {QStringLiteral("[]")});
        const test::Peer shimin(QStringLiteral("tests/e2e/sync/peers/scripted_receiver.py"),
                                folderOf(stand, "shimin"), {QStringLiteral("[]")});
        QJsonObject entitled = test::restReceiver("hoken", hoken.url());
        entitled[QStringLiteral("departments")] = QJsonArray{QStringLiteral("HOKEN")};
        entitled[QStringLiteral("individualNumber")] =
            QJsonObject{{QStringLiteral("key"), path(QStringLiteral("ec.pub"))},
                        {QStringLiteral("keyId"), QStringLiteral("hoken-1")}};
        QJsonObject other = test::restReceiver("shimin", shimin.url());
        const QJsonObject files{{QStringLiteral("id"), QStringLiteral("files")},
                                {QStringLiteral("kind"), QStringLiteral("folder")},
                                {QStringLiteral("path"), QStringLiteral("files")},
                                {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}}};
        stand.setReceivers({entitled, other, files});
        const casework::CompletionReceipt receipt = complete(stand);
        QCOMPARE(receipt.messageIds.size(), 3);
        QCOMPARE(stand.agent->runOnce(true)->delivered, 3);

        const QJsonObject told = posted(hoken);
        const QJsonObject person = told[QStringLiteral("persons")][0].toObject();
        const QString locked = person[QStringLiteral("specific_personal_information")].toString();
        const QJsonObject opened = open(locked.toLatin1(), QStringLiteral("ec"));
        const QJsonObject text =
            QJsonDocument::fromJson(opened[QStringLiteral("text")].toString().toUtf8()).object();
        QCOMPARE(text[QStringLiteral("individual_number")].toString(), QString::fromLatin1(digits));
        // Bound to this person of this message.
        QCOMPARE(text[QStringLiteral("person_id")], person[QStringLiteral("person_id")]);
        QCOMPARE(text[QStringLiteral("message_id")],
                 told[QStringLiteral("message")][QStringLiteral("message_id")]);
        QCOMPARE(opened[QStringLiteral("header")][QStringLiteral("kid")].toString(),
                 QStringLiteral("hoken-1"));
        QVERIFY(isValid(stand, told));

        for (const QJsonValue& one : posted(shimin)[QStringLiteral("persons")].toArray())
            QVERIFY(!one.toObject().contains(QStringLiteral("specific_personal_information")));
        // In no file of anybody's: neither the digits nor what is locked.
        int looked = 0;
        QDirIterator all(stand.folder(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(digits), qPrintable(file.fileName()));
            QVERIFY2(!file.fileName().contains(QStringLiteral("/files/"))
                         || !bytes.contains("specific_personal_information"),
                     qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 10);
        // Nor in the store, whose outbox is sealed besides.
        QDirIterator stored(stand.office().folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (stored.hasNext()) {
            QFile file(stored.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(digits), qPrintable(file.fileName()));
        }
    }

    void withoutAProcedureThatNeedsItNobodyIsTold()
    {
        test::SyncStand stand;
        const test::Peer shimin(QStringLiteral("tests/e2e/sync/peers/scripted_receiver.py"),
                                folderOf(stand, "shimin"), {QStringLiteral("[]")});
        QJsonObject entitled = test::restReceiver("shimin", shimin.url());
        entitled[QStringLiteral("departments")] =
            QJsonArray{QStringLiteral("SHIMIN")}; // only J01: needs none
        entitled[QStringLiteral("individualNumber")] =
            QJsonObject{{QStringLiteral("key"), path(QStringLiteral("ec.pub"))}};
        stand.setReceivers({entitled});
        (void)complete(stand);
        QVERIFY(stand.agent->runOnce(true));
        QVERIFY(!posted(shimin).isEmpty());
        for (const QJsonValue& one : posted(shimin)[QStringLiteral("persons")].toArray())
            QVERIFY(!one.toObject().contains(QStringLiteral("specific_personal_information")));
    }

    /** It says of itself that it takes no number for the procedure: then it gets none, not even locked. */
    void whoTakesNoNumberIsSentNone_data()
    {
        QTest::addColumn<bool>("takesIt");
        QTest::newRow("takes it") << true;
        QTest::newRow("takes none") << false;
    }

    void whoTakesNoNumberIsSentNone()
    {
        QFETCH(bool, takesIt);
        test::SyncStand stand;
        const auto route = [&](const char* procedure) {
            return QJsonObject{{QStringLiteral("procedure_code"), QString::fromLatin1(procedure)},
                               {QStringLiteral("department_code"), QStringLiteral("HOKEN")},
                               {QStringLiteral("accepts_my_number"), takesIt}};
        };
        QJsonArray routes;
        for (const char* procedure : {"J01", "J02", "H01", "H02", "H03", "K01"})
            routes.append(route(procedure));
        const QJsonArray orders{
            QJsonObject{{QStringLiteral("path"), QStringLiteral("/v1/capabilities")},
                        {QStringLiteral("status"), 200},
                        {QStringLiteral("body"),
                         QJsonObject{{QStringLiteral("schema_versions"), QJsonArray{QStringLiteral("1.0.0")}},
                                     {QStringLiteral("max_body_bytes"), 2'097'152},
                                     {QStringLiteral("character_set"), QStringLiteral("mj")},
                                     {QStringLiteral("routes"), routes}}}}};
        const test::Peer hoken(QStringLiteral("tests/e2e/sync/peers/scripted_receiver.py"),
                               folderOf(stand, "hoken"),
                               {QString::fromUtf8(QJsonDocument(orders).toJson(QJsonDocument::Compact))});
        QJsonObject entitled = test::restReceiver("hoken", hoken.url());
        entitled[QStringLiteral("departments")] = QJsonArray{QStringLiteral("HOKEN")};
        entitled[QStringLiteral("individualNumber")] =
            QJsonObject{{QStringLiteral("key"), path(QStringLiteral("ec.pub"))}};
        stand.setReceivers({entitled});
        const casework::CompletionReceipt receipt = complete(stand);
        QVERIFY(stand.agent->askCapabilities().first().capabilities);
        QVERIFY(stand.agent->runOnce(true));
        QString mine;
        for (const store::OutboxMessage& message : stand.messages()) {
            if (message.target == QStringLiteral("hoken"))
                mine = message.messageId;
        }
        QCOMPARE(stand.message(mine).state,
                 takesIt ? store::OutboxState::Delivered : store::OutboxState::Dead);
        QCOMPARE(posted(hoken).isEmpty(), !takesIt);
        QCOMPARE(stand.message(mine).lastProblem.startsWith(QStringLiteral("my-number-not-allowed")),
                 !takesIt);
    }

    void twoReceiversForOneNumberAreRefusedInTheTownsFile()
    {
        QTemporaryDir town;
        QJsonObject one = test::restReceiver("a", QStringLiteral("http://127.0.0.1:1"));
        one[QStringLiteral("individualNumber")] =
            QJsonObject{{QStringLiteral("key"), path(QStringLiteral("ec.pub"))}};
        QJsonObject two = one;
        two[QStringLiteral("id")] = QStringLiteral("b");
        two[QStringLiteral("departments")] = QJsonArray{QStringLiteral("HOKEN")};
        QFile file(town.filePath(QStringLiteral("backoffice.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("receivers"), QJsonArray{one, two}}}).toJson());
        file.close();
        const auto read = loadTown(town.path());
        QVERIFY(!read);
        QCOMPARE(read.error().detail, QStringLiteral("backoffice.json: individualNumber of receiver b"));
    }

private:
    void makeKey(const char* name, const QList<const char*>& kind)
    {
        QStringList make{QStringLiteral("genpkey"), QStringLiteral("-out"), path(QString::fromLatin1(name))};
        for (const char* word : kind)
            make.append(QString::fromLatin1(word));
        const QString own = path(QString::fromLatin1(name));
        const QStringList show{
            QStringLiteral("pkey"),    QStringLiteral("-in"),  own,
            QStringLiteral("-pubout"), QStringLiteral("-out"), own + QStringLiteral(".pub")};
        for (const QStringList& arguments : {make, show}) {
            QProcess process;
            process.start(QStringLiteral("openssl"), arguments);
            QVERIFY(process.waitForFinished(60'000) && process.exitCode() == 0);
        }
    }

    QJsonObject open(const QByteArray& locked, const QString& key) const
    {
        QProcess process;
        process.start(QStringLiteral("node"),
                      {QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/sync/peers/open_jwe.mjs"),
                       test::PrismPeer::modules(), path(key)});
        process.write(locked);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("node does not end");
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    static QString folderOf(const test::SyncStand& stand, const char* name)
    {
        const QString folder = stand.path(QString::fromLatin1(name));
        QDir().mkpath(folder);
        return folder;
    }

    /** A family's case, with the number of the first of them. */
    static casework::CompletionReceipt complete(test::SyncStand& stand)
    {
        return stand.with([](test::CaseOffice& office) {
            auto transaction = office.begin();
            const auto head = office.cases.submit(transaction, test::sampleDraft(), office.kiosk);
            casework::CompletedCase completed = test::sampleCompletion(head->id, office.clock.now());
            completed.numbers = {{QStringLiteral("p_mynumber"), 0, secretOf(digits)}};
            const auto receipt = office.cases.complete(transaction, completed, office.clerk);
            return receipt && transaction.commit() ? *receipt : casework::CompletionReceipt{};
        });
    }

    static QJsonObject posted(const test::Peer& peer)
    {
        for (const QJsonObject& request : peer.lines(QStringLiteral("requests"))) {
            if (request[QStringLiteral("method")] == QStringLiteral("POST"))
                return QJsonDocument::fromJson(request[QStringLiteral("body")].toString().toUtf8()).object();
        }
        return {};
    }

    static bool isValid(const test::SyncStand& stand, const QJsonObject& message)
    {
        QFile file(stand.path(QStringLiteral("message.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(message).toJson()) < 0)
            return false;
        file.close();
        QProcess process;
        process.start(QStringLiteral("python3"),
                      {QStringLiteral(KAKANAI_SOURCE_DIR "/tests/support/validate_messages.py"),
                       QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/case.schema.json"),
                       file.fileName()});
        return process.waitForFinished(60'000) && process.readAllStandardOutput().trimmed().endsWith("\tok");
    }

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

    QTemporaryDir folder;
};

KAKANAI_TEST(tst_IndividualNumber);
#include "tst_IndividualNumber.moc"
