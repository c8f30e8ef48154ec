// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"
#include "widgets/BigButton.h"
#include "widgets/BigNumber.h"
#include "widgets/Card.h"
#include "widgets/Text.h"

#include <QDateTime>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace kakanai::counter {

/** 3 minutes, or "under 1 minute", in the installed language. */
[[nodiscard]] QString minutesWords(int seconds);
/** What the office calls the state of a ticket: 呼出中, 応対中, 保留. */
[[nodiscard]] QString ticketStateWords(queue::TicketState state);

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
    /** Which moves the buttons and keys offer now; `call` when this counter serves nobody. */
    [[nodiscard]] bool canCall() const;
    [[nodiscard]] bool can(queue::TicketEvent event) const;

public Q_SLOTS:
    /** The cursor goes to where the ticket shall go; nothing is moved until the button or Enter. */
    void chooseTransfer();

Q_SIGNALS:
    void callAsked();
    void moveAsked(kakanai::queue::TicketEvent event);
    void resumeAsked(const QString& ticket);
    void transferAsked(const QString& service);

protected:
    void changeEvent(QEvent* event) override;

private:
    widgets::BigButton* action(QGridLayout* grid, int row, int column,
                               std::optional<queue::TicketEvent> event);
    void retranslate();
    void fill();
    void fillLines();
    [[nodiscard]] QString serviceName(const QString& id) const;

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    int m_counter;
    queue::HallState m_hall;
    QDateTime m_now;
    std::optional<queue::Ticket> m_ticket;
    widgets::Text* m_state;
    widgets::BigNumber* m_number;
    widgets::Text* m_service;
    widgets::BigButton* m_call;
    widgets::BigButton* m_arrive;
    widgets::BigButton* m_recall;
    widgets::BigButton* m_miss;
    widgets::BigButton* m_hold;
    QComboBox* m_target;
    widgets::BigButton* m_transfer;
    widgets::Card* m_next;
    widgets::Text* m_nextWords;
    widgets::Card* m_lines;
    QGridLayout* m_lineGrid;
    widgets::Card* m_held;
    QList<QWidget*> m_made; ///< the lines and held tickets of the last hall
    QStringList m_shown; ///< what they say, so that an unchanged hall does not take the focus away
};

} // namespace kakanai::counter
