// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <span>

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

    /** True when there is a queue, so that something can be printed without being kept. */
    [[nodiscard]] bool hasQueue() const { return !m_queue.isEmpty(); }
    /**
     * Hands `pdf` to the queue through a pipe: no file, no copy of ours. For a sheet with an individual
     * number on it. What the spooler keeps is its own affair (`PreserveJobFiles No`). Errors: DeviceFailed
     * when there is no queue, or when it did not take all of it in time.
     */
    [[nodiscard]] Result<void> printUnkept(std::span<const std::uint8_t> pdf) const;

private:
    QString m_folder;
    QString m_queue;
};

} // namespace kakanai::devices
