// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/Peer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include "app/sync/HttpPool.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>

using namespace kakanai;
using namespace kakanai::sync;
using store::OutboxState;

namespace {

constexpr int cases = 6;
constexpr int mostRequests = 100; ///< for six cases and a liar; a loop without end would show here
constexpr qint64 patience = 90'000;

/** An order to answer with these very bytes; ' stands for the double quote. */
QByteArray raw(const QByteArray& bytes)
{
    const QString text = QString::fromLatin1(bytes).replace(u'\'', u'"');
    return QJsonDocument(QJsonObject{{QStringLiteral("raw"), text}})
        .toJson(QJsonDocument::Compact)
        .chopped(1)
        .mid(1);
}

/** Memory of this process that is in use, in MiB. */
double residentMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

/**
 * Receivers that lie about one case for as long as they are asked. The others get through at once; when the
 * liar has stopped, its ledger has every case once and in order; and it was not asked without end.
 */
class tst_StubbornLiars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        stand = std::make_unique<test::SyncStand>();
        folder = std::make_unique<QTemporaryDir>();
        peer = test::Peer::scripted(folder->path());
    }
    void cleanup()
    {
        stand.reset();
        peer.reset();
    }

    void aLieAboutOneCaseHoldsUpThatCaseOnly_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<OutboxState>("state");
        const auto row = [](const char* name, const QByteArray& rule, OutboxState state) {
            QTest::newRow(name) << rule << state;
        };
        using enum OutboxState;
        const QByteArray kept = R"("kept":true,)";
        row("the control: no lie at all", R"("path":"/nowhere","status":500)", Delivered);
        row("200 and the receipt of another", R"("status":200,"body":{"message_id":"x","receipt_id":"R"})",
            RetryWait);
        row("201, and it is stored", R"("kept":true,"status":201)", RetryWait);
        row("202 for another case", R"("change":{"case_id":"019da4f0-0002-7002-8002-000000000002"})",
            RetryWait);
        row("202 for another sequence", R"("change":{"sequence":2})", RetryWait);
        row("202 for the sequence as a text", R"("change":{"sequence":"1"})", RetryWait);
        row("202, and a time to come again", R"("status":202,"headers":{"Retry-After":"1"})", RetryWait);
        row("202 with NUL bytes",
            raw("HTTP/1.1 202 OK\r\nContent-Length: 9\r\n\r\n{'a':'" + QByteArray(1, '\0') + "'}"),
            RetryWait);
        row("202 in no known letters", raw("HTTP/1.1 202 OK\r\nContent-Length: 8\r\n\r\n{'\xc3\x28':1}"),
            RetryWait);
        row("half a body", kept + raw("HTTP/1.1 202 OK\r\nContent-Length: 900\r\n\r\n{'receipt"), RetryWait);
        row("half a body in chunks",
            kept + raw("HTTP/1.1 202 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{'rec"), RetryWait);
        row("two lengths", raw("HTTP/1.1 202 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}"),
            RetryWait);
        row("a length of nothing", kept + raw("HTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n{}"), RetryWait);
        row("an answer from before HTTP had heads", raw("<html>it works</html>"), RetryWait);
        row("a hundred times 100 and no word more",
            raw(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(100)), RetryWait);
        row("packed nothing without end", R"("bomb":64)", RetryWait);
        row("a head that never ends, slowly", R"("slow":0.5)", RetryWait);
        // Half a minute of waiting for the same patience as the head's; in the long campaign only.
        if (qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN") == 1)
            row("a body that never ends, slowly", R"("manner":{"drip":0.5})", RetryWait);
        row("not by this address", R"("status":307,"headers":{"Location":"STRANGER/v1/cases"})", RetryWait);
        row("another message has this key",
            R"("kept":true,"status":409,"body":{"code":"idempotency-in-progress"})", RetryWait);
        row("a gap where there is none",
            R"("status":409,"body":{"code":"sequence-gap","expected_sequence":9})", RetryWait);
        row("another digest than it has",
            R"("kept":true,"status":422,"body":{"code":"idempotency-key-reused"})", Dead);
        row("too large", R"("status":413)", Dead);
        row("no such kind", R"("status":415)", Dead);
        row("a fault at a place that is none",
            R"("status":422,"body":{"code":"rule-broken","errors":[{"pointer":"/../../x","code":"<b>"}]})",
            Dead);
    }

    void aLieAboutOneCaseHoldsUpThatCaseOnly()
    {
        QFETCH(QByteArray, rule);
        QFETCH(OutboxState, state);
        const auto receipts = stand->complete(cases);
        const QString liedAbout = receipts.first().messageIds.first();
        rule.replace("STRANGER",
                     "http:/"
                     "/127.0.0.1:9");
        orders("[{\"method\":\"POST\",\"has\":\"" + liedAbout.toLatin1() + "\",\"times\":99," + rule + "}]");
        connect();
        QElapsedTimer timer;
        timer.start();
        // What takes the pool's whole patience is asked a second time in the long campaign only.
        const bool isLong = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN") == 1;
        const int rounds = rule.contains("slow") && !isLong ? 1 : 2;
        for (int round = 0; round < rounds; ++round)
            QVERIFY(stand->agent->runOnce(true));
        QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(timer.elapsed())));
        for (const auto& receipt : receipts.mid(1))
            QCOMPARE(stand->message(receipt.messageIds.first()).state, OutboxState::Delivered);
        QCOMPARE(stand->message(liedAbout).state, state);
        QVERIFY2(peer->requests().size() < mostRequests,
                 qPrintable(QString::number(peer->requests().size())));
        orders("[]");
        if (state == OutboxState::Dead)
            revive(liedAbout);
        QCOMPARE(stand->agent->runOnce(true)->delivered, cases);
        everyMessageOnce(receipts);
    }

    void aTokenThatLiesCostsTimeAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("rules");
        const auto row = [](const char* name, const QByteArray& rules) { QTest::newRow(name) << rules; };
        const auto token = [](const char* life) {
            return R"({"path":"/token","times":99,"status":200,"body":{"access_token":"t1",)"
                   R"("token_type":"Bearer","expires_in":)"
                + QByteArray(life) + "}}";
        };
        row("over at once", "[" + token("0") + "]");
        row("over since yesterday", "[" + token("-86400") + "]");
        row("good for ever", "[" + token("1e300") + "]");
        row("good for a word", "[" + token("\"soon\"") + "]");
        row("good, then not once",
            R"([{"method":"POST","path":"/v1/cases","times":1,"status":401},{"tokens":["t1","t2"]}])");
        row("with a page about itself",
            R"([{"path":"/token","times":99,"status":200,"headers":{"Content-Type":"text/html","Date":"Mon, 01 Jan 1990 00:00:00 GMT"},)"
            R"("body":{"access_token":"t1","token_type":"bearer","scope":["x"],"refresh_token":"never"}}])");
    }

    void aTokenThatLiesCostsTimeAndNothingElse()
    {
        QFETCH(QByteArray, rules);
        const auto receipts = stand->complete(cases);
        orders(rules);
        connect(true);
        for (int round = 0; round < 2; ++round)
            QVERIFY(stand->agent->runOnce(true));
        QVERIFY2(peer->requests().size() < mostRequests,
                 qPrintable(QString::number(peer->requests().size())));
        everyMessageOnce(receipts);
    }

    /** New words about the same message for ever: some are kept, and the next case is heard as well. */
    void wordsWithoutEndAreLeftForLater()
    {
        const auto receipts = stand->complete(2);
        connect();
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        orders(
            R"([{"method":"GET","path":"/v1/acknowledgements","times":999,"endless":true,"word":{"case_id":")"
            + receipts.first().head.id.toLatin1()
            + R"(","sequence":1,"procedure_id":"r1","status":"routed","at":"2026-04-01T10:30:00+09:00"}}])");
        for (int time = 0; time < 2; ++time)
            QVERIFY(stand->agent->takeAcknowledgements());
        QVERIFY(peer->requests(QStringLiteral("GET")).size() <= 200); // a hundred pages at a time
        QCOMPARE(words(receipts.first().head.id), 200);
    }

    void aCursorThatGoesRoundIsLeftForLater()
    {
        stand->complete(1);
        connect();
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        orders(
            R"([{"method":"GET","path":"cursor=b","times":999,"status":200,"body":{"items":[],"next_cursor":"a","has_more":true}},)"
            R"({"method":"GET","path":"/v1/acknowledgements","times":999,"status":200,"body":{"items":[],"next_cursor":"b","has_more":true}}])");
        QCOMPARE(*stand->agent->takeAcknowledgements(), 0);
        QVERIFY(peer->requests(QStringLiteral("GET")).size() <= 100);
    }

    void wordsThatContradictThemselves_data()
    {
        QTest::addColumn<QStringList>("said"); // ack id, status, minute
        QTest::addColumn<casework::Delivery>("state");
        using enum casework::Delivery;
        QTest::newRow("the control") << QStringList{QStringLiteral("1 accepted 30")} << Accepted;
        QTest::newRow("the same name, another word")
            << QStringList{QStringLiteral("1 accepted 30"), QStringLiteral("1 rejected 40")} << Accepted;
        QTest::newRow("back again, but earlier")
            << QStringList{QStringLiteral("1 accepted 30"), QStringLiteral("2 routed 10")} << Accepted;
        QTest::newRow("back again, later")
            << QStringList{QStringLiteral("1 accepted 30"), QStringLiteral("2 returned 40")} << Returned;
        QTest::newRow("a word nobody knows")
            << QStringList{QStringLiteral("1 accepted 30"), QStringLiteral("2 DROP 40")} << Accepted;
        QTest::newRow("two words at one time")
            << QStringList{QStringLiteral("1 routed 30"), QStringLiteral("2 accepted 30")} << Accepted;
    }

    void wordsThatContradictThemselves()
    {
        QFETCH(QStringList, said);
        QFETCH(casework::Delivery, state);
        const auto receipt = stand->complete(1).first();
        QStringList items;
        for (const QString& one : std::as_const(said)) {
            const QStringList parts = one.split(u' ');
            for (const QString& procedure : procedures(receipt.messageIds.first()))
                items.append(
                    QStringLiteral(R"({"ack_id":"%1%5","case_id":"%2","sequence":1,"procedure_id":"%5",)"
                                   R"("status":"%3","at":"2026-04-01T10:%4:00+09:00"})")
                        .arg(parts[0], receipt.head.id, parts[1], parts[2], procedure));
        }
        orders("[{\"method\":\"GET\",\"times\":99,\"status\":200,\"body\":{\"next_cursor\":\"9\",\"has_"
               "more\":false,"
               "\"items\":["
               + items.join(u',').toUtf8() + "]}}]");
        connect();
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        QVERIFY(stand->agent->takeAcknowledgements());
        const casework::Delivery found = stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            return *office.cases.delivery(transaction, receipt.head.id);
        });
        QCOMPARE(found, state);
    }

    void aListWithoutEndIsNotBelieved_data()
    {
        QTest::addColumn<int>("strangers");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("some thousands") << 3'000 << true;
        QTest::newRow("more than a day holds") << 60'000 << false;
    }

    void aListWithoutEndIsNotBelieved()
    {
        QFETCH(int, strangers);
        QFETCH(bool, isBelieved);
        const auto receipts = stand->complete(2);
        const QString own = receipts.first().messageIds.first();
        QJsonArray list;
        for (int i = 0; i < strangers; ++i)
            list.append(QStringLiteral("019da4f0-0002-7002-8002-%1").arg(i, 12, 16, QLatin1Char('0')));
        QJsonArray missing = list;
        missing.append(own);
        missing.append(own);
        const QJsonObject body{{QStringLiteral("matched"), -1},
                               {QStringLiteral("missing"), missing},
                               {QStringLiteral("unexpected"), list},
                               {QStringLiteral("mismatched"), list}};
        connect();
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        orders("[{\"method\":\"PUT\",\"path\":\"/v1/reconciliations\",\"times\":9,\"status\":200,\"body\":"
               + QJsonDocument(body).toJson(QJsonDocument::Compact) + "}]");
        const double before = residentMemory();
        const auto reports = stand->agent->reconcile(stand->office().clock.now().date());
        QVERIFY(reports);
        const store::Comparison& report = reports->first();
        QCOMPARE(report.problem.isEmpty(), isBelieved);
        QCOMPARE(report.resent, isBelieved ? 1 : 0);
        QVERIFY(report.missing.size() <= 1'100 && report.unexpected.size() <= 1'100);
        QVERIFY(!report.isBalanced());
        QVERIFY(residentMemory() - before < 64);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        everyMessageOnce(receipts);
    }

