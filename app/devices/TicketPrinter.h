// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/base/Result.h"
#include "app/devices/EscPos.h"
#include "app/devices/TicketSlip.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace kakanai::devices {

/** Where slips go. */
struct TicketPrinterPlace {
    /** `tcp:HOST:PORT`, a device file (`/dev/usb/lp0`), a plain file, or a folder that takes PDFs. Empty = no
     * printer: printing is refused. */
    QString address = {};
    /** A folder for the PDF when the printer fails, so that somebody can print it elsewhere; empty = none. */
    QString spare = {};
    std::chrono::milliseconds patience = std::chrono::seconds(3); ///< for one answer, and for taking a slip
};

/**
 * The ticket printer behind a lane of its own: a printer that hangs never holds a window. Blocking functions
 * are for the command line and for jobs; windows use `send` and `look`.
 */
class TicketPrinter : public QObject
{
    Q_OBJECT

public:
    explicit TicketPrinter(TicketPrinterPlace place, QObject* parent = nullptr);
    explicit TicketPrinter(const QString& address)
        : TicketPrinter(TicketPrinterPlace{address})
    {
    }

    /** Asks first and prints only where a slip can come out. Blocks. Errors: DeviceFailed; the number is on
     * the screen too, so nothing else stops for it. */
    [[nodiscard]] Result<void> print(const TicketSlip& slip) const;
    /** Asks the printer. Blocks, at most about twice the patience. */
    [[nodiscard]] PrinterState ask() const;

    using Answer = std::function<void(const Result<void>& printed)>;
    /** Prints on the lane; `answer` comes on the asker's thread while the asker lives. */
    void send(const TicketSlip& slip, QObject* asker, Answer answer);
    /** Asks on the lane; `stateKnown` follows. While it is being asked already, nothing more is. */
    void look();
    /** What was last heard. */
    [[nodiscard]] PrinterState state() const { return m_state; }

Q_SIGNALS:
    void stateKnown(kakanai::devices::PrinterState state);

private:
    [[nodiscard]] Result<void> printPaper(const TicketSlip& slip) const;
    void take(PrinterState state);

    TicketPrinterPlace m_place;
    PrinterState m_state = PrinterState::Unknown;
    bool m_isLooking = false;
    Lane m_lane{QStringLiteral("ticket-printer")}; // last: its jobs end before what they use goes
};

} // namespace kakanai::devices
