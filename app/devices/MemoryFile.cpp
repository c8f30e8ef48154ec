// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/MemoryFile.h"

#include <sys/mman.h>
#include <unistd.h>

namespace kakanai::devices {

MemoryFile::MemoryFile(int descriptor)
    : m_descriptor(descriptor)
{
}

MemoryFile::~MemoryFile()
{
    ::close(m_descriptor);
}

Result<std::shared_ptr<const MemoryFile>> MemoryFile::make(const QByteArray& bytes)
{
    const int descriptor = ::memfd_create("kakanai-page", MFD_CLOEXEC);
    if (descriptor < 0)
        return fail(FailureCode::DeviceFailed, QStringLiteral("memory file"));
    std::shared_ptr<const MemoryFile> file(new MemoryFile(descriptor));
    const char* next = bytes.constData();
    qint64 left = bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(descriptor, next, static_cast<std::size_t>(left));
        if (written <= 0)
            return fail(FailureCode::DeviceFailed, QStringLiteral("memory file"));
        next += written;
        left -= written;
    }
    return file;
}

QString MemoryFile::path() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor);
}

} // namespace kakanai::devices
