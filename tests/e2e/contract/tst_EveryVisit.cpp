// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Ids.h"
#include "app/store/Transaction.h"
#include "app/visit/Office.h"
#include "tests/e2e/sync/PrismPeer.h"
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kakanai;
using test::Finished;

/**
 * Every visit of personas.json through the built program, posted to a receiver behind Prism, which holds each
 * request against the contract. And one body that is broken on purpose, to see that it looks.
 */
class tst_EveryVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(town()) && QDir().mkpath(folder.path(QStringLiteral("ledger"))));
        ledger = test::Peer::scripted(folder.path(QStringLiteral("ledger")));
        prism = std::make_unique<test::PrismPeer>(town(), ledger->url());
        QVERIFY(folder.write(QStringLiteral("town/secret"), "0123456789abcdef0123456789abcdef\n"));
        const QJsonObject receiver{
            {QStringLiteral("id"), QStringLiteral("intake")},
            {QStringLiteral("kind"), QStringLiteral("rest")},
            {QStringLiteral("url"), prism->url()},
            {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}},
            {QStringLiteral("token"),
             QJsonObject{{QStringLiteral("url"), ledger->url() + QStringLiteral("/token")},
                         {QStringLiteral("clientId"), QStringLiteral("kakanai")},
                         {QStringLiteral("secretFile"), QStringLiteral("secret")}}}};
        QVERIFY(folder.write(
            QStringLiteral("town/backoffice.json"),
            QJsonDocument(QJsonObject{{QStringLiteral("receivers"), QJsonArray{receiver}}}).toJson()));
    }

    void everyVisitIsTakenOn_data()
    {
        QTest::addColumn<QJsonObject>("persona");
        QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/personas.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray personas = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(personas.size() >= 14);
        for (const QJsonValue& persona : personas)
            QTest::newRow(qPrintable(persona[QStringLiteral("id")].toString())) << persona.toObject();
    }

    void everyVisitIsTakenOn()
    {
        QFETCH(QJsonObject, persona);
        QJsonObject answers = persona[QStringLiteral("answers")].toObject();
        const QJsonValue event = answers.take(QStringLiteral("ev"));
        QJsonObject script = test::VisitFolder::firstVisit();
        script[QStringLiteral("service")] =
            event.isArray() ? event.toArray().first() : event; // the line they wait in
        script[QStringLiteral("event")] = event;
        script[QStringLiteral("answers")] = answers;
        QVERIFY(folder.write(QStringLiteral("script.json"), QJsonDocument(script).toJson()));
        const Finished visit =
            kakanai({QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script"),
                     folder.path(QStringLiteral("script.json")), QStringLiteral("--out"),
                     folder.path(QStringLiteral("sheets"))});
        QVERIFY2(visit.exitCode == 0, visit.output + visit.errors);
        QCOMPARE(sorted(visit.json()[QStringLiteral("procedures")].toArray()),
                 sorted(persona[QStringLiteral("procedures")].toArray()));
        ++visits;
    }

    void everyVisitKeepsTheContract()
    {
        QVERIFY(visits >= 14);
        const Finished sync = carry();
        QVERIFY2(sync.json()[QStringLiteral("dead")].toArray().isEmpty(), sync.output);
        QCOMPARE(sync.json()[QStringLiteral("delivered")].toInt(), visits);
        QCOMPARE(sync.json()[QStringLiteral("pending")].toInt(), 0);
        QCOMPARE(ledger->lines(QStringLiteral("journal")).size(), visits);
        // The words back and the day's list went through the same check.
        const Finished compared = kakanai({QStringLiteral("sync"), QStringLiteral("reconcile")});
        QVERIFY2(compared.exitCode == 0, compared.output + compared.errors);
        const QJsonObject receiver = compared.json()[QStringLiteral("receivers")][0].toObject();
        QCOMPARE(receiver[QStringLiteral("matched")].toInt(), visits);
        QVERIFY(receiver[QStringLiteral("balanced")].toBool());
        QVERIFY(!ledger->requests(QStringLiteral("GET")).isEmpty());
    }

    void aBrokenBodyIsRefusedAndItsFieldNamed()
    {
        const QString id = addBroken();
        QVERIFY(!id.isEmpty());
        const Finished sync = carry();
        const QJsonArray dead = sync.json()[QStringLiteral("dead")].toArray();
        QCOMPARE(dead.size(), 1);
        QCOMPARE(dead[0][QStringLiteral("id")].toString(), id);
        const QString reason = dead[0][QStringLiteral("reason")].toString();
        QVERIFY2(reason.startsWith(QStringLiteral("422 "))
                     && reason.contains(QStringLiteral("/case/municipality_code ")),
                 qPrintable(reason));
        QCOMPARE(ledger->lines(QStringLiteral("journal")).size(), visits); // it never came that far
    }

private:
    [[nodiscard]] QString town() const { return folder.path(QStringLiteral("town")); }

    [[nodiscard]] Finished kakanai(const QStringList& arguments) const
    {
        return folder.kakanai(QStringList{QStringLiteral("--town"), town()} + arguments);
    }

    [[nodiscard]] Finished carry() const
    {
        return kakanai({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once")});
    }

    static QStringList sorted(const QJsonArray& array)
    {
        QStringList words;
        for (const QJsonValue& word : array)
            words.append(word.toString());
        words.sort();
        return words;
    }

    /** The contract's own broken example as a message of a case of its own; answers its id. */
    QString addBroken() const
    {
        QFile file(
            QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/messages/invalid-municipality-5digits.json"));
        const auto settings = loadTown(town());
        if (!file.open(QIODevice::ReadOnly) || !settings)
            return {};
        QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
        body.remove(QStringLiteral("attachments"));
        const SystemClock clock;
        const QString data = folder.path(QStringLiteral("data"));
        const auto office = visit::Office::open(folder.storeUrl(), data, *settings, clock);
        if (!office)
            return {};
        return (*office)->lane().wait([&]() -> QString {
            visit::OfficeStores& stores = (*office)->stores();
            auto transaction = store::Transaction::begin(*stores.database);
            store::OutboxMessage message;
            message.messageId = newUuid7(clock.now());
            message.caseId = newUuid7(clock.now());
            message.target = QStringLiteral("intake");
            message.createdAt = clock.now();
            QJsonObject head = body[QStringLiteral("message")].toObject();
            head[QStringLiteral("message_id")] = message.messageId;
            body[QStringLiteral("message")] = head;
            QJsonObject block = body[QStringLiteral("case")].toObject();
            block[QStringLiteral("case_id")] = message.caseId;
            body[QStringLiteral("case")] = block;
            message.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
            const bool isKept = transaction
                && stores.seal.createKey(*transaction, message.caseId, clock.now())
                && stores.outbox.add(*transaction, message) && transaction->commit();
            return isKept ? message.messageId : QString();
        });
    }

    test::VisitFolder folder;
    std::unique_ptr<test::Peer> ledger;
    std::unique_ptr<test::PrismPeer> prism;
    int visits = 0;
};

KAKANAI_TEST(tst_EveryVisit);
#include "tst_EveryVisit.moc"
