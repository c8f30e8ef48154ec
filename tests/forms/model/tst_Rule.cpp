// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/Rule.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kakanai::forms;

Q_DECLARE_METATYPE(kakanai::forms::Truth)
Q_DECLARE_METATYPE(kakanai::forms::Answers)

namespace {

const QString move = QStringLiteral("tennyu");

} // namespace

class tst_Rule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesLikeAClerk_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<Truth>("truth");
        QTest::addColumn<QStringList>("missing");
        const auto row = [](const char* name, const QString& rule, const Answers& answers, Truth truth,
                            const QStringList& missing = {}) {
            QTest::newRow(name) << rule << answers << truth << missing;
        };
        const QString ev = QStringLiteral("ev");
        const QString dog = QStringLiteral("dog");
        const QString abroad = QStringLiteral("from_abroad");
        const QString domestic = QStringLiteral("ev=='tennyu' and not from_abroad");
        row("転入、国内から", domestic, {{ev, move}, {abroad, false}}, Truth::Yes);
        row("転入、国外から", domestic, {{ev, move}, {abroad, true}}, Truth::No);
        row("転入、どこからか不明", domestic, {{ev, move}}, Truth::Undecided, {abroad});
        row("転居なら国外かどうかは聞かない", domestic, {{ev, QStringLiteral("tenkyo")}}, Truth::No);
        row("空の条件はいつも成り立つ", QString(), {}, Truth::Yes);
        row("一覧のどれか", QStringLiteral("dog and ev in ('tennyu', 'tenkyo')"), {{ev, move}, {dog, true}},
            Truth::Yes);
        row("ほしい証明書の中にある", QStringLiteral("'jumin' in certs"),
            {{QStringLiteral("certs"), QStringList{QStringLiteral("zei"), QStringLiteral("jumin")}}},
            Truth::Yes);
        row("証明書はいらない", QStringLiteral("'jumin' in certs"),
            {{QStringLiteral("certs"), QStringList()}}, Truth::No);
        row("証明書はまだ聞いていない", QStringLiteral("'jumin' in certs"), {}, Truth::Undecided,
            {QStringLiteral("certs")});
        row("または、の片方がはいなら他は聞かない", QStringLiteral("dog or bike"), {{dog, true}}, Truth::Yes);
        row("かつ、の片方がいいえなら他は聞かない", QStringLiteral("dog and bike"), {{dog, false}},
            Truth::No);
        row("どちらもまだ", QStringLiteral("dog and bike"), {}, Truth::Undecided,
            {dog, QStringLiteral("bike")});
        row("かつはまたはより強い", QStringLiteral("dog or bike and water"), {{dog, true}}, Truth::Yes);
        row("人数", QStringLiteral("n_members==1"), {{QStringLiteral("n_members"), 1}}, Truth::Yes);
        row("選んでいないのは違うということ", QStringLiteral("what!='kana'"),
            {{QStringLiteral("what"), QString()}}, Truth::Yes);
        row("否定の否定", QStringLiteral("not not dog"), {{dog, true}}, Truth::Yes);
    }

    void judgesLikeAClerk()
    {
        QFETCH(QString, rule);
        QFETCH(Answers, answers);
        QFETCH(Truth, truth);
        QFETCH(QStringList, missing);
        const auto parsed = Rule::parse(rule);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QVERIFY(parsed->evaluate(answers) == truth);
        QCOMPARE(parsed->missing(answers), missing);
    }

    void refusesWhatIsNoRule_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("column");
        QTest::newRow("no end of text") << QStringLiteral("ev=='ten") << QStringLiteral("column 5");
        QTest::newRow("half a comparison") << QStringLiteral("ev==") << QStringLiteral("column 5");
        QTest::newRow("two words side by side") << QStringLiteral("dog bike") << QStringLiteral("column 5");
        QTest::newRow("open bracket") << QStringLiteral("(dog and bike") << QStringLiteral("column 14");
        QTest::newRow("a call") << QStringLiteral("open('x')") << QStringLiteral("column 5");
        QTest::newRow("a reserved word as a name") << QStringLiteral("not and") << QStringLiteral("column 5");
        QTest::newRow("assignment") << QStringLiteral("dog = true") << QStringLiteral("column 5");
        QTest::newRow("a thousand brackets")
            << QString(1000, u'(') + QStringLiteral("dog") + QString(1000, u')') << QStringLiteral("column");
        QTest::newRow("a thousand nots")
            << QStringLiteral("not ").repeated(900) + QStringLiteral("dog") << QStringLiteral("column");
        QTest::newRow("a novel") << QStringLiteral("dog or ").repeated(100'000) + QStringLiteral("dog")
                                 << QStringLiteral("too long");
    }

    void refusesWhatIsNoRule()
    {
        QFETCH(QString, rule);
        QFETCH(QString, column);
        QElapsedTimer timer;
        timer.start();
        const auto parsed = Rule::parse(rule);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, FormErrorCode::CatalogueInvalid);
        QVERIFY2(parsed.error().detail.contains(column), qPrintable(parsed.error().detail));
        QVERIFY(timer.elapsed() < 2000);
    }

    void namesTheAnswersThatDecided()
    {
        const auto rule =
            Rule::parse(QStringLiteral("(kokuho and ev in('tennyu','shussho')) or lost=='lost'"));
        QVERIFY(rule);
        Answers answers{{QStringLiteral("ev"), move}, {QStringLiteral("kokuho"), true}};
        QCOMPARE(rule->reasons(answers), (QStringList{QStringLiteral("kokuho"), QStringLiteral("ev")}));
        answers.insert(QStringLiteral("kokuho"), false);
        answers.insert(QStringLiteral("lost"), QStringLiteral("lost"));
        QCOMPARE(rule->reasons(answers), QStringList{QStringLiteral("lost")});
    }
};

KAKANAI_TEST(tst_Rule);
#include "tst_Rule.moc"
