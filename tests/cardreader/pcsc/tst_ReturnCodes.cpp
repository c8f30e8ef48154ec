// SPDX-License-Identifier: GPL-3.0-or-later
// Every return code libpcsclite has a name for, at every call the product makes of it: what was read is right
// or an error is told, one VERIFY at most is sent, nothing stays open, and the next reading is as before.
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/pcsc/PcscError.h"
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

constexpr qint64 toldWithin = 4000; // ms: a held card is asked for again for two seconds

struct NamedCode {
    LONG code;
    const char* name;
};

// clang-format off
#define CODE(name) NamedCode{name, #name}
constexpr std::array codes{
    CODE(SCARD_F_INTERNAL_ERROR),
    CODE(SCARD_E_CANCELLED),
    CODE(SCARD_E_INVALID_HANDLE),
    CODE(SCARD_E_INVALID_PARAMETER),
    CODE(SCARD_E_INVALID_TARGET),
    CODE(SCARD_E_NO_MEMORY),
    CODE(SCARD_F_WAITED_TOO_LONG),
    CODE(SCARD_E_INSUFFICIENT_BUFFER),
    CODE(SCARD_E_UNKNOWN_READER),
    CODE(SCARD_E_TIMEOUT),
    CODE(SCARD_E_SHARING_VIOLATION),
    CODE(SCARD_E_NO_SMARTCARD),
    CODE(SCARD_E_UNKNOWN_CARD),
    CODE(SCARD_E_CANT_DISPOSE),
    CODE(SCARD_E_PROTO_MISMATCH),
    CODE(SCARD_E_NOT_READY),
    CODE(SCARD_E_INVALID_VALUE),
    CODE(SCARD_E_SYSTEM_CANCELLED),
    CODE(SCARD_F_COMM_ERROR),
    CODE(SCARD_F_UNKNOWN_ERROR),
    CODE(SCARD_E_INVALID_ATR),
    CODE(SCARD_E_NOT_TRANSACTED),
    CODE(SCARD_E_READER_UNAVAILABLE),
    CODE(SCARD_E_PCI_TOO_SMALL),
    CODE(SCARD_E_READER_UNSUPPORTED),
    CODE(SCARD_E_DUPLICATE_READER),
    CODE(SCARD_E_CARD_UNSUPPORTED),
    CODE(SCARD_E_NO_SERVICE),
    CODE(SCARD_E_SERVICE_STOPPED),
    CODE(SCARD_E_UNEXPECTED),
    CODE(SCARD_E_UNSUPPORTED_FEATURE),
    CODE(SCARD_E_ICC_INSTALLATION),
    CODE(SCARD_E_ICC_CREATEORDER),
    CODE(SCARD_E_DIR_NOT_FOUND),
    CODE(SCARD_E_FILE_NOT_FOUND),
    CODE(SCARD_E_NO_DIR),
    CODE(SCARD_E_NO_FILE),
    CODE(SCARD_E_NO_ACCESS),
    CODE(SCARD_E_WRITE_TOO_MANY),
    CODE(SCARD_E_BAD_SEEK),
    CODE(SCARD_E_INVALID_CHV),
    CODE(SCARD_E_UNKNOWN_RES_MNG),
    CODE(SCARD_E_NO_SUCH_CERTIFICATE),
    CODE(SCARD_E_CERTIFICATE_UNAVAILABLE),
    CODE(SCARD_E_NO_READERS_AVAILABLE),
    CODE(SCARD_E_COMM_DATA_LOST),
    CODE(SCARD_E_NO_KEY_CONTAINER),
    CODE(SCARD_E_SERVER_TOO_BUSY),
    CODE(SCARD_W_UNSUPPORTED_CARD),
    CODE(SCARD_W_UNRESPONSIVE_CARD),
    CODE(SCARD_W_UNPOWERED_CARD),
    CODE(SCARD_W_RESET_CARD),
    CODE(SCARD_W_REMOVED_CARD),
    CODE(SCARD_W_SECURITY_VIOLATION),
    CODE(SCARD_W_WRONG_CHV),
    CODE(SCARD_W_CHV_BLOCKED),
    CODE(SCARD_W_EOF),
    CODE(SCARD_W_CANCELLED_BY_USER),
    CODE(SCARD_W_CARD_NOT_AUTHENTICATED),
};
#undef CODE
// clang-format on

} // namespace

