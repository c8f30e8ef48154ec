// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/Cell.h"

#include "forms/ocr/decoder/CallFilter.h"
#include "forms/ocr/decoder/ReadableFolders.h"

#include <linux/capability.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace kakanai::forms {
namespace {

constexpr rlim_t mostMemory = 520UL * 1024 * 1024;
constexpr rlim_t mostSeconds = 12;
constexpr rlim_t mostFiles = 64; // fonts, plugins

struct Limit {
    __rlimit_resource what;
    rlim_t most;
};

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true; // its shadow is terabytes of address space
#else
constexpr bool isSanitized = false;
#endif

constexpr std::array limits{Limit{RLIMIT_CPU, mostSeconds}, Limit{RLIMIT_FSIZE, 0}, Limit{RLIMIT_CORE, 0},
                            Limit{RLIMIT_NOFILE, mostFiles}};

// Root could raise its own limits again, and read what is nobody else's.
void dropRights()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
    ::syscall(SYS_capset, &header, none.data());
}

} // namespace

CellState enterCell()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    for (const Limit& limit : limits) {
        const rlimit both{limit.most, limit.most};
        setrlimit(limit.what, &both);
    }
    mallopt(M_ARENA_MAX, 1); // a thread's own heap reserves address space by the tenth of a gigabyte
    if (!isSanitized) {
        const rlimit memory{mostMemory, mostMemory};
        setrlimit(RLIMIT_AS, &memory);
    }
    dropRights();
    const bool hasFolders = keepToSystemFolders();
    return {filterCalls(), hasFolders};
}

bool closeFiles()
{
    return filterOpening();
}

} // namespace kakanai::forms
