// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TownCheck.h"

#include "app/base/TownRouting.h"
#include "app/cli/OfficeFiles.h"
#include "app/store/Outbox.h"

#include <QJsonArray>

namespace kakanai::cli {
namespace {

/** What the names in a town's files may be: its departments and receivers, the catalogue's procedures and
 * fields. */
KnownNames knownNames(const TownSettings& town, const forms::Catalogue& catalogue)
{
    KnownNames known;
    for (const Department& department : town.departments)
        known.departments.append(department.id);
    for (const forms::Department& department : catalogue.departments)
        known.departments.append(department.id);
    for (const Receiver& receiver : town.receivers)
        known.receivers.append(receiver.id);
    known.receivers.append(store::defaultTarget());
    for (const forms::Procedure& procedure : catalogue.procedures)
        known.procedures.append(procedure.id);
    for (const forms::FieldSpec& field : catalogue.fields)
        known.fields.append(field.key);
    return known;
}

/** A receiver whose departments nobody has would wait for ever, unnoticed. */
QList<RoutingFault> receiverFaults(const TownSettings& town, const KnownNames& known)
{
    QList<RoutingFault> faults;
    for (qsizetype i = 0; i < town.receivers.size(); ++i) {
        const QStringList& departments = town.receivers.at(i).departments;
        const QString place = QStringLiteral("/receivers/%1/departments").arg(i);
        if (departments.isEmpty())
            faults.append({QStringLiteral("backoffice.json"), place, QStringLiteral("names no department")});
        for (qsizetype j = 0; j < departments.size(); ++j) {
            if (departments.at(j) != u"*" && !known.departments.contains(departments.at(j)))
                faults.append({QStringLiteral("backoffice.json"), QStringLiteral("%1/%2").arg(place).arg(j),
                               QStringLiteral("%1: no such department").arg(departments.at(j))});
        }
    }
    return faults;
}

} // namespace

int runTownCheck(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("town check [--town DIR] [--json]"));
    const auto town = loadTown(context.townFolder);
    const auto catalogue = loadOfficeCatalogue(context.townFolder, context.clock->today());
    QList<RoutingFault> faults;
    if (town && catalogue) {
        const KnownNames known = knownNames(*town, *catalogue);
        faults = receiverFaults(*town, known) + routingFaults(context.townFolder, known);
    } else {
        // What stops the town from opening is a fault like any other, and says its own place.
        const Failure& failure = town ? catalogue.error() : town.error();
        faults.append({failure.detail.section(u':', 0, 0), failure.detail.section(u':', 1, 1).trimmed(),
                       failure.detail});
    }
    QJsonArray rows;
    for (const RoutingFault& fault : std::as_const(faults)) {
        context.say(QStringLiteral("%1: %2: %3").arg(fault.file, fault.place, fault.message));
        rows.append(QJsonObject{{QStringLiteral("file"), fault.file},
                                {QStringLiteral("path"), fault.place},
                                {QStringLiteral("message"), fault.message}});
    }
    (void)context.finish(QJsonObject{{QStringLiteral("faults"), rows}});
    return faults.isEmpty() ? done : refused;
}

} // namespace kakanai::cli
