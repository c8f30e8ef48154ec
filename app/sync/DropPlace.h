// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kakanai::sync {

/**
 * Where files are dropped: a folder here or one behind SSH. Paths are relative to it. Blocking; used on one
 * lane. All errors: ReceiverUnreachable with the reason.
 */
class DropPlace
{
public:
    DropPlace() = default;
    DropPlace(const DropPlace&) = delete;
    DropPlace& operator=(const DropPlace&) = delete;
    virtual ~DropPlace() = default;

    /** What is in a folder, without order; nothing when there is no such folder. */
    [[nodiscard]] virtual Result<QStringList> names(const QString& folder) = 0;
    [[nodiscard]] virtual Result<QByteArray> read(const QString& path) = 0;
    /** Whole or not at all, under the name at the end; folders on the way are made. */
    [[nodiscard]] virtual Result<void> write(const QString& path, const QByteArray& bytes) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString& path) = 0;

    /** How the name of a file ends that is still being written. */
    [[nodiscard]] static QString partEnd() { return QStringLiteral(".part"); }
};

} // namespace kakanai::sync
