// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/HttpPool.h"
#include "tests/e2e/sync/Peer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QSet>

using namespace kakanai;
using namespace kakanai::sync;
using store::OutboxState;

namespace {

QJsonArray rules(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        qFatal("not a list of rules: %s", json.constData());
    return document.array();
}

} // namespace

/**
 * Everything a receiver may answer by the contract, and much that it may not. Whatever it says first, in the
 * end its ledger has the case once, and nobody else was told anything.
 */
class tst_StrangeReceivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        peer = listen("peer");
        stranger = listen("stranger");
    }
    void init()
    {
        QFile::remove(folder.filePath(QStringLiteral("peer/requests")));
        stand = std::make_unique<test::SyncStand>();
    }
    void cleanup() { stand.reset(); }

    void whateverItSaysFirstTheCaseIsThereOnce_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<OutboxState>("state");
        const auto row = [](const QByteArray& name, const QByteArray& rule, OutboxState state) {
            QTest::newRow(name.constData()) << rule << state;
        };
        using enum OutboxState;
        // A right receipt in a strange form is a receipt.
        row("packed, though nobody asked", R"("manner":{"packed":true})", Delivered);
        row("in chunks", R"("manner":{"chunked":true})", Delivered);
        row("packed and in chunks", R"("manner":{"packed":true,"chunked":true})", Delivered);
        row("with a byte order mark", R"("manner":{"mark":true})", Delivered);
        row("called a page", R"("manner":{"type":"text/html"})", Delivered);
        row("letter by letter", R"("manner":{"drip":0.002})", Delivered);
        row("with a cookie and a place", R"("manner":{"headers":{"Set-Cookie":"a=b","Location":"/x"}})",
            Delivered);
        row("with fields nobody knows", R"("change":{"note":"x","replayed":true})", Delivered);
        row("missing a file nobody named", R"("change":{"missing_attachments":["ff","../../etc/passwd"]})",
            Delivered);
        // Later.
        for (const int status :
             {200, 201, 204, 205, 206, 300, 304, 401, 402, 404, 405, 406, 407, 408, 409, 410,
              411, 412, 421, 423, 425, 428, 429, 431, 451, 500, 501, 502, 503, 504, 507, 599}) {
            const QByteArray number = QByteArray::number(status);
            row(number + ", not stored", R"("times":2,"status":)" + number, RetryWait);
        }
        for (const int status : {200, 401, 404, 409, 429, 500, 503, 504}) {
            const QByteArray number = QByteArray::number(status);
            row(number + " after it was stored", R"("times":2,"kept":true,"status":)" + number, RetryWait);
        }
        for (const int status : {301, 302, 303, 307, 308}) {
            const QByteArray number = QByteArray::number(status);
            row(number + " to a stranger", R"("headers":{"Location":"STRANGER/v1/cases"},"status":)" + number,
                RetryWait);
        }
        for (const char* when : {"1", "0", "-1", "86400", "99999999999999999999", "soon", "",
                                 "Sun, 22 Nov 2026 10:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"})
            row(QByteArray("429, come again: ") + when,
                R"("status":429,"headers":{"Retry-After":")" + QByteArray(when) + R"("})", RetryWait);
        row("503 with a page", R"("status":503,"body":"<html>maintenance</html>")", RetryWait);
        row("the line goes dead", R"("drop":true)", RetryWait);
        row("the line goes dead after it was stored", R"("drop":true,"kept":true)", RetryWait);
        row("the answer is cut off", R"("status":202,"truncate":true,"kept":true,"body":{})", RetryWait);
        row("no HTTP at all", R"("raw":"hello\r\n\r\n")", RetryWait);
        row("half a head", R"("raw":"HTTP/1.1 202 Acc")", RetryWait);
        row("packed, it says", R"("raw":"HTTP/1.1 202 OK\r\nContent-Encoding: gzip\r\n\r\nhello")",
            RetryWait);
        row("packed in an unknown way",
            R"("raw":"HTTP/1.1 202 OK\r\nContent-Encoding: zz\r\n\r\n{}","kept":true)", RetryWait);
        row("broken chunks", R"("raw":"HTTP/1.1 202 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")",
            RetryWait);
        row("less than nothing", R"("raw":"HTTP/1.1 202 OK\r\nContent-Length: -5\r\n\r\n")", RetryWait);
        row("a head without end", R"("raw":"HTTP/1.1 202 OK\r\nX: ","big":900000)", RetryWait);
        row("a body without end", R"("raw":"HTTP/1.1 202 OK\r\n\r\n","big":6000000,"kept":true)", RetryWait);
        row("an interim answer and no other", R"("raw":"HTTP/1.1 100 Continue\r\n\r\n","kept":true)",
            RetryWait);
        row("the protocol is changed", R"("raw":"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")",
            RetryWait);
        for (const char* field : {"receipt_id", "message_id", "case_id", "payload_sha256"}) {
            row(QByteArray("somebody else's ") + field,
                R"("change":{")" + QByteArray(field) + R"(":"019da4f0-0001-7001-8001-000000000001x"})",
                QByteArray(field) == "receipt_id" ? Delivered : RetryWait);
            row(QByteArray("a number for ") + field, R"("change":{")" + QByteArray(field) + R"(":7})",
                RetryWait);
            row(QByteArray("a list for ") + field, R"("change":{")" + QByteArray(field) + R"(":[[]]})",
                RetryWait);
        }
        row("a receipt without end", R"("change":{"receipt_id":")" + QByteArray(5000, 'R') + R"("})",
            RetryWait);
        // Never like this: a person decides.
        for (const int status : {400, 403, 413, 415, 422}) {
            const QByteArray number = QByteArray::number(status);
            row(number + " with a problem", R"("body":{"type":"x/rule-broken"},"status":)" + number, Dead);
            row(number + " with a page", R"("body":"<html>","status":)" + number, Dead);
            row(number + " with errors that are none",
                R"("body":{"errors":[7,null,{"pointer":[]}],"validation":{"a":1}},"status":)" + number, Dead);
        }
    }

    void whateverItSaysFirstTheCaseIsThereOnce()
    {
        QFETCH(QByteArray, rule);
        QFETCH(OutboxState, state);
        rule.replace("STRANGER", stranger->url().toLatin1());
        const QString id = stand->complete(1).first().messageIds.first();
        start("[{\"method\":\"POST\"," + rule + "}]");
        QVERIFY(stand->agent->runOnce(true));
        if (stand->message(id).state != OutboxState::Delivered || state == OutboxState::Delivered) {
            // A Retry-After of a few seconds is waited out, and then the case may be there already.
            QCOMPARE(stand->message(id).state, state);
            QCOMPARE(stand->message(id).lastProblem.isEmpty(), state == OutboxState::Delivered);
            QVERIFY(stand->message(id).lastProblem.size() < 400);
        }
        revive(id);
        for (int round = 0; round < 3 && stand->message(id).state != OutboxState::Delivered; ++round)
            QVERIFY(stand->agent->runOnce(true));
        QCOMPARE(stand->message(id).state, OutboxState::Delivered);
        QCOMPARE(inLedger(), 1);
        QVERIFY2(stranger->requests().isEmpty(), "a redirect was followed");
    }

    void aTokenThatIsNoneIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* name, const char* answer) {
            QTest::newRow(name) << QByteArray(answer);
        };
        row("another kind", R"("status":200,"body":{"access_token":"t","token_type":"mac"})");
        row("none", R"("status":200,"body":{"token_type":"Bearer"})");
        row("a page", R"("status":200,"body":"<html>")");
        row("a list", R"("status":200,"body":{"access_token":["t"],"token_type":"Bearer"})");
        row("another header in it",
            R"("status":200,"body":{"access_token":"t\r\nX-Admin: 1","token_type":"Bearer"})");
        row("moved", R"("status":302,"headers":{"Location":"STRANGER/token"})");
        row("a broken server", R"("status":500)");
        row("nobody knows us", R"("status":401,"body":{"error":"invalid_client"})");
    }

    void aTokenThatIsNoneIsNotShown()
    {
        QFETCH(QByteArray, answer);
        answer.replace("STRANGER", stranger->url().toLatin1());
        const QString id = stand->complete(1).first().messageIds.first();
        start("[{\"path\":\"/token\",\"times\":1," + answer + "}]", true);
        QVERIFY(stand->agent->runOnce(true));
        QCOMPARE(stand->message(id).state, OutboxState::RetryWait);
        QVERIFY(stand->message(id).lastProblem.startsWith(QStringLiteral("receiver-unreachable token:")));
        QCOMPARE(peer->requests().size(), 1); // the question for the token, and nothing of the case
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        QVERIFY(stranger->requests().isEmpty());
    }

    void aTokenThatRanOutIsRenewedInTheMiddle_data()
    {
        QTest::addColumn<int>("parcels");
        QTest::newRow("here and there among six") << 6;
        QTest::newRow("twice within one") << 1;
    }

    /** A token that has run out is told by 401; then one new one, and the same request again. */
    void aTokenThatRanOutIsRenewedInTheMiddle()
    {
        QFETCH(int, parcels);
        stand->complete(parcels);
        start(R"([{"tokens":["t1","t2","t3","t4"]},{"method":"POST","path":"/v1/cases","status":401},)"
              R"({"method":"PUT","status":401}])",
              true);
        const auto counts = stand->agent->runOnce(true);
        QCOMPARE(counts->delivered, parcels);
        QCOMPARE(inLedger(), parcels);
    }

    void wordsThatAreNoneChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<int>("taken");
        const auto row = [](const char* name, const QByteArray& page, int taken) {
            QTest::newRow(name) << page << taken;
        };
        const QByteArray good =
            R"({"ack_id":"1","case_id":"CASE","sequence":1,"procedure_id":"r1","department_code":"SHIMIN",)"
            R"("status":"accepted","at":"2026-04-01T10:30:00+09:00"})";
        const auto page = [](const QByteArray& items) {
            return R"({"next_cursor":"9","has_more":false,"items":[)" + items + "]}";
        };
        const auto with = [&](const char* was, const char* is) { return QByteArray(good).replace(was, is); };
        row("the control: one good word", page(good), 1);
        row("the same word three times", page(good + ',' + good + ',' + good), 1);
        row("of a case nobody knows", page(with("CASE", "019da4f0-0002-7002-8002-000000000002")), 0);
        row("of a message never sent", page(with("\"sequence\":1", "\"sequence\":9")), 0);
        row("of a sequence below one", page(with("\"sequence\":1", "\"sequence\":-1")), 0);
        row("without a name", page(with("\"ack_id\":\"1\"", "\"ack_id\":\"\"")), 0);
        row("without a time", page(with("2026-04-01T10:30:00+09:00", "yesterday")), 0);
        row("a number for a name", page(with("\"ack_id\":\"1\"", "\"ack_id\":1")), 0);
        row("no words but things", page(R"(7,null,"x",[],{})"), 0);
        row("a good one among them", page("7," + good + ",{}"), 1);
        row("no list", R"({"next_cursor":"9","has_more":false,"items":{}})", 0);
        row("no page", R"("hello")", 0);
        row("more than a page holds", page(good + QByteArray(",{}").repeated(600)), 0);
        row("for ever more", R"({"next_cursor":"","has_more":true,"items":[)" + good + "]}", 1);
    }

    void wordsThatAreNoneChangeNothing()
    {
        QFETCH(QByteArray, page);
        QFETCH(int, taken);
        const auto receipt = stand->complete(1).first();
        page.replace("CASE", receipt.head.id.toLatin1());
        start("[{\"method\":\"GET\",\"path\":\"/v1/acknowledgements\",\"times\":99,\"status\":200,\"body\":"
              + page + "}]");
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        QCOMPARE(*stand->agent->takeAcknowledgements(), taken);
        QCOMPARE(*stand->agent->takeAcknowledgements(), 0);
    }

    /** Words are ordered by their time: one from far ahead must not have the last word for ever. */
    void aWordFromTheFutureIsTakenAsOfNow()
    {
        const auto receipt = stand->complete(1).first();
        const auto word = [&](const char* id, const char* status, const char* at) {
            return QStringLiteral(R"({"ack_id":"%1","case_id":"%2","sequence":1,"procedure_id":"r1",)"
                                  R"("department_code":"SHIMIN","status":"%3","at":"%4"})")
                .arg(QString::fromLatin1(id), receipt.head.id, QString::fromLatin1(status),
                     QString::fromLatin1(at));
        };
        const QStringList items{word("1", "rejected", "2999-01-01T00:00:00+09:00"),
                                word("2", "returned", "2026-04-01T10:10:00+09:00")};
        start(
            R"([{"method":"GET","times":9,"status":200,"body":{"next_cursor":"2","has_more":false,"items":[)"
            + items.join(u',').toUtf8() + "]}}]");
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        QCOMPARE(*stand->agent->takeAcknowledgements(), 2);
        const casework::Delivery state = stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            return *office.cases.delivery(transaction, receipt.head.id);
        });
        QCOMPARE(state, casework::Delivery::Returned);
    }

    /** It lost its bookmark: we begin again, and every word still counts once. */
    void aBookmarkThatIsForgottenBeginsAgain()
    {
        stand->complete(3);
        start("[]");
        QCOMPARE(stand->agent->runOnce(true)->delivered, 3);
        const int first = *stand->agent->takeAcknowledgements();
        QVERIFY(first >= 3);
        start(R"([{"method":"GET","path":"cursor=","times":1,"status":400,"body":{"code":"malformed"}}])");
        stand->complete(1);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 4);
        QVERIFY(*stand->agent->takeAcknowledgements() >= 1);
        QCOMPARE(*stand->agent->takeAcknowledgements(), 0);
    }

    void aComparisonThatIsNoneSaysSo_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isNone");
        QTest::newRow("a page") << QByteArray(R"("status":200,"body":"<html>")") << true;
        QTest::newRow("nothing") << QByteArray(R"("status":200)") << true;
        QTest::newRow("accepted for later") << QByteArray(R"("status":202,"body":{"missing":[]})") << true;
        QTest::newRow("forbidden") << QByteArray(R"("status":403)") << true;
        QTest::newRow("moved") << QByteArray(R"("status":308,"headers":{"Location":"STRANGER/x"})") << true;
        QTest::newRow("missing what was never sent")
            << QByteArray(R"("status":200,"body":{"matched":1,"missing":["x","019da4f0"],"unexpected":[7]})")
            << false;
    }

    void aComparisonThatIsNoneSaysSo()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, isNone);
        answer.replace("STRANGER", stranger->url().toLatin1());
        stand->complete(1);
        start("[{\"method\":\"PUT\",\"path\":\"/v1/reconciliations\",\"times\":9," + answer + "}]");
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        const auto reports = stand->agent->reconcile(stand->office().clock.now().date());
        QVERIFY(reports);
        QCOMPARE(!reports->first().problem.isEmpty(), isNone);
        QCOMPARE(reports->first().resent, 0);
        QVERIFY(!reports->first().isBalanced());
        QVERIFY(stranger->requests().isEmpty());
    }

