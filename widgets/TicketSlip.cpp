// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TicketSlip.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kakanai::widgets {

using enum Theme::Tone;

TicketSlip::TicketSlip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(new Text(theme, Theme::Type::Small, this))
    , m_service(new Text(theme, Theme::Type::Lead, this))
    , m_number(new BigNumber(theme, this))
    , m_waiting(new Text(theme, Theme::Type::Body, this))
    , m_issued(new Text(theme, Theme::Type::Small, this))
    , m_note(new Text(theme, Theme::Type::Body, this))
{
    m_service->setWeight(Theme::Weight::Bold);
    m_note->setProse(true);
    m_town->setTone(InkSoft);
    m_issued->setTone(InkSoft);
    auto* column = new QVBoxLayout(this);
    for (Text* text : {m_town, m_service, m_waiting, m_note, m_issued})
        text->setAlignment(Qt::AlignCenter);
    column->addWidget(m_town);
    column->addWidget(m_service);
    column->addWidget(m_number);
    column->addWidget(m_waiting);
    column->addWidget(m_note);
    column->addWidget(m_issued);
    const auto space = [this, column] {
        const int margin = m_theme.space(3);
        column->setContentsMargins(margin, margin, margin, margin);
        column->setSpacing(m_theme.space(1));
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    fill();
}

void TicketSlip::setSlip(const SlipText& slip)
{
    m_slip = slip;
    fill();
}

void TicketSlip::fill()
{
    m_town->setWords(m_slip.town);
    m_service->setWords(m_slip.service);
    m_number->setText(m_slip.number);
    m_waiting->setWords(tr("Waiting before you: %1").arg(m_slip.waitingBefore));
    m_issued->setWords(m_slip.issuedAt);
    m_note->setWords(m_slip.note);
    m_note->setVisible(!m_slip.note.isEmpty());
    setAccessibleName(tr("Ticket %1").arg(m_slip.number));
    m_number->updateGeometry();
}

void TicketSlip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Edge), m_theme.edge()));
    painter.setBrush(m_theme.color(Surface));
    const double edge = m_theme.edge() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), m_theme.corner(),
                            m_theme.corner());
}

void TicketSlip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
