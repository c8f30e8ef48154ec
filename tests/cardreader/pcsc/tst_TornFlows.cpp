// SPDX-License-Identifier: GPL-3.0-or-later
// Every flow, disturbed at every one of its exchanges in every way a reader has: PC/SC from below with a card
// that behaves.
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/reader/CardTrial.h"
#include "cardreader/simulator/SimulatorTrust.h"
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
using test::Trouble;

namespace {

constexpr qint64 toldWithin = 2000; // ms
const QDate today(2026, 11, 22);

const std::shared_ptr<SimulatorKeyRing>& keys()
{
    static const auto ring = std::make_shared<SimulatorKeyRing>();
    return ring;
}

const TrustStore& trust()
{
    static const TrustStore store = simulatorTrust(*keys());
    return store;
}

/** What a flow answered, whole, in one text: two readings are the same when their texts are. */
using Told = CardResult<QString>;

bool isSame(const Told& told, const Told& expected)
{
    return told && expected && *told == *expected;
}

QString textOf(const CardReading& reading)
{
    QStringList parts{reading.document, reading.expiryText};
    if (reading.basic)
        parts << reading.basic->name << reading.basic->address << reading.basic->birthDateText;
    if (reading.number)
        parts << QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(reading.number->bytes().data()),
                                                qsizetype(reading.number->size())));
    if (reading.pictures)
        parts << QString::fromLatin1((reading.pictures->photo + reading.pictures->name
                                      + reading.pictures->address + reading.pictures->face)
                                         .toHex());
    if (reading.licence)
        parts << reading.licence->number << reading.licence->kana << reading.licence->conditions;
    if (reading.residence)
        parts << reading.residence->type << reading.residence->address;
    if (reading.genuineness)
        parts << QString::number(int(reading.genuineness->reason));
    return parts.join(u'|') + QString::fromLatin1(reading.certificate.toHex());
}

/** Somebody at the reader who wants one thing. */
struct Flow {
    const char* name;
    const char* card;
    const char* other; ///< the next person's
    std::function<Told(ReaderBackend&, const Persona&)> run;
};

template <typename SecretOfPersona>
std::function<Told(ReaderBackend&, const Persona&)> reading(Credential credential, CardItems items,
                                                            SecretOfPersona secret)
{
    return [=](ReaderBackend& backend, const Persona& person) -> Told {
        ReadRequest request;
        request.credential = credential;
        request.items = items;
        request.trust = &trust();
        request.today = today;
        request.recovery = std::chrono::milliseconds(20);
        PinConfirmations confirmations;
        for (int i = 0; i < confirmationsNeeded(request); ++i)
            confirmations.add(confirmed());
        return readCard(backend, request, secretOf(secret(person)), std::move(confirmations)).map(textOf);
    };
}

QByteArray pin(const Persona& person)
{
    return person.pin;
}
QByteArray numberA(const Persona& person)
{
    return person.number;
}
QByteArray numberB(const Persona& person)
{
    return person.numberB;
}
QByteArray authPin(const Persona& person)
{
    return person.authPin;
}
QByteArray licencePin(const Persona& person)
{
    return person.licence.pin1;
}
QByteArray licencePins(const Persona& person)
{
    return person.licence.pin1 + person.licence.pin2;
}
QByteArray cardNumber(const Persona& person)
{
    return person.residence.number;
}

Told tries(ReaderBackend& backend, const Persona&)
{
    return readTries(backend).map([](const CardTries& left) {
        return QStringLiteral("%1 %2 %3").arg(left.pin.value_or(-1)).arg(left.licence1.value_or(-1))
            + QString::fromLatin1(left.mark.fingerprint.toHex());
    });
}

Told trial(ReaderBackend& backend, const Persona&)
{
    const auto found = waitForCard(backend, {}, std::chrono::milliseconds(0));
    if (!found)
        return tl::unexpected(found.error());
    return tryCard(backend, *found).map([](const Trial& done) {
        QString all;
        for (const TrialStep& step : done.steps)
            all += step.status + u' ';
        return all;
    });
}

