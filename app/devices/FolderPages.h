// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/PaperSource.h"

#include <QHash>
#include <QStringList>
#include <QTimer>

namespace kakanai::devices {

/** What scanners and document cameras write, by the end of the name: `*.png *.jpg …`. */
[[nodiscard]] QStringList paperNameFilters();

/** Given files, one page each, in their order. */
class FilePages : public PaperSource
{
    Q_OBJECT

public:
    explicit FilePages(QStringList files, QObject* parent = nullptr);

    void start() override;
    void cancel() override;

private:
    void next();

    QStringList m_files;
    int m_taken = 0;
};

/**
 * A folder into which a scanner's own program writes: every picture that appears after the start is a page,
 * as soon as it stops growing. What lay there before is left alone. Errors: FileUnreadable, when there is no
 * such folder.
 */
class FolderPages : public PaperSource
{
    Q_OBJECT

public:
    explicit FolderPages(QString folder, QObject* parent = nullptr);

    void start() override;
    void cancel() override;

private:
    void look();

    QString m_folder;
    QTimer m_looking;
    QHash<QString, qint64> m_sizes; ///< of what is still growing
    QStringList m_seen;
    int m_taken = 0;
};

} // namespace kakanai::devices
