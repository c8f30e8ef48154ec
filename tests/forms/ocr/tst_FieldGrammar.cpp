// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/Digits.h"
#include "forms/ocr/FieldGrammar.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace kakanai;
using namespace kakanai::forms;

class tst_FieldGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsReadOrRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso"); // empty = refused
        QTest::newRow("令和") << QStringLiteral("令和6年9月3日") << QStringLiteral("2024-09-03");
        QTest::newRow("昭和の暇") << QStringLiteral("暇和40年10月1日") << QStringLiteral("1965-10-01");
        QTest::newRow("令和の会") << QStringLiteral("会和7年1月7日") << QStringLiteral("2025-01-07");
        QTest::newRow("令和の全") << QStringLiteral("全和元年5月1日") << QStringLiteral("2019-05-01");
        QTest::newRow("空白と全角") << QStringLiteral("平成 ９ 年 ３ 月 ２２ 日")
                                    << QStringLiteral("1997-03-22");
        QTest::newRow("生まで") << QStringLiteral("昭和21年11月4日生") << QStringLiteral("1946-11-04");
        QTest::newRow("西暦") << QStringLiteral("1978年08月05日") << QStringLiteral("1978-08-05");
        QTest::newRow("昭和最後の日") << QStringLiteral("昭和64年1月7日") << QStringLiteral("1989-01-07");
        QTest::newRow("昭和にない日") << QStringLiteral("昭和64年1月8日") << QString();
        QTest::newRow("平成にない年") << QStringLiteral("平成32年1月8日") << QString();
        QTest::newRow("ない月") << QStringLiteral("令和6年13月1日") << QString();
        QTest::newRow("うるうでない年") << QStringLiteral("令和5年2月29日") << QString();
        QTest::newRow("元号が読めない") << QStringLiteral("和6年9月3日") << QString();
        QTest::newRow("日がない") << QStringLiteral("令和6年9月") << QString();
        QTest::newRow("空") << QString() << QString();
    }

    void aDateIsReadOrRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        QCOMPARE(paperDate(text).fact, iso);
        QCOMPARE(paperDate(text).printed.isEmpty(), iso.isEmpty());
    }

    void aDateIsPrintedAsItWasRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char* name, const QString& text, const QString& printed) {
            QTest::newRow(name) << text << printed;
        };
        row("和暦", QStringLiteral("昭和40年10月1日"), QStringLiteral("昭和40年10月1日"));
        row("全角・空白", QStringLiteral("令和 ６年 ９月 ３日"), QStringLiteral("令和6年9月3日"));
        row("零つき", QStringLiteral("1978年08月05日"), QStringLiteral("1978年08月05日"));
        row("元年", QStringLiteral("令和元年5月1日"), QStringLiteral("令和元年5月1日"));
        row("西暦と書く", QStringLiteral("西暦2020年2月29日"), QStringLiteral("西暦2020年2月29日"));
        row("生つき", QStringLiteral("昭和21年11月4日生"), QStringLiteral("昭和21年11月4日生"));
        row("元号の読みちがい", QStringLiteral("暇和21年11月4目"), QStringLiteral("昭和21年11月4日"));
        row("数字の読みちがい", QStringLiteral("平成2年ll月O4日"), QStringLiteral("平成2年11月04日"));
        row("うしろのごみ", QStringLiteral("平成2年1月4日。」"), QStringLiteral("平成2年1月4日"));
    }

    void aDateIsPrintedAsItWasRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        QCOMPARE(paperDate(text).printed, printed);
    }

    void aNumberKeepsItsHyphensOnPaperOnly()
    {
        const PaperValue symbol = cleanNumber(QStringLiteral("９７－75"));
        QCOMPARE(symbol.printed, QStringLiteral("97-75"));
        QCOMPARE(symbol.fact, QStringLiteral("9775"));
        QCOMPARE(cleanNumber(QStringLiteral("-97--75-")).printed, QStringLiteral("97-75"));
        QVERIFY(cleanNumber(QStringLiteral("97号")).isEmpty());
    }

    void wordsOfThePaperStandAroundItsValue()
    {
        const QString print = QStringLiteral("第 {} 号");
        QCOMPARE(betweenFixedWords(QStringLiteral("337420780234"), print),
                 QStringLiteral("第 337420780234 号"));
        QCOMPARE(betweenFixedWords(QString(), print), QString());
        QCOMPARE(betweenFixedWords(QStringLiteral("昭和21年11月4日生"), QStringLiteral("{}生")),
                 QStringLiteral("昭和21年11月4日生"));
        QCOMPARE(betweenFixedWords(QStringLiteral("12"), QString()), QStringLiteral("12"));
    }

    void kanaKeepsSmallLettersAndLosesLookAlikes()
    {
        QCOMPARE(cleanKana(QStringLiteral("タ力ナシ　ヨウタ")), QStringLiteral("タカナシ　ヨウタ"));
        QCOMPARE(cleanKana(QStringLiteral("ｼｭﾝｽｹ")), QStringLiteral("シュンスケ"));
        QCOMPARE(cleanKana(QStringLiteral("キョウ一コ")), QStringLiteral("キョウーコ"));
        QVERIFY(cleanKana(QStringLiteral("高梨")).isEmpty());
    }

    void anAddressKeepsKanjiNumeralsButNotDashes()
    {
        QCOMPARE(cleanAddress(QStringLiteral("千葉県君津市小山野3ー11一1")),
                 QStringLiteral("千葉県君津市小山野3-11-1"));
        // A wide dash read as two is one; a kanji numeral before 丁目 is none.
        QCOMPARE(cleanAddress(QStringLiteral("和歌山市打越町6-一27一ー40")),
                 QStringLiteral("和歌山市打越町6-27-40"));
        QCOMPARE(cleanAddress(QStringLiteral("中央一丁目２番３号")), QStringLiteral("中央一丁目2番3号"));
        QCOMPARE(cleanAddress(QStringLiteral("みほんハイツ２０１")), QStringLiteral("みほんハイツ201"));
    }

    void aBlockNumberIsWellFormed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("formed");
        QTest::newRow("番号") << QStringLiteral("福岡県遠賀郡岡垣町鍋田21番20号") << true;
        QTest::newRow("丁目") << QStringLiteral("静岡県掛川市洋望台8丁目20番5号") << true;
        QTest::newRow("漢数字の丁目と建物")
            << QStringLiteral("みほん県みほん市中央一丁目2番3号　みほんハイツ201") << true;
        QTest::newRow("番地の") << QStringLiteral("神奈川県藤沢市朝日町1番地の1") << true;
        QTest::newRow("ハイフン") << QStringLiteral("千葉県君津市小山野3-11-1") << true;
        QTest::newRow("ハイフンが落ちた") << QStringLiteral("千葉県君津市小山野3111") << false;
        QTest::newRow("目が落ちた") << QStringLiteral("静岡県掛川市洋望台8丁20番5号") << false;
        QTest::newRow("号が読めない") << QStringLiteral("福岡県遠賀郡岡垣町鍋田21番20す") << false;
    }

    void aBlockNumberIsWellFormed()
    {
        QFETCH(QString, address);
        QFETCH(bool, formed);
        QCOMPARE(hasBlockNumber(address), formed);
    }

    void anAddressBeginsWithAPrefecture()
    {
        QVERIFY(hasPrefecture(QStringLiteral("神奈川県藤沢市朝日町1番地の1")));
        QVERIFY(hasPrefecture(QStringLiteral("東京都千代田区霞が関2-1-2")));
        QVERIFY(!hasPrefecture(QStringLiteral("衣岡県掛川市洋望台8丁目20番5号")));
        QVERIFY(!hasPrefecture(QStringLiteral("群馬区沼田市利根町")));
    }

    void aNameStaysAsItStands()
    {
        QCOMPARE(cleanName(QStringLiteral("髙橋　|一郎")), QStringLiteral("髙橋　一郎"));
        QCOMPARE(cleanName(QStringLiteral("佐々木　ユヶ")), QStringLiteral("佐々木　ユヶ"));
        QVERIFY(hasVariantCharacters(QStringLiteral("高梨　陽太"))); // 高 may stand for 髙 on the print
        QVERIFY(hasVariantCharacters(QStringLiteral("𠮷田")));
        QVERIFY(!hasVariantCharacters(QStringLiteral("佐藤　拓海")));
    }

    void whatOnlyAPersonCanTellIsDoubtful()
    {
        QVERIFY(hasSingleCharacterPart(QStringLiteral("爪田　紬")));
        QVERIFY(!hasSingleCharacterPart(QStringLiteral("柴田　拓海")));
        QVERIFY(hasDoubtfulSize(QStringLiteral("テンノウジャ")));
        QVERIFY(hasDoubtfulSize(QStringLiteral("テンノウジヤ")));
        QVERIFY(!hasDoubtfulSize(QStringLiteral("シバタ　タクミ")));
        QVERIFY(hasLookAlikes(QStringLiteral("京都府京都市上京区敷之内町5-9-20")));
        QVERIFY(!hasLookAlikes(QStringLiteral("静岡県掛川市洋望台8丁目20番5号")));
    }

    void anAmountIsDigitsInThrees()
    {
        QCOMPARE(cleanAmount(QStringLiteral("2,319,633")).printed, QStringLiteral("2,319,633"));
        QCOMPARE(cleanAmount(QStringLiteral("2,319,633")).fact, QStringLiteral("2319633"));
        QCOMPARE(cleanAmount(QStringLiteral("７．３３８")).printed, QStringLiteral("7,338"));
        QCOMPARE(cleanAmount(QStringLiteral("7338円")).printed, QStringLiteral("7338"));
        QVERIFY(cleanAmount(QStringLiteral("約1000")).isEmpty());
        QVERIFY(cleanAmount(QStringLiteral("012")).isEmpty());
    }

    void onlyAWordOfTheListIsExact()
    {
        const QList<std::pair<QString, QString>> words{{QStringLiteral("男"), QStringLiteral("male")},
                                                       {QStringLiteral("女"), QStringLiteral("female")}};
        QCOMPARE(nearestWord(QStringLiteral(" 女 "), words).first.fact, QStringLiteral("female"));
        QCOMPARE(nearestWord(QStringLiteral(" 女 "), words).first.printed, QStringLiteral("女"));
        QCOMPARE(nearestWord(QStringLiteral("女"), words).second, 1.0);
        QVERIFY(nearestWord(QStringLiteral("安"), words).second < 0.5);
    }

    void checkDigitsHold_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("holds");
        const int individual = static_cast<int>(CheckRule::Individual);
        const int corporate = static_cast<int>(CheckRule::Corporate);
        const int insurer = static_cast<int>(CheckRule::Insurer);
        QTest::newRow("個人番号") << individual << QByteArray("314159265352") << true;
        QTest::newRow("個人番号の一けたちがい") << individual << QByteArray("314159265362") << false;
        QTest::newRow("個人番号の入れかわり") << individual << QByteArray("314159263552") << false;
        QTest::newRow("個人番号が短い") << individual << QByteArray("31415926535") << false;
        QTest::newRow("法人番号") << corporate << QByteArray("7676856395003") << true;
        QTest::newRow("法人番号ちがい") << corporate << QByteArray("1676856395003") << false;
        QTest::newRow("保険者番号") << insurer << QByteArray("39293824") << true;
        QTest::newRow("保険者番号ちがい") << insurer << QByteArray("39293825") << false;
    }

    void checkDigitsHold()
    {
        QFETCH(int, rule);
        QFETCH(QByteArray, number);
        QFETCH(bool, holds);
        Digits digits;
        digits.take(number.constData());
        QCOMPARE(obeys(static_cast<CheckRule>(rule), digits.ascii()), holds);
    }

    void digitsOfEveryWidthCountAndLettersSpoilThem()
    {
        Digits digits;
        digits.take("１2 ③-4");
        QVERIFY(digits.isClean());
        QVERIFY(std::ranges::equal(digits.ascii(), QByteArray("1234")));
        digits.take("x");
        QVERIFY(!digits.isClean());
        Digits many;
        many.take("0123456789012345678901234567");
        QVERIFY(!many.isClean());
        QCOMPARE(many.size(), Digits::capacity);
        Digits broken;
        broken.take("1\xE3\x81");
        QVERIFY(!broken.isClean());
    }
};

KAKANAI_TEST(tst_FieldGrammar);
#include "tst_FieldGrammar.moc"
