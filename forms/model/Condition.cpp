// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/Condition.h"

#include "forms/model/RuleParser.h"

#include <array>

namespace kakanai::forms {
namespace {

using Node = Rule::Node;
using Kind = Condition::Kind;
using Operator = Condition::Operator;

const QString ev = QStringLiteral("ev");

Condition test(const QString& var, Operator op, QVariantList values)
{
    return {.kind = Kind::Test, .var = var, .op = op, .values = std::move(values)};
}

Operator opposite(Operator op)
{
    switch (op) {
    case Operator::Is:
        return Operator::IsNot;
    case Operator::IsNot:
        return Operator::Is;
    case Operator::OneOf:
        return Operator::NoneOf;
    case Operator::NoneOf:
        return Operator::OneOf;
    case Operator::Includes:
        return Operator::Excludes;
    case Operator::Excludes:
        return Operator::Includes;
    }
    return Operator::Is;
}

std::optional<Condition> fromNode(const Node& node);

std::optional<Condition> group(Kind kind, const Node& node)
{
    Condition condition{.kind = kind};
    for (const auto& child : node.children) {
        auto part = fromNode(*child);
        if (!part)
            return {};
        condition.parts.append(std::move(*part));
    }
    return condition;
}

/** `var in ('a','b')`, or `'a' in var` for a question with several answers. */
std::optional<Condition> membership(const Node& node)
{
    const Node& left = *node.children.front();
    if (left.kind == Node::Kind::Literal && node.children.size() == 2
        && node.children.back()->kind == Node::Kind::Variable)
        return test(node.children.back()->name, Operator::Includes, {left.value});
    if (left.kind != Node::Kind::Variable)
        return {};
    QVariantList values;
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        if (node.children[i]->kind != Node::Kind::Literal)
            return {};
        values.append(node.children[i]->value);
    }
    return test(left.name, Operator::OneOf, values);
}

std::optional<Condition> negated(const Node& inner)
{
    if (inner.kind == Node::Kind::Or)
        return group(Kind::None, inner);
    auto part = fromNode(inner);
    if (!part)
        return {};
    if (part->kind != Kind::Test)
        return Condition{.kind = Kind::None, .parts = {std::move(*part)}};
    if (part->op == Operator::Is && part->values.first().typeId() == QMetaType::Bool)
        part->values = {!part->values.first().toBool()};
    else
        part->op = opposite(part->op);
    return part;
}

std::optional<Condition> fromNode(const Node& node)
{
    switch (node.kind) {
    case Node::Kind::Literal:
        return {};
    case Node::Kind::Variable:
        return test(node.name, Operator::Is, {true});
    case Node::Kind::Not:
        return negated(*node.children.front());
    case Node::Kind::And:
        return group(Kind::All, node);
    case Node::Kind::Or:
        return group(Kind::Any, node);
    case Node::Kind::Equal:
    case Node::Kind::Unequal: {
        const Node& left = *node.children.front();
        const Node& right = *node.children.back();
        if (left.kind != Node::Kind::Variable || right.kind != Node::Kind::Literal)
            return {};
        return test(left.name, node.kind == Node::Kind::Equal ? Operator::Is : Operator::IsNot,
                    {right.value});
    }
    case Node::Kind::In:
        return membership(node);
    }
    return {};
}

QString literal(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::Int:
        return value.toString();
    default:
        // The language has no way to write a quote inside a text.
        return u'\'' + value.toString().remove(u'\'') + u'\'';
    }
}

QString list(const QVariantList& values)
{
    QStringList texts;
    for (const QVariant& value : values)
        texts.append(literal(value));
    return u'(' + texts.join(u',') + u')';
}

