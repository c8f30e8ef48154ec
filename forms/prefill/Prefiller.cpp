// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/prefill/Prefiller.h"

#include "forms/answer/DerivedAnswers.h"
#include "forms/answer/VisitJudge.h"
#include "forms/prefill/Completion.h"
#include "forms/prefill/ShownValue.h"

#include <QSet>

#include <algorithm>
#include <array>

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

// What belongs to one person; everything else on a sheet is the household's or the visit's.
constexpr std::array personal{QLatin1String("p_"),     QLatin1String("nenkin_"), QLatin1String("sho_"),
                              QLatin1String("kaigo_"), QLatin1String("mn_"),     QLatin1String("hoken_kigo")};
const QLatin1String ofChildren("kid_");

bool isPersonal(const QString& key)
{
    return std::ranges::any_of(personal, [&](QLatin1String prefix) { return key.startsWith(prefix); });
}

/** The number under which a key's fact stands for whom the sheet is about; -1 = nobody ever told it. */
int numberFor(const QString& key, const SheetSubject& subject)
{
    if (key.startsWith(ofChildren))
        return std::max(subject.kid, 0);
    // 本籍 and 筆頭者 are the register's: a newborn is entered in that of its parents, who told it.
    if (subject.person < 0 && (key == u"p_honseki" || key == u"p_hittou"))
        return 0;
    return isPersonal(key) ? subject.person : 0;
}

/** Further people a sheet with several lines has: numbers from 1 on. */
QList<int> furtherPeople(const FactSheet& facts, const QString& key)
{
    const QString stem = key.startsWith(ofChildren) ? QStringLiteral("kid_") : QStringLiteral("p_");
    QList<int> people;
    for (const Fact& fact : facts.facts()) {
        if (fact.person > 0 && fact.key == stem + QStringLiteral("name") && !people.contains(fact.person))
            people.append(fact.person);
    }
    std::ranges::sort(people);
    return people;
}

/** A procedure's own value beats the visit's: every certificate has its kind and fee. `=key` copies another
 * fact. */
std::optional<Fact> factFor(const Procedure& procedure, const QString& key, int person,
                            const FactSheet& facts)
{
    const QString preset = procedure.presets.value(key);
    if (preset.startsWith(u'=')) {
        if (const Fact* other = facts.find(preset.mid(1), isPersonal(preset.mid(1)) ? person : 0)) {
            Fact fact = *other;
            fact.key = key;
            fact.origin = Origin::Derived;
            return fact;
        }
    }
    const Fact* known = facts.find(key, person);
    if (!preset.isEmpty() && !preset.startsWith(u'=') && (!known || known->confirmedBy.isEmpty()))
        return Fact{
            .key = key, .person = person, .value = preset, .origin = known ? known->origin : Origin::Derived};
    return known ? std::optional(*known) : std::nullopt;
}

bool isForeigner(const FactSheet& facts, int person)
{
    const QString nation = facts.value(QStringLiteral("p_nation"), std::max(person, 0));
    return !nation.isEmpty() && nation != u"日本";
}

