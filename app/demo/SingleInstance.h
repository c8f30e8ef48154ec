// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace kakanai::demo {

/**
 * One process per machine owns the SQLite file, so a second start hands its wish for windows to the first
 * over a local socket in the data folder (0600: the same user only) and ends.
 */
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);

    /** True when another process took the roles over; then this one has nothing to do. */
    [[nodiscard]] bool handOver(const QStringList& roles);
    /** From now on this process is the one; false when the socket could not be made. */
    bool listen();

Q_SIGNALS:
    void rolesAsked(const QStringList& roles);

private:
    QString m_path;
    QLocalServer m_server;
};

} // namespace kakanai::demo
