// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/ReviewJson.h"
#include "app/cli/StoreAccess.h"
#include "app/visit/Office.h"
#include "app/visit/ReviewActs.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace kakanai::cli {
namespace {

using casework::ReviewTask;

/** What stands on the line. */
struct Asked {
    QString verb;
    QString task;
    QString item; ///< for `tick`; empty = all of them
    QString reason;
    bool isUnseen = false;
    casework::ReviewQuery query;
};

using Act = Result<ReviewTask> (*)(StoreAccess& office, store::Transaction& transaction, const Asked& asked,
                                   const access::Actor& actor);

Result<ReviewTask> open(StoreAccess& office, store::Transaction& transaction, const Asked& asked,
                        const access::Actor& actor)
{
    const auto task = office.reviews().find(transaction, asked.task, actor);
    if (!task)
        return task;
    // Whoever opens a task reads the case, and that is recorded.
    const auto file = office.cases().show(transaction, task->caseId, QStringLiteral("review"), actor);
    if (!file)
        return tl::unexpected(file.error());
    return task;
}

Result<ReviewTask> tick(StoreAccess& office, store::Transaction& transaction, const Asked& asked,
                        const access::Actor& actor)
{
    auto task = open(office, transaction, asked, actor);
    if (!task)
        return task;
    QStringList items; // an item that is none of the task's is refused by the service, not passed over
    if (!asked.item.isEmpty())
        items.append(asked.item);
    else
        std::ranges::transform(task->items, std::back_inserter(items), &casework::ReviewItem::id);
    for (const QString& item : items) {
        task = office.reviews().tick(transaction, asked.task, item, !asked.isUnseen, actor);
        if (!task)
            return task;
    }
    return task;
}

Result<ReviewTask> finish(StoreAccess& office, store::Transaction& transaction, const Asked& asked,
                          const access::Actor& actor)
{
    return office.reviews().finish(transaction, asked.task, actor);
}

Result<ReviewTask> giveBack(StoreAccess& office, store::Transaction& transaction, const Asked& asked,
                            const access::Actor& actor)
{
    return visit::giveBackTask(office.office().stores(), transaction, asked.task, asked.reason, actor);
}

Result<ReviewTask> answer(StoreAccess& office, store::Transaction& transaction, const Asked& asked,
                          const access::Actor& actor)
{
    return office.reviews().answer(transaction, asked.task, asked.reason, actor);
}

struct Verb {
    const char* name;
    Act act;
    bool needsReason;
};

constexpr std::array verbs{
    Verb{"open", open, false},      Verb{"tick", tick, false},    Verb{"done", finish, false},
    Verb{"return", giveBack, true}, Verb{"answer", answer, true},
};

int told(const CommandContext& context, const Result<ReviewTask>& task)
{
    if (!task)
        return context.finish(task.error());
    context.say(
        QStringLiteral("%1  %2  %3  %4")
            .arg(task->caseNumber, task->procedure, task->name, casework::reviewStateWords(task->state)));
    return context.finish(QJsonObject{{QStringLiteral("task"), taskObject(*task)}});
}

int listTasks(CommandContext& context, StoreAccess& office, const Asked& asked, const access::Actor& actor)
{
    const auto tasks =
        office.inTransaction([&](store::Transaction& transaction) -> Result<QList<ReviewTask>> {
            return asked.verb == u"counter" ? office.reviews().atCounter(transaction, actor)
                                            : office.reviews().list(transaction, asked.query, actor);
        });
    if (!tasks)
        return context.finish(tasks.error());
    QJsonArray list;
    for (const ReviewTask& task : *tasks) {
        list.append(taskObject(task));
        context.say(QStringLiteral("%1  %2  %3  %4  %5")
                        .arg(task.caseNumber, task.procedure, task.name,
                             casework::reviewStateWords(task.state), task.id));
    }
    return context.finish(
        QJsonObject{{QStringLiteral("department"), asked.query.department}, {QStringLiteral("tasks"), list}});
}

} // namespace

/**
 * `kakanai review list|open|tick|done|return|answer|counter`: the 審査 window without a window. `tick`
 * without an item ticks everything; `counter` lists what was sent back.
 */
int runReview(CommandContext& context)
{
    const QString usage = QStringLiteral(
        "review list --department X [--all] | counter | open TASK | tick TASK [--item ITEM] [--unseen] | "
        "done "
        "TASK"
        " | return TASK --reason TEXT | answer TASK --reason TEXT [--department X] [--staff ID] [--json]");
    Asked asked;
    asked.verb = context.takeWord().value_or(QString());
    const auto staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s01"));
    const auto department = context.takeOption(QStringLiteral("--department"));
    asked.item = context.takeOption(QStringLiteral("--item")).value_or(QString());
    asked.reason = context.takeOption(QStringLiteral("--reason")).value_or(QString());
    asked.query.withEnded = context.takeFlag(QStringLiteral("--all"));
    asked.isUnseen = context.takeFlag(QStringLiteral("--unseen"));
    const bool isList = asked.verb == u"list" || asked.verb == u"counter";
    const auto verb =
        std::ranges::find_if(verbs, [&](const Verb& v) { return asked.verb == QLatin1String(v.name); });
    if (!isList)
        asked.task = context.takeWord().value_or(QString());
    const bool isUnderstood = isList
        ? asked.verb == u"counter" || department
        : verb != verbs.end() && !asked.task.isEmpty() && verb->needsReason == !asked.reason.isEmpty();
    if (!isUnderstood || !context.isSpent())
        return context.usage(usage);

    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto actor = (*office)->actor(staff);
    if (!actor)
        return context.finish(actor.error());
    StoreAccess& access = **office;
    asked.query.department = department.value_or(QString());
    if (isList)
        return listTasks(context, access, asked, *actor);
    return told(context, access.inTransaction([&](store::Transaction& transaction) {
        return verb->act(access, transaction, asked, *actor);
    }));
}

} // namespace kakanai::cli
