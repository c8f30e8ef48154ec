// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/ConditionEditor.h"

#include "app/editor/FaultWords.h"
#include "widgets/BigButton.h"
#include "widgets/DropDown.h"
#include "widgets/FlowLayout.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFrame>
#include <QHBoxLayout>
#include <QSpinBox>

namespace kakanai::editor {
namespace {

using forms::Condition;
using forms::QuestionType;
using Operator = Condition::Operator;
using widgets::BigButton;
using widgets::DropDown;
using widgets::Theme;

const QString ev = QStringLiteral("ev");

/** What a question can be asked for, by its type; `ev` is a choice whatever the catalogue says. */
QList<Operator> operatorsFor(const forms::Question* question, const QString& var)
{
    if (var == ev)
        return {Operator::Is, Operator::IsNot, Operator::OneOf, Operator::NoneOf};
    switch (question ? question->type : QuestionType::Bool) {
    case QuestionType::Bool:
    case QuestionType::Sensitive:
        return {Operator::Is};
    case QuestionType::Choice:
        return {Operator::Is, Operator::IsNot, Operator::OneOf, Operator::NoneOf};
    case QuestionType::Multi:
        return {Operator::Includes, Operator::Excludes};
    case QuestionType::Integer:
        return {Operator::Is, Operator::IsNot};
    }
    return {Operator::Is};
}

QVariantList firstValues(const forms::Question* question, const QString& var,
                         const forms::Catalogue& catalogue)
{
    if (var == ev)
        return {catalogue.events.isEmpty() ? QString() : catalogue.events.first().id};
    if (!question || question->type == QuestionType::Bool || question->type == QuestionType::Sensitive)
        return {true};
    if (question->type == QuestionType::Integer)
        return {1};
    return {question->options.isEmpty() ? QString() : question->options.first().value};
}

BigButton* smallButton(const Theme& theme, const QString& words, QWidget* parent)
{
    auto* button = new BigButton(theme, BigButton::Role::Quiet, parent);
    button->setType(Theme::Type::Small);
    button->setWords(words);
    return button;
}

QList<std::pair<QString, QString>> answersOf(const forms::Catalogue& catalogue, const QString& var)
{
    QList<std::pair<QString, QString>> answers;
    if (var == ev) {
        for (const forms::LifeEvent& event : catalogue.events)
            answers.append({event.id, event.name.ja});
    } else if (const forms::Question* question = catalogue.question(var)) {
        for (const forms::Choice& choice : question->options)
            answers.append({choice.value, choice.label.ja});
    }
    return answers;
}

} // namespace

ConditionEditor::ConditionEditor(EditorModel& model, const Theme& theme, QString name, QString pointer,
                                 bool isRemovedEmpty, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_name(std::move(name))
    , m_pointer(std::move(pointer))
    , m_isRemovedEmpty(isRemovedEmpty)
    , m_column(new QVBoxLayout(this))
    , m_sentence(new widgets::Text(theme, Theme::Type::Body, this))
    , m_expression(new QLineEdit(this))
    , m_fault(new widgets::Text(theme, Theme::Type::Small, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.space(1));
    m_column->addWidget(m_sentence);
    auto* expert = new QHBoxLayout;
    auto* label = new widgets::Text(theme, Theme::Type::Small, this);
    label->setWords(tr("As an expression"));
    label->setTone(Theme::Tone::InkSoft);
    label->setBreaking(false);
    label->setBuddy(m_expression);
    expert->addWidget(label);
    expert->addWidget(m_expression, 1);
    m_column->addLayout(expert);
    m_column->addWidget(m_fault);
    m_fault->setTone(Theme::Tone::Danger);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_expression->setObjectName(QStringLiteral("expression"));
    m_expression->setAccessibleName(tr("As an expression"));
    m_fault->setObjectName(QStringLiteral("expressionFault"));
    connect(m_expression, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_shown = text;
        put(text);
        const auto condition = forms::conditionOf(text);
        m_isInRows = condition.has_value();
        m_condition = condition.value_or(Condition());
        rebuild();
        readAloud();
    });
    connect(&model, &EditorModel::objectChanged, this, [this](const QString& changedName) {
        if (changedName == m_name)
            reload();
    });
    // New questions are new rows to choose from.
    connect(&model, &EditorModel::checked, this, [this] {
        if (m_rows && !m_rows->isAncestorOf(focusWidget()))
            rebuild();
        readAloud();
    });
    m_shown = QStringLiteral("\n"); // nothing is shown yet
    reload();
}

void ConditionEditor::reload()
{
    const QString rule = m_model.text(m_name, m_pointer);
    if (rule == m_shown)
        return;
    m_shown = rule;
    const auto condition = forms::conditionOf(rule);
    m_isInRows = condition.has_value();
    m_condition = condition.value_or(Condition());
    if (m_expression->text() != rule)
        m_expression->setText(rule);
    rebuild();
    readAloud();
}

Condition& ConditionEditor::at(const Path& path)
{
    Condition* here = &m_condition;
    for (const int step : path)
        here = &here->parts[step];
    return *here;
}

void ConditionEditor::put(const QString& rule)
{
    m_model.set(m_name, m_pointer,
                rule.isEmpty() && m_isRemovedEmpty ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rule));
}

