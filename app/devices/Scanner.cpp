// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/Scanner.h"

#include <sane/sane.h>

#include <algorithm>
#include <functional>

namespace kakanai::devices {
namespace {

constexpr int readBytes = 64 * 1024;
constexpr qint64 maximalScanBytes = qint64{256} * 1024 * 1024; // A4 in colour at 600 dpi has 104 MB

/** SANE between init and exit. A process has one of them at a time: whoever scans asks nothing else
 * meanwhile. */
class Sane
{
public:
    Sane()
        : m_isOpen(sane_init(nullptr, nullptr) == SANE_STATUS_GOOD)
    {
    }
    Sane(const Sane&) = delete;
    Sane& operator=(const Sane&) = delete;
    ~Sane()
    {
        if (m_isOpen)
            sane_exit();
    }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    bool m_isOpen;
};

tl::unexpected<Failure> saneFailure(SANE_Status status)
{
    return fail(FailureCode::DeviceFailed, QString::fromLatin1(sane_strstatus(status)));
}

QList<ScannerName> scannersOf()
{
    const SANE_Device** devices = nullptr;
    QList<ScannerName> names;
    if (sane_get_devices(&devices, SANE_FALSE) != SANE_STATUS_GOOD || !devices)
        return names;
    for (; *devices; ++devices)
        names.append({QString::fromUtf8((*devices)->name),
                      QStringLiteral("%1 %2").arg(QString::fromUtf8((*devices)->vendor),
                                                  QString::fromUtf8((*devices)->model))});
    return names;
}

/** An opened device. */
class Device
{
public:
    explicit Device(SANE_Handle handle)
        : m_handle(handle)
    {
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    ~Device()
    {
        sane_cancel(m_handle);
        sane_close(m_handle);
    }

    /** Sets an option by name, in whatever type the device has it; unknown or inactive ones are left. */
    void set(const QString& name, const QString& value)
    {
        SANE_Int count = 0;
        SANE_Int info = 0;
        if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, &info) != SANE_STATUS_GOOD)
            return;
        for (SANE_Int i = 1; i < count; ++i) {
            const SANE_Option_Descriptor* option = sane_get_option_descriptor(m_handle, i);
            if (!option || !option->name || name != QString::fromLatin1(option->name)
                || !SANE_OPTION_IS_ACTIVE(option->cap) || !SANE_OPTION_IS_SETTABLE(option->cap))
                continue;
            switch (option->type) {
            case SANE_TYPE_BOOL:
            case SANE_TYPE_INT: {
                SANE_Word word =
                    option->type == SANE_TYPE_BOOL ? (value == QStringLiteral("yes") ? 1 : 0) : value.toInt();
                sane_control_option(m_handle, i, SANE_ACTION_SET_VALUE, &word, &info);
                return;
            }
            case SANE_TYPE_FIXED: {
                SANE_Word word = SANE_FIX(value.toDouble());
                sane_control_option(m_handle, i, SANE_ACTION_SET_VALUE, &word, &info);
                return;
            }
            case SANE_TYPE_STRING: {
                QByteArray text = value.toUtf8();
                text.resize(std::max<qsizetype>(text.size() + 1, option->size), '\0');
                sane_control_option(m_handle, i, SANE_ACTION_SET_VALUE, text.data(), &info);
                return;
            }
            case SANE_TYPE_BUTTON:
            case SANE_TYPE_GROUP:
                return;
            }
        }
    }

    [[nodiscard]] SANE_Handle handle() const { return m_handle; }

private:
    SANE_Handle m_handle;
};

QImage imageOf(const SANE_Parameters& parameters, const QByteArray& bytes)
{
    const int lines = static_cast<int>(bytes.size() / parameters.bytes_per_line);
    const auto* first = reinterpret_cast<const uchar*>(bytes.constData());
    const auto make = [&](QImage::Format format) {
        return QImage(first, parameters.pixels_per_line, lines, parameters.bytes_per_line, format).copy();
    };
    if (parameters.format == SANE_FRAME_RGB && parameters.depth == 8)
        return make(QImage::Format_RGB888);
    if (parameters.format == SANE_FRAME_GRAY && parameters.depth == 8)
        return make(QImage::Format_Grayscale8);
    if (parameters.format == SANE_FRAME_GRAY && parameters.depth == 1) {
        QImage bits = make(QImage::Format_Mono);
        bits.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)}); // SANE: 1 is black
        return bits;
    }
    return {};
}

using Told = std::function<void(int percent)>;

