// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Staff.h"
#include "app/base/TownSettings.h"
#include "app/counter/LastSeenCard.h"
#include "app/counter/NotesCard.h"
#include "app/queue/QueueService.h"
#include "widgets/BigButton.h"
#include "widgets/BigNumber.h"
#include "widgets/Card.h"
#include "widgets/Text.h"

#include <QDateTime>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QScrollArea;

namespace kakanai::counter {

/** 3 minutes, or "under 1 minute", in the installed language. */
[[nodiscard]] QString minutesWords(int seconds);
/** What the office calls the state of a ticket: 呼出中, 応対中, 保留. */
[[nodiscard]] QString ticketStateWords(queue::TicketState state);
/** What the office calls the state of a counter: 受付中, 休止中, 閉鎖. */
[[nodiscard]] QString counterStateWords(queue::CounterState state);

/**
 * The left rail: whom this counter serves, who comes next, how many wait where, and what can be done with the
 * number now. Shows the hall it is given and asks through its signals.
 */
class HallRail : public QWidget
{
    Q_OBJECT

public:
    HallRail(const widgets::Theme& theme, const TownSettings& town, int counter, QWidget* parent = nullptr);

    /** `now` counts how long somebody has waited. */
    void setHall(const queue::HallState& hall, const QDateTime& now);
    [[nodiscard]] const std::optional<queue::Ticket>& ticket() const { return m_ticket; }
    /** Which moves the buttons and keys offer now; `call` when this counter is open and serves nobody. */
    [[nodiscard]] bool canCall() const;
    [[nodiscard]] bool can(queue::TicketEvent event) const;
    /** This counter: open, paused or closed. */
    [[nodiscard]] queue::CounterState counterState() const { return m_counterState; }
    /** To whom a number can be handed, besides services and counters; `self` is left out. */
    void setColleagues(const QList<access::Staff>& staff, const QString& self);
    [[nodiscard]] NotesCard& notes() { return *m_notes; }
    [[nodiscard]] LastSeenCard& lastSeen() { return *m_lastSeen; }

public Q_SLOTS:
    /** The cursor goes to where the ticket shall go; nothing is moved until the button or Enter. */
    void chooseTransfer();
    /** Opens the choice of open, paused and closed. */
    void chooseState();

Q_SIGNALS:
    void callAsked();
    void moveAsked(kakanai::queue::TicketEvent event);
    void resumeAsked(const QString& ticket);
    void transferAsked(const QString& service);
    void transferToCounterAsked(int counter);
    void transferToStaffAsked(const QString& staff);
    /** Somebody who was put aside comes to this counter. */
    void takeUpAsked(const QString& ticket);
    void counterStateAsked(kakanai::queue::CounterState state);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /** Words that wrap need their height at this very width, which a scrolled area does not ask for. */
    void fitHeight();
    widgets::BigButton* action(QGridLayout* grid, int row, int column,
                               std::optional<queue::TicketEvent> event);
    void retranslate();
    void fill();
    void fillTargets();
    void fillLines();
    void askTransfer();
    widgets::BigButton* addWaitingHere(const QString& words);
    [[nodiscard]] QString serviceName(const QString& id) const;

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    int m_counter;
    queue::HallState m_hall;
    QDateTime m_now;
    std::optional<queue::Ticket> m_ticket;
    queue::CounterState m_counterState = queue::CounterState::Open;
    QList<access::Staff> m_colleagues;
    QString m_self;
    QScrollArea* m_scroll;
    QWidget* m_everything;
    widgets::Text* m_state;
    widgets::BigNumber* m_number;
    widgets::Text* m_service;
    widgets::BigButton* m_call;
    widgets::BigButton* m_arrive;
    widgets::BigButton* m_recall;
    widgets::BigButton* m_miss;
    widgets::BigButton* m_hold;
    widgets::BigButton* m_park;
    widgets::BigButton* m_return;
    QComboBox* m_place; ///< open, paused or closed
    QComboBox* m_target;
    widgets::BigButton* m_transfer;
    NotesCard* m_notes;
    LastSeenCard* m_lastSeen;
    widgets::Card* m_next;
    widgets::Text* m_nextWords;
    widgets::Card* m_lines;
    QGridLayout* m_lineGrid;
    widgets::Card* m_held;
    QList<QWidget*> m_made; ///< the lines and held tickets of the last hall
    QStringList m_shown; ///< what they say, so that an unchanged hall does not take the focus away
};

} // namespace kakanai::counter
