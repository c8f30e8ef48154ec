// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/Persona.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

Read<Persona> readPerson(const QJsonObject& person, const QString& place)
{
    const auto fault = [&place](const char* key) {
        return tl::unexpected(QStringLiteral("%1: %2").arg(place, QLatin1String(key)));
    };
    const QJsonObject card = person.value(QStringLiteral("card")).toObject();
    if (card.isEmpty())
        return fault("card");
    Persona persona;
    persona.id = person.value(QStringLiteral("id")).toString();
    persona.identity.name = person.value(QStringLiteral("name")).toString();
    persona.identity.address = person.value(QStringLiteral("cardAddress")).toString();
    persona.identity.birthDateText = person.value(QStringLiteral("birthDate")).toString();
    persona.identity.birthDate = QDate::fromString(persona.identity.birthDateText, Qt::ISODate);
    persona.identity.sex = sexOf(person.value(QStringLiteral("sex")).toString());
    persona.number = ascii(person, "number");
    persona.pin = ascii(card, "pin");
    persona.authPin = card.contains(QStringLiteral("authPin")) ? ascii(card, "authPin") : persona.pin;
    persona.signPassword = ascii(card, "signPassword");
    persona.numberB = ascii(card, "numberB");
    persona.securityCode = ascii(card, "securityCode");
    persona.expiry = ascii(card, "expiry").replace("-", "");
    const QJsonObject tries = card.value(QStringLiteral("tries")).toObject();
    for (auto it = tries.begin(); it != tries.end(); ++it)
        persona.tries.insert(it.key(), it.value().toInt());

    if (persona.identity.name.isEmpty())
        return fault("name");
    if (persona.identity.address.isEmpty())
        return fault("cardAddress");
    if (!isDigits(persona.identity.birthDateText.toLatin1().replace("-", ""), 8))
        return fault("birthDate");
    if (!isDigits(persona.number, 12))
        return fault("number");
    if (!isDigits(persona.pin, 4))
        return fault("card.pin");
    if (!isDigits(persona.authPin, 4))
        return fault("card.authPin");
    if (!isSignPassword(persona.signPassword))
        return fault("card.signPassword");
    if (!isDigits(persona.numberB, 14))
        return fault("card.numberB");
    if (!isDigits(persona.expiry, 8))
        return fault("card.expiry");
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

} // namespace

QStringList builtInPersonas()
{
    registerPersonas();
    QStringList ids;
    const QStringList files = QDir(QStringLiteral(":/kakanai/simulator")).entryList(QDir::Files, QDir::Name);
    for (const QString& file : files)
        ids.append(file.section(u'.', 0, 0));
    return ids;
}

tl::expected<Persona, QString> loadPersona(const QString& word)
{
    if (builtInPersonas().contains(word))
        return readFile(QStringLiteral(":/kakanai/simulator/%1.json").arg(word), {});
    if (QFile::exists(word))
        return readFile(word, {});
    return readFile(word.section(u'#', 0, 0), word.section(u'#', 1));
}

} // namespace kakanai::card
