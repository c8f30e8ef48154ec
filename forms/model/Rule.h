// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace kakanai::forms {

/** Needed, not needed, or not yet decided. */
enum class Truth { No, Yes, Undecided };

/** What has been answered: a question's variable → bool, int, QString or QStringList. Absent = unknown. */
using Answers = QHash<QString, QVariant>;

/**
 * A condition of the catalogue: variables, == != in, and or not, literals. No calls, no loops, so it can be
 * checked before it is believed. Evaluation is three-valued (Kleene).
 */
class Rule
{
public:
    /** Always true. */
    Rule();
    /** Parses `ev=='tennyu' and not from_abroad`. Errors: CatalogueInvalid with the column. */
    [[nodiscard]] static FormResult<Rule> parse(const QString& text);

    [[nodiscard]] Truth evaluate(const Answers& answers) const;
    /** The unknown variables that could still change the answer. */
    [[nodiscard]] QStringList missing(const Answers& answers) const;
    /** The known variables that made it true, in the order of the text; empty when it is not true. */
    [[nodiscard]] QStringList reasons(const Answers& answers) const;
    [[nodiscard]] QSet<QString> variables() const;
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isAlways() const { return !m_root; }

    struct Node;

private:
    QString m_text;
    std::shared_ptr<const Node> m_root;
};

} // namespace kakanai::forms
