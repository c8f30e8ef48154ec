// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, writes down in order what it writes, cuts off, flushes, makes and removes under
// one folder (POWER_FOLDER), and what it says on standard output, into the file POWER_LOG. From that log the
// disk can be made again as it may look when the power goes at any moment (PowerCut.h).
//
// One record: kind (u8), name length (u16), name, offset (u64), length (u64), data. Kinds: W write, T
// truncate, S flush, C create, U unlink, A said on standard output.
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace {

constexpr int most = 1024;
std::string names[most]; // by descriptor; empty = not ours
int logFile = -1;

template <typename Function> Function real(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

using Write = ssize_t (*)(int, const void*, size_t);

void note(char kind, const std::string& name, std::uint64_t offset, const void* data, std::uint64_t length)
{
    static const auto write = real<Write>("write");
    if (logFile < 0) {
        const char* path = std::getenv("POWER_LOG");
        static const auto open = real<int (*)(const char*, int, ...)>("open");
        if (!path || (logFile = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) < 0)
            return;
    }
    std::string record(1, kind);
    const auto nameLength = static_cast<std::uint16_t>(name.size());
    record.append(reinterpret_cast<const char*>(&nameLength), sizeof nameLength);
    record += name;
    record.append(reinterpret_cast<const char*>(&offset), sizeof offset);
    record.append(reinterpret_cast<const char*>(&length), sizeof length);
    if (data)
        record.append(static_cast<const char*>(data), length);
    if (write(logFile, record.data(), record.size()) != static_cast<ssize_t>(record.size()))
        std::abort();
}

/** The file's name inside the folder; empty when it lies elsewhere. */
std::string inFolder(const char* path)
{
    const char* folder = std::getenv("POWER_FOLDER");
    if (!folder || std::strncmp(path, folder, std::strlen(folder)) != 0)
        return {};
    return std::string(path + std::strlen(folder));
}

int opened(const char* path, int flags, int descriptor)
{
    if (descriptor >= 0 && descriptor < most) {
        names[descriptor] = inFolder(path);
        if (!names[descriptor].empty() && (flags & O_CREAT) != 0)
            note('C', names[descriptor], 0, nullptr, 0);
    }
    return descriptor;
}

bool isOurs(int descriptor)
{
    return descriptor >= 0 && descriptor < most && !names[descriptor].empty();
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, mode_t);
    va_end(rest);
    static const auto next = real<int (*)(const char*, int, ...)>("open");
    return opened(path, flags, next(path, flags, mode));
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, mode_t);
    va_end(rest);
    static const auto next = real<int (*)(const char*, int, ...)>("open64");
    return opened(path, flags, next(path, flags, mode));
}

int close(int descriptor)
{
    if (isOurs(descriptor))
        names[descriptor].clear();
    static const auto next = real<int (*)(int)>("close");
    return next(descriptor);
}

ssize_t write(int descriptor, const void* data, size_t length)
{
    static const auto next = real<Write>("write");
    if (isOurs(descriptor))
        note('W', names[descriptor], static_cast<std::uint64_t>(lseek(descriptor, 0, SEEK_CUR)), data,
             length);
    const ssize_t written = next(descriptor, data, length);
    if (descriptor == STDOUT_FILENO)
        note('A', {}, 0, data, length);
    return written;
}

ssize_t pwrite64(int descriptor, const void* data, size_t length, off64_t offset)
{
    if (isOurs(descriptor))
        note('W', names[descriptor], static_cast<std::uint64_t>(offset), data, length);
    static const auto next = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return next(descriptor, data, length, offset);
}

ssize_t pwrite(int descriptor, const void* data, size_t length, off_t offset)
{
    if (isOurs(descriptor))
        note('W', names[descriptor], static_cast<std::uint64_t>(offset), data, length);
    static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return next(descriptor, data, length, offset);
}

int ftruncate64(int descriptor, off64_t length)
{
    if (isOurs(descriptor))
        note('T', names[descriptor], static_cast<std::uint64_t>(length), nullptr, 0);
    static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
    return next(descriptor, length);
}

int ftruncate(int descriptor, off_t length)
{
    if (isOurs(descriptor))
        note('T', names[descriptor], static_cast<std::uint64_t>(length), nullptr, 0);
    static const auto next = real<int (*)(int, off_t)>("ftruncate");
    return next(descriptor, length);
}

// The flush is written down when it has ended: before that nothing is promised.
int fsync(int descriptor)
{
    static const auto next = real<int (*)(int)>("fsync");
    const int done = next(descriptor);
    if (done == 0 && isOurs(descriptor))
        note('S', names[descriptor], 0, nullptr, 0);
    return done;
}

int fdatasync(int descriptor)
{
    static const auto next = real<int (*)(int)>("fdatasync");
    const int done = next(descriptor);
    if (done == 0 && isOurs(descriptor))
        note('S', names[descriptor], 0, nullptr, 0);
    return done;
}

int unlink(const char* path)
{
    if (const std::string name = inFolder(path); !name.empty())
        note('U', name, 0, nullptr, 0);
    static const auto next = real<int (*)(const char*)>("unlink");
    return next(path);
}

} // extern "C"
