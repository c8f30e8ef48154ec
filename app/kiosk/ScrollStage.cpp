// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/ScrollStage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace kakanai::kiosk {
namespace {

/** A turn leaves some of what was seen, so that the eye finds the place again. */
constexpr double turned = 0.8;

} // namespace

ScrollStage::ScrollStage(const widgets::Theme& theme, const widgets::Theme& buttonTheme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(m_scroll))
    , m_column(new QVBoxLayout(m_content))
    , m_turning(new QWidget(this))
    , m_up(new widgets::BigButton(buttonTheme, widgets::BigButton::Role::Secondary, m_turning))
    , m_down(new widgets::BigButton(buttonTheme, widgets::BigButton::Role::Secondary, m_turning))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.space(1));
    m_scroll->setWidget(m_content);
    m_content->installEventFilter(this);
    for (QWidget* part : {m_content, m_scroll->viewport()})
        part->setAutoFillBackground(false); // the window is the paper
    m_up->setSign(widgets::Sign::Up);
    m_down->setSign(widgets::Sign::Down);
    auto* row = new QHBoxLayout(m_turning);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.touchGap());
    row->addWidget(m_up, 1);
    row->addWidget(m_down, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    column->addWidget(m_scroll, 1);
    column->addWidget(m_turning);
    m_turning->hide();
    connect(m_up, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrollStage::follow);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ScrollStage::follow);
    retranslate();
}

void ScrollStage::setPage(QWidget* page)
{
    if (m_page) {
        m_page->hide();
        m_page->setParent(nullptr);
        m_page->deleteLater();
    }
    m_page = page;
    m_column->addWidget(page, 1);
    page->show();
    toTop();
    follow();
}

void ScrollStage::addAbove(QWidget* part)
{
    m_column->addWidget(part);
}

void ScrollStage::toTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void ScrollStage::retranslate()
{
    m_up->setWords(tr("Further up"));
    m_down->setWords(tr("More below"));
}

bool ScrollStage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &ScrollStage::follow);
    return QWidget::eventFilter(watched, event);
}

void ScrollStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    follow();
}

void ScrollStage::follow()
{
    // Judged by the height there would be without the buttons, or they would make themselves necessary.
    const int room = height();
    const int width = m_scroll->viewport()->width();
    const int needed = std::max(m_content->minimumSizeHint().height(),
                                m_content->hasHeightForWidth() ? m_content->heightForWidth(width) : 0);
    // Said outright: a layout that was empty a moment ago would give the row no height until its next turn.
    const int half = (this->width() - m_theme.touchGap()) / 2;
    m_turning->setFixedHeight(std::max(m_up->heightForWidth(half), m_down->heightForWidth(half)));
    m_turning->setVisible(needed > room);
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    m_up->setEnabled(bar->value() > bar->minimum());
    m_down->setEnabled(bar->value() < bar->maximum());
}

void ScrollStage::turn(int pages)
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + static_cast<int>(pages * turned * m_scroll->viewport()->height()));
}

} // namespace kakanai::kiosk