void ConditionEditor::changed(bool isShapeChanged)
{
    const QString rule = forms::ruleOf(m_condition);
    m_shown = rule;
    m_expression->setText(rule);
    put(rule);
    readAloud();
    // Not now: the widget that asked is part of what goes.
    if (isShapeChanged)
        QMetaObject::invokeMethod(this, &ConditionEditor::rebuild, Qt::QueuedConnection);
}

void ConditionEditor::readAloud()
{
    const auto rule = forms::Rule::parse(m_shown);
    if (!rule)
        m_fault->setWords(tr("The expression cannot be read: %1").arg(faultWords(rule.error().detail)));
    else if (!m_isInRows)
        m_fault->setWords(tr("This expression cannot be shown as rows. It works as it is written."));
    m_fault->setVisible(!rule || !m_isInRows);
    m_sentence->setVisible(m_isInRows && rule);
    m_sentence->setWords(forms::sentenceOf(m_condition, m_model.catalogue()).in(QStringLiteral("ja")));
}

void ConditionEditor::rebuild()
{
    QString focused;
    if (m_rows) {
        if (focusWidget() && m_rows->isAncestorOf(focusWidget()))
            focused = focusWidget()->objectName();
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    if (!m_isInRows)
        return;
    m_rows = groupBox({});
    m_column->insertWidget(0, m_rows);
    if (!focused.isEmpty()) {
        if (auto* again = m_rows->findChild<QWidget*>(focused))
            again->setFocus();
    }
}

QWidget* ConditionEditor::groupBox(const Path& path)
{
    const Condition& group = at(path);
    auto* frame = new QFrame(this);
    frame->setFrameShape(path.isEmpty() ? QFrame::NoFrame : QFrame::StyledPanel);
    auto* column = new QVBoxLayout(frame);
    const int margin = path.isEmpty() ? 0 : m_theme.space(1);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.space(0));

    auto* head = new QHBoxLayout;
    auto* kind = new DropDown(m_theme, frame);
    kind->setAccessibleName(tr("How the rows go together"));
    kind->addItem(tr("all of these hold"), int(Condition::Kind::All));
    kind->addItem(tr("any of these holds"), int(Condition::Kind::Any));
    kind->addItem(tr("none of these holds"), int(Condition::Kind::None));
    kind->setMinimumContentsLength(12);
    kind->setCurrentIndex(kind->findData(int(group.kind)));
    connect(kind, &QComboBox::activated, this, [this, kind, path] {
        at(path).kind = Condition::Kind(kind->currentData().toInt());
        changed(false);
    });
    head->addWidget(kind);
    head->addStretch(1);
    QString trail;
    for (const int step : path)
        trail += QStringLiteral(".%1").arg(step);
    kind->setObjectName(QStringLiteral("kind") + trail);
    auto* row = smallButton(m_theme, tr("＋ Row"), frame);
    row->setObjectName(QStringLiteral("addRow") + trail);
    connect(row, &QPushButton::clicked, this, [this, path] {
        at(path).parts.append({.kind = Condition::Kind::Test,
                               .var = ev,
                               .op = Operator::Is,
                               .values = firstValues(nullptr, ev, m_model.catalogue())});
        changed(true);
    });
    auto* inner = smallButton(m_theme, tr("＋ Group"), frame);
    inner->setObjectName(QStringLiteral("addGroup") + trail);
    connect(inner, &QPushButton::clicked, this, [this, path] {
        at(path).parts.append({.kind = Condition::Kind::Any,
                               .parts = {{.kind = Condition::Kind::Test,
                                          .var = ev,
                                          .op = Operator::Is,
                                          .values = firstValues(nullptr, ev, m_model.catalogue())}}});
        changed(true);
    });
    head->addWidget(row);
    head->addWidget(inner);
    if (!path.isEmpty()) {
        auto* away = smallButton(m_theme, tr("Remove"), frame);
        away->setAccessibleName(tr("Remove this group"));
        connect(away, &QPushButton::clicked, this, [this, path] {
            at(path.first(path.size() - 1)).parts.removeAt(path.last());
            changed(true);
        });
        head->addWidget(away);
    }
    column->addLayout(head);
    for (int i = 0; i < group.parts.size(); ++i) {
        const Path part = path + Path{i};
        column->addWidget(group.parts.at(i).kind == Condition::Kind::Test ? testRow(part) : groupBox(part));
    }
    return frame;
}

