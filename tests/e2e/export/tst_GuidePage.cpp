// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;
namespace test = kakanai::test;

namespace {

constexpr int randomSets = 2'000;
constexpr int randomScreens = 150; // each is a whole weighing of what to ask next
const QDate day(2026, 11, 22);

QJsonArray personas()
{
    QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/personas.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

/** Debian's Python, which has selenium, whatever else is in the path. */
test::Finished browse(const QString& script, const QStringList& arguments, const QByteArray& input = {})
{
    return test::run(
        QStringLiteral("/usr/bin/python3"),
        QStringList{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/export/") + script} + arguments, input);
}

QJsonValue jsonOf(const QVariant& value)
{
    return value.typeId() == QMetaType::QStringList
        ? QJsonValue(QJsonArray::fromStringList(value.toStringList()))
        : QJsonValue::fromVariant(value);
}

QJsonObject jsonOf(const Answers& answers)
{
    QJsonObject object;
    for (auto it = answers.begin(); it != answers.end(); ++it)
        object.insert(it.key(), jsonOf(*it));
    return object;
}

QStringList sortedTexts(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& value : array.toArray())
        list.append(value.isObject() ? value[QStringLiteral("id")].toString() : value.toString());
    list.sort();
    return list;
}

} // namespace

/** `kakanai guide export` in a real browser: the page and the program say the same. */
class tst_GuidePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY(loaded);
        m_catalogue = std::move(*loaded);
        QVERIFY(m_folder.isValid());
        // With a key, so that the page ends in its codes.
        QCOMPARE(test::runKakanai(m_folder.path(), {QStringLiteral("town"), QStringLiteral("prequr-key")})
                     .exitCode,
                 0);
        m_page = m_folder.filePath(QStringLiteral("page/index.html"));
        const auto made =
            test::runKakanai(m_folder.path(),
                             {QStringLiteral("guide"), QStringLiteral("export"), QStringLiteral("--out"),
                              m_folder.filePath(QStringLiteral("page"))});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
        m_made = made.json();
        QFile file(m_page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_html = file.readAll();
    }

    void thePageHoldsNothingDiscreetAndNothingThatOnlyStaffAsk()
    {
        const QJsonObject data = exported();
        for (const Procedure& procedure : m_catalogue.procedures) {
            if (!procedure.discreet)
                continue;
            QVERIFY(!m_html.contains('"' + procedure.id.toUtf8() + '"'));
            QVERIFY(!m_html.contains(procedure.name.ja.toUtf8()));
        }
        int hidden = 0;
        for (const Question& question : m_catalogue.questions) {
            if (!question.staffOnly)
                continue;
            ++hidden;
            QVERIFY(!m_html.contains(question.text.ja.toUtf8()));
            for (const QJsonValue& procedure : data[QStringLiteral("procedures")].toArray()) {
                const QString condition = procedure[QStringLiteral("condition")].toString();
                QVERIFY(
                    !condition.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(question.var))));
            }
        }
        QVERIFY(hidden > 0);
        QCOMPARE(data[QStringLiteral("questions")].toArray().size(), m_catalogue.questions.size() - hidden);
    }

    void thePageAsksNothingOfAnyOtherAddressAndRunsOnlyItsOwnScript()
    {
        QVERIFY(m_html.contains("default-src 'none'"));
        QVERIFY(!m_html.contains("unsafe-inline"));
        QVERIFY(!QRegularExpression(QStringLiteral("(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//"))
                     .match(QString::fromUtf8(m_html))
                     .hasMatch());
        const auto named = [&](const char* open, const char* close) {
            const qsizetype start = m_html.indexOf(open) + qsizetype(strlen(open));
            const QByteArray text = m_html.mid(start, m_html.indexOf(close, start) - start);
            return m_html.contains(
                "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'");
        };
        QVERIFY(named("<script>", "</script>"));
        QVERIFY(named("<style>", "</style>"));
    }

    void everyEasyTextHasItsFurigana()
    {
        QCOMPARE(m_made[QStringLiteral("withoutReading")].toArray(), QJsonArray());
    }

    void everyVisitNeedsTheSameByItsControlsAsByTheProgram()
    {
        QJsonArray walks;
        for (const QJsonValue& persona : personas())
            walks.append(persona[QStringLiteral("answers")]);
        QCOMPARE(walks.size(), 14);
        const QJsonObject seen = ask({{QStringLiteral("walks"), walks}});
        const QJsonArray walked = seen[QStringLiteral("walks")].toArray();
        QCOMPARE(walked.size(), walks.size());
        for (qsizetype i = 0; i < walks.size(); ++i) {
            const QString name = personas()[i][QStringLiteral("id")].toString();
            QVERIFY2(sortedTexts(walked[i][QStringLiteral("needed")])
                         == sortedTexts(personas()[i][QStringLiteral("procedures")]),
                     qPrintable(name));
            // And the program, asked with `kakanai guide` and the same answers, says so, too.
            QCOMPARE(sortedTexts(guide(walks[i].toObject())[QStringLiteral("needed")]),
                     sortedTexts(walked[i][QStringLiteral("needed")]));
        }
    }

    void randomAnswersNeedTheSameSetsDocumentsAndDeadlines()
    {
        QRandomGenerator random(20261122);
        QJsonArray sets;
        QList<Answers> all;
        for (int i = 0; i < randomSets; ++i) {
            all.append(randomAnswers(random, i % 2 == 0 ? 1 : 2));
            sets.append(QJsonObject{{QStringLiteral("answers"), jsonOf(all.last())},
                                    {QStringLiteral("restIsNo"), i % 3 != 0},
                                    {QStringLiteral("day"), day.toString(Qt::ISODate)},
                                    {QStringLiteral("dates"), m_dates}});
        }
        const QJsonArray seen = ask({{QStringLiteral("sets"), sets}})[QStringLiteral("sets")].toArray();
        QCOMPARE(seen.size(), randomSets);
        FactSheet facts;
        for (auto it = m_dates.begin(); it != m_dates.end(); ++it)
            facts.learn({.key = it.key(), .value = it->toString()});
        // Facts of this kind derive nothing about a visit without a card, so both sides know the same
        // answers.
        int needed = 0;
        int undecided = 0;
        int dated = 0;
        for (int i = 0; i < randomSets; ++i) {
            const GuideResult result =
                Questionnaire(m_catalogue)
                    .evaluate(all[i], facts, day, i % 3 != 0 ? Unanswered::No : Unanswered::Unknown,
                              Audience::Citizen);
            const QString what =
                QString::fromUtf8(QJsonDocument(sets[i].toObject()).toJson(QJsonDocument::Compact));
            const QJsonArray theirs = seen[i][QStringLiteral("needed")].toArray();
            QVERIFY2(theirs.size() == result.needed.size(), qPrintable(what));
            for (qsizetype n = 0; n < theirs.size(); ++n) {
                const auto found = std::ranges::find(
                    result.needed, theirs[n][QStringLiteral("id")].toString(), &NeededProcedure::id);
                QVERIFY2(found != result.needed.end(), qPrintable(what));
                const NeededProcedure& ours =
                    *found; // the page groups them by desk, so their order is its own
                QVERIFY2(theirs[n][QStringLiteral("documents")].toArray()
                             == QJsonArray::fromStringList(ours.documents),
                         qPrintable(ours.id + what));
                QVERIFY2(theirs[n][QStringLiteral("deadline")].toString()
                             == (ours.deadline.date ? ours.deadline.date->toString(Qt::ISODate) : QString()),
                         qPrintable(ours.id + what));
                dated += ours.deadline.date ? 1 : 0;
            }
            QVERIFY2(seen[i][QStringLiteral("notNeeded")].toArray()
                         == QJsonArray::fromStringList(result.notNeeded),
                     qPrintable(what));
            QJsonArray open;
            for (const UndecidedProcedure& one : result.undecided)
                open.append(
                    QJsonObject{{QStringLiteral("id"), one.id},
                                {QStringLiteral("missing"), QJsonArray::fromStringList(one.missing)}});
            QVERIFY2(seen[i][QStringLiteral("undecided")].toArray() == open, qPrintable(what));
            needed += static_cast<int>(theirs.size());
            undecided += static_cast<int>(open.size());
        }
        QVERIFY(needed > randomSets);
        QVERIFY(undecided > randomSets);
        QVERIFY(dated > randomSets / 4);
    }

    void theNextScreenAsksTheSame()
    {
        QRandomGenerator random(4);
        QJsonArray asked;
        QList<Answers> all;
        for (int i = 0; i < randomScreens; ++i) {
            Answers answers = randomAnswers(random, i % 3 == 0 ? 2 : 1);
            for (const QString& var : answers.keys()) { // most of a visit still before us
                if (var != u"ev" && random.bounded(3) != 0)
                    answers.remove(var);
            }
            all.append(answers);
            asked.append(jsonOf(answers));
        }
        const QJsonArray seen =
            ask({{QStringLiteral("screens"), asked},
                 {QStringLiteral("day"), day.toString(Qt::ISODate)}})[QStringLiteral("screens")]
                .toArray();
        QCOMPARE(seen.size(), randomScreens);
        for (int i = 0; i < randomScreens; ++i) {
            const auto screen = Questionnaire(m_catalogue).nextScreen(all[i], {}, day, Audience::Citizen);
            QJsonArray ours;
            if (screen) {
                for (const Question& question : screen->questions)
                    ours.append(question.var);
            }
            QCOMPARE(seen[i].toArray(), ours);
        }
    }

    void everybodyCanUseIt()
    {
        const auto checked = browse(QStringLiteral("check.py"), {m_page});
        QVERIFY2(checked.exitCode == 0, checked.errors.constData());
        const QJsonObject report = checked.json();
        QVERIFY2(report[QStringLiteral("faults")].toArray().isEmpty(), checked.output.constData());
        QVERIFY(report[QStringLiteral("screens")].toInt() > 40);
        QVERIFY(report[QStringLiteral("leastContrast")].toDouble() >= 4.5);
        QVERIFY(report[QStringLiteral("byKeyboard")].toArray().size() > 5);
        QCOMPARE(report[QStringLiteral("byKeyboard")], report[QStringLiteral("byMouse")]);
        QCOMPARE(report[QStringLiteral("console")].toArray(), QJsonArray());
        QCOMPARE(report[QStringLiteral("entries")].toArray(), QJsonArray());
        QCOMPARE(report[QStringLiteral("requests")].toArray(),
                 QJsonArray{QStringLiteral("file://") + m_page});
    }

