// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/OfficeFiles.h"
#include "app/cli/ReviewJson.h"
#include "app/cli/StoreAccess.h"
#include "app/visit/CasePages.h"
#include "app/visit/PaperWork.h"
#include "app/visit/StandingSlip.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace kakanai::cli {
namespace {

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(toWireTime(time)) : QJsonValue();
}

QJsonObject headObject(const casework::Case& head, casework::Delivery delivery)
{
    return {{QStringLiteral("id"), head.id},
            {QStringLiteral("number"), head.number},
            {QStringLiteral("status"), casework::caseStatusName(head.status)},
            {QStringLiteral("delivery"), casework::deliveryName(delivery)},
            {QStringLiteral("channel"), head.channel},
            {QStringLiteral("ticket"), head.ticketLabel},
            {QStringLiteral("service"), head.service},
            {QStringLiteral("events"), QJsonArray::fromStringList(head.events)},
            {QStringLiteral("language"), head.language},
            {QStringLiteral("submittedAt"), timeOrNull(head.submittedAt)},
            {QStringLiteral("completedAt"), timeOrNull(head.completedAt)},
            {QStringLiteral("purgeAfter"),
             head.purgeAfter.isValid() ? QJsonValue(head.purgeAfter.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("erased"), head.isErased}};
}

Result<QJsonObject> described(const StoreAccess& office, store::Transaction& transaction,
                              const casework::Case& head)
{
    const auto delivery = office.cases().delivery(transaction, head.id);
    if (!delivery)
        return tl::unexpected(delivery.error());
    const auto standings = office.reviews().standing(transaction, head.id);
    if (!standings)
        return tl::unexpected(standings.error());
    // A department that sent a case back is heard before any receiver.
    const casework::Delivery folded = casework::foldStandings(*standings);
    QJsonObject object = headObject(head, folded == casework::Delivery::Returned ? folded : *delivery);
    object[QStringLiteral("procedures")] = standingsArray(*standings);
    return object;
}

QJsonObject fileObject(QJsonObject object, const casework::CaseFile& file)
{
    const auto parsed = [](const QByteArray& json) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    };
    object[QStringLiteral("facts")] = parsed(file.content.facts);
    object[QStringLiteral("answers")] = parsed(file.content.answers);
    object[QStringLiteral("sheets")] = parsed(file.content.sheets);
    QJsonArray attachments;
    for (const casework::Attachment& attachment : file.attachments)
        attachments.append(QJsonObject{{QStringLiteral("id"), attachment.id},
                                       {QStringLiteral("kind"), attachment.kind},
                                       {QStringLiteral("file"), attachment.fileName},
                                       {QStringLiteral("mediaType"), attachment.mediaType},
                                       {QStringLiteral("size"), attachment.size},
                                       {QStringLiteral("sha256"), attachment.sha256}});
    object[QStringLiteral("attachments")] = attachments;
    return object;
}

/** Everything of one case into a folder of its own: case.json and the attachments under their names. */
Result<QJsonObject> exportCase(StoreAccess& office, store::Transaction& transaction, const QString& name,
                               const QString& folder, const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::ExportCase); !allowed)
        return tl::unexpected(allowed.error());
    const auto file = office.cases().show(transaction, name, QStringLiteral("export"), actor);
    if (!file)
        return tl::unexpected(file.error());
    const auto head = described(office, transaction, file->head);
    if (!head)
        return head;
    const QDir target(folder + u'/' + file->head.number);
    if (!QDir().mkpath(target.path()))
        return fail(FailureCode::FileUnreadable, target.path());
    QStringList written;
    const auto write = [&](const QString& fileName, const QByteArray& bytes) {
        QSaveFile out(target.filePath(fileName));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return false;
        written.append(out.fileName());
        return true;
    };
    if (!write(QStringLiteral("case.json"), QJsonDocument(fileObject(*head, *file)).toJson()))
        return fail(FailureCode::FileUnreadable, target.path());
    for (const casework::Attachment& attachment : file->attachments) {
        const auto opened = office.cases().openAttachment(transaction, file->head.id, attachment.id, actor);
        if (!opened)
            return tl::unexpected(opened.error());
        if (!write(attachment.id + u'-' + attachment.fileName, opened->bytes))
            return fail(FailureCode::FileUnreadable, target.path());
    }
    QJsonObject object = *head;
    object[QStringLiteral("files")] = QJsonArray::fromStringList(written);
    return object;
}

