// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/Rule.h"

#include "forms/model/RuleParser.h"

namespace kakanai::forms {
namespace {

using Kind = Rule::Node::Kind;

Truth opposite(Truth truth)
{
    switch (truth) {
    case Truth::No:
        return Truth::Yes;
    case Truth::Yes:
        return Truth::No;
    case Truth::Undecided:
        return Truth::Undecided;
    }
    return Truth::Undecided;
}

Truth decided(bool yes)
{
    return yes ? Truth::Yes : Truth::No;
}

/** What counts as yes: true, a number that is not 0, a text or list that is not empty. */
bool isTruthy(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QStringList:
        return !value.toStringList().isEmpty();
    case QMetaType::QString:
        return !value.toString().isEmpty();
    default:
        return value.toBool();
    }
}

bool isSame(const QVariant& left, const QVariant& right)
{
    if (left.typeId() == QMetaType::QStringList)
        return left.toStringList().contains(right.toString());
    if (right.typeId() == QMetaType::QStringList)
        return right.toStringList().contains(left.toString());
    const bool text = left.typeId() == QMetaType::QString || right.typeId() == QMetaType::QString;
    if (text && left.typeId() != right.typeId())
        return false;
    return text ? left.toString() == right.toString() : left.toInt() == right.toInt();
}

/** The value of a variable or literal; invalid = unknown. */
QVariant valueOf(const Rule::Node& node, const Answers& answers)
{
    if (node.kind == Kind::Variable)
        return answers.value(node.name);
    return node.value;
}

Truth walk(const Rule::Node& node, const Answers& answers)
{
    switch (node.kind) {
    case Kind::Literal:
        return decided(isTruthy(node.value));
    case Kind::Variable: {
        const auto found = answers.constFind(node.name);
        return found == answers.constEnd() || !found->isValid() ? Truth::Undecided
                                                                : decided(isTruthy(*found));
    }
    case Kind::Not:
        return opposite(walk(*node.children.front(), answers));
    case Kind::And:
    case Kind::Or: {
        const Truth settles = node.kind == Kind::And ? Truth::No : Truth::Yes;
        Truth result = opposite(settles);
        for (const auto& child : node.children) {
            const Truth part = walk(*child, answers);
            if (part == settles)
                return settles;
            if (part == Truth::Undecided)
                result = Truth::Undecided;
        }
        return result;
    }
    case Kind::Equal:
    case Kind::Unequal: {
        const QVariant left = valueOf(*node.children.front(), answers);
        const QVariant right = valueOf(*node.children.back(), answers);
        if (!left.isValid() || !right.isValid())
            return Truth::Undecided;
        return decided(isSame(left, right) == (node.kind == Kind::Equal));
    }
    case Kind::In: {
        const QVariant left = valueOf(*node.children.front(), answers);
        if (!left.isValid())
            return Truth::Undecided;
        bool unknown = false;
        for (std::size_t i = 1; i < node.children.size(); ++i) {
            const QVariant right = valueOf(*node.children[i], answers);
            if (!right.isValid())
                unknown = true;
            else if (isSame(left, right))
                return Truth::Yes;
        }
        return unknown ? Truth::Undecided : Truth::No;
    }
    }
    return Truth::Undecided;
}

void collectMissing(const Rule::Node& node, const Answers& answers, QStringList& into)
{
    // A part that is decided already cannot change the whole any more.
    if (walk(node, answers) != Truth::Undecided)
        return;
    if (node.kind == Kind::Variable && !into.contains(node.name))
        into.append(node.name);
    for (const auto& child : node.children) {
        if (child->kind == Kind::Variable && !answers.value(child->name).isValid()) {
            if (!into.contains(child->name))
                into.append(child->name);
        } else {
            collectMissing(*child, answers, into);
        }
    }
}

/** Walks only the branch that decided: for “or” the first part that holds, for “and” every part. */
void collectReasons(const Rule::Node& node, const Answers& answers, QStringList& into)
{
    if (node.kind == Kind::Variable && !into.contains(node.name))
        into.append(node.name);
    const Truth whole = walk(node, answers);
    for (const auto& child : node.children) {
        const bool isTest = node.kind == Kind::Equal || node.kind == Kind::Unequal || node.kind == Kind::In;
        if (!isTest && node.kind != Kind::Not && walk(*child, answers) != whole)
            continue;
        collectReasons(*child, answers, into);
        const Truth settles = node.kind == Kind::And ? Truth::No : Truth::Yes;
        if ((node.kind == Kind::And || node.kind == Kind::Or) && whole == settles)
            return;
    }
}

void collectVariables(const Rule::Node& node, QSet<QString>& into)
{
    if (node.kind == Kind::Variable)
        into.insert(node.name);
    for (const auto& child : node.children)
        collectVariables(*child, into);
}

} // namespace

Rule::Rule() = default;

FormResult<Rule> Rule::parse(const QString& text)
{
    Rule rule;
    rule.m_text = text.trimmed();
    if (rule.m_text.isEmpty())
        return rule;
    auto root = RuleParser(rule.m_text).parse();
    if (!root)
        return tl::unexpected(root.error());
    rule.m_root = *root;
    return rule;
}

Truth Rule::evaluate(const Answers& answers) const
{
    return m_root ? walk(*m_root, answers) : Truth::Yes;
}

QStringList Rule::missing(const Answers& answers) const
{
    QStringList names;
    if (m_root)
        collectMissing(*m_root, answers, names);
    return names;
}

QStringList Rule::reasons(const Answers& answers) const
{
    QStringList names;
    if (m_root && evaluate(answers) == Truth::Yes)
        collectReasons(*m_root, answers, names);
    return names;
}

QSet<QString> Rule::variables() const
{
    QSet<QString> names;
    if (m_root)
        collectVariables(*m_root, names);
    return names;
}

} // namespace kakanai::forms
