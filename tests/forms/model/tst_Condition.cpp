// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/Condition.h"

#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

class tst_Condition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConditionOfTheCatalogueSurvivesTheRows()
    {
        const auto catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY(catalogue);
        int rows = 0;
        for (const Procedure& procedure : catalogue->procedures) {
            const auto condition = conditionOf(procedure.condition.text());
            QVERIFY2(condition, qPrintable(procedure.id));
            const auto again = Rule::parse(ruleOf(*condition));
            QVERIFY2(again, qPrintable(procedure.id + ruleOf(*condition)));
            QVERIFY2(*conditionOf(again->text()) == *condition, qPrintable(procedure.id));
            // The same answers decide the same, whatever is said of each event and each question alone.
            for (const LifeEvent& event : catalogue->events) {
                for (const Question& question : catalogue->questions) {
                    for (const bool yes : {true, false}) {
                        const Answers answers{{QStringLiteral("ev"), event.id}, {question.var, yes}};
                        QCOMPARE(again->evaluate(answers), procedure.condition.evaluate(answers));
                        ++rows;
                    }
                }
            }
        }
        QVERIFY(rows > 10'000);
    }

    void rowsBecomeRules_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("ja");
        QTest::newRow("nothing") << ""
                                 << "いつでも";
        QTest::newRow("one errand") << "ev=='tennyu'"
                                    << "「ご用件」が「転入」のとき";
        QTest::newRow("and a question") << "ev=='tennyu' and kids18"
                                        << "「ご用件」が「転入」、かつ「%kids18」が「はい」のとき";
        QTest::newRow("said no") << "not kids18"
                                 << "「%kids18」が「いいえ」のとき";
        QTest::newRow("one of two") << "ev in('tennyu','tenkyo')"
                                    << "「ご用件」が「転入」・「転居」のどれかのとき";
        QTest::newRow("not that errand") << "ev!='tennyu'"
                                         << "「ご用件」が「転入」でないとき";
    }

    void rowsBecomeRules()
    {
        QFETCH(QString, rule);
        QFETCH(QString, ja);
        const auto catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        ja.replace(QStringLiteral("%kids18"), catalogue->question(QStringLiteral("kids18"))->text.ja);
        const auto name = [&](const char* id) { return catalogue->event(QLatin1String(id))->name.ja; };
        ja.replace(QStringLiteral("「転入」"), u'「' + name("tennyu") + u'」');
        ja.replace(QStringLiteral("「転居」"), u'「' + name("tenkyo") + u'」');
        const auto condition = conditionOf(rule);
        QVERIFY(condition);
        QCOMPARE(ruleOf(*condition), rule);
        QCOMPARE(sentenceOf(*condition, *catalogue).ja, ja);
    }

    void whatRowsCannotSayIsLeftToTheExpert()
    {
        QVERIFY(!conditionOf(QStringLiteral("true")));
        QVERIFY(!conditionOf(QStringLiteral("a==b")));
        QVERIFY(!conditionOf(QStringLiteral("a and (")));
    }

    void aQuoteCannotBreakOutOfItsText()
    {
        const Condition row{.kind = Condition::Kind::Test,
                            .var = QStringLiteral("ev"),
                            .op = Condition::Operator::Is,
                            .values = {QStringLiteral("x' or true or 'x")}};
        QCOMPARE(ruleOf(row), QStringLiteral("ev=='x or true or x'"));
    }
};

KAKANAI_TEST(tst_Condition);
#include "tst_Condition.moc"
