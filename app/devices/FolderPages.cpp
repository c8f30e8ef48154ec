// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/FolderPages.h"

#include <QDir>
#include <QImageReader>

#include <chrono>

namespace kakanai::devices {
namespace {

using namespace std::chrono_literals;

constexpr auto lookInterval = 250ms;
constexpr QSize thumbnailSize{160, 226};
// A picture that says it is larger is not decoded for a thumbnail; reading refuses it with a reason.
constexpr qint64 maximalPixels = 50'000'000;

CapturedPage pageOf(const QString& file)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    CapturedPage page{file, nullptr, {}};
    if (size.isValid() && qint64{size.width()} * size.height() <= maximalPixels) {
        reader.setScaledSize(size.scaled(thumbnailSize, Qt::KeepAspectRatio));
        page.thumbnail = reader.read();
    }
    return page;
}

} // namespace

QStringList paperNameFilters()
{
    return {QStringLiteral("*.png"), QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"),
            QStringLiteral("*.tif"), QStringLiteral("*.tiff"), QStringLiteral("*.pdf")};
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
    m_lane.ask(
        this, [file = m_files.takeFirst()] { return pageOf(file); },
        [this](const CapturedPage& page) {
            ++m_taken;
            Q_EMIT progressed(m_taken, 100);
            Q_EMIT pageTaken(page);
            next();
        });
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
        m_lane.ask(
            this, [path = file.absoluteFilePath()] { return pageOf(path); },
            [this](const CapturedPage& page) {
                if (!m_looking.isActive())
                    return;
                Q_EMIT progressed(++m_taken, 100);
                Q_EMIT pageTaken(page);
            });
    }
}

void FolderPages::cancel()
{
    m_looking.stop();
    Q_EMIT finished();
}

} // namespace kakanai::devices
