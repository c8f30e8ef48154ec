// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/HallRail.h"

#include "widgets/DropDown.h"
#include "widgets/LanguageBar.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace kakanai::counter {
namespace {

using queue::TicketEvent;
using queue::TicketState;
using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

/** So many numbers of those who come next. */
constexpr int nextShown = 4;

const QString toService = QStringLiteral("service:");
const QString toCounter = QStringLiteral("counter:");
const QString toStaff = QStringLiteral("staff:");

} // namespace

QString minutesWords(int seconds)
{
    if (seconds < 60)
        return QCoreApplication::translate("kakanai::counter::HallRail", "under 1 min");
    return QCoreApplication::translate("kakanai::counter::HallRail", "%1 min").arg(seconds / 60);
}

QString ticketStateWords(TicketState state)
{
    switch (state) {
    case TicketState::Waiting:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Waiting");
    case TicketState::Called:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Called");
    case TicketState::Serving:
        return QCoreApplication::translate("kakanai::counter::HallRail", "At the counter");
    case TicketState::Held:
        return QCoreApplication::translate("kakanai::counter::HallRail", "On hold");
    case TicketState::Parked:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Put aside");
    case TicketState::Seated:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Offices at work");
    case TicketState::Done:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Done");
    case TicketState::Gone:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Gone");
    }
    return {};
}

QString counterStateWords(queue::CounterState state)
{
    switch (state) {
    case queue::CounterState::Open:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Counter open");
    case queue::CounterState::Paused:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Counter paused");
    case queue::CounterState::Closed:
        return QCoreApplication::translate("kakanai::counter::HallRail", "Counter closed");
    }
    Q_UNREACHABLE();
}

