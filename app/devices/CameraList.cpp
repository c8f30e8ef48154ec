// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/CameraList.h"

#include <QDir>
#include <QFile>

namespace kakanai::devices {

QStringList pluggedCameras(const QString& kernelList)
{
    QStringList names;
    const QDir list(kernelList);
    for (const QString& device : list.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(list.filePath(device + QStringLiteral("/name")));
        if (name.open(QIODevice::ReadOnly))
            names.append(QString::fromUtf8(name.readAll()).trimmed());
    }
    // One camera shows up as several devices: its pictures, and what it says about them.
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace kakanai::devices
