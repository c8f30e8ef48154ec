// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a visit that types, corrects, settles and confirms values.
#include "app/visit/FieldCheck.h"
#include "app/visit/VisitSession.h"
#include "forms/text/PostalCodes.h"
#include "forms/text/Wareki.h"

#include <QRegularExpression>

namespace kakanai::visit {
namespace {

/** What a hand wrote, as it is kept: a date in any of its notations, an address begun with its postal code.
 */
forms::StoredDate asEntered(const forms::FieldSpec& spec, const QString& text)
{
    if (spec.type == forms::FieldType::Date)
        return forms::readDate(text).value_or(forms::StoredDate{text, {}});
    const QString first = text.trimmed().section(QRegularExpression(QStringLiteral("[\\s　]")), 0, 0);
    if (spec.type != forms::FieldType::Address || forms::postalCodeOf(first).isEmpty())
        return {text, {}};
    const auto codes = forms::PostalCodes::load(QStringLiteral(":/kakanai/postal/codes.txt"));
    return {codes ? codes->expanded(text) : text, {}};
}

} // namespace

void VisitSession::adopt(const QString& key, int person)
{
    if (m_facts.find(key, person))
        return;
    if (const forms::Fact* known = m_completed.find(key, person))
        m_facts.learn(*known);
}

void VisitSession::enterFact(const QString& key, const QString& value, int person)
{
    const forms::FieldSpec* spec = m_services.catalogue.field(key);
    if (!spec) {
        refuse({FailureCode::FieldInvalid, key, {}});
        return;
    }
    const forms::StoredDate entered = asEntered(*spec, value);
    if (const auto checked = checkField(*spec, entered.value); !checked) {
        refuse(checked.error());
        return;
    }
    const QString by = m_role == VisitRole::Kiosk ? QStringLiteral("resident") : m_staff;
    adopt(key, person);
    m_facts.correct(key, entered.value, by, person, entered.notation);
    m_touchedKeys.append(key);
    refresh();
}

void VisitSession::settleFact(const QString& key, const QString& value, int person)
{
    // A disagreement may only show once the card's address stands where the paper's does.
    for (const forms::Contradiction& told : m_completed.contradictions()) {
        if (told.kept.key == key && told.kept.person == person) {
            m_facts.learn(told.kept);
            m_facts.learn(told.other);
        }
    }
    if (m_role != VisitRole::Counter || !m_facts.settle(key, value, m_staff, person)) {
        refuse({FailureCode::FieldInvalid, key, {}});
        return;
    }
    m_touchedKeys.append(key);
    refresh();
}

void VisitSession::acceptSubstitute(const QString& key, int person)
{
    const auto found = std::ranges::find_if(m_unprintable, [&](const UnprintableValue& value) {
        return value.key == key && value.person == person;
    });
    if (m_role != VisitRole::Counter || found == m_unprintable.end() || found->substitute.isEmpty()) {
        refuse({FailureCode::FieldInvalid, key, {}});
        return;
    }
    const QString substitute = found->substitute;
    adopt(key, person);
    m_facts.acceptSubstitute(key, substitute, m_staff, person);
    m_touchedKeys.append(key);
    refresh();
}

void VisitSession::confirmFact(const QString& key, int person)
{
    adopt(key, person);
    m_facts.confirm(key, m_role == VisitRole::Kiosk ? QStringLiteral("resident") : m_staff, person);
    m_touchedKeys.append(key);
    refresh();
}

} // namespace kakanai::visit
