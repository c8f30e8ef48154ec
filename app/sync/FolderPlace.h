// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/DropPlace.h"

namespace kakanai::sync {

/** A folder of this machine or a share mounted on it; every file is on the disk before it has its name. */
class FolderPlace final : public DropPlace
{
public:
    explicit FolderPlace(QString root);

    [[nodiscard]] Result<QStringList> names(const QString& folder) override;
    [[nodiscard]] Result<QByteArray> read(const QString& path) override;
    [[nodiscard]] Result<void> write(const QString& path, const QByteArray& bytes) override;
    [[nodiscard]] Result<void> remove(const QString& path) override;

private:
    [[nodiscard]] QString absolute(const QString& path) const { return m_root + u'/' + path; }

    QString m_root;
};

} // namespace kakanai::sync
