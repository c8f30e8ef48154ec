// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReviewJson.h"

#include "app/base/Clock.h"

namespace kakanai::cli {

QJsonObject taskObject(const casework::ReviewTask& task)
{
    QJsonArray items;
    for (const casework::ReviewItem& item : task.items)
        items.append(QJsonObject{{QStringLiteral("id"), item.id},
                                 {QStringLiteral("name"), item.name},
                                 {QStringLiteral("seenBy"), item.seenBy}});
    return {{QStringLiteral("id"), task.id},
            {QStringLiteral("case"), task.caseNumber},
            {QStringLiteral("caseId"), task.caseId},
            {QStringLiteral("ticket"), task.ticketLabel},
            {QStringLiteral("procedure"), task.procedure},
            {QStringLiteral("name"), task.name},
            {QStringLiteral("department"), task.department},
            {QStringLiteral("state"), casework::reviewStateName(task.state)},
            {QStringLiteral("atCounter"), !task.isCaseCompleted},
            {QStringLiteral("needsSecond"), task.needsSecond},
            {QStringLiteral("reader"), task.reader},
            {QStringLiteral("secondReader"), task.secondReader},
            {QStringLiteral("waitsFor"), QJsonArray::fromStringList(task.waitsFor)},
            {QStringLiteral("items"), items},
            {QStringLiteral("returnedBy"), task.returnedBy},
            {QStringLiteral("reason"), task.reason},
            {QStringLiteral("openedAt"), toWireTime(task.openedAt)},
            {QStringLiteral("changedAt"), toWireTime(task.changedAt)}};
}

QJsonArray standingsArray(const QList<casework::ProcedureStanding>& standings)
{
    QJsonArray list;
    for (const casework::ProcedureStanding& standing : standings) {
        QJsonObject object{{QStringLiteral("id"), standing.procedure},
                           {QStringLiteral("name"), standing.name},
                           {QStringLiteral("department"), standing.department},
                           {QStringLiteral("state"), casework::deliveryName(standing.state)},
                           {QStringLiteral("words"), casework::deliveryWords(standing.state)}};
        if (!standing.reason.isEmpty())
            object[QStringLiteral("reason")] = standing.reason;
        if (!standing.waitsFor.isEmpty())
            object[QStringLiteral("waitsFor")] = standing.waitsFor;
        list.append(object);
    }
    return list;
}

} // namespace kakanai::cli
