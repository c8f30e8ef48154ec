// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/MyNumberCard.h"
#include "cardreader/reader/CardSession.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/ScriptedReader.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::card;
using test::confirmed;
using test::ScriptedReader;
using test::ScriptLine;
using test::secretOf;

namespace {

constexpr char selectText[] = "00A4040C0AD3921000310001010408";
constexpr char selectCommon[] = "00A4040C0AD3921000310001010100";
constexpr char query[] = "00200091";
constexpr char verify[] = "002000910431323334";
constexpr char readBasic[] = "00B0820000";
constexpr char readNumber[] = "00B0810011";

QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

/** EF 0002 of the JPKI test card, byte for byte (the offsets and lengths are the card's own). */
QByteArray testCardFile()
{
    return hex("FF2065") + hex("DF2108000E002000590064") + hex("DF220F")
        + QStringLiteral("黒桐　幹也").toUtf8() + hex("DF2336")
        + QStringLiteral("東京都清瀬市観布子南１２－７－２０２").toUtf8() + hex("DF2408") + "19800217"
        + hex("DF2501") + "1";
}

QByteArray ok(const QByteArray& data = {})
{
    return data + hex("9000");
}

std::vector<ScriptLine> upTo(std::vector<ScriptLine> more)
{
    std::vector<ScriptLine> lines{{selectText, ok()}, {query, hex("63C3")}};
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

} // namespace

class tst_CardScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTestCardOfTheSpecificationIsRead()
    {
        const QByteArray file = testCardFile();
        QCOMPARE(file.size(), 3 + 0x65);
        ScriptedReader reader(upTo({{verify, ok()}, {readBasic, ok(file.leftJustified(256, char(0xFF)))}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QVERIFY(reading);
        QVERIFY(reader.isPlayed());
        QCOMPARE(reading->document, QStringLiteral("mynumber-card"));
        QCOMPARE(reading->basic->name, QStringLiteral("黒桐　幹也"));
        QCOMPARE(reading->basic->address, QStringLiteral("東京都清瀬市観布子南１２－７－２０２"));
        QCOMPARE(reading->basic->birthDate, QDate(1980, 2, 17));
        QCOMPARE(reading->basic->birthDateText, QStringLiteral("1980-02-17"));
        QCOMPARE(reading->basic->sex, Sex::Male);
        QCOMPARE(reading->exchanges.count, 4);
        QCOMPARE(reading->exchanges.sent, 15 + 4 + 9 + 5);
        QCOMPARE(reading->exchanges.received, 2 + 2 + 2 + 258);
        QCOMPARE(reading->triesBefore, 3);
        QCOMPARE(reader.record().resets, reader.record().connections);
    }

    void everythingTakesSevenExchanges()
    {
        ScriptedReader reader(
            upTo({{verify, ok()},
                  {readBasic, ok(testCardFile())},
                  {readNumber, ok(hex("FF100C") + "123456789018" + hex("FFFF"))},
                  {selectCommon, ok()},
                  {"00B2010C00", ok(hex("011C") + "ABC012345678901" + "47999" + "20350611")}}));
        const ReadRequest request{{}, Credential::Pin, CardItem::Basic | CardItem::Number | CardItem::Expiry};
        const auto reading = readCard(reader, request, secretOf("1234"), confirmed());
        QVERIFY(reading);
        QVERIFY(reader.isPlayed());
        QCOMPARE(reading->exchanges.count, 7);
        QVERIFY(reading->number->isDigits(12));
        QCOMPARE(*reading->expiry, QDate(2035, 6, 11));
        QCOMPARE(reading->expiryText, QStringLiteral("2035-06-11"));
    }

    void theExpiryAloneNeedsNoSecret()
    {
        ScriptedReader reader({{selectText, ok()},
                               {selectCommon, ok()},
                               {"00B2010C00", ok(hex("011C") + "ABC012345678901" + "47999" + "20350229")}});
        const auto reading = readCard(reader, {{}, Credential::Pin, CardItem::Expiry}, {}, confirmed());
        QVERIFY(reading);
        QCOMPARE(*reading->expiry, QDate(2035, 2, 28)); // 29 February ten years on
        QCOMPARE(reading->expiryText, QStringLiteral("2035-02-29"));
        QCOMPARE(reading->triesBefore, -1);
    }

    void aLongAddressTakesOneMoreRead()
    {
        const QByteArray address = QStringLiteral("長").repeated(120).toUtf8();
        const QByteArray inner = hex("DF2203") + "ABC" + hex("DF23820168") + address + hex("DF2408")
            + "19510105" + hex("DF2501") + "2";
        QByteArray file = hex("FF2082") + char(inner.size() >> 8) + char(inner.size() & 0xFF) + inner;
        const QByteArray rest =
            "00B00100" + QByteArray::number(file.size() - 256, 16).rightJustified(2, '0').toUpper();
        ScriptedReader reader(
            upTo({{verify, ok()}, {readBasic, ok(file.left(256))}, {rest.constData(), ok(file.mid(256))}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QVERIFY2(reading, qPrintable(reader.record().faults.join(u' ')));
        QVERIFY(reader.isPlayed());
        QCOMPARE(reading->basic->address.size(), 120);
        QCOMPARE(reading->basic->sex, Sex::Female);
        QCOMPARE(reading->exchanges.count, 5);
    }

    void chainedAndCorrectedAnswersAreFollowed()
    {
        const QByteArray file = testCardFile();
        ScriptedReader reader(upTo({{verify, ok()},
                                    {readBasic, hex("6C68")},
                                    {"00B0820068", file.left(100) + hex("6104")},
                                    {"00C0000004", ok(file.mid(100))}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QVERIFY(reading);
        QVERIFY(reader.isPlayed());
    }

    void aVerifyIsNeverSentTwiceWhateverTheCardSays_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<CardErrorCode>("code");
        QTest::addColumn<int>("left"); // -1: not said
        QTest::newRow("wrong, two left") << hex("63C2") << CardErrorCode::PinWrong << 2;
        QTest::newRow("wrong, that locked it") << hex("63C0") << CardErrorCode::PinBlocked << 0;
        QTest::newRow("locked") << hex("6984") << CardErrorCode::PinBlocked << 0;
        QTest::newRow("wrong Le, of all things") << hex("6C04") << CardErrorCode::CardDataInvalid << -1;
        QTest::newRow("internal error") << hex("6F00") << CardErrorCode::CardDataInvalid << -1;
        QTest::newRow("security") << hex("6982") << CardErrorCode::CardDataInvalid << -1;
        QTest::newRow("length") << hex("6700") << CardErrorCode::CardDataInvalid << -1;
    }

    void aVerifyIsNeverSentTwiceWhateverTheCardSays()
    {
        QFETCH(QByteArray, answer);
        QFETCH(CardErrorCode, code);
        QFETCH(int, left);
        ScriptedReader reader(upTo({{verify, answer}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QVERIFY(!reading);
        QVERIFY(reader.isPlayed());
        QCOMPARE(reading.error().code, code);
        QCOMPARE(reading.error().retriesLeft.value_or(-1), left);
        QCOMPARE(reader.record().sent.count(QLatin1String(verify)), 1);
        QCOMPARE(reader.record().resets, 1);
    }

    void aWrongSecretWithoutCounterIsAskedAgainForFree()
    {
        ScriptedReader reader(upTo({{verify, hex("6300")}, {query, hex("63C1")}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::PinWrong);
        QCOMPARE(reading.error().retriesLeft, 1);
        QVERIFY(reader.isPlayed());
    }

    void aLostAnswerIsFollowedByAskingTheCounter()
    {
        ScriptedReader reader(upTo({{verify, {}}, {selectText, ok()}, {query, hex("63C2")}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::OutcomeUnknown);
        QCOMPARE(reading.error().retriesLeft, 2);
        QVERIFY(reader.isPlayed());
        QCOMPARE(reader.record().connections, 2);
        QCOMPARE(reader.record().resets, 2);
    }

    void aSecretLeftOpenByAnotherProgramIsStillAsked()
    {
        ScriptedReader reader(
            {{selectText, ok()}, {query, ok()}, {verify, ok()}, {readBasic, ok(testCardFile())}});
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QVERIFY(reading);
        QCOMPARE(reading->triesBefore, 3);
        QVERIFY(reader.isPlayed());
    }

    void aForeignCardIsNamed()
    {
        ScriptedReader reader({{selectText, hex("6A82")}});
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::CardNotSupported);
        QVERIFY(reader.isPlayed());
    }

    void anAnswerWithoutEndIsRefused()
    {
        std::vector<ScriptLine> lines{{selectText, hex("6101")}};
        for (int i = 0; i < 200; ++i)
            lines.push_back({"00C0000001", hex("AA6101")});
        ScriptedReader reader(lines);
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::CardDataInvalid);
        QVERIFY(reader.record().sent.size() <= 64);
    }

    void aDamagedFileIsAnErrorNeverHalfAPerson_data()
    {
        QTest::addColumn<QByteArray>("file");
        QByteArray twice = testCardFile();
        twice[2] = char(0x68);
        QTest::newRow("name twice") << twice + hex("DF2200");
        QTest::newRow("not UTF-8") << testCardFile().replace(QStringLiteral("黒").toUtf8(), hex("FFFEFD"));
        QTest::newRow("birth date not digits") << testCardFile().replace("19800217", "1980021X");
        QTest::newRow("no sex") << testCardFile().replace(hex("DF2501"), hex("DF2601"));
        QTest::newRow("another outer tag") << testCardFile().replace(0, 2, hex("FF21"));
        QTest::newRow("inner longer than outer") << testCardFile().replace(hex("DF2336"), hex("DF237F"));
        QTest::newRow("only filler") << QByteArray(256, char(0xFF));
    }

    void aDamagedFileIsAnErrorNeverHalfAPerson()
    {
        QFETCH(QByteArray, file);
        const std::vector<std::uint8_t> bytes(file.begin(), file.end());
        const auto identity = parseIdentity(bytes);
        QVERIFY(!identity);
        QCOMPARE(identity.error().code, CardErrorCode::CardDataInvalid);
    }

    void aFileCutShortByTheCardIsAnError()
    {
        ScriptedReader reader(
            upTo({{verify, ok()}, {readBasic, ok(testCardFile().left(60))}, {"00B0003C2C", ok()}}));
        const auto reading = readCard(reader, {}, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::CardDataInvalid);
        QVERIFY(reader.isPlayed());
    }

    void anUnknownDayOfBirthIsKeptAsItStands()
    {
        const QByteArray file = testCardFile().replace("19800217", "19800200");
        const std::vector<std::uint8_t> bytes(file.begin(), file.end());
        const auto identity = parseIdentity(bytes);
        QVERIFY(identity);
        QVERIFY(!identity->birthDate.isValid());
        QCOMPARE(identity->birthDateText, QStringLiteral("1980-02-00"));
    }

    void sexIsOtherUnlessItIsOneOrTwo()
    {
        for (const char* value : {"3", "9", "0", "x"}) {
            QByteArray file = testCardFile();
            file[file.size() - 1] = *value;
            const std::vector<std::uint8_t> bytes(file.begin(), file.end());
            QCOMPARE(parseIdentity(bytes)->sex, Sex::Other);
        }
    }

    void nothingIsSentForASecretThatCannotBeRight_data()
    {
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("three digits") << Credential::Pin << QByteArray("123");
        QTest::newRow("five digits") << Credential::Pin << QByteArray("12345");
        QTest::newRow("a letter") << Credential::Pin << QByteArray("12a4");
        QTest::newRow("nothing") << Credential::Pin << QByteArray();
        QTest::newRow("full width") << Credential::Pin << QStringLiteral("１２３４").toUtf8();
        QTest::newRow("thirteen for B") << Credential::NumberB << QByteArray("5502172035228");
        QTest::newRow("the PIN for A") << Credential::NumberA << QByteArray("1234");
    }

    void nothingIsSentForASecretThatCannotBeRight()
    {
        QFETCH(Credential, credential);
        QFETCH(QByteArray, secret);
        ScriptedReader reader({});
        const CardItem item = credential == Credential::NumberA ? CardItem::Number : CardItem::Basic;
        const auto reading = readCard(reader, {{}, credential, item}, secretOf(secret), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::SecretMalformed);
        QCOMPARE(reader.record().connections, 0);
    }

    void aSpentConfirmationBuysNothing()
    {
        PinConfirmation confirmation = confirmed();
        QVERIFY(confirmation.spend());
        QVERIFY(!confirmation.spend());
        ScriptedReader reader({});
        const auto reading = readCard(reader, {}, secretOf("1234"), std::move(confirmation));
        QCOMPARE(reading.error().code, CardErrorCode::NotConfirmed);
        QCOMPARE(reader.record().connections, 0);
        PinConfirmation other = confirmed();
        const PinConfirmation moved = std::move(other);
        QVERIFY(moved.isValid());
        QVERIFY(!other.isValid()); // NOLINT(bugprone-use-after-move): that is the test
    }
};

KAKANAI_TEST(tst_CardScript);
#include "tst_CardScript.moc"
