// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/TownSettings.h"
#include "app/cli/Commands.h"
#include "app/cli/OfficeFiles.h"
#include "app/visit/PaperWork.h"
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueNames.h"
#include "forms/print/RouteSlipDrawing.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace kakanai::cli {
namespace {

using namespace kakanai::forms;

struct Visit {
    Catalogue catalogue;
    Answers answers;
    FactSheet facts;
};

Result<Visit> readVisit(const CommandContext& context, const QString& answersFile,
                        const std::optional<QString>& factsFile, const QDate& today)
{
    Visit visit;
    auto catalogue = loadOfficeCatalogue(context.townFolder, today);
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
    auto people = peopleFromJson(*json, visit.facts);
    if (!people)
        return tl::unexpected(visit::toFailure(people.error()));
    visit.facts = std::move(people->facts);
    for (auto it = people->answers.begin(); it != people->answers.end(); ++it) {
        if (!visit.answers.contains(it.key()))
            visit.answers.insert(it.key(), it.value());
    }
    return visit;
}

/** Whether whoever came may file it; null while nobody said who came. */
QJsonValue filingOf(const Filing& filing, const QString& language)
{
    if (!filing.isKnown)
        return QJsonValue::Null;
    const auto state =
        std::ranges::find(filingStates, filing.state, [](const auto& row) { return row.value; });
    const bool isToday = filing.state == FilingState::Allowed || filing.state == FilingState::WithDocuments;
    return QJsonObject{{QStringLiteral("allowed"), isToday},
                       {QStringLiteral("state"), QLatin1String(state->name)},
                       {QStringLiteral("needs"), QJsonArray::fromStringList(filing.needs)},
                       {QStringLiteral("why"), filing.why.in(language)},
                       {QStringLiteral("law"), filing.law}};
}

/** Whom it is for, as far as the household is known. */
QJsonArray forWhom(const NeededProcedure& needed, const Household& household)
{
    QJsonArray people;
    for (const QString& id : needed.concerned.members) {
        const Member* member = household.member(id);
        if (!member)
            continue;
        QJsonObject one{{QStringLiteral("id"), id},
                        {QStringLiteral("relation"), relationName(member->relation)},
                        {QStringLiteral("name"), member->name}};
        if (member->birth.isValid())
            one.insert(QStringLiteral("birth"), member->birth.toString(Qt::ISODate));
        people.append(one);
    }
    return people;
}

QJsonObject deadlineOf(const Deadline& deadline, const QString& language, Audience audience)
{
    const QJsonValue date =
        deadline.date ? QJsonValue(deadline.date->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    QJsonObject object{{QStringLiteral("text"), deadline.words.in(language)},
                       {QStringLiteral("date"), date},
                       {QStringLiteral("late"), deadline.isLate}};
    if (deadline.isLate) {
        object.insert(QStringLiteral("daysLate"), deadline.daysLate);
        object.insert(QStringLiteral("note"), deadline.note.in(language));
        if (audience == Audience::Staff)
            object.insert(QStringLiteral("staffNote"), deadline.staffNote.in(language));
    }
    return object;
}

QJsonObject neededRow(const Catalogue& catalogue, const NeededProcedure& needed, const Household& household,
                      const QString& language, Audience audience)
{
    const Procedure& procedure = *catalogue.procedure(needed.id);
    QJsonArray after;
    for (const Precedence& before : needed.after)
        after.append(
            QJsonObject{{QStringLiteral("id"), before.id}, {QStringLiteral("why"), before.why.in(language)}});
    return {{QStringLiteral("id"), needed.id},
            {QStringLiteral("name"), needed.name.in(language)},
            {QStringLiteral("department"), procedure.department.in(language)},
            {QStringLiteral("departmentId"), procedure.departmentId},
            {QStringLiteral("reason"), needed.reason.in(language)},
            {QStringLiteral("law"), needed.law},
            {QStringLiteral("deemedWith"), needed.deemedWith.isEmpty() ? QJsonValue() : needed.deemedWith},
            {QStringLiteral("deadline"), deadlineOf(needed.deadline, language, audience)},
            {QStringLiteral("documents"), QJsonArray::fromStringList(needed.documents)},
            {QStringLiteral("for"), forWhom(needed, household)},
            {QStringLiteral("forOpen"), needed.concerned.isOpen},
            {QStringLiteral("filing"), filingOf(needed.filing, language)},
            {QStringLiteral("after"), after}};
}

QJsonObject resultObject(const Catalogue& catalogue, const GuideResult& result, const QString& language,
                         const QStringList& events, Audience audience)
{
    QJsonArray needed;
    for (const NeededProcedure& one : result.needed)
        needed.append(neededRow(catalogue, one, result.household, language, audience));
    QJsonArray undecided;
    for (const UndecidedProcedure& one : result.undecided)
        undecided.append(QJsonObject{{QStringLiteral("id"), one.id},
                                     {QStringLiteral("missing"), QJsonArray::fromStringList(one.missing)}});
    const QJsonValue next = result.next
        ? QJsonValue(QJsonObject{{QStringLiteral("question"), result.next->textFor(events).in(language)},
                                 {QStringLiteral("id"), result.next->id},
                                 {QStringLiteral("var"), result.next->var}})
        : QJsonValue(QJsonValue::Null);
    QJsonArray walk;
    for (const QStringList& screen : result.counts.walk)
        walk.append(QJsonArray::fromStringList(screen));
    return {{QStringLiteral("needed"), needed},
            {QStringLiteral("notNeeded"), QJsonArray::fromStringList(result.notNeeded)},
            {QStringLiteral("undecided"), undecided},
            {QStringLiteral("next"), next},
            {QStringLiteral("counts"),
             QJsonObject{{QStringLiteral("applicable"), result.counts.applicable},
                         {QStringLiteral("answers"), result.counts.answers},
                         {QStringLiteral("screens"), result.counts.screens},
                         {QStringLiteral("walk"), walk}}}};
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
        if (!one.filing.why.ja.isEmpty())
            context.say(QStringLiteral("     %1").arg(one.filing.why.in(context.language)));
    }
    for (const UndecidedProcedure& one : result.undecided)
        context.say(QStringLiteral("%1 ?  %2").arg(one.id, one.missing.join(QStringLiteral(", "))));
    if (result.next)
        context.say(QStringLiteral("→ %1").arg(result.next->textFor(events).in(context.language)));
}

/** The guide slip as a PDF, in the walking order of the town's own hall. */
Result<void> writeSlip(const CommandContext& context, const Visit& visit, const GuideResult& result,
                       const QDate& today, const QString& path)
{
    const auto town = loadTown(context.townFolder);
    if (!town)
        return tl::unexpected(town.error());
    QHash<QString, HallPlace> places;
    for (const kakanai::Department& department : town->departments)
        places.insert(department.id, {department.floor, department.counter});
    Answers answers = Questionnaire(visit.catalogue).derivedAnswers(visit.answers, visit.facts, today);
    for (auto it = visit.answers.begin(); it != visit.answers.end(); ++it)
        answers.insert(it.key(), it.value());
    const RouteSlipContext slip{
        town->name, {}, context.language, QDateTime(today, context.clock->now().time())};
    const auto pdf = routeSlipPdf(makeRouteSlip(visit.catalogue, result.needed, answers, places), slip);
    if (!pdf)
        return tl::unexpected(visit::toFailure(pdf.error()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size() || !file.commit())
        return fail(FailureCode::FileUnreadable, path);
    context.say(path);
    return {};
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
                                      "[--unanswered no|unknown] [--staff] [--slip OUT.pdf] [--json]");
    const auto answersFile = context.takeOption(QStringLiteral("--answers"));
    const auto factsFile = context.takeOption(QStringLiteral("--facts"));
    const auto slipFile = context.takeOption(QStringLiteral("--slip"));
    const auto date = context.takeOption(QStringLiteral("--date"));
    const QString unanswered =
        context.takeOption(QStringLiteral("--unanswered")).value_or(QStringLiteral("unknown"));
    const auto audience = context.takeFlag(QStringLiteral("--staff")) ? Audience::Staff : Audience::Citizen;
    const QDate today = date ? QDate::fromString(*date, Qt::ISODate) : context.clock->today();
    if (!context.isSpent() || !answersFile || !today.isValid()
        || (unanswered != u"no" && unanswered != u"unknown"))
        return context.usage(usage);
    const auto visit = readVisit(context, *answersFile, factsFile, today);
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
    if (slipFile) {
        if (const auto written = writeSlip(context, *visit, result, today, *slipFile); !written)
            return context.finish(written.error());
    }
    return context.finish(resultObject(visit->catalogue, result, context.language, events, audience));
}

} // namespace kakanai::cli
