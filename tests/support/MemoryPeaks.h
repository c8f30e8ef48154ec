// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <thread>

namespace kakanai::test {

/** The most memory that was resident at once, in KiB. */
struct Peaks {
    long own = 0; ///< this process
    long child = 0; ///< the largest of its children of the watched name
    [[nodiscard]] long together() const { return own + child; }
};

/**
 * Watches this process and the children its main thread starts. `ru_maxrss` of children is no measure: one
 * that is started by posix_spawn begins with its parent's peak. So each child's own high-water mark is looked
 * at every few milliseconds while it lives, from the moment it bears the watched name.
 */
class MemoryPeaks
{
public:
    /** `child`: a program's name, of which the kernel keeps fifteen letters. */
    explicit MemoryPeaks(const QByteArray& child);
    MemoryPeaks(const MemoryPeaks&) = delete;
    MemoryPeaks& operator=(const MemoryPeaks&) = delete;
    ~MemoryPeaks();

    /** Forgets what was before, as far as the kernel does. */
    void begin();
    [[nodiscard]] Peaks peaks() const;

private:
    void watch();

    QByteArray m_child;
    std::atomic<long> m_largest = 0;
    std::atomic<bool> m_ends = false;
    std::thread m_watcher;
};

} // namespace kakanai::test
