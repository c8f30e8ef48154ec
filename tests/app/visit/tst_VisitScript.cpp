// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/FieldCheck.h"
#include "app/visit/VisitContent.h"
#include "app/visit/VisitScript.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::visit;

class tst_VisitScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeScriptIsUnderstood()
    {
        const auto script = parseVisitScript(R"({"role":"counter","language":"en","event":["konin","tennyu"],
            "identity":{"reader":"Virtual","credential":"number-b","secretFd":3},
            "facts":{"app_tel":{"value":"0466-00-0000","origin":"typed"}},
            "papers":["a.png","/b.png"],"answers":{"visitor":"本人","n_members":2},"unanswered":"unknown",
            "corrections":{"p_kana@1":"ヤマダ"},"clerk":{"id":"s02","identityCheck":"licence"},"submit":false})",
                                             QStringLiteral("/town"));
        QVERIFY2(script, script ? "" : qPrintable(script.error().detail));
        QCOMPARE(script->role, VisitRole::Counter);
        QCOMPARE(script->events, QStringList({QStringLiteral("konin"), QStringLiteral("tennyu")}));
        QCOMPARE(script->identity->credential, card::Credential::NumberB);
        QCOMPARE(script->identity->secretFd, 3);
        QCOMPARE(script->papers, QStringList({QStringLiteral("/town/a.png"), QStringLiteral("/b.png")}));
        QCOMPARE(script->facts.value(QStringLiteral("app_tel")), QStringLiteral("0466-00-0000"));
        QVERIFY(!script->unansweredIsNo);
        QCOMPARE(script->corrections.first().first, QStringLiteral("p_kana@1"));
        QVERIFY(script->clerk->confirm);
        QVERIFY(!script->submit);
    }

    void aMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("no errand") << QByteArray("{}") << QStringLiteral("event");
        QTest::newRow("a key nobody knows")
            << QByteArray(R"({"event":"tennyu","pin":"1234"})") << QStringLiteral("pin");
        QTest::newRow("a role nobody plays")
            << QByteArray(R"({"event":"tennyu","role":"boss"})") << QStringLiteral("role");
        QTest::newRow("a clerk without a name")
            << QByteArray(R"({"event":"tennyu","clerk":{}})") << QStringLiteral("clerk.id");
        QTest::newRow("照合番号Aでは基本４情報は開かない")
            << QByteArray(R"({"event":"tennyu","identity":{"credential":"number-a"}})")
            << QStringLiteral("identity.credential");
    }

    void aMistakeIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto script = parseVisitScript(json, QStringLiteral("/"));
        QVERIFY(!script);
        QCOMPARE(script.error().code, FailureCode::ScriptInvalid);
        QCOMPARE(script.error().detail, where);
    }

    void aTypedValueIsCheckedByItsKind_data()
    {
        QTest::addColumn<forms::FieldType>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("stands");
        using enum forms::FieldType;
        QTest::newRow("a day") << Date << QStringLiteral("2026-11-21") << true;
        QTest::newRow("no day of any calendar") << Date << QStringLiteral("2026-02-30") << false;
        QTest::newRow("日は不詳") << Date << QStringLiteral("1925-00-00") << true;
        QTest::newRow("katakana") << Kana << QStringLiteral("タカナシ　ヨウタ") << true;
        QTest::newRow("hiragana") << Kana << QStringLiteral("たかなし") << false;
        QTest::newRow("telephone") << Tel << QStringLiteral("090-0000-0101") << true;
        QTest::newRow("not a telephone") << Tel << QStringLiteral("でんわ") << false;
        QTest::newRow("an individual number is never typed")
            << MyNumber << QStringLiteral("123456789018") << false;
        QTest::newRow("a name with a selector") << Name << QStringLiteral("髙橋　葛\U000E0100葉") << true;
        QTest::newRow("text that turns the line around") << Text << QStringLiteral("a\u202eb") << false;
        QTest::newRow("emptied again") << Date << QString() << true;
    }

    void aTypedValueIsCheckedByItsKind()
    {
        QFETCH(forms::FieldType, type);
        QFETCH(QString, value);
        QFETCH(bool, stands);
        forms::FieldSpec field;
        field.key = QStringLiteral("x");
        field.type = type;
        const auto checked = checkField(field, value);
        QCOMPARE(checked.has_value(), stands);
        if (!stands)
            QCOMPARE(checked.error().detail, QStringLiteral("x")); // the key, never what was typed
    }

    void whatAVisitKnewComesBackFromItsCase()
    {
        VisitContent content;
        content.events = {QStringLiteral("tennyu")};
        forms::Fact fact;
        fact.key = QStringLiteral("p_name");
        fact.value = QStringLiteral("𠮷田　葛\U000E0100葉");
        fact.origin = forms::Origin::Paper;
        fact.confidence = 0.72;
        fact.needsReview = true;
        fact.region = {QStringLiteral("page"), QRect(1, 2, 3, 4)};
        content.facts.learn(fact);
        content.answers = {{QStringLiteral("has_mn"), true},
                           {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
        content.hadCard = true;
        content.signatureSvg = "<svg/>";
        content.paperAttachments = {{QStringLiteral("page"), QStringLiteral("a1")}};
        const auto back = fromCaseContent(toCaseContent(content));
        QVERIFY(back);
        QCOMPARE(back->events, content.events);
        QCOMPARE(back->facts.facts().size(), 1);
        const forms::Fact& same = back->facts.facts().first();
        QCOMPARE(same.value, fact.value);
        QCOMPARE(same.origin, fact.origin);
        QVERIFY(same.needsReview);
        QCOMPARE(same.region, fact.region);
        QCOMPARE(back->answers.value(QStringLiteral("certs")).toStringList(),
                 QStringList{QStringLiteral("jumin")});
        QVERIFY(back->hadCard);
        QCOMPARE(back->signatureSvg, content.signatureSvg);
        QCOMPARE(back->paperAttachments, content.paperAttachments);
    }
};

KAKANAI_TEST(tst_VisitScript);
#include "tst_VisitScript.moc"
