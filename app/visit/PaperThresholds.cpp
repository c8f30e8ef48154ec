// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperThresholds.h"

#include "app/base/JsonFile.h"
#include "app/store/InTransaction.h"
#include "app/visit/Office.h"
#include "app/visit/VisitServices.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace kakanai::visit {
namespace {

constexpr int mostDays = 3650;

} // namespace

Result<PaperThresholds> PaperThresholds::load(const QString& papers)
{
    PaperThresholds thresholds;
    if (papers.isEmpty())
        return thresholds;
    const QString file = QFileInfo(papers).path() + QStringLiteral("/paper-thresholds.json");
    if (!QFile::exists(file))
        return thresholds;
    const auto object = readJsonObject(file, FailureCode::TownInvalid);
    if (!object)
        return tl::unexpected(object.error());
    const auto wrong = [](const QString& place) {
        return fail(FailureCode::TownInvalid, QStringLiteral("paper-thresholds.json: %1").arg(place));
    };
    const QJsonObject sure = object->value(QStringLiteral("sure")).toObject();
    for (auto it = sure.begin(); it != sure.end(); ++it) {
        const double value = it.value().toDouble(-1);
        if (value < 0 || value > 1)
            return wrong(it.key());
        thresholds.sure[it.key()] = value;
    }
    thresholds.keepDays = object->value(QStringLiteral("keepDays")).toInt(thresholds.keepDays);
    if (thresholds.keepDays < 1 || thresholds.keepDays > mostDays)
        return wrong(QStringLiteral("keepDays"));
    return thresholds;
}

double PaperThresholds::of(const QString& paper, const QString& field) const
{
    for (const QString& key : {paper + u'/' + field, paper, QStringLiteral("*")}) {
        if (const auto found = sure.find(key); found != sure.end())
            return *found;
    }
    return 0;
}

void PaperThresholds::apply(forms::PageReading& reading) const
{
    for (forms::FieldReading& field : reading.fields) {
        if (field.level != forms::Confidence::Sure || field.confidence >= of(reading.type, field.name))
            continue;
        field.level = forms::Confidence::Doubtful;
        field.needsReview = true;
    }
}

void keepPaperChecks(VisitServices& services, QObject* asker, const QList<casework::PaperCheck>& checks)
{
    const auto thresholds = PaperThresholds::load(services.papers);
    const int days = thresholds ? thresholds->keepDays : PaperThresholds().keepDays;
    services.office.lane().ask(
        asker,
        [office = &services.office, checks, days, today = services.clock.today()] {
            return store::inTransaction(*office->stores().database, [&](store::Transaction& transaction) {
                return casework::PaperChecks::add(transaction, today, checks, days);
            });
        },
        [](const Result<void>&) {});
}

} // namespace kakanai::visit
