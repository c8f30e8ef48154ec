// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/ApprovalNumber.h"
#include "app/casework/DeadLetters.h"
#include "app/casework/ReviewService.h"
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kakanai;
using namespace kakanai::casework;

namespace {

/** What a test stands on must have worked. */
void must(const Result<void>& done)
{
    if (!done)
        qFatal("the test's office refuses: %s", qPrintable(done.error().detail));
}

/** An office with one completed case whose only message the receiver refused. */
struct DeadOffice : test::CaseOffice {
    ReviewService reviews{seal, trail, town, clock};
    DeadLetters letters{seal, trail, clock};
    store::SettledMessages settled{seal};
    QString message;
    QString caseId;

    explicit DeadOffice(int status = 422,
                        const QString& problem = QStringLiteral("422 rule-broken /persons/0/name pattern"))
    {
        auto transaction = begin();
        const Case head = cases.submit(transaction, test::sampleDraft(), kiosk).value();
        const CompletedCase completed = test::sampleCompletion(head.id, clock.now());
        must(reviews.open(transaction, head, completed.procedures));
        caseId = head.id;
        message = cases.complete(transaction, completed, clerk).value().messageIds.first();
        must(outbox.markDead(transaction, message, status, problem, clock.now()));
        must(transaction.commit());
    }

    QList<DeadLetter> list()
    {
        auto transaction = begin();
        return letters.list(transaction, supervisor).value();
    }

    QJsonObject body(const QString& id)
    {
        auto transaction = begin();
        return QJsonDocument::fromJson(settled.open(transaction, id).value().body).object();
    }

    /** A place in the message that holds a text, whatever the schema calls it. */
    QString textPointer()
    {
        const QJsonObject person = body(message)[QStringLiteral("persons")].toArray().first().toObject();
        for (auto it = person.begin(); it != person.end(); ++it) {
            if (it.value().isString() && it.key() != QStringLiteral("person_id"))
                return QStringLiteral("/persons/0/") + it.key();
        }
        return {};
    }

    static Secret number(const char* digits)
    {
        Secret secret;
        for (; *digits; ++digits)
            (void)secret.append(static_cast<std::uint8_t>(*digits));
        return secret;
    }

    void setNumber(const QString& staff, const char* digits)
    {
        auto transaction = begin();
        must(access::ApprovalNumbers().save(transaction, staff, number(digits)));
        must(transaction.commit());
    }
};

} // namespace

