// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/Cell.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

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

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t machine = 0;
#endif

// What no decoder calls: programs, network, other processes, changes to files and mounts.
constexpr std::array forbidden
{
    SYS_execve, SYS_execveat, SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_ptrace, SYS_kill,
        SYS_tkill, SYS_process_vm_readv, SYS_process_vm_writev, SYS_unlinkat, SYS_renameat2, SYS_linkat,
        SYS_symlinkat, SYS_mkdirat, SYS_fchmodat, SYS_fchownat, SYS_truncate, SYS_mount, SYS_bpf,
        SYS_io_uring_setup, SYS_perf_event_open, SYS_userfaultfd, SYS_keyctl,
#if defined(__x86_64__)
        SYS_fork, SYS_vfork, SYS_unlink, SYS_rename, SYS_link, SYS_symlink, SYS_mkdir, SYS_rmdir, SYS_chmod,
        SYS_chown, SYS_creat, SYS_open,
#endif
};

std::vector<sock_filter> rules()
{
    const auto load = [](std::size_t offset) {
        return sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
    };
    const auto unlessEqual = [](std::uint32_t value, std::uint8_t skip) {
        return sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, skip, value};
    };
    const auto answer = [](std::uint32_t what) { return sock_filter{BPF_RET | BPF_K, 0, 0, what}; };
    constexpr std::uint32_t refused = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> rules{
        load(offsetof(seccomp_data, arch)),
        sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 1, 0, machine},
        answer(SECCOMP_RET_KILL_PROCESS), // calls of another machine would pass under other numbers
        load(offsetof(seccomp_data, nr)),
    };
    for (const long call : forbidden) {
        rules.push_back(unlessEqual(static_cast<std::uint32_t>(call), 1));
        rules.push_back(answer(refused));
    }
    // Files may be opened to be read.
    rules.push_back(unlessEqual(SYS_openat, 4));
    rules.push_back(load(offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t)));
    rules.push_back({BPF_JMP | BPF_JSET | BPF_K, 0, 1, O_WRONLY | O_RDWR | O_CREAT});
    rules.push_back(answer(refused));
    rules.push_back(answer(SECCOMP_RET_ALLOW));
    rules.push_back(answer(SECCOMP_RET_ALLOW));
    return rules;
}

} // namespace

void enterCell()
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
    if (machine == 0)
        return;
    std::vector<sock_filter> filter = rules();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

} // namespace kakanai::forms
