// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitContent.h"

#include "forms/answer/Questionnaire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kakanai::visit {

casework::CaseContent toCaseContent(const VisitContent& content)
{
    QJsonObject answers;
    for (auto it = content.answers.cbegin(); it != content.answers.cend(); ++it)
        answers[it.key()] = QJsonValue::fromVariant(it.value());
    QJsonObject papers;
    for (auto it = content.paperAttachments.cbegin(); it != content.paperAttachments.cend(); ++it)
        papers[it.key()] = it.value();
    QJsonArray seals;
    for (const forms::SheetSeal& seal : content.seals)
        seals.append(
            QJsonObject{{QStringLiteral("sheet"), seal.sheet},
                        {QStringLiteral("document"), seal.document},
                        {QStringLiteral("link"), seal.link},
                        {QStringLiteral("pdf"), seal.pdf},
                        {QStringLiteral("attachment"), content.sealedAttachments.value(seal.sheet)}});
    const QJsonObject visit{
        {QStringLiteral("seals"), seals},
        {QStringLiteral("events"), QJsonArray::fromStringList(content.events)},
        {QStringLiteral("hadCard"), content.hadCard},
        {QStringLiteral("signature"), QString::fromUtf8(content.signatureSvg)},
        {QStringLiteral("signedAt"), content.signedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("papers"), papers},
        {QStringLiteral("itemsRead"), QJsonArray::fromStringList(content.itemsRead)},
    };
    return {content.facts.toJson(),
            QJsonDocument(QJsonObject{{QStringLiteral("answers"), answers}}).toJson(QJsonDocument::Compact),
            QJsonDocument(visit).toJson(QJsonDocument::Compact)};
}

Result<VisitContent> fromCaseContent(const casework::CaseContent& content)
{
    auto facts = forms::FactSheet::fromJson(content.facts);
    auto answers = forms::answersFromJson(content.answers);
    const QJsonObject visit = QJsonDocument::fromJson(content.sheets).object();
    if (!facts || !answers || visit.isEmpty())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("stored content"));
    VisitContent read;
    read.facts = std::move(*facts);
    read.answers = std::move(*answers);
    for (const QJsonValue& event : visit.value(QStringLiteral("events")).toArray())
        read.events.append(event.toString());
    read.hadCard = visit.value(QStringLiteral("hadCard")).toBool();
    read.signatureSvg = visit.value(QStringLiteral("signature")).toString().toUtf8();
    read.signedAt =
        QDateTime::fromString(visit.value(QStringLiteral("signedAt")).toString(), Qt::ISODateWithMs);
    const QJsonObject papers = visit.value(QStringLiteral("papers")).toObject();
    for (auto it = papers.constBegin(); it != papers.constEnd(); ++it)
        read.paperAttachments[it.key()] = it.value().toString();
    for (const QJsonValue& item : visit.value(QStringLiteral("itemsRead")).toArray())
        read.itemsRead.append(item.toString());
    for (const QJsonValue& each : visit.value(QStringLiteral("seals")).toArray()) {
        const forms::SheetSeal seal{
            each[QStringLiteral("sheet")].toString(), each[QStringLiteral("document")].toString(),
            each[QStringLiteral("link")].toString(), each[QStringLiteral("pdf")].toString()};
        read.seals.append(seal);
        read.sealedAttachments[seal.sheet] = each[QStringLiteral("attachment")].toString();
    }
    return read;
}

} // namespace kakanai::visit
