// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/SampleFacts.h"

#include "forms/prefill/Prefiller.h"

#include <algorithm>

namespace kakanai::editor {
namespace {

using namespace kakanai::forms;

QString sampleFor(const FieldSpec& field)
{
    switch (field.type) {
    case FieldType::Name:
        return QStringLiteral("見本　太郎");
    case FieldType::Kana:
        return QStringLiteral("ミホン　タロウ");
    case FieldType::Date:
        return QStringLiteral("1990-04-01");
    case FieldType::DateTime:
        return QStringLiteral("2026-04-01T09:00");
    case FieldType::Address:
        return QStringLiteral("みほん県みほん市中央一丁目２番３号　みほんハイツ２０１");
    case FieldType::Tel:
        return QStringLiteral("090-0000-0000");
    case FieldType::Choice:
        return field.options.isEmpty() ? QStringLiteral("見本") : field.options.first().value;
    case FieldType::Code:
        return QStringLiteral("1234567");
    case FieldType::Integer:
        return QStringLiteral("1");
    case FieldType::Money:
        return QStringLiteral("300");
    case FieldType::Text:
    case FieldType::List:
    case FieldType::Period:
        return field.label.ja.isEmpty() ? QStringLiteral("見本")
                                        : QStringLiteral("（%1の見本）").arg(field.label.ja);
    case FieldType::Image:
    case FieldType::MyNumber:
    case FieldType::Sign:
        return {};
    }
    return {};
}

} // namespace

std::optional<FilledSheet> sampleSheet(const Catalogue& catalogue, const QString& procedureId,
                                       const publishing::RehearsedVisit& visit, const QDate& today)
{
    const Procedure* procedure = catalogue.procedure(procedureId);
    if (!procedure || !procedure->hasSheet())
        return {};
    const Prefiller prefiller(catalogue);
    Answers answers = visit.answers;
    if (!procedure->events.isEmpty()
        && !procedure->events.contains(answers.value(QStringLiteral("ev")).toString()))
        answers.insert(QStringLiteral("ev"), procedure->events.first());
    FactSheet facts = prefiller.complete(visit.facts, answers, today);
    for (const QString& key : procedure->fields) {
        const FieldSpec* field = catalogue.field(key);
        if (field && facts.value(key).isEmpty() && !sampleFor(*field).isEmpty())
            facts.learn({.key = key, .value = sampleFor(*field), .origin = Origin::Typed});
    }
    const auto sheets = prefiller.fill(facts, answers, {procedureId});
    if (!sheets || sheets->isEmpty())
        return {};
    return sheets->first();
}

} // namespace kakanai::editor
