// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kakanai::devices {

/**
 * The cameras that are plugged in now, by the words their makers gave them, sorted. Read from the kernel's
 * list, so it may be asked on any thread, costs nothing and disturbs nobody who uses a camera; a folder that
 * is not there is an empty list.
 */
[[nodiscard]] QStringList
pluggedCameras(const QString& kernelList = QStringLiteral("/sys/class/video4linux"));

} // namespace kakanai::devices
