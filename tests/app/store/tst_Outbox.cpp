// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Inbox.h"
#include "app/store/Outbox.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

using namespace kakanai;
using namespace kakanai::store;

class tst_Outbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        office = std::make_unique<test::SealedStore>();
        outbox = std::make_unique<Outbox>(office->seal);
        auto transaction = office->begin();
        for (const char* id : {"case-a", "case-b"})
            QVERIFY(office->seal.createKey(transaction, QString::fromLatin1(id), office->clock.now()));
        QVERIFY(transaction.commit());
    }

    void aMessageComesOutAsItWentIn()
    {
        add("m1", "case-a", 1);
        const auto taken = lease();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken[0].body, QByteArrayLiteral("body of m1"));
        QCOMPARE(taken[0].attempts, 1);
        QCOMPARE(taken[0].state, OutboxState::Sending);
    }

    void aBodyIsNotReadableInTheFile()
    {
        add("m1", "case-a", 1);
        auto transaction = office->begin();
        auto rows = transaction.run(QStringLiteral("SELECT body FROM outbox"));
        QVERIFY(rows->next());
        QVERIFY(!rows->bytes(0).contains("body of"));
    }

    void theSameSequenceTwiceIsRefused()
    {
        add("m1", "case-a", 1);
        auto transaction = office->begin();
        QVERIFY(!outbox->add(transaction, message("m2", "case-a", 1)));
    }

    void whatIsBeingSentIsNotTakenTwice()
    {
        add("m1", "case-a", 1);
        QCOMPARE(lease().size(), 1);
        QCOMPARE(lease().size(), 0);
    }

    void aLeaseRunsOut()
    {
        add("m1", "case-a", 1);
        QCOMPARE(lease().size(), 1);
        office->clock.advance(121'000);
        QCOMPARE(lease().size(), 1);
    }

    void aLeaseOfAKilledProcessIsVoidAtTheNextOpening()
    {
        add("m1", "case-a", 1);
        QCOMPARE(lease().size(), 1);
        office->database.reset();
        office->database = std::move(*Database::open(office->url()));
        auto transaction = office->begin();
        QCOMPARE(*outbox->voidLeases(transaction, office->clock.now()), 1);
        QVERIFY(transaction.commit());
        const auto again = lease();
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].attempts, 2);
    }

    void aCasesMessagesLeaveInOrder()
    {
        add("m1", "case-a", 1);
        add("m2", "case-a", 2);
        add("m3", "case-b", 1);
        QCOMPARE(idsOf(lease()), QStringList({QStringLiteral("m1"), QStringLiteral("m3")}));
        retry("m1", 60);
        QCOMPARE(idsOf(lease()), QStringList());
        deliver("m1");
        QCOMPARE(idsOf(lease()), QStringList({QStringLiteral("m2")}));
    }

    void nothingOvertakesADeadMessageOfItsCase()
    {
        add("m1", "case-a", 1);
        add("m2", "case-a", 2);
        QCOMPARE(lease().size(), 1);
        {
            auto transaction = office->begin();
            QVERIFY(outbox->markDead(transaction, QStringLiteral("m1"), 422, QStringLiteral("rule-broken"),
                                     now()));
            QVERIFY(transaction.commit());
        }
        QCOMPARE(lease().size(), 0);
        auto transaction = office->begin();
        QCOMPARE(outbox->counts(transaction)->dead, 1);
        QVERIFY(outbox->revive(transaction, QStringLiteral("m1"), now()));
        QVERIFY(transaction.commit());
        QCOMPARE(idsOf(lease()), QStringList({QStringLiteral("m1")}));
    }

    void aMessageWaitsItsBackoffUnlessToldOtherwise()
    {
        add("m1", "case-a", 1);
        QCOMPARE(lease().size(), 1);
        retry("m1", 30);
        QCOMPARE(lease().size(), 0);
        QCOMPARE(lease(true).size(), 1);
        retry("m1", 30);
        office->clock.advance(30'000);
        QCOMPARE(lease().size(), 1);
    }

    void aRoundTakesEachMessageOnce()
    {
        add("m1", "case-a", 1);
        QCOMPARE(lease(true, QStringLiteral("r1")).size(), 1);
        retry("m1", 0);
        QCOMPARE(lease(true, QStringLiteral("r1")).size(), 0);
        QCOMPARE(lease(true, QStringLiteral("r2")).size(), 1);
    }

    void aDeliveredMessageCannotBeUndelivered()
    {
        add("m1", "case-a", 1);
        QCOMPARE(lease().size(), 1);
        deliver("m1");
        auto transaction = office->begin();
        QVERIFY(!outbox->markDead(transaction, QStringLiteral("m1"), 0, QString(), now()));
        QVERIFY(!outbox->revive(transaction, QStringLiteral("m1"), now()));
        QCOMPARE(outbox->counts(transaction)->delivered, 1);
        QCOMPARE(outbox->counts(transaction)->lastContact, now());
    }

    void aMessageThatWasTamperedWithIsPutWithTheDead()
    {
        add("m1", "case-a", 1);
        add("m2", "case-b", 1);
        auto transaction = office->begin();
        QVERIFY(transaction.run(
            QStringLiteral("UPDATE outbox SET body = (SELECT body FROM outbox WHERE message_id = 'm2')"
                           " WHERE message_id = 'm1'")));
        QVERIFY(transaction.commit());
        QCOMPARE(idsOf(lease()), QStringList({QStringLiteral("m2")}));
        auto after = office->begin();
        QCOMPARE(outbox->list(after, OutboxState::Dead)->first().lastProblem, QStringLiteral("seal-broken"));
    }

    void anAcknowledgementCountsOnce()
    {
        add("m1", "case-a", 1);
        auto transaction = office->begin();
        const Inbox inbox;
        const Acknowledgement ack{QStringLiteral("k1"),
                                  QStringLiteral("m1"),
                                  QString(),
                                  QStringLiteral("accepted"),
                                  QString(),
                                  QString(),
                                  now()};
        QCOMPARE(*inbox.add(transaction, ack), true);
        QCOMPARE(*inbox.add(transaction, ack), false);
        QCOMPARE(inbox.ofCase(transaction, QStringLiteral("case-a"))->size(), 1);
        Acknowledgement stray = ack;
        stray.messageId = QStringLiteral("never sent");
        QCOMPARE(inbox.add(transaction, stray).error().code, FailureCode::CaseUnknown);
    }

private:
    QDateTime now() const { return office->clock.now(); }

    OutboxMessage message(const char* id, const char* caseId, int sequence) const
    {
        OutboxMessage message;
        message.messageId = QString::fromLatin1(id);
        message.caseId = QString::fromLatin1(caseId);
        message.sequence = sequence;
        message.target = QStringLiteral("drop");
        message.body = QByteArray("body of ") + id;
        message.createdAt = now();
        return message;
    }

    void add(const char* id, const char* caseId, int sequence)
    {
        auto transaction = office->begin();
        QVERIFY(outbox->add(transaction, message(id, caseId, sequence)));
        QVERIFY(transaction.commit());
    }

    QList<OutboxMessage> lease(bool ignoreBackoff = false, const QString& round = {})
    {
        auto transaction = office->begin();
        Lease wanted;
        wanted.target = QStringLiteral("drop");
        wanted.ignoreBackoff = ignoreBackoff;
        wanted.round = round;
        const auto taken = outbox->lease(transaction, wanted, now());
        return taken && transaction.commit() ? *taken : QList<OutboxMessage>();
    }

    void retry(const char* id, int seconds)
    {
        auto transaction = office->begin();
        QVERIFY(outbox->markRetry(transaction, QString::fromLatin1(id), 503, QStringLiteral("busy"),
                                  now().addSecs(seconds), now()));
        QVERIFY(transaction.commit());
    }

    void deliver(const char* id)
    {
        auto transaction = office->begin();
        QVERIFY(
            outbox->markDelivered(transaction, QString::fromLatin1(id), QStringLiteral("receipt"), now()));
        QVERIFY(transaction.commit());
    }

    static QStringList idsOf(const QList<OutboxMessage>& messages)
    {
        QStringList ids;
        for (const OutboxMessage& message : messages)
            ids.append(message.messageId);
        return ids;
    }

    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<Outbox> outbox;
};

KAKANAI_TEST(tst_Outbox);
#include "tst_Outbox.moc"
