// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/HttpPool.h"
#include "tests/e2e/sync/Peer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QDir>

using namespace kakanai;
using namespace kakanai::sync;

namespace {

constexpr qint64 hour = 3'600'000;

QJsonObject order(const char* method, int status, const char* path = "/")
{
    return {{QStringLiteral("method"), QString::fromLatin1(method)},
            {QStringLiteral("path"), QString::fromLatin1(path)},
            {QStringLiteral("times"), 999},
            {QStringLiteral("status"), status}};
}

QJsonObject silence(const char* path)
{
    return {{QStringLiteral("path"), QString::fromLatin1(path)},
            {QStringLiteral("times"), 999},
            {QStringLiteral("stall"), true}};
}

} // namespace

/** How long we try, whom we wait for, and what is compared without anybody asking. */
class tst_Patience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { stand = std::make_unique<test::SyncStand>(); }
    void cleanup()
    {
        stand.reset();
        peers.clear();
    }

    void afterThreeDaysAPersonDecides()
    {
        const QString url = listen("a", {order("POST", 503)});
        stand->setReceivers({test::restReceiver("a", url)});
        const QString id = stand->complete(1).first().messageIds.first();
        QVERIFY(stand->agent->runOnce(true));
        stand->office().clock.advance(72 * hour - 60'000);
        QVERIFY(stand->agent->runOnce(true));
        QCOMPARE(stand->message(id).state, store::OutboxState::RetryWait);
        stand->office().clock.advance(120'000);
        QVERIFY(stand->agent->runOnce(true));
        QCOMPARE(stand->message(id).state, store::OutboxState::Dead);
        QVERIFY2(stand->message(id).lastProblem.startsWith(QStringLiteral("gave-up 503")),
                 qPrintable(stand->message(id).lastProblem));
        // Whoever sends it again gives it three days more.
        stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            QVERIFY(office.outbox.revive(transaction, id, office.clock.now()));
            QVERIFY(transaction.commit());
        });
        QVERIFY(stand->agent->runOnce(true));
        QCOMPARE(stand->message(id).state, store::OutboxState::RetryWait);
    }

    /** A machine that was off for a week has not tried for a week. */
    void theThreeDaysBeginWithTheFirstTry()
    {
        const QString url = listen("a", {order("POST", 503)});
        stand->setReceivers({test::restReceiver("a", url)});
        const QString id = stand->complete(1).first().messageIds.first();
        stand->office().clock.advance(7 * 24 * hour);
        QVERIFY(stand->agent->runOnce(true));
        QCOMPARE(stand->message(id).state, store::OutboxState::RetryWait);
    }

    void aRetryAfterIsKeptWhateverItsForm_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("seconds"); // -1 = nothing was said
        const auto row = [](const char* what, const char* said, const char* date, int seconds) {
            QTest::newRow(what) << QByteArray(said) << QByteArray(date) << seconds;
        };
        row("seconds", "120", "", 120);
        row("nothing", "", "", -1);
        row("a day is cut to an hour", "86400", "", 3600);
        row("more than a number holds", "99999999999999", "", 3600);
        row("a date by the peer's own clock", "Sun, 22 Nov 2026 10:00:30 GMT",
            "Sun, 22 Nov 2026 10:00:00 GMT", 30);
        row("a date that has passed", "Sun, 22 Nov 2026 10:00:00 GMT", "Sun, 22 Nov 2026 10:00:30 GMT", 0);
        row("a date in a year", "Sun, 21 Nov 2027 10:00:00 GMT", "Sun, 22 Nov 2026 10:00:00 GMT", 3600);
        row("before yesterday", "-5", "", -1);
        row("no words", "soon", "", -1);
    }

    void aRetryAfterIsKeptWhateverItsForm()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, date);
        QFETCH(int, seconds);
        HttpAnswer answer;
        if (!said.isEmpty())
            answer.headers["retry-after"] = said;
        if (!date.isEmpty())
            answer.headers["date"] = date;
        QCOMPARE(answer.retryAfter().value_or(-1), seconds);
    }

    /** The known fault: the first receiver in the alphabet said nothing, and nobody was compared. */
    void aSilentReceiverKeepsNobodyFromBeingCompared()
    {
        const QString silent = listen("a", {silence("/v1/reconciliations")});
        const QString good = listen("b", {});
        stand->setReceivers({test::restReceiver("a", silent), test::restReceiver("b", good)});
        stand->complete(2);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 4);
        const auto reports = stand->agent->reconcile(today());
        QVERIFY(reports);
        QCOMPARE(reports->size(), 2);
        QVERIFY2(reports->at(0).problem.contains(QStringLiteral("silent")),
                 qPrintable(reports->at(0).problem));
        QVERIFY(!reports->at(0).isBalanced());
        QCOMPARE(reports->at(1).matched, 2);
        QVERIFY(reports->at(1).isBalanced());
    }

    /** Eight seconds of silence each, and the other one's cases are long there. */
    void aSilentReceiverHoldsUpNobodyElsesCases()
    {
        const QString silent = listen("a", {silence("/v1")});
        const QString good = listen("b", {});
        stand->setReceivers({test::restReceiver("a", silent), test::restReceiver("b", good)});
        stand->complete(5);
        Lane runner(QStringLiteral("sync"));
        auto running = runner.run([&] { return stand->agent->runOnce(true); });
        QTRY_COMPARE_WITH_TIMEOUT(posted("b"), 5, 60'000);
        const bool isFirst = !running.isFinished();
        QVERIFY2(isFirst, "the other one's cases waited for the silent receiver");
        running.waitForFinished();
        QCOMPARE(running.result()->delivered, 5);
    }

    void theDayIsComparedWhenTheCountersHaveClosed()
    {
        const QString url = listen("a", {});
        stand->setReceivers({test::restReceiver("a", url)},
                            {{QStringLiteral("compareAfter"), QStringLiteral("17:30")}});
        goTo(QTime(16, 0));
        stand->complete(3);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 3);
        QCOMPARE(stand->agent->reconcileDue()->size(), 0); // the day is not over
        goTo(QTime(17, 31));
        auto reports = stand->agent->reconcileDue();
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->first().matched, 3);
        QCOMPARE(stand->agent->reconcileDue()->size(), 0); // once
        // Somebody stayed late: the day is compared again, because something was delivered since.
        goTo(QTime(17, 45));
        stand->complete(1);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 4);
        reports = stand->agent->reconcileDue();
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->first().matched, 4);
    }

    /** Deleted there by hand: found by itself, sent again by itself, and counted once. */
    void whatTheReceiverLostIsFoundAndSentAgainByItself()
    {
        const QString url = listen("a", {});
        stand->setReceivers({test::restReceiver("a", url)});
        const auto receipts = stand->complete(4);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 4);
        const QString lost = receipts[1].messageIds.first();
        const QString extra = QStringLiteral("019da4f0-0001-7001-8001-000000000001");
        editLedger("a", lost, extra);
        goTo(QTime(18, 30));
        const auto reports = stand->agent->reconcileDue();
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->first().missing, QStringList{lost});
        QCOMPARE(reports->first().unexpected, QStringList{extra});
        QCOMPARE(reports->first().resent, 1);
        QCOMPARE(stand->agent->runOnce(false)->delivered, 4);
        // It is in the receiver's ledger again, and said to whoever asks.
        QCOMPARE(ledger("a").count(lost), 1);
        const auto kept = stand->with([&](test::CaseOffice& office) {
            auto transaction = office.begin();
            return *store::ComparisonLog().list(transaction, today().addDays(-1));
        });
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().unexpected, QStringList{extra});
    }

    /** It receipts everything and then says it has nothing: sent again once, then a person must ask. */
    void whoMissesEverythingForEverIsSentItOnceMore()
    {
        const QString url = listen("a", {});
        stand->setReceivers({test::restReceiver("a", url)});
        const QString id = stand->complete(1).first().messageIds.first();
        QJsonObject rule = order("PUT", 200, "/v1/reconciliations");
        rule[QStringLiteral("body")] =
            QJsonObject{{QStringLiteral("matched"), 0}, {QStringLiteral("missing"), QJsonArray{id}}};
        peers.clear();
        stand->setReceivers({test::restReceiver("a", listen("a", {rule}))});
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        const QDate day = today();
        QCOMPARE(stand->agent->reconcile(day)->first().resent, 1);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        const auto again = stand->agent->reconcile(day);
        QCOMPARE(again->first().resent, 0);
        QCOMPARE(again->first().missing, QStringList{id});
        QVERIFY(!again->first().isBalanced());
        QCOMPARE(posted("a"), 1);
    }

    /** Held there and not in today's list, because it was sent yesterday: that is nothing to say. */
    void whatWasSentYesterdayIsNotTooMuchToday()
    {
        const QString url = listen("a", {});
        stand->setReceivers({test::restReceiver("a", url)});
        stand->complete(2);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
        // The receiver's day is the wall clock's; the list is of a day on which nothing was sent.
        const QDate itsDay = QDateTime::currentDateTimeUtc().toOffsetFromUtc(9 * 3600).date();
        const auto reports = stand->agent->reconcile(itsDay);
        QCOMPARE(reports->first().unexpected, QStringList());
        QVERIFY(reports->first().isBalanced());
    }

    void anIntakeThatSaysWhatItTakesIsBelieved()
    {
        const QJsonObject told{{QStringLiteral("schema_versions"), QJsonArray{QStringLiteral("2.0.0")}},
                               {QStringLiteral("max_body_bytes"), 65'536},
                               {QStringLiteral("character_set"), QStringLiteral("jisx0213")},
                               {QStringLiteral("routes"), QJsonArray()}};
        QJsonObject rule = order("GET", 200, "/v1/capabilities");
        rule[QStringLiteral("times")] = 1;
        rule[QStringLiteral("body")] = told;
        const QString url = listen("a", {rule});
        stand->setReceivers({test::restReceiver("a", url)});
        const QString id = stand->complete(1).first().messageIds.first();
        const auto reports = stand->agent->askCapabilities();
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().capabilities->characterSet, QStringLiteral("jisx0213"));
        QCOMPARE(stand->agent->runOnce(true)->pending, 1);
        QVERIFY(stand->message(id).lastProblem.startsWith(QStringLiteral("unsupported-version")));
        QCOMPARE(posted("a"), 0); // not a byte of the case was sent
        // The example receiver itself: it says no more than it must, and is sent to.
        stand->connect();
        QVERIFY(!stand->agent->askCapabilities().isEmpty());
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
    }

