// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading asks the card service besides the card: nothing where the reader is known, and one question
// where the card was shown before. The list has the last word when what was known is out of date.
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/reader/CardSession.h"
#include "tests/cardreader/pcsc/fake/FakePcsc.h"
#include "tests/cardreader/pcsc/fake/FakeReader.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kakanai;
using namespace kakanai::card;
using test::confirmed;
using test::fakePcsc;
using test::FakeReader;
using test::secretOf;

namespace {

/** Persona a's card on the one reader, and a window that has looked at the readers before. */
struct Desk {
    Desk()
    {
        reader.insert(card);
        shown = readTries(backend).value();
        fakePcsc().calls.clear();
    }

    [[nodiscard]] CardResult<CardReading> read(bool isShown = false)
    {
        ReadRequest request;
        request.recovery = std::chrono::milliseconds(20);
        if (isShown) {
            request.shownTries = shown.pin;
            request.shownCard = shown.mark;
        }
        return readCard(backend, request, secretOf("1234"), confirmed());
    }

    std::shared_ptr<SimulatorCard> card =
        std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value());
    FakeReader reader;
    PcscBackend backend;
    CardTries shown;
};

QStringList session(const QStringList& questions)
{
    const QString transmit = QStringLiteral("SCardTransmit");
    QStringList calls{QStringLiteral("SCardConnect"), transmit}; // SELECT finds the card
    calls += questions;
    calls += {transmit, transmit, transmit}; // tries left, VERIFY, READ
    calls += QStringLiteral("SCardDisconnect");
    return calls;
}

} // namespace

class tst_RoundTrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    void cleanup()
    {
        QCOMPARE(fakePcsc().cards, 0);
        QCOMPARE(fakePcsc().misuses, 0);
    }

    void aKnownReaderIsAskedForNothingButItsCard()
    {
        Desk desk;
        QVERIFY(desk.read());
        QCOMPARE(fakePcsc().calls, session({}));
    }

    void aCardThatWasShownCostsOneQuestion()
    {
        Desk desk;
        QVERIFY(desk.read(true));
        QCOMPARE(fakePcsc().calls, session({QStringLiteral("SCardGetStatusChange")}));
    }

    void theFirstReadingListsTheReaders()
    {
        FakeReader reader;
        reader.insert(std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value()));
        PcscBackend backend;
        QVERIFY(readCard(backend, {}, secretOf("1234"), confirmed()));
        QCOMPARE(fakePcsc().count("SCardListReaders"), 1);
        QCOMPARE(fakePcsc().count("SCardGetStatusChange"), 1);
        fakePcsc().calls.clear();
        QVERIFY(readCard(backend, {}, secretOf("1234"), confirmed()));
        QCOMPARE(fakePcsc().calls, session({}));
    }

    void aReaderWithAnotherNameIsNotTakenForTheOneAsked()
    {
        Desk desk;
        ReadRequest request;
        request.readerContains = QStringLiteral("Another");
        const auto reading = readCard(desk.backend, request, secretOf("1234"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::NoReader);
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void aServiceStartedAnewIsReadFromAtOnce()
    {
        Desk desk;
        fakePcsc().answers["SCardConnect"] = {SCARD_E_NO_SERVICE}; // the old context's answer
        QVERIFY(desk.read());
        QCOMPARE(fakePcsc().count("SCardEstablishContext"), 1);
        QCOMPARE(desk.card->verifyCount(), 1);
    }

    void aCardOnAReaderPluggedInSinceIsFound()
    {
        Desk desk;
        fakePcsc().readers = QByteArray("Replaced Reader 01 00\0", 22);
        fakePcsc().answers["SCardConnect"] = {SCARD_E_UNKNOWN_READER};
        QVERIFY(desk.read());
        QCOMPARE(desk.backend.namesLastSeen(), QStringList{QStringLiteral("Replaced Reader 01 00")});
    }

    void anEmptyReaderIsToldAsSuch()
    {
        Desk desk;
        desk.reader.remove();
        QCOMPARE(desk.read().error().code, CardErrorCode::NoCard);
        desk.reader.plug(false);
        QCOMPARE(desk.read().error().code, CardErrorCode::NoReader);
        QVERIFY(desk.backend.namesLastSeen().isEmpty());
        desk.reader.start(false);
        QCOMPARE(desk.read().error().code, CardErrorCode::ServiceUnavailable);
    }

    void aCardOfAnotherKindIsAskedOnce()
    {
        Desk desk;
        desk.reader.insert(std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("licence")).value()));
        QCOMPARE(desk.read().error().code, CardErrorCode::CardNotSupported);
        QCOMPARE(fakePcsc().count("SCardConnect"), 1);
    }

    /** Seen with pcscd and vpcd: present, and not powered the first time. */
    void aCardThatWasJustPlacedIsGivenAMoment()
    {
        Desk desk;
        fakePcsc().answers["SCardConnect"] = {SCARD_W_UNPOWERED_CARD, SCARD_W_UNRESPONSIVE_CARD};
        QVERIFY(desk.read());
        QCOMPARE(desk.card->verifyCount(), 1);
        // One that stays mute is told within two seconds all the same.
        fakePcsc().answers["SCardConnect"] = QList<LONG>(100, SCARD_W_UNRESPONSIVE_CARD);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(desk.read().error().code, CardErrorCode::CardRemoved);
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(desk.card->verifyCount(), 1);
    }

    void aHeldCardIsKnownByItsHandle_data()
    {
        QTest::addColumn<qint64>("code");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("there all the time") << qint64(SCARD_S_SUCCESS) << true;
        QTest::newRow("reset by somebody") << qint64(SCARD_W_RESET_CARD) << true;
        QTest::newRow("was away") << qint64(SCARD_W_REMOVED_CARD) << false;
        QTest::newRow("reader unplugged") << qint64(SCARD_E_READER_UNAVAILABLE) << false;
        QTest::newRow("service gone") << qint64(SCARD_E_NO_SERVICE) << false;
        QTest::newRow("handle of another service") << qint64(SCARD_E_INVALID_HANDLE) << false;
    }

    void aHeldCardIsKnownByItsHandle()
    {
        QFETCH(qint64, code);
        QFETCH(bool, isHeld);
        Desk desk;
        const auto channel = desk.backend.connect(desk.shown.mark.reader);
        QVERIFY(channel);
        fakePcsc().answers["SCardStatus"] = {LONG(code)};
        QCOMPARE((*channel)->holdsItsCard(), isHeld);
    }
};

KAKANAI_TEST(tst_RoundTrips);
#include "tst_RoundTrips.moc"
