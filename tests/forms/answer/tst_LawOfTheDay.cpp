// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLint.h"
#include "forms/prefill/Prefiller.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

const QString builtIn = QStringLiteral(":/kakanai/catalogue");
const QString ev = QStringLiteral("ev");

const NeededProcedure* find(const GuideResult& result, const QString& id)
{
    const auto found = std::ranges::find(result.needed, id, &NeededProcedure::id);
    return found == result.needed.end() ? nullptr : &*found;
}

/** A town with one procedure of its own. */
QByteArray procedure(const QByteArray& id, const QByteArray& more)
{
    return "{\"procedures\":[{\"id\":\"" + id
        + "\",\"department\":\"SHIMIN\",\"name\":{\"ja\":\"届\",\"ja-easy\":\"届\",\"en\":\"Form\"},\"form\":"
          "\"届"
        + id + "\",\"events\":[\"tennyu\"],\"condition\":\"ev=='tennyu'\"" + more + "}]}";
}

void write(const QTemporaryDir& folder, const QByteArray& json)
{
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

} // namespace

class tst_LawOfTheDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(builtIn);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void theEventsOwnDayDecides_data()
    {
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("happened");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isNeeded");
        const QDate now(2026, 11, 21);
        const auto visit = [](const QString& event, const QString& var = {}, const QVariant& value = true) {
            Answers answers{{ev, event}};
            if (!var.isEmpty())
                answers.insert(var, value);
            return answers;
        };
        const auto birth = visit(QStringLiteral("shussho"));
        const auto large = visit(QStringLiteral("shussho"), QStringLiteral("kids1822"));
        const auto kana =
            visit(QStringLiteral("shimei"), QStringLiteral("shimei_what"), QStringLiteral("kana"));
        const auto paper = visit(QStringLiteral("hoken"), QStringLiteral("want_shikaku"));
        auto foreigner = visit(QStringLiteral("tenkyo"), QStringLiteral("foreigner"));
        foreigner.insert(QStringLiteral("want_tokutei"), true);
        const QString born = QStringLiteral("kid_birth");
        QTest::newRow("born on the last day without 妊婦支援給付")
            << birth << born << QStringLiteral("2025-03-31") << now << QStringLiteral("B19") << false;
        QTest::newRow("born on the first day of 妊婦支援給付")
            << birth << born << QStringLiteral("2025-04-01") << now << QStringLiteral("B19") << true;
        QTest::newRow("third child, born before the 確認書")
            << large << born << QStringLiteral("2024-09-30") << now << QStringLiteral("B04") << false;
        QTest::newRow("third child, born since the 確認書")
            << large << born << QStringLiteral("2024-10-01") << now << QStringLiteral("B04") << true;
        QTest::newRow("nobody told the day: today counts")
            << birth << born << QString() << QDate(2025, 3, 31) << QStringLiteral("B19") << false;
        QTest::newRow("資格確認書 the day before")
            << paper << QStringLiteral("hoken_lost") << QStringLiteral("2025-01-05") << QDate(2024, 12, 1)
            << QStringLiteral("H15") << false;
        QTest::newRow("資格確認書, by the day of filing")
            << paper << QStringLiteral("hoken_lost") << QStringLiteral("2024-11-05") << QDate(2024, 12, 2)
            << QStringLiteral("H15") << true;
        QTest::newRow("フリガナ the day before") << kana << QStringLiteral("mv_date") << QString()
                                                 << QDate(2025, 5, 25) << QStringLiteral("K09") << false;
        QTest::newRow("フリガナ on the day") << kana << QStringLiteral("mv_date") << QString()
                                             << QDate(2025, 5, 26) << QStringLiteral("K09") << true;
        QTest::newRow("moved before 特定在留カード, asks after")
            << foreigner << QStringLiteral("mv_date") << QStringLiteral("2026-06-10") << QDate(2026, 6, 14)
            << QStringLiteral("J09") << true;
        QTest::newRow("特定在留カード the day before")
            << foreigner << QStringLiteral("mv_date") << QStringLiteral("2026-06-10") << QDate(2026, 6, 13)
            << QStringLiteral("J09") << false;
    }

    void theEventsOwnDayDecides()
    {
        QFETCH(Answers, answers);
        QFETCH(QString, key);
        QFETCH(QString, happened);
        QFETCH(QDate, today);
        QFETCH(QString, id);
        QFETCH(bool, isNeeded);
        FactSheet facts;
        if (!happened.isEmpty())
            facts.learn({.key = key, .value = happened, .origin = Origin::Paper});
        const GuideResult result =
            Questionnaire(m_catalogue).judge(answers, facts, today, Unanswered::No, Audience::Citizen);
        QCOMPARE(find(result, id) != nullptr, isNeeded);
        QCOMPARE(result.notNeeded.contains(id), !isNeeded);
    }

    void itReadsAsItDidThen_data()
    {
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isThere");
        const Answers divorce{{ev, QStringLiteral("rikon")}};
        const Answers register_{{ev, QStringLiteral("shoumei")},
                                {QStringLiteral("certs"), QStringList{QStringLiteral("koseki")}}};
        QTest::newRow("離婚、共同親権の前の日")
            << divorce << QStringLiteral("K05") << QDate(2026, 3, 31) << QStringLiteral("父母の一方") << true;
        QTest::newRow("離婚、共同親権の日から")
            << divorce << QStringLiteral("K05") << QDate(2026, 4, 1) << QStringLiteral("父母の一方") << false;
        QTest::newRow("広域交付の前の日") << register_ << QStringLiteral("C02") << QDate(2024, 2, 29)
                                          << QStringLiteral("広域交付") << false;
        QTest::newRow("広域交付の日から")
            << register_ << QStringLiteral("C02") << QDate(2024, 3, 1) << QStringLiteral("広域交付") << true;
    }

    void itReadsAsItDidThen()
    {
        QFETCH(Answers, answers);
        QFETCH(QString, id);
        QFETCH(QDate, today);
        QFETCH(QString, words);
        QFETCH(bool, isThere);
        const GuideResult result =
            Questionnaire(m_catalogue).judge(answers, {}, today, Unanswered::No, Audience::Citizen);
        const NeededProcedure* needed = find(result, id);
        QVERIFY(needed);
        QCOMPARE((needed->name.ja + needed->law).contains(words), isThere);
    }

    void aTownsRuleEndsOnItsLastDay()
    {
        const QTemporaryDir town;
        write(town,
              procedure("X01",
                        ",\"since\":\"2026-01-01\",\"until\":\"2026-11-20\",\"earlier\":["
                        "{\"until\":\"2026-03-31\",\"condition\":\"ev=='tennyu' and dog\","
                        "\"law\":\"旧要綱\"}]"));
        const auto catalogue = loadCatalogue(builtIn, town.path());
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
        const auto law = [&](const QString& day, bool dog) {
            FactSheet facts;
            facts.learn({.key = QStringLiteral("mv_date"), .value = day, .origin = Origin::Paper});
            const GuideResult result =
                Questionnaire(*catalogue)
                    .judge({{ev, QStringLiteral("tennyu")}, {QStringLiteral("dog"), dog}}, facts,
                           {2026, 11, 21}, Unanswered::No, Audience::Citizen);
            const NeededProcedure* needed = find(result, QStringLiteral("X01"));
            return needed ? needed->law + u'!' : QStringLiteral("no");
        };
        QCOMPARE(law(QStringLiteral("2025-12-31"), true), QStringLiteral("no"));
        QCOMPARE(law(QStringLiteral("2026-01-01"), true), QStringLiteral("旧要綱!"));
        QCOMPARE(law(QStringLiteral("2026-03-31"), false), QStringLiteral("no"));
        QCOMPARE(law(QStringLiteral("2026-04-01"), false), QStringLiteral("!"));
        QCOMPARE(law(QStringLiteral("2026-11-20"), false), QStringLiteral("!"));
        QCOMPARE(law(QStringLiteral("2026-11-21"), false), QStringLiteral("no"));
    }

    void aLineOnTheMoveFormFilesItToo()
    {
        const QTemporaryDir town;
        write(town, procedure("X01", ",\"fields\":[\"p_name\"],\"deemedBy\":[\"J01\",\"J02\"]"));
        const auto catalogue = loadCatalogue(builtIn, town.path());
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
        const Answers answers{{ev, QStringLiteral("tennyu")}};
        const GuideResult result =
            Questionnaire(*catalogue).judge(answers, {}, {2026, 11, 21}, Unanswered::No, Audience::Citizen);
        QVERIFY(find(result, QStringLiteral("X01")));
        QCOMPARE(find(result, QStringLiteral("X01"))->deemedWith, QStringLiteral("J01"));
        QCOMPARE(find(result, QStringLiteral("J01"))->deemedWith, QString());
        const auto sheets =
            Prefiller(*catalogue).fill({}, answers, {QStringLiteral("X01"), QStringLiteral("J01")});
        QVERIFY(sheets);
        QCOMPARE(sheets->size(), 1);
        QCOMPARE(sheets->first().id, QStringLiteral("J01"));
        QVERIFY(sheets->first().procedures.contains(QStringLiteral("X01")));
        // Alone it is filed on its own sheet.
        QCOMPARE(Prefiller(*catalogue).fill({}, answers, {QStringLiteral("X01")})->first().id,
                 QStringLiteral("X01"));
    }

private:
    Catalogue m_catalogue;
};

KAKANAI_TEST(tst_LawOfTheDay);
#include "tst_LawOfTheDay.moc"
