// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/PaperTray.h"

#include <QDir>
#include <QFile>

namespace kakanai::kiosk {
namespace {

QFileInfoList listed(const QString& folder)
{
    if (folder.isEmpty())
        return {};
    static const QStringList kinds{
        QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png"),
        QStringLiteral("*.tif"), QStringLiteral("*.tiff"), QStringLiteral("*.webp"),
        QStringLiteral("*.bmp"), QStringLiteral("*.jp2"),  QStringLiteral("*.pdf")};
    return QDir(folder).entryInfoList(kinds, QDir::Files, QDir::Time); // newest first
}

/** A picture written anew under the same name is another one. */
QString identityOf(const QFileInfo& file)
{
    return file.absoluteFilePath() + u'@' + QString::number(file.lastModified().toMSecsSinceEpoch());
}

} // namespace

QSet<QString> picturesIn(const QString& folder)
{
    QSet<QString> known;
    for (const QFileInfo& file : listed(folder))
        known.insert(identityOf(file));
    return known;
}

QString newestPicture(const QString& folder, const QSet<QString>& known)
{
    for (const QFileInfo& file : listed(folder)) {
        if (!known.contains(identityOf(file)))
            return file.absoluteFilePath();
    }
    return {};
}

void removePictures(const QStringList& files)
{
    for (const QString& file : files)
        QFile::remove(file);
}

} // namespace kakanai::kiosk
