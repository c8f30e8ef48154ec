// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageReader.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QTransform>

namespace kakanai::test {

/** What really stands on a test page, and where the page really lies in the picture. */
struct PaperTruth {
    QString id;
    QString type;
    QString condition; ///< `scan`, `doccam`, `phone`
    QTransform placement; ///< template pixels → picture pixels
    QMap<QString, QString> values; ///< as printed
};

[[nodiscard]] PaperTruth loadPaperTruth(const QString& file);

/** How a reading compares with the truth. */
struct PaperScore {
    int fields = 0;
    int right = 0;
    int sure = 0; ///< not marked for review
    int wrongSure = 0; ///< wrong and not marked for review: must not be
    int textFields = 0; ///< all but checkboxes
    int textRight = 0;
    int checkboxesWrong = 0;
    double worstOffset = 0; ///< of any field's corner, in template pixels (300 dpi)
    QStringList lines; ///< one for each field that is not right

    PaperScore& operator+=(const PaperScore& other);
};

/** Compares what was read with what is printed, after NFKC and without spaces and nothing else. */
[[nodiscard]] PaperScore compare(const forms::PageReading& reading, const PaperTruth& truth);

} // namespace kakanai::test
