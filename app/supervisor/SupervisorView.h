// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"
#include "widgets/Card.h"
#include "widgets/LanguageBar.h"
#include "widgets/NoticeBar.h"

#include <QDateTime>
#include <QWidget>

class QTableWidget;

namespace kakanai::supervisor {

/** The hall at a glance: services by what one acts on, counters, and what needs attention as sentences. */
class SupervisorView : public QWidget
{
    Q_OBJECT

public:
    SupervisorView(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    void setHall(const queue::HallState& hall, const QDateTime& now);
    void setLanguages(const QStringList& codes, const QString& current);
    [[nodiscard]] QTableWidget& services() { return *m_services; }
    [[nodiscard]] const QStringList& alarms() const { return m_alarms; }

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillServices();
    void fillCounters();
    void fillAlarms();

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    queue::HallState m_hall;
    QDateTime m_now;
    QStringList m_alarms;
    widgets::Text* m_title;
    widgets::Text* m_time;
    widgets::LanguageBar* m_languages;
    widgets::Card* m_alarmCard;
    QList<widgets::NoticeBar*> m_alarmLines; ///< the last says how many more there are
    widgets::Card* m_serviceCard;
    QTableWidget* m_services;
    widgets::Card* m_counterCard;
    QTableWidget* m_counters;
};

} // namespace kakanai::supervisor
