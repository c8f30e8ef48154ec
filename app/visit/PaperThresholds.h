// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/casework/PaperChecks.h"
#include "forms/ocr/PageReader.h"

#include <QHash>
#include <QString>

class QObject;

namespace kakanai::visit {

struct VisitServices;

/**
 * How sure a reading must be at this site to go in without a look: town data, `paper-thresholds.json` beside
 * the town's folder of templates: `{"sure":{"*":0.85,"tenshutsu/name":0.95},"keepDays":365}`. It can only
 * make the reader's own judgement stricter. `keepDays`: how long corrections are kept, 1…3650.
 */
struct PaperThresholds {
    QHash<QString, double> sure; ///< by `paper/field`, `paper` or `*`
    int keepDays = 365;

    /** `papers`: the town's folder of templates; no file there means no thresholds. Errors: TownInvalid with
     * the place.
     */
    [[nodiscard]] static Result<PaperThresholds> load(const QString& papers);
    /** The one for a field: its own, its paper's, everybody's, or none (0). */
    [[nodiscard]] double of(const QString& paper, const QString& field) const;
    /** What is not sure enough here becomes doubtful. */
    void apply(forms::PageReading& reading) const;
};

/** Keeps what became of a page's fields, in the background; what cannot be kept is not worth stopping a
 * visit. */
void keepPaperChecks(VisitServices& services, QObject* asker, const QList<casework::PaperCheck>& checks);

} // namespace kakanai::visit
