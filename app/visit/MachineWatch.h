// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/MachineSettings.h"
#include "app/base/Result.h"
#include "app/devices/EscPos.h"
#include "app/devices/PaperSource.h"
#include "app/queue/HallFaults.h"
#include "app/visit/CardWatcher.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <optional>

namespace kakanai::devices {
class TicketPrinter;
}

namespace kakanai::visit {

class Office;

/**
 * Tells the hall that this machine is alive and what is wrong with its devices: once a minute, and within
 * moments when something changes. A device counts as missing when the settings name it, when it has been
 * there, or when a window here cannot do without it. Says goodbye when it goes, so that a machine that is
 * switched off in the evening is not missed. While the server is away it waits.
 */
class MachineWatch : public QObject
{
    Q_OBJECT

public:
    /** How long changes are gathered before they are told, and how often life is told of. */
    struct Pace {
        std::chrono::milliseconds gather = std::chrono::seconds(2);
        std::chrono::milliseconds alive = std::chrono::seconds(60);
        std::chrono::milliseconds look = std::chrono::seconds(20); ///< at printer and cameras
    };

    /** `self`: `terminal`, `instance` and `host` of the report. All references outlive the watch. */
    MachineWatch(Office& office, const Clock& clock, queue::MachineReport self, MachineSettings settings,
                 Pace pace, QObject* parent = nullptr);
    MachineWatch(Office& office, const Clock& clock, const QString& dataFolder, MachineSettings settings,
                 QObject* parent = nullptr);
    /** The last report is under way; the lane finishes it. */
    ~MachineWatch() override;

    /** Windows of these roles are open here. */
    void setWindows(const QStringList& roles);
    /** From now on the printer is asked regularly, too. `printer` outlives the watch. */
    void watchPrinter(devices::TicketPrinter& printer);
    /** A window here reads cards. `watcher` outlives the watch. */
    void watchCards(CardWatcher& watcher);
    /** A window here takes pictures of papers. */
    void watchCameras(const QString& kernelList);
    void takePrinter(devices::PrinterState state);
    /** A scanner or camera did its work, or could not. */
    void takePaperDevice(devices::PaperDevice device, bool works);
    /** Nothing = it is well. */
    void tell(queue::HallDevice device, std::optional<queue::HallTrouble> trouble);
    /** Now, without gathering. */
    void report();

    [[nodiscard]] const queue::MachineReport& self() const { return m_self; }

Q_SIGNALS:
    void reported(kakanai::queue::Heard heard);
    void failed(const kakanai::Failure& failure);

private:
    void takeCards(ReaderPresence presence);
    void lookAtCameras();
    [[nodiscard]] bool isExpected(queue::HallDevice device) const;
    void changed();

    Office& m_office;
    const Clock& m_clock;
    const MachineSettings m_settings;
    queue::MachineReport m_self;
    QHash<queue::HallDevice, queue::HallTrouble> m_troubles;
    QString m_kernelList; ///< of cameras; empty: no window here uses one
    bool m_printerAnswered = false; ///< so it can, and silence is a fault
    bool m_hadReader = false;
    bool m_hadCamera = false;
    bool m_hadScanner = false; ///< it has scanned since this program was started
    bool m_isReporting = false; ///< a slow lane is not told twice
    bool m_isOutOfDate = false; ///< something changed while a report was under way
    QTimer m_soon;
    QTimer m_alive;
    QTimer m_look;
};

} // namespace kakanai::visit
