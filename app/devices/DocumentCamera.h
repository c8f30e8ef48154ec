// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/devices/PaperSource.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTimer>

#include <memory>

class QCamera;
class QMediaCaptureSession;
class QVideoFrame;
class QVideoSink;

namespace kakanai::devices {

/** Whatever shows frames: what `take` makes of the next one is the same for all of them. */
class LiveFrames : public PaperSource
{
    Q_OBJECT

public:
    using PaperSource::PaperSource;
    void take() override { m_isTaking = true; }
    [[nodiscard]] bool isLive() const override { return true; }

protected:
    /** Shows the frame, and hands it over as a page when one was asked for. */
    void see(const QImage& frame);

private:
    bool m_isTaking = false;
};

/** The cameras of this machine, by the words their makers gave them. */
[[nodiscard]] QStringList connectedCameras();

/**
 * A document camera (V4L through Qt Multimedia). A few frames a second are turned into pictures, on a lane;
 * the others are dropped, so that an old machine keeps its window free. Errors: DeviceFailed (no camera, in
 * use, unplugged).
 */
class DocumentCamera : public LiveFrames
{
    Q_OBJECT

public:
    /** `name` as in connectedCameras; empty = the system's own choice. */
    explicit DocumentCamera(QString name, QObject* parent = nullptr);
    ~DocumentCamera() override;

    void start() override;
    void cancel() override;
    [[nodiscard]] PaperDevice device() const override { return PaperDevice::Camera; }

private:
    void convert(const QVideoFrame& frame);

    QString m_name;
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QVideoSink> m_sink;
    QElapsedTimer m_since;
    bool m_isConverting = false;
    Lane m_lane{QStringLiteral("camera")};
};

/** Pictures shown one after the other like a camera's frames: for training, and for tests. The last one
 * stays. */
class PictureFrames : public LiveFrames
{
    Q_OBJECT

public:
    PictureFrames(QList<QImage> pictures, int millisecondsEach, QObject* parent = nullptr);

    void start() override;
    void cancel() override;

private:
    QList<QImage> m_pictures;
    qsizetype m_next = 0;
    QTimer m_timer;
};

} // namespace kakanai::devices
