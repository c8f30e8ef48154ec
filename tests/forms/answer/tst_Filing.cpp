// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/FilingJudge.h"
#include "forms/answer/ProcedureOrder.h"
#include "forms/model/CatalogueLint.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

class tst_Filing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void whoMayFileWhat_data()
    {
        using enum FilingState;
        QTest::addColumn<QString>("procedure");
        QTest::addColumn<QString>("visitor");
        QTest::addColumn<FilingState>("state");
        QTest::addColumn<QStringList>("needs");
        const QStringList letter{QStringLiteral("ininjo")};
        const QStringList inquiry{QStringLiteral("ininjo"), QStringLiteral("shokaisho")};
        const QStringList authority{QStringLiteral("daiken")};
        const QStringList relation{QStringLiteral("rel_cert")};
        const auto row = [](const char* words, const char16_t* procedure, const char16_t* visitor,
                            FilingState state, const QStringList& needs) {
            QTest::newRow(words) << QString::fromUtf16(procedure) << QString::fromUtf16(visitor) << state
                                 << needs;
        };
        row("転入届は本人", u"J01", u"本人", Allowed, {});
        row("転入届は同じ世帯の人なら委任状なし", u"J01", u"同一世帯員", Allowed, {});
        row("転入届を頼まれた人は委任状", u"J01", u"任意代理人", WithDocuments, letter);
        row("転入届を親権者・後見人は資格の書類", u"J01", u"法定代理人", WithDocuments, authority);
        row("印鑑登録を代理人は照会書で後日", u"J10", u"任意代理人", NotToday, inquiry);
        row("印鑑登録は家族でも代理人", u"J10", u"同一世帯員", NotToday, inquiry);
        row("印鑑登録は後見人と本人が一緒に", u"J10", u"法定代理人", InPersonOnly, authority);
        row("印鑑証明は登録証を持つ人ならだれでも", u"C03", u"任意代理人", WithDocuments,
            {QStringLiteral("seal_card")});
        row("支援措置は本人だけ", u"J13", u"任意代理人", InPersonOnly, {});
        row("支援措置は家族でも代われない", u"J13", u"同一世帯員", InPersonOnly, {});
        row("婚姻届は署名済みなら使者でよい", u"K04", u"使者(戸籍の届だけ)", Allowed, {});
        row("死亡届は遺族", u"K02", u"親族・遺族", Allowed, {});
        row("死亡届は葬儀社が使者", u"K02", u"使者(戸籍の届だけ)", Allowed, {});
        row("戸籍証明を代理人は委任状（広域交付は不可）", u"C02", u"任意代理人", WithDocuments, letter);
        row("戸籍証明を家族は関係の分かる戸籍", u"C02", u"親族・遺族", WithDocuments, relation);
        row("除票を遺族は関係の分かる戸籍", u"C01", u"親族・遺族", WithDocuments, relation);
        row("電子証明書を代理人は後日", u"J07", u"任意代理人", NotToday, inquiry);
        row("カードの受け取りは本人", u"J15", u"同一世帯員", InPersonOnly, {});
        row("15歳未満のカードは親権者と", u"J15", u"法定代理人", WithDocuments, authority);
        row("児童扶養手当は本人に聞き取り", u"B07", u"任意代理人", InPersonOnly, {});
        row("介護認定は家族や事業者が代行できる", u"G02", u"任意代理人", Allowed, {});
        row("犬の届はだれでも", u"L04", u"任意代理人", Allowed, {});
        row("葬祭費は喪主である遺族", u"H08", u"親族・遺族", Allowed, {});
        row("未支給年金は続柄の分かる戸籍", u"H11", u"親族・遺族", WithDocuments, relation);
        row("相続人代表者は続柄の分かる戸籍", u"T01", u"親族・遺族", WithDocuments, relation);
    }

    void whoMayFileWhat()
    {
        QFETCH(QString, procedure);
        QFETCH(QString, visitor);
        QFETCH(FilingState, state);
        QFETCH(QStringList, needs);
        const Filing filing = judgeFiling(
            m_catalogue, procedure,
            {{QStringLiteral("visitor"), visitor}, {QStringLiteral("ev"), QStringLiteral("inkan")}});
        QVERIFY(filing.isKnown);
        QCOMPARE(filing.state, state);
        QCOMPARE(filing.needs, needs);
        // Whatever is asked beyond the usual is explained, in every language and with the law.
        QVERIFY(state == FilingState::Allowed || !filing.why.ja.isEmpty());
        QCOMPARE(filing.why.jaEasy.isEmpty(), filing.why.ja.isEmpty());
        QCOMPARE(filing.law.isEmpty(), filing.why.ja.isEmpty());
    }

    void whoMovesWithTheFamilyRegistersTheirOwnSealToday()
    {
        const Filing filing = judgeFiling(m_catalogue, QStringLiteral("J10"),
                                          {{QStringLiteral("visitor"), QStringLiteral("同一世帯員")},
                                           {QStringLiteral("ev"), QStringLiteral("tennyu")}});
        QCOMPARE(filing.state, FilingState::WithDocuments);
        QVERIFY(filing.needs.isEmpty());
    }

    void everybodyIsToldSomethingAboutEverything()
    {
        // Whoever is not the person finds a row for each procedure: nobody is let through by an oversight.
        for (const QString& visitor : {QStringLiteral("法定代理人"), QStringLiteral("任意代理人")}) {
            for (const Procedure& procedure : m_catalogue.procedures) {
                const Filing filing = judgeFiling(
                    m_catalogue, procedure.id,
                    {{QStringLiteral("visitor"), visitor}, {QStringLiteral("ev"), procedure.events.first()}});
                QVERIFY2(!filing.why.ja.isEmpty(), qPrintable(procedure.id + visitor));
            }
        }
    }

    void whileNobodySaidWhoCameNothingIsJudged()
    {
        QVERIFY(!judgeFiling(m_catalogue, QStringLiteral("J10"), {}).isKnown);
    }

    void everyRowIsSound() { QVERIFY(lintCatalogue(QStringLiteral(":/kakanai/catalogue")).isEmpty()); }

    void theMoveComesBeforeEverythingAndCertificatesLast()
    {
        Answers answers{{QStringLiteral("ev"), QStringLiteral("tennyu")},
                        {QStringLiteral("has_mn"), true},
                        {QStringLiteral("kokuho"), true},
                        {QStringLiteral("kids18"), true},
                        {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
        const QStringList order = orderOf(answers);
        QCOMPARE(order.first(), QStringLiteral("J01"));
        QCOMPARE(order.last(), QStringLiteral("C01"));
        QVERIFY(order.indexOf(QStringLiteral("J06")) < order.indexOf(QStringLiteral("J07")));
        QVERIFY(order.indexOf(QStringLiteral("H01")) < order.indexOf(QStringLiteral("B05")));
    }

    void theBirthIsFiledBeforeTheAllowance()
    {
        const QStringList order = orderOf({{QStringLiteral("ev"), QStringLiteral("shussho")},
                                           {QStringLiteral("first_child"), true},
                                           {QStringLiteral("kokuho"), true}});
        QCOMPARE(order.first(), QStringLiteral("K01"));
        QVERIFY(order.indexOf(QStringLiteral("K01")) < order.indexOf(QStringLiteral("B01")));
    }

    void aMarriageWithAMoveStartsAtTheFamilyRegister()
    {
        const QStringList order =
            orderOf({{QStringLiteral("ev"), QStringList{QStringLiteral("tennyu"), QStringLiteral("konin")}}});
        QCOMPARE(order.first(), QStringLiteral("K04"));
        QCOMPARE(order.at(1), QStringLiteral("J01"));
    }

    void whatTheOldTownDoesFirstIsSaid()
    {
        const GuideResult result =
            evaluate({{QStringLiteral("ev"), QStringLiteral("tennyu")}, {QStringLiteral("kids18"), true}});
        const auto allowance = std::ranges::find(result.needed, QStringLiteral("B01"), &NeededProcedure::id);
        QVERIFY(std::ranges::any_of(allowance->after, [](const Precedence& before) {
            return before.id.isEmpty() && before.why.ja.contains(QStringLiteral("前の市区町村"));
        }));
    }

    void aCircleInATownsOwnOrderStillEnds()
    {
        QList<NeededProcedure> needed{{.id = QStringLiteral("A1")}, {.id = QStringLiteral("A2")}};
        const OrderRule forth{QStringLiteral("forth"), {QStringLiteral("A1")}, {QStringLiteral("A2")}};
        const OrderRule back{QStringLiteral("back"), {QStringLiteral("A2")}, {QStringLiteral("A1")}};
        putInOrder(needed, {forth, back});
        QCOMPARE(needed.size(), 2);
    }

    void beingLateIsSaidToBothSides()
    {
        FactSheet facts;
        facts.learn({.key = QStringLiteral("mv_date"),
                     .value = QStringLiteral("2026-11-04"),
                     .origin = Origin::Paper});
        const GuideResult result = Questionnaire(m_catalogue)
                                       .evaluate({{QStringLiteral("ev"), QStringLiteral("tennyu")}}, facts,
                                                 m_today, Unanswered::No, Audience::Staff);
        const Deadline& deadline = result.needed.first().deadline;
        QCOMPARE(deadline.daysLate, 3);
        QVERIFY(deadline.note.ja.contains(QStringLiteral("3日 過ぎています")));
        QVERIFY(deadline.note.jaEasy.contains(QStringLiteral("3日 すぎています")));
        QVERIFY(deadline.staffNote.ja.contains(QStringLiteral("住基法22条")));
    }

private:
    GuideResult evaluate(const Answers& answers) const
    {
        return Questionnaire(m_catalogue).evaluate(answers, {}, m_today, Unanswered::No, Audience::Citizen);
    }

    QStringList orderOf(const Answers& answers) const
    {
        QStringList ids;
        for (const NeededProcedure& needed : evaluate(answers).needed)
            ids.append(needed.id);
        return ids;
    }

    Catalogue m_catalogue;
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_Filing);
#include "tst_Filing.moc"
