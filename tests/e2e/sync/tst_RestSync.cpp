// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Ids.h"
#include "app/sync/SyncAgent.h"
#include "tests/e2e/sync/Peer.h"
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kakanai;
using namespace kakanai::sync;

namespace {

const QString target = QStringLiteral("intake");

QJsonArray rules(const char* json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        qFatal("not a list of rules: %s", json);
    return document.array();
}

} // namespace

/** The outbox over HTTP to the example receiver, which is told to misbehave in one way at a time. */
class tst_RestSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        lane = std::make_unique<Lane>(QStringLiteral("db"));
        lane->wait([&] {
            office = std::make_unique<test::CaseOffice>();
            Receiver receiver;
            receiver.id = target;
            receiver.kind = QStringLiteral("rest");
            receiver.departments = {QStringLiteral("*")};
            office->town.receivers = {receiver};
        });
    }

    void cleanup()
    {
        agent.reset();
        peer.reset();
        lane->wait([&] { office.reset(); });
        lane.reset();
    }

    void aCaseArrivesWithItsFiles()
    {
        const auto receipts = complete(3);
        listen({});
        QCOMPARE(agent->runOnce(true)->delivered, 3);
        QCOMPARE(journal().size(), 3);
        for (const QJsonObject& request : peer->lines(QStringLiteral("requests"))) {
            if (request[QStringLiteral("method")] != QStringLiteral("POST"))
                continue;
            const QByteArray body = request[QStringLiteral("body")].toString().toUtf8();
            const QJsonObject message = QJsonDocument::fromJson(body).object();
            QCOMPARE(request[QStringLiteral("key")].toString(),
                     message[QStringLiteral("message")][QStringLiteral("message_id")].toString());
            for (const QJsonValue& file : message[QStringLiteral("attachments")].toArray()) {
                QFile held(folder->filePath(QStringLiteral("files/"))
                           + file[QStringLiteral("sha256")].toString());
                QVERIFY(held.open(QIODevice::ReadOnly));
                QCOMPARE(QString::fromLatin1(
                             QCryptographicHash::hash(held.readAll(), QCryptographicHash::Sha256).toHex()),
                         file[QStringLiteral("sha256")].toString());
            }
        }
        // Every file before the message that names it, and each only once.
        QVERIFY(peer->requests().first().startsWith(QStringLiteral("PUT /v1/attachments/")));
        QVERIFY(peer->requests(QStringLiteral("HEAD")).isEmpty());
        QCOMPARE(stored(receipts.first().messageIds.first()).receiptId,
                 QStringLiteral("R-") + receipts.first().messageIds.first());
    }

    void onlyAReceiptForTheseBytesCounts_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<store::OutboxState>("state");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const QByteArray& rule, store::OutboxState state,
                            const char* problem) {
            QTest::newRow(name) << rule << state << QString::fromLatin1(problem);
        };
        using enum store::OutboxState;
        for (const int status : {200, 201, 204, 302, 404, 408, 409, 425, 429, 500, 502, 503}) {
            const QByteArray number = QByteArray::number(status);
            row("answered " + number + ": later", "\"status\":" + number, RetryWait, number);
        }
        for (const int status : {400, 403, 413, 415, 422}) {
            const QByteArray number = QByteArray::number(status);
            row("answered " + number + ": never", "\"status\":" + number, Dead, number);
        }
        row("busy with the first one", R"("status":409,"body":{"code":"idempotency-in-progress"})", RetryWait,
            "409 idempotency-in-progress");
        row("the line goes dead", R"("drop":true)", RetryWait, "receiver-unreachable");
        row("the answer is cut off", R"("status":202,"truncate":true,"body":{})", RetryWait,
            "receiver-unreachable");
        row("202 without a receipt", R"("status":202)", RetryWait, "receipt-mismatch");
        row("202 with a page", R"("status":202,"body":"hello")", RetryWait, "receipt-mismatch");
        for (const char* field : {"message_id", "case_id", "payload_sha256", "receipt_id"})
            row(QByteArray("a receipt with another ") + field,
                QByteArray("\"change\":{\"") + field + "\":\"\"}", RetryWait, "receipt-mismatch");
        row("a receipt for another sequence", R"("change":{"sequence":7})", RetryWait, "receipt-mismatch");
    }

    void onlyAReceiptForTheseBytesCounts()
    {
        QFETCH(QByteArray, rule);
        QFETCH(store::OutboxState, state);
        QFETCH(QString, problem);
        const QString id = complete(1).first().messageIds.first();
        listen(rules("[{\"method\":\"POST\",\"times\":9," + rule + "}]"));
        QVERIFY(agent->runOnce(true));
        QCOMPARE(stored(id).state, state);
        QVERIFY2(stored(id).lastProblem.startsWith(problem), qPrintable(stored(id).lastProblem));
        QVERIFY(stored(id).receiptId.isEmpty());
    }

    void whatIsRefusedSaysWhereAndNotWho()
    {
        const QString id = complete(1).first().messageIds.first();
        listen(rules(
            R"([{"method":"POST","times":9,"status":422,"body":{"type":"problems/rule-broken",)"
            R"("title":"山田 太郎","status":422,"code":"rule-broken","detail":"Taro Yamada 123456789018",)"
            R"("errors":[{"pointer":"/persons/0/name/kana","code":"too-long","detail":"ﾔﾏﾀﾞ"},)"
            R"({"pointer":"/persons/123456789018/Taro Yamada","code":"Taro Yamada"}]}}])"));
        QVERIFY(agent->runOnce(true));
        QCOMPARE(stored(id).state, store::OutboxState::Dead);
        QCOMPARE(stored(id).lastProblem,
                 QStringLiteral("422 rule-broken /persons/0/name/kana too-long /persons/#/# ?"));
    }

    void aWaitOfAMinuteIsKeptAndOneOfASecondWaitedOut()
    {
        const QString id = complete(1).first().messageIds.first();
        listen(rules(R"([{"method":"POST","status":429,"headers":{"Retry-After":"1"}},)"
                     R"({"method":"POST","status":503,"headers":{"Retry-After":"60"}}])"));
        QVERIFY(agent->runOnce(true)); // the second try of the same run is told: a minute
        QCOMPARE(peer->requests(QStringLiteral("POST")).size(), 2);
        QVERIFY(stored(id).nextAt >= office->clock.now().addSecs(60)); // never earlier, and a little spread
        QVERIFY(stored(id).nextAt <= office->clock.now().addSecs(66));
        QVERIFY(agent->runOnce(false));
        QCOMPARE(peer->requests(QStringLiteral("POST")).size(), 2);
        office->clock.advance(66'000);
        QCOMPARE(agent->runOnce(false)->delivered, 1);
    }

    void aTokenRefusedIsRenewedOnceForAll()
    {
        complete(12);
        listen(rules(R"([{"tokens":["t2"]}])"), true);
        QCOMPARE(agent->runOnce(true)->delivered, 12);
        QCOMPARE(peer->requests(QStringLiteral("POST")).filter(QStringLiteral("/token")).size(), 2);
    }

    void aTokenThatIsNeverGoodIsAskedForTwiceAndNoMore()
    {
        const QString id = complete(1).first().messageIds.first();
        listen(rules(R"([{"tokens":[]}])"), true);
        QVERIFY(agent->runOnce(true));
        QCOMPARE(stored(id).state, store::OutboxState::RetryWait);
        QCOMPARE(peer->requests(QStringLiteral("POST")).filter(QStringLiteral("/token")).size(), 2);
        QVERIFY(journal().isEmpty());
    }

    void anAuthorisationServerThatSaysNoIsNamed()
    {
        const QString id = complete(1).first().messageIds.first();
        listen(rules(R"([{"path":"/token","times":99,"status":401,"body":{"error":"invalid_client"}}])"),
               true);
        QVERIFY(agent->runOnce(true));
        QCOMPARE(stored(id).lastProblem, QStringLiteral("receiver-unreachable token: 401 invalid_client"));
        QCOMPARE(peer->requests().size(), 1);
    }

    /** Committed there, and we never heard: it is sent again under the same key and counts once. */
    void anAnswerLostAfterTheCommitCountsOnce()
    {
        complete(1);
        listen(rules(
            R"([{"method":"POST","drop":true,"kept":true},{"method":"POST","status":500,"kept":true}])"));
        // A connection that dies while it is used again is dialled once more within the same attempt.
        QCOMPARE(agent->runOnce(true)->pending, 1);
        QVERIFY(agent->runOnce(true));
        QCOMPARE(agent->runOnce(true)->delivered, 1);
        QCOMPARE(peer->requests(QStringLiteral("POST")).size(), 3);
        QCOMPARE(journal().size(), 1);
    }

    void onePoisonMessageHoldsUpItsOwnCaseOnly()
    {
        const auto receipts = complete(3);
        const QString poisoned = receipts[1].head.id;
        for (const auto& receipt : receipts)
            addSecond(receipt.head.id);
        listen({QJsonObject{{QStringLiteral("method"), QStringLiteral("POST")},
                            {QStringLiteral("times"), 9},
                            {QStringLiteral("status"), 422},
                            {QStringLiteral("has"), poisoned}}});
        const auto counts = agent->runOnce(true);
        QCOMPARE(counts->delivered, 4);
        QCOMPARE(counts->dead, 1);
        QCOMPARE(counts->pending, 1);
        for (const QJsonObject& entry : journal())
            QVERIFY(entry[QStringLiteral("case")].toString() != poisoned);
    }

    void theMessagesOfACaseArriveInOrder()
    {
        const QString caseId = complete(1).first().head.id;
        addSecond(caseId);
        listen(rules(R"([{"method":"POST","status":503},{"method":"POST","status":500}])"));
        QCOMPARE(agent->runOnce(true)->pending, 2);
        QCOMPARE(peer->requests(QStringLiteral("POST")).size(), 1); // the second waits for the first
        QCOMPARE(agent->runOnce(true)->pending, 2);
        QCOMPARE(agent->runOnce(true)->delivered, 2);
        QCOMPARE(journal().size(), 2);
        QCOMPARE(journal()[0][QStringLiteral("sequence")].toInt(), 1);
        QCOMPARE(journal()[1][QStringLiteral("sequence")].toInt(), 2);
    }

    void aSecondAttemptLooksBeforeItSendsAFileAgain()
    {
        complete(1);
        listen(rules(R"([{"method":"POST","status":503}])"));
        QVERIFY(agent->runOnce(true));
        const auto sent = peer->requests(QStringLiteral("PUT")).size();
        QVERIFY(sent >= 1);
        QCOMPARE(agent->runOnce(true)->delivered, 1);
        QCOMPARE(peer->requests(QStringLiteral("PUT")).size(), sent);
        QCOMPARE(peer->requests(QStringLiteral("HEAD")).size(), sent);
    }

    void aFileTheReceiptMissesIsSentOnceMore()
    {
        const QString file = QString::fromLatin1(
            QCryptographicHash::hash("not really a picture", QCryptographicHash::Sha256).toHex());
        complete(1);
        listen(rules("[{\"method\":\"POST\",\"change\":{\"status\":\"waiting_for_attachments\","
                     "\"missing_attachments\":[\""
                     + file.toLatin1() + "\"]}}]"));
        QCOMPARE(agent->runOnce(true)->delivered, 1);
        QCOMPARE(peer->requests().last(), QStringLiteral("PUT /v1/attachments/%1 204").arg(file));
    }

    void aPeerThatAcceptsAndNeverAnswersIsToldWithinTenSeconds()
    {
        complete(3);
        listen(rules(R"([{"method":"POST","stall":true}])"));
        QElapsedTimer timer;
        timer.start();
        const auto counts = agent->runOnce(true);
        QVERIFY2(timer.elapsed() <= 10'500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(counts->delivered, 2);
        QCOMPARE(counts->pending, 1);
        QCOMPARE(agent->runOnce(true)->delivered, 3);
    }

    void aDeadReceiverIsLeftAlone()
    {
        complete(30);
        listen({});
        peer.reset(); // its port answers nobody now
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(agent->runOnce(true)->pending, 30);
        QVERIFY(timer.elapsed() < 10'000);
        int untouched = 0;
        lane->wait([&] {
            untouched = office->count(
                QStringLiteral("SELECT count(*) FROM outbox WHERE last_problem LIKE '%left alone%'"));
        });
        QVERIFY(untouched >= 20); // five failures, and what was on its way by then
    }

    void whatTheDepartmentsSaidIsTheStateOfTheCase()
    {
        const auto receipts = complete(2);
        listen({});
        QCOMPARE(agent->runOnce(true)->delivered, 2);
        QCOMPARE(state(receipts[0].head.id), casework::Delivery::Waiting);
        const auto taken = agent->takeAcknowledgements();
        QVERIFY(*taken >= 2);
        QCOMPARE(*agent->takeAcknowledgements(), 0);
        QCOMPARE(state(receipts[0].head.id), casework::Delivery::Accepted);
        QCOMPARE(state(receipts[1].head.id), casework::Delivery::Accepted);
        // The second question goes on from where the first ended.
        QVERIFY(
            peer->requests(QStringLiteral("GET")).last().contains(QStringLiteral("cursor=%1 ").arg(*taken)));
    }

    void theSameWordTwiceAndWordsOutOfOrderFoldOnce()
    {
        const QString caseId = complete(1).first().head.id;
        const auto ack = [&](const char* id, const char* status, const char* at, const QString& of) {
            return QStringLiteral(
                       R"({"ack_id":"%1","case_id":"%2","sequence":1,"procedure_id":"r1",)"
                       R"("department_code":"SHIMIN","status":"%3","at":"2026-04-01T%4:00+09:00"})")
                .arg(QString::fromLatin1(id), of, QString::fromLatin1(status), QString::fromLatin1(at));
        };
        const QString stranger = QStringLiteral("019da4f0-0002-7002-8002-000000000002");
        const QStringList items{ack("2", "returned", "11:00", caseId), ack("1", "routed", "10:30", caseId),
                                ack("2", "returned", "11:00", caseId),
                                ack("3", "rejected", "12:00", stranger),
                                ack("4", "no-such-word", "12:00", caseId)};
        listen(rules("[{\"method\":\"GET\",\"times\":2,\"status\":200,\"body\":{\"next_cursor\":\"x y\","
                     "\"has_more\":false,\"items\":["
                     + items.join(u',').toUtf8() + "]}}]"));
        QCOMPARE(agent->runOnce(true)->delivered, 1);
        QCOMPARE(*agent->takeAcknowledgements(), 3);
        QCOMPARE(*agent->takeAcknowledgements(), 0);
        QCOMPARE(state(caseId), casework::Delivery::Returned);
        QVERIFY(peer->requests(QStringLiteral("GET")).last().contains(QStringLiteral("cursor=x%20y")));
    }

    void whatTheReceiverLostIsSentAgainAndWhatItHasTooMuchIsSaid()
    {
        const auto receipts = complete(4);
        listen({});
        QCOMPARE(agent->runOnce(true)->delivered, 4);
        const QDate day = office->clock.now().date();
        auto reports = agent->reconcile(day);
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->first().matched, 4);
        QCOMPARE(reports->first().resent, 0);

        const QString lost = receipts[2].messageIds.first();
        const QString extra = QStringLiteral("019da4f0-0001-7001-8001-000000000001");
        peer.reset();
        QFile file(folder->filePath(QStringLiteral("journal")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray kept;
        while (!file.atEnd()) {
            if (const QByteArray line = file.readLine(); !line.contains(lost.toLatin1()))
                kept += line;
        }
        const QJsonObject more{
            {QStringLiteral("key"), extra},
            {QStringLiteral("digest"), QStringLiteral("00")},
            {QStringLiteral("case"), QStringLiteral("c")},
            {QStringLiteral("sequence"), 1},
            {QStringLiteral("procedures"), QJsonArray()},
            {QStringLiteral("at"), day.toString(Qt::ISODate) + QStringLiteral("T10:00:00+09:00")}};
        kept += QJsonDocument(more).toJson(QJsonDocument::Compact) + '\n';
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kept);
        file.close();

        listen({});
        reports = agent->reconcile(day);
        QCOMPARE(reports->first().matched, 3);
        QCOMPARE(reports->first().missing, QStringList{lost});
        QCOMPARE(reports->first().unexpected, QStringList{extra});
        QCOMPARE(reports->first().resent, 1);
        QCOMPARE(agent->runOnce(true)->delivered, 4);
        QCOMPARE(journal().size(), 5);
        QVERIFY(agent->reconcile(day)->first().missing.isEmpty());
    }

private:
    QList<casework::CompletionReceipt> complete(int count)
    {
        QList<casework::CompletionReceipt> receipts;
        lane->wait([&] {
            for (int i = 0; i < count; ++i)
                receipts.append(office->complete(QStringLiteral("A%1").arg(i + 1, 4, 10, QLatin1Char('0'))));
        });
        return receipts;
    }

    /** A second message of a case, as a correction would be. */
    void addSecond(const QString& caseId)
    {
        lane->wait([&] {
            auto transaction = office->begin();
            store::OutboxMessage message;
            message.messageId = newUuid7(office->clock.now());
            message.caseId = caseId;
            message.sequence = *office->outbox.nextSequence(transaction, caseId, target);
            message.target = target;
            message.createdAt = office->clock.now();
            message.body =
                QJsonDocument(
                    QJsonObject{{QStringLiteral("message"),
                                 QJsonObject{{QStringLiteral("message_id"), message.messageId},
                                             {QStringLiteral("sequence"), message.sequence}}},
                                {QStringLiteral("case"), QJsonObject{{QStringLiteral("case_id"), caseId}}},
                                {QStringLiteral("procedures"), QJsonArray()}})
                    .toJson(QJsonDocument::Compact);
            QVERIFY(office->outbox.add(transaction, message));
            QVERIFY(transaction.commit());
        });
    }

    void listen(const QJsonArray& orders, bool asksForToken = false)
    {
        peer = test::Peer::scripted(folder->path(), orders);
        lane->wait([&] {
            Receiver& receiver = office->town.receivers.first();
            receiver.url = peer->url();
            if (asksForToken) {
                QFile secret(folder->filePath(QStringLiteral("secret")));
                QVERIFY(secret.open(QIODevice::WriteOnly));
                secret.write("0123456789abcdef0123456789abcdef\n");
                receiver.token = {peer->url() + QStringLiteral("/token"),
                                  peer->url() + QStringLiteral("/token"),
                                  QStringLiteral("kakanai-sync"),
                                  QStringLiteral("client_secret_jwt"),
                                  secret.fileName(),
                                  QStringLiteral("001:cases:create")};
            }
        });
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

    store::OutboxMessage stored(const QString& messageId)
    {
        store::OutboxMessage found;
        lane->wait([&] {
            auto transaction = office->begin();
            const auto messages = office->outbox.list(transaction);
            for (const store::OutboxMessage& message : *messages) {
                if (message.messageId == messageId)
                    found = message;
            }
        });
        return found;
    }

    casework::Delivery state(const QString& caseId)
    {
        return lane->wait([&] {
            auto transaction = office->begin();
            return *office->cases.delivery(transaction, caseId);
        });
    }

    QList<QJsonObject> journal() const { return peer->lines(QStringLiteral("journal")); }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Lane> lane;
    std::unique_ptr<test::CaseOffice> office;
    std::unique_ptr<test::Peer> peer;
    std::unique_ptr<SyncAgent> agent;
};

KAKANAI_TEST(tst_RestSync);
#include "tst_RestSync.moc"
