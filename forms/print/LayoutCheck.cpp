// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/LayoutCheck.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kakanai::forms {
namespace {

/** What can stand on the paper of `procedure`: several procedures may share one form. */
bool isOnPaper(const Catalogue& catalogue, const Procedure& procedure, const QString& key)
{
    return std::ranges::any_of(catalogue.procedures, [&](const Procedure& other) {
        return other.form == procedure.form && other.fields.contains(key);
    });
}

void checkKeys(const Catalogue& catalogue, const Procedure& procedure, const SheetLayout& layout,
               const QString& file, QList<CatalogueFault>& faults)
{
    for (const QString& key : layout.fieldKeys()) {
        if (!catalogue.field(key))
            faults.append({file, QStringLiteral("/blocks"), QStringLiteral("unknown field %1").arg(key)});
        else if (key != layout.dateField && !isOnPaper(catalogue, procedure, key))
            faults.append({file, QStringLiteral("/blocks"),
                           QStringLiteral("%1 has no field %2").arg(procedure.id, key)});
    }
}

struct Span {
    double from = 0;
    double to = 0;
};

bool hasWords(const LayoutCell& cell)
{
    return !cell.label.isEmpty() || !cell.suffix.isEmpty() || !cell.choices.isEmpty();
}

/** Rows of one table: words stand at the left of a box or in a row of words above it. */
void checkWords(const QList<LayoutRow>& rows, const QString& place, bool isNamed, QStringList& unnamed)
{
    QList<Span> above; // of the last row that was words only
    for (const LayoutRow& row : rows) {
        const bool isHead = std::ranges::all_of(
            row.cells, [](const LayoutCell& cell) { return cell.field.isEmpty() && cell.rows.isEmpty(); });
        if (isHead)
            above.clear();
        bool isNamedLeft = isNamed;
        double x = 0;
        for (const LayoutCell& cell : row.cells) {
            const Span own{x, x + cell.width};
            x = own.to;
            const bool isUnder = std::ranges::any_of(
                above, [&](const Span& span) { return span.from < own.to - 1 && span.to > own.from + 1; });
            if (!cell.rows.isEmpty())
                checkWords(cell.rows, place, isNamedLeft || isUnder, unnamed);
            else if (!cell.field.isEmpty() && !hasWords(cell) && !isNamedLeft && !isUnder)
                unnamed.append(place + u' ' + cell.field);
            isNamedLeft = isNamedLeft || hasWords(cell);
            if (isHead && hasWords(cell))
                above.append(own);
        }
    }
}

} // namespace

QStringList unlabelledBoxes(const SheetLayout& layout)
{
    QStringList unnamed;
    for (qsizetype i = 0; i < layout.blocks.size(); ++i)
        checkWords(layout.blocks.at(i).rows, QStringLiteral("/blocks/%1").arg(i), false, unnamed);
    return unnamed;
}

QStringList missingBoxes(const Catalogue& catalogue, const Procedure& procedure, const SheetLayout& layout)
{
    const QStringList boxes = layout.fieldKeys();
    QStringList missing;
    for (const Procedure& other : catalogue.procedures) {
        if (other.form != procedure.form)
            continue;
        for (const QString& key : other.fields) {
            if (!boxes.contains(key) && !missing.contains(key))
                missing.append(key);
        }
    }
    return missing;
}

QList<CatalogueFault> layoutFaults(const Catalogue& catalogue, const QString& folder)
{
    QList<CatalogueFault> faults;
    if (folder.isEmpty())
        return faults;
    const QStringList folders{folder, QStringLiteral(":/kakanai/catalogue/sheets")};
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString file = folder + u'/' + name;
        const QString id = QFileInfo(name).completeBaseName();
        const Procedure* procedure = catalogue.procedure(id);
        if (!procedure) {
            faults.append({file, {}, QStringLiteral("no procedure %1").arg(id)});
            continue;
        }
        const auto layout = loadSheetLayout(folders, id);
        if (layout)
            checkKeys(catalogue, *procedure, *layout, file, faults);
        else
            faults.append({file, {}, layout.error().detail});
    }
    return faults;
}

} // namespace kakanai::forms
