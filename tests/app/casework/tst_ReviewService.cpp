// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ReviewService.h"
#include "app/store/ChangeMark.h"
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <algorithm>

using namespace kakanai;
using namespace kakanai::casework;

namespace {

/** What a test stands on must have worked. */
void must(const Result<void>& done)
{
    if (!done)
        qFatal("the test's office refuses: %s", qPrintable(done.error().detail));
}

/** An office where one case with 転入届, 国保 and 水道 was handed in. */
struct ReviewOffice : test::CaseOffice {
    ReviewService reviews{seal, trail, town, clock};
    access::Actor second{QStringLiteral("s02"), access::Role::Clerk, QStringLiteral("desk-2")};
    access::Actor insurance{QStringLiteral("s03"), access::Role::Clerk, QStringLiteral("hoken-1")};
    Case head;

    static QList<TakenProcedure> procedures()
    {
        TakenProcedure move;
        move.id = QStringLiteral("J01");
        move.name = QStringLiteral("転入届");
        move.departmentId = QStringLiteral("SHIMIN");
        move.sheetId = QStringLiteral("J01");
        move.documents = {QStringLiteral("転出証明書")};
        TakenProcedure insured;
        insured.id = QStringLiteral("H01");
        insured.name = QStringLiteral("国民健康保険 資格取得届");
        insured.departmentId = QStringLiteral("HOKEN");
        insured.sheetId = QStringLiteral("H01");
        insured.comesAfter = {QStringLiteral("J01")};
        TakenProcedure water;
        water.id = QStringLiteral("S01");
        water.name = QStringLiteral("水道使用開始届");
        water.departmentId = QStringLiteral("SUIDO");
        return {move, insured, water};
    }

    explicit ReviewOffice(const QList<TakenProcedure>& taken = procedures())
    {
        auto transaction = begin();
        head = cases.submit(transaction, test::sampleDraft(), kiosk).value();
        must(reviews.open(transaction, head, taken));
        must(transaction.commit());
    }

    QList<ReviewTask> list(const QString& department, const access::Actor& actor)
    {
        auto transaction = begin();
        ReviewQuery query;
        query.department = department;
        query.withEnded = true;
        return reviews.list(transaction, query, actor).value();
    }

    ReviewTask task(const QString& procedure)
    {
        auto transaction = begin();
        ReviewQuery query;
        query.withEnded = true;
        const QList<ReviewTask> all = reviews.list(transaction, query, supervisor).value();
        const auto found = std::ranges::find(all, procedure, &ReviewTask::procedure);
        return found == all.end() ? ReviewTask{} : *found;
    }

    Result<ReviewTask> finish(const QString& procedure, const access::Actor& actor, bool isSeen = true)
    {
        const ReviewTask before = task(procedure);
        auto transaction = begin();
        for (const ReviewItem& item : before.items) {
            if (isSeen) {
                if (const auto ticked = reviews.tick(transaction, before.id, item.id, true, actor); !ticked)
                    return ticked;
            }
        }
        const auto done = reviews.finish(transaction, before.id, actor);
        if (done)
            (void)transaction.commit();
        return done;
    }

    Result<ReviewTask> giveBack(const QString& procedure, const QString& reason, const access::Actor& actor)
    {
        const QString id = task(procedure).id;
        auto transaction = begin();
        const auto returned = reviews.giveBack(transaction, id, reason, actor);
        if (returned)
            (void)transaction.commit();
        return returned;
    }

    Result<ReviewTask> answer(const QString& procedure, const QString& words)
    {
        const QString id = task(procedure).id;
        auto transaction = begin();
        const auto answered = reviews.answer(transaction, id, words, clerk);
        if (answered)
            (void)transaction.commit();
        return answered;
    }

    QList<ProcedureStanding> standing()
    {
        auto transaction = begin();
        return reviews.standing(transaction, head.id).value();
    }

    qint64 mark()
    {
        auto transaction = begin();
        return store::ChangeMark::value(transaction, store::ChangeTopic::Review).value();
    }