private:
    void connect(bool asksForToken = false)
    {
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

    void orders(const QByteArray& json)
    {
        QVERIFY2(QJsonDocument::fromJson(json).isArray(), json.left(200).constData());
        HttpRequest request;
        request.method = "POST";
        request.url = peer->url() + QStringLiteral("/rules");
        request.body = json;
        QCOMPARE(HttpPool({}).ask(request).status, 200);
    }

    void revive(const QString& id)
    {
        stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            QVERIFY(office.outbox.revive(transaction, id, office.clock.now()));
            QVERIFY(transaction.commit());
        });
    }

    QStringList procedures(const QString& id) { return stand->message(id).procedures; }

    int words(const QString& caseId)
    {
        return stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            return static_cast<int>(store::Inbox().ofCase(transaction, caseId)->size());
        });
    }

    void everyMessageOnce(const QList<casework::CompletionReceipt>& receipts)
    {
        QHash<QString, int> times;
        for (const QJsonObject& entry : peer->lines(QStringLiteral("journal")))
            ++times[entry[QStringLiteral("key")].toString()];
        for (const auto& receipt : receipts)
            QCOMPARE(times.take(receipt.messageIds.first()), 1);
        QVERIFY(times.isEmpty());
    }

    std::unique_ptr<test::SyncStand> stand;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<test::Peer> peer;
};

KAKANAI_TEST(tst_StubbornLiars);
#include "tst_StubbornLiars.moc"
