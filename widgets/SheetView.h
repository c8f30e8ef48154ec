// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/Text.h"

#include <QImage>
#include <QScrollArea>
#include <QWidget>

namespace kakanai::widgets {

/** The paper itself inside a SheetView: a page, scaled, with one box pointed at. */
class SheetPage : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPage(const Theme& theme, QWidget* parent = nullptr);
    void setPage(const QImage& page);
    void setHighlight(const QRectF& box);
    void setShownWidth(int width);
    /** The highlighted box in this widget's pixels; empty when there is none. */
    [[nodiscard]] QRect highlightRect() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QImage m_page;
    QRectF m_box;
};

/** The sheet as it will be printed: page n of m, zoom, and the box the cursor is in. */
class SheetView : public QWidget
{
    Q_OBJECT

public:
    explicit SheetView(const Theme& theme, QWidget* parent = nullptr);

    /** Pages already drawn; keeps the shown page number where it still exists. */
    void setPages(const QList<QImage>& pages);
    /** Points at `box` on `page` (from 0), in fractions of the page (0…1); an empty box points at nothing. */
    void setHighlight(int page, const QRectF& box);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int zoomPercent() const { return m_zoom; }

Q_SIGNALS:
    void pageChanged(int page);

public Q_SLOTS:
    void showPage(int page);
    /** 100 = the page fits the width; 50–400. */
    void setZoomPercent(int percent);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void retranslate();

    const Theme& m_theme;
    QList<QImage> m_pages;
    int m_page = 0;
    int m_zoom = 100;
    int m_highlightPage = 0;
    QRectF m_highlight;
    QScrollArea* m_scroll;
    SheetPage* m_paper;
    BigButton* m_previous;
    BigButton* m_next;
    BigButton* m_smaller;
    BigButton* m_larger;
    Text* m_count;
};

} // namespace kakanai::widgets
