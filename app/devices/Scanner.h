// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/devices/PaperSource.h"

#include <QList>

#include <atomic>
#include <memory>

namespace kakanai::devices {

/** A scanner as SANE names it. */
struct ScannerName {
    QString device; ///< `epson2:net:192.0.2.1`
    QString words; ///< maker and model
};

/** How a page is scanned. Values a device does not offer are set to its nearest. */
struct ScanSettings {
    int dpi = 300;
    bool isColour = true;
    /** The feeder or glass, by SANE's name (`ADF`, `Flatbed`); empty = the device's own choice. */
    QString source = {};
    /** Pages at most in one go; a glass has one. */
    int pages = 1;
    /** Further options of the device by their SANE names, for what only this model needs. */
    QList<std::pair<QString, QString>> options = {};
};

/** Asks SANE for what is connected. May take seconds, and nobody may scan meanwhile: on a lane. Errors:
 * DeviceFailed. */
[[nodiscard]] Result<QList<ScannerName>> connectedScanners();

/**
 * A scanner through SANE: every sheet of the feeder is a page, until it is empty. Progress comes line by
 * line, and a cancel stops the carriage. Errors: DeviceFailed with SANE's word for it.
 */
class Scanner : public PaperSource
{
    Q_OBJECT

public:
    /** `device` empty: the first that is connected. */
    Scanner(QString device, ScanSettings settings, QObject* parent = nullptr);
    ~Scanner() override;

    void start() override;
    void cancel() override;
    [[nodiscard]] PaperDevice device() const override { return PaperDevice::Scanner; }

private:
    QString m_device;
    ScanSettings m_settings;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    Lane m_lane{QStringLiteral("scanner")}; // SANE is told everything from this one thread
};

} // namespace kakanai::devices
