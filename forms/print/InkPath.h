// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>
#include <QString>

#include <optional>

namespace kakanai::forms {

/**
 * The lines a pen drew, one a pen-down, from SVG path data (SVG 1.1 §8.3): M L H V C S Q T Z in both cases;
 * curves become short straight pieces. Nothing for arcs, which no pen pad writes, and for anything that is no
 * path.
 */
[[nodiscard]] std::optional<QList<QPolygonF>> linesOfPath(const QString& data);

} // namespace kakanai::forms
