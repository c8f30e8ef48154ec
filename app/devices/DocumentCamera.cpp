// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/DocumentCamera.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace kakanai::devices {
namespace {

constexpr qint64 frameInterval = 150; // milliseconds between two frames that are looked at

} // namespace

void LiveFrames::see(const QImage& frame)
{
    if (frame.isNull())
        return;
    Q_EMIT frameSeen(frame);
    if (!m_isTaking)
        return;
    m_isTaking = false;
    Q_EMIT frameTaken(frame);
}

QStringList connectedCameras()
{
    QStringList names;
    for (const QCameraDevice& device : QMediaDevices::videoInputs())
        names.append(device.description());
    return names;
}

DocumentCamera::DocumentCamera(QString name, QObject* parent)
    : LiveFrames(parent)
    , m_name(std::move(name))
{
}

DocumentCamera::~DocumentCamera()
{
    if (m_camera)
        m_camera->stop();
}

void DocumentCamera::start()
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    const auto wanted = std::ranges::find(devices, m_name, &QCameraDevice::description);
    const QCameraDevice device = wanted == devices.end() ? QMediaDevices::defaultVideoInput() : *wanted;
    if (device.isNull() || (!m_name.isEmpty() && wanted == devices.end())) {
        Q_EMIT failed({FailureCode::DeviceFailed, QStringLiteral("no camera"), {}});
        return;
    }
    m_camera = std::make_unique<QCamera>(device);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_sink = std::make_unique<QVideoSink>();
    // Letters are small: the camera's largest picture, not its fastest.
    const QList<QCameraFormat> formats = device.videoFormats();
    const auto area = [](const QCameraFormat& format) {
        return qint64{format.resolution().width()} * format.resolution().height();
    };
    if (!formats.isEmpty())
        m_camera->setCameraFormat(*std::ranges::max_element(formats, {}, area));
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(m_sink.get());
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &DocumentCamera::convert);
    connect(m_camera.get(), &QCamera::errorOccurred, this, [this](QCamera::Error, const QString&) {
        Q_EMIT failed({FailureCode::DeviceFailed, QStringLiteral("camera"), {}});
    });
    m_since.start();
    m_camera->start();
}

void DocumentCamera::convert(const QVideoFrame& frame)
{
    if (m_isConverting || m_since.elapsed() < frameInterval)
        return;
    m_isConverting = true;
    m_since.restart();
    m_lane.ask(
        this, [frame] { return frame.toImage(); },
        [this](const QImage& picture) {
            m_isConverting = false;
            if (m_camera && m_camera->isActive())
                see(picture);
        });
}

void DocumentCamera::cancel()
{
    if (m_camera)
        m_camera->stop();
    Q_EMIT finished();
}

PictureFrames::PictureFrames(QList<QImage> pictures, int millisecondsEach, QObject* parent)
    : LiveFrames(parent)
    , m_pictures(std::move(pictures))
{
    m_timer.setInterval(millisecondsEach);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        see(m_pictures.at(m_next));
        m_next = std::min(m_next + 1, m_pictures.size() - 1);
    });
}

void PictureFrames::start()
{
    if (m_pictures.isEmpty()) {
        Q_EMIT failed({FailureCode::DeviceFailed, QStringLiteral("no camera"), {}});
        return;
    }
    m_timer.start();
}

void PictureFrames::cancel()
{
    m_timer.stop();
    Q_EMIT finished();
}

} // namespace kakanai::devices