HallRail::HallRail(const Theme& theme, const TownSettings& town, int counter, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_counter(counter)
    , m_scroll(new QScrollArea(this))
    , m_everything(new QWidget)
    , m_state(new Text(theme, Theme::Type::Small, this))
    , m_number(new widgets::BigNumber(theme, this))
    , m_service(new Text(theme, Theme::Type::Small, this))
    , m_place(new widgets::DropDown(theme, this))
    , m_target(new widgets::DropDown(theme, this))
    , m_transfer(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_notes(new NotesCard(theme, this))
    , m_lastSeen(new LastSeenCard(theme, town, this))
    , m_next(new widgets::Card(theme, this))
    , m_nextWords(new Text(theme, Theme::Type::Body, m_next))
    , m_lines(new widgets::Card(theme, this))
    , m_lineGrid(new QGridLayout)
    , m_held(new widgets::Card(theme, this))
{
    m_state->setWeight(Theme::Weight::Bold);
    m_service->setTone(Theme::Tone::InkSoft);
    m_number->setFilling(true);
    m_number->setFixedHeight(theme.pixels(Theme::Type::Display) * 2);
    m_number->setTone(Theme::Tone::Action);

    auto* own = new widgets::Card(theme, this);
    own->body()->addWidget(m_state);
    own->body()->addWidget(m_number);
    own->body()->addWidget(m_service);

    auto* actions = new QGridLayout;
    actions->setSpacing(theme.space(1));
    m_call = action(actions, 0, 0, {});
    m_arrive = action(actions, 1, 0, TicketEvent::Arrive);
    m_recall = action(actions, 2, 0, TicketEvent::Recall);
    m_miss = action(actions, 2, 1, TicketEvent::MissCall);
    m_hold = action(actions, 3, 0, TicketEvent::Hold);
    m_park = action(actions, 3, 1, TicketEvent::Park);
    m_return = action(actions, 4, 0, TicketEvent::Return);
    m_transfer->setType(Theme::Type::Small);
    actions->addWidget(m_transfer, 4, 1);
    actions->addWidget(m_target, 5, 0, 1, 2);
    connect(m_transfer, &QPushButton::clicked, this, &HallRail::askTransfer);
    connect(m_place, &QComboBox::activated, this, [this](int index) {
        const auto state = static_cast<queue::CounterState>(m_place->itemData(index).toInt());
        if (state != m_counterState)
            Q_EMIT counterStateAsked(state);
    });

    m_next->body()->addWidget(m_nextWords);
    m_lineGrid->setSpacing(theme.space(0));
    m_lineGrid->setColumnStretch(0, 1);
    m_lines->body()->addLayout(m_lineGrid);

    auto* column = new QVBoxLayout(m_everything);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    column->addWidget(m_place);
    column->addWidget(own);
    column->addLayout(actions);
    column->addWidget(m_lastSeen);
    column->addWidget(m_notes);
    column->addWidget(m_held);
    column->addWidget(m_next);
    column->addWidget(m_lines);
    column->addStretch();
    // All of it scrolls: with large letters or on a low screen nothing is out of reach.
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_everything);
    m_everything->installEventFilter(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    retranslate();
}

BigButton* HallRail::action(QGridLayout* grid, int row, int column, std::optional<TicketEvent> event)
{
    const bool isWide = row < 2;
    auto* button =
        new BigButton(m_theme, row == 0 ? BigButton::Role::Primary : BigButton::Role::Secondary, this);
    button->setType(isWide ? Theme::Type::Body : Theme::Type::Small);
    grid->addWidget(button, row, column, 1, isWide ? 2 : 1);
    connect(button, &QPushButton::clicked, this, [this, event] {
        if (event)
            Q_EMIT moveAsked(*event);
        else
            Q_EMIT callAsked();
    });
    return button;
}

QString HallRail::serviceName(const QString& id) const
{
    const Service* service = m_town.serviceOf(id);
    return service ? service->name : id;
}

bool HallRail::canCall() const
{
    return !m_ticket && m_counterState == queue::CounterState::Open;
}

bool HallRail::can(TicketEvent event) const
{
    // The table of a ticket's life answers, so that no button offers what the queue would refuse.
    return m_ticket && queue::apply(*m_ticket, event, m_now);
}

void HallRail::setHall(const queue::HallState& hall, const QDateTime& now)
{
    m_hall = hall;
    m_now = now;
    m_ticket.reset();
    for (const queue::CounterPlace& place : hall.counters) {
        if (place.number != m_counter)
            continue;
        m_ticket = place.ticket;
        m_counterState = place.state;
    }
    fill();
}

void HallRail::chooseTransfer()
{
    if (!m_target->isEnabled())
        return;
    m_target->setFocus(Qt::ShortcutFocusReason);
    m_target->showPopup();
}

void HallRail::chooseState()
{
    m_place->setFocus(Qt::ShortcutFocusReason);
    m_place->showPopup();
}

void HallRail::askTransfer()
{
    const QString chosen = m_target->currentData().toString();
    const QString who = chosen.section(u':', 1);
    if (chosen.startsWith(toService))
        Q_EMIT transferAsked(who);
    else if (chosen.startsWith(toCounter))
        Q_EMIT transferToCounterAsked(who.toInt());
    else if (chosen.startsWith(toStaff))
        Q_EMIT transferToStaffAsked(who);
    else
        chooseTransfer();
}

void HallRail::setColleagues(const QList<access::Staff>& staff, const QString& self)
{
    m_colleagues = staff;
    m_self = self;
    fillTargets();
}

void HallRail::fillTargets()
{
    const QVariant chosen = m_target->currentData();
    m_target->clear();
    m_target->addItem(tr("Hand over to …"));
    for (const Service& service : m_town.services)
        m_target->addItem(service.name, toService + service.id);
    for (const Counter& counter : m_town.counters) {
        if (counter.number != m_counter)
            m_target->addItem(tr("Only to: %1", "a counter").arg(counter.name),
                              toCounter + QString::number(counter.number));
    }
    for (const access::Staff& staff : std::as_const(m_colleagues)) {
        if (staff.id != m_self)
            m_target->addItem(tr("Only to: %1 (%2)", "a colleague, name and id").arg(staff.name, staff.id),
                              toStaff + staff.id);
    }
    m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
}

void HallRail::retranslate()
{
    m_arrive->setWords(tr("The visitor is here"));
    m_recall->setWords(tr("Call again"));
    m_miss->setWords(tr("Absent"));
    m_hold->setWords(tr("Put on hold"));
    m_park->setWords(tr("Put aside for all", "any counter may take this person up again"));
    m_return->setWords(tr("Back to the line"));
    m_transfer->setWords(tr("Hand over"));
    m_next->setTitle(tr("Next"));
    m_lines->setTitle(tr("Waiting"));
    m_held->setTitle(tr("Take up again"));
    m_target->setAccessibleName(tr("Hand over to"));
    m_place->setAccessibleName(tr("State of this counter"));
    m_place->clear();
    for (const auto state :
         {queue::CounterState::Open, queue::CounterState::Paused, queue::CounterState::Closed})
        m_place->addItem(counterStateWords(state), static_cast<int>(state));
    fillTargets();
    m_shown.clear();
    fill();
}

void HallRail::fill()
{
    m_state->setWords(m_ticket ? ticketStateWords(m_ticket->state) : tr("Nobody at this counter"));
    m_number->setText(m_ticket ? m_ticket->label() : QStringLiteral("—"));
    m_service->setWords(
        m_ticket ? tr("%1, speaks %2")
                       .arg(serviceName(m_ticket->service), widgets::LanguageBar::ownName(m_ticket->language))
                 : QString());
    m_service->setVisible(m_ticket.has_value());
    m_place->setCurrentIndex(m_place->findData(static_cast<int>(m_counterState)));
    m_call->setWords(m_counterState == queue::CounterState::Open ? tr("Call the next number")
                                                                 : counterStateWords(m_counterState));
    m_call->setEnabled(canCall());
    m_arrive->setEnabled(can(TicketEvent::Arrive));
    m_recall->setEnabled(can(TicketEvent::Recall));
    m_miss->setEnabled(can(TicketEvent::MissCall));
    m_hold->setEnabled(can(TicketEvent::Hold));
    m_park->setEnabled(can(TicketEvent::Park));
    m_return->setEnabled(can(TicketEvent::Return));
    m_notes->setWritable(m_ticket.has_value());
    if (!m_ticket)
        m_notes->setNotes({});
    m_transfer->setEnabled(can(TicketEvent::Transfer));
    m_target->setEnabled(can(TicketEvent::Transfer));
    if (!m_ticket)
        m_target->setCurrentIndex(0);

    m_lastSeen->setLine(m_hall.lastSeen, m_hall.lastSeenAt);
    QStringList next;
    for (const queue::Ticket& ticket : m_hall.waiting.mid(0, nextShown))
        next.append(ticket.label());
    m_nextWords->setWords(next.isEmpty() ? tr("Nobody is waiting.") : next.join(QStringLiteral("  ")));
    fillLines();
}

void HallRail::fillLines()
{
    QList<queue::ServiceLine> lines;
    std::ranges::copy_if(m_hall.services, std::back_inserter(lines),
                         [](const queue::ServiceLine& line) { return line.waiting > 0; });
    std::ranges::stable_sort(lines, std::greater(), &queue::ServiceLine::oldestWaitSeconds);
    QStringList shown;
    for (const queue::ServiceLine& line : lines)
        shown.append(
            {line.service, QString::number(line.waiting), QString::number(line.oldestWaitSeconds / 60)});
    shown.append(QString());
    // Who is on hold comes back to the counter that asked them to wait; who was put aside, to any.
    QList<queue::Ticket> held;
    std::ranges::copy_if(m_hall.held, std::back_inserter(held),
                         [this](const queue::Ticket& ticket) { return ticket.counter == m_counter; });
    const QString busy = m_ticket ? QStringLiteral("busy") : counterStateName(m_counterState);
    for (const queue::Ticket& ticket : held + m_hall.parked)
        shown.append({ticket.id, busy});
    if (shown == m_shown)
        return;
    m_shown = shown;

    qDeleteAll(m_made);
    m_made.clear();
    int row = 0;
    for (const queue::ServiceLine& line : lines) {
        auto* name = new Text(m_theme, Theme::Type::Small, m_lines);
        name->setWords(serviceName(line.service));
        auto* count = new Text(m_theme, Theme::Type::Small, m_lines);
        count->setWeight(Theme::Weight::Bold);
        count->setWords(tr("%1, %2", "how many wait in this line, and how long the first")
                            .arg(line.waiting)
                            .arg(minutesWords(line.oldestWaitSeconds)));
        QSizePolicy whole = count->sizePolicy();
        whole.setHorizontalPolicy(QSizePolicy::Minimum);
        count->setSizePolicy(whole);
        m_lineGrid->addWidget(name, row, 0);
        m_lineGrid->addWidget(count, row++, 1, Qt::AlignRight);
        m_made += {name, count};
    }
    m_lines->setVisible(!lines.isEmpty());
    for (const queue::Ticket& ticket : std::as_const(held)) {
        BigButton* resume = addWaitingHere(tr("Resume %1").arg(ticket.label()));
        resume->setEnabled(!m_ticket);
        connect(resume, &QPushButton::clicked, this, [this, id = ticket.id] { Q_EMIT resumeAsked(id); });
    }
    for (const queue::Ticket& ticket : std::as_const(m_hall.parked)) {
        BigButton* take = addWaitingHere(tr("Call %1 (put aside)").arg(ticket.label()));
        take->setEnabled(canCall());
        connect(take, &QPushButton::clicked, this, [this, id = ticket.id] { Q_EMIT takeUpAsked(id); });
    }
    m_held->setVisible(!held.isEmpty() || !m_hall.parked.isEmpty());
}

BigButton* HallRail::addWaitingHere(const QString& words)
{
    auto* button = new BigButton(m_theme, BigButton::Role::Secondary, m_held);
    button->setType(Theme::Type::Small);
    button->setWords(words);
    m_held->body()->addWidget(button);
    m_made.append(button);
    return button;
}

void HallRail::fitHeight()
{
    const int needed = m_everything->layout()->totalHeightForWidth(m_scroll->viewport()->width());
    if (m_everything->minimumHeight() != needed)
        m_everything->setMinimumHeight(needed);
}

void HallRail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

bool HallRail::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_everything
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void HallRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
