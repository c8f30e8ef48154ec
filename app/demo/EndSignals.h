// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kakanai::demo {

/**
 * Ends the windows in order when the system asks the program to end (SIGTERM, SIGINT, SIGHUP): at the
 * shutdown of a machine the lanes finish what they accepted, and the machine says goodbye to the hall instead
 * of being missed there. A second request ends it at once. One at a time in a process.
 */
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    /** The signals do what they did before. */
    ~EndSignals() override;
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

Q_SIGNALS:
    void asked();
};

} // namespace kakanai::demo
