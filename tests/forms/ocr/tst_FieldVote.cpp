// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/FieldGrammar.h"
#include "forms/ocr/FieldVote.h"
#include "forms/ocr/TextVote.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

namespace {

Ballots ballots(const QStringList& texts, double confidence = 0.9)
{
    Ballots result;
    for (qsizetype i = 0; i < texts.size(); ++i)
        result.push_back({texts[i], confidence, i % 2 == 0 ? Voter::Jpn : Voter::Japanese});
    return result;
}

} // namespace

class tst_FieldVote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAllReadAlikeIsSure()
    {
        const auto verdict = voteAddress(ballots({QStringLiteral("神奈川県藤沢市朝日町1番地の1"),
                                                  QStringLiteral("神奈川県藤沢市朝日町1番地の1")}),
                                         m_addresses, {});
        QCOMPARE(verdict.value, QStringLiteral("神奈川県藤沢市朝日町1番地の1"));
        QVERIFY(verdict.confidence > 0.8);
    }

    void kanaOfWhichOnlyTheSizeDecidesAreNeverSure()
    {
        const QStringList alike{QStringLiteral("ショウ"), QStringLiteral("ショウ")};
        const auto verdict = voteKana(ballots(alike, 1), m_names);
        QCOMPARE(verdict.value, QStringLiteral("ショウ"));
        QVERIFY(verdict.confidence < 0.8);
        // The book knows シヨウ as well, and does not put one for the other.
        QCOMPARE(voteKana(ballots({QStringLiteral("シヨウ"), QStringLiteral("シヨウ")}, 1), m_names).value,
                 QStringLiteral("シヨウ"));
        QVERIFY(
            voteKana(ballots({QStringLiteral("ハセガワ"), QStringLiteral("ハセガワ")}, 1), m_names).confidence
            > 0.8);
    }

    void aMisreadTownIsLookedUp_data()
    {
        QTest::addColumn<QStringList>("read");
        QTest::addColumn<QString>("address");
        QTest::newRow("字 for 宇") << QStringList{QStringLiteral("山口県字部市岬町3番18号"),
                                                  QStringLiteral("山口県字部市岬町3番18号")}
                                   << QStringLiteral("山口県宇部市岬町3番18号");
        QTest::newRow("rare kanji") << QStringList{QStringLiteral("高知県高岡郡構原町構原5番地"),
                                                   QStringLiteral("高知県高岡郡構原町構原5番地")}
                                    << QStringLiteral("高知県高岡郡檮原町檮原5番地");
        QTest::newRow("every reader wrong elsewhere")
            << QStringList{QStringLiteral("神奈川県藤沢巾朝日町1番地"),
                           QStringLiteral("神余川県藤沢市朝日町1番地"),
                           QStringLiteral("神奈川県膝沢市朝日町1番地")}
            << QStringLiteral("神奈川県藤沢市朝日町1番地");
        QTest::newRow("the block mended") << QStringList{QStringLiteral("神奈川県藤沢市朝日町7了目11番13す")}
                                          << QStringLiteral("神奈川県藤沢市朝日町7丁目11番13号");
    }

    void aMisreadTownIsLookedUp()
    {
        QFETCH(QStringList, read);
        QFETCH(QString, address);
        const auto verdict = voteAddress(ballots(read), m_addresses, {});
        QCOMPARE(verdict.value, address);
        QVERIFY(verdict.confidence < 0.8); // a value out of a book is shown to a person
    }

    void aNetworkThatIsSureOfAnotherNameMakesPeopleLook()
    {
        const QString seen = QStringLiteral("渡辺　花子");
        const QString other = QStringLiteral("渡部　花子");
        Ballots read = ballots({seen, seen, seen, seen, seen, seen}, 0.9);
        const auto agreed = voteName(read, m_names, {});
        QCOMPARE(agreed.value, seen);
        read.push_back({other, 0.99, Voter::Full});
        const auto contested = voteName(read, m_names, {});
        QVERIFY(contested.confidence <= 0.7 && contested.confidence < agreed.confidence);
        QVERIFY(contested.value == other || contested.candidates.contains(other));
    }

    /** 石濱, read as 石演 by everybody. */
    void aNameNoBookHasIsLookedAtHoweverManyAgree()
    {
        const QString seen = QStringLiteral("石演　昌法");
        const auto verdict = voteName(ballots({seen, seen, seen, seen, seen, seen}, 0.99), m_names, {});
        QCOMPARE(verdict.value, seen);
        QVERIFY(verdict.confidence <= 0.7);
    }

    void aSureNetworkOutweighsOneModelAtThreeSizes()
    {
        const QString block = QStringLiteral("山形県寒河江市西根36番1号");
        Ballots read = ballots({block, block, block}, 0.75);
        read.push_back({QStringLiteral("山形県寒河江市西根36番14号"), 0.98, Voter::Full});
        const auto verdict = voteAddress(read, m_addresses, {});
        QCOMPARE(verdict.value, QStringLiteral("山形県寒河江市西根36番14号"));
        QVERIFY(verdict.confidence < 0.8);
    }

    void aReadingInTheMiddleOfAllIsTaken()
    {
        // Alone each is read once or twice; スジュン is a character away from everything.
        const Ballots read{{QStringLiteral("オダムラ　スジン"), 0.99, Voter::Plain},
                           {QStringLiteral("オダムラ　スシュン"), 0.85, Voter::Full},
                           {QStringLiteral("オダムラ　スジュン"), 0.93, Voter::Jpn},
                           {QStringLiteral("オダムラ　スジュン"), 0.92, Voter::Japanese}};
        const auto verdict = voteKana(read, m_names);
        QCOMPARE(verdict.value, QStringLiteral("オダムラ　スジュン"));
        QVERIFY(verdict.confidence < 0.8);
        QVERIFY(verdict.candidates.contains(QStringLiteral("オダムラ　スジン")));
    }

    void whatTheBookLeavesOutIsKept()
    {
        // Everybody read 大字; that the postal codes do not have it is no reason to lose it.
        const QString printed = QStringLiteral("神奈川県藤沢市大字朝日町12番地");
        const auto verdict = voteAddress(ballots({printed, printed, printed, printed}), m_addresses, {});
        QCOMPARE(verdict.value, printed);
        QVERIFY(verdict.confidence < 0.8);
    }

    void aPostalCodeBesideTheAddressDecides()
    {
        const QStringList towns = m_addresses.townsOf(QStringLiteral("2510054"));
        QCOMPARE(towns, QStringList{QStringLiteral("神奈川県藤沢市朝日町")});
        const auto verdict = voteAddress(ballots({QStringLiteral("神余川県膝沢巾朝目町1番2号"),
                                                  QStringLiteral("袖奈川県藤次市朝日町1番2号")}),
                                         m_addresses, towns);
        QCOMPARE(verdict.value, QStringLiteral("神奈川県藤沢市朝日町1番2号"));
    }

    void thePlainNetworkCompletesTheBlock()
    {
        // A dash that was lost by both models; the network reads no kanji, but digits and dashes.
        auto read = ballots({QStringLiteral("神奈川県藤沢市朝日町2-217")}, 0.7);
        read.push_back({QStringLiteral("番地ノ月目2-2-17"), 0.95, Voter::Plain});
        const auto verdict = voteAddress(read, m_addresses, {});
        QCOMPARE(verdict.value, QStringLiteral("神奈川県藤沢市朝日町2-2-17"));
        QVERIFY(verdict.confidence < 0.8);
    }

    void aNameIsChosenByItsReading()
    {
        const auto read = ballots(
            {QStringLiteral("管原　さくら"), QStringLiteral("菅愿　さくう"), QStringLiteral("菅原　さ＜ら")});
        const auto verdict = voteName(read, m_names, QStringLiteral("スガワラ　サクラ"));
        QCOMPARE(verdict.value, QStringLiteral("菅原　さくら"));
        QVERIFY(verdict.confidence < 0.8);
    }

    void variantsAreOfferedAndNeverChosen()
    {
        const QString name = QStringLiteral("髙橋　斎");
        const auto verdict =
            voteName(ballots({name, name, name, name}), m_names, QStringLiteral("タカハシ　ヒトシ"));
        QCOMPARE(verdict.value, name);
        QVERIFY(verdict.candidates.contains(QStringLiteral("高橋　斎")));
        QVERIFY(verdict.candidates.contains(QStringLiteral("髙橋　齋")));
        QVERIFY(verdict.confidence < 0.8);
    }

    void aRareNameEverybodyReadStays()
    {
        const QString name = QStringLiteral("生天目　玲音夢");
        QCOMPARE(voteName(ballots({name, name, name, name}), m_names, {}).value, name);
    }

    void knownReadingsTellSmallKana()
    {
        const auto verdict =
            voteKana(ballots({QStringLiteral("シヨウタ"), QStringLiteral("シヨウタ")}), m_names);
        QCOMPARE(verdict.value, QStringLiteral("ショウタ"));
    }

    void nobodyReadAnything()
    {
        QVERIFY(voteName({}, m_names, {}).value.isEmpty());
        QVERIFY(voteKana(ballots({QString(), QStringLiteral("??")}), m_names).value.isEmpty());
        QVERIFY(voteAddress(ballots({QString()}), m_addresses, {}).value.isEmpty());
    }

    void theBlockIsMendedOnlyBetweenDigits()
    {
        QCOMPARE(mendedBlock(QStringLiteral("本町3T目4番5写")), QStringLiteral("本町3丁目4番5号"));
        QCOMPARE(mendedBlock(QStringLiteral("本町3番地の5")), QStringLiteral("本町3番地の5"));
        QCOMPARE(mendedBlock(QStringLiteral("日目町1-2-3")), QStringLiteral("日目町1-2-3"));
    }

    void distancesCountChanges()
    {
        QCOMPARE(editDistance(u"藤沢市", u"藤沢市"), 0);
        QCOMPARE(editDistance(u"藤沢", u"藤沢市"), 1);
        QCOMPARE(editDistance(u"", u"市"), 1);
    }

private:
    NameBook m_names;
    AddressBook m_addresses;
};

KAKANAI_TEST(tst_FieldVote);
#include "tst_FieldVote.moc"
