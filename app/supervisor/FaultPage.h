// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/HallFault.h"
#include "widgets/Card.h"
#include "widgets/NoticeBar.h"

#include <QWidget>

class QTableWidget;

namespace kakanai::supervisor {

/** The machines of the hall: what is wrong with which device, where, since when and what to do now; and when
 * each machine was last heard of. */
class FaultPage : public QWidget
{
    Q_OBJECT

public:
    explicit FaultPage(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setHealth(const queue::HallHealth& health);
    [[nodiscard]] QTableWidget& faults() { return *m_faults; }
    [[nodiscard]] QTableWidget& machines() { return *m_machines; }

    /** `1階 正面玄関（kiosk-1）`; the name alone where nobody said where it stands. */
    [[nodiscard]] static QString machineWords(const QString& place, const QString& terminal);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillFaults();
    void fillMachines();
    void giveRoom();
    [[nodiscard]] QString timeWords(const QDateTime& time) const;

    const widgets::Theme& m_theme;
    queue::HallHealth m_health;
    widgets::Card* m_faultCard;
    widgets::NoticeBar* m_well; ///< instead of an empty table
    QTableWidget* m_faults;
    widgets::Card* m_machineCard;
    QTableWidget* m_machines;
};

} // namespace kakanai::supervisor
