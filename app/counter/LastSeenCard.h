// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"
#include "widgets/BigButton.h"
#include "widgets/Card.h"
#include "widgets/Text.h"

namespace kakanai::counter {

/**
 * Only while the server is away: who waited when it last told, in the order of the calls, and of when that
 * is. No machine calls them by itself; the staff do by voice, and print the list. Hidden when there is
 * nobody.
 */
class LastSeenCard : public widgets::Card
{
    Q_OBJECT

public:
    LastSeenCard(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    void setLine(const QList<queue::Ticket>& line, const QDateTime& seenAt);

Q_SIGNALS:
    void printAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    const TownSettings& m_town;
    QList<queue::Ticket> m_line;
    QDateTime m_seenAt;
    widgets::Text* m_words;
    widgets::Text* m_numbers;
    widgets::BigButton* m_print;
};

} // namespace kakanai::counter
