// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace kakanai;
using namespace kakanai::card;
using std::chrono::milliseconds;
using test::confirmed;
using test::secretOf;

namespace {

const QString readerName = QStringLiteral("Reader 1");
const QString otherReader = QStringLiteral("Reader 2");

QByteArray textAid()
{
    return QByteArray(reinterpret_cast<const char*>(textApplication.data()), textApplication.size());
}

/** Two simulated readers, persona a's card on the first. */
struct Desk {
    explicit Desk(const char* persona = "a")
        : readers(std::make_shared<SimulatorReaders>())
        , card(std::make_shared<SimulatorCard>(loadPersona(QLatin1String(persona)).value()))
        , backend(readers)
    {
        readers->addReader(readerName);
        readers->addReader(otherReader);
        readers->insert(readerName, card);
    }

    [[nodiscard]] int pinTries() const { return card->triesLeft(textAid(), 0x11); }

    std::shared_ptr<SimulatorReaders> readers;
    std::shared_ptr<SimulatorCard> card;
    SimulatorBackend backend;
};

} // namespace

class tst_CardSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPersonaIsReadAsTheyAre_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString& id : builtInPersonas())
            QTest::newRow(qPrintable(id)) << id;
    }

    void everyPersonaIsReadAsTheyAre()
    {
        QFETCH(QString, id);
        const Persona persona = loadPersona(id).value();
        Desk desk(id.toLatin1().constData());
        const ReadRequest request{{}, Credential::Pin, CardItem::Basic | CardItem::Number | CardItem::Expiry};
        const auto reading = readCard(desk.backend, request, secretOf(persona.pin), confirmed());
        QVERIFY(reading);
        QCOMPARE(*reading->basic, persona.identity);
        QVERIFY(std::ranges::equal(reading->number->bytes(), secretOf(persona.number).bytes()));
        QCOMPARE(reading->expiry->toString(QStringLiteral("yyyyMMdd")).toLatin1(), persona.expiry);
        QCOMPARE(desk.card->verifyCount(), 1);
        QVERIFY(!desk.card->isAnythingVerified());
    }

    void basicTakesFourExchangesWithThePinAndWithB()
    {
        Desk desk;
        const auto byPin = readCard(desk.backend, {}, secretOf("1234"), confirmed());
        QCOMPARE(byPin->exchanges.count, 4);
        const auto byB =
            readCard(desk.backend, {{}, Credential::NumberB}, secretOf("06061120354071"), confirmed());
        QCOMPARE(byB->exchanges.count, 4);
        QCOMPARE(*byB->basic, *byPin->basic);
        QCOMPARE(byB->triesBefore, 10);
    }

    void eachSecretOpensOnlyItsOwn_data()
    {
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<CardItem>("item");
        QTest::newRow("A does not open the attributes") << Credential::NumberA << CardItem::Basic;
        QTest::newRow("B does not open the number") << Credential::NumberB << CardItem::Number;
    }

    void eachSecretOpensOnlyItsOwn()
    {
        QFETCH(Credential, credential);
        QFETCH(CardItem, item);
        Desk desk;
        const QByteArray secret = credential == Credential::NumberA ? "314159265352" : "06061120354071";
        const auto reading = readCard(desk.backend, {{}, credential, item}, secretOf(secret), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::CredentialNotForItem);
        QCOMPARE(desk.card->exchangeCount(), 0);
    }

    void theNumberOpensItself()
    {
        Desk desk;
        const ReadRequest request{{}, Credential::NumberA, CardItem::Number};
        const auto reading = readCard(desk.backend, request, secretOf("314159265352"), confirmed());
        QVERIFY(reading);
        QVERIFY(!reading->basic);
        QVERIFY(reading->number->isDigits(12));
    }

    void aWrongPinCostsOneTryAndIsNeverRepeated()
    {
        Desk desk;
        const auto reading = readCard(desk.backend, {}, secretOf("9999"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::PinWrong);
        QCOMPARE(reading.error().retriesLeft, 2);
        QCOMPARE(desk.card->verifyCount(), 1);
        QCOMPARE(desk.pinTries(), 2);
    }

    void aLockedPinIsNotTried()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            (void)readCard(desk.backend, {}, secretOf("9999"), confirmed());
        QCOMPARE(desk.pinTries(), 0);
        const auto reading = readCard(desk.backend, {}, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::PinBlocked);
        QCOMPARE(reading.error().retriesLeft, 0);
        QCOMPARE(desk.card->verifyCount(), 3);
    }

    void aKioskNeverUsesTheLastTry_data()
    {
        QTest::addColumn<int>("wrongBefore");
        QTest::addColumn<int>("floor");
        QTest::addColumn<bool>("sent");
        QTest::newRow("three left, one must stay") << 0 << 1 << true;
        QTest::newRow("two left, one must stay") << 1 << 1 << true;
        QTest::newRow("one left, one must stay") << 2 << 1 << false;
        QTest::newRow("one left at the counter") << 2 << 0 << true;
        QTest::newRow("two left, two must stay") << 1 << 2 << false;
    }

    void aKioskNeverUsesTheLastTry()
    {
        QFETCH(int, wrongBefore);
        QFETCH(int, floor);
        QFETCH(bool, sent);
        Desk desk;
        for (int i = 0; i < wrongBefore; ++i)
            (void)readCard(desk.backend, {}, secretOf("9999"), confirmed());
        const auto reading = readCard(desk.backend, {{}, Credential::Pin, CardItem::Basic, floor},
                                      secretOf("1234"), confirmed());
        QCOMPARE(reading.has_value(), sent);
        QCOMPARE(desk.card->verifyCount(), wrongBefore + (sent ? 1 : 0));
        if (!sent) {
            QCOMPARE(reading.error().code, CardErrorCode::PinFloorReached);
            QCOMPARE(reading.error().retriesLeft, 3 - wrongBefore);
        }
    }

    void aCardPulledAtAnyPointIsToldWithinTwoSeconds_data()
    {
        QTest::addColumn<int>("exchange");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<CardErrorCode>("code");
        QTest::addColumn<int>("tries");
        const std::array names{"SELECT",      "query",         "VERIFY",     "READ",
                               "READ number", "SELECT common", "READ RECORD"};
        for (int exchange = 1; exchange <= int(names.size()); ++exchange) {
            // A card that stays on the reader but swallowed the answer of VERIFY is another matter.
            const CardErrorCode cut =
                exchange == 3 ? CardErrorCode::OutcomeUnknown : CardErrorCode::CardRemoved;
            const CardErrorCode code = CardErrorCode::CardRemoved;
            const QByteArray name = names[std::size_t(exchange - 1)];
            QTest::newRow(("before " + name).constData()) << exchange << FaultKind::RemoveBefore << code << 3;
            QTest::newRow(("after " + name).constData()) << exchange << FaultKind::RemoveAfter << code << 3;
            QTest::newRow(("cut answer of " + name).constData()) << exchange << FaultKind::Cut << cut << 3;
        }
    }

    void aCardPulledAtAnyPointIsToldWithinTwoSeconds()
    {
        QFETCH(int, exchange);
        QFETCH(FaultKind, kind);
        QFETCH(CardErrorCode, code);
        QFETCH(int, tries);
        Desk desk;
        desk.card->addFaults({{exchange, -1, kind}});
        QElapsedTimer timer;
        timer.start();
        const ReadRequest request{{}, Credential::Pin, CardItem::Basic | CardItem::Number | CardItem::Expiry};
        const auto reading = readCard(desk.backend, request, secretOf("1234"), confirmed());
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, code);
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(desk.card->verifyCount() <= 1);
        QVERIFY(!desk.card->isAnythingVerified());
        QCOMPARE(desk.pinTries(), tries);
        // The next person's card is read as if nothing had been.
        const auto next = std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("b1")).value());
        desk.readers->insert(readerName, next);
        QVERIFY(readCard(desk.backend, {}, secretOf("2580"), confirmed()));
    }

    void aTryThatGotLostIsToldByTheCounter()
    {
        Desk desk;
        desk.card->addFaults({{0, 0x20, FaultKind::RemoveAfter, {}, milliseconds(0), milliseconds(100)}});
        ReadRequest request;
        request.shownCard = readTries(desk.backend)->mark;
        const auto reading = readCard(desk.backend, request, secretOf("9999"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::OutcomeUnknown);
        QCOMPARE(reading.error().retriesLeft, 2);
        QCOMPARE(desk.card->verifyCount(), 1);
    }

    void aBusyReaderIsAskedForTwoSeconds()
    {
        Desk desk;
        desk.readers->setBusy(readerName, true);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(readCard(desk.backend, {}, secretOf("1234"), confirmed()).error().code,
                 CardErrorCode::ReaderBusy);
        QVERIFY(timer.elapsed() > 1500 && timer.elapsed() < 3000);
        std::thread other([&] {
            std::this_thread::sleep_for(milliseconds(300));
            desk.readers->setBusy(readerName, false);
        });
        const auto reading = readCard(desk.backend, {}, secretOf("1234"), confirmed());
        other.join();
        QVERIFY(reading);
    }

    void aSlowCardRunsIntoTheDeadline()
    {
        Desk desk;
        desk.card->addFaults({{1, -1, FaultKind::Delay, {}, milliseconds(80)}});
        const ReadRequest request{{}, Credential::Pin, CardItem::Basic, 0, milliseconds(50)};
        const auto reading = readCard(desk.backend, request, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::Timeout);
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void readersAreFoundByAPartOfTheirName()
    {
        Desk desk;
        const auto absent =
            readCard(desk.backend, {QStringLiteral("Reader 3")}, secretOf("1234"), confirmed());
        QCOMPARE(absent.error().code, CardErrorCode::NoReader);
        const auto empty = readCard(desk.backend, {otherReader}, secretOf("1234"), confirmed());
        QCOMPARE(empty.error().code, CardErrorCode::NoCard);
        desk.readers->setRunning(false);
        const auto dead = readCard(desk.backend, {}, secretOf("1234"), confirmed());
        QCOMPARE(dead.error().code, CardErrorCode::ServiceUnavailable);
        desk.readers->setRunning(true);
        QVERIFY(readCard(desk.backend, {}, secretOf("1234"), confirmed()));
    }

    void theListSaysWhatLiesWhere()
    {
        Desk desk;
        const auto list = listReaders(desk.backend);
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).card, CardKind::MyNumber);
        QCOMPARE(list->at(0).expiry, QDate(2035, 6, 11));
        QCOMPARE(list->at(1).card, CardKind::None);
        desk.readers->setBusy(readerName, true);
        QCOMPARE(listReaders(desk.backend)->at(0).card, CardKind::Unknown);
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void askingForTheTriesCostsNone()
    {
        Desk desk("g");
        for (int i = 0; i < 5; ++i) {
            const auto tries = readTries(desk.backend);
            QVERIFY(tries);
            QCOMPARE(tries->pin, 2); // persona g has mistyped once
            QCOMPARE(tries->numberA, 10);
            QCOMPARE(tries->numberB, 10);
            QCOMPARE(tries->auth, 3);
            QCOMPARE(tries->sign, 5);
        }
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void aCardIsWaitedFor()
    {
        Desk desk;
        desk.readers->remove(readerName);
        QCOMPARE(waitForCard(desk.backend, {}, milliseconds(50)).error().code, CardErrorCode::NoCard);
        std::thread hand([&] {
            std::this_thread::sleep_for(milliseconds(100));
            desk.readers->insert(otherReader, desk.card);
        });
        const auto reader = waitForCard(desk.backend, {}, milliseconds(5000));
        hand.join();
        QVERIFY(reader);
        QCOMPARE(*reader, otherReader);
    }

    void noStormOfFaultsEverBurnsASecondTry()
    {
        const int asked = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN");
        const int divisor = asked > 0 ? asked : 20;
        QRandomGenerator random(4711);
        for (int session = 0; session < 4000 / divisor; ++session) {
            Desk desk;
            const auto kind = FaultKind(random.bounded(4));
            const int exchange = random.bounded(1, 9);
            const QByteArray answer = QByteArray::fromHex(random.bounded(2) ? "6F00" : "6C01");
            desk.card->addFaults({{exchange, -1, kind, answer, milliseconds(0), milliseconds(0)}});
            const bool isRight = random.bounded(2) == 0;
            const ReadRequest request{{}, Credential::Pin, CardItem::Basic | CardItem::Expiry, 1};
            const auto reading =
                readCard(desk.backend, request, secretOf(isRight ? "1234" : "9999"), confirmed());
            QVERIFY(desk.card->verifyCount() <= 1);
            QVERIFY(desk.pinTries() >= 2);
            QVERIFY(isRight || !reading);
            QVERIFY(!desk.card->isAnythingVerified());
        }
    }
};

KAKANAI_TEST(tst_CardSession);
#include "tst_CardSession.moc"
