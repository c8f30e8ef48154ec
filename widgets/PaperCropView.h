// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QImage>
#include <QWidget>

namespace kakanai::widgets {

/** The piece of a photographed paper that a value was read from, beside that value. Looks at the page; keeps
 * no file. */
class PaperCropView : public QWidget
{
    Q_OBJECT

public:
    explicit PaperCropView(const Theme& theme, QWidget* parent = nullptr);

    /** `box` in pixels of `page`; a little of what surrounds it is shown too. An empty box shows nothing. */
    void setCrop(const QImage& page, const QRect& box);
    /** Nothing to show: the picture has not come yet, or there is none. */
    [[nodiscard]] bool isEmpty() const { return m_piece.isNull(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    QImage m_piece;
    QRect m_box; ///< in pixels of the piece
};

} // namespace kakanai::widgets