const QList<Flow>& flows()
{
    using enum CardItem;
    static const QList<Flow> all{
        {"attributes by PIN", "a", "b1", reading(Credential::Pin, Basic, pin)},
        {"attributes, number, expiry", "a", "b1", reading(Credential::Pin, Basic | Number | Expiry, pin)},
        {"attributes proved", "a", "b1", reading(Credential::Pin, Basic | Genuineness, pin)},
        {"number by number A", "a", "b1", reading(Credential::NumberA, Number, numberA)},
        {"pictures by number A", "a", "b1", reading(Credential::NumberA, Photo, numberA)},
        {"attributes and pictures by number B", "a", "b1",
         reading(Credential::NumberB, Basic | Photo | Expiry, numberB)},
        {"pictures proved by number B", "a", "b1",
         reading(Credential::NumberB, Photo | Genuineness, numberB)},
        {"expiry alone", "a", "b1", reading(Credential::Pin, Expiry, pin)},
        {"login certificate", "a", "b1", reading(Credential::AuthPin, Certificate, authPin)},
        {"login certificate proved", "a", "b1",
         reading(Credential::AuthPin, Certificate | Genuineness, authPin)},
        {"phone", "phone", "phone", reading(Credential::AuthPin, Certificate | Genuineness, authPin)},
        {"licence by PIN 1", "licence-moved", "licence",
         reading(Credential::LicencePin, Basic | Expiry, licencePin)},
        {"licence by both PINs", "licence", "licence-moved",
         reading(Credential::LicencePins, Basic | Photo | Genuineness, licencePins)},
        {"licence in the My Number card", "mynumber-licence", "mynumber-licence",
         reading(Credential::MynaLicencePin, Expiry | Genuineness, licencePin)},
        {"residence card", "residence", "special-permanent",
         reading(Credential::CardNumber, Basic | Photo | Genuineness, cardNumber)},
        {"special permanent resident", "special-permanent", "residence",
         reading(Credential::CardNumber, Basic | Photo, cardNumber)},
        {"tries", "a", "b1", tries},
        {"tries of a licence", "licence", "licence-moved", tries},
        {"selftest", "a", "licence", trial},
        {"selftest of a licence", "licence", "a", trial},
    };
    return all;
}

struct TroubleRow {
    const char* name;
    Trouble trouble;
    CardErrorCode code;
    CardErrorCode atVerify; ///< where the secret of a counter was on its way
};

// A counter whose card is gone is no question any more: card-removed, and the tries are shown when it is
// back.
constexpr std::array troubles{
    TroubleRow{"taken before", Trouble::TakenBefore, CardErrorCode::CardRemoved, CardErrorCode::CardRemoved},
    TroubleRow{"taken after", Trouble::TakenAfter, CardErrorCode::CardRemoved, CardErrorCode::CardRemoved},
    TroubleRow{"answer cut", Trouble::CutAnswer, CardErrorCode::CardRemoved, CardErrorCode::OutcomeUnknown},
    TroubleRow{"reader unplugged", Trouble::Unplugged, CardErrorCode::CardRemoved,
               CardErrorCode::OutcomeUnknown},
    TroubleRow{"service died", Trouble::ServiceDied, CardErrorCode::ServiceUnavailable,
               CardErrorCode::OutcomeUnknown},
    TroubleRow{"card swapped", Trouble::Swapped, CardErrorCode::CardRemoved, CardErrorCode::OutcomeUnknown},
    TroubleRow{"reset by others", Trouble::ResetByOthers, CardErrorCode::CardRemoved,
               CardErrorCode::OutcomeUnknown},
};

std::shared_ptr<SimulatorCard> cardOf(const Persona& person)
{
    return std::make_shared<SimulatorCard>(person, keys());
}

/** The same person's next card where only one such card is built in. */
Persona nextPerson(const Flow& flow)
{
    Persona person = loadPersona(QLatin1String(flow.other)).value();
    if (QLatin1String(flow.card) == QLatin1String(flow.other)) {
        person.identity.name = QStringLiteral("次野　人");
        person.licence.expiry = QDate(2031, 1, 1);
        person.authPin = "9090";
        person.licence.pin1 = "9091";
    }
    return person;
}

} // namespace