QString testText(const Condition& row)
{
    if (row.var.isEmpty() || row.values.isEmpty())
        return {};
    const QVariant& first = row.values.first();
    const bool isFlag = first.typeId() == QMetaType::Bool;
    switch (row.op) {
    case Operator::Is:
        if (isFlag)
            return first.toBool() ? row.var : QStringLiteral("not ") + row.var;
        return row.var + QStringLiteral("==") + literal(first);
    case Operator::IsNot:
        if (isFlag)
            return first.toBool() ? QStringLiteral("not ") + row.var : row.var;
        return row.var + QStringLiteral("!=") + literal(first);
    case Operator::OneOf:
        return row.var + QStringLiteral(" in") + list(row.values);
    case Operator::NoneOf:
        return QStringLiteral("not ") + row.var + QStringLiteral(" in") + list(row.values);
    case Operator::Includes:
        return literal(first) + QStringLiteral(" in ") + row.var;
    case Operator::Excludes:
        return QStringLiteral("not ") + literal(first) + QStringLiteral(" in ") + row.var;
    }
    return {};
}

QString text(const Condition& condition, bool isInner)
{
    if (condition.kind == Kind::Test)
        return testText(condition);
    QStringList parts;
    for (const Condition& part : condition.parts) {
        if (const QString one = text(part, condition.parts.size() > 1 || condition.kind == Kind::None);
            !one.isEmpty())
            parts.append(one);
    }
    if (parts.isEmpty())
        return {};
    const QString joined =
        parts.join(condition.kind == Kind::All ? QStringLiteral(" and ") : QStringLiteral(" or "));
    if (condition.kind == Kind::None)
        return QStringLiteral("not (") + joined + u')';
    return isInner && parts.size() > 1 ? u'(' + joined + u')' : joined;
}

/** How one language puts rows together; %1 is the question, %2 the answers. */
struct Grammar {
    const char* language;
    QString is;
    QString isNot;
    QString oneOf;
    QString noneOf;
    QString includes;
    QString excludes;
    QString event;
    QString yes, no, comma, all, any, none, whole, always;
};

const std::array<Grammar, 3>& grammars()
{
    static const std::array<Grammar, 3> table{
        Grammar{"ja", QStringLiteral("「%1」が「%2」"), QStringLiteral("「%1」が「%2」でない"),
                QStringLiteral("「%1」が%2のどれか"), QStringLiteral("「%1」が%2のどれでもない"),
                QStringLiteral("「%1」に「%2」がある"), QStringLiteral("「%1」に「%2」がない"),
                QStringLiteral("ご用件"), QStringLiteral("はい"), QStringLiteral("いいえ"),
                QStringLiteral("・"), QStringLiteral("、かつ"), QStringLiteral("、または"),
                QStringLiteral("（%1）のどれでもない"), QStringLiteral("%1とき"), QStringLiteral("いつでも")},
        Grammar{"ja-easy", QStringLiteral("「%1」が 「%2」"), QStringLiteral("「%1」が 「%2」ではない"),
                QStringLiteral("「%1」が %2の どれか"), QStringLiteral("「%1」が %2の どれでもない"),
                QStringLiteral("「%1」に 「%2」が ある"), QStringLiteral("「%1」に 「%2」が ない"),
                QStringLiteral("用事"), QStringLiteral("はい"), QStringLiteral("いいえ"),
                QStringLiteral("、"), QStringLiteral("、そして "), QStringLiteral("、または "),
                QStringLiteral("（%1）の どれでもない"), QStringLiteral("%1 とき"), QStringLiteral("いつも")},
        Grammar{"en", QStringLiteral("“%1” is “%2”"), QStringLiteral("“%1” is not “%2”"),
                QStringLiteral("“%1” is one of %2"), QStringLiteral("“%1” is none of %2"),
                QStringLiteral("“%1” includes “%2”"), QStringLiteral("“%1” does not include “%2”"),
                QStringLiteral("the errand"), QStringLiteral("yes"), QStringLiteral("no"),
                QStringLiteral(", "), QStringLiteral(" and "), QStringLiteral(" or "),
                QStringLiteral("none of (%1)"), QStringLiteral("when %1"), QStringLiteral("always")},
    };
    return table;
}

