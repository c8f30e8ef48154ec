// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

namespace kakanai::test {

struct SourceFile {
    QString path; ///< relative to the root: `app/queue/Ticket.cpp`
    QString text;
};

/** Every C++ file below the given top-level folders. */
inline QList<SourceFile> sourceFiles(const QStringList& folders)
{
    const QDir root(QStringLiteral(KAKANAI_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

inline QString fileText(const QString& relativePath)
{
    QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/") + relativePath);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace kakanai::test
