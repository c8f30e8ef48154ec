// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueLint.h"

#include "forms/model/RuleSearch.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

const QString ev = QStringLiteral("ev");

// Asked for the sheets, the desk or the queue, not for a procedure.
constexpr std::array askedForOthers{u"ev", u"visitor", u"idcard", u"n_members", u"access"};

class Lint
{
public:
    Lint(const Catalogue& catalogue, QList<CatalogueFault>& faults)
        : m_catalogue(catalogue)
        , m_faults(faults)
        , m_search(catalogue)
    {
        for (const Procedure& procedure : catalogue.procedures) {
            index(procedure, procedure.condition);
            index(procedure, procedure.due.when);
            for (const RequiredDocument& document : procedure.documents)
                index(procedure, document.when);
        }
    }

    void run()
    {
        for (const LifeEvent& event : m_catalogue.events)
            checkWords(event.name, QStringLiteral("event/") + event.id, QStringLiteral("name"));
        for (const Document& document : m_catalogue.documents)
            checkWords(document.name, QStringLiteral("document/") + document.id, QStringLiteral("name"));
        for (const FieldSpec& field : m_catalogue.fields)
            checkField(field);
        for (const Procedure& procedure : m_catalogue.procedures)
            checkProcedure(procedure);
        for (const Question& question : m_catalogue.questions)
            checkQuestion(question);
        if (m_search.isExhausted())
            m_faults.append({{}, {}, QStringLiteral("too many combinations of answers to check them all")});
    }

private:
    /** A condition with what it belongs to. */
    struct Use {
        const Procedure* procedure;
        const Rule* rule;
    };

    void index(const Procedure& procedure, const Rule& rule)
    {
        for (const QString& var : rule.variables())
            m_uses[var].append({&procedure, &rule});
    }

    void complain(const QString& object, const QString& path, const QString& message)
    {
        const CatalogueAddress address = m_catalogue.places.value(object);
        m_faults.append({address.file, address.path + u'/' + path, message});
    }

    void checkWords(const Words& words, const QString& object, const QString& path)
    {
        if (words.jaEasy.isEmpty())
            complain(object, path, QStringLiteral("no easy Japanese"));
        if (words.en.isEmpty())
            complain(object, path, QStringLiteral("no English"));
    }

    void checkChoices(const QList<Choice>& options, bool isNeeded, const QString& object)
    {
        if (isNeeded && options.isEmpty())
            complain(object, QStringLiteral("options"), QStringLiteral("a choice without options"));
        for (qsizetype i = 0; i < options.size(); ++i)
            checkWords(options.at(i).label, object, QStringLiteral("options/%1/label").arg(i));
    }

    void checkField(const FieldSpec& field)
    {
        const QString object = QStringLiteral("field/") + field.key;
        checkWords(field.label, object, QStringLiteral("label"));
        checkChoices(field.options, field.type == FieldType::Choice, object);
    }

    void checkRule(const Rule& rule, const QString& object, const QString& path)
    {
        for (const QString& var : rule.variables()) {
            if (!m_catalogue.question(var))
                complain(object, path, QStringLiteral("unknown variable %1").arg(var));
        }
    }

    void checkProcedure(const Procedure& procedure)
    {
        const QString object = QStringLiteral("procedure/") + procedure.id;
        checkWords(procedure.name, object, QStringLiteral("name"));
        if (!procedure.deadline.isEmpty())
            checkWords(procedure.deadlineWords, object, QStringLiteral("deadline"));
        if (!m_catalogue.department(procedure.departmentId))
            complain(object, QStringLiteral("department"), QStringLiteral("unknown department"));
        checkReading(procedure, object, {});
        checkDays(procedure, object);
        checkDeemed(procedure, object);
        for (const QString& key : procedure.due.from + procedure.presets.keys()) {
            if (!m_catalogue.field(key))
                complain(object, QStringLiteral("due"), QStringLiteral("unknown field %1").arg(key));
        }
        if (procedure.due.isCounted() && procedure.law.isEmpty())
            complain(object, QStringLiteral("law"), QStringLiteral("a deadline without a law"));
        if (procedure.events.isEmpty())
            complain(object, QStringLiteral("events"), QStringLiteral("belongs to no event"));
        for (qsizetype i = 0; i < procedure.events.size(); ++i)
            checkEvent(procedure, procedure.events.at(i), QStringLiteral("events/%1").arg(i), object);
    }

    void checkEvent(const Procedure& procedure, const QString& event, const QString& path,
                    const QString& object)
    {
        if (!m_catalogue.event(event))
            return complain(object, path, QStringLiteral("unknown event %1").arg(event));
        if (!canHold(procedure.condition, {{ev, event}}))
            return complain(object, QStringLiteral("condition"),
                            QStringLiteral("can never hold at %1").arg(event));
        // What the event does not ask counts as no there; a procedure that needs more can never be offered.
        if (!canHold(procedure.condition, unaskedAtEvent(m_catalogue, event)))
            complain(object, QStringLiteral("condition"),
                     QStringLiteral("at %1 nobody asks what it hangs on").arg(event));
    }

    /** What would take too long to try is held to be possible: `forms prove` says so. */
    bool canHold(const Rule& rule, const Answers& given)
    {
        return rule.isAlways() || m_search.isExhausted()
            || m_search.canBe(rule, Truth::Yes, given).value_or(true);
    }