Result<QImage> scanPage(Device& device, const std::atomic_bool& stop, const Told& told)
{
    SANE_Parameters parameters{};
    if (const SANE_Status status = sane_start(device.handle()); status != SANE_STATUS_GOOD)
        return saneFailure(status);
    if (const SANE_Status status = sane_get_parameters(device.handle(), &parameters);
        status != SANE_STATUS_GOOD)
        return saneFailure(status);
    if (parameters.bytes_per_line <= 0 || parameters.pixels_per_line <= 0)
        return saneFailure(SANE_STATUS_INVAL);
    const qint64 expected = qint64{parameters.bytes_per_line} * parameters.lines;
    QByteArray bytes;
    QByteArray piece(readBytes, Qt::Uninitialized);
    int lastPercent = -1;
    while (true) {
        if (stop) {
            sane_cancel(device.handle());
            return saneFailure(SANE_STATUS_CANCELLED);
        }
        SANE_Int got = 0;
        const SANE_Status status =
            sane_read(device.handle(), reinterpret_cast<SANE_Byte*>(piece.data()), readBytes, &got);
        if (status == SANE_STATUS_EOF)
            break;
        if (status != SANE_STATUS_GOOD)
            return saneFailure(status);
        bytes.append(piece.constData(), got);
        if (bytes.size() > maximalScanBytes)
            return saneFailure(SANE_STATUS_NO_MEM);
        const int percent =
            expected > 0 ? static_cast<int>(std::min<qint64>(99, bytes.size() * 100 / expected)) : 0;
        if (percent != lastPercent)
            told(lastPercent = percent);
    }
    const QImage image = imageOf(parameters, bytes);
    if (image.isNull())
        return saneFailure(SANE_STATUS_UNSUPPORTED);
    return image;
}

using PageTold = std::function<void(int page, int percent)>;
using PageGiven = std::function<void(const CapturedPage& page)>;

// All sheets in one go: closing the device between two would throw the feeder's next one out.
Result<int> scanAll(const QString& wanted, const ScanSettings& settings, const std::atomic_bool& stop,
                    const PageTold& told, const PageGiven& given)
{
    const Sane sane;
    if (!sane.isOpen())
        return fail(FailureCode::DeviceFailed, QStringLiteral("SANE"));
    QString name = wanted;
    if (name.isEmpty()) {
        const QList<ScannerName> known = scannersOf();
        if (known.isEmpty())
            return fail(FailureCode::DeviceFailed, QStringLiteral("no scanner"));
        name = known.first().device;
    }
    SANE_Handle handle = nullptr;
    if (const SANE_Status status = sane_open(name.toUtf8().constData(), &handle); status != SANE_STATUS_GOOD)
        return saneFailure(status);
    Device device(handle);
    if (!settings.source.isEmpty())
        device.set(QStringLiteral("source"), settings.source);
    device.set(QStringLiteral("mode"), settings.isColour ? QStringLiteral("Color") : QStringLiteral("Gray"));
    device.set(QStringLiteral("depth"), QStringLiteral("8"));
    device.set(QStringLiteral("resolution"), QString::number(settings.dpi));
    for (const auto& [option, value] : settings.options)
        device.set(option, value);
    for (int page = 1; page <= settings.pages; ++page) {
        const auto image = scanPage(device, stop, [&](int percent) { told(page, percent); });
        // An empty feeder after the first sheet is the end, not a fault.
        const QString empty = QString::fromLatin1(sane_strstatus(SANE_STATUS_NO_DOCS));
        if (!image && page > 1 && image.error().detail == empty)
            return page - 1;
        if (!image)
            return tl::unexpected(image.error());
        const auto captured = capturedPage(*image);
        if (!captured)
            return tl::unexpected(captured.error());
        told(page, 100);
        given(*captured);
    }
    return settings.pages;
}

} // namespace

Result<QList<ScannerName>> connectedScanners()
{
    const Sane sane;
    if (!sane.isOpen())
        return fail(FailureCode::DeviceFailed, QStringLiteral("SANE"));
    return scannersOf();
}

Scanner::Scanner(QString device, ScanSettings settings, QObject* parent)
    : PaperSource(parent)
    , m_device(std::move(device))
    , m_settings(std::move(settings))
{
}

Scanner::~Scanner()
{
    *m_stop = true; // the carriage stops, the lane ends
}

void Scanner::start()
{
    // The lane ends before this object goes, so it may post to it; what it posts comes on the window's
    // thread.
    const auto told = [this](int page, int percent) {
        QMetaObject::invokeMethod(
            this, [this, page, percent] { Q_EMIT progressed(page, percent); }, Qt::QueuedConnection);
    };
    const auto given = [this](const CapturedPage& page) {
        QMetaObject::invokeMethod(
            this,
            [this, page] {
                if (!*m_stop)
                    Q_EMIT pageTaken(page);
            },
            Qt::QueuedConnection);
    };
    m_lane.ask(
        this,
        [device = m_device, settings = m_settings, stop = m_stop, told, given] {
            return scanAll(device, settings, *stop, told, given);
        },
        [this](const Result<int>& scanned) {
            if (scanned || *m_stop)
                Q_EMIT finished();
            else
                Q_EMIT failed(scanned.error());
        });
}

void Scanner::cancel()
{
    *m_stop = true;
}

} // namespace kakanai::devices