QWidget* ConditionEditor::testRow(const Path& path)
{
    const Condition& test = at(path);
    const forms::Catalogue& catalogue = m_model.catalogue();
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(1));
    QString trail;
    for (const int step : path)
        trail += QStringLiteral(".%1").arg(step);

    auto* question = new DropDown(m_theme, box);
    question->setObjectName(QStringLiteral("question") + trail);
    question->setAccessibleName(tr("Question"));
    question->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    question->setMinimumContentsLength(16);
    question->addItem(tr("The errand"), ev);
    for (const forms::Question& each : catalogue.questions) {
        if (each.var != ev)
            question->addItem(each.text.ja.isEmpty() ? each.var : each.text.ja, each.var);
    }
    if (question->findData(test.var) < 0)
        question->addItem(test.var, test.var); // nobody asks it: lint says so
    question->setCurrentIndex(question->findData(test.var));
    question->setToolTip(question->currentText());
    connect(question, &QComboBox::activated, this, [this, question, path] {
        Condition& here = at(path);
        here.var = question->currentData().toString();
        const forms::Question* asked = m_model.catalogue().question(here.var);
        here.op = operatorsFor(asked, here.var).first();
        here.values = firstValues(asked, here.var, m_model.catalogue());
        changed(true);
    });
    row->addWidget(question, 3);

    const QList<Operator> offered = operatorsFor(catalogue.question(test.var), test.var);
    auto* op = new DropDown(m_theme, box);
    op->setObjectName(QStringLiteral("operator") + trail);
    op->setAccessibleName(tr("How the answer is compared"));
    const QList<std::pair<Operator, QString>> names{
        {Operator::Is, tr("is")},
        {Operator::IsNot, tr("is not")},
        {Operator::OneOf, tr("is one of")},
        {Operator::NoneOf, tr("is none of")},
        {Operator::Includes, tr("includes")},
        {Operator::Excludes, tr("does not include")},
    };
    for (const auto& [value, words] : names) {
        if (offered.contains(value) || value == test.op)
            op->addItem(words, int(value));
    }
    op->setMinimumContentsLength(9);
    op->setCurrentIndex(op->findData(int(test.op)));
    connect(op, &QComboBox::activated, this, [this, op, path] {
        at(path).op = Operator(op->currentData().toInt());
        changed(true);
    });
    row->addWidget(op);
    row->addWidget(answerBox(path), 2);
    auto* away = smallButton(m_theme, tr("Remove"), box);
    away->setObjectName(QStringLiteral("removeRow") + trail);
    away->setAccessibleName(tr("Remove this row"));
    connect(away, &QPushButton::clicked, this, [this, path] {
        at(path.first(path.size() - 1)).parts.removeAt(path.last());
        changed(true);
    });
    row->addWidget(away);
    return box;
}

QWidget* ConditionEditor::answerBox(const Path& path)
{
    const Condition& test = at(path);
    QString trail;
    for (const int step : path)
        trail += QStringLiteral(".%1").arg(step);
    const auto answers = answersOf(m_model.catalogue(), test.var);
    if (test.op == Operator::OneOf || test.op == Operator::NoneOf) {
        auto* box = new QWidget(this);
        auto* flow = new widgets::FlowLayout(box);
        flow->setSpacing(m_theme.space(1));
        for (const auto& [value, words] : answers) {
            auto* tick = new QCheckBox(words, box);
            tick->setObjectName(QStringLiteral("answer%1/%2").arg(trail, value));
            tick->setChecked(test.values.contains(value));
            connect(tick, &QCheckBox::clicked, this, [this, path, id = value](bool yes) {
                QVariantList& values = at(path).values;
                values.removeAll(QVariant(id));
                if (yes)
                    values.append(id);
                changed(false);
            });
            flow->addWidget(tick);
        }
        return box;
    }
    const QVariant value = test.values.value(0);
    if (value.typeId() == QMetaType::Int) {
        auto* number = new QSpinBox(this);
        number->setObjectName(QStringLiteral("answer") + trail);
        number->setAccessibleName(tr("Answer"));
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setValue(value.toInt());
        connect(number, &QSpinBox::valueChanged, this, [this, path](int typed) {
            at(path).values = {typed};
            changed(false);
        });
        return number;
    }
    auto* box = new DropDown(m_theme, this);
    box->setObjectName(QStringLiteral("answer") + trail);
    box->setAccessibleName(tr("Answer"));
    if (value.typeId() == QMetaType::Bool) {
        box->addItem(tr("yes"), true);
        box->addItem(tr("no"), false);
    }
    for (const auto& [id, words] : answers)
        box->addItem(words, id);
    if (box->findData(value) < 0)
        box->addItem(value.toString(), value);
    box->setCurrentIndex(box->findData(value));
    connect(box, &QComboBox::activated, this, [this, box, path] {
        at(path).values = {box->currentData()};
        changed(false);
    });
    return box;
}

} // namespace kakanai::editor
