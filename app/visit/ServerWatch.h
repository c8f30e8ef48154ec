// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/TownSettings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace kakanai::visit {

class Office;

/**
 * Makes this machine ready to go on without its server, and takes it back to the server when that is heard
 * again (`AwayHall`). For machines with windows; an office on a file of its own needs none of it.
 */
class ServerWatch : public QObject
{
    Q_OBJECT

public:
    /** `file`: this machine's own store while the server is away. All references outlive the watch. */
    ServerWatch(Office& office, const TownSettings& town, const Clock& clock, const QString& file,
                const QString& terminal, int counter, QObject* parent = nullptr);

Q_SIGNALS:
    /** Numbers are kept: from now on the server may go. */
    void ready();

private:
    void prepare();
    void comeBack();

    Office& m_office;
    QTimer m_minute;
    QElapsedTimer m_tried;
};

} // namespace kakanai::visit
