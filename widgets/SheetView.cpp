// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SheetView.h"

#include "widgets/FlowLayout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::widgets {
namespace {

constexpr int zoomStep = 25;

} // namespace

SheetPage::SheetPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
}

void SheetPage::setPage(const QImage& page)
{
    m_page = page;
    update();
}

void SheetPage::setHighlight(const QRectF& box)
{
    m_box = box;
    update();
}

void SheetPage::setShownWidth(int width)
{
    if (!m_page.isNull())
        setFixedSize(width, width * m_page.height() / std::max(1, m_page.width()));
}

QRect SheetPage::highlightRect() const
{
    if (m_box.isEmpty())
        return {};
    return QRectF(m_box.x() * width(), m_box.y() * height(), m_box.width() * width(),
                  m_box.height() * height())
        .toAlignedRect();
}

void SheetPage::paintEvent(QPaintEvent*)
{
    if (m_page.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect()), m_page);
    painter.setPen(QPen(m_theme.color(Theme::Tone::Line), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect box = highlightRect();
    if (!box.isEmpty()) {
        QColor fill = Theme::color(Theme::Contrast::Normal, Theme::Tone::Look);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply); // the ink stays readable through it
        painter.fillRect(box, fill);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setPen(
            QPen(Theme::color(Theme::Contrast::Normal, Theme::Tone::Action), m_theme.focusWidth()));
        painter.drawRect(box.adjusted(-2, -2, 2, 2));
    }
}

SheetView::SheetView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_paper(new SheetPage(theme))
    , m_previous(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_next(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_smaller(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_larger(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_count(new Text(theme, Theme::Type::Small, this))
{
    m_scroll->setWidget(m_paper);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_previous->setSign(Sign::Back);
    m_next->setSign(Sign::Next);
    m_smaller->setSign(Sign::Minus);
    m_larger->setSign(Sign::Plus);
    auto* row = new FlowLayout;
    m_count->setBreaking(false);
    for (BigButton* button : {m_previous, m_next, m_smaller, m_larger})
        button->setType(Theme::Type::Small);
    row->addWidget(m_previous);
    row->addWidget(m_count);
    row->addWidget(m_next);
    row->addWidget(m_smaller);
    row->addWidget(m_larger);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_scroll, 1);
    const auto space = [this, row, column] {
        row->setSpacing(m_theme.space(1));
        column->setSpacing(m_theme.space(1));
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_page + 1); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { setZoomPercent(m_zoom - zoomStep); });
    connect(m_larger, &QPushButton::clicked, this, [this] { setZoomPercent(m_zoom + zoomStep); });
    retranslate();
}

void SheetView::setPages(const QList<QImage>& pages)
{
    m_pages = pages;
    m_page = std::clamp(m_page, 0, std::max(0, static_cast<int>(pages.size()) - 1));
    refresh();
}

void SheetView::setHighlight(int page, const QRectF& box)
{
    m_highlightPage = page;
    m_highlight = box;
    showPage(page);
    refresh();
    const QRect where = m_paper->highlightRect();
    if (!where.isEmpty())
        m_scroll->ensureVisible(where.center().x(), where.center().y(), where.width() / 2 + m_theme.space(3),
                                where.height() / 2 + m_theme.space(3));
}

void SheetView::showPage(int page)
{
    if (page < 0 || page >= m_pages.size() || page == m_page)
        return;
    m_page = page;
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    Q_EMIT pageChanged(page);
}

void SheetView::setZoomPercent(int percent)
{
    m_zoom = std::clamp(percent, 50, 400);
    refresh();
}

void SheetView::refresh()
{
    const int count = static_cast<int>(m_pages.size());
    m_paper->setPage(count == 0 ? QImage() : m_pages.at(m_page));
    m_paper->setHighlight(m_page == m_highlightPage ? m_highlight : QRectF());
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    m_paper->setShownWidth(std::max(50, (m_scroll->width() - bar - 2) * m_zoom / 100));
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < count);
    m_smaller->setEnabled(m_zoom > 50);
    m_larger->setEnabled(m_zoom < 400);
    m_count->setWords(tr("Page %1 of %2").arg(count == 0 ? 0 : m_page + 1).arg(count));
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void SheetView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SheetView::retranslate()
{
    m_previous->setWords(tr("Previous page"));
    m_next->setWords(tr("Next page"));
    m_smaller->setWords(tr("Smaller"));
    m_larger->setWords(tr("Larger"));
    m_paper->setAccessibleName(tr("The sheet as it will be printed"));
    refresh();
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageDown)
        showPage(m_page + 1);
    else if (event->key() == Qt::Key_PageUp)
        showPage(m_page - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace kakanai::widgets
