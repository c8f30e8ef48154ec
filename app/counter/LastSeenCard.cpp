// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/LastSeenCard.h"

#include <QEvent>

#include <algorithm>

namespace kakanai::counter {
namespace {

constexpr qsizetype mostShown = 12; ///< the rest stands on the printed list

} // namespace

LastSeenCard::LastSeenCard(const widgets::Theme& theme, const TownSettings& town, QWidget* parent)
    : Card(theme, parent)
    , m_town(town)
    , m_words(new widgets::Text(theme, widgets::Theme::Type::Small, this))
    , m_numbers(new widgets::Text(theme, widgets::Theme::Type::Body, this))
    , m_print(new widgets::BigButton(theme, widgets::BigButton::Role::Secondary, this))
{
    m_print->setType(widgets::Theme::Type::Small);
    m_numbers->setWeight(widgets::Theme::Weight::Bold);
    body()->addWidget(m_numbers);
    body()->addWidget(m_print);
    body()->addWidget(m_words);
    connect(m_print, &QPushButton::clicked, this, &LastSeenCard::printAsked);
    fill();
}

void LastSeenCard::setLine(const QList<queue::Ticket>& line, const QDateTime& seenAt)
{
    m_line = line;
    m_seenAt = seenAt;
    fill();
}

void LastSeenCard::fill()
{
    setVisible(!m_line.isEmpty());
    setTitle(tr("To be called by voice"));
    m_words->setWords(
        tr("They waited at %1, when the server went. Agree with the other counters who calls whom. "
           "Who has come: Ctrl+F2 and the number.")
            .arg(m_seenAt.time().toString(QStringLiteral("HH:mm"))));
    QStringList lines;
    for (const queue::Ticket& ticket : m_line.first(std::min(m_line.size(), mostShown))) {
        const Service* service = m_town.serviceOf(ticket.service);
        lines.append(QStringLiteral("%1  %2").arg(ticket.label(), service ? service->name : ticket.service));
    }
    if (m_line.size() > mostShown)
        lines.append(tr("and %1 more").arg(m_line.size() - mostShown));
    m_numbers->setWords(lines.join(u'\n'));
    m_print->setWords(tr("Print this list"));
}

void LastSeenCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    Card::changeEvent(event);
}

} // namespace kakanai::counter