private:
    std::unique_ptr<test::Peer> listen(const char* name)
    {
        const QString place = folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(place);
        return test::Peer::scripted(place);
    }

    /** How often these messages are in the receiver's ledger. */
    int inLedger() const
    {
        QSet<QString> ours;
        for (const store::OutboxMessage& message : stand->messages())
            ours.insert(message.messageId);
        int count = 0;
        for (const QJsonObject& entry : peer->lines(QStringLiteral("journal")))
            count += ours.contains(entry[QStringLiteral("key")].toString()) ? 1 : 0;
        return count;
    }

    /** Gives the receiver these orders, and names it in the town's folder. */
    void start(const QByteArray& orders, bool asksForToken = false)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = peer->url() + QStringLiteral("/rules");
        request.body = QJsonDocument(rules(orders)).toJson();
        QCOMPARE(HttpPool({}).ask(request).status, 200);
        QJsonObject receiver = test::restReceiver("intake", peer->url());
        if (asksForToken) {
            QFile secret(stand->path(QStringLiteral("secret")));
            QVERIFY(secret.open(QIODevice::WriteOnly));
            secret.write("0123456789abcdef0123456789abcdef\n");
            receiver[QStringLiteral("token")] =
                QJsonObject{{QStringLiteral("url"), peer->url() + QStringLiteral("/token")},
                            {QStringLiteral("clientId"), QStringLiteral("kakanai-sync")},
                            {QStringLiteral("secretFile"), QStringLiteral("secret")}};
        }
        stand->setReceivers({receiver});
        QVERIFY(stand->with([](test::CaseOffice& office) {
            auto transaction = office.begin();
            return transaction.run(QStringLiteral("UPDATE outbox SET target = 'intake'")).has_value()
                && transaction.commit().has_value();
        }));
    }

    void revive(const QString& id)
    {
        if (stand->message(id).state != OutboxState::Dead)
            return;
        stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            QVERIFY(office.outbox.revive(transaction, id, office.clock.now()));
            QVERIFY(transaction.commit());
        });
    }

    QTemporaryDir folder;
    std::unique_ptr<test::SyncStand> stand;
    std::unique_ptr<test::Peer> stranger;
    std::unique_ptr<test::Peer> peer;
};

KAKANAI_TEST(tst_StrangeReceivers);
#include "tst_StrangeReceivers.moc"
