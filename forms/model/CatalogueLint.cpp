// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueLint.h"

#include "forms/model/FilingLint.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

const QString ev = QStringLiteral("ev");

// Asked for the sheets, the desk or the queue, not for a procedure.
constexpr std::array askedForOthers{u"ev", u"visitor", u"idcard", u"n_members", u"access"};

/** Every value a question's answer can have, as far as conditions can tell them apart. */
QList<QVariant> domainOf(const Question* question)
{
    if (!question)
        return {true, false};
    QList<QVariant> values;
    switch (question->type) {
    case QuestionType::Bool:
    case QuestionType::Sensitive:
        return {true, false};
    case QuestionType::Integer:
        return {1, 2};
    case QuestionType::Choice:
        values.append(QString());
        for (const Choice& choice : question->options)
            values.append(choice.value);
        return values;
    case QuestionType::Multi: {
        values.append(QStringList());
        QStringList all;
        for (const Choice& choice : question->options) {
            values.append(QStringList{choice.value});
            all.append(choice.value);
        }
        values.append(all);
        return values;
    }
    }
    return values;
}

class Lint
{
public:
    Lint(const Catalogue& catalogue, QList<CatalogueFault>& faults)
        : m_catalogue(catalogue)
        , m_faults(faults)
    {
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
    }

private:
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
        for (qsizetype i = 0; i < procedure.fields.size(); ++i) {
            if (!m_catalogue.field(procedure.fields.at(i)))
                complain(object, QStringLiteral("fields/%1").arg(i),
                         QStringLiteral("unknown field %1").arg(procedure.fields.at(i)));
        }
        for (const QString& key : procedure.due.from + procedure.presets.keys()) {
            if (!m_catalogue.field(key))
                complain(object, QStringLiteral("due"), QStringLiteral("unknown field %1").arg(key));
        }
        for (qsizetype i = 0; i < procedure.documents.size(); ++i) {
            const RequiredDocument& document = procedure.documents.at(i);
            const QString path = QStringLiteral("documents/%1").arg(i);
            if (!m_catalogue.document(document.id))
                complain(object, path, QStringLiteral("unknown document %1").arg(document.id));
            checkRule(document.when, object, path + QStringLiteral("/when"));
        }
        if (procedure.due.isCounted() && procedure.law.isEmpty())
            complain(object, QStringLiteral("law"), QStringLiteral("a deadline without a law"));
        checkRule(procedure.due.when, object, QStringLiteral("due/when"));
        checkRule(procedure.condition, object, QStringLiteral("condition"));
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
        Answers answers{{ev, event}};
        if (!canHold(procedure.condition, answers))
            return complain(object, QStringLiteral("condition"),
                            QStringLiteral("can never hold at %1").arg(event));
        // What the event does not ask counts as no there; a procedure that needs more can never be offered.
        for (const Question& question : m_catalogue.questions) {
            if (question.var != ev && !question.isAskedFor({event}))
                answers.insert(question.var, noFor(question));
        }
        if (!canHold(procedure.condition, answers))
            complain(object, QStringLiteral("condition"),
                     QStringLiteral("at %1 nobody asks what it hangs on").arg(event));
    }

    /** Tries answers one variable after the other; a part that is decided needs no further trial. */
    bool canHold(const Rule& rule, Answers& answers) const
    {
        switch (rule.evaluate(answers)) {
        case Truth::Yes:
            return true;
        case Truth::No:
            return false;
        case Truth::Undecided:
            break;
        }
        const QStringList open = rule.missing(answers);
        if (open.isEmpty())
            return false;
        for (const QVariant& value : domainOf(m_catalogue.question(open.first()))) {
            answers.insert(open.first(), value);
            const bool holds = canHold(rule, answers);
            answers.remove(open.first());
            if (holds)
                return true;
        }
        return false;
    }

    void checkQuestion(const Question& question)
    {
        const QString object = QStringLiteral("question/") + question.var;
        checkWords(question.text, object, QStringLiteral("text"));
        for (auto it = question.textByEvent.begin(); it != question.textByEvent.end(); ++it)
            checkWords(*it, object, QStringLiteral("textByEvent/") + it.key());
        checkChoices(question.options,
                     question.type == QuestionType::Choice || question.type == QuestionType::Multi, object);
        const bool isForOthers = std::ranges::any_of(
            askedForOthers, [&](const auto* var) { return question.var == QStringView(var); });
        if (isForOthers)
            return;
        for (const QString& event : question.events) {
            if (event != u"*" && !m_catalogue.event(event))
                complain(object, QStringLiteral("events"), QStringLiteral("unknown event %1").arg(event));
            else if (event != u"*" && !decidesAt(question.var, event))
                complain(object, QStringLiteral("events"),
                         QStringLiteral("decides nothing at %1").arg(event));
        }
    }

    bool decidesAt(const QString& var, const QString& event) const
    {
        const Answers answers{{ev, event}};
        return std::ranges::any_of(m_catalogue.procedures, [&](const Procedure& procedure) {
            if (!procedure.events.contains(event))
                return false;
            return procedure.condition.missing(answers).contains(var)
                || std::ranges::any_of(procedure.documents,
                                       [&](const RequiredDocument& document) {
                                           return document.when.missing(answers).contains(var);
                                       })
                || procedure.due.when.missing(answers).contains(var);
        });
    }

    const Catalogue& m_catalogue;
    QList<CatalogueFault>& m_faults;
};

} // namespace

QList<CatalogueFault> lintCatalogue(const QString& folder, const QString& townFolder)
{
    QList<CatalogueFault> faults;
    const Catalogue catalogue = readCatalogue(folder, townFolder, faults);
    Lint(catalogue, faults).run();
    lintFilings(catalogue, faults);
    return faults;
}

} // namespace kakanai::forms
