// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardreader/pcsc/CardFlows.h"

#include "cardreader/reader/CardTrial.h"
#include "cardreader/simulator/SimulatorTrust.h"
#include "tests/support/CardTestKey.h"

namespace kakanai::test {

using namespace kakanai::card;

namespace {

const std::shared_ptr<SimulatorKeyRing>& simulatorKeys()
{
    static const auto ring = std::make_shared<SimulatorKeyRing>();
    return ring;
}

const QDate today(2026, 11, 22);

const TrustStore& trust()
{
    static const TrustStore store = simulatorTrust(*simulatorKeys());
    return store;
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

} // namespace

const QList<CardFlow>& cardFlows()
{
    using enum CardItem;
    static const QList<CardFlow> all{
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

std::shared_ptr<SimulatorCard> flowCard(const Persona& person)
{
    return std::make_shared<SimulatorCard>(person, simulatorKeys());
}

Persona nextPerson(const CardFlow& flow)
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

} // namespace kakanai::test
