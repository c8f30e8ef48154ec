// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::queue {

/** What of a machine is in trouble; `Machine` is the machine itself. */
enum class HallDevice { Machine, TicketPrinter, CardReader, Camera, Scanner };

/** What is wrong with it. */
enum class HallTrouble {
    Silent, ///< a machine that has not been heard of for minutes
    NameTwice, ///< two machines say they are this one
    PaperOut,
    PaperLow, ///< prints still
    CoverOpen,
    Failing, ///< it is there and does not do its work
    NotAnswering,
    NoService, ///< the system's part of it does not run
    NotThere, ///< it should be connected and is not
    Gone, ///< it was connected
};

/** As kept and told to other programs: `ticket-printer`, `paper-out`. */
[[nodiscard]] QString hallDeviceName(HallDevice device);
[[nodiscard]] QString hallTroubleName(HallTrouble trouble);
[[nodiscard]] std::optional<HallDevice> hallDeviceFromName(const QString& name);
[[nodiscard]] std::optional<HallTrouble> hallTroubleFromName(const QString& name);

/** One device and what is wrong with it. */
struct DeviceTrouble {
    HallDevice device = HallDevice::Machine;
    HallTrouble trouble = HallTrouble::Silent;

    friend bool operator==(const DeviceTrouble&, const DeviceTrouble&) = default;
};

/** What a machine says of itself, once a minute and when something changes: all that is wrong with it now. No
 * person is in it. */
struct MachineReport {
    QString terminal; ///< its name
    QString instance; ///< tells two machines of one name apart (`machineInstance`)
    QString host = {}; ///< what the system calls itself
    QString place = {};
    QStringList windows = {}; ///< the roles of its windows: `kiosk`, `counter`
    QList<DeviceTrouble> troubles = {};
    bool isLeaving = false; ///< it is being switched off, and not missed
};

/** A machine as the hall knows it. */
struct HallMachine {
    QString terminal;
    QString place;
    QString host;
    QString instance;
    QStringList windows;
    QDateTime heardAt;
    QDateTime leftAt; ///< invalid while it is there, or should be

    friend bool operator==(const HallMachine&, const HallMachine&) = default;
};

/** What is wrong somewhere in the hall. */
struct HallFault {
    QString terminal;
    QString place;
    DeviceTrouble what;
    QDateTime since;
    QDateTime endedAt = {}; ///< invalid while it stands

    friend bool operator==(const HallFault&, const HallFault&) = default;
};

/** The machines and what is wrong with them, those that hinder visitors first. */
struct HallHealth {
    QDateTime now; ///< by the clock all machines are measured with: the server's where there is one
    QList<HallMachine> machines; ///< heard of in the last week
    QList<HallFault> faults;
};

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::HallHealth)
