// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "widgets/Theme.h"

#include <QWidget>

#include <functional>

namespace kakanai::editor {

/** What a page asks of its window. */
struct PageAsks {
    std::function<void(const QString& object)> open; ///< show another object
    std::function<void()> renew; ///< make this page anew: its lines changed
};

/** The page of one object: a procedure with its tabs, a question, a field, a paper. */
[[nodiscard]] QWidget* makePage(EditorModel& model, const widgets::Theme& theme, const QString& name,
                                const PageAsks& asks, QWidget* parent);

} // namespace kakanai::editor
