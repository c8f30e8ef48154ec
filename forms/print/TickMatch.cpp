// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/TickMatch.h"

#include "forms/print/SheetComposer.h"

#include <QRegularExpression>

#include <algorithm>

namespace kakanai::forms {
namespace {

QString plain(QString words)
{
    words.remove(u'　');
    words.remove(u' ');
    return words;
}

bool says(const LayoutChoice& choice, const QString& words)
{
    return !words.isEmpty() && (plain(choice.label) == plain(words) || choice.when.contains(words));
}

} // namespace

TickMatch matchTicks(const QList<LayoutChoice>& choices, const FieldValue& field, const FilledSheet& sheet)
{
    TickMatch match;
    const QString shown = writtenValue(field);
    const bool isFilled = !shown.isEmpty();
    const QStringList served = sheet.procedures.isEmpty() ? QStringList{sheet.id} : sheet.procedures;
    bool isWhole = false;
    const auto tick = [&](qsizetype i) {
        if (!match.ticked.contains(i))
            match.ticked.append(i);
    };
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const LayoutChoice& choice = choices.at(i);
        const bool serves = std::any_of(served.begin(), served.end(),
                                        [&](const QString& id) { return choice.procedures.contains(id); });
        if (isFilled && (says(choice, shown) || says(choice, field.value)))
            isWhole = true;
        if (serves || (isFilled && (says(choice, shown) || says(choice, field.value))))
            tick(i);
    }
    if (!isFilled || isWhole)
        return match;
    static const QRegularExpression separator(QStringLiteral("[、,／・]"));
    const QStringList parts = shown.split(separator, Qt::SkipEmptyParts);
    const QStringList stored = field.value.split(separator, Qt::SkipEmptyParts);
    QStringList rest;
    for (qsizetype p = 0; p < parts.size(); ++p) {
        bool isSaid = false;
        for (qsizetype i = 0; i < choices.size(); ++i) {
            const bool isHere = says(choices.at(i), parts.at(p).trimmed())
                || (stored.size() == parts.size() && says(choices.at(i), stored.at(p).trimmed()));
            if (isHere)
                tick(i);
            isSaid = isSaid || isHere;
        }
        if (!isSaid)
            rest.append(parts.at(p).trimmed());
    }
    match.rest = rest.size() == parts.size() ? shown : rest.join(u'、');
    for (qsizetype i = 0; !match.rest.isEmpty() && i < choices.size(); ++i) {
        if (choices.at(i).isOther)
            tick(i);
    }
    return match;
}

} // namespace kakanai::forms