FieldValue fillField(const Procedure& procedure, const FieldSpec& field, int person, const FactSheet& facts,
                     const Answers& answers)
{
    const FieldSource source = field.sourceFor(eventsOf(answers));
    FieldValue value{.key = field.key,
                     .person = std::max(person, 0),
                     .label = field.label.ja,
                     .origin = usualOrigin(source)};
    if (person < 0) { // a child nobody has as a member: empty for the pen, never the parent's
        value.state = FieldState::Filled;
        return value;
    }
    if (field.type == FieldType::MyNumber) {
        value.state = FieldState::Masked;
        value.shown = shownValue(field, {}, false);
        return value; // whatever the facts hold, no number reaches a sheet from here
    }
    const auto fact = factFor(procedure, field.key, person, facts);
    if (fact) {
        value.value = fact->value;
        value.shown = fact->substitute.isEmpty() ? shownValue(field, *fact, isForeigner(facts, person))
                                                 : fact->substitute;
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
    // What the office notes itself (the day, the identity check) nobody has to type.
    if (isKnown && (source == FieldSource::Sys || (value.origin != Origin::Typed && !field.derive.isEmpty())))
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

/** The sheets of one visit while they are written, paper by paper. */
class SheetStack
{
public:
    SheetStack(const Catalogue& catalogue, const FactSheet& facts, const Answers& answers,
               const SheetPlan& plan)
        : m_catalogue(catalogue)
        , m_facts(facts)
        , m_answers(answers)
        , m_plan(plan)
    {
    }

    void add(const Procedure& procedure)
    {
        const QList<SheetSubject> subjects = m_plan.subjects.value(procedure.id);
        const QStringList byPerson = m_plan.keysByPerson.value(paperOf(procedure));
        const bool isOfChildren = procedure.per == u"child";
        const QString name = isOfChildren ? QStringLiteral("kid_name") : QStringLiteral("p_name");
        if (subjects.isEmpty()) {
            write(procedure, {0, 0}, byPerson, {});
        } else if (byPerson.contains(name)) {
            write(procedure, subjects.first(), byPerson, subjects.mid(1));
        } else {
            for (const SheetSubject& subject : subjects)
                write(procedure, subject, {}, {});
        }
    }

    QList<FilledSheet> take() { return std::move(m_sheets); }

private:
    /** Procedures of one form share the paper of the first of them. */
    [[nodiscard]] QString paperOf(const Procedure& procedure) const
    {
        const auto sheet = std::ranges::find(m_sheets, procedure.form, &FilledSheet::title);
        return sheet == m_sheets.end() ? procedure.id : sheet->paper();
    }

    FilledSheet& sheetFor(const Procedure& procedure, const SheetSubject& subject)
    {
        const QString paper = paperOf(procedure);
        int copies = 0;
        for (qsizetype i = 0; i < m_sheets.size(); ++i) {
            if (m_sheets.at(i).title != procedure.form)
                continue;
            if (m_subjects.at(i) == subject)
                return m_sheets[i];
            ++copies;
        }
        const QString id = copies == 0 ? paper : QStringLiteral("%1-%2").arg(paper).arg(copies + 1);
        m_sheets.append({id, procedure.form, procedure.department.ja, {}, {}, std::max(subject.person, 0)});
        m_subjects.append(subject);
        return m_sheets.last();
    }

    void put(FilledSheet& sheet, const Procedure& procedure, const FieldSpec& field, int person)
    {
        const auto isThere = [&](const FieldValue& value) {
            return value.key == field.key && value.person == std::max(person, 0);
        };
        if (std::ranges::none_of(sheet.fields, isThere))
            sheet.fields.append(fillField(procedure, field, person, m_facts, m_answers));
    }

    void write(const Procedure& procedure, const SheetSubject& subject, const QStringList& byPerson,
               const QList<SheetSubject>& others)
    {
        FilledSheet& sheet = sheetFor(procedure, subject);
        if (!sheet.procedures.contains(procedure.id))
            sheet.procedures.append(procedure.id);
        for (const QString& key : procedure.fields) {
            const FieldSpec* field = m_catalogue.field(key);
            if (!field)
                continue;
            put(sheet, procedure, *field, numberFor(key, subject));
            if (!byPerson.contains(key))
                continue;
            for (const SheetSubject& other : others)
                put(sheet, procedure, *field, numberFor(key, other));
            if (!m_plan.subjects.value(procedure.id).isEmpty())
                continue;
            for (const int person : furtherPeople(m_facts, key))
                put(sheet, procedure, *field, person);
        }
    }

    const Catalogue& m_catalogue;
    const FactSheet& m_facts;
    const Answers& m_answers;
    const SheetPlan& m_plan;
    QList<FilledSheet> m_sheets;
    QList<SheetSubject> m_subjects; ///< of each sheet
};

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
                                               const QStringList& procedures, const SheetPlan& plan) const
{
    SheetStack stack(*m_catalogue, completed, answers, plan);
    for (const QString& id : procedures) {
        const Procedure* procedure = m_catalogue->procedure(id);
        if (!procedure)
            return formError(FormErrorCode::UnknownProcedure, id.left(60));
        // What another procedure's paper says on a line of its own needs none.
        if (procedure->hasSheet() && procedure->deemedWith(procedures).isEmpty())
            stack.add(*procedure);
    }
    QList<FilledSheet> sheets = stack.take();
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
    const Answers derived = answersFromFacts(given, facts, today);
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
