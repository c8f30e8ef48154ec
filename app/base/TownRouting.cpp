// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/TownRouting.h"

#include "app/base/JsonFile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace kakanai {
namespace {

const QString fileName = QStringLiteral("routing.json");
const QString builtIn = QStringLiteral(":/kakanai/town/routing.json");
constexpr int mostPersons = 20;

/** Reads routing.json and collects what is wrong with it on the way. */
class RoutingReader
{
public:
    explicit RoutingReader(const KnownNames& known)
        : m_known(known)
    {
    }

    void read(const QJsonObject& object, OfficeRouting& routing)
    {
        static const QStringList sections{QStringLiteral("gates"), QStringLiteral("secondReader"),
                                          QStringLiteral("routes"), QStringLiteral("businessIds"),
                                          QStringLiteral("screens")};
        for (const QString& key : object.keys()) {
            if (!sections.contains(key))
                fault(u'/' + key, QStringLiteral("unknown section"));
        }
        const auto each = [&](const QString& section, auto& list, auto read) {
            if (!object.contains(section))
                return;
            list.clear();
            if (!object[section].isArray())
                fault(u'/' + section, QStringLiteral("not a list"));
            int i = 0;
            for (const QJsonValue& value : object[section].toArray())
                list.append(read(value, QStringLiteral("/%1/%2").arg(section).arg(i++)));
        };
        each(sections[0], routing.gates, [this](const QJsonValue& value, const QString& place) {
            return ReviewGate{text(value, place, "name"),
                              patterns(value[u"procedures"], place + QStringLiteral("/procedures"))};
        });
        if (object.contains(sections[1]))
            routing.secondReader = patterns(object[sections[1]], QStringLiteral("/secondReader"), true);
        each(sections[2], routing.routes, [this](const QJsonValue& value, const QString& place) {
            ReceiverRoute route{patterns(value[u"procedures"], place + QStringLiteral("/procedures")),
                                text(value, place, "receiver")};
            name(m_known.receivers, route.receiver, place + QStringLiteral("/receiver"),
                 QStringLiteral("no receiver of this name in backoffice.json"));
            return route;
        });
        if (object.contains(sections[3]))
            readBusinessIds(object[sections[3]].toObject(), routing);
        each(sections[4], routing.screens,
             [this](const QJsonValue& value, const QString& place) { return screen(value, place); });
    }

    [[nodiscard]] const QList<RoutingFault>& faults() const { return m_faults; }

private:
    void fault(const QString& place, const QString& message) { m_faults.append({fileName, place, message}); }

    QString text(const QJsonValue& value, const QString& place, const char* key)
    {
        const QString found = value[QLatin1String(key)].toString();
        if (found.isEmpty())
            fault(place + u'/' + QLatin1String(key), QStringLiteral("missing"));
        return found;
    }

    void name(const QStringList& known, const QString& value, const QString& place, const QString& message)
    {
        if (!known.isEmpty() && !value.isEmpty() && !known.contains(value))
            fault(place, QStringLiteral("%1: %2").arg(value, message));
    }

    QStringList patterns(const QJsonValue& value, const QString& place, bool mayBeEmpty = false)
    {
        QStringList list;
        for (const QJsonValue& item : value.toArray()) {
            const QString pattern = item.toString();
            const QString at = QStringLiteral("%1/%2").arg(place).arg(list.size());
            const bool isUsed = m_known.procedures.isEmpty()
                || std::ranges::any_of(m_known.procedures,
                                       [&](const QString& id) { return isAmong({pattern}, id); });
            if (pattern.isEmpty() || !isUsed)
                fault(at, QStringLiteral("%1: no such procedure").arg(pattern));
            list.append(pattern);
        }
        if (list.isEmpty() && !mayBeEmpty)
            fault(place, QStringLiteral("names no procedure"));
        return list;
    }

    void readBusinessIds(const QJsonObject& object, OfficeRouting& routing)
    {
        static const QRegularExpression threeDigits(QStringLiteral("^[0-9]{3}$"));
        routing.businessIds.clear();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString place = QStringLiteral("/businessIds/") + it.key();
            if (!m_known.departments.contains(it.key()))
                name(m_known.procedures, it.key(), place, QStringLiteral("no such department or procedure"));
            if (!threeDigits.match(it.value().toString()).hasMatch())
                fault(place, QStringLiteral("not three digits"));
            routing.businessIds.insert(it.key(), it.value().toString());
        }
    }

