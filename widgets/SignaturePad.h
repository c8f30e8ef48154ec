// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"

#include <QList>
#include <QPolygonF>
#include <QWidget>

namespace kakanai::widgets {

/** The surface one signs on. Strokes are in fractions of its width, so that the sheet can draw them at any
 * size. */
class SignatureSurface : public QWidget
{
    Q_OBJECT

public:
    explicit SignatureSurface(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] const QList<QPolygonF>& strokes() const { return m_strokes; }
    void clear();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void strokeEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void put(const QPointF& at, bool start);

    const Theme& m_theme;
    QList<QPolygonF> m_strokes;
};

/** A signature written with pen, finger or mouse: a list of strokes, and the way to write it again. */
class SignaturePad : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePad(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] const QList<QPolygonF>& strokes() const { return m_surface->strokes(); }

Q_SIGNALS:
    /** After every stroke and after clearing; empty means nobody has signed. */
    void signatureChanged(const QList<QPolygonF>& strokes);

public Q_SLOTS:
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SignatureSurface* m_surface;
    BigButton* m_again;
};

} // namespace kakanai::widgets