class tst_TornFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    /** Nothing is ever left open, nothing used that was closed. */
    void cleanup()
    {
        QCOMPARE(fakePcsc().contexts, 0);
        QCOMPARE(fakePcsc().cards, 0);
        QVERIFY(fakePcsc().handles.isEmpty());
        QCOMPARE(fakePcsc().misuses, 0);
    }

    void everyFlowIsToldOfTroubleAtEveryExchange_data()
    {
        QTest::addColumn<int>("flow");
        QTest::addColumn<int>("trouble");
        for (int flow = 0; flow < flows().size(); ++flow) {
            for (int trouble = 0; trouble < int(troubles.size()); ++trouble)
                QTest::addRow("%s, %s", flows()[flow].name, troubles[std::size_t(trouble)].name)
                    << flow << trouble;
        }
    }

    void everyFlowIsToldOfTroubleAtEveryExchange()
    {
        QFETCH(int, flow);
        QFETCH(int, trouble);
        const Flow& asked = flows()[flow];
        const TroubleRow& row = troubles[std::size_t(trouble)];
        const Persona person = loadPersona(QLatin1String(asked.card)).value();
        const Persona next = nextPerson(asked);
        const auto mine = cardOf(person);
        const auto theirs = cardOf(next);
        FakeReader reader;
        PcscBackend backend;
        reader.insert(theirs);
        const Told nextAlone = asked.run(backend, next);
        QVERIFY2(nextAlone, qPrintable(nextAlone ? QString() : nextAlone.error().detail));
        reader.insert(mine);
        reader.plan(0, Trouble::None);
        const Told alone = asked.run(backend, person);
        QVERIFY2(alone, qPrintable(alone ? QString() : alone.error().detail));
        const int exchanges = reader.exchanges();
        QVERIFY(exchanges >= 3);
        const int fullVerifies = mine->verifyCount();
        qint64 slowest = 0;
        for (int exchange = 1; exchange <= exchanges; ++exchange) {
            const QByteArray where = QByteArray("exchange ") + QByteArray::number(exchange) + " of "
                + QByteArray::number(exchanges);
            reader.insert(mine);
            const int before = mine->verifyCount();
            const int theirsBefore = theirs->verifyCount();
            reader.plan(exchange, row.trouble, theirs);
            QElapsedTimer timer;
            timer.start();
            const Told torn = asked.run(backend, person);
            slowest = std::max(slowest, timer.elapsed());
            QVERIFY2(timer.elapsed() <= toldWithin, (where + " took too long").constData());
            QVERIFY2(!torn, (where + " was read all the same").constData());
            const CardErrorCode expected = reader.wasVerify() ? row.atVerify : row.code;
            QVERIFY2(torn.error().code == expected,
                     (where + ": " + QByteArray::number(int(torn.error().code)) + ' '
                      + torn.error().detail.toUtf8())
                         .constData());
            QVERIFY2(mine->verifyCount() - before <= fullVerifies, where.constData());
            QVERIFY2(theirs->verifyCount() == theirsBefore, "a card nobody agreed to was tried");
            // Nobody else's counter is told for this card's.
            if (row.trouble == Trouble::Swapped)
                QVERIFY2(!torn.error().retriesLeft, where.constData());
            QVERIFY2(fakePcsc().cards == 0, (where + " left the card open").constData());
            QVERIFY(!mine->isAnythingVerified() && !theirs->isAnythingVerified());
            // The next person, then the first one again: each reads their own card and nothing else.
            reader.start(true);
            reader.plug(true);
            reader.insert(theirs);
            QVERIFY2(isSame(asked.run(backend, next), nextAlone), (where + ": stale").constData());
            reader.insert(mine);
            QVERIFY2(isSame(asked.run(backend, person), alone), (where + ": not ready again").constData());
        }
        QVERIFY(fakePcsc().contexts <= 1);
        static int total = 0;
        total += exchanges;
        if (trouble + 1 == int(troubles.size()))
            qInfo("%s: %d exchanges, %d troubles so far, slowest of the last %lld ms", asked.name, exchanges,
                  total, slowest);
    }
};

KAKANAI_TEST(tst_TornFlows);
#include "tst_TornFlows.moc"
