// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FolderPlace.h"

#include "app/sync/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kakanai::sync {

FolderPlace::FolderPlace(QString root)
    : m_root(std::move(root))
{
}

Result<QStringList> FolderPlace::names(const QString& folder)
{
    return QDir(absolute(folder)).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
}

Result<QByteArray> FolderPlace::read(const QString& path)
{
    QFile file(absolute(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::ReceiverUnreachable, file.fileName());
    return file.readAll();
}

Result<void> FolderPlace::write(const QString& path, const QByteArray& bytes)
{
    const QString folder = QFileInfo(absolute(path)).path();
    if (!QDir().mkpath(folder) || !writeDurably(absolute(path), bytes))
        return fail(FailureCode::ReceiverUnreachable, folder);
    return {};
}

Result<void> FolderPlace::remove(const QString& path)
{
    if (!QFile::remove(absolute(path)))
        return fail(FailureCode::ReceiverUnreachable, absolute(path));
    return {};
}

} // namespace kakanai::sync
