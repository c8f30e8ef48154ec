// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/TownSettings.h"

#include "app/base/JsonFile.h"
#include "app/base/ReceiverReader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTime>

#include <array>

namespace kakanai {
namespace {

const QString builtIn = QStringLiteral(":/kakanai/town");

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

void applyTown(const QJsonObject& object, TownSettings& town)
{
    const auto text = [&](const char* key, QString& target) {
        if (const QJsonValue value = object.value(QLatin1String(key)); value.isString())
            target = value.toString();
    };
    text("name", town.name);
    text("prefecture", town.prefecture);
    text("municipalityCode", town.municipalityCode);
    text("officeCode", town.officeCode);
    if (object.contains(QStringLiteral("departments"))) {
        town.departments.clear();
        for (const QJsonValue& value : object.value(QStringLiteral("departments")).toArray())
            town.departments.append(
                {value[QStringLiteral("id")].toString(), value[QStringLiteral("name")].toString(),
                 value[QStringLiteral("floor")].toInt(), value[QStringLiteral("counter")].toString()});
    }
    if (object.contains(QStringLiteral("services"))) {
        town.services.clear();
        for (const QJsonValue& value : object.value(QStringLiteral("services")).toArray())
            town.services.append({value[QStringLiteral("id")].toString(),
                                  value[QStringLiteral("name")].toString(),
                                  value[QStringLiteral("series")].toString()});
    }
    if (object.contains(QStringLiteral("counters"))) {
        town.counters.clear();
        for (const QJsonValue& value : object.value(QStringLiteral("counters")).toArray())
            town.counters.append({value[QStringLiteral("number")].toInt(),
                                  value[QStringLiteral("name")].toString(),
                                  strings(value[QStringLiteral("services")])});
    }
    if (object.contains(QStringLiteral("languages")))
        town.languages = strings(object.value(QStringLiteral("languages")));
    const QJsonObject retention = object.value(QStringLiteral("retention")).toObject();
    if (retention.contains(QStringLiteral("purgeCounterCopyDays")))
        town.retention.purgeCounterCopyDays = retention.value(QStringLiteral("purgeCounterCopyDays")).toInt();
    if (retention.contains(QStringLiteral("class")))
        town.retention.retentionClass = retention.value(QStringLiteral("class")).toString();
}

/** `"hall": {…}`, docs/operations.md; what is not said keeps its usual value. */
Result<void> applyHall(const QJsonObject& hall, TownSettings& town)
{
    const auto fault = [](const QString& key) {
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: hall/") + key);
    };
    struct Figure {
        const char* key;
        int HallSettings::*value;
        int least;
        int most;
    };
    constexpr std::array figures{
        Figure{"mostOvertaken", &HallSettings::mostOvertaken, 0, 1000},
        Figure{"bookedHeadStartMinutes", &HallSettings::bookedHeadStartMinutes, 0, 240},
        Figure{"bookedGraceMinutes", &HallSettings::bookedGraceMinutes, 0, 240},
        Figure{"checkInEarliestMinutes", &HallSettings::checkInEarliestMinutes, 0, 720},
        Figure{"keptNumbers", &HallSettings::keptNumbers, 0, 1000},
        Figure{"missedPauseMinutes", &HallSettings::missedPauseMinutes, 0, 120},
        Figure{"missedCallsBeforeGone", &HallSettings::missedCallsBeforeGone, 1, 20},
    };
    for (const Figure& figure : figures) {
        const QJsonValue said = hall.value(QLatin1String(figure.key));
        if (said.isUndefined())
            continue;
        const int number = said.toInt(-1);
        if (number < figure.least || number > figure.most)
            return fault(QLatin1String(figure.key));
        town.hall.*figure.value = number;
    }
    town.hall.clearsAtMidnight =
        hall.value(QStringLiteral("clearsAtMidnight")).toBool(town.hall.clearsAtMidnight);
    if (hall.contains(QStringLiteral("classes"))) {
        town.hall.classes.clear();
        for (const QJsonValue& value : hall.value(QStringLiteral("classes")).toArray())
            town.hall.classes.append({value[QStringLiteral("id")].toString(),
                                      value[QStringLiteral("name")].toString(),
                                      value[QStringLiteral("headStartMinutes")].toInt()});
        if (!town.hall.hasClass(QStringLiteral("normal")))
            town.hall.classes.prepend({QStringLiteral("normal"), {}, 0});
        for (const PriorityClass& known : std::as_const(town.hall.classes)) {
            if (known.id.isEmpty() || known.headStartMinutes < 0 || known.headStartMinutes > 240)
                return fault(QStringLiteral("classes/") + known.id);
        }
    }
    for (const QJsonValue& value : hall.value(QStringLiteral("expressCounters")).toArray())
        town.hall.expressCounters.append(value.toInt());
    if (hall.contains(QStringLiteral("slots")))
        town.hall.slotPlans.clear();
    for (const QJsonValue& value : hall.value(QStringLiteral("slots")).toArray()) {
        SlotPlan plan;
        plan.service = value[QStringLiteral("service")].toString();
        plan.from = value[QStringLiteral("from")].toString(plan.from);
        plan.to = value[QStringLiteral("to")].toString(plan.to);
        plan.everyMinutes = value[QStringLiteral("everyMinutes")].toInt(plan.everyMinutes);
        plan.places = value[QStringLiteral("places")].toInt(plan.places);
        const QTime from = QTime::fromString(plan.from, QStringLiteral("HH:mm"));
        const QTime to = QTime::fromString(plan.to, QStringLiteral("HH:mm"));
        if (!town.serviceOf(plan.service) || plan.everyMinutes < 1 || plan.places < 1 || !from.isValid()
            || !to.isValid() || to <= from)
            return fault(QStringLiteral("slots/") + plan.service);
        town.hall.slotPlans.append(plan);
    }
    // Bookings of another system come without slots of our own.
    town.hall.takesBookings =
        hall.value(QStringLiteral("takesBookings")).toBool(!town.hall.slotPlans.isEmpty());
    return {};
}

/** `{"queue":"madoguchi1","trayOffsets":{"K01":[0.5,-1.2],"*":[0,0]}}`; a sheet of paper is no wider than
 * this, and a queue's name is CUPS' (no blank, `/` or `#`; no `-` in front, which would be an option). */
Result<void> applyPrinting(const QJsonObject& object, TownSettings& town)
{
    constexpr double farthest = 30;
    constexpr int twoNumbers = 2;
    const QJsonObject printing = object.value(QStringLiteral("printing")).toObject();
    static const QRegularExpression queueName(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}$"));
    town.printing.queue = printing.value(QStringLiteral("queue")).toString();
    if (!town.printing.queue.isEmpty() && !queueName.match(town.printing.queue).hasMatch())
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: printing/queue"));
    const QJsonObject offsets = printing.value(QStringLiteral("trayOffsets")).toObject();
    for (auto it = offsets.begin(); it != offsets.end(); ++it) {
        const QJsonArray pair = it.value().toArray();
        const QPointF offset(pair.at(0).toDouble(), pair.at(1).toDouble());
        if (pair.size() != twoNumbers || qAbs(offset.x()) > farthest || qAbs(offset.y()) > farthest)
            return fail(FailureCode::TownInvalid,
                        QStringLiteral("town.json: printing/trayOffsets/%1").arg(it.key()));
        town.printing.trayOffsets.insert(it.key(), offset);
    }
    return {};
}

/** What a town says of its own residents never comes from another town's file. */
Result<void> applyResidents(const QJsonObject& object, const QDir& folder, TownSettings& town)
{
    town.residents = {};
    const QJsonValue value = object.value(QStringLiteral("residents"));
    if (value.isUndefined() || value.isNull())
        return {};
    const QString file = value[QStringLiteral("file")].toString();
    const QString encoding = value[QStringLiteral("encoding")].toString(QStringLiteral("utf-8")).toLower();
    if (file.isEmpty())
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: residents/file"));
    if (encoding != u"utf-8" && encoding != u"windows-31j")
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: residents/encoding"));
    town.residents = {folder.absoluteFilePath(file), encoding};
    return {};
}

/** When the day's list may be compared: after the counters close. */
Result<void> applySync(const QJsonObject& object, TownSettings& town)
{
    const QJsonValue value = object.value(QStringLiteral("compareAfter"));
    if (value.isUndefined())
        return {};
    const QTime time = QTime::fromString(value.toString(), QStringLiteral("hh:mm"));
    if (!time.isValid())
        return fail(FailureCode::TownInvalid, QStringLiteral("backoffice.json: compareAfter"));
    town.compareAfter = time;
    return {};
}

} // namespace

const Service* TownSettings::serviceOf(const QString& id) const
{
    for (const Service& service : services) {
        if (service.id == id)
            return &service;
    }
    return nullptr;
}

QString TownSettings::departmentName(const QString& id) const
{
    for (const Department& department : departments) {
        if (department.id == id)
            return department.name;
    }
    return id;
}

bool isMunicipalityCode(const QString& code)
{
    if (code.size() != 6)
        return false;
    int sum = 0;
    for (int i = 0; i < 6; ++i) {
        if (code[i] < u'0' || code[i] > u'9')
            return false;
        if (i < 5)
            sum += code[i].digitValue() * (6 - i);
    }
    const int remainder = sum < 11 ? 11 - sum : 11 - sum % 11;
    return code[5].digitValue() == remainder % 10;
}

Result<TownSettings> loadTown(const QString& folder)
{
    TownSettings town;
    const Result<QJsonObject> base =
        readJsonObject(builtIn + QStringLiteral("/town.json"), FailureCode::TownInvalid);
    if (!base)
        return tl::unexpected(base.error());
    applyTown(*base, town);
    if (const Result<void> applied = applyHall(base->value(QStringLiteral("hall")).toObject(), town);
        !applied)
        return tl::unexpected(applied.error());
    if (const Result<void> applied = applyResidents(*base, QDir(builtIn), town); !applied)
        return tl::unexpected(applied.error());
    if (!folder.isEmpty()) {
        const QDir dir(folder);
        if (!dir.exists())
            return fail(FailureCode::FileUnreadable, folder);
        if (const QString path = dir.filePath(QStringLiteral("town.json")); QFile::exists(path)) {
            const Result<QJsonObject> own = readJsonObject(path, FailureCode::TownInvalid);
            if (!own)
                return tl::unexpected(own.error());
            applyTown(*own, town);
            if (const Result<void> applied = applyHall(own->value(QStringLiteral("hall")).toObject(), town);
                !applied)
                return tl::unexpected(applied.error());
            if (const Result<void> applied = applyPrinting(*own, town); !applied)
                return tl::unexpected(applied.error());
            if (const Result<void> applied = applyResidents(*own, dir, town); !applied)
                return tl::unexpected(applied.error());
            const auto screens = readHallScreens(own->value(QStringLiteral("screens")).toObject(), dir);
            if (!screens)
                return tl::unexpected(screens.error());
            town.screens = *screens;
        }
        if (const QString path = dir.filePath(QStringLiteral("backoffice.json")); QFile::exists(path)) {
            const Result<QJsonObject> own = readJsonObject(path, FailureCode::TownInvalid);
            if (!own)
                return tl::unexpected(own.error());
            auto receivers = readReceivers(*own, dir);
            if (!receivers)
                return tl::unexpected(receivers.error());
            town.receivers = std::move(*receivers);
            if (const Result<void> applied = applySync(*own, town); !applied)
                return tl::unexpected(applied.error());
        }
    }
    auto routing = loadRouting(folder);
    if (!routing)
        return tl::unexpected(routing.error());
    town.routing = std::move(*routing);
    if (!isMunicipalityCode(town.municipalityCode))
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: municipalityCode"));
    return town;
}

} // namespace kakanai