    /** The case is completed and a receiver speaks about one of its procedures (`r1` …). */
    void receiverSays(const QString& ack, const QString& wireId, const QString& status, const QString& reason)
    {
        auto transaction = begin();
        QString message;
        const auto messages = outbox.list(transaction, {}, head.id).value();
        if (messages.isEmpty())
            message = cases.complete(transaction, test::sampleCompletion(head.id, clock.now()), clerk)
                          .value()
                          .messageIds.first();
        else
            message = messages.first().messageId;
        store::Acknowledgement said;
        said.ackId = ack;
        said.messageId = message;
        said.procedureId = wireId;
        said.status = status;
        said.reason = reason;
        said.at = clock.now();
        (void)store::Inbox().add(transaction, said).value();
        (void)transaction.commit();
    }

    int takeAnswers()
    {
        auto transaction = begin();
        const int taken = reviews.takeAnswers(transaction).value();
        (void)transaction.commit();
        return taken;
    }
};

} // namespace

class tst_ReviewService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDepartmentSeesItsTasksOnly()
    {
        ReviewOffice office;
        const auto shimin = office.list(QStringLiteral("SHIMIN"), office.clerk);
        QCOMPARE(shimin.size(), 1);
        QCOMPARE(shimin.first().procedure, QStringLiteral("J01"));
        QCOMPARE(shimin.first().items.size(), 2); // the sheet and the certificate
        QCOMPARE(office.list(QStringLiteral("HOKEN"), office.insurance).size(), 1);
        auto transaction = office.begin();
        ReviewQuery query;
        query.department = QStringLiteral("HOKEN");
        QCOMPARE(office.reviews.list(transaction, query, office.clerk).error().code,
                 FailureCode::NotPermitted);
        query.department.clear();
        QCOMPARE(office.reviews.list(transaction, query, office.clerk).error().code,
                 FailureCode::NotPermitted);
        QCOMPARE(office.reviews.list(transaction, query, office.kiosk).error().code,
                 FailureCode::NotPermitted);
    }

    void nobodyTouchesAnotherDepartmentsTask()
    {
        ReviewOffice office;
        QCOMPARE(office.finish(QStringLiteral("S01"), office.clerk).error().code, FailureCode::NotPermitted);
        QCOMPARE(office.giveBack(QStringLiteral("H01"), QStringLiteral("x"), office.clerk).error().code,
                 FailureCode::NotPermitted);
        QVERIFY(office.finish(QStringLiteral("S01"), office.supervisor));
    }

    void whatWasNotSeenIsNotDone()
    {
        ReviewOffice office;
        QCOMPARE(office.finish(QStringLiteral("J01"), office.clerk, false).error().code,
                 FailureCode::CaseIncomplete);
        QVERIFY(office.finish(QStringLiteral("J01"), office.clerk));
    }

    void twoDifferentPeopleReadAMove()
    {
        ReviewOffice office;
        const auto first = office.finish(QStringLiteral("J01"), office.clerk);
        QVERIFY(first);
        QCOMPARE(first->state, ReviewState::Read);
        QCOMPARE(first->unseen().size(), 2); // the second looks for themselves
        QCOMPARE(office.finish(QStringLiteral("J01"), office.clerk).error().code,
                 FailureCode::SecondPersonNeeded);
        const auto done = office.finish(QStringLiteral("J01"), office.second);
        QVERIFY(done);
        QCOMPARE(done->state, ReviewState::Done);
        QCOMPARE(done->reader, QStringLiteral("s01"));
        QCOMPARE(done->secondReader, QStringLiteral("s02"));
    }

    void insuranceWaitsForTheResidentRecord()
    {
        ReviewOffice office;
        QCOMPARE(office.task(QStringLiteral("H01")).waitsFor, QStringList{QStringLiteral("J01")});
        QCOMPARE(office.standing().at(1).waitsFor, QStringLiteral("住民記録入力済"));
        QCOMPARE(office.finish(QStringLiteral("H01"), office.insurance).error().code,
                 FailureCode::CaseIncomplete);
        QVERIFY(office.finish(QStringLiteral("S01"), office.supervisor)); // nothing to do with the move
        QVERIFY(office.finish(QStringLiteral("J01"), office.clerk));
        QVERIFY(!office.finish(QStringLiteral("H01"), office.insurance)); // one reader is not both
        QVERIFY(office.finish(QStringLiteral("J01"), office.second));
        QVERIFY(office.task(QStringLiteral("H01")).waitsFor.isEmpty());
        QVERIFY(office.finish(QStringLiteral("H01"), office.insurance));
    }

    void withoutTheTownsGateNobodyWaits()
    {
        ReviewOffice office(QList<TakenProcedure>{});
        office.town.routing.gates.clear();
        auto transaction = office.begin();
        QVERIFY(office.reviews.open(transaction, office.head, ReviewOffice::procedures()));
        QVERIFY(transaction.commit());
        QVERIFY(office.finish(QStringLiteral("H01"), office.insurance));
    }

    void whatIsSentBackWaitsAtTheCounterWithItsReason()
    {
        ReviewOffice office;
        QVERIFY(!office.giveBack(QStringLiteral("J01"), QStringLiteral("  "), office.clerk));
        QVERIFY(office.finish(QStringLiteral("J01"), office.clerk));
        const QString reason = QStringLiteral("続柄が 空欄です。見本さんに 確かめてください。");
        QVERIFY(office.giveBack(QStringLiteral("J01"), reason, office.second));
        QCOMPARE(office.finish(QStringLiteral("J01"), office.second).error().code,
                 FailureCode::CaseIncomplete);
        {
            auto transaction = office.begin();
            const auto counter = office.reviews.atCounter(transaction, office.insurance);
            QCOMPARE(counter->size(), 1);
            QCOMPARE(counter->first().reason, reason);
            QCOMPARE(counter->first().returnedBy, QStringLiteral("s02"));
        }
        QCOMPARE(office.standing().first().state, Delivery::Returned);
        QCOMPARE(office.standing().first().reason, reason);
        QVERIFY(office.answer(QStringLiteral("J01"), QStringLiteral("「子」と確認しました。")));
        const ReviewTask again = office.task(QStringLiteral("J01"));
        QCOMPARE(again.state, ReviewState::Open);
        QVERIFY(again.reader.isEmpty());
        QCOMPARE(office.standing().first().state, Delivery::Routed);
    }

    void whatIsSaidOfACaseIsNotReadableInTheFile()
    {
        ReviewOffice office;
        QVERIFY(office.giveBack(QStringLiteral("J01"), QStringLiteral("見本 花子の続柄"), office.clerk));
        auto transaction = office.begin();
        auto rows = transaction.run(QStringLiteral("SELECT content FROM review_task"));
        while (rows->next())
            QVERIFY(!rows->bytes(0).contains(QStringLiteral("花子").toUtf8())
                    && !rows->bytes(0).contains(QStringLiteral("届").toUtf8()));
    }

    void aCorrectionAddsAndWithdrawsButKeepsWhatWasBegun()
    {
        ReviewOffice office;
        QVERIFY(office.finish(QStringLiteral("J01"), office.clerk));
        QList<TakenProcedure> fewer = ReviewOffice::procedures();
        fewer.removeLast();
        fewer[0].name = QStringLiteral("別の名前");
        TakenProcedure added;
        added.id = QStringLiteral("B01");
        added.name = QStringLiteral("児童手当");
        added.departmentId = QStringLiteral("KODOMO");
        fewer.append(added);
        {
            auto transaction = office.begin();
            QVERIFY(office.reviews.open(transaction, office.head, fewer));
            QVERIFY(transaction.commit());
        }
        QCOMPARE(office.task(QStringLiteral("S01")).state, ReviewState::Withdrawn);
        QCOMPARE(office.task(QStringLiteral("B01")).state, ReviewState::Open);
        QCOMPARE(office.task(QStringLiteral("J01")).state, ReviewState::Read);
        QCOMPARE(office.task(QStringLiteral("J01")).name, QStringLiteral("転入届"));
        QCOMPARE(office.standing().size(), 3); // what is not needed any more is not shown
    }

    void aWithdrawnCaseLeavesEveryList()
    {
        ReviewOffice office;
        {
            auto transaction = office.begin();
            QVERIFY(office.cases.cancel(transaction, office.head.id, office.clerk));
            QVERIFY(transaction.commit());
        }
        QVERIFY(office.list(QStringLiteral("SHIMIN"), office.clerk).isEmpty());
    }

    void everyChangeMovesTheMark()
    {
        ReviewOffice office;
        const qint64 before = office.mark();
        QVERIFY(before > 0);
        (void)office.list(QStringLiteral("SHIMIN"), office.clerk);
        QCOMPARE(office.mark(), before); // looking changes nothing
        QVERIFY(office.finish(QStringLiteral("J01"), office.clerk));
        QVERIFY(office.mark() > before);
    }

    void everyChangeIsOnRecordAndTheRecordHolds()
    {
        ReviewOffice office;
        QVERIFY(office.finish(QStringLiteral("J01"), office.clerk));
        QVERIFY(office.giveBack(QStringLiteral("J01"), QStringLiteral("理由"), office.second));
        auto transaction = office.begin();
        auto rows = transaction.run(QStringLiteral("SELECT entry FROM audit_entry WHERE entry LIKE ?"),
                                    {QStringLiteral("%review.return%")});
        QVERIFY(rows->next());
        QVERIFY(!rows->text(0).contains(QStringLiteral("理由")));
        QVERIFY(office.trail.verify(transaction)->isIntact);
    }

    void aReceiversComeAgainBecomesATaskOnce()
    {
        ReviewOffice office;
        // On the wire r1 is J01 and r2 is H01.
        office.receiverSays(QStringLiteral("a1"), QStringLiteral("r2"), QStringLiteral("returned"),
                            QStringLiteral("資格喪失証明書がありません"));
        QCOMPARE(office.takeAnswers(), 1);
        QCOMPARE(office.takeAnswers(), 0);
        const ReviewTask task = office.task(QStringLiteral("H01"));
        QCOMPARE(task.state, ReviewState::Returned);
        QCOMPARE(task.reason, QStringLiteral("資格喪失証明書がありません"));
        QCOMPARE(task.returnedBy, store::defaultTarget());
        QCOMPARE(office.task(QStringLiteral("J01")).state, ReviewState::Open);
        QVERIFY(office.answer(QStringLiteral("H01"), QStringLiteral("郵送で受け取りました")));
        QCOMPARE(office.takeAnswers(), 0); // the same answer does not come back
        QCOMPARE(office.task(QStringLiteral("H01")).state, ReviewState::Open);
    }

    void anAcceptedProcedureIsFinishedForTheVisitor()
    {
        ReviewOffice office;
        office.receiverSays(QStringLiteral("a1"), QStringLiteral("r1"), QStringLiteral("accepted"), {});
        QCOMPARE(office.takeAnswers(), 0);
        QCOMPARE(office.standing().at(0).state, Delivery::Accepted);
        QCOMPARE(office.standing().at(1).state, Delivery::Waiting);
        office.receiverSays(QStringLiteral("a2"), QStringLiteral("r2"), QStringLiteral("rejected"),
                            QStringLiteral("社会保険に加入中"));
        QCOMPARE(office.standing().at(1).state, Delivery::Rejected);
        QCOMPARE(office.standing().at(1).reason, QStringLiteral("社会保険に加入中"));
        QCOMPARE(foldStandings(office.standing()), Delivery::Rejected);
    }

    void oneWordOutOfTwo_data()
    {
        QTest::addColumn<QString>("receiver");
        QTest::addColumn<QString>("department");
        QTest::addColumn<QString>("word");
        QTest::newRow("handed in") << ""
                                   << "open"
                                   << "waiting";
        QTest::newRow("one has read it") << ""
                                         << "read"
                                         << "routed";
        QTest::newRow("the department is through") << ""
                                                   << "done"
                                                   << "accepted";
        QTest::newRow("sent back here") << ""
                                        << "returned"
                                        << "returned";
        QTest::newRow("the core has it") << "routed"
                                         << "done"
                                         << "routed";
        QTest::newRow("the core took it") << "accepted"
                                          << "open"
                                          << "accepted";
        QTest::newRow("changed and taken") << "accepted_with_changes"
                                           << "done"
                                           << "accepted";
        QTest::newRow("the core says no") << "rejected"
                                          << "done"
                                          << "rejected";
        QTest::newRow("the core says no, back here") << "rejected"
                                                     << "returned"
                                                     << "rejected";
        QTest::newRow("come again, answered") << "returned"
                                              << "open"
                                              << "routed";
        QTest::newRow("taken, then sent back") << "accepted"
                                               << "returned"
                                               << "returned";
    }

    void oneWordOutOfTwo()
    {
        QFETCH(QString, receiver);
        QFETCH(QString, department);
        QFETCH(QString, word);
        ReviewTask task;
        task.state = reviewStateFromName(department).value();
        QCOMPARE(deliveryName(foldStanding(deliveryFromStatus(receiver), task)), word);
    }
};

KAKANAI_TEST(tst_ReviewService);
#include "tst_ReviewService.moc"
