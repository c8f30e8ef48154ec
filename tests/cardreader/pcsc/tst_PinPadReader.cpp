// SPDX-License-Identifier: GPL-3.0-or-later
// A reader with keys of its own (PC/SC part 10): the digits never come to this machine, the guard is the
// same.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/pcsc/PadVerify.h"
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/reader/CardSession.h"
#include "tests/cardreader/pcsc/fake/FakePcsc.h"
#include "tests/cardreader/pcsc/fake/FakeReader.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::card;
using test::confirmed;
using test::fakePcsc;
using test::FakeReader;
using test::secretOf;

namespace {

/** A reader with keys, persona a's card on it, and somebody who types. */
struct PadDesk {
    PadDesk(const QByteArray& digits, const QByteArray& word = {})
        : card(std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value()))
    {
        reader.insert(card);
        reader.setPad([digits, word] { return FakeReader::Typed{digits, word}; });
    }

    [[nodiscard]] CardResult<CardReading> read(int floor = 0)
    {
        ReadRequest request;
        request.isOnPad = true;
        request.floor = floor;
        request.recovery = std::chrono::milliseconds(20);
        return readCard(backend, request, {}, confirmed());
    }

    [[nodiscard]] int pinTries() const
    {
        return card->triesLeft(QByteArray(reinterpret_cast<const char*>(textApplication.data()),
                                          qsizetype(textApplication.size())),
                               0x11);
    }

    FakeReader reader;
    std::shared_ptr<SimulatorCard> card;
    PcscBackend backend;
};

} // namespace

