// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/AddressBook.h"
#include "forms/ocr/CellReader.h"
#include "forms/ocr/LineReader.h"
#include "forms/ocr/NetFile.h"
#include "forms/ocr/TextVote.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

using namespace kakanai::forms;

namespace {

/** What a network would see where each step shows one of some characters, as likely as is said; ' ' is none.
 */
class Line
{
public:
    explicit Line(const QString& net)
        : m_alphabet(netAlphabet(net).toUcs4())
    {
    }

    Line& step(const QList<std::pair<char32_t, double>>& seen)
    {
        cv::Mat row(1, static_cast<int>(m_alphabet.size()) + 1, CV_32F, cv::Scalar(-20));
        for (const auto& [character, share] : seen) {
            const auto at = character == U' ' ? -1 : m_alphabet.indexOf(uint{character});
            row.at<float>(0, static_cast<int>(at) + 1) = static_cast<float>(std::log(share));
        }
        m_scores.shares.push_back(row);
        return *this;
    }

    /** Each character plainly, a step without one after it. */
    Line& plainly(const QString& text)
    {
        for (const uint character : text.toUcs4())
            step({{static_cast<char32_t>(character), 0.99}, {U' ', 0.01}}).step({{U' ', 0.99}});
        return *this;
    }

    LineScores scores() const { return m_scores; }

private:
    QList<uint> m_alphabet;
    LineScores m_scores;
};

QString first(const QList<LineText>& texts)
{
    return texts.isEmpty() ? QString() : texts.first().text;
}

} // namespace

/** The networks' search for texts, on lines whose shares are written by hand. */
class tst_LineReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThreeNetworksLoad()
    {
        QVERIFY(m_plain.isReady());
        QVERIFY(m_full.isReady());
        QVERIFY(CellReader().isReady());
    }

    void theSearchFindsWhatTheForwardSumsSay()
    {
        const auto scores = Line(QStringLiteral("plain")).plainly(QStringLiteral("ハセガワ")).scores();
        const auto texts = m_plain.likeliest(scores, kanaGrammar());
        QCOMPARE(first(texts), QStringLiteral("ハセガワ"));
        const double share = 4 * m_plain.agreement(scores, first(texts));
        QVERIFY(std::abs(share - texts.first().share) < 0.01);
    }

    void aDayThatLooksLikeAMouthIsADay()
    {
        auto scores = Line(QStringLiteral("full"))
                          .plainly(QStringLiteral("令和8年10月30"))
                          .step({{U'口', 0.98}, {U'日', 0.01}})
                          .scores();
        m_full.merge(scores, dateGrammar().alike);
        QCOMPARE(first(m_full.likeliest(scores, dateGrammar())), QStringLiteral("令和8年10月30日"));
    }

    void aDateIsNotMadeOfAnything()
    {
        const auto scores = Line(QStringLiteral("full")).plainly(QStringLiteral("平成8年13月40日")).scores();
        for (const LineText& text : m_full.likeliest(scores, dateGrammar()))
            QVERIFY(text.share < -5); // only by leaving away what was plainly seen
    }

    void aTownOfTheBookPushesAStrayCharacterOut()
    {
        const auto scores = Line(QStringLiteral("full"))
                                .plainly(QStringLiteral("神奈川県藤沢市朝"))
                                .step({{U'H', 0.7}, {U' ', 0.3}})
                                .plainly(QStringLiteral("日町1番地の1"))
                                .scores();
        const AddressBook book;
        QCOMPARE(first(m_full.likeliest(scores, {})), QStringLiteral("神奈川県藤沢市朝H日町1番地の1"));
        QCOMPARE(first(m_full.likeliest(scores, addressGrammar(book))),
                 QStringLiteral("神奈川県藤沢市朝日町1番地の1"));
    }

    void theBookKnowsItsTownsByEitherKe()
    {
        const AddressBook book;
        QVERIFY(book.isTown(QStringLiteral("神奈川県藤沢市朝日町")));
        QVERIFY(!book.isTown(QStringLiteral("神奈川県藤沢市朝")));
        QVERIFY(book.beginsTown(QStringLiteral("神奈川県藤沢市朝")));
        QVERIFY(!book.beginsTown(QStringLiteral("神奈川県藤沢市朝H")));
        QCOMPARE(book.isTown(QStringLiteral("宮城県刈田郡七ヶ宿町若林山")),
                 book.isTown(QStringLiteral("宮城県刈田郡七ケ宿町若林山")));
    }

    void aVocabularyAnswersOnlyWithItsWords()
    {
        const auto words = wordGrammar({{QStringLiteral("世帯主"), QStringLiteral("head")},
                                        {QStringLiteral("長男"), QStringLiteral("son")}});
        const auto scores = Line(QStringLiteral("full"))
                                .plainly(QStringLiteral("世"))
                                .step({{U'帯', 0.4}, {U'常', 0.6}})
                                .plainly(QStringLiteral("主"))
                                .scores();
        QCOMPARE(first(m_full.likeliest(scores, words)), QStringLiteral("世帯主"));
    }

    void oneCertainNetworkBacksAChoice()
    {
        const auto asItIs = [](const QString& text) { return text; };
        const auto trusted = [](const QString&) { return 1.0; };
        const Ballot guess{QStringLiteral("山田"), 0.95, Voter::Full};
        Ballot certain = guess;
        certain.isCertain = true;
        const auto choices = countVotes({guess}, asItIs, trusted);
        const auto backed = countVotes({certain}, asItIs, trusted);
        QVERIFY(!choices.front().isBacked());
        QVERIFY(backed.front().isBacked());
        QVERIFY(sureness(choices.front(), 1, 1) < 0.8);
        QVERIFY(sureness(backed.front(), 1, 1) > 0.9);
    }

private:
    LineReader m_plain{QStringLiteral("plain")};
    LineReader m_full{QStringLiteral("full")};
};

KAKANAI_TEST(tst_LineReader);
#include "tst_LineReader.moc"
