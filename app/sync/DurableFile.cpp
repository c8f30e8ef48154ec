// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kakanai::sync {
namespace {

bool writeAll(int file, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(file, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

bool flushFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool isFlushed = ::fsync(handle) == 0;
    ::close(handle);
    return isFlushed;
}

} // namespace

bool writeDurably(const QString& path, const QByteArray& bytes)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + ".part";
    const int file =
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR | S_IRGRP);
    if (file < 0)
        return false;
    const bool isWritten = writeAll(file, bytes) && ::fsync(file) == 0;
    const bool isClosed = ::close(file) == 0;
    if (!isWritten || !isClosed || std::rename(temporary.constData(), name.constData()) != 0) {
        ::unlink(temporary.constData());
        return false;
    }
    return flushFolder(QFileInfo(path).absolutePath());
}

} // namespace kakanai::sync
