// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/prefill/Prefiller.h"

#include "forms/answer/DerivedAnswers.h"
#include "forms/answer/VisitJudge.h"
#include "forms/prefill/Completion.h"
#include "forms/prefill/ShownValue.h"

#include <QSet>

#include <algorithm>

namespace kakanai::forms {
namespace {

const QString leftBlank =
    QStringLiteral("―"); ///< a box that does not apply is struck, so nobody adds to it later

Origin usualOrigin(FieldSource source)
{
    switch (source) {
    case FieldSource::Sys:
        return Origin::Derived;
    case FieldSource::Card:
    case FieldSource::Face:
        return Origin::Card;
    case FieldSource::Core:
        return Origin::Core;
    case FieldSource::Paper:
        return Origin::Paper;
    case FieldSource::Question:
        return Origin::Answer;
    case FieldSource::Typed:
    case FieldSource::Signed:
        return Origin::Typed;
    }
    return Origin::Typed;
}

bool doesNotApply(const QString& key, const Answers& answers)
{
    const QString visitor = answers.value(QStringLiteral("visitor")).toString();
    return (key == u"agent_name" || key == u"agent_addr") && !visitor.isEmpty() && !hasAgent(answers);
}

/** A procedure's own value beats the visit's: every certificate has its kind and fee. `=key` copies another
 * fact. */
std::optional<Fact> factFor(const Procedure& procedure, const QString& key, const FactSheet& facts)
{
    const QString preset = procedure.presets.value(key);
    if (preset.startsWith(u'=')) {
        if (const Fact* other = facts.find(preset.mid(1))) {
            Fact fact = *other;
            fact.key = key;
            fact.origin = Origin::Derived;
            return fact;
        }
    }
    const Fact* known = facts.find(key);
    if (!preset.isEmpty() && !preset.startsWith(u'=') && (!known || known->confirmedBy.isEmpty()))
        return Fact{.key = key, .value = preset, .origin = known ? known->origin : Origin::Derived};
    return known ? std::optional(*known) : std::nullopt;
}

FieldValue fillField(const Procedure& procedure, const FieldSpec& field, const FactSheet& facts,
                     const Answers& answers, bool isForeigner)
{
    const FieldSource source = field.sourceFor(eventsOf(answers));
    FieldValue value{.key = field.key, .label = field.label.ja, .origin = usualOrigin(source)};
    if (field.type == FieldType::MyNumber) {
        value.state = FieldState::Masked;
        value.shown = shownValue(field, {}, false);
        return value; // whatever the facts hold, no number reaches a sheet from here
    }
    const auto fact = factFor(procedure, field.key, facts);
    if (fact) {
        value.value = fact->value;
        value.shown = shownValue(field, *fact, isForeigner);
        value.state = FieldState::Filled;
        const bool isAsked = source == FieldSource::Question && fact->origin == Origin::Derived
            && procedure.presets.contains(field.key);
        value.origin = isAsked ? Origin::Answer : fact->origin;
        value.confidence = fact->confidence;
        value.needsReview = fact->needsReview;
    } else if (source == FieldSource::Signed) {
        value.state = FieldState::ToSign;
    } else if (doesNotApply(field.key, answers)) {
        value.state = FieldState::Filled;
        value.shown = leftBlank;
    }
    return value;
}

/** Where one fact counts: the member of EntryCounts. */
int EntryCounts::*placeOf(const FieldValue& value, const FieldSpec& field, const QStringList& events)
{
    const FieldSource source = field.sourceFor(events);
    if (source == FieldSource::Signed)
        return &EntryCounts::signedCount;
    const bool isKnown = value.state != FieldState::Open;
    if (isKnown && value.origin != Origin::Typed && (source == FieldSource::Sys || !field.derive.isEmpty()))
        return &EntryCounts::derived;
    switch (isKnown ? value.origin : usualOrigin(source)) {
    case Origin::Card:
        return isKnown ? &EntryCounts::fromCard : &EntryCounts::open;
    case Origin::Core:
        return isKnown ? &EntryCounts::fromCore : &EntryCounts::open;
    case Origin::Paper:
    case Origin::Qr:
        return isKnown ? &EntryCounts::fromPaper : &EntryCounts::open;
    case Origin::Derived:
        return isKnown ? &EntryCounts::derived : &EntryCounts::open;
    case Origin::Answer:
        return &EntryCounts::answered;
    case Origin::Typed:
        return &EntryCounts::typed;
    }
    return &EntryCounts::open;
}

/** The errand most of these procedures belong to; the first of the catalogue where several do. */
QString commonEvent(const Catalogue& catalogue, const QStringList& procedures)
{
    QString best;
    qsizetype most = 0;
    for (const LifeEvent& event : catalogue.events) {
        const auto count = std::ranges::count_if(procedures, [&](const QString& id) {
            const Procedure* procedure = catalogue.procedure(id);
            return procedure && procedure->events.contains(event.id);
        });
        if (count > most) {
            most = count;
            best = event.id;
        }
    }
    return best;
}

} // namespace

Prefiller::Prefiller(const Catalogue& catalogue)
    : m_catalogue(&catalogue)
{
}

FactSheet Prefiller::complete(FactSheet facts, const Answers& answers, const QDate& today) const
{
    return completeFacts(std::move(facts), answers, today);
}

FormResult<QList<FilledSheet>> Prefiller::fill(const FactSheet& completed, const Answers& answers,
                                               const QStringList& procedures) const
{
    const QString nation = completed.value(QStringLiteral("p_nation"));
    const bool isForeigner = !nation.isEmpty() && nation != u"日本";
    QList<FilledSheet> sheets;
    for (const QString& id : procedures) {
        const Procedure* procedure = m_catalogue->procedure(id);
        if (!procedure)
            return formError(FormErrorCode::UnknownProcedure, id.left(60));
        if (!procedure->hasSheet())
            continue;
        if (!procedure->deemedWith(procedures).isEmpty())
            continue; // a line of the other's sheet says it
        auto sheet = std::ranges::find(sheets, procedure->form, &FilledSheet::title);
        if (sheet == sheets.end()) {
            sheets.append({id, procedure->form, procedure->department.ja, {}, {}});
            sheet = std::prev(sheets.end());
        }
        if (!sheet->procedures.contains(id))
            sheet->procedures.append(id);
        for (const QString& key : procedure->fields) {
            const FieldSpec* field = m_catalogue->field(key);
            if (field && std::ranges::find(sheet->fields, key, &FieldValue::key) == sheet->fields.end())
                sheet->fields.append(fillField(*procedure, *field, completed, answers, isForeigner));
        }
    }
    for (const QString& id : procedures) {
        const QString with = m_catalogue->procedure(id)->deemedWith(procedures);
        const auto carries = [&](const FilledSheet& sheet) { return sheet.procedures.contains(with); };
        const auto sheet = std::ranges::find_if(sheets, carries);
        if (!with.isEmpty() && sheet != sheets.end() && !sheet->procedures.contains(id))
            sheet->procedures.append(id);
    }
    return sheets;
}

EntryCounts Prefiller::count(const QList<FilledSheet>& sheets, const Answers& answers) const
{
    const QStringList events = eventsOf(answers);
    EntryCounts counts;
    QSet<QPair<QString, int>> seen;
    for (const FilledSheet& sheet : sheets) {
        for (const FieldValue& value : sheet.fields) {
            ++counts.slotCount;
            const FieldSpec* field = m_catalogue->field(value.key);
            if (!field || seen.contains({value.key, value.person}))
                continue;
            seen.insert({value.key, value.person});
            ++counts.unique;
            ++(counts.*placeOf(value, *field, events));
        }
    }
    return counts;
}

Answers answersFor(const Catalogue& catalogue, Answers given, const FactSheet& facts,
                   const QStringList& procedures, const QDate& today)
{
    const auto suggest = [&given](const char16_t* var, const QVariant& value) {
        const QString name = QString::fromUtf16(var);
        if (!given.contains(name))
            given.insert(name, value);
    };
    if (const QString event = commonEvent(catalogue, procedures); !event.isEmpty())
        suggest(u"ev", event);
    const Answers derived = answersFromFacts(eventsOf(given), facts, today);
    for (auto it = derived.begin(); it != derived.end(); ++it) {
        if (!given.contains(it.key()))
            given.insert(it.key(), it.value());
    }
    const QString applicant = facts.value(QStringLiteral("app_name"));
    if (facts.value(QStringLiteral("app_rel")) == u"self"
        || (!applicant.isEmpty() && applicant == facts.value(QStringLiteral("p_name"))))
        suggest(u"visitor", QStringLiteral("本人"));
    QStringList certificates;
    for (const auto& [id, value] : {std::pair{u"C01", u"jumin"}, std::pair{u"C02", u"koseki"},
                                    std::pair{u"C03", u"inkan"}, std::pair{u"C04", u"zei"}}) {
        if (procedures.contains(QString::fromUtf16(id)))
            certificates.append(QString::fromUtf16(value));
    }
    suggest(u"certs", certificates);
    return given;
}

} // namespace kakanai::forms
