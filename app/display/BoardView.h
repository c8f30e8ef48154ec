// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/display/CallWords.h"
#include "app/queue/QueueService.h"
#include "widgets/CallBoardTile.h"
#include "widgets/Text.h"

#include <QWidget>

class QGridLayout;

namespace kakanai::display {

/**
 * The call board as the hall sees it: the called number with its counter, the five before it, and how long
 * the lines are. Never a name. Shows what it is told, on any screen from 640 × 480 up, wide or high.
 */
class BoardView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualFlashes = 3;
    /** `place`: whose lines stand at the foot, and what stands at the head. */
    BoardView(const widgets::Theme& theme, const TownSettings& town, BoardPlace place,
              QWidget* parent = nullptr);

    /** The lines at the foot. */
    void setHall(const queue::HallState& hall);
    /** A call begins: it takes the large place, flashes so many times (0: it stood there before this board
     * was switched on), and what stood there moves down. */
    void showCall(const queue::CallAnnouncement& call, int flashes = usualFlashes);
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
    /** Side by side on a wide screen, under each other on a high one. */
    void arrange();
    [[nodiscard]] bool isHigh() const { return height() > width(); }
    [[nodiscard]] bool showsLine(const queue::ServiceLine& line) const;

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    BoardPlace m_place;
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
    QGridLayout* m_row;
    QGridLayout* m_foot;
    QList<QWidget*> m_lines;
    QStringList m_saidLines; ///< what the foot says, so that an unchanged hall is not drawn anew
    bool m_wasHigh = false;
};

} // namespace kakanai::display
