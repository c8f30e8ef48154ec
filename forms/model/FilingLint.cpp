// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/FilingLint.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

struct Row {
    const Catalogue& catalogue;
    QString object; ///< `filing/seal-agent`
    QList<CatalogueFault>& faults;

    void complain(const QString& key, const QString& message) const
    {
        const CatalogueAddress place = catalogue.places.value(object);
        faults.append({place.file, place.path + u'/' + key, message});
    }

    void checkWhy(const Words& why) const
    {
        if (why.jaEasy.isEmpty())
            complain(QStringLiteral("why"), QStringLiteral("no easy Japanese"));
        if (why.en.isEmpty())
            complain(QStringLiteral("why"), QStringLiteral("no English"));
    }

    void checkVariables(const Rule& when) const
    {
        for (const QString& var : when.variables()) {
            if (!catalogue.question(var))
                complain(QStringLiteral("when"), QStringLiteral("nobody asks %1").arg(var));
        }
    }

    void checkProcedures(const QStringList& patterns, const QString& key) const
    {
        for (const QString& pattern : patterns) {
            if (std::ranges::none_of(catalogue.procedures, [&](const Procedure& procedure) {
                    return namesProcedure({pattern}, procedure.id);
                }))
                complain(key, QStringLiteral("no procedure is %1").arg(pattern));
        }
    }
};

} // namespace

void lintFilings(const Catalogue& catalogue, QList<CatalogueFault>& faults)
{
    for (const FilingRule& rule : catalogue.filings) {
        const Row row{catalogue, QStringLiteral("filing/") + rule.id, faults};
        row.checkWhy(rule.why);
        row.checkProcedures(rule.procedures, QStringLiteral("procedures"));
        for (const QString& need : rule.needs) {
            if (!catalogue.document(need))
                row.complain(QStringLiteral("needs"), QStringLiteral("unknown document %1").arg(need));
        }
        row.checkVariables(rule.when);
    }
    for (const ElsewhereRule& rule : catalogue.elsewheres) {
        const Row row{catalogue, QStringLiteral("elsewhere/") + rule.id, faults};
        row.checkWhy(rule.words);
        row.checkProcedures(rule.procedures, QStringLiteral("procedures"));
        row.checkVariables(rule.when);
    }
    for (const OrderRule& rule : catalogue.orders) {
        const Row row{catalogue, QStringLiteral("order/") + rule.id, faults};
        row.checkWhy(rule.why);
        row.checkProcedures(rule.first, QStringLiteral("first"));
        row.checkProcedures(rule.then, QStringLiteral("then"));
    }
}

} // namespace kakanai::forms
