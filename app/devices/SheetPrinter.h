// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace kakanai::devices {

/** Takes finished PDF sheets: into a folder, or to a CUPS queue through its own `lp`. */
class SheetPrinter
{
public:
    /** `folder`: where the PDFs are put. `queue`: the CUPS queue, empty = folder only. */
    SheetPrinter(QString folder, QString queue);

    /** Writes `pdf` as `name` (temporary name, then renamed) and prints it where there is a queue. Returns
     * the path. */
    [[nodiscard]] Result<QString> print(const QString& name, const QByteArray& pdf) const;

private:
    QString m_folder;
    QString m_queue;
};

} // namespace kakanai::devices
