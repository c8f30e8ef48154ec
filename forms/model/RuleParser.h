// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Rule.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace kakanai::forms {

/** One node of a condition's tree; immutable once parsed, so rules share it freely. */
struct Rule::Node {
    enum class Kind { Literal, Variable, Not, And, Or, Equal, Unequal, In };

    Kind kind = Kind::Literal;
    QString name; ///< of a variable
    QVariant value; ///< of a literal: QString, int or bool
    std::vector<std::shared_ptr<const Node>> children;
};

/**
 * Reads the language of conditions, by descent:
 *
 *     or    = and { "or" and }          and  = not { "and" not }        not = "not" not | compare
 *     compare = atom [ ("==" | "!=") atom | "in" ( "(" atom { "," atom } ")" | variable ) ]
 *     atom  = variable | 'text' | number | true | false | "(" or ")"
 *
 * Refuses more than 4,000 characters and 40 levels, so that a hostile catalogue cannot exhaust the stack.
 */
class RuleParser
{
public:
    explicit RuleParser(QStringView text);
    /** Errors: CatalogueInvalid with the column, counted from 1. */
    [[nodiscard]] FormResult<std::shared_ptr<const Rule::Node>> parse();

private:
    using NodePtr = std::shared_ptr<const Rule::Node>;

    struct Token {
        enum class Kind { End, Name, Text, Number, Symbol };
        Kind kind = Kind::End;
        QString text;
        qsizetype column = 0;
    };

    void advance();
    bool takeWord(QStringView word);
    bool takeSymbol(QStringView symbol);
    NodePtr fail(const QString& what);
    NodePtr parseOr(int depth);
    NodePtr parseAnd(int depth);
    NodePtr parseNot(int depth);
    NodePtr parseCompare(int depth);
    NodePtr parseIn(NodePtr left, int depth);
    NodePtr parseAtom(int depth);

    QStringView m_text;
    qsizetype m_at = 0;
    Token m_token;
    QString m_error;
};

} // namespace kakanai::forms
