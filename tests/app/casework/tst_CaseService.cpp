// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>

using namespace kakanai;
using namespace kakanai::casework;

class tst_CaseService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { office = std::make_unique<test::CaseOffice>(); }

    void aCaseComesBackAsItWasHandedIn()
    {
        auto transaction = office->begin();
        const auto head = office->cases.submit(transaction, test::sampleDraft(), office->kiosk);
        QVERIFY(head);
        QCOMPARE(head->number, QStringLiteral("20260401-A0123-1"));
        const auto file =
            office->cases.show(transaction, head->number, QStringLiteral("visit"), office->clerk);
        QVERIFY(file);
        QCOMPARE(file->head, *head);
        QCOMPARE(file->content, test::sampleDraft().content);
        QCOMPARE(file->attachments.size(), 1);
        QCOMPARE(
            office->cases.openAttachment(transaction, head->id, QStringLiteral("a1"), office->clerk)->bytes,
            QByteArrayLiteral("not really a picture"));
    }

    void theSameNumberTwiceADayMakesTwoCases()
    {
        QCOMPARE(office->complete().head.number, QStringLiteral("20260401-A0123-1"));
        QCOMPARE(office->complete().head.number, QStringLiteral("20260401-A0123-2"));
    }

    void readingLeavesItsLineInTheRecord()
    {
        const QString id = office->complete().head.id;
        const int before = office->count(QStringLiteral("SELECT count(*) FROM audit_entry"));
        auto transaction = office->begin();
        QVERIFY(office->cases.show(transaction, id, QStringLiteral("search"), office->clerk));
        QVERIFY(office->cases.list(transaction, {}, office->clerk));
        QVERIFY(transaction.commit());
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM audit_entry")), before + 2);
        QCOMPARE(office->count(QStringLiteral(
                     "SELECT count(*) FROM audit_entry WHERE entry LIKE '%case.read%search%'")),
                 1);
    }

    void aKioskReadsNothing()
    {
        const QString id = office->complete().head.id;
        auto transaction = office->begin();
        QCOMPARE(office->cases.show(transaction, id, QString(), office->kiosk).error().code,
                 FailureCode::NotPermitted);
        QCOMPARE(office->cases.list(transaction, {}, office->kiosk).error().code, FailureCode::NotPermitted);
        QCOMPARE(
            office->cases.openAttachment(transaction, id, QStringLiteral("a1"), office->kiosk).error().code,
            FailureCode::NotPermitted);
    }

    void aCompletedCaseHasItsMessage()
    {
        const auto receipt = office->complete();
        QCOMPARE(receipt.messageIds.size(), 1);
        auto transaction = office->begin();
        const auto messages = office->outbox.list(transaction, {}, receipt.head.id);
        QCOMPARE(messages->size(), 1);
        QCOMPARE(messages->first().target, store::defaultTarget());
        QCOMPARE(*office->cases.delivery(transaction, receipt.head.id), Delivery::Waiting);
    }

    void eachReceiverGetsItsOwn()
    {
        office->town.receivers = {
            {QStringLiteral("hoken"), QStringLiteral("folder"), {}, {}, {QStringLiteral("HOKEN")}}};
        const auto receipt = office->complete();
        auto transaction = office->begin();
        const auto messages = office->outbox.list(transaction, {}, receipt.head.id);
        QStringList targets;
        for (const auto& message : *messages)
            targets.append(message.target);
        targets.sort();
        QCOMPARE(targets, QStringList({store::defaultTarget(), QStringLiteral("hoken")}));
    }

    void whatCannotBeCompleted_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<FailureCode>("code");
        QTest::newRow("nobody checked who it is") << 0 << FailureCode::IdentityUnchecked;
        QTest::newRow("a doubtful value nobody looked at") << 1 << FailureCode::CaseIncomplete;
        QTest::newRow("nothing to do") << 2 << FailureCode::CaseIncomplete;
        QTest::newRow("a case nobody knows") << 3 << FailureCode::CaseUnknown;
    }

    void whatCannotBeCompleted()
    {
        QFETCH(int, fault);
        QFETCH(FailureCode, code);
        auto transaction = office->begin();
        const auto head = office->cases.submit(transaction, test::sampleDraft(), office->kiosk);
        CompletedCase completed = test::sampleCompletion(head->id, office->clock.now());
        if (fault == 0)
            completed.identityCheck.reset();
        if (fault == 1)
            completed.facts[0].needsReview = true;
        if (fault == 2)
            completed.procedures.clear();
        if (fault == 3)
            completed.caseId = QStringLiteral("nobody");
        QCOMPARE(office->cases.complete(transaction, completed, office->clerk).error().code, code);
    }

    void aCaseIsCompletedOnce()
    {
        const QString id = office->complete().head.id;
        auto transaction = office->begin();
        QCOMPARE(office->cases
                     .complete(transaction, test::sampleCompletion(id, office->clock.now()), office->clerk)
                     .error()
                     .code,
                 FailureCode::CaseIncomplete);
        QCOMPARE(office->cases.cancel(transaction, id, office->clerk).error().code,
                 FailureCode::CaseIncomplete);
    }

    /** Fail after N statements: case, attachment, record and message are there together or not at all. */
    void aCompletionCutShortAnywhereLeavesNothingHalf()
    {
        bool isDone = false;
        int cuts = 0;
        for (int allowed = 0; !isDone; ++allowed) {
            int left = allowed;
            office->database->setGate([&](const QString&) { return left-- > 0; });
            if (auto transaction = store::Transaction::begin(*office->database)) {
                const auto head = office->cases.submit(*transaction, test::sampleDraft(), office->kiosk);
                isDone = head
                    && office->cases.complete(
                        *transaction, test::sampleCompletion(head->id, office->clock.now()), office->clerk)
                    && transaction->commit();
            }
            office->database->setGate({});
            for (const char* table : {"case_head", "outbox", "attachment", "case_key"})
                QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)),
                         isDone ? 1 : 0);
            QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM audit_entry")), isDone ? 2 : 0);
            cuts += isDone ? 0 : 1;
        }
        QVERIFY2(cuts > 25, qPrintable(QString::number(cuts)));
    }

    void theCountersCopyIsErasedAfterItsDayAndItsDelivery()
    {
        const auto receipt = office->complete();
        office->clock.advance(9LL * 24 * 3600 * 1000);
        auto transaction = office->begin();
        QCOMPARE(*office->cases.eraseDue(transaction, office->supervisor), 0);
        QVERIFY(office->outbox.markDelivered(transaction, receipt.messageIds.first(), QString(),
                                             office->clock.now()));
        QCOMPARE(*office->cases.eraseDue(transaction, office->supervisor), 1);
        QCOMPARE(office->cases.show(transaction, receipt.head.id, QString(), office->clerk).error().code,
                 FailureCode::KeyUnavailable);
        QVERIFY(office->cases.list(transaction, {}, office->clerk)->first().isErased);
        QVERIFY(office->trail.verify(transaction)->isIntact);
    }

    void whatBecameOfItInFiveWords_data()
    {
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<Delivery>("delivery");
        QTest::newRow("nobody said anything") << QStringList() << Delivery::Waiting;
        QTest::newRow("on a desk") << QStringList{QStringLiteral("routed")} << Delivery::Routed;
        QTest::newRow("done") << QStringList{QStringLiteral("routed"), QStringLiteral("accepted")}
                              << Delivery::Accepted;
        QTest::newRow("one of two done")
            << QStringList{QStringLiteral("r1 accepted"), QStringLiteral("r2 routed")} << Delivery::Routed;
        QTest::newRow("one of two done, the other silent")
            << QStringList{QStringLiteral("r1 accepted")} << Delivery::Routed;
        QTest::newRow("one sent back")
            << QStringList{QStringLiteral("r1 accepted"), QStringLiteral("r2 returned")}
            << Delivery::Returned;
        QTest::newRow("refused beats all")
            << QStringList{QStringLiteral("r1 returned"), QStringLiteral("r2 rejected")}
            << Delivery::Rejected;
    }

    void whatBecameOfItInFiveWords()
    {
        QFETCH(QStringList, said);
        QFETCH(Delivery, delivery);
        store::OutboxMessage message;
        message.messageId = QStringLiteral("m1");
        message.procedures = {QStringLiteral("r1"), QStringLiteral("r2")};
        QList<store::Acknowledgement> acknowledgements;
        for (const QString& word : said) {
            const QStringList parts = word.split(u' ');
            acknowledgements.append({{},
                                     QStringLiteral("m1"),
                                     parts.size() > 1 ? parts.first() : QString(),
                                     parts.last(),
                                     {},
                                     {},
                                     {}});
        }
        QCOMPARE(foldDelivery({message}, acknowledgements), delivery);
    }

private:
    std::unique_ptr<test::CaseOffice> office;
};

KAKANAI_TEST(tst_CaseService);
#include "tst_CaseService.moc"