class tst_ReturnCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    void everyCodeAtEveryCall_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("before"); // calls of this name that succeed first
        QTest::addColumn<bool>("mustFail");
        QTest::newRow("context") << QByteArray("SCardEstablishContext") << 0 << true;
        QTest::newRow("list of readers") << QByteArray("SCardListReaders") << 0 << false;
        QTest::newRow("connection") << QByteArray("SCardConnect") << 0 << false;
        QTest::newRow("state of the readers") << QByteArray("SCardGetStatusChange") << 0 << false;
        QTest::newRow("SELECT") << QByteArray("SCardTransmit") << 0 << true;
        QTest::newRow("tries left") << QByteArray("SCardTransmit") << 1 << true;
        QTest::newRow("VERIFY") << QByteArray("SCardTransmit") << 2 << true;
        QTest::newRow("READ") << QByteArray("SCardTransmit") << 3 << true;
        QTest::newRow("end of the session") << QByteArray("SCardDisconnect") << 0 << false;
    }

    void everyCodeAtEveryCall()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, before);
        QFETCH(bool, mustFail);
        const auto card = std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value());
        for (const NamedCode& one : codes) {
            const auto told = [&](const QString& what) {
                return QByteArray(one.name) + ": " + what.toUtf8();
            };
            FakeReader reader;
            reader.insert(card);
            QElapsedTimer timer;
            {
                PcscBackend backend;
                QList<LONG> answers(before, SCARD_S_SUCCESS);
                answers.append(one.code);
                fakePcsc().answers[call.toStdString()] = answers;
                ReadRequest request;
                request.recovery = std::chrono::milliseconds(20);
                const int verifies = card->verifyCount();
                timer.start();
                const auto reading = readCard(backend, request, secretOf("1234"), confirmed());
                QVERIFY2(timer.elapsed() <= toldWithin, told(QStringLiteral("slow")));
                QVERIFY2(card->verifyCount() - verifies <= 1, told(QStringLiteral("tried twice")));
                QVERIFY2(!mustFail || !reading, told(QStringLiteral("read all the same")));
                if (reading)
                    QCOMPARE(reading->basic->name, QStringLiteral("高梨　陽太"));
                QCOMPARE(fakePcsc().cards, 0);
                QCOMPARE(fakePcsc().misuses, 0);
                QVERIFY2(!card->isAnythingVerified(), told(QStringLiteral("left open")));
                fakePcsc().answers.clear();
                const auto again = readCard(backend, request, secretOf("1234"), confirmed());
                QVERIFY2(
                    again && again->basic->name == QStringLiteral("高梨　陽太"),
                    told(QStringLiteral("not ready again: ") + (again ? QString() : again.error().detail)));
            }
            QCOMPARE(fakePcsc().contexts, 0);
        }
    }

    void everyCodeWhileTriesAreAsked_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("before");
        QTest::newRow("state of the reader") << QByteArray("SCardGetStatusChange") << 1;
        QTest::newRow("tries left") << QByteArray("SCardTransmit") << 1;
        QTest::newRow("what the reader can do") << QByteArray("SCardControl") << 0;
    }

    void everyCodeWhileTriesAreAsked()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, before);
        const auto card = std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value());
        FakeReader reader;
        reader.insert(card);
        const auto undisturbed = [] {
            PcscBackend backend;
            return readTries(backend).value();
        }();
        for (const NamedCode& one : codes) {
            PcscBackend backend;
            QList<LONG> answers(before, SCARD_S_SUCCESS);
            answers.append(one.code);
            fakePcsc().answers[call.toStdString()] = answers;
            const auto tries = readTries(backend);
            // Only a reader's keys may be missing where it did not say what it can do.
            QVERIFY2(!tries || (tries->pin == undisturbed.pin && tries->mark == undisturbed.mark), one.name);
            QVERIFY2(tries || call != "SCardControl", one.name);
            QCOMPARE(fakePcsc().cards, 0);
            QCOMPARE(card->verifyCount(), 0);
        }
        QCOMPARE(fakePcsc().misuses, 0);
    }

    /** After a lost VERIFY a counter is told only where the service says that the card never left. */
    void everyCodeWhenAskedWhetherTheCardIsStillThere()
    {
        const auto card = std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value());
        for (const NamedCode& one : codes) {
            FakeReader reader;
            reader.insert(card);
            PcscBackend backend;
            fakePcsc().answers["SCardTransmit"] = {SCARD_S_SUCCESS, SCARD_S_SUCCESS, SCARD_E_NOT_TRANSACTED};
            fakePcsc().answers["SCardStatus"] = {one.code};
            ReadRequest request;
            request.recovery = std::chrono::milliseconds(20);
            const auto reading = readCard(backend, request, secretOf("1234"), confirmed());
            QVERIFY2(!reading, one.name);
            QVERIFY2(reading.error().code == CardErrorCode::OutcomeUnknown, one.name);
            QVERIFY2(reading.error().retriesLeft.has_value() == (one.code == SCARD_W_RESET_CARD), one.name);
            QCOMPARE(card->verifyCount(), 0);
            QCOMPARE(fakePcsc().cards, 0);
        }
    }

    /** The table says it of the codes a reader is known to answer; here all others are no exception. */
    void everyCodeIsAnErrorOfOurs()
    {
        for (const NamedCode& one : codes) {
            QVERIFY(pcscTransmitError(one.code).detail.size() > 0);
            QVERIFY(pcscError(one.code, "SCardConnect").detail.startsWith(u"SCardConnect: "));
        }
    }
};

KAKANAI_TEST(tst_ReturnCodes);
#include "tst_ReturnCodes.moc"
