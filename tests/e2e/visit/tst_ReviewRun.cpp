// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/Transaction.h"
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace kakanai;
using test::Finished;
using test::VisitFolder;

namespace {

QString why(const Finished& finished)
{
    return QString::fromUtf8(finished.output + finished.errors);
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

/** The departments' side of a visit, every step by a process of its own. */
class tst_ReviewRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { folder = std::make_unique<VisitFolder>(); }

    void aKioskVisitIsReviewedBeforeAnybodyIsCalled()
    {
        handIn();
        const QString move = task("SHIMIN", "s01", "J01");
        QVERIFY(!move.isEmpty());
        // Another department's clerk sees nothing of it.
        QCOMPARE(folder->kakanai(words("review list --department SHIMIN --staff s03")).errorCode(),
                 QStringLiteral("not-permitted"));
        QCOMPARE(review("done", move, "s01").errorCode(), QStringLiteral("case-incomplete"));
        QCOMPARE(review("tick", move, "s01").exitCode, 0);
        const Finished read = review("done", move, "s01");
        QCOMPARE(read.json()[QStringLiteral("task")][QStringLiteral("state")].toString(),
                 QStringLiteral("read"));
        QCOMPARE(review("tick", move, "s01").exitCode, 0);
        QCOMPARE(review("done", move, "s01").errorCode(), QStringLiteral("second-person-needed"));

        const QString insurance = task("HOKEN", "s03", "H01");
        QVERIFY(!insurance.isEmpty());
        QCOMPARE(review("tick", insurance, "s03").exitCode, 0);
        QCOMPARE(review("done", insurance, "s03").errorCode(), QStringLiteral("case-incomplete"));
        const Finished second = review("done", move, "s02");
        QVERIFY2(second.exitCode == 0, qPrintable(why(second)));
        const Finished insured = review("done", insurance, "s03");
        QVERIFY2(insured.exitCode == 0, qPrintable(why(insured)));
        QCOMPARE(state("J01"), QStringLiteral("accepted"));
        QCOMPARE(state("H01"), QStringLiteral("accepted"));
        QCOMPARE(folder->kakanai(words("audit verify")).json()[QStringLiteral("intact")].toBool(), true);
    }

    void whatIsSentBackIsSaidToTheCitizenWithoutANameOnThePaper()
    {
        handIn();
        const QString insurance = task("HOKEN", "s03", "H01");
        QStringList back = words("review return");
        back << insurance << words("--staff s03 --reason")
             << QStringLiteral("資格喪失証明書をお持ちください");
        QCOMPARE(folder->kakanai(back).exitCode, 0);
        QCOMPARE(state("H01"), QStringLiteral("returned"));
        QCOMPARE(folder->kakanai(words("case list"))
                     .json()[QStringLiteral("cases")][0][QStringLiteral("delivery")]
                     .toString(),
                 QStringLiteral("returned"));
        const QJsonArray counter =
            folder->kakanai(words("review counter")).json()[QStringLiteral("tasks")].toArray();
        QCOMPARE(counter.size(), 1);
        QCOMPARE(counter.first()[QStringLiteral("reason")].toString(),
                 QStringLiteral("資格喪失証明書をお持ちください"));
        const QString slip = folder->path(QStringLiteral("slip.pdf"));
        const Finished drawn = folder->kakanai(
            {QStringLiteral("case"), QStringLiteral("slip"), number(), QStringLiteral("--out"), slip});
        QVERIFY2(drawn.exitCode == 0, qPrintable(why(drawn)));
        const QString text = VisitFolder::textOf(slip);
        QVERIFY2(text.contains(QStringLiteral("もう一度来てください")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("資格喪失証明書")));
        QVERIFY(text.contains(QStringLiteral("受付済み"))); // the other procedures
        QVERIFY(!text.contains(QStringLiteral("高梨")));

        QStringList answer = words("review answer");
        answer << insurance << words("--staff s01 --reason") << QStringLiteral("郵送で届きました");
        QCOMPARE(folder->kakanai(answer).exitCode, 0);
        QCOMPARE(state("H01"), QStringLiteral("routed"));
    }

    void aRefusedMessageIsCorrectedAndArrives()
    {
        const Finished visit = folder->play(VisitFolder::firstVisit());
        QVERIFY2(visit.exitCode == 0, qPrintable(why(visit)));
        QVERIFY(refuse("422 rule-broken /case/channel pattern"));
        const Finished dead = folder->kakanai(words("sync dead list"));
        QVERIFY2(dead.exitCode == 0, qPrintable(why(dead)));
        const QJsonObject letter = dead.json()[QStringLiteral("dead")][0].toObject();
        QCOMPARE(letter[QStringLiteral("fields")][0].toString(), QStringLiteral("/case/channel"));
        QVERIFY(!letter[QStringLiteral("advice")].toString().isEmpty());
        const QString id = letter[QStringLiteral("id")].toString();
        QCOMPARE(folder->kakanai(words("sync dead list --staff s01")).errorCode(),
                 QStringLiteral("not-permitted"));
        const Finished shown = settle("show", id);
        QCOMPARE(shown.json()[QStringLiteral("fields")][0][QStringLiteral("correctable")].toBool(), true);
        const Finished corrected = test::runKakanai(
            folder->path(QStringLiteral("data")),
            words("sync dead correct") << id << words("--pointer /case/channel --text-fd 0"), "kiosk\n");
        QVERIFY2(corrected.exitCode == 0, qPrintable(why(corrected)));
        QVERIFY(corrected.json()[QStringLiteral("dead")].toArray().isEmpty());
        const Finished sent = folder->kakanai(words("sync run --once"));
        QCOMPARE(sent.json()[QStringLiteral("delivered")].toInt(), 1);
        const auto lines = folder->deliveredLines();
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().contains(corrected.json()[QStringLiteral("replacedBy")].toString().toUtf8()));
        QVERIFY(lines.first().contains("\"channel\":\"kiosk\""));
        QCOMPARE(folder->number("SELECT count(*) FROM outbox_settled"), 1);
    }

