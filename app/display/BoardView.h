// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/display/CallWords.h"
#include "app/queue/QueueService.h"
#include "widgets/CallBoardTile.h"
#include "widgets/Text.h"

#include <QWidget>

class QHBoxLayout;

namespace kakanai::display {

/**
 * The call board as the hall sees it: the called number with its counter, the five before it, and how long
 * the lines are. Never a name. Shows what it is told.
 */
class BoardView : public QWidget
{
    Q_OBJECT

public:
    BoardView(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    /** The lines at the foot; on the first hall also the numbers that are called already. */
    void setHall(const queue::HallState& hall);
    /** A call begins: it takes the large place, flashes, and what stood there moves down. */
    void showCall(const queue::CallAnnouncement& call);
    void setTime(const QTime& time);
    /** The call in the large place; empty when nobody has been called. */
    [[nodiscard]] QString calledNumber() const;
    /** The five below it, newest first. */
    [[nodiscard]] QStringList earlierNumbers() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        QString number;
        int counter = 0;
        QString language;
    };
    void fillCalls();
    void fillLines();
    void retranslate();

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    CallWords m_words;
    queue::HallState m_hall;
    QList<Shown> m_shown; ///< newest first
    widgets::Text* m_title;
    widgets::Text* m_time;
    widgets::CallBoardTile* m_large;
    widgets::Text* m_sentence;
    widgets::Text* m_foreign;
    widgets::Text* m_earlier;
    QList<widgets::CallBoardTile*> m_small;
    QHBoxLayout* m_foot;
    QList<QWidget*> m_lines;
};

} // namespace kakanai::display
