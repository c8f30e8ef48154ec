// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace kakanai::devices {

/**
 * A file that lies in memory only and is gone with its last holder: the picture of a paper as it came from
 * scanner or camera must be read like any file and may never reach the disk, because it still shows what may
 * not be kept.
 */
class MemoryFile
{
public:
    /** Errors: DeviceFailed, when the system gives no memory. */
    [[nodiscard]] static Result<std::shared_ptr<const MemoryFile>> make(const QByteArray& bytes);
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();

    /** Opens like a file for this process, and for no other. */
    [[nodiscard]] QString path() const;

private:
    explicit MemoryFile(int descriptor);
    int m_descriptor;
};

} // namespace kakanai::devices
