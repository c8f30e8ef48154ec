// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/RuleParser.h"

#include <array>

namespace kakanai::forms {
namespace {

constexpr qsizetype longestRule = 4000;
constexpr int deepestRule = 40;

using Node = Rule::Node;
using Kind = Rule::Node::Kind;

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

std::shared_ptr<const Node> makeNode(Kind kind, std::vector<std::shared_ptr<const Node>> children)
{
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->children = std::move(children);
    return node;
}

std::shared_ptr<const Node> makeLiteral(QVariant value)
{
    auto node = std::make_shared<Node>();
    node->value = std::move(value);
    return node;
}

} // namespace

RuleParser::RuleParser(QStringView text)
    : m_text(text)
{
}

FormResult<std::shared_ptr<const Node>> RuleParser::parse()
{
    if (m_text.size() > longestRule)
        return formError(FormErrorCode::CatalogueInvalid, QStringLiteral("condition too long"));
    advance();
    NodePtr root = parseOr(0);
    if (root && m_token.kind != Token::Kind::End)
        root = fail(QStringLiteral("unexpected “%1”").arg(m_token.text));
    if (!m_error.isEmpty() || !root)
        return formError(FormErrorCode::CatalogueInvalid, m_error);
    return root;
}

void RuleParser::advance()
{
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    m_token = {Token::Kind::End, {}, m_at + 1};
    if (m_at >= m_text.size())
        return;
    const qsizetype start = m_at;
    const QChar first = m_text.at(m_at);
    if (isNameStart(first)) {
        while (m_at < m_text.size() && (isNameStart(m_text.at(m_at)) || isDigit(m_text.at(m_at))))
            ++m_at;
        m_token = {Token::Kind::Name, m_text.mid(start, m_at - start).toString(), start + 1};
    } else if (isDigit(first)) {
        while (m_at < m_text.size() && isDigit(m_text.at(m_at)))
            ++m_at;
        m_token = {Token::Kind::Number, m_text.mid(start, m_at - start).toString(), start + 1};
    } else if (first == u'\'') {
        const qsizetype end = m_text.indexOf(u'\'', start + 1);
        if (end < 0) {
            (void)fail(QStringLiteral("text without end"));
            m_at = m_text.size();
            return;
        }
        m_at = end + 1;
        m_token = {Token::Kind::Text, m_text.mid(start + 1, end - start - 1).toString(), start + 1};
    } else {
        constexpr std::array twoCharacters{u"==", u"!="};
        qsizetype length = 1;
        for (const auto* symbol : twoCharacters) {
            if (m_text.mid(start).startsWith(QStringView(symbol)))
                length = 2;
        }
        m_at += length;
        m_token = {Token::Kind::Symbol, m_text.mid(start, length).toString(), start + 1};
    }
}

bool RuleParser::takeWord(QStringView word)
{
    if (m_token.kind != Token::Kind::Name || m_token.text != word)
        return false;
    advance();
    return true;
}

bool RuleParser::takeSymbol(QStringView symbol)
{
    if (m_token.kind != Token::Kind::Symbol || m_token.text != symbol)
        return false;
    advance();
    return true;
}

RuleParser::NodePtr RuleParser::fail(const QString& what)
{
    // The first fault is the one that explains the others.
    if (m_error.isEmpty())
        m_error = QStringLiteral("column %1: %2").arg(m_token.column).arg(what);
    return {};
}

RuleParser::NodePtr RuleParser::parseOr(int depth)
{
    if (depth > deepestRule)
        return fail(QStringLiteral("nested too deeply"));
    std::vector<NodePtr> parts{parseAnd(depth + 1)};
    while (parts.back() && takeWord(u"or"))
        parts.push_back(parseAnd(depth + 1));
    if (!parts.back())
        return {};
    return parts.size() == 1 ? parts.front() : makeNode(Kind::Or, std::move(parts));
}

RuleParser::NodePtr RuleParser::parseAnd(int depth)
{
    std::vector<NodePtr> parts{parseNot(depth)};
    while (parts.back() && takeWord(u"and"))
        parts.push_back(parseNot(depth));
    if (!parts.back())
        return {};
    return parts.size() == 1 ? parts.front() : makeNode(Kind::And, std::move(parts));
}

RuleParser::NodePtr RuleParser::parseNot(int depth)
{
    if (depth > deepestRule)
        return fail(QStringLiteral("nested too deeply"));
    if (!takeWord(u"not"))
        return parseCompare(depth);
    NodePtr inner = parseNot(depth + 1);
    return inner ? makeNode(Kind::Not, {std::move(inner)}) : nullptr;
}

RuleParser::NodePtr RuleParser::parseCompare(int depth)
{
    NodePtr left = parseAtom(depth);
    if (!left)
        return {};
    for (const auto& [symbol, kind] : {std::pair{u"==", Kind::Equal}, std::pair{u"!=", Kind::Unequal}}) {
        if (takeSymbol(symbol)) {
            NodePtr right = parseAtom(depth);
            return right ? makeNode(kind, {std::move(left), std::move(right)}) : nullptr;
        }
    }
    return takeWord(u"in") ? parseIn(std::move(left), depth) : left;
}

RuleParser::NodePtr RuleParser::parseIn(NodePtr left, int depth)
{
    std::vector<NodePtr> parts{std::move(left)};
    if (!takeSymbol(u"(")) {
        parts.push_back(parseAtom(depth));
        return parts.back() ? makeNode(Kind::In, std::move(parts)) : nullptr;
    }
    do {
        parts.push_back(parseAtom(depth));
        if (!parts.back())
            return {};
    } while (takeSymbol(u","));
    return takeSymbol(u")") ? makeNode(Kind::In, std::move(parts)) : fail(QStringLiteral("“)” is missing"));
}

RuleParser::NodePtr RuleParser::parseAtom(int depth)
{
    const Token token = m_token;
    switch (token.kind) {
    case Token::Kind::End:
        return fail(QStringLiteral("something is missing"));
    case Token::Kind::Text:
        advance();
        return makeLiteral(token.text);
    case Token::Kind::Number:
        advance();
        return makeLiteral(token.text.toInt());
    case Token::Kind::Symbol: {
        if (!takeSymbol(u"("))
            return fail(QStringLiteral("unexpected “%1”").arg(token.text));
        NodePtr inner = parseOr(depth + 1);
        return inner && !takeSymbol(u")") ? fail(QStringLiteral("“)” is missing")) : inner;
    }
    case Token::Kind::Name:
        break;
    }
    constexpr std::array reserved{u"and", u"or", u"not", u"in"};
    for (const auto* word : reserved) {
        if (token.text == QStringView(word))
            return fail(QStringLiteral("unexpected “%1”").arg(token.text));
    }
    advance();
    if (token.text == u"true" || token.text == u"false")
        return makeLiteral(token.text == u"true");
    auto node = std::make_shared<Node>();
    node->kind = Kind::Variable;
    node->name = token.text;
    return node;
}

} // namespace kakanai::forms
