// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/devices/MemoryFile.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>

namespace kakanai::devices {

/** A page that came in: a file to read, perhaps in memory only, and a small picture of it. */
struct CapturedPage {
    QString file;
    std::shared_ptr<const MemoryFile>
        memory; ///< holds `file` while it lies in memory; null for a file on disk
    QImage thumbnail; ///< null of a file on disk: strangers' files are decoded elsewhere (forms/ocr)
};

/** The page as a file in memory. Takes a moment: not on a window's thread. Errors: DeviceFailed. */
[[nodiscard]] Result<CapturedPage> capturedPage(const QImage& picture);

/** Which device pages come from; none when they are files. */
enum class PaperDevice { None, Camera, Scanner };

/**
 * Where pictures of papers come from: files, a watched folder, a scanner, a document camera. Lives on the
 * window's thread and never blocks it; what takes time happens on a lane of its own. One use: start, then
 * finished or failed.
 */
class PaperSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Begins to deliver. */
    virtual void start() = 0;
    /** A camera makes its next frame a page; the others bring pages by themselves. */
    virtual void take() { }
    /** Stops; what is under way is dropped and `finished` follows. */
    virtual void cancel() = 0;
    /** It shows frames and waits to be told: a camera. */
    [[nodiscard]] virtual bool isLive() const { return false; }
    [[nodiscard]] virtual PaperDevice device() const { return PaperDevice::None; }

Q_SIGNALS:
    void pageTaken(const kakanai::devices::CapturedPage& page);
    /** What the camera sees now. */
    void frameSeen(const QImage& frame);
    /** The picture of a page that was taken from a camera, not yet squared. */
    void frameTaken(const QImage& frame);
    /** Page `page` (from 1) is so far in, 0…100. */
    void progressed(int page, int percent);
    void finished();
    void failed(const kakanai::Failure& failure);
};

} // namespace kakanai::devices

Q_DECLARE_METATYPE(kakanai::devices::CapturedPage)
