// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>

namespace kakanai::devices {

/**
 * Bytes to and from a device, no step of which lasts longer than its deadline: a TCP connection or a device
 * file. Blocks, so it belongs on a lane. Closed when it goes.
 */
class ByteLine
{
public:
    /** Errors of all: DeviceFailed; the detail names the address and the system's reason. */
    [[nodiscard]] static Result<ByteLine> toHost(const QString& host, quint16 port, QDeadlineTimer deadline);
    [[nodiscard]] static Result<ByteLine> toFile(const QString& path);

    ByteLine(ByteLine&& other) noexcept;
    ByteLine(const ByteLine&) = delete;
    ByteLine& operator=(const ByteLine&) = delete;
    ByteLine& operator=(ByteLine&&) = delete;
    ~ByteLine();

    [[nodiscard]] Result<void> write(const QByteArray& bytes, QDeadlineTimer deadline);
    /** Exactly `count` bytes. */
    [[nodiscard]] Result<QByteArray> read(int count, QDeadlineTimer deadline);
    /** A plain file takes bytes and never answers. */
    [[nodiscard]] bool canAnswer() const { return m_canAnswer; }

private:
    ByteLine(int descriptor, QString name, bool canAnswer);
    [[nodiscard]] Result<void> await(short events, const QDeadlineTimer& deadline) const;

    int m_descriptor;
    QString m_name;
    bool m_canAnswer;
};

} // namespace kakanai::devices