class tst_PinPadReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    void cleanup()
    {
        QCOMPARE(fakePcsc().contexts, 0);
        QCOMPARE(fakePcsc().cards, 0);
        QCOMPARE(fakePcsc().misuses, 0);
    }

    void thePinIsTypedAtTheReader()
    {
        PadDesk desk("1234");
        QVERIFY(readTries(desk.backend)->hasPinPad);
        const auto reading = desk.read();
        QVERIFY2(reading, qPrintable(desk.reader.complaint()));
        QCOMPARE(reading->basic->name, QStringLiteral("高梨　陽太"));
        QCOMPARE(reading->exchanges.count, 4); // as many as with the digits from here
        QCOMPARE(desk.card->verifyCount(), 1);
        QCOMPARE(desk.reader.padQuestions(), 1);
        QCOMPARE(fakePcsc().dispositions.last(), DWORD(SCARD_RESET_CARD));
    }

    void whatHappensAtTheKeysIsToldByItsName_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<CardErrorCode>("code");
        QTest::addColumn<int>("triesAfter");
        QTest::addColumn<int>("verifies");
        const auto row = [](const char* name, const char* digits, const char* word, CardErrorCode code,
                            int triesAfter, int verifies) {
            QTest::newRow(name) << QByteArray(digits) << QByteArray::fromHex(word) << code << triesAfter
                                << verifies;
        };
        row("wrong PIN", "9999", "", CardErrorCode::PinWrong, 2, 1);
        row("nobody typed", "", "6400", CardErrorCode::Timeout, 3, 0);
        row("cancelled at the reader", "", "6401", CardErrorCode::PinCancelled, 3, 0);
        row("three digits and Enter", "", "6403", CardErrorCode::SecretMalformed, 3, 0);
        row("a reader that cannot do it", "", "6B80", CardErrorCode::CardDataInvalid, 3, 0);
        row("an empty answer", "", "90", CardErrorCode::OutcomeUnknown, 3, 0);
    }

    void whatHappensAtTheKeysIsToldByItsName()
    {
        QFETCH(QByteArray, digits);
        QFETCH(QByteArray, word);
        QFETCH(CardErrorCode, code);
        QFETCH(int, triesAfter);
        QFETCH(int, verifies);
        PadDesk desk(digits, word);
        const auto reading = desk.read();
        QVERIFY(!reading);
        QVERIFY2(desk.reader.complaint().isEmpty(), qPrintable(desk.reader.complaint()));
        QCOMPARE(reading.error().code, code);
        QCOMPARE(desk.pinTries(), triesAfter);
        QCOMPARE(desk.card->verifyCount(), verifies);
        QCOMPARE(desk.reader.padQuestions(), 1); // one confirmation, one question
        if (code == CardErrorCode::PinWrong)
            QCOMPARE(reading.error().retriesLeft, 2);
    }

    void aLostAnswerIsLookedUpAtTheCounter()
    {
        PadDesk desk("9999");
        desk.reader.plan(3, test::Trouble::CutAnswer);
        const auto reading = desk.read();
        QCOMPARE(reading.error().code, CardErrorCode::OutcomeUnknown);
        QCOMPARE(reading.error().retriesLeft, 2);
        QCOMPARE(desk.card->verifyCount(), 1);
    }

    void theGuardStandsBeforeTheKeysToo()
    {
        PadDesk desk("9999");
        QCOMPARE(desk.read(1).error().code, CardErrorCode::PinWrong);
        QCOMPARE(desk.read(1).error().code, CardErrorCode::PinWrong);
        // One try is left: a kiosk does not even ask.
        QCOMPARE(desk.read(1).error().code, CardErrorCode::PinFloorReached);
        QCOMPARE(desk.reader.padQuestions(), 2);
        ReadRequest request;
        request.isOnPad = true;
        QCOMPARE(readCard(desk.backend, request, {}, PinConfirmation::spent()).error().code,
                 CardErrorCode::NotConfirmed);
        QCOMPARE(desk.reader.padQuestions(), 2);
        QCOMPARE(desk.pinTries(), 1);
    }

    void aReaderWithoutKeysIsNotAsked()
    {
        PadDesk desk("1234");
        desk.reader.setPad({});
        QVERIFY(!readTries(desk.backend)->hasPinPad);
        QCOMPARE(desk.read().error().code, CardErrorCode::NoReader);
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void onlyAPinOfFourDigitsIsTypedThere_data()
    {
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<CardItem>("item");
        QTest::newRow("number A") << Credential::NumberA << CardItem::Number;
        QTest::newRow("number B") << Credential::NumberB << CardItem::Basic;
        QTest::newRow("both licence PINs") << Credential::LicencePins << CardItem::Basic;
        QTest::newRow("residence card") << Credential::CardNumber << CardItem::Basic;
    }

    void onlyAPinOfFourDigitsIsTypedThere()
    {
        QFETCH(Credential, credential);
        QFETCH(CardItem, item);
        ReadRequest request;
        request.credential = credential;
        request.items = item;
        request.isOnPad = true;
        QCOMPARE(checkRequest(request, {})->code, CardErrorCode::CredentialNotForItem);
        // And nobody types at both places.
        request.credential = Credential::Pin;
        request.items = CardItem::Basic;
        QVERIFY(!checkRequest(request, {}));
        QCOMPARE(checkRequest(request, secretOf("1234"))->code, CardErrorCode::SecretMalformed);
    }

    /** Byte for byte as part 10 has it: 19 bytes little-endian, then the VERIFY. */
    void theQuestionIsWhatTheStandardSays()
    {
        const auto question = buildPadVerify({0x11, 4, std::chrono::seconds(25)});
        QVERIFY(question);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(question->data()), qsizetype(question->size()))
                     .toHex()
                     .toUpper(),
                 QByteArray("1900" // bTimerOut, bTimerOut2
                            "820400" // format, block, length format
                            "0404" // at most, at least
                            "02" // ends with Enter
                            "01110400" // one message, Japanese, the first
                            "000000" // T=1 prologue
                            "09000000" // nine bytes follow
                            "0020009104FFFFFFFF"));
        QVERIFY(!buildPadVerify({0x15, 14, std::chrono::seconds(25)}));
        QCOMPARE(int(buildPadVerify({0x11, 4, std::chrono::seconds(900)})->at(0)), 255);
    }
};

KAKANAI_TEST(tst_PinPadReader);
#include "tst_PinPadReader.moc"
