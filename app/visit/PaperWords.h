// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Words.h"

#include <QString>
#include <QStringList>

namespace kakanai::visit {

/** The papers the reader knows (`tenshutsu` …), in the order people are asked for them. */
[[nodiscard]] QStringList readablePapers();

/** What a paper is called, in the installed language; an unknown one by the name of its template. */
[[nodiscard]] QString paperName(const QString& type);

/** The same in Japanese and English at once, for papers that carry both. */
[[nodiscard]] forms::Words paperWords(const QString& type);

} // namespace kakanai::visit
