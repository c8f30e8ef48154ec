// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ResidentExtract.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai;
using namespace kakanai::casework;

namespace {

const QByteArray header = "household,p_name,p_kana,p_birth,p_sex,p_rel_head,addr_old,hoken_kigo,p_mynumber\n";
const QByteArray couple =
    "7,山田　太郎,ヤマダ　タロウ,1980-01-01,male,世帯主,みほん市中央１番,記号1,123456789018\n"
    "7,山田　良子,ヤマダ　リョウコ,1982-02-02,female,妻,みほん市中央１番,記号2,\n"
    "8,山田　太郎,ヤマダ　タロウ,1950-05-05,male,世帯主,みほん市中央１番,,\n";

const ResidentKey taro{QStringLiteral("山田　太郎"), QDate(1980, 1, 1), QStringLiteral("みほん市中央１番")};

QString valueOf(const QList<forms::Fact>& facts, const QString& key, int person = 0)
{
    const auto found = std::ranges::find_if(
        facts, [&](const forms::Fact& fact) { return fact.key == key && fact.person == person; });
    return found == facts.end() ? QString() : found->value;
}

} // namespace

class tst_ResidentExtract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResidentIsFoundWithTheirHousehold()
    {
        const auto match = find(header + couple, taro);
        QVERIFY2(match, match ? "" : qPrintable(match.error().detail));
        QCOMPARE(match->state, ResidentState::Found);
        QCOMPARE(valueOf(match->own, QStringLiteral("p_kana")), QStringLiteral("ヤマダ　タロウ"));
        QCOMPARE(valueOf(match->own, QStringLiteral("hoken_kigo")), QStringLiteral("記号1"));
        QCOMPARE(match->members, 2);
        QCOMPARE(valueOf(match->household, QStringLiteral("p_rel_head"), 1), QStringLiteral("妻"));
        QCOMPARE(match->own.first().origin, forms::Origin::Core);
        // The other's insurance is nobody's business at this visit, and no individual number ever is.
        QVERIFY(valueOf(match->household, QStringLiteral("hoken_kigo"), 1).isEmpty());
        QVERIFY(valueOf(match->own, QStringLiteral("p_mynumber")).isEmpty());
        QVERIFY(valueOf(match->own, QStringLiteral("household")).isEmpty());
    }

    void nobodyElsesPaperEver_data()
    {
        QTest::addColumn<ResidentKey>("key");
        const auto row = [](const char* words, const ResidentKey& key) { QTest::newRow(words) << key; };
        row("another day of birth", {taro.name, QDate(1980, 1, 2), taro.address});
        row("another address", {taro.name, taro.birthDate, QStringLiteral("みほん市中央１番１")});
        row("a beginning of the address", {taro.name, taro.birthDate, QStringLiteral("みほん市中央")});
        row("a variant of the name", {QStringLiteral("山田　太朗"), taro.birthDate, taro.address});
        row("half the name", {QStringLiteral("山田"), taro.birthDate, taro.address});
        row("no name", {{}, taro.birthDate, taro.address});
        row("no birth date", {taro.name, {}, taro.address});
    }

    void nobodyElsesPaperEver()
    {
        QFETCH(ResidentKey, key);
        const auto match = find(header + couple, key);
        QVERIFY(match);
        QCOMPARE(match->state, ResidentState::Nobody);
        QVERIFY(match->own.isEmpty() && match->household.isEmpty());
    }

    void twoWhoAgreeInEverythingAreNobody()
    {
        const auto match = find(header + couple + couple.left(couple.indexOf('\n') + 1), taro);
        QVERIFY(match);
        QCOMPARE(match->state, ResidentState::Several);
        QVERIFY(match->own.isEmpty() && match->household.isEmpty());
    }

    void aNarrowSpaceInTheNameIsTheSameName()
    {
        QByteArray narrow = couple;
        const auto match = find(header + narrow.replace("山田　太郎,ヤマダ", "山田 太郎,ヤマダ"), taro);
        QVERIFY(match);
        QCOMPARE(match->state, ResidentState::Found);
    }

    void windows31JIsReadToo()
    {
        // 髙 (FBFC) and 﨑 (FAB1) are what plain Shift_JIS lacks and town halls are full of.
        const QByteArray row = QByteArray::fromHex("fbfcfab181408968") + ",1980-01-01,"
            + QByteArray::fromHex("82dd82d982f18e73") + "\n";
        const auto match = find("p_name,p_birth,addr_old\n" + row,
                                {QStringLiteral("髙﨑　栄"), QDate(1980, 1, 1), QStringLiteral("みほん市")},
                                ExtractEncoding::Windows31J);
        QVERIFY2(match, match ? "" : qPrintable(match.error().detail));
        QCOMPARE(match->state, ResidentState::Found);
    }

    void quotesAndAMarkInFrontAreReadAsExcelWritesThem()
    {
        const auto match =
            find("\xef\xbb\xbfp_name,p_birth,addr_old,p_kana\r\n\"山田　太郎\",1980-01-01,みほん市中央１番,"
                 "\"ヤマダ, \"\"タロウ\"\"\"\r\n",
                 taro);
        QVERIFY(match);
        QCOMPARE(valueOf(match->own, QStringLiteral("p_kana")), QStringLiteral("ヤマダ, \"タロウ\""));
    }

    void whatIsNoExtractIsRefused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("without the birth dates") << QByteArray("p_name,addr_old\n");
        QTest::newRow("Windows-31J said to be UTF-8")
            << header + QByteArray::fromHex("8e5293638142") + ",,,,,,,,\n";
        QTest::newRow("a NUL byte") << header + QByteArray("7,a\0b,,,,,,,\n", 13);
        QTest::newRow("a field of a megabyte") << header + QByteArray(1 << 20, 'x');
        QTest::newRow("a million fields") << header + QByteArray(1 << 20, ',');
        QTest::newRow("an open quote") << header + "7,\"山田";
        QTest::newRow("a name turned around") << header + "7,山田\xe2\x80\xae太郎,,,,,,,\n";
    }

    void whatIsNoExtractIsRefused()
    {
        QFETCH(QByteArray, csv);
        const auto match = find(csv, taro);
        QVERIFY(!match);
        QCOMPARE(match.error().code, FailureCode::FileUnreadable);
        QVERIFY(
            !match.error().detail.contains(QStringLiteral("山田"))); // the message names rows, never people
    }

    void aRowOfAnotherWidthBelongsToNobody()
    {
        const auto match = find(header + "7,山田　太郎,1980-01-01,みほん市中央１番\n", taro);
        QVERIFY(match);
        QCOMPARE(match->state, ResidentState::Nobody);
    }

    void aTownOfAHundredThousandIsSearchedInASecondOrTwo()
    {
        QByteArray csv = header;
        for (int i = 0; i < 100'000; ++i)
            csv += QByteArray::number(i + 100)
                + ",高橋　一,タカハシ　ハジメ,1970-01-01,male,世帯主,みほん市東１番,,\n";
        QElapsedTimer watch;
        watch.start();
        const auto match = find(csv + couple, taro);
        QVERIFY(match);
        QCOMPARE(match->state, ResidentState::Found);
        QVERIFY2(watch.elapsed() < 10'000, qPrintable(QString::number(watch.elapsed())));
    }

    void theDemonstrationTownHasOne()
    {
        const ResidentExtract extract(QStringLiteral(":/kakanai/town/residents.csv"));
        const auto mother = extract.find({QStringLiteral("髙橋　葛\U000E0100葉"), QDate(1989, 1, 7),
                                          QStringLiteral("みほん県みほん市緑ヶ丘一丁目１番１号")});
        QVERIFY(mother);
        QCOMPARE(mother->members, 4);
        const auto namesakes = extract.find({QStringLiteral("佐藤　恵"), QDate(1990, 4, 1),
                                             QStringLiteral("みほん県みほん市中央三丁目１番１号")});
        QCOMPARE(namesakes->state, ResidentState::Several);
    }

private:
    Result<ResidentMatch> find(const QByteArray& csv, const ResidentKey& key,
                               ExtractEncoding encoding = ExtractEncoding::Utf8)
    {
        const QString path = m_folder.filePath(QStringLiteral("residents.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            return fail(FailureCode::Internal, path);
        file.close();
        return ResidentExtract(path, encoding).find(key);
    }

    QTemporaryDir m_folder;
};

KAKANAI_TEST(tst_ResidentExtract);
#include "tst_ResidentExtract.moc"