class tst_DeadLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScreenSaysWhatIsStuckSinceWhenAndWhatToDo()
    {
        DeadOffice office;
        const auto letters = office.list();
        QCOMPARE(letters.size(), 1);
        QCOMPARE(letters.first().messageId, office.message);
        QCOMPARE(letters.first().fields, QStringList{QStringLiteral("/persons/0/name")});
        QCOMPARE(letters.first().advice, DeadAdvice::CorrectField);
        QCOMPARE(letters.first().procedures, (QStringList{QStringLiteral("H01"), QStringLiteral("J01")}));
        QCOMPARE(letters.first().since, office.clock.now());
        auto transaction = office.begin();
        QCOMPARE(office.letters.list(transaction, office.clerk).error().code, FailureCode::NotPermitted);
    }

    void adviceFitsTheAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("advice");
        const auto row = [](const char* name, int status, const char* problem, DeadAdvice advice) {
            QTest::newRow(name) << status << QString::fromLatin1(problem) << static_cast<int>(advice);
        };
        row("a named field", 422, "422 rule-broken /persons/0/name pattern", DeadAdvice::CorrectField);
        row("refused without a word", 422, "422", DeadAdvice::AskReceiver);
        row("too large", 413, "413", DeadAdvice::AskReceiver);
        row("nobody there", 0, "receiver-unreachable", DeadAdvice::CheckConnection);
        row("not believed", 403, "403 forbidden", DeadAdvice::CheckConnection);
        row("broken over there", 500, "500", DeadAdvice::CheckConnection);
        row("broken over here", 0, "seal-broken", DeadAdvice::CallMaker);
    }

    void adviceFitsTheAnswer()
    {
        QFETCH(int, status);
        QFETCH(QString, problem);
        QFETCH(int, advice);
        QCOMPARE(static_cast<int>(adviceOf(status, problem)), advice);
    }

    void aCorrectedMessageIsAnotherOneInTheSamePlace()
    {
        DeadOffice office;
        const QString pointer = office.textPointer();
        QVERIFY(!pointer.isEmpty());
        const QJsonObject before = office.body(office.message);
        auto transaction = office.begin();
        const auto next = office.letters.correct(transaction, office.message, pointer,
                                                 QStringLiteral("直した"), office.supervisor);
        QVERIFY(next);
        QVERIFY(transaction.commit());
        QVERIFY(*next != office.message);
        QJsonObject after = office.body(*next);
        QCOMPARE(after[QStringLiteral("message")][QStringLiteral("message_id")].toString(), *next);
        QCOMPARE(after[QStringLiteral("message")][QStringLiteral("sequence")],
                 before[QStringLiteral("message")][QStringLiteral("sequence")]);
        QCOMPARE(after[QStringLiteral("persons")]
                     .toArray()
                     .first()
                     .toObject()[pointer.section(u'/', -1)]
                     .toString(),
                 QStringLiteral("直した"));
        // Nothing else moved.
        QCOMPARE(after[QStringLiteral("procedures")], before[QStringLiteral("procedures")]);
        QCOMPARE(after[QStringLiteral("case")], before[QStringLiteral("case")]);
        QVERIFY(office.list().isEmpty());
        auto look = office.begin();
        const auto kept = office.settled.list(look);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().message.messageId, office.message);
        QCOMPARE(kept->first().settlement.replacedBy, *next);
        QCOMPARE(office.outbox.counts(look)->pending, 1);
        // What the receiver says of it later is known by its procedure.
        auto rows =
            look.run(QStringLiteral("SELECT count(*) FROM outbox_procedure WHERE message_id = ?"), {*next});
        QVERIFY(rows->next());
        QCOMPARE(rows->number(0), 2);
    }

    void nobodyCorrectsTheEnvelopeOrSomethingThatIsNoText()
    {
        DeadOffice office;
        const QString pointerOfText = office.textPointer();
        auto transaction = office.begin();
        for (const char* pointer : {"/message/message_id", "/audit/head", "/persons", "/nowhere", ""})
            QCOMPARE(office.letters
                         .correct(transaction, office.message, QString::fromLatin1(pointer),
                                  QStringLiteral("x"), office.supervisor)
                         .error()
                         .code,
                     FailureCode::FieldInvalid);
        QCOMPARE(office.letters
                     .correct(transaction, office.message, pointerOfText, QStringLiteral("x"), office.clerk)
                     .error()
                     .code,
                 FailureCode::NotPermitted);
    }

    void aMessageHandedToPaperOpensItsTasksAgain()
    {
        DeadOffice office;
        {
            auto transaction = office.begin();
            QVERIFY(office.letters.toPaper(transaction, office.message, office.supervisor));
            QVERIFY(transaction.commit());
        }
        QVERIFY(office.list().isEmpty());
        auto transaction = office.begin();
        ReviewQuery query;
        const auto tasks = office.reviews.list(transaction, query, office.supervisor);
        QCOMPARE(tasks->size(), 2);
        for (const ReviewTask& task : *tasks) {
            QCOMPARE(task.state, ReviewState::Open);
            QVERIFY(task.reason.contains(store::defaultTarget()));
        }
        QCOMPARE(office.settled.list(transaction)->first().settlement.decision, store::Decision::Paper);
    }

    void nobodyGivesUpAlone()
    {
        DeadOffice office;
        office.setNumber(QStringLiteral("s01"), "135790");
        const auto giveUp = [&](const char* reason, const QString& second, const char* digits) {
            return office.letters.giveUp(*office.database, office.message, QString::fromUtf8(reason), second,
                                         DeadOffice::number(digits), office.supervisor);
        };
        QCOMPARE(giveUp("", QStringLiteral("s01"), "135790").error().code, FailureCode::CaseIncomplete);
        QCOMPARE(giveUp("重複", {}, "135790").error().code, FailureCode::SecondPersonNeeded);
        QCOMPARE(giveUp("重複", QStringLiteral("s04"), "135790").error().code,
                 FailureCode::SecondPersonNeeded);
        QCOMPARE(giveUp("重複", QStringLiteral("s05"), "135790").error().code, FailureCode::NotPermitted);
        QCOMPARE(giveUp("重複", QStringLiteral("s01"), "000000").error().code,
                 FailureCode::ApprovalNumberWrong);
        QCOMPARE(office.count(QStringLiteral("SELECT wrong FROM staff_approval WHERE staff_id = 's01'")), 1);
        QCOMPARE(office.list().size(), 1);
        QVERIFY(giveUp("重複", QStringLiteral("s01"), "135790"));
        QVERIFY(office.list().isEmpty());
        auto transaction = office.begin();
        const auto kept = office.settled.list(transaction);
        QCOMPARE(kept->first().settlement.reason, QStringLiteral("重複"));
        QCOMPARE(kept->first().settlement.secondStaff, QStringLiteral("s01"));
        QVERIFY(office.trail.verify(transaction)->isIntact);
    }

    void whatIsNotDeadIsNotSettled()
    {
        DeadOffice office;
        {
            auto transaction = office.begin();
            QVERIFY(office.letters.retry(transaction, office.message, office.supervisor));
            QVERIFY(transaction.commit());
        }
        auto transaction = office.begin();
        QCOMPARE(office.letters.toPaper(transaction, office.message, office.supervisor).error().code,
                 FailureCode::CaseUnknown);
    }

    void oneDeadMessageHoldsUpItsOwnCaseOnly()
    {
        DeadOffice office;
        const auto other = office.complete(QStringLiteral("A0124"));
        QVERIFY(!other.messageIds.isEmpty());
        auto transaction = office.begin();
        const auto leased =
            office.outbox.lease(transaction, {.target = store::defaultTarget()}, office.clock.now());
        QCOMPARE(leased->size(), 1);
        QCOMPARE(leased->first().messageId, other.messageIds.first());
    }
};

KAKANAI_TEST(tst_DeadLetters);
#include "tst_DeadLetters.moc"
