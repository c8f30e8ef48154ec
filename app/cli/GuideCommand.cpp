// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/OfficeFiles.h"
#include "app/visit/PaperWork.h"
#include "forms/answer/Questionnaire.h"

#include <QJsonArray>

namespace kakanai::cli {
namespace {

using namespace kakanai::forms;

struct Visit {
    Catalogue catalogue;
    Answers answers;
    FactSheet facts;
};

Result<Visit> readVisit(const CommandContext& context, const QString& answersFile,
                        const std::optional<QString>& factsFile)
{
    Visit visit;
    auto catalogue = loadOfficeCatalogue(context.townFolder);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    visit.catalogue = std::move(*catalogue);
    const auto json = readNamedFile(answersFile);
    if (!json)
        return tl::unexpected(json.error());
    auto answers = answersFromJson(*json);
    if (!answers)
        return tl::unexpected(visit::toFailure(answers.error()));
    visit.answers = std::move(*answers);
    if (factsFile) {
        const auto told = readNamedFile(*factsFile);
        if (!told)
            return tl::unexpected(told.error());
        auto facts = FactSheet::fromJson(*told);
        if (!facts)
            return tl::unexpected(visit::toFailure(facts.error()));
        visit.facts = std::move(*facts);
    }
    return visit;
}

QJsonObject neededRow(const Catalogue& catalogue, const NeededProcedure& needed, const QString& language)
{
    const Procedure& procedure = *catalogue.procedure(needed.id);
    const QJsonValue date = needed.deadline.date ? QJsonValue(needed.deadline.date->toString(Qt::ISODate))
                                                 : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("id"), needed.id},
            {QStringLiteral("name"), needed.name.in(language)},
            {QStringLiteral("department"), procedure.department.in(language)},
            {QStringLiteral("departmentId"), procedure.departmentId},
            {QStringLiteral("reason"), needed.reason.in(language)},
            {QStringLiteral("law"), needed.law},
            {QStringLiteral("deemedWith"), needed.deemedWith.isEmpty() ? QJsonValue() : needed.deemedWith},
            {QStringLiteral("deadline"),
             QJsonObject{{QStringLiteral("text"), needed.deadline.words.in(language)},
                         {QStringLiteral("date"), date},
                         {QStringLiteral("late"), needed.deadline.isLate}}},
            {QStringLiteral("documents"), QJsonArray::fromStringList(needed.documents)}};
}

QJsonObject resultObject(const Catalogue& catalogue, const GuideResult& result, const QString& language,
                         const QStringList& events)
{
    QJsonArray needed;
    for (const NeededProcedure& one : result.needed)
        needed.append(neededRow(catalogue, one, language));
    QJsonArray undecided;
    for (const UndecidedProcedure& one : result.undecided)
        undecided.append(QJsonObject{{QStringLiteral("id"), one.id},
                                     {QStringLiteral("missing"), QJsonArray::fromStringList(one.missing)}});
    const QJsonValue next = result.next
        ? QJsonValue(QJsonObject{{QStringLiteral("question"), result.next->textFor(events).in(language)},
                                 {QStringLiteral("id"), result.next->id},
                                 {QStringLiteral("var"), result.next->var}})
        : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("needed"), needed},
            {QStringLiteral("notNeeded"), QJsonArray::fromStringList(result.notNeeded)},
            {QStringLiteral("undecided"), undecided},
            {QStringLiteral("next"), next},
            {QStringLiteral("counts"),
             QJsonObject{{QStringLiteral("applicable"), result.counts.applicable},
                         {QStringLiteral("answers"), result.counts.answers},
                         {QStringLiteral("screens"), result.counts.screens}}}};
}

void sayResult(const CommandContext& context, const Catalogue& catalogue, const GuideResult& result,
               const QStringList& events)
{
    for (const NeededProcedure& one : result.needed) {
        const Procedure& procedure = *catalogue.procedure(one.id);
        context.say(
            QStringLiteral("%1  %2（%3）")
                .arg(one.id, one.name.in(context.language), procedure.department.in(context.language)));
        context.say(QStringLiteral("     %1").arg(one.reason.in(context.language)));
        if (one.deadline.date)
            context.say(QStringLiteral("     %1 → %2%3")
                            .arg(one.deadline.words.in(context.language),
                                 one.deadline.date->toString(Qt::ISODate),
                                 one.deadline.isLate ? QStringLiteral(" !") : QString()));
        else if (!one.deadline.words.ja.isEmpty())
            context.say(QStringLiteral("     %1").arg(one.deadline.words.in(context.language)));
    }
    for (const UndecidedProcedure& one : result.undecided)
        context.say(QStringLiteral("%1 ?  %2").arg(one.id, one.missing.join(QStringLiteral(", "))));
    if (result.next)
        context.say(QStringLiteral("→ %1").arg(result.next->textFor(events).in(context.language)));
}

} // namespace

/** `kakanai guide`: which procedures this visit needs, from what was answered and told. */
int runGuide(CommandContext& context)
{
    if (!context.arguments.isEmpty() && context.arguments.first() == u"export") {
        (void)context.takeWord();
        return runGuideExport(context);
    }
    const auto usage = QStringLiteral("guide --answers FILE [--facts FILE] [--date YYYY-MM-DD] "
                                      "[--unanswered no|unknown] [--staff] [--json]");
    const auto answersFile = context.takeOption(QStringLiteral("--answers"));
    const auto factsFile = context.takeOption(QStringLiteral("--facts"));
    const auto date = context.takeOption(QStringLiteral("--date"));
    const QString unanswered =
        context.takeOption(QStringLiteral("--unanswered")).value_or(QStringLiteral("unknown"));
    const auto audience = context.takeFlag(QStringLiteral("--staff")) ? Audience::Staff : Audience::Citizen;
    const QDate today = date ? QDate::fromString(*date, Qt::ISODate) : context.clock->today();
    if (!context.isSpent() || !answersFile || !today.isValid()
        || (unanswered != u"no" && unanswered != u"unknown"))
        return context.usage(usage);
    const auto visit = readVisit(context, *answersFile, factsFile);
    if (!visit)
        return context.finish(visit.error());
    const GuideResult result =
        Questionnaire(visit->catalogue)
            .evaluate(visit->answers, visit->facts, today,
                      unanswered == u"no" ? Unanswered::No : Unanswered::Unknown, audience);
    const QVariant event = visit->answers.value(QStringLiteral("ev"));
    const QStringList events =
        event.typeId() == QMetaType::QStringList ? event.toStringList() : QStringList{event.toString()};
    sayResult(context, visit->catalogue, result, events);
    return context.finish(resultObject(visit->catalogue, result, context.language, events));
}

} // namespace kakanai::cli
