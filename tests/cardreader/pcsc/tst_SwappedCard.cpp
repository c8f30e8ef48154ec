// SPDX-License-Identifier: GPL-3.0-or-later
// Another card in the place of the one whose holder said yes, with the very same tries left: the reader's
// event counter and what a card says of itself give it away, and no secret goes to it.
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
using test::Trouble;

namespace {

std::shared_ptr<SimulatorCard> cardOf(const char* persona)
{
    return std::make_shared<SimulatorCard>(loadPersona(QLatin1String(persona)).value());
}

/** Persona a's card on the reader, its tries shown, and b1's waiting with as many. */
struct Desk {
    Desk()
    {
        reader.insert(mine);
        shown = readTries(backend).value();
    }

    [[nodiscard]] CardResult<CardReading> read()
    {
        ReadRequest request;
        request.shownTries = shown.pin;
        request.shownCard = shown.mark;
        request.recovery = std::chrono::milliseconds(20);
        return readCard(backend, request, secretOf("1234"), confirmed());
    }

    std::shared_ptr<SimulatorCard> mine = cardOf("a");
    std::shared_ptr<SimulatorCard> theirs = cardOf("b1");
    FakeReader reader;
    PcscBackend backend;
    CardTries shown;
};

} // namespace

class tst_SwappedCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    void cleanup()
    {
        QCOMPARE(fakePcsc().cards, 0);
        QCOMPARE(fakePcsc().misuses, 0);
    }

    void theCardThatWasShownIsRead()
    {
        Desk desk;
        QCOMPARE(desk.shown.mark.fingerprint.size(), 32);
        QVERIFY(desk.read());
        QVERIFY(desk.read()); // reading it moves no counter
    }

    void anotherCardWithTheSameTriesIsNotTried()
    {
        Desk desk;
        desk.reader.insert(desk.theirs);
        QCOMPARE(readTries(desk.backend)->pin, desk.shown.pin);
        const auto reading = desk.read();
        QCOMPARE(reading.error().code, CardErrorCode::CardChanged);
        QCOMPARE(desk.theirs->verifyCount(), 0);
    }

    /** Taken off and put back: nobody can tell by the counter, so the tries are shown again first. */
    void theSameCardPutBackIsShownAgain()
    {
        Desk desk;
        desk.reader.remove();
        desk.reader.insert(desk.mine);
        QCOMPARE(desk.read().error().code, CardErrorCode::CardChanged);
        desk.shown = readTries(desk.backend).value();
        QVERIFY(desk.read());
    }

    void nobodyElsesCounterIsToldAfterALostTry_data()
    {
        QTest::addColumn<bool>("isBack");
        QTest::newRow("the same card lies there") << true;
        QTest::newRow("another card lies there") << false;
    }

    void nobodyElsesCounterIsToldAfterALostTry()
    {
        QFETCH(bool, isBack);
        Desk desk;
        constexpr int verify = 3;
        desk.reader.plan(verify, Trouble::Swapped, isBack ? desk.mine : desk.theirs);
        const auto reading = desk.read();
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, isBack ? CardErrorCode::OutcomeUnknown : CardErrorCode::CardRemoved);
        QCOMPARE(reading.error().retriesLeft, isBack ? std::optional(3) : std::nullopt);
        QCOMPARE(desk.mine->verifyCount() + desk.theirs->verifyCount(), 0);
    }

    void cardsAreToldApartByWhatTheySayOfThemselves_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("two My Number cards") << QByteArray("a") << QByteArray("b1");
        QTest::newRow("two licences") << QByteArray("licence") << QByteArray("licence-moved");
        QTest::newRow("two kinds") << QByteArray("a") << QByteArray("licence");
    }

    void cardsAreToldApartByWhatTheySayOfThemselves()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        FakeReader reader;
        PcscBackend backend;
        const auto markOf = [&](const QByteArray& persona) {
            reader.insert(cardOf(persona.constData()));
            return readTries(backend)->mark.fingerprint;
        };
        const QByteArray first = markOf(one);
        QVERIFY(!first.isEmpty());
        QVERIFY(first != markOf(other));
        QCOMPARE(markOf(one), first);
    }
};

KAKANAI_TEST(tst_SwappedCard);
#include "tst_SwappedCard.moc"