private:
    /** A scripted receiver with a ledger of its own; answers its address. */
    QString listen(const char* name, const QJsonArray& rules)
    {
        const QString folder = stand->path(QString::fromLatin1(name));
        QDir().mkpath(folder);
        peers.push_back(test::Peer::scripted(folder, rules));
        return peers.back()->url();
    }

    QStringList ledger(const char* name) const
    {
        QStringList keys;
        QFile file(stand->path(QString::fromLatin1(name) + QStringLiteral("/journal")));
        if (!file.open(QIODevice::ReadOnly))
            return keys;
        while (!file.atEnd())
            keys.append(QJsonDocument::fromJson(file.readLine())[QStringLiteral("key")].toString());
        return keys;
    }

    int posted(const char* name) const { return static_cast<int>(ledger(name).size()); }

    /** Takes a message out of the receiver's ledger and puts a strange one in; the receiver starts again. */
    void editLedger(const char* name, const QString& lost, const QString& extra)
    {
        const QString journal = stand->path(QString::fromLatin1(name) + QStringLiteral("/journal"));
        peers.clear();
        QFile file(journal);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray kept;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (!line.contains(lost.toLatin1()))
                kept += line;
        }
        file.close();
        const QJsonObject more{
            {QStringLiteral("key"), extra},
            {QStringLiteral("digest"), QStringLiteral("00")},
            {QStringLiteral("case"), QStringLiteral("c")},
            {QStringLiteral("sequence"), 1},
            {QStringLiteral("procedures"), QJsonArray()},
            {QStringLiteral("at"), today().toString(Qt::ISODate) + QStringLiteral("T10:00:00+09:00")}};
        kept += QJsonDocument(more).toJson(QJsonDocument::Compact) + '\n';
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kept);
        file.close();
        stand->setReceivers({test::restReceiver(name, listen(name, {}))});
    }

    QDate today() { return stand->office().clock.now().toOffsetFromUtc(9 * 3600).date(); }

    /** To this time of the office's day. */
    void goTo(const QTime& time)
    {
        const QDateTime now = stand->office().clock.now().toOffsetFromUtc(9 * 3600);
        const QDateTime then(now.date(), time, Qt::OffsetFromUTC, 9 * 3600);
        QVERIFY(then > now);
        stand->office().clock.advance(now.msecsTo(then));
    }

    std::unique_ptr<test::SyncStand> stand;
    std::vector<std::unique_ptr<test::Peer>> peers;
};

KAKANAI_TEST(tst_Patience);
#include "tst_Patience.moc"
