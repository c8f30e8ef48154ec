// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QComboBox>

namespace kakanai::widgets {

/** One of many, folded away: an ordinary combo box with the house's own sign that it opens. */
class DropDown : public QComboBox
{
    Q_OBJECT

public:
    explicit DropDown(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace kakanai::widgets
