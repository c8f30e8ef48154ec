// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/ReviewSentences.h"

#include "app/kiosk/DateWords.h"
#include "app/visit/VisitSession.h"

#include <QCoreApplication>

#include <algorithm>

namespace kakanai::kiosk {
namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("ReviewSentences", source);
}

QString valueInWords(const forms::FieldSpec& spec, const forms::FieldValue& field, const QString& language)
{
    if (spec.type == forms::FieldType::Date)
        return dateInWords(field.value);
    const auto option = std::ranges::find_if(
        spec.options, [&](const forms::Choice& choice) { return choice.value == field.value; });
    if (option != spec.options.end())
        return option->label.in(language);
    return field.value.isEmpty() ? field.shown : field.value;
}

/** The move itself, when all its parts are known: nobody should have to read it out of four boxes. */
QString moveSentence(const visit::VisitSession& session)
{
    if (!session.events().contains(QStringLiteral("tennyu"))
        && !session.events().contains(QStringLiteral("tenkyo")))
        return {};
    const forms::FactSheet& facts = session.facts();
    const QString name = facts.value(QStringLiteral("p_name"));
    const QString date = facts.value(QStringLiteral("mv_date"));
    const QString from = facts.value(QStringLiteral("addr_old"));
    const QString to = facts.value(QStringLiteral("addr_new"));
    if (name.isEmpty() || date.isEmpty() || from.isEmpty() || to.isEmpty())
        return {};
    //: %1 name, %2 day, %3 old address, %4 new address
    return QCoreApplication::translate("ReviewSentences", "%1 moved on %2 from %3 to %4.")
        .arg(name, dateInWords(date), from, to);
}

} // namespace

QList<widgets::FactSentence> reviewSentences(const visit::VisitSession& session)
{
    QList<widgets::FactSentence> sentences;
    if (const QString move = moveSentence(session); !move.isEmpty())
        sentences.append({QStringLiteral("move"), move, forms::Origin::Derived, {}, false, false});
    for (const forms::FieldValue& field : session.reviewFields()) {
        const forms::FieldSpec* spec = session.catalogue().field(field.key);
        if (!spec || spec->sensitive || field.state != forms::FieldState::Filled)
            continue;
        if (spec->type == forms::FieldType::MyNumber || spec->type == forms::FieldType::Sign
            || spec->type == forms::FieldType::Image)
            continue;
        // Who notifies for themselves is not told everything twice.
        if (field.key.startsWith(QStringLiteral("app_"))
            && session.facts().value(QStringLiteral("p_") + field.key.mid(4), field.person) == field.value)
            continue;
        const QString label = spec->label.in(session.language());
        const QString whose = field.person == 0
            ? label
            : QCoreApplication::translate("ReviewSentences", "%1 (person %2)")
                  .arg(label)
                  .arg(field.person + 1);
        const bool isCorrectable = spec->sourceFor(session.events()) != forms::FieldSource::Sys;
        sentences.append({QStringLiteral("%1@%2").arg(field.key).arg(field.person),
                          words(QT_TRANSLATE_NOOP("ReviewSentences", "%1: %2"))
                              .arg(whose, valueInWords(*spec, field, session.language())),
                          field.origin, field.confidence, field.needsReview, isCorrectable});
    }
    return sentences;
}

std::pair<QString, int> factOf(const QString& id)
{
    return {id.section(u'@', 0, 0), id.section(u'@', 1, 1).toInt()};
}

} // namespace kakanai::kiosk
