// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

const QString builtIn = QStringLiteral(":/kakanai/catalogue");
const QString folder = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/evaluator/");
const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/");
const QDate today(2026, 11, 21);
constexpr int visitsInADay = 2'000; ///< never divided: they take a few seconds
constexpr int partsInFull = 40;
constexpr int visitsInAPart = 25'000; ///< a million in all

QStringList sorted(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& value : array.toArray())
        list.append(value.toString());
    list.sort();
    return list;
}

QStringList neededIds(const GuideResult& result)
{
    QStringList ids;
    for (const NeededProcedure& needed : result.needed)
        ids.append(needed.id);
    ids.sort();
    return ids;
}

QStringList undecidedIds(const GuideResult& result)
{
    QStringList ids;
    for (const UndecidedProcedure& open : result.undecided)
        ids.append(open.id);
    ids.sort();
    return ids;
}

/** What the program and the second reading have to say to each other about one visit; empty = they agree. */
class Comparison
{
public:
    explicit Comparison(const Catalogue& catalogue)
        : m_questionnaire(catalogue)
    {
    }

    QString fault(const QByteArray& line)
    {
        const QJsonObject visit = QJsonDocument::fromJson(line).object();
        const QJsonValue given = visit.value(QStringLiteral("answers"));
        const auto answers =
            answersFromJson(QJsonDocument(QJsonObject{{QStringLiteral("answers"), given}}).toJson());
        if (!answers)
            return QStringLiteral("refused: ") + answers.error().detail;
        const auto unanswered = visit.value(QStringLiteral("unanswered")) == QStringLiteral("no")
            ? Unanswered::No
            : Unanswered::Unknown;
        const auto audience =
            visit.value(QStringLiteral("staff")).toBool() ? Audience::Staff : Audience::Citizen;
        const GuideResult result = m_questionnaire.judge(*answers, {}, today, unanswered, audience);
        const QStringList needed = neededIds(result);
        const QJsonObject theirs = visit.value(QStringLiteral("needed")).toObject();
        if (needed != theirs.keys())
            return QStringLiteral("needed here: ") + needed.join(u' ');
        for (const NeededProcedure& one : result.needed) {
            QStringList papers = one.documents;
            papers.sort();
            if (papers != sorted(theirs.value(one.id)))
                return one.id + QStringLiteral(" asks here for ") + papers.join(u' ');
        }
        const QJsonObject open = visit.value(QStringLiteral("undecided")).toObject();
        if (undecidedIds(result) != open.keys())
            return QStringLiteral("undecided here: ") + undecidedIds(result).join(u' ');
        for (const UndecidedProcedure& one : result.undecided) {
            const QStringList unknown = sorted(open.value(one.id));
            if (one.missing.isEmpty()
                || !std::ranges::all_of(one.missing, [&](const QString& v) { return unknown.contains(v); }))
                return one.id + QStringLiteral(" hangs on ") + one.missing.join(u' ');
        }
        if (visit.value(QStringLiteral("completes")).toBool())
            return unsound(result);
        m_partial = result;
        return {};
    }

private:
    /** What was decided with half of the answers must stay so with all of them. */
    [[nodiscard]] QString unsound(const GuideResult& whole) const
    {
        const QStringList needed = neededIds(whole);
        for (const NeededProcedure& early : m_partial.needed) {
            if (!needed.contains(early.id))
                return early.id + QStringLiteral(" was needed too early");
        }
        for (const QString& early : m_partial.notNeeded) {
            if (needed.contains(early))
                return early + QStringLiteral(" was ruled out too early");
        }
        return {};
    }

    Questionnaire m_questionnaire;
    GuideResult m_partial;
};

struct Tally {
    int visits = 0;
    int differences = 0;
    int undecided = 0; ///< visits with something left open: the three-valued part is really tried
    int twoEvents = 0;
    QString first;
};

Tally compare(const Catalogue& catalogue, int count, int seed)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-B"), folder + QStringLiteral("visits.py"),
                  fixtures + QStringLiteral("procedures.json"),
                  fixtures + QStringLiteral("catalogue-changes.json"), QString::number(count),
                  QString::number(seed)});
    Tally tally;
    Comparison comparison(catalogue);
    while (python.state() != QProcess::NotRunning || python.canReadLine()) {
        if (!python.canReadLine() && !python.waitForReadyRead(60'000) && !python.canReadLine())
            break;
        while (python.canReadLine()) {
            const QByteArray line = python.readLine();
            ++tally.visits;
            tally.undecided += line.contains("\"undecided\": {}") ? 0 : 1;
            tally.twoEvents += line.contains("\", \"") && line.startsWith("{\"answers\": {\"ev\": [") ? 1 : 0;
            const QString fault = comparison.fault(line);
            if (fault.isEmpty())
                continue;
            ++tally.differences;
            if (tally.first.isEmpty())
                tally.first = fault + u'\n' + QString::fromUtf8(line);
        }
    }
    return tally;
}

} // namespace

