// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CheckSight.h"

#include "app/visit/PaperWords.h"
#include "app/visit/VisitSession.h"
#include "forms/text/NameVariants.h"
#include "forms/text/Wareki.h"
#include "widgets/ProvenanceBadge.h"

#include <QCoreApplication>

#include <algorithm>

namespace kakanai::counter {
namespace {

using forms::FieldSpec;
using forms::FieldType;

/** The context of these words. */
struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(kakanai::counter::CheckPanel)
};

constexpr qsizetype mostOptions = 9; // the number keys

QString shown(const FieldSpec* spec, const QString& value)
{
    if (!spec)
        return value;
    if (spec->type == FieldType::Date)
        return forms::shownDate(value, {});
    return spec->type == FieldType::Choice ? spec->labelOf(value) : value;
}

// For comparing only: 97－75 and 97-75 are written alike.
QString plain(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar character) { return character.isSpace(); });
    return result;
}

void addOption(CheckedField& field, const FieldSpec* spec, const QString& stored, const QString& from)
{
    const bool isThere = std::ranges::any_of(
        field.options, [&](const CheckOption& option) { return option.stored == stored; });
    if (!stored.isEmpty() && !isThere && field.options.size() < mostOptions)
        field.options.append({shown(spec, stored), stored, from});
}

void addReadings(CheckedField& field, const FieldSpec* spec, const forms::FieldReading& reading)
{
    const QList<forms::PaperValue> candidates = candidatesOf(reading);
    const QStringList variants = field.isOfName && !reading.factValue.isEmpty()
        ? forms::nameVariants(reading.factValue)
        : QStringList();
    if (candidates.isEmpty() && variants.isEmpty())
        return;
    // The first number always takes what was read, so that one hand can do the whole page.
    addOption(field, spec, reading.factValue, CheckWords::tr("as read"));
    for (const QString& variant : variants)
        addOption(field, spec, variant, CheckWords::tr("other form of the character"));
    for (const forms::PaperValue& candidate : candidates)
        addOption(field, spec, candidate.fact, CheckWords::tr("also possible"));
}

} // namespace

Trust trustOf(const forms::FieldReading& reading)
{
    switch (reading.level) {
    case forms::Confidence::Sure:
        return Trust::Sure;
    case forms::Confidence::Doubtful:
        return Trust::Look;
    case forms::Confidence::Unread:
        return Trust::Unread;
    }
    return Trust::Unread;
}

QList<forms::PaperValue> candidatesOf(const forms::FieldReading& reading)
{
    return reading.candidates;
}

CheckedPaper checkedPaperOf(const visit::VisitSession& session, qsizetype index)
{
    const forms::PageReading& reading = session.papers().at(index);
    const QString name = visit::paperName(reading.type);
    // A town's own paper brings its name along.
    CheckedPaper paper{reading.pageId, reading.type, name == reading.type ? reading.title : name, {}};
    for (const forms::FieldReading& read : reading.fields) {
        // A tick box that is not ticked says nothing.
        if (read.fact.isEmpty() || (read.isTick && read.factValue.isEmpty()))
            continue;
        const FieldSpec* spec = session.catalogue().field(read.fact);
        CheckedField field;
        field.name = read.name;
        field.key = read.fact;
        field.person = read.person;
        field.label = spec ? spec->label.ja : read.name;
        field.words = read.masked ? QString() : shown(spec, read.factValue);
        if (!read.masked && !read.isTick && plain(read.value) != plain(field.words))
            field.printed = read.value;
        field.trust = trustOf(read);
        field.confidence = read.confidence;
        field.box = read.box;
        field.isMasked = read.masked;
        field.isOfName = spec && spec->type == FieldType::Name;
        for (const forms::Contradiction& told : session.facts().contradictions()) {
            if (told.kept.key != field.key || told.kept.person != field.person)
                continue;
            field.isContradiction = true;
            for (const forms::Fact* fact : {&told.kept, &told.other})
                addOption(field, spec, fact->value, widgets::ProvenanceBadge::wordOf(fact->origin));
        }
        const forms::Fact* known = session.facts().find(field.key, field.person);
        const bool isKnownBetter = known && known->origin != forms::Origin::Paper && !known->needsReview;
        if (!field.isContradiction && isKnownBetter && field.trust != Trust::Unread)
            field.trust = Trust::Sure; // the card says the same
        if (!field.isContradiction && !field.isMasked && field.trust != Trust::Sure)
            addReadings(field, spec, read);
        paper.fields.append(field);
    }
    // As the eye goes over the page: line by line, then from left to right.
    std::ranges::stable_sort(paper.fields, {},
                             [](const CheckedField& field) { return field.box.center().y(); });
    for (auto line = paper.fields.begin(); line != paper.fields.end();) {
        const auto end = std::find_if(line, paper.fields.end(), [&](const CheckedField& field) {
            return field.box.center().y() > line->box.bottom();
        });
        std::stable_sort(line, end, [](const CheckedField& one, const CheckedField& other) {
            return one.box.left() < other.box.left();
        });
        line = end == line ? std::next(line) : end;
    }
    return paper;
}

} // namespace kakanai::counter
