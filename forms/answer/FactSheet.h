// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/answer/Fact.h"

#include <QByteArray>
#include <QList>

namespace kakanai::forms {

/** Two sources that disagree about one thing: shown side by side and settled by a member of the staff. */
struct Contradiction {
    Fact kept;
    Fact other;
};

/**
 * Everything known about a visit. A stronger origin replaces a weaker one; a person's correction beats them
 * all and keeps what it replaced. Sources that disagree (１番地の１ and 1-1 do not) are remembered as
 * contradictions until the staff settle them; what the resident says about one is heard and goes on to the
 * clerk.
 */
class FactSheet
{
public:
    /** Adds what a card, a paper, a QR, the extract, a rule or an answer told. */
    void learn(Fact fact);
    /** A person types or corrects a value; it changes everywhere. */
    void correct(const QString& key, const QString& value, const QString& by, int person = 0,
                 const QString& notation = {});
    /** The staff's word on a contradiction: `value` is one of the two and keeps the origin it came from.
     * Refuses, with false, a value neither source told. */
    bool settle(const QString& key, const QString& value, const QString& by, int person = 0);
    /** A person looked at a doubtful value and said it is right. */
    void confirm(const QString& key, const QString& by, int person = 0);
    /** What is printed where no font has a character of the value; the value stays. */
    void acceptSubstitute(const QString& key, const QString& substitute, const QString& by, int person = 0);
    void forget(const QString& key, int person = 0);

    [[nodiscard]] const Fact* find(const QString& key, int person = 0) const;
    [[nodiscard]] QString value(const QString& key, int person = 0) const;
    [[nodiscard]] const QList<Fact>& facts() const { return m_facts; }
    [[nodiscard]] const QList<Contradiction>& contradictions() const { return m_contradictions; }
    /** The facts a person must still look at. */
    [[nodiscard]] QList<Fact> doubtful() const;

    /**
     * Reads `{"facts":{key:{value,origin,confidence?}}}` (COMMANDS "--facts"). A key may be `key@n` for
     * person n, and a value may be an array of such objects, one per person. Errors: FactsInvalid with the
     * key. Contradictions travel along in `"contradictions":[{key,person?,…the other fact}]`.
     */
    [[nodiscard]] static FormResult<FactSheet> fromJson(const QByteArray& json);
    [[nodiscard]] QByteArray toJson() const;

private:
    QList<Fact> m_facts;
    QList<Contradiction> m_contradictions;
};

} // namespace kakanai::forms