QString answerName(const QString& var, const QVariant& value, const Catalogue& catalogue,
                   const Grammar& words)
{
    const QString language = QString::fromLatin1(words.language);
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? words.yes : words.no;
    if (var == ev) {
        const LifeEvent* event = catalogue.event(value.toString());
        return event ? event->name.in(language) : value.toString();
    }
    if (const Question* question = catalogue.question(var)) {
        for (const Choice& choice : question->options) {
            if (choice.value == value.toString())
                return choice.label.in(language);
        }
    }
    return value.toString();
}

QString testSentence(const Condition& row, const Catalogue& catalogue, const Grammar& words)
{
    const Question* question = catalogue.question(row.var);
    const QString name = row.var == ev ? words.event
        : question                     ? question->text.in(QString::fromLatin1(words.language))
                                       : row.var;
    QStringList answers;
    for (const QVariant& value : row.values)
        answers.append(answerName(row.var, value, catalogue, words));
    const QString one = answers.value(0);
    const QString many =
        QStringLiteral("「%1」").arg(answers.join(QStringLiteral("」%1「").arg(words.comma)));
    const QString listed = qstrcmp(words.language, "en") == 0 ? answers.join(words.comma) : many;
    switch (row.op) {
    case Operator::Is:
        return words.is.arg(name, one);
    case Operator::IsNot:
        return words.isNot.arg(name, one);
    case Operator::OneOf:
        return words.oneOf.arg(name, listed);
    case Operator::NoneOf:
        return words.noneOf.arg(name, listed);
    case Operator::Includes:
        return words.includes.arg(name, one);
    case Operator::Excludes:
        return words.excludes.arg(name, one);
    }
    return {};
}

QString sentence(const Condition& condition, const Catalogue& catalogue, const Grammar& words, bool isInner)
{
    if (condition.kind == Kind::Test)
        return condition.var.isEmpty() ? QString() : testSentence(condition, catalogue, words);
    QStringList parts;
    for (const Condition& part : condition.parts) {
        const bool isNested = condition.parts.size() > 1;
        if (const QString one = sentence(part, catalogue, words, isNested); !one.isEmpty())
            parts.append(one);
    }
    if (parts.isEmpty())
        return {};
    const QString joined = parts.join(condition.kind == Kind::All ? words.all : words.any);
    if (condition.kind == Kind::None)
        return words.none.arg(joined);
    const bool isBracketed = isInner && parts.size() > 1;
    return isBracketed ? QStringLiteral("（%1）").arg(joined) : joined;
}

} // namespace

std::optional<Condition> conditionOf(const QString& rule)
{
    const QString trimmed = rule.trimmed();
    if (trimmed.isEmpty())
        return Condition();
    const auto root = RuleParser(trimmed).parse();
    if (!root)
        return {};
    auto condition = fromNode(**root);
    // The outermost is always a group, so that there is a place to add to.
    if (condition && condition->kind == Kind::Test)
        return Condition{.kind = Kind::All, .parts = {std::move(*condition)}};
    return condition;
}

QString ruleOf(const Condition& condition)
{
    return text(condition, false);
}

Words sentenceOf(const Condition& condition, const Catalogue& catalogue)
{
    const auto in = [&](const Grammar& words) {
        const QString body = sentence(condition, catalogue, words, false);
        if (body.isEmpty())
            return words.always;
        QString whole = words.whole.arg(body);
        // 「…がない」とき reads as it stands, 「…が「はい」」とき wants its の.
        if (qstrcmp(words.language, "en") != 0
            && (body.endsWith(u'」') || body.endsWith(u'か') || body.endsWith(u'）')))
            whole = words.whole.arg(body + QStringLiteral("の"));
        return whole;
    };
    const auto& [ja, easy, en] = grammars();
    return {in(ja), in(easy), in(en)};
}

} // namespace kakanai::forms
