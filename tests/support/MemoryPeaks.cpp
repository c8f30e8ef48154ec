// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MemoryPeaks.h"

#include <QFile>
#include <QString>

#include <unistd.h>

#include <algorithm>
#include <chrono>

namespace kakanai::test {
namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// `VmHWM:    123456 kB` of a process; 0 when it is gone.
long highWaterMark(const QString& process)
{
    const QByteArray status = contents(QStringLiteral("/proc/%1/status").arg(process));
    const qsizetype at = status.indexOf("VmHWM:");
    if (at < 0)
        return 0;
    const QByteArray line = status.mid(at + 6, status.indexOf('\n', at) - at - 6).trimmed();
    return line.left(line.indexOf(' ')).toLong();
}

} // namespace

MemoryPeaks::MemoryPeaks(const QByteArray& child)
    : m_child(child.left(15))
    , m_watcher([this] { watch(); })
{
}

MemoryPeaks::~MemoryPeaks()
{
    m_ends = true;
    m_watcher.join();
}

void MemoryPeaks::begin()
{
    m_largest = 0;
    QFile marks(QStringLiteral("/proc/self/clear_refs"));
    if (marks.open(QIODevice::WriteOnly))
        marks.write("5"); // the high-water mark is what is resident now
}

Peaks MemoryPeaks::peaks() const
{
    return {highWaterMark(QStringLiteral("self")), m_largest};
}

void MemoryPeaks::watch()
{
    const QString children = QStringLiteral("/proc/%1/task/%1/children").arg(::getpid());
    while (!m_ends) {
        for (const QByteArray& child : contents(children).simplified().split(' ')) {
            const QString process = QString::fromLatin1(child);
            // Before it bears the name its memory is still its parent's.
            if (contents(QStringLiteral("/proc/%1/comm").arg(process)).trimmed() == m_child)
                m_largest = std::max(m_largest.load(), highWaterMark(process));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
}

} // namespace kakanai::test
