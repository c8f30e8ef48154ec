// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/SheetEdit.h"
#include "widgets/Theme.h"

#include <QImage>
#include <QWidget>

namespace kakanai::editor {

/**
 * A page as it will be printed, with its boxes to point at: a click or the arrow keys choose one, its right
 * and lower edge can be dragged or moved with Alt and the arrow keys, half a millimetre a step. A blank form
 * may shine through from below. A drag over empty paper draws a box, a drag of the chosen one or Shift and
 * the arrow keys move it (on a sheet with the table it belongs to).
 */
class SheetCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit SheetCanvas(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setPage(const QImage& page); ///< as drawn by the printer
    void setParts(const QList<SheetPart>& parts);
    void setBlank(const QImage& blank);
    /** 0 … 1: how much of the blank is seen through the sheet. */
    void setBlankShare(double share);
    void setShownPage(int page);
    [[nodiscard]] int shownPage() const { return m_page; }
    void setZoom(double pixelsPerMillimetre);
    /** A4 unless told. */
    void setPaperSize(const QSizeF& millimetres);
    /** Free boxes, all of them outlined, instead of a sheet's own. */
    void setDrawing(bool drawing);

    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    void choose(const QString& pointer);
    /** Where a box is shown, in this widget's pixels; empty when it is on another page. */
    [[nodiscard]] QRect shownBox(const QString& pointer) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void partChosen(const QString& pointer);
    /** The right edge was moved by so many millimetres, the lower one to a height. */
    void widthMoved(const QString& pointer, double by);
    void heightSet(const QString& pointer, double height);
    /** A new box was drawn on the shown page, or the chosen one is to move by so many millimetres. */
    void boxDrawn(const QRectF& box);
    void boxMoved(const QString& pointer, const QPointF& by);
    void rowAsked(const QString& pointer); ///< Insert
    void removeAsked(const QString& pointer); ///< Delete
    void contentAsked(const QString& pointer); ///< Enter or a double click

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Edge { None, Right, Bottom, New, Whole };

    [[nodiscard]] const SheetPart* part(const QString& pointer) const;
    [[nodiscard]] const SheetPart* under(const QPointF& millimetres) const;
    [[nodiscard]] QPointF toMillimetres(const QPointF& pixels) const;
    [[nodiscard]] QRectF toPixels(const QRectF& millimetres) const;
    [[nodiscard]] Edge edgeAt(const QPointF& pixels) const;
    void step(QPointF direction);

    const widgets::Theme& m_theme;
    QImage m_image;
    QImage m_blank;
    double m_blankShare = 0.5;
    QList<SheetPart> m_parts;
    int m_page = 0;
    double m_zoom = 3;
    QSizeF m_paperSize;
    bool m_isDrawing = false;
    QString m_chosen;
    Edge m_dragged = Edge::None;
    QPointF m_from;
    QPointF m_to;
};

} // namespace kakanai::editor
