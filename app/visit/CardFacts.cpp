// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardFacts.h"

namespace kakanai::visit {
namespace {

QString sexName(card::Sex sex)
{
    switch (sex) {
    case card::Sex::Male:
        return QStringLiteral("male");
    case card::Sex::Female:
        return QStringLiteral("female");
    case card::Sex::Other:
        return QStringLiteral("other");
    case card::Sex::NotOnCard:
        return {};
    }
    return {};
}

/** An agent, a guardian and the bereaved come with their own card about somebody else. */
bool isAboutHolder(const forms::Answers& answers)
{
    const QString visitor = answers.value(QStringLiteral("visitor")).toString();
    return visitor.isEmpty() || visitor == QStringLiteral("本人") || visitor == QStringLiteral("同一世帯員");
}

} // namespace

QList<forms::Fact> factsFromCard(const card::CardIdentity& identity, const forms::Answers& answers)
{
    QList<forms::Fact> facts;
    const auto add = [&](const QString& key, const QString& value) {
        forms::Fact fact;
        fact.key = key;
        fact.value = value;
        fact.origin = forms::Origin::Card;
        facts.append(fact);
    };
    const QString birth = identity.birthDate.toString(Qt::ISODate);
    add(QStringLiteral("app_name"), identity.name);
    add(QStringLiteral("app_birth"), birth);
    if (isAboutHolder(answers)) {
        add(QStringLiteral("p_name"), identity.name);
        add(QStringLiteral("p_birth"), birth);
        if (identity.sex != card::Sex::NotOnCard)
            add(QStringLiteral("p_sex"), sexName(identity.sex));
    }
    add(QStringLiteral("app_addr"), identity.address);
    return facts;
}

} // namespace kakanai::visit