    void aMessageHandedToPaperIsOnTheListsAgain()
    {
        QCOMPARE(folder->play(VisitFolder::firstVisit()).exitCode, 0);
        QVERIFY(refuse("422"));
        const QString id = folder->kakanai(words("sync dead list"))
                               .json()[QStringLiteral("dead")][0][QStringLiteral("id")]
                               .toString();
        QCOMPARE(settle("paper", id).exitCode, 0);
        QVERIFY(!task("SHIMIN", "s01", "J01").isEmpty());
        QCOMPARE(folder->number("SELECT count(*) FROM outbox"), 0);
        QCOMPARE(folder->number("SELECT count(*) FROM outbox_settled WHERE decision = 'paper'"), 1);
    }

    void aTownsRoutingIsCheckedWithItsPlace()
    {
        QVERIFY(
            folder->write(QStringLiteral("routing.json"),
                          "{\"secondReader\": [\"J01\", \"J99\"], \"routes\": [{\"procedures\": [\"H01\"],"
                          " \"receiver\": \"kokuho\"}]}"));
        const Finished checked = folder->kakanai(
            {QStringLiteral("town"), QStringLiteral("check"), QStringLiteral("--town"), folder->path({})});
        QCOMPARE(checked.exitCode, 1);
        const QJsonArray faults = checked.json()[QStringLiteral("faults")].toArray();
        QCOMPARE(faults.size(), 2);
        QCOMPARE(faults.at(0)[QStringLiteral("path")].toString(), QStringLiteral("/secondReader/1"));
        QCOMPARE(faults.at(1)[QStringLiteral("path")].toString(), QStringLiteral("/routes/0/receiver"));
        QCOMPARE(folder->kakanai(words("town check")).exitCode, 0); // the built-in town
    }

private:
    void handIn()
    {
        QJsonObject script = VisitFolder::firstVisit();
        script.remove(QStringLiteral("clerk"));
        script[QStringLiteral("role")] = QStringLiteral("kiosk");
        QJsonObject answers = script[QStringLiteral("answers")].toObject();
        answers[QStringLiteral("kokuho")] = true;
        script[QStringLiteral("answers")] = answers;
        const Finished visit = folder->play(script);
        QVERIFY2(visit.exitCode == 0, qPrintable(why(visit)));
    }

    /** The id of an open task of this procedure on the department's list. */
    QString task(const char* department, const char* staff, const char* procedure)
    {
        const Finished list = folder->kakanai(
            {QStringLiteral("review"), QStringLiteral("list"), QStringLiteral("--department"),
             QString::fromLatin1(department), QStringLiteral("--staff"), QString::fromLatin1(staff)});
        for (const QJsonValue& one : list.json()[QStringLiteral("tasks")].toArray()) {
            if (one[QStringLiteral("procedure")].toString() == QLatin1String(procedure))
                return one[QStringLiteral("id")].toString();
        }
        return {};
    }

    Finished review(const char* verb, const QString& task, const char* staff)
    {
        return folder->kakanai({QStringLiteral("review"), QString::fromLatin1(verb), task,
                                QStringLiteral("--staff"), QString::fromLatin1(staff)});
    }

    Finished settle(const char* verb, const QString& id)
    {
        return folder->kakanai(
            {QStringLiteral("sync"), QStringLiteral("dead"), QString::fromLatin1(verb), id});
    }

    QString number()
    {
        return folder->kakanai(words("case list"))
            .json()[QStringLiteral("cases")][0][QStringLiteral("number")]
            .toString();
    }

    QString state(const char* procedure)
    {
        const Finished shown = folder->kakanai({QStringLiteral("case"), QStringLiteral("show"), number()});
        for (const QJsonValue& one :
             shown.json()[QStringLiteral("case")][QStringLiteral("procedures")].toArray()) {
            if (one[QStringLiteral("id")].toString() == QLatin1String(procedure))
                return one[QStringLiteral("state")].toString();
        }
        return {};
    }

    /** As if the receiver had refused the only message for good. */
    bool refuse(const char* problem)
    {
        auto database = store::Database::open(folder->storeUrl());
        if (!database)
            return false;
        auto transaction = store::Transaction::begin(**database);
        if (!transaction)
            return false;
        const auto rows = transaction->run(
            QStringLiteral("UPDATE outbox SET state = 'dead', last_status = 422, last_problem = ?"),
            {QString::fromLatin1(problem)});
        return rows && rows->touched() == 1 && transaction->commit();
    }

    std::unique_ptr<VisitFolder> folder;
};

KAKANAI_TEST(tst_ReviewRun);
#include "tst_ReviewRun.moc"
