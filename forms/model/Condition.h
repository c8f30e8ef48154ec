// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Catalogue.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace kakanai::forms {

/**
 * A condition as somebody puts it together without the language: a group of which all, any or none must hold,
 * or one row “question — is — answer”. Made from a rule and turned into one; what a rule says that rows
 * cannot (a bare literal, two questions compared) is left to the expression line.
 */
struct Condition {
    enum class Kind { All, Any, None, Test };
    enum class Operator {
        Is, ///< the answer is this one
        IsNot,
        OneOf, ///< the answer is one of these
        NoneOf,
        Includes, ///< of several answers this is one
        Excludes,
    };

    Kind kind = Kind::All;
    QString var = {}; ///< of a test
    Operator op = Operator::Is;
    QVariantList values = {}; ///< bool, int or text
    QList<Condition> parts = {}; ///< of a group

    friend bool operator==(const Condition&, const Condition&) = default;

    [[nodiscard]] bool isEmptyGroup() const { return kind != Kind::Test && parts.isEmpty(); }
};

/** The rows of a rule's text; an empty group for an empty one; nothing when it cannot be read or not be said
 * in rows. */
[[nodiscard]] std::optional<Condition> conditionOf(const QString& rule);

/** The rule's text of these rows; empty groups are left out. */
[[nodiscard]] QString ruleOf(const Condition& condition);

/** The rows read aloud in the catalogue's languages: 「ご用件が「転入」で、…のとき」. */
[[nodiscard]] Words sentenceOf(const Condition& condition, const Catalogue& catalogue);

} // namespace kakanai::forms
