// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FormsVersionsCommand.h"

#include "app/cli/OfficeFiles.h"
#include "app/cli/SecretStream.h"
#include "app/cli/StoreAccess.h"
#include "app/publishing/CatalogueDraft.h"
#include "app/publishing/PublishingService.h"
#include "app/publishing/VisitRehearsal.h"
#include "app/visit/PaperWork.h"
#include "forms/model/CatalogueVersions.h"

#include <QDir>
#include <QJsonArray>

namespace kakanai::cli {
namespace {

using forms::CatalogueVersion;

QJsonObject versionObject(const CatalogueVersion& version, bool isInForce)
{
    const auto textOrNull = [](const QString& text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return {{QStringLiteral("number"), version.number},
            {QStringLiteral("effective"), textOrNull(version.effective.toString(Qt::ISODate))},
            {QStringLiteral("publishedAt"), toWireTime(version.publishedAt)},
            {QStringLiteral("author"), textOrNull(version.author)},
            {QStringLiteral("approver"), textOrNull(version.approver)},
            {QStringLiteral("note"), version.note},
            {QStringLiteral("restores"), version.restores > 0 ? QJsonValue(version.restores) : QJsonValue()},
            {QStringLiteral("sha256"), version.sha256},
            {QStringLiteral("inForce"), isInForce}};
}

QJsonObject changeObject(const publishing::VisitChange& row)
{
    const auto list = [](const QStringList& ids) { return QJsonArray::fromStringList(ids); };
    const auto counts = [](int answers, int boxes, int typed) {
        return QJsonObject{{QStringLiteral("answers"), answers},
                           {QStringLiteral("slots"), boxes},
                           {QStringLiteral("typed"), typed}};
    };
    return {{QStringLiteral("visit"), row.id},
            {QStringLiteral("description"), row.description},
            {QStringLiteral("changed"), row.isAny()},
            {QStringLiteral("added"), list(row.added)},
            {QStringLiteral("removed"), list(row.removed)},
            {QStringLiteral("documents"), list(row.documents)},
            {QStringLiteral("deadlines"), list(row.deadlines)},
            {QStringLiteral("sheets"), list(row.sheets)},
            {QStringLiteral("before"), counts(row.answersBefore, row.boxesBefore, row.typedBefore)},
            {QStringLiteral("now"), counts(row.answersNow, row.boxesNow, row.typedNow)}};
}

/** `--author A --approver B --effective DAY --note TEXT --secret-fd N`; two lines of N: A's number, B's. */
Result<publishing::Agreement> takeAgreement(CommandContext& context, StoreAccess& office)
{
    const QString author = context.takeOption(QStringLiteral("--author")).value_or(QString());
    publishing::Agreement agreement;
    agreement.approverId = context.takeOption(QStringLiteral("--approver")).value_or(QString());
    const auto day = context.takeOption(QStringLiteral("--effective"));
    agreement.effective = day ? QDate::fromString(*day, Qt::ISODate) : context.clock->today();
    agreement.note = context.takeOption(QStringLiteral("--note")).value_or(QString());
    const int descriptor =
        context.takeOption(QStringLiteral("--secret-fd")).value_or(QStringLiteral("0")).toInt();
    const auto actor = office.actor(author);
    if (!actor)
        return tl::unexpected(actor.error());
    agreement.author = *actor;
    auto own = readSecretLine(descriptor);
    auto other = readSecretLine(descriptor);
    if (!own || !other || !agreement.effective.isValid())
        return fail(FailureCode::SecretMalformed);
    agreement.authorNumber = std::move(*own);
    agreement.approverNumber = std::move(*other);
    return agreement;
}

int told(const CommandContext& context, const Result<CatalogueVersion>& version)
{
    if (!version)
        return context.finish(version.error());
    context.say(QStringLiteral("%1  %2  %3 + %4")
                    .arg(version->number)
                    .arg(version->effective.toString(Qt::ISODate), version->author, version->approver));
    return context.finish(QJsonObject{{QStringLiteral("version"), versionObject(*version, false)}});
}

} // namespace

int listVersions(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("forms versions [--town DIR] [--json]"));
    const auto versions = forms::publishedVersions(context.townFolder);
    if (!versions)
        return context.finish(visit::toFailure(versions.error()));
    const auto now = forms::versionInForce(*versions, context.clock->today());
    QJsonArray rows;
    for (const CatalogueVersion& version : *versions) {
        const bool isInForce = now && now->number == version.number;
        context.say(QStringLiteral("%1 %2  %3  %4 + %5  %6")
                        .arg(isInForce ? QStringLiteral("→") : QStringLiteral(" "))
                        .arg(version.number, 4, 10, QLatin1Char('0'))
                        .arg(version.effective.isValid() ? version.effective.toString(Qt::ISODate)
                                                         : QStringLiteral("—"),
                             version.author, version.approver, version.note));
        rows.append(versionObject(version, isInForce));
    }
    return context.finish(QJsonObject{{QStringLiteral("versions"), rows}});
}

int showChanges(CommandContext& context)
{
    const auto day = context.takeOption(QStringLiteral("--date"));
    const QDate today = day ? QDate::fromString(*day, Qt::ISODate) : context.clock->today();
    if (!context.isSpent() || context.townFolder.isEmpty() || !today.isValid())
        return context.usage(QStringLiteral("forms changes --town DIR [--date YYYY-MM-DD] [--json]"));
    const QString draft = QDir(context.townFolder).filePath(QStringLiteral("catalogue-draft"));
    const auto home = officeCatalogueHome(context.townFolder, today);
    const auto digest = forms::treeDigest(draft + QStringLiteral("/catalogue"));
    if (!home || !QDir(draft).exists() || !digest)
        return context.finish(home ? Failure{FailureCode::FileUnreadable, draft} : home.error());
    QJsonArray faults;
    for (const forms::CatalogueFault& fault : publishing::faultsOf(draft)) {
        context.say(QStringLiteral("%1: %2: %3").arg(fault.file, fault.path, fault.message));
        faults.append(QJsonObject{{QStringLiteral("file"), fault.file},
                                  {QStringLiteral("path"), fault.path},
                                  {QStringLiteral("message"), fault.message}});
    }
    QJsonArray rows;
    if (faults.isEmpty()) {
        const auto visits = publishing::visitsToRehearse(context.townFolder);
        if (!visits)
            return context.finish(visits.error());
        const auto before = publishing::rehearse(*visits, {*home, today});
        const auto now = publishing::rehearse(*visits, {draft, today});
        if (!before || !now)
            return context.finish(before ? now.error() : before.error());
        for (const publishing::VisitChange& row : publishing::compare(*visits, *before, *now)) {
            if (row.isAny())
                context.say(QStringLiteral("%1  +%2  −%3  %4")
                                .arg(row.id, row.added.join(u','), row.removed.join(u','), row.description));
            rows.append(changeObject(row));
        }
    }
    (void)context.finish(QJsonObject{{QStringLiteral("sha256"), *digest},
                                     {QStringLiteral("faults"), faults},
                                     {QStringLiteral("visits"), rows}});
    return faults.isEmpty() ? done : refused;
}

namespace {

/** What takes two people: the office is opened, their agreement taken, then `act(service, database,
 * agreement)` runs on the lane of the database. */
template <typename Act> int together(CommandContext& context, Act act)
{
    const auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto agreement = takeAgreement(context, **office);
    if (!agreement)
        return context.finish(agreement.error());
    if (!context.isSpent())
        return wrongUsage;
    return told(context, (*office)->run([&](StoreAccess& open) {
        publishing::PublishingService service(open.audit(), *context.clock, context.townFolder);
        return act(service, open.database(), *agreement);
    }));
}

} // namespace

int publishDraft(CommandContext& context)
{
    const auto sha256 = context.takeOption(QStringLiteral("--sha256"));
    if (context.townFolder.isEmpty() || !sha256)
        return context.usage(
            QStringLiteral("forms publish --town DIR --sha256 DIGEST --author ID --approver ID"
                           " [--effective YYYY-MM-DD] [--note TEXT] --secret-fd N [--json]"));
    return together(context,
                    [&](publishing::PublishingService& service, store::Database& database,
                        const publishing::Agreement& agreement) {
                        return service.publish(database, agreement, *sha256);
                    });
}

int rollBackVersion(CommandContext& context)
{
    const auto number = context.takeOption(QStringLiteral("--to"));
    if (context.townFolder.isEmpty() || !number)
        return context.usage(
            QStringLiteral("forms rollback --town DIR --to N --author ID --approver ID"
                           " [--effective YYYY-MM-DD] [--note TEXT] --secret-fd N [--json]"));
    return together(context,
                    [&](publishing::PublishingService& service, store::Database& database,
                        const publishing::Agreement& agreement) {
                        return service.rollBack(database, agreement, number->toInt());
                    });
}

} // namespace kakanai::cli
