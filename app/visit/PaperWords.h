// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kakanai::visit {

/** The papers the reader knows (`tenshutsu` …), in the order people are asked for them. */
[[nodiscard]] QStringList readablePapers();

/** What a paper is called, in the installed language; an unknown one by the name of its template. */
[[nodiscard]] QString paperName(const QString& type);

} // namespace kakanai::visit