private:
    QJsonObject exported() const
    {
        const QByteArray open = R"(<script type="application/json" id="catalogue">)";
        const qsizetype start = m_html.indexOf(open) + open.size();
        return QJsonDocument::fromJson(m_html.mid(start, m_html.indexOf("</script>", start) - start))
            .object();
    }

    QJsonObject ask(QJsonObject task) const
    {
        for (const char* key : {"walks", "sets", "screens"}) {
            if (!task.contains(QLatin1String(key)))
                task.insert(QLatin1String(key), QJsonArray());
        }
        task.insert(QStringLiteral("page"), m_page);
        const auto answer = browse(QStringLiteral("same_sets.py"), {}, QJsonDocument(task).toJson());
        if (answer.exitCode != 0)
            qWarning("%s", answer.errors.constData());
        return answer.json();
    }

    QJsonObject guide(const QJsonObject& answers) const
    {
        QFile file(m_folder.filePath(QStringLiteral("answers.json")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("answers"), answers}}).toJson());
        file.close();
        return test::runKakanai(m_folder.path(),
                                {QStringLiteral("guide"), QStringLiteral("--answers"), file.fileName(),
                                 QStringLiteral("--unanswered"), QStringLiteral("no")})
            .json();
    }

    /** Some of the questions of these events, each answered at random. */
    Answers randomAnswers(QRandomGenerator& random, int events) const
    {
        const auto pick = [&](const auto& list) {
            return list[random.bounded(static_cast<int>(list.size()))];
        };
        QStringList ids;
        for (int i = 0; i < events; ++i)
            ids.append(pick(m_catalogue.events).id);
        Answers answers{{QStringLiteral("ev"), ids}};
        for (const Question& question : m_catalogue.questions) {
            if (question.var == u"ev" || question.staffOnly || random.bounded(4) == 0)
                continue;
            switch (question.type) {
            case QuestionType::Bool:
            case QuestionType::Sensitive:
                answers.insert(question.var, random.bounded(3) == 0);
                break;
            case QuestionType::Integer:
                answers.insert(question.var, 1 + random.bounded(6));
                break;
            case QuestionType::Choice:
                answers.insert(question.var, pick(question.options).value);
                break;
            case QuestionType::Multi: {
                QStringList chosen;
                for (const Choice& choice : question.options) {
                    if (random.bounded(3) == 0)
                        chosen.append(choice.value);
                }
                answers.insert(question.var, chosen);
                break;
            }
            }
        }
        return answers;
    }

    Catalogue m_catalogue;
    QTemporaryDir m_folder;
    QString m_page;
    QJsonObject m_made;
    QByteArray m_html;
    const QJsonObject m_dates{{QStringLiteral("mv_date"), QStringLiteral("2026-08-31")},
                              {QStringLiteral("dead_date"), QStringLiteral("2024-02-29")},
                              {QStringLiteral("funeral_date"), QStringLiteral("2024-02-29")},
                              {QStringLiteral("hoken_lost"), QStringLiteral("2026-11-20")}};
};

KAKANAI_TEST(tst_GuidePage);
#include "tst_GuidePage.moc"
