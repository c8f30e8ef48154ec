// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/pcsc/PcscError.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/reader/ReaderWatch.h"
#include "tests/cardreader/pcsc/fake/FakePcsc.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace kakanai;
using namespace kakanai::card;
using test::confirmed;
using test::fakePcsc;
using test::secretOf;

namespace {

const QString readerName = QStringLiteral("Fake Reader 00 00");

CardResult<std::size_t> transmitOnce(PcscBackend& backend)
{
    auto channel = backend.connect(readerName);
    if (!channel)
        return tl::unexpected(channel.error());
    const std::array<std::uint8_t, 4> command{0x00, 0x20, 0x00, 0x91};
    std::array<std::uint8_t, 258> response{};
    return (*channel)->transmit(command, response);
}

} // namespace

class tst_Pcsc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    /** Nothing is ever left open, whatever went wrong. */
    void cleanup()
    {
        QCOMPARE(fakePcsc().contexts, 0);
        QCOMPARE(fakePcsc().cards, 0);
    }

    void everyReturnCodeIsToldByConnect_data() { everyRow(); }
    void everyReturnCodeIsToldByConnect()
    {
        QFETCH(qint64, code);
        QFETCH(CardErrorCode, meaning);
        fakePcsc().answers["SCardConnect"] = {LONG(code)};
        PcscBackend backend;
        const auto channel = backend.connect(readerName);
        QVERIFY(!channel);
        QCOMPARE(channel.error().code, meaning);
        QVERIFY(!channel.error().detail.isEmpty());
    }

    void everyReturnCodeIsToldByTransmit_data() { everyRow(); }
    void everyReturnCodeIsToldByTransmit()
    {
        QFETCH(qint64, code);
        QFETCH(CardErrorCode, whileTransmitting);
        fakePcsc().answers["SCardTransmit"] = {LONG(code)};
        PcscBackend backend;
        const auto answer = transmitOnce(backend);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, whileTransmitting);
        QCOMPARE(fakePcsc().dispositions, QList<DWORD>{SCARD_RESET_CARD});
    }

    void theTableHasEachCodeOnce()
    {
        QSet<qint64> codes;
        for (const PcscRow& row : pcscRows)
            codes.insert(row.code);
        QCOMPARE(codes.size(), qsizetype(pcscRows.size()));
        // Every kind of trouble a reader can make is some row's meaning.
        for (const CardErrorCode wanted :
             {CardErrorCode::ServiceUnavailable, CardErrorCode::NoReader, CardErrorCode::NoCard,
              CardErrorCode::CardNotSupported, CardErrorCode::CardRemoved, CardErrorCode::ReaderBusy,
              CardErrorCode::Timeout, CardErrorCode::CardDataInvalid})
            QVERIFY(std::ranges::any_of(pcscRows, [&](const PcscRow& row) { return row.meaning == wanted; }));
    }

    void aCodeNobodyKnowsIsStillAnError()
    {
        QCOMPARE(pcscError(0x12345678, "SCardConnect").code, CardErrorCode::ServiceUnavailable);
        QCOMPARE(pcscTransmitError(0x12345678).code, CardErrorCode::CardRemoved);
        QVERIFY(pcscTransmitError(0x12345678).detail.contains(QStringLiteral("12345678")));
    }

    void aConnectionIsExclusiveAndEndsWithAReset_data()
    {
        QTest::addColumn<uint>("protocol");
        QTest::newRow("T=0") << uint(SCARD_PROTOCOL_T0);
        QTest::newRow("T=1") << uint(SCARD_PROTOCOL_T1);
    }

    void aConnectionIsExclusiveAndEndsWithAReset()
    {
        QFETCH(uint, protocol);
        fakePcsc().protocol = protocol;
        PcscBackend backend;
        QCOMPARE(transmitOnce(backend).value(), std::size_t(2));
        QCOMPARE(fakePcsc().shareModes, QList<DWORD>{SCARD_SHARE_EXCLUSIVE});
        QCOMPARE(fakePcsc().sendProtocols, QList<DWORD>{protocol});
        QCOMPARE(fakePcsc().dispositions, QList<DWORD>{SCARD_RESET_CARD});
    }

    void anEmptyOrShortAnswerIsARemovedCard_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("\x90", 1);
    }

    void anEmptyOrShortAnswerIsARemovedCard()
    {
        QFETCH(QByteArray, response);
        fakePcsc().response = response;
        PcscBackend backend;
        QCOMPARE(transmitOnce(backend).error().code, CardErrorCode::CardRemoved);
    }

    void anAnswerTooLongIsInvalid()
    {
        fakePcsc().response = QByteArray(300, 'x');
        PcscBackend backend;
        QCOMPARE(transmitOnce(backend).error().code, CardErrorCode::CardDataInvalid);
    }

    void noReadersIsAnAnswer()
    {
        fakePcsc().readers.clear();
        PcscBackend backend;
        const auto readers = backend.readers();
        QVERIFY(readers);
        QVERIFY(readers->isEmpty());
    }

    void readersAreToldWithTheirEventCount()
    {
        fakePcsc().state = SCARD_STATE_PRESENT | (7 << 16);
        PcscBackend backend;
        const QList<ReaderState> expected{{readerName, true, 7}};
        QCOMPARE(backend.readers().value(), expected);
        fakePcsc().state = SCARD_STATE_EMPTY | (8 << 16);
        const QList<ReaderState> empty{{readerName, false, 8}};
        QCOMPARE(backend.readers().value(), empty);
    }

    void aReaderThatVanishesWhileItIsAskedIsNoError()
    {
        PcscBackend backend;
        fakePcsc().answers["SCardGetStatusChange"] = {SCARD_E_UNKNOWN_READER};
        QVERIFY(backend.readers().value().isEmpty());
        fakePcsc().answers["SCardListReaders"] = {SCARD_E_INSUFFICIENT_BUFFER, SCARD_S_SUCCESS,
                                                  SCARD_E_NO_READERS_AVAILABLE};
        QVERIFY(backend.readers().value().isEmpty());
    }

    void aListLongerThanUsualIsAskedForItsSize()
    {
        QByteArray many;
        for (int i = 0; i < 60; ++i)
            many += QByteArray("Fake Reader with a rather long name ") + QByteArray::number(i) + '\0';
        fakePcsc().readers = many;
        PcscBackend backend;
        QCOMPARE(backend.readers().value().size(), 60);
        QCOMPARE(fakePcsc().count("SCardListReaders"), 3);
    }

    void aWaitIsNeverLongerThanASecond()
    {
        PcscBackend backend;
        const auto now = backend.readers().value();
        fakePcsc().waits.clear();
        QVERIFY(backend.waitForChange(now, std::chrono::seconds(60)));
        QCOMPARE(*std::ranges::max_element(fakePcsc().waits), DWORD(1000));
    }

    void aWaitEndsInTimeOutCancelOrTrouble_data()
    {
        QTest::addColumn<qint64>("code");
        QTest::addColumn<bool>("isAnswer");
        QTest::newRow("time-out") << qint64(SCARD_E_TIMEOUT) << true;
        QTest::newRow("cancelled") << qint64(SCARD_E_CANCELLED) << true;
        QTest::newRow("reader gone") << qint64(SCARD_E_UNKNOWN_READER) << true;
        QTest::newRow("service gone") << qint64(SCARD_F_COMM_ERROR) << false;
        QTest::newRow("service stopped") << qint64(SCARD_E_SERVICE_STOPPED) << false;
    }

    void aWaitEndsInTimeOutCancelOrTrouble()
    {
        QFETCH(qint64, code);
        QFETCH(bool, isAnswer);
        PcscBackend backend;
        const auto now = backend.readers().value();
        fakePcsc().answers["SCardGetStatusChange"] = {SCARD_S_SUCCESS, LONG(code)};
        const auto after = backend.waitForChange(now, std::chrono::milliseconds(10));
        QCOMPARE(after.has_value(), isAnswer);
        if (!isAnswer)
            QCOMPARE(after.error().code, CardErrorCode::ServiceUnavailable);
    }

    void aDeadServiceGetsANewContext()
    {
        PcscBackend backend;
        QVERIFY(backend.readers());
        fakePcsc().answers["SCardListReaders"] = {SCARD_E_NO_SERVICE};
        QCOMPARE(backend.readers().error().code, CardErrorCode::ServiceUnavailable);
        fakePcsc().answers["SCardEstablishContext"] = {SCARD_E_NO_SERVICE};
        QCOMPARE(backend.readers().error().code, CardErrorCode::ServiceUnavailable);
        QVERIFY(backend.readers());
        QCOMPARE(fakePcsc().count("SCardEstablishContext"), 3);
        QCOMPARE(fakePcsc().contexts, 1);
    }

    void aServiceThatDiesWhileTransmittingIsNoRemovedCard()
    {
        PcscBackend backend;
        QVERIFY(backend.readers());
        fakePcsc().answers["SCardTransmit"] = {SCARD_F_COMM_ERROR};
        fakePcsc().answers["SCardListReaders"] = {SCARD_E_NO_SERVICE};
        QCOMPARE(transmitOnce(backend).error().code, CardErrorCode::ServiceUnavailable);
        QVERIFY(transmitOnce(backend));
        QCOMPARE(fakePcsc().count("SCardEstablishContext"), 2);
    }

    void theReaderIsUnpluggedAtEachCall_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<CardErrorCode>("code");
        QTest::newRow("SELECT") << 0 << CardErrorCode::CardRemoved;
        QTest::newRow("query") << 1 << CardErrorCode::CardRemoved;
        QTest::newRow("VERIFY") << 2 << CardErrorCode::OutcomeUnknown;
        QTest::newRow("READ") << 3 << CardErrorCode::CardRemoved;
    }

    void theReaderIsUnpluggedAtEachCall()
    {
        QFETCH(int, call);
        QFETCH(CardErrorCode, code);
        fakePcsc().responses = {QByteArray::fromHex("9000"), QByteArray::fromHex("63C3"),
                                QByteArray::fromHex("9000")};
        QList<LONG> codes(call, SCARD_S_SUCCESS);
        codes.append(SCARD_E_READER_UNAVAILABLE);
        fakePcsc().answers["SCardTransmit"] = codes;
        // Afterwards the reader is gone for every new connection.
        fakePcsc().answers["SCardConnect"] = QList<LONG>(50, SCARD_E_UNKNOWN_READER);
        fakePcsc().answers["SCardConnect"].first() = SCARD_S_SUCCESS;
        PcscBackend backend;
        QElapsedTimer timer;
        timer.start();
        const auto reading = readCard(backend, {}, secretOf("1234"), confirmed());
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, code);
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(fakePcsc().dispositions, QList<DWORD>{SCARD_RESET_CARD});
        QCOMPARE(fakePcsc().count("SCardTransmit"), call + 1);
    }

    void theWatchTellsSwapsLossesAndReturns()
    {
        using Kind = ReaderEventKind;
        fakePcsc().state = SCARD_STATE_EMPTY;
        PcscBackend backend;
        ReaderWatch watch(backend);
        const std::chrono::milliseconds soon(10);
        QCOMPARE(watch.next(soon), QList<ReaderEvent>({{Kind::ReaderAdded, readerName}}));
        QCOMPARE(watch.next(soon), QList<ReaderEvent>());
        fakePcsc().state = SCARD_STATE_PRESENT | (1 << 16);
        QCOMPARE(watch.next(soon), QList<ReaderEvent>({{Kind::CardPlaced, readerName}}));
        fakePcsc().state = SCARD_STATE_PRESENT | (3 << 16); // swapped between two looks
        QCOMPARE(watch.next(soon),
                 QList<ReaderEvent>({{Kind::CardTaken, readerName}, {Kind::CardPlaced, readerName}}));
        fakePcsc().answers["SCardListReaders"] = {SCARD_E_NO_SERVICE};
        fakePcsc().answers["SCardEstablishContext"] = {SCARD_E_NO_SERVICE};
        QCOMPARE(
            watch.next(soon),
            QList<ReaderEvent>(
                {{Kind::CardTaken, readerName}, {Kind::ReaderGone, readerName}, {Kind::ServiceLost, {}}}));
        QCOMPARE(watch.next(soon), QList<ReaderEvent>()); // told once
        QCOMPARE(
            watch.next(soon),
            QList<ReaderEvent>(
                {{Kind::ServiceBack, {}}, {Kind::ReaderAdded, readerName}, {Kind::CardPlaced, readerName}}));
        fakePcsc().readers.clear();
        QCOMPARE(watch.next(soon),
                 QList<ReaderEvent>({{Kind::CardTaken, readerName}, {Kind::ReaderGone, readerName}}));
    }

    void cancelReachesTheContext()
    {
        PcscBackend backend;
        backend.cancel(); // nothing to cancel yet
        QCOMPARE(fakePcsc().count("SCardCancel"), 0);
        QVERIFY(backend.readers());
        backend.cancel();
        QCOMPARE(fakePcsc().count("SCardCancel"), 1);
    }

    void theReaderSaysHowLongItsAnswersAre_data()
    {
        QTest::addColumn<QByteArray>("features");
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<int>("longest");
        const QByteArray known = QByteArray::fromHex("060442000DAD"
                                                     "120442000DAC");
        QTest::newRow("says nothing") << QByteArray() << QByteArray() << 256;
        QTest::newRow("64 KB") << known
                               << QByteArray::fromHex("0102FF00"
                                                      "0A0400000100")
                               << 65536;
        QTest::newRow("short ones only") << known << QByteArray::fromHex("0A0400000000") << 256;
        QTest::newRow("cut short") << known << QByteArray::fromHex("0A04000001") << 256;
        QTest::newRow("a list without end") << QByteArray::fromHex("12FF4200") << QByteArray() << 256;
    }

    void theReaderSaysHowLongItsAnswersAre()
    {
        QFETCH(QByteArray, features);
        QFETCH(QByteArray, properties);
        QFETCH(int, longest);
        fakePcsc() = {};
        fakePcsc().features = features;
        fakePcsc().properties = properties;
        PcscBackend backend;
        const QString reader = QStringLiteral("Fake Reader 00 00");
        {
            const auto channel = backend.connect(reader);
            QVERIFY(channel);
            QCOMPARE(fakePcsc().count("SCardControl"), 0); // not before somebody wants to know
            QCOMPARE(int((*channel)->longestAnswer()), longest);
            (*channel)->forgoExtended();
        }
        const int asked = fakePcsc().count("SCardControl");
        const auto again = backend.connect(reader);
        QCOMPARE(int((*again)->longestAnswer()), 256);
        QCOMPARE(fakePcsc().count("SCardControl"), asked);
    }

private:
    void everyRow()
    {
        QTest::addColumn<qint64>("code");
        QTest::addColumn<CardErrorCode>("meaning");
        QTest::addColumn<CardErrorCode>("whileTransmitting");
        for (const PcscRow& row : pcscRows)
            QTest::newRow(row.name) << qint64(row.code) << row.meaning << row.whileTransmitting;
    }
};

KAKANAI_TEST(tst_Pcsc);
#include "tst_Pcsc.moc"
