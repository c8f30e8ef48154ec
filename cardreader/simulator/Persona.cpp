// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/Persona.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

/** Must stand outside every namespace: the static link keeps the resource only when this is called. */
static void registerPersonas()
{
    Q_INIT_RESOURCE(simulator);
}

namespace kakanai::card {
namespace {

template <typename T> using Read = tl::expected<T, QString>;

bool isDigits(const QByteArray& text, qsizetype count)
{
    return text.size() == count && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isSignPassword(const QByteArray& text)
{
    return text.size() >= 6 && text.size() <= 16
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

QByteArray ascii(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toLatin1();
}

Sex sexOf(const QString& word)
{
    if (word == QStringLiteral("male"))
        return Sex::Male;
    return word == QStringLiteral("female") ? Sex::Female : Sex::Other;
}

/** Which parts of the description a document needs. */
struct Parts {
    bool card = false;
    bool licence = false;
    bool residence = false;
};

Parts partsOf(const QString& document)
{
    struct Row {
        const char* document;
        Parts parts;
    };
    static constexpr std::array rows{
        Row{"mynumber-card", {true, false, false}},
        Row{"phone-certificate", {true, false, false}},
        Row{"mynumber-licence", {true, true, false}},
        Row{"licence", {false, true, false}},
        Row{"residence-card", {false, false, true}},
        Row{"special-permanent-resident", {false, false, true}},
        Row{"specified-residence-card", {true, false, true}},
    };
    const auto row =
        std::ranges::find_if(rows, [&](const Row& r) { return document == QLatin1String(r.document); });
    return row == rows.end() ? Parts{} : row->parts;
}

QDate dateIn(const QJsonObject& object, const char* key)
{
    return QDate::fromString(object.value(QLatin1String(key)).toString(), Qt::ISODate);
}

void readTries(const QJsonObject& object, Persona& persona)
{
    const QJsonObject tries = object.value(QStringLiteral("tries")).toObject();
    for (auto it = tries.begin(); it != tries.end(); ++it)
        persona.tries.insert(it.key(), it.value().toInt());
}

// Each answers the name of the first value that is missing or malformed.

std::optional<const char*> readCardPart(const QJsonObject& person, Persona& persona)
{
    const QJsonObject card = person.value(QStringLiteral("card")).toObject();
    if (card.isEmpty())
        return "card";
    persona.number = ascii(person, "number");
    persona.pin = ascii(card, "pin");
    persona.authPin = card.contains(QStringLiteral("authPin")) ? ascii(card, "authPin") : persona.pin;
    persona.signPassword = ascii(card, "signPassword");
    persona.numberB = ascii(card, "numberB");
    persona.securityCode = ascii(card, "securityCode");
    persona.expiry = ascii(card, "expiry").replace("-", "");
    readTries(card, persona);
    if (!isDigits(persona.number, 12))
        return "number";
    if (!isDigits(persona.pin, 4))
        return "card.pin";
    if (!isDigits(persona.authPin, 4))
        return "card.authPin";
    if (!isSignPassword(persona.signPassword))
        return "card.signPassword";
    if (!isDigits(persona.numberB, 14))
        return "card.numberB";
    if (!isDigits(persona.expiry, 8))
        return "card.expiry";
    return {};
}

std::optional<const char*> readLicencePart(const QJsonObject& licence, Persona& persona)
{
    LicencePart& part = persona.licence;
    part.pin1 = ascii(licence, "pin1");
    part.pin2 = ascii(licence, "pin2");
    part.number = ascii(licence, "number");
    part.kana = licence.value(QStringLiteral("kana")).toString();
    part.colour = licence.value(QStringLiteral("colour")).toString();
    for (const QJsonValue& condition : licence.value(QStringLiteral("conditions")).toArray())
        part.conditions.append(condition.toString());
    part.issued = dateIn(licence, "issued");
    part.expiry = dateIn(licence, "expiry");
    part.newAddress = licence.value(QStringLiteral("newAddress")).toString();
    part.newName = licence.value(QStringLiteral("newName")).toString();
    readTries(licence, persona);
    if (part.pin1.size() != 4)
        return "licence.pin1";
    if (!part.expiry.isValid())
        return "licence.expiry";
    if (persona.document == QStringLiteral("licence")
        && (part.pin2.size() != 4 || !isDigits(part.number, 12)))
        return "licence.pin2, licence.number";
    return {};
}

std::optional<const char*> readResidencePart(const QJsonObject& residence, Persona& persona)
{
    ResidencePart& part = persona.residence;
    part.number = ascii(residence, "number");
    part.type = ascii(residence, "type");
    part.municipality = ascii(residence, "municipality");
    part.since = ascii(residence, "since").replace("-", "");
    if (part.number.size() != 12)
        return "residence.number";
    if (part.type.isEmpty())
        return "residence.type";
    return {};
}

Read<Persona> readPerson(const QJsonObject& person, const QString& place)
{
    const auto fault = [&place](const char* key) {
        return tl::unexpected(QStringLiteral("%1: %2").arg(place, QLatin1String(key)));
    };
    Persona persona;
    if (const QString document = person.value(QStringLiteral("document")).toString(); !document.isEmpty())
        persona.document = document;
    persona.id = person.value(QStringLiteral("id")).toString();
    persona.identity.name = person.value(QStringLiteral("name")).toString();
    persona.identity.address = person.value(QStringLiteral("cardAddress")).toString();
    persona.identity.birthDateText = person.value(QStringLiteral("birthDate")).toString();
    persona.identity.birthDate = QDate::fromString(persona.identity.birthDateText, Qt::ISODate);
    persona.identity.sex = sexOf(person.value(QStringLiteral("sex")).toString());
    if (persona.identity.name.isEmpty())
        return fault("name");
    if (persona.identity.address.isEmpty())
        return fault("cardAddress");
    if (!isDigits(persona.identity.birthDateText.toLatin1().replace("-", ""), 8))
        return fault("birthDate");
    const Parts parts = partsOf(persona.document);
    if (!parts.card && !parts.licence && !parts.residence)
        return fault("document");
    std::optional<const char*> missing;
    if (parts.card)
        missing = readCardPart(person, persona);
    if (!missing && parts.licence)
        missing = readLicencePart(person.value(QStringLiteral("licence")).toObject(), persona);
    if (!missing && parts.residence)
        missing = readResidencePart(person.value(QStringLiteral("residence")).toObject(), persona);
    if (missing)
        return fault(*missing);
    return persona;
}

Read<Persona> readFile(const QString& path, const QString& id)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return tl::unexpected(QStringLiteral("%1: %2").arg(path, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return tl::unexpected(QStringLiteral("%1: %2").arg(path, error.errorString()));
    const QJsonObject root = document.object();
    if (!root.contains(QStringLiteral("people")))
        return readPerson(root, path);
    const QJsonArray people = root.value(QStringLiteral("people")).toArray();
    for (const QJsonValue& value : people) {
        const QJsonObject person = value.toObject();
        const QString personId = person.value(QStringLiteral("id")).toString();
        if (id.isEmpty() ? person.contains(QStringLiteral("card")) : personId == id)
            return readPerson(person, QStringLiteral("%1#%2").arg(path, personId));
    }
    return tl::unexpected(QStringLiteral("%1: people").arg(path));
}

QStringList idsIn(const QString& folder)
{
    QStringList ids;
    for (const QString& file : QDir(folder).entryList(QDir::Files, QDir::Name))
        ids.append(file.section(u'.', 0, 0));
    return ids;
}

} // namespace

QStringList builtInPersonas()
{
    registerPersonas();
    return idsIn(QStringLiteral(":/kakanai/simulator"));
}

QStringList builtInCards()
{
    registerPersonas();
    return idsIn(QStringLiteral(":/kakanai/simulator/cards"));
}

tl::expected<Persona, QString> loadPersona(const QString& word)
{
    if (builtInPersonas().contains(word))
        return readFile(QStringLiteral(":/kakanai/simulator/%1.json").arg(word), {});
    if (builtInCards().contains(word))
        return readFile(QStringLiteral(":/kakanai/simulator/cards/%1.json").arg(word), {});
    if (QFile::exists(word))
        return readFile(word, {});
    return readFile(word.section(u'#', 0, 0), word.section(u'#', 1));
}

} // namespace kakanai::card
