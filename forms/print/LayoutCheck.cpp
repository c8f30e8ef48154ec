// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/LayoutCheck.h"

#include "forms/print/SheetLayout.h"

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

} // namespace

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
