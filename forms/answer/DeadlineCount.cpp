// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/DeadlineCount.h"

namespace kakanai::forms {
namespace {

/** What is said when the day has passed. A claim may be lost (years), a notification is only late. */
void sayLate(Deadline& deadline, const Procedure& procedure)
{
    const QDate& last = *deadline.date;
    const QString day = QStringLiteral("%1年%2月%3日").arg(last.year()).arg(last.month()).arg(last.day());
    const QString days = QString::number(deadline.daysLate);
    const QString iso = last.toString(Qt::ISODate);
    const bool mayBeLost = procedure.due.years > 0;
    deadline.note = mayBeLost
        ? Words{QStringLiteral("申請できる期間（%1まで）を %2日 "
                               "過ぎています。受けられないことがあります。窓口でご相談ください。")
                    .arg(day, days),
                QStringLiteral("%1までの 手続きです。%2日 すぎています。まどぐちで 聞いて ください。")
                    .arg(day, days),
                QStringLiteral("The time to apply ended on %1, %2 days ago. Please ask at the counter.")
                    .arg(iso, days)}
        : Words{
            QStringLiteral("期限（%1）を %2日 過ぎています。今日届け出てください。遅れた理由をうかがいます。")
                .arg(day, days),
            QStringLiteral("%1までの 手続きです。%2日 すぎています。今日 出して ください。").arg(day, days),
            QStringLiteral(
                "The last day was %1, %2 days ago. Please file it today; you will be asked why it is late.")
                .arg(iso, days)};
    deadline.staffNote = mayBeLost
        ? Words{QStringLiteral("期限 %1 を %2日 超過（%3）。時効の起算日と中断の有無を確認。")
                    .arg(day, days, procedure.law),
                {},
                QStringLiteral("%1 days past %2 (%3): check the start of the limitation period.")
                    .arg(days, iso, procedure.law)}
        : Words{QStringLiteral("期限 %1 を %2日 超過（%3）。遅れた理由を聞き取り、記録。")
                    .arg(day, days, procedure.law),
                {},
                QStringLiteral("%1 days past %2 (%3): ask why and note it.").arg(days, iso, procedure.law)};
}

} // namespace

Deadline countDeadline(const Procedure& procedure, const FactSheet& facts, const Answers& answers,
                       const QDate& today)
{
    Deadline deadline;
    deadline.text = procedure.deadline;
    deadline.words = procedure.deadlineWords;
    if (!procedure.due.isCounted() || procedure.due.when.evaluate(answers) != Truth::Yes)
        return deadline;
    for (const QString& key : procedure.due.from) {
        const QDate start = QDate::fromString(facts.value(key).left(10), Qt::ISODate);
        if (!start.isValid())
            continue;
        deadline.date =
            start.addYears(procedure.due.years).addMonths(procedure.due.months).addDays(procedure.due.days);
        deadline.isLate = today > *deadline.date;
        if (deadline.isLate) {
            deadline.daysLate = static_cast<int>(deadline.date->daysTo(today));
            sayLate(deadline, procedure);
        }
        break;
    }
    return deadline;
}

} // namespace kakanai::forms