class tst_SecondEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(builtIn);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void twoReadingsOfTheRulesAgree_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("seed");
        bool isGiven = false;
        const int divisor = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN", &isGiven);
        const bool isFull = isGiven && divisor == 1;
        // In parts, because a single test may not take longer than five minutes.
        for (int part = 0; part < (isFull ? partsInFull : 1); ++part)
            QTest::addRow("part %d", part) << (isFull ? visitsInAPart : visitsInADay) << 20261121 + part;
    }

    void twoReadingsOfTheRulesAgree()
    {
        QFETCH(int, count);
        QFETCH(int, seed);
        const Tally tally = compare(m_catalogue, count, seed);
        qInfo("%d visits, %d with something undecided, %d with several events, %d differences", tally.visits,
              tally.undecided, tally.twoEvents, tally.differences);
        QVERIFY2(tally.differences == 0, qPrintable(tally.first));
        QCOMPARE(tally.visits, count);
        QVERIFY(tally.undecided > count / 10);
        QVERIFY(tally.twoEvents > count / 10);
    }

    void aMutatedRuleIsCaught_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("condition");
        QTest::newRow("one event forgotten")
            << QStringLiteral("L04") << QStringLiteral("dog and ev in('tennyu','tenkyo')");
        QTest::newRow("not dropped") << QStringLiteral("H05")
                                     << QStringLiteral("ev=='shussho' and kokuho and direct_pay");
        QTest::newRow("and for or") << QStringLiteral("G07")
                                    << QStringLiteral("ev=='shibou' and age65 and kaigo_ninte");
        QTest::newRow("brackets dropped")
            << QStringLiteral("T03")
            << QStringLiteral("ev=='tenshutsu' and to_abroad and property or tax_left");
    }

    void aMutatedRuleIsCaught()
    {
        QFETCH(QString, id);
        QFETCH(QString, condition);
        Catalogue mutated = m_catalogue;
        const auto victim = std::ranges::find(mutated.procedures, id, &Procedure::id);
        QVERIFY(victim != mutated.procedures.end());
        victim->condition = Rule::parse(condition).value();
        QVERIFY(compare(mutated, visitsInADay, 7).differences > 0);
    }

    void aForgottenPaperIsCaught()
    {
        Catalogue mutated = m_catalogue;
        const auto victim = std::ranges::find(mutated.procedures, QStringLiteral("H01"), &Procedure::id);
        QVERIFY(victim != mutated.procedures.end());
        for (RequiredDocument& document : victim->documents)
            document.when = Rule();
        QVERIFY(compare(mutated, visitsInADay, 7).differences > 0);
    }

    void theWholeGuideSaysWhatTheJudgementSays()
    {
        const Questionnaire questionnaire(m_catalogue);
        for (const LifeEvent& event : m_catalogue.events) {
            const Answers answers{{QStringLiteral("ev"), event.id}, {QStringLiteral("kids18"), true}};
            for (const Unanswered unanswered : {Unanswered::No, Unanswered::Unknown}) {
                const auto whole = questionnaire.evaluate(answers, {}, today, unanswered, Audience::Staff);
                const auto judged = questionnaire.judge(answers, {}, today, unanswered, Audience::Staff);
                QCOMPARE(neededIds(whole), neededIds(judged));
                QCOMPARE(undecidedIds(whole), undecidedIds(judged));
            }
        }
    }

    void everyKeyOfTheDraftIsHonoured()
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-B"), folder + QStringLiteral("against_draft.py"),
                      QStringLiteral(KAKANAI_SOURCE_DIR "/forms/catalogue"),
                      fixtures + QStringLiteral("procedures.json"),
                      fixtures + QStringLiteral("catalogue-changes.json")});
        QVERIFY(python.waitForFinished());
        QCOMPARE(QString::fromUtf8(python.readAllStandardError()), QString());
        const QByteArray said = python.readAllStandardOutput();
        QCOMPARE(QString::fromUtf8(said),
                 QStringLiteral("101 procedures, 70 questions, 135 fields, 50 documents\n"));
    }

private:
    Catalogue m_catalogue;
};

KAKANAI_TEST(tst_SecondEvaluator);
#include "tst_SecondEvaluator.moc"