/** What became of each procedure, as a page the citizen takes home. */
Result<QJsonObject> slipCase(const CommandContext& context, StoreAccess& office,
                             store::Transaction& transaction, const QString& name, const QString& file,
                             const access::Actor& actor)
{
    const auto opened = office.cases().show(transaction, name, QStringLiteral("slip"), actor);
    if (!opened)
        return tl::unexpected(opened.error());
    auto object = described(office, transaction, opened->head);
    const auto standings = office.reviews().standing(transaction, opened->head.id);
    const auto catalogue = loadOfficeCatalogue(context.townFolder, context.clock->today());
    if (!object || !standings)
        return tl::unexpected(object ? standings.error() : object.error());
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto pdf = forms::handoutPdf(visit::standingSlip(
        opened->head, *standings, *catalogue, office.town(), opened->head.language, context.clock->now(),
        visit::casePageName(office.office().stores().seal, opened->head.id)));
    if (!pdf)
        return tl::unexpected(visit::toFailure(pdf.error()));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(*pdf) != pdf->size() || !out.commit())
        return fail(FailureCode::FileUnreadable, file);
    object->insert(QStringLiteral("file"), out.fileName());
    return object;
}

} // namespace

/** `kakanai case list|show|export|slip`: cases this person may see; reading is recorded. */
int runCase(CommandContext& context)
{
    const QString usage =
        QStringLiteral("case list [--status submitted|completed|cancelled] [--day DATE] | show CASE"
                       " | export CASE --out DIR | slip CASE --out FILE [--staff ID] [--json]");
    const QString word = context.takeWord().value_or(QString());
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s01"));
    const auto status = context.takeOption(QStringLiteral("--status"));
    const auto day = context.takeOption(QStringLiteral("--day"));
    const auto out = context.takeOption(QStringLiteral("--out"));
    const QString name = word == QStringLiteral("list") ? QString() : context.takeWord().value_or(QString());

    casework::CaseQuery query;
    query.status = casework::caseStatusFromName(status.value_or(QString()));
    query.day = QDate::fromString(day.value_or(QString()), Qt::ISODate);
    const bool isUnderstood =
        (word == QStringLiteral("list") && (!status || query.status) && (!day || query.day.isValid()))
        || (word == QStringLiteral("show") && !name.isEmpty())
        || ((word == QStringLiteral("export") || word == QStringLiteral("slip")) && !name.isEmpty() && out);
    if (!isUnderstood || !context.isSpent())
        return context.usage(usage);

    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto actor = (*office)->actor(staff);
    if (!actor)
        return context.finish(actor.error());
    StoreAccess& open = **office;
    const auto cases = open.inTransaction([&](store::Transaction& transaction) -> Result<QJsonArray> {
        QJsonArray array;
        if (word == QStringLiteral("list")) {
            const auto heads = open.cases().list(transaction, query, *actor);
            if (!heads)
                return tl::unexpected(heads.error());
            for (const casework::Case& head : *heads) {
                const auto object = described(open, transaction, head);
                if (!object)
                    return tl::unexpected(object.error());
                array.append(*object);
            }
            return array;
        }
        if (word == QStringLiteral("export")) {
            const auto object = exportCase(open, transaction, name, *out, *actor);
            if (!object)
                return tl::unexpected(object.error());
            return QJsonArray{*object};
        }
        if (word == QStringLiteral("slip")) {
            const auto object = slipCase(context, open, transaction, name, *out, *actor);
            if (!object)
                return tl::unexpected(object.error());
            return QJsonArray{*object};
        }
        const auto file = open.cases().show(transaction, name, QStringLiteral("cli"), *actor);
        if (!file)
            return tl::unexpected(file.error());
        const auto object = described(open, transaction, file->head);
        if (!object)
            return tl::unexpected(object.error());
        return QJsonArray{fileObject(*object, *file)};
    });
    if (!cases)
        return context.finish(cases.error());
    for (const QJsonValue& value : *cases)
        context.say(
            QStringLiteral("%1  %2  %3  %4")
                .arg(value[QStringLiteral("number")].toString(), value[QStringLiteral("status")].toString(),
                     value[QStringLiteral("delivery")].toString(), value[QStringLiteral("id")].toString()));
    QJsonObject answer{{QStringLiteral("cases"), *cases}};
    if (word != QStringLiteral("list"))
        answer[QStringLiteral("case")] = cases->first();
    return context.finish(answer);
}

} // namespace kakanai::cli
