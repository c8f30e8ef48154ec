// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace kakanai::kiosk {

/** The pictures in the camera's folder; an empty folder name has none. */
[[nodiscard]] QSet<QString> picturesIn(const QString& folder);

/** The newest picture that is not among `known`; empty: none came since. */
[[nodiscard]] QString newestPicture(const QString& folder, const QSet<QString>& known);

/** Takes what this visitor laid away from the kiosk's disk; the case keeps its own, sealed. */
void removePictures(const QStringList& files);

} // namespace kakanai::kiosk
