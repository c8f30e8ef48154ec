// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PaperColumns.h"

#include "app/cli/OfficeFiles.h"
#include "forms/model/Catalogue.h"

#include <array>
#include <memory>
#include <mutex>
#include <optional>

namespace kakanai::cli {
namespace {

constexpr int people = 6;

bool isAboutPeople(const QString& key)
{
    return key.startsWith(QStringLiteral("p_")) || key.startsWith(QStringLiteral("kid_"));
}

/** What never leaves in a file, or is no value: a number, a code of the resident record, a signature. */
bool isColumn(const forms::FieldSpec& field)
{
    static const std::array closed{QStringLiteral("mynumber"), QStringLiteral("jcode"),
                                   QStringLiteral("mn_cardno")};
    for (const QString& word : closed) {
        if (field.key.contains(word))
            return false;
    }
    return field.type != forms::FieldType::MyNumber;
}

QList<sync::DropColumn> columnsOf(const forms::Catalogue& catalogue, const QString& paper)
{
    QList<sync::DropColumn> columns;
    const forms::Procedure* procedure = catalogue.procedure(paper);
    if (!procedure)
        return columns;
    for (const QString& key : procedure->fields) {
        const forms::FieldSpec* field = catalogue.field(key);
        if (!field || !isColumn(*field))
            continue;
        const QString label = field->label.ja;
        columns.append({key, label});
        for (int person = 2; isAboutPeople(key) && person <= people; ++person)
            columns.append({QStringLiteral("%1#%2").arg(key).arg(person),
                            QStringLiteral("%1（%2人目）").arg(label).arg(person)});
    }
    return columns;
}

/** Read once, by whichever receiver's lane asks first. */
struct LateCatalogue {
    std::once_flag once;
    std::optional<forms::Catalogue> catalogue;
};

} // namespace

sync::FormColumns paperColumns(const QString& townFolder, const QDate& day)
{
    return [townFolder, day, late = std::make_shared<LateCatalogue>()](const QString& paper) {
        std::call_once(late->once, [&] {
            if (auto catalogue = loadOfficeCatalogue(townFolder, day))
                late->catalogue = std::move(*catalogue);
        });
        return late->catalogue ? columnsOf(*late->catalogue, paper) : QList<sync::DropColumn>();
    };
}

} // namespace kakanai::cli