    /** A former reading needs sound rules and papers, too. */
    void checkReading(const Procedure& procedure, const QString& object, const QString& path)
    {
        for (qsizetype i = 0; i < procedure.documents.size(); ++i) {
            const RequiredDocument& document = procedure.documents.at(i);
            const QString place = path + QStringLiteral("documents/%1").arg(i);
            if (!m_catalogue.document(document.id))
                complain(object, place, QStringLiteral("unknown document %1").arg(document.id));
            checkRule(document.when, object, place + QStringLiteral("/when"));
            const bool isEverAsked = std::ranges::any_of(procedure.events, [&](const QString& event) {
                return canHold(document.when, unaskedAtEvent(m_catalogue, event));
            });
            if (!isEverAsked && !procedure.events.isEmpty())
                complain(object, place + QStringLiteral("/when"), QStringLiteral("can never hold"));
        }
        checkRule(procedure.due.when, object, path + QStringLiteral("due/when"));
        checkRule(procedure.condition, object, path + QStringLiteral("condition"));
        for (qsizetype i = 0; i < procedure.fields.size(); ++i) {
            if (!m_catalogue.field(procedure.fields.at(i)))
                complain(object, path + QStringLiteral("fields/%1").arg(i),
                         QStringLiteral("unknown field %1").arg(procedure.fields.at(i)));
        }
    }

    void checkDays(const Procedure& procedure, const QString& object)
    {
        if (procedure.since.isValid() && procedure.until.isValid() && procedure.until < procedure.since)
            complain(object, QStringLiteral("until"), QStringLiteral("ends before it begins"));
        for (qsizetype i = 0; i < procedure.earlier.size(); ++i) {
            const Procedure& before = procedure.earlier.at(i);
            const QString path = QStringLiteral("earlier/%1/").arg(i);
            if (procedure.since.isValid() && before.until < procedure.since)
                complain(object, path + QStringLiteral("until"), QStringLiteral("never in force"));
            if (i > 0 && before.until == procedure.earlier.at(i - 1).until)
                complain(object, path + QStringLiteral("until"), QStringLiteral("two readings end that day"));
            checkReading(before, object, path);
        }
    }

    void checkDeemed(const Procedure& procedure, const QString& object)
    {
        for (qsizetype i = 0; i < procedure.deemedBy.size(); ++i) {
            const QString path = QStringLiteral("deemedBy/%1").arg(i);
            const Procedure* other = m_catalogue.procedure(procedure.deemedBy.at(i));
            if (!other || other->id == procedure.id)
                complain(object, path, QStringLiteral("unknown procedure %1").arg(procedure.deemedBy.at(i)));
            else if (!other->hasSheet() || !other->deemedBy.isEmpty())
                complain(object, path, QStringLiteral("%1 has no sheet of its own").arg(other->id));
        }
    }

    void checkQuestion(const Question& question)
    {
        const QString object = QStringLiteral("question/") + question.var;
        checkWords(question.text, object, QStringLiteral("text"));
        for (auto it = question.textByEvent.begin(); it != question.textByEvent.end(); ++it)
            checkWords(*it, object, QStringLiteral("textByEvent/") + it.key());
        checkChoices(question.options,
                     question.type == QuestionType::Choice || question.type == QuestionType::Multi, object);
        checkOptionEvents(question, object);
        if (isForOthers(question.var))
            return;
        for (const QString& event : question.events) {
            if (event != u"*" && !m_catalogue.event(event))
                complain(object, QStringLiteral("events"), QStringLiteral("unknown event %1").arg(event));
            else if (event != u"*" && !decidesAt(question.var, event))
                complain(object, QStringLiteral("events"),
                         QStringLiteral("decides nothing at %1").arg(event));
        }
    }

    /** A choice that is offered only at events which never put the question is offered to nobody. */
    void checkOptionEvents(const Question& question, const QString& object)
    {
        QSet<QString> values;
        for (qsizetype i = 0; i < question.options.size(); ++i) {
            const Choice& choice = question.options.at(i);
            const QString path = QStringLiteral("options/%1").arg(i);
            const bool isOffered =
                choice.events.isEmpty() || std::ranges::any_of(choice.events, [&](const QString& event) {
                    return m_catalogue.event(event) && question.isAskedFor({event});
                });
            if (!isOffered)
                complain(object, path + QStringLiteral("/events"), QStringLiteral("never offered"));
            if (values.contains(choice.value))
                complain(object, path + QStringLiteral("/value"),
                         QStringLiteral("%1 stands twice").arg(choice.value));
            values.insert(choice.value);
        }
    }

    bool decidesAt(const QString& var, const QString& event)
    {
        if (m_search.isExhausted())
            return true;
        const Answers given = unaskedAtEvent(m_catalogue, event);
        const QList<Use> uses = m_uses.value(var);
        return std::ranges::any_of(uses, [&](const Use& use) {
            return use.procedure->events.contains(event)
                && m_search.matters(*use.rule, var, given).value_or(true);
        });
    }

    const Catalogue& m_catalogue;
    QList<CatalogueFault>& m_faults;
    RuleSearch m_search;
    QHash<QString, QList<Use>> m_uses; ///< a variable → the conditions that name it
};

} // namespace

bool isForOthers(const QString& var)
{
    return std::ranges::any_of(askedForOthers, [&](const auto* other) { return var == QStringView(other); });
}

QList<CatalogueFault> lintCatalogue(const QString& folder, const QString& townFolder)
{
    QList<CatalogueFault> faults;
    const Catalogue catalogue = readCatalogue(folder, townFolder, faults);
    Lint(catalogue, faults).run();
    return faults;
}

} // namespace kakanai::forms
