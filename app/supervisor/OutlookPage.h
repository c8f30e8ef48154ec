// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/supervisor/HallOutlook.h"
#include "app/supervisor/HallTrend.h"
#include "app/supervisor/WaitBars.h"
#include "widgets/BigButton.h"
#include "widgets/Card.h"
#include "widgets/DropDown.h"
#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::supervisor {

/** Where the hall is going: the last two hours, the expected waits beside the promise, and what one counter
 * more or less would change. */
class OutlookPage : public QWidget
{
    Q_OBJECT

public:
    OutlookPage(const widgets::Theme& theme, const TownSettings& town, HallOutlook outlook,
                QWidget* parent = nullptr);

    void setHall(const queue::HallState& hall, const QDateTime& now);
    [[nodiscard]] const HallTrend& trend() const { return *m_trend; }
    /** The sentence of the what-if; empty while nothing is asked. */
    [[nodiscard]] QString whatIfWords() const { return m_sentence->text(); }
    /** So many counters more, or fewer below zero. */
    void setMore(int counters);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void ask();
    void askError();

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    HallOutlook m_outlook;
    int m_more = 1;
    int m_asked = 0; ///< answers to earlier questions are dropped
    std::optional<WhatIfAnswer> m_answer;
    std::optional<ForecastErrorToday> m_error;
    widgets::Card* m_trendCard;
    HallTrend* m_trend;
    widgets::Card* m_barCard;
    WaitBars* m_bars;
    widgets::Text* m_errorWords;
    widgets::Card* m_whatIfCard;
    widgets::DropDown* m_service;
    widgets::BigButton* m_fewer;
    widgets::Text* m_count;
    widgets::BigButton* m_oneMore;
    widgets::Text* m_sentence;
};

} // namespace kakanai::supervisor
