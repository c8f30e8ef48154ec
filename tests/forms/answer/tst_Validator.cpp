// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Validator.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

class tst_Validator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesThatDoNotGoTogetherAreSaid_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QString& event, const char16_t* told,
                            const char16_t* said) {
            QTest::newRow(name) << event << QString::fromUtf16(told) << QString::fromUtf16(said);
        };
        const QString in = QStringLiteral("tennyu");
        const QString out = QStringLiteral("tenshutsu");
        const QString birth = QStringLiteral("shussho");
        const QString death = QStringLiteral("shibou");
        row("a good move", in,
            u"mv_date=2026-11-10;p_birth=1994-06-11;addr_new=みほん市中央1-2-3;addr_old=藤沢市朝日町1-1;p_"
            u"name=高梨　陽太;p_rel_head=世帯主;hh_head_new=高梨 陽太",
            u"");
        row("nothing told", in, u"", u"");
        row("born tomorrow", in, u"p_birth=2026-11-22", u"future-birth");
        row("born today", birth, u"kid_birth=2026-11-21", u"");
        row("moved before being born", in, u"mv_date=1994-06-10;p_birth=1994-06-11", u"move-before-birth");
        row("the second child moved before being born", in,
            u"mv_date=2024-01-01;p_birth=1994-06-11;p_birth@2=2024-03-09", u"move-before-birth");
        row("not moved yet", in, u"mv_date=2026-11-22", u"not-moved-yet");
        row("leaving next week is as it should be", out, u"mv_date=2026-11-28", u"");
        row("leaving in spring", out, u"mv_date=2027-03-31", u"leave-far-ahead");
        row("moved nowhere", QStringLiteral("tenkyo"),
            u"addr_new=みほん市中央一丁目２番３号;addr_old=みほん市中央1-2-3", u"same-address");
        row("no move, same address", QStringLiteral("hoken"),
            u"addr_new=みほん市中央1-2-3;addr_old=みほん市中央1-2-3", u"");
        row("head of somebody else's household", in,
            u"p_name=高梨　陽太;p_rel_head=世帯主;hh_head_new=高梨　正一", u"head-is-somebody-else");
        row("head without saying so", in, u"p_name=高梨　陽太;p_rel_head=子;hh_head_new=高梨　陽太",
            u"head-without-mark");
        row("two heads", in, u"p_name=甲;p_rel_head=世帯主;p_name@1=乙;p_rel_head@1=世帯主", u"two-heads");
        row("a child older than the head", in,
            u"p_name=甲;p_birth=1990-01-01;hh_head_new=甲;p_rel_head=世帯主;p_name@1=乙;p_birth@1=1980-01-01;"
            u"p_rel_head@1=子",
            u"child-older-than-head");
        row("married at seventeen", in, u"p_birth@1=2009-01-01;p_rel_head@1=妻", u"spouse-under-age");
        row("two birthdays", birth, u"kid_birth=2026-11-10;birth_time=2026-11-11T03:20",
            u"birth-days-differ");
        row("died before being born", death, u"dead_date=1930-01-01;dead_birth=1945-02-02",
            u"death-before-birth");
        row("dies tomorrow", death, u"dead_date=2026-11-22T01:00", u"future-death");
        row("partly unknown dates are left alone", death, u"dead_date=1930-00-00;dead_birth=1945-02-02", u"");
        row("residence over", QStringLiteral("tenkyo"), u"p_zairyu_until=2026-11-20", u"residence-expired");
        row("insured before birth", birth, u"hoken_get=1990-01-01;p_birth=1994-06-11",
            u"insured-before-birth");
        row("insurance ends before it begins", QStringLiteral("tenkyo"),
            u"hoken_get=2026-10-02;hoken_lost=2026-10-01", u"insurance-days-swapped");
    }

    void valuesThatDoNotGoTogetherAreSaid()
    {
        QFETCH(QString, event);
        QFETCH(QString, told);
        QFETCH(QString, said);
        FactSheet facts;
        for (const QString& each : told.split(u';', Qt::SkipEmptyParts)) {
            const QString key = each.section(u'=', 0, 0);
            facts.learn({.key = key.section(u'@', 0, 0),
                         .person = key.section(u'@', 1, 1).toInt(),
                         .value = each.section(u'=', 1),
                         .origin = Origin::Paper});
        }
        QStringList found;
        for (const Remark& remark : remarksOn(facts, {{QStringLiteral("ev"), event}}, m_today)) {
            found.append(remark.id);
            for (const QString& language :
                 {QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")})
                QVERIFY(!remark.words.in(language).isEmpty());
            QVERIFY(remark.words.en != remark.words.ja);
        }
        QCOMPARE(found.join(u';'), said);
    }

    void whatTheClerkConfirmedIsNotSaidAgain()
    {
        FactSheet facts;
        facts.learn({.key = QStringLiteral("mv_date"),
                     .value = QStringLiteral("2026-11-22"),
                     .origin = Origin::Paper});
        const Answers answers{{QStringLiteral("ev"), QStringLiteral("tennyu")}};
        QVERIFY(remarksOn(facts, answers, m_today).first().isRefusal);
        facts.confirm(QStringLiteral("mv_date"), QStringLiteral("resident"));
        QCOMPARE(remarksOn(facts, answers, m_today).size(), 1);
        facts.confirm(QStringLiteral("mv_date"), QStringLiteral("s01"));
        QVERIFY(remarksOn(facts, answers, m_today).isEmpty());
    }

private:
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_Validator);
#include "tst_Validator.moc"
