// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QWidget>

namespace kakanai::widgets {

/** Where am I and how long will it take: "3 / 7  about 4 minutes left", with one bar per step below. */
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(const Theme& theme, QWidget* parent = nullptr);

    /** `step` counts from 1; `minutes` 0 leaves the time away. */
    void setProgress(int step, int steps, int minutes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString count() const;
    [[nodiscard]] QString time() const;
    void tell();

    const Theme& m_theme;
    int m_step = 1;
    int m_steps = 1;
    int m_minutes = 0;
};

} // namespace kakanai::widgets
