// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/secret/Secret.h"
#include "forms/text/CheckDigit.h"
#include "forms/text/Eras.h"
#include "forms/text/JapaneseAddress.h"
#include "forms/text/Kana.h"
#include "forms/text/PostalCodes.h"
#include "forms/text/SameWords.h"
#include "forms/text/Wareki.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::forms;

class tst_Text : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayGoesToTheEraAndBack()
    {
        int days = 0;
        for (QDate day(1868, 1, 25); day <= QDate(2100, 12, 31); day = day.addDays(1), ++days) {
            const auto again = fromWareki(toWareki(day));
            QVERIFY2(again && *again == day, qPrintable(day.toString(Qt::ISODate)));
        }
        QCOMPARE(days, 85'078);
    }

    void theErasTurnOnTheirDays_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("wareki");
        QTest::newRow("today") << QDate(2026, 11, 21) << QStringLiteral("令和8年11月21日");
        QTest::newRow("first day of Reiwa") << QDate(2019, 5, 1) << QStringLiteral("令和元年5月1日");
        QTest::newRow("last day of Heisei") << QDate(2019, 4, 30) << QStringLiteral("平成31年4月30日");
        QTest::newRow("the seven days of 昭和64") << QDate(1989, 1, 7) << QStringLiteral("昭和64年1月7日");
        QTest::newRow("first day of Heisei") << QDate(1989, 1, 8) << QStringLiteral("平成元年1月8日");
        QTest::newRow("first day of Showa") << QDate(1926, 12, 25) << QStringLiteral("昭和元年12月25日");
        QTest::newRow("first day of Taisho") << QDate(1912, 7, 30) << QStringLiteral("大正元年7月30日");
        QTest::newRow("the Gregorian calendar begins")
            << QDate(1873, 1, 1) << QStringLiteral("明治6年1月1日");
        QTest::newRow("before the eras of the table")
            << QDate(1868, 1, 24) << QStringLiteral("1868年1月24日");
    }

    void theErasTurnOnTheirDays()
    {
        QFETCH(QDate, day);
        QFETCH(QString, wareki);
        QCOMPARE(toWareki(day), wareki);
    }

    void datesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        QTest::newRow("full width") << QStringLiteral("令和８年１１月２１日") << QDate(2026, 11, 21);
        QTest::newRow("letter and dots") << QStringLiteral("R8.11.21") << QDate(2026, 11, 21);
        QTest::newRow("full-width letter") << QStringLiteral("Ｓ６３．４．１") << QDate(1988, 4, 1);
        QTest::newRow("legal double day of Meiji") << QStringLiteral("明治45年7月30日") << QDate(1912, 7, 30);
        QTest::newRow("legal double day of Taisho")
            << QStringLiteral("大正15年12月25日") << QDate(1926, 12, 25);
        QTest::newRow("one day after the double day") << QStringLiteral("大正15年12月26日") << QDate();
        QTest::newRow("Showa ended on the 7th") << QStringLiteral("昭和64年1月8日") << QDate();
        QTest::newRow("Heisei 31 ended in April") << QStringLiteral("平成31年5月1日") << QDate();
        QTest::newRow("before Heisei") << QStringLiteral("平成元年1月7日") << QDate();
        QTest::newRow("no such day") << QStringLiteral("令和7年2月29日") << QDate();
        QTest::newRow("year zero") << QStringLiteral("令和0年1月1日") << QDate();
        QTest::newRow("no date") << QStringLiteral("令和のころ") << QDate();
    }

    void datesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(fromWareki(text).value_or(QDate()), day);
    }

    void whatIsUnknownStaysUnknown_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("notation");
        QTest::addColumn<QString>("shown");
        QTest::newRow("known") << "1950-03-04" << QString() << QStringLiteral("昭和25年3月4日");
        QTest::newRow("day unknown") << "1950-03-00" << QString() << QStringLiteral("昭和25年3月日不詳");
        QTest::newRow("month unknown") << "1926-00-00" << QString() << QStringLiteral("1926年月日不詳");
        QTest::newRow("all unknown") << "0000-00-00" << QString() << QStringLiteral("年月日不詳");
        QTest::newRow("as on the record")
            << "1945-00-00" << QStringLiteral("昭和20年頃") << QStringLiteral("昭和20年頃");
        QTest::newRow("legal though not on the calendar")
            << "1951-02-29" << QString() << QStringLiteral("昭和26年2月29日");
    }

    void whatIsUnknownStaysUnknown()
    {
        QFETCH(QString, stored);
        QFETCH(QString, notation);
        QFETCH(QString, shown);
        QCOMPARE(shownDate(stored, notation), shown);
    }

    void aFutureEraIsOneMoreRow()
    {
        QCOMPARE(knownEras().size(), 5);
        const QList<Era> eras = erasFromJson(
            R"({"eras":[{"name":"見本","letter":"Q","first":"2050-01-01"},{"name":"令和","letter":"R","first":"2019-05-01"}]})");
        QCOMPARE(eras.size(), 2);
        QCOMPARE(eras.first().name, QStringLiteral("見本"));
        QCOMPARE(eras.first().first, QDate(2050, 1, 1));
    }

    void halfACalendarIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("upside down") << QByteArray(
            R"({"eras":[{"name":"平成","letter":"H","first":"1989-01-08"},{"name":"令和","letter":"R","first":"2019-05-01"}]})");
        QTest::newRow("no first day") << QByteArray(R"({"eras":[{"name":"令和","letter":"R"}]})");
        QTest::newRow("no name") << QByteArray(R"({"eras":[{"letter":"R","first":"2019-05-01"}]})");
        QTest::newRow("no JSON") << QByteArray("{");
    }
    void halfACalendarIsNone()
    {
        QFETCH(QByteArray, json);
        QVERIFY(erasFromJson(json).isEmpty());
    }

    void unknownDatesAreCarriedNeverInvented_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("notation");
        const auto row = [](const QString& text, const char* stored, bool isKnown = false) {
            QTest::newRow(qPrintable(text))
                << text << QString::fromLatin1(stored) << (isKnown ? QString() : text);
        };
        row(QStringLiteral("昭和10年3月4日"), "1935-03-04", true);
        row(QStringLiteral("1935/3/4"), "1935-03-04", true);
        row(QStringLiteral("昭和10年3月日不詳"), "1935-03-00");
        row(QStringLiteral("昭和10年月日不詳"), "1935-00-00");
        row(QStringLiteral("1935年月日不詳"), "1935-00-00");
        row(QStringLiteral("昭和10年3月上旬"), "1935-03-00");
        row(QStringLiteral("大正元年12月下旬"), "1912-12-00");
        row(QStringLiteral("年月日不詳"), "0000-00-00");
        row(QStringLiteral("昭和10年頃"), "0000-00-00");
        row(QStringLiteral("推定昭和10年3月"), "0000-00-00");
        row(QStringLiteral("推定30歳"), "0000-00-00");
        row(QStringLiteral("昭和10年3月1日から10日までの間"), "0000-00-00");
        row(QStringLiteral("昭和10年3月4日ごろ"), "0000-00-00");
    }
    void unknownDatesAreCarriedNeverInvented()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        QFETCH(QString, notation);
        const auto date = readDate(text);
        QVERIFY(date);
        QCOMPARE(date->value, stored);
        QCOMPARE(date->notation, notation);
        if (!notation.isEmpty())
            QCOMPARE(shownDate(date->value, date->notation), text);
    }

    void whatIsNoDateIsNone()
    {
        for (const QString& text : {QStringLiteral("きのう"), QStringLiteral("令和7年2月29日"),
                                    QStringLiteral("2025-02-29"), QString()})
            QVERIFY2(!readDate(text), qPrintable(text));
    }

    void addressesAreComparedAsPeopleReadThem_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const QString& one, const QString& other, bool isSame = true) {
            QTest::newRow(qPrintable(one + QStringLiteral(" / ") + other)) << one << other << isSame;
        };
        row(QStringLiteral("神奈川県藤沢市朝日町１番地の１"), QStringLiteral("神奈川県藤沢市朝日町1-1"));
        row(QStringLiteral("朝日町１番地の１"), QStringLiteral("朝日町１番地１"));
        row(QStringLiteral("みほん市中央一丁目２番３号"), QStringLiteral("みほん市中央1-2-3"));
        row(QStringLiteral("中央一丁目２番３号　みほんハイツ２０１"),
            QStringLiteral("中央1丁目2-3 みほんハイツ201"));
        row(QStringLiteral("本町二丁目１６番３２号"), QStringLiteral("本町２－１６－３２"));
        row(QStringLiteral("四日市市諏訪町1番5号"), QStringLiteral("四日市市諏訪町一番五号"));
        row(QStringLiteral("字上之山乙一二三四番地五六"), QStringLiteral("字上之山乙1234-56"));
        row(QStringLiteral("北十二条西二十三丁目4番"), QStringLiteral("北十二条西23-4"));
        row(QStringLiteral("朝日町1番地の1"), QStringLiteral("朝日町11番地"), false);
        row(QStringLiteral("朝日町1-1"), QStringLiteral("朝日町1-2"), false);
        row(QStringLiteral("中央1-2-3 みほんハイツ201"), QStringLiteral("中央1-2-3 みほんハイツ202"), false);
        row(QStringLiteral("中央1-2-3"), QStringLiteral("中央1-23"), false);
        row(QStringLiteral("辻󠄀堂1-1"), QStringLiteral("辻堂1-1"), false);
    }
    void addressesAreComparedAsPeopleReadThem()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isSame);
        QVERIFY2(isSameAddress(one, other) == isSame,
                 qPrintable(comparableAddress(one) + QStringLiteral(" | ") + comparableAddress(other)));
    }

    void aNameWrittenWithAnotherBlankIsTheSame()
    {
        QVERIFY(isSameText(QStringLiteral("高梨　陽太"), QStringLiteral("高梨 陽太")));
        QVERIFY(isSameText(QStringLiteral("ＮＧＵＹＥＮ　ＬＡＮ"), QStringLiteral("NGUYEN LAN")));
        QVERIFY(!isSameText(QStringLiteral("髙梨"), QStringLiteral("高梨")));
        QVERIFY(!isSameText(QStringLiteral("葛󠄀葉"), QStringLiteral("葛葉")));
    }

    void aPostalCodeNamesItsTown_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("towns");
        QTest::newRow("東京の千代田") << "100-0001" << QStringList{QStringLiteral("東京都千代田区千代田")};
        QTest::newRow("〒つき全角") << QStringLiteral("〒２５１－００５４")
                                    << QStringList{QStringLiteral("神奈川県藤沢市朝日町")};
        QTest::newRow("最初の行") << "0010000" << QStringList{QStringLiteral("北海道札幌市北区")};
        QTest::newRow("最後の行") << "9998531" << QStringList{QStringLiteral("山形県飽海郡遊佐町菅里")};
        QTest::newRow("二つの町") << "0030022"
                                  << QStringList{QStringLiteral("北海道札幌市白石区南郷通"),
                                                 QStringLiteral("北海道札幌市白石区南郷通南")};
        QTest::newRow("ない番号") << "0000000" << QStringList{};
        QTest::newRow("番号でない") << "25100" << QStringList{};
    }
    void aPostalCodeNamesItsTown()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, towns);
        const auto codes = PostalCodes::load(QStringLiteral(":/kakanai/postal/codes.txt"));
        QVERIFY(codes);
        QCOMPARE(codes->towns(code), towns);
    }

    void anAddressMayBeTypedByItsPostalCode()
    {
        const auto codes = PostalCodes::load(QStringLiteral(":/kakanai/postal/codes.txt"));
        QVERIFY(codes);
        QCOMPARE(codes->expanded(QStringLiteral("251-0054 １番地の１")),
                 QStringLiteral("神奈川県藤沢市朝日町１番地の１"));
        QCOMPARE(codes->expanded(QStringLiteral("0030022 １")), QStringLiteral("0030022 １")); // two towns
        QCOMPARE(codes->expanded(QStringLiteral("朝日町１")), QStringLiteral("朝日町１"));
        QVERIFY(!PostalCodes::load(QStringLiteral(":/kakanai/postal/none.txt")));
    }

    void kanaBecomeFullWidthKatakana_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kana");
        QTest::newRow("hiragana") << QStringLiteral("きょうこ") << QStringLiteral("キョウコ");
        QTest::newRow("a name of its own") << QStringLiteral("きようこ") << QStringLiteral("キヨウコ");
        QTest::newRow("half width with marks")
            << QStringLiteral("ﾔﾏﾀﾞ ﾊﾟﾝｼﾞ") << QStringLiteral("ヤマダ　パンジ");
        QTest::newRow("ヴ and long vowel") << QStringLiteral("ｳﾞｨｰﾗ") << QStringLiteral("ヴィーラ");
        QTest::newRow("a mark where none belongs") << QStringLiteral("ﾅﾞ") << QStringLiteral("ナ゛");
        QTest::newRow("already right")
            << QStringLiteral("ヤマダ　タロウ") << QStringLiteral("ヤマダ　タロウ");
    }

    void kanaBecomeFullWidthKatakana()
    {
        QFETCH(QString, text);
        QFETCH(QString, kana);
        QCOMPARE(toKatakana(toFullWidth(text)), kana);
    }

    void onlyKatakanaIsAFurigana()
    {
        QVERIFY(isFullWidthKatakana(QStringLiteral("グエン　ティ・ラン")));
        for (const QString& text : {QStringLiteral("やまだ"), QStringLiteral("ﾔﾏﾀﾞ"), QStringLiteral("山田"),
                                    QStringLiteral("ヤマダ タロウ"), QStringLiteral("　"), QString()})
            QVERIFY2(!isFullWidthKatakana(text), qPrintable(text));
    }

    void anIndividualNumberHasACheckDigit()
    {
        const auto secret = [](const char* digits) {
            Secret number;
            for (const char* c = digits; *c; ++c)
                (void)number.append(static_cast<std::uint8_t>(*c));
            return number;
        };
        QVERIFY(isIndividualNumber(secret("983205673214").bytes()));
        QVERIFY(isIndividualNumber(secret("123456789018").bytes()));
        for (const char* wrong :
             {"983205673213", "893205673214", "12345678901", "1234567890188", "12345678901x", ""})
            QVERIFY2(!isIndividualNumber(secret(wrong).bytes()), wrong);
        QCOMPARE(individualNumberDigit(secret("98320567321").bytes()), 4);
    }

    void otherNumbersHaveTheirsToo()
    {
        for (const char* code :
             {"131016", "142051", "142166", "222127", "141003", "012084", "131130", "472077"})
            QVERIFY2(isLocalGovernmentCode(code), code);
        QVERIFY(!isLocalGovernmentCode("131017"));
        for (const char* number : {"7000012050002", "8000012010038", "8700110005901"})
            QVERIFY2(isCorporateNumber(number), number);
        QVERIFY(!isCorporateNumber("7000012050003"));
        QVERIFY(!isCorporateNumber("700001205000"));
        int right = 0;
        for (char digit = '0'; digit <= '9'; ++digit)
            right += isResidentRecordCode(std::string("1234567890") + digit) ? 1 : 0;
        QCOMPARE(right, 1);
    }

    void addressesComeApartWithoutLoss_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QStringList>("pieces");
        const auto row = [](const QString& raw, const QStringList& pieces) {
            QTest::newRow(qPrintable(raw)) << raw << pieces;
        };
        row(QStringLiteral("みほん県みほん市中央一丁目２番３号　みほんハイツ２０１"),
            {QStringLiteral("みほん県"), QStringLiteral("みほん市"), QStringLiteral("中央一丁目"),
             QStringLiteral("２番３号"), QStringLiteral("　みほんハイツ２０１")});
        row(QStringLiteral("神奈川県藤沢市朝日町１番地の１"),
            {QStringLiteral("神奈川県"), QStringLiteral("藤沢市"), QStringLiteral("朝日町"),
             QStringLiteral("１番地の１"), QString()});
        row(QStringLiteral("神奈川県横浜市中区本町6-50-10"),
            {QStringLiteral("神奈川県"), QStringLiteral("横浜市中区"), QStringLiteral("本町"),
             QStringLiteral("6-50-10"), QString()});
        row(QStringLiteral("東京都千代田区霞が関2丁目1番2号"),
            {QStringLiteral("東京都"), QStringLiteral("千代田区"), QStringLiteral("霞が関2丁目"),
             QStringLiteral("1番2号"), QString()});
        row(QStringLiteral("千葉県市川市八幡1-1-1"),
            {QStringLiteral("千葉県"), QStringLiteral("市川市"), QStringLiteral("八幡"),
             QStringLiteral("1-1-1"), QString()});
        row(QStringLiteral("神奈川県三浦郡葉山町堀内2135"),
            {QStringLiteral("神奈川県"), QStringLiteral("三浦郡葉山町"), QStringLiteral("堀内"),
             QStringLiteral("2135"), QString()});
        row(QStringLiteral("みほん県みほん市大字長沢字上之山乙一二三四番地五六　グランドみほん"),
            {QStringLiteral("みほん県"), QStringLiteral("みほん市"), QStringLiteral("大字長沢字上之山"),
             QStringLiteral("乙一二三四番地五六"), QStringLiteral("　グランドみほん")});
        row(QStringLiteral("12 Rue de la Paix, Paris"),
            {QString(), QString(), QString(), QStringLiteral("12"),
             QStringLiteral(" Rue de la Paix, Paris")});
    }

    void addressesComeApartWithoutLoss()
    {
        QFETCH(QString, raw);
        QFETCH(QStringList, pieces);
        const JapaneseAddress address = splitAddress(raw);
        QCOMPARE(
            (QStringList{address.prefecture, address.city, address.town, address.block, address.building}),
            pieces);
        QCOMPARE(address.raw, raw);
        QCOMPARE(address.prefecture + address.city + address.town + address.block + address.building, raw);
    }
};

KAKANAI_TEST(tst_Text);
#include "tst_Text.moc"
