// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QLabel>

namespace kakanai::widgets {

/** A ticket number as large as its place allows, read out as it is written. */
class BigNumber : public QLabel
{
    Q_OBJECT

public:
    explicit BigNumber(const Theme& theme, QWidget* parent = nullptr);

    void setTone(Theme::Tone tone);
    /** Grow with the widget instead of standing at the Number step of the scale. */
    void setFilling(bool filling);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont face() const;

    const Theme& m_theme;
    Theme::Tone m_tone = Theme::Tone::Ink;
    bool m_filling = false;
};

} // namespace kakanai::widgets
