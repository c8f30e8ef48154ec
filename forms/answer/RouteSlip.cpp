// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/RouteSlip.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace kakanai::forms {
namespace {

/** A day as people say it. */
Words dayWords(const QDate& day)
{
    const QString ja = QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
    return {ja + QStringLiteral("まで"), ja + QStringLiteral("まで"),
            QStringLiteral("by %1").arg(day.toString(Qt::ISODate))};
}

Words deadlineWords(const Deadline& deadline)
{
    if (deadline.isLate)
        return deadline.note;
    return deadline.date ? dayWords(*deadline.date) : deadline.words;
}

RouteItem itemOf(const Catalogue& catalogue, const NeededProcedure& needed, const Answers& answers)
{
    const Procedure& procedure = *catalogue.procedure(needed.id);
    RouteItem item{needed.id, procedure.name, deadlineWords(needed.deadline), needed.deadline.isLate, {}, {}};
    if (needed.filing.state != FilingState::Allowed)
        item.filing = needed.filing.why;
    for (const ElsewhereRule& rule : catalogue.elsewheres) {
        if (namesProcedure(rule.procedures, needed.id) && rule.when.evaluate(answers) == Truth::Yes) {
            item.elsewhere = rule.words;
            break;
        }
    }
    return item;
}

void addDocuments(RouteStop& stop, const Catalogue& catalogue, const NeededProcedure& needed)
{
    // What is finished another day is brought another day.
    const bool isToday = needed.filing.state != FilingState::NotToday;
    for (const QString& id : isToday ? needed.documents + needed.filing.needs : needed.documents) {
        const Document* document = catalogue.document(id);
        if (document && !stop.documents.contains(document->name))
            stop.documents.append(document->name);
    }
}

/** How far one counter is from the other: floors weigh more than any number of counters. */
int distance(const HallPlace& from, const HallPlace& to)
{
    constexpr int stairs = 100;
    return std::abs(from.floor - to.floor) * stairs + std::abs(from.counter.toInt() - to.counter.toInt());
}

} // namespace

Words HallPlace::words() const
{
    if (floor == 0 && counter.isEmpty())
        return {};
    const bool isBasement = floor < 0;
    const QString level = QString::number(std::abs(floor));
    Words words;
    if (floor != 0) {
        words.ja = (isBasement ? QStringLiteral("地下%1階") : QStringLiteral("%1階")).arg(level);
        words.jaEasy = (isBasement ? QStringLiteral("地下 %1かい") : QStringLiteral("%1かい")).arg(level);
        words.en = (isBasement ? QStringLiteral("basement %1") : QStringLiteral("floor %1")).arg(level);
    }
    if (!counter.isEmpty()) {
        words.ja += QStringLiteral(" %1番窓口").arg(counter);
        words.jaEasy += QStringLiteral(" %1ばん まどぐち").arg(counter);
        words.en += QStringLiteral("%1counter %2")
                        .arg(words.en.isEmpty() ? QString() : QStringLiteral(", "), counter);
    }
    return {words.ja.trimmed(), words.jaEasy.trimmed(), words.en};
}

int RouteSlip::procedures() const
{
    int count = 0;
    for (const RouteStop& stop : stops)
        count += static_cast<int>(stop.items.size());
    return count;
}

RouteSlip makeRouteSlip(const Catalogue& catalogue, const QList<NeededProcedure>& needed,
                        const Answers& answers, const QHash<QString, HallPlace>& places)
{
    QList<const NeededProcedure*> waiting;
    QSet<QString> open;
    for (const NeededProcedure& one : needed) {
        const Procedure* procedure = catalogue.procedure(one.id);
        if (!procedure || procedure->discreet)
            continue;
        waiting.append(&one);
        open.insert(one.id);
    }
    const auto departmentOf = [&](const NeededProcedure* one) {
        return catalogue.procedure(one->id)->departmentId;
    };
    RouteSlip slip;
    while (!waiting.isEmpty()) {
        QList<const NeededProcedure*> ready;
        std::ranges::copy_if(waiting, std::back_inserter(ready), [&](const NeededProcedure* one) {
            return std::ranges::none_of(one->after,
                                        [&](const Precedence& before) { return open.contains(before.id); });
        });
        if (ready.isEmpty())
            ready = waiting; // a circle in a town's own orders: the walk still goes on
        const HallPlace here = slip.stops.isEmpty() ? HallPlace{} : slip.stops.last().place;
        const QString at = slip.stops.isEmpty() ? QString() : slip.stops.last().department;
        const auto next = std::ranges::min_element(ready, {}, [&](const NeededProcedure* one) {
            const QString department = departmentOf(one);
            if (slip.stops.isEmpty() || places.isEmpty())
                return department == at ? 0 : 1;
            return department == at ? 0 : 1 + distance(here, places.value(department));
        });
        const NeededProcedure* one = *next;
        if (departmentOf(one) != at) {
            const Procedure& procedure = *catalogue.procedure(one->id);
            slip.stops.append(
                {procedure.departmentId, procedure.department, places.value(procedure.departmentId), {}, {}});
        }
        slip.stops.last().items.append(itemOf(catalogue, *one, answers));
        addDocuments(slip.stops.last(), catalogue, *one);
        open.remove(one->id);
        waiting.removeOne(one);
    }
    return slip;
}

} // namespace kakanai::forms