    RetypeScreen screen(const QJsonValue& value, const QString& place)
    {
        RetypeScreen made{patterns(value[u"procedures"], place + QStringLiteral("/procedures")),
                          text(value, place, "name"),
                          value[u"receiver"].toString(),
                          {}};
        name(m_known.receivers, made.receiver, place + QStringLiteral("/receiver"),
             QStringLiteral("no receiver of this name in backoffice.json"));
        for (const QJsonValue& item : value[u"fields"].toArray()) {
            const QString at = QStringLiteral("%1/fields/%2").arg(place).arg(made.fields.size());
            RetypeField field{item[u"key"].toString(), item[u"person"].toInt(), item[u"label"].toString()};
            if (field.key.isEmpty())
                fault(at + QStringLiteral("/key"), QStringLiteral("missing"));
            name(m_known.fields, field.key, at + QStringLiteral("/key"), QStringLiteral("no such field"));
            if (field.person < 0 || field.person > mostPersons)
                fault(at + QStringLiteral("/person"), QStringLiteral("not 0 to %1").arg(mostPersons));
            made.fields.append(field);
        }
        if (made.fields.isEmpty())
            fault(place + QStringLiteral("/fields"), QStringLiteral("no fields"));
        return made;
    }

    const KnownNames& m_known;
    QList<RoutingFault> m_faults;
};

} // namespace

bool isAmong(const QStringList& patterns, const QString& id)
{
    return std::ranges::any_of(patterns, [&](const QString& pattern) {
        return pattern.endsWith(u'*') ? id.startsWith(pattern.chopped(1)) : pattern == id;
    });
}

QString OfficeRouting::businessIdOf(const QString& procedure, const QString& department) const
{
    return businessIds.value(procedure, businessIds.value(department));
}

bool OfficeRouting::needsSecondReader(const QString& procedure) const
{
    return isAmong(secondReader, procedure);
}

const ReviewGate* OfficeRouting::gateOf(const QString& procedure) const
{
    const auto gate =
        std::ranges::find_if(gates, [&](const ReviewGate& g) { return isAmong(g.procedures, procedure); });
    return gate == gates.end() ? nullptr : &*gate;
}

QString OfficeRouting::receiverOf(const QString& procedure) const
{
    const auto route = std::ranges::find_if(
        routes, [&](const ReceiverRoute& r) { return isAmong(r.procedures, procedure); });
    return route == routes.end() ? QString() : route->receiver;
}

const RetypeScreen* OfficeRouting::screenOf(const QString& procedure) const
{
    const auto screen = std::ranges::find_if(
        screens, [&](const RetypeScreen& s) { return isAmong(s.procedures, procedure); });
    return screen == screens.end() ? nullptr : &*screen;
}

Result<OfficeRouting> loadRouting(const QString& folder)
{
    OfficeRouting routing;
    const KnownNames anything;
    for (const QString& path : {builtIn, QDir(folder).filePath(fileName)}) {
        if ((folder.isEmpty() && path != builtIn) || !QFile::exists(path))
            continue;
        const auto object = readJsonObject(path, FailureCode::TownInvalid);
        if (!object)
            return tl::unexpected(object.error());
        RoutingReader reader(anything);
        reader.read(*object, routing);
        if (!reader.faults().isEmpty()) {
            const RoutingFault& first = reader.faults().first();
            return fail(FailureCode::TownInvalid,
                        QStringLiteral("%1: %2: %3").arg(first.file, first.place, first.message));
        }
    }
    return routing;
}

QList<RoutingFault> routingFaults(const QString& folder, const KnownNames& known)
{
    const QString path = folder.isEmpty() ? builtIn : QDir(folder).filePath(fileName);
    if (!QFile::exists(path))
        return {};
    const auto object = readJsonObject(path, FailureCode::TownInvalid);
    if (!object)
        return {{fileName, {}, object.error().detail}};
    RoutingReader reader(known);
    OfficeRouting routing;
    reader.read(*object, routing);
    return reader.faults();
}

} // namespace kakanai
