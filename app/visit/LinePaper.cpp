// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/LinePaper.h"

namespace kakanai::visit {

forms::Handout linePaper(const QList<queue::Ticket>& line, const QDateTime& seenAt, const TownSettings& town,
                         const QDateTime& now)
{
    const QString clock = QStringLiteral("HH:mm");
    forms::Handout paper;
    paper.title = {QStringLiteral("順番待ち一覧（サーバー停止時）")};
    paper.town = town.name;
    paper.printedAt = now;
    paper.sentences = {
        {QStringLiteral("%1現在、お待ちの方は%2名です。呼出しの順に並べています。")
             .arg(seenAt.time().toString(clock))
             .arg(line.size())},
        {QStringLiteral(
            "どの窓口がどの番号をお呼びするかを窓口どうしで決めてから、声でお呼びください。同じ方を二つの"
            "窓口でお呼びしないためです。お越しになったら、端末で Ctrl+F2 を押して番号を入力してください。")},
    };
    forms::HandoutSection section;
    section.heading = {QStringLiteral("番号")};
    for (const queue::Ticket& ticket : line) {
        const Service* service = town.serviceOf(ticket.service);
        const forms::TwoWords words{
            QStringLiteral("□　%1　%2受付")
                .arg(service ? service->name : ticket.service, ticket.issuedAt.time().toString(clock))};
        section.rows.append(forms::HandoutRow{{ticket.label()}, words});
    }
    paper.sections = {section};
    return paper;
}

} // namespace kakanai::visit
