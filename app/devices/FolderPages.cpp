// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/FolderPages.h"

#include <QDir>

#include <chrono>

namespace kakanai::devices {
namespace {

using namespace std::chrono_literals;

constexpr auto lookInterval = 250ms;

} // namespace

QStringList paperNameFilters()
{
    return {QStringLiteral("*.png"), QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"),
            QStringLiteral("*.tif"), QStringLiteral("*.tiff"), QStringLiteral("*.jp2"),
            QStringLiteral("*.pdf")};
}

FilePages::FilePages(QStringList files, QObject* parent)
    : PaperSource(parent)
    , m_files(std::move(files))
{
}

void FilePages::start()
{
    next();
}

void FilePages::next()
{
    if (m_files.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    const CapturedPage page{m_files.takeFirst(), nullptr, {}};
    ++m_taken;
    Q_EMIT progressed(m_taken, 100);
    Q_EMIT pageTaken(page);
    // Not from within: whoever hears of a page may give this source up.
    QTimer::singleShot(0, this, &FilePages::next);
}

void FilePages::cancel()
{
    m_files.clear(); // the one under way ends, and then nothing is left
}

FolderPages::FolderPages(QString folder, QObject* parent)
    : PaperSource(parent)
    , m_folder(std::move(folder))
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &FolderPages::look);
}

void FolderPages::start()
{
    const QDir folder(m_folder);
    if (m_folder.isEmpty() || !folder.exists()) {
        Q_EMIT failed({FailureCode::FileUnreadable, folder.dirName(), {}});
        return;
    }
    m_seen = folder.entryList(paperNameFilters(), QDir::Files);
    m_looking.start();
}

void FolderPages::look()
{
    for (const QFileInfo& file :
         QDir(m_folder).entryInfoList(paperNameFilters(), QDir::Files, QDir::Time | QDir::Reversed)) {
        if (m_seen.contains(file.fileName()))
            continue;
        // Two looks with the same size: the scanner's program has closed it.
        const bool isWhole = m_sizes.value(file.fileName(), -1) == file.size() && file.size() > 0;
        m_sizes[file.fileName()] = file.size();
        if (!isWhole)
            continue;
        m_seen.append(file.fileName());
        m_sizes.remove(file.fileName());
        Q_EMIT progressed(++m_taken, 100);
        Q_EMIT pageTaken({file.absoluteFilePath(), nullptr, {}});
        if (!m_looking.isActive())
            return; // whoever heard of it wants no more
    }
}

void FolderPages::cancel()
{
    m_looking.stop();
    Q_EMIT finished();
}

} // namespace kakanai::devices
