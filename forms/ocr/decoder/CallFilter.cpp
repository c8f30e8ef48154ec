// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/CallFilter.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakanai::forms {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t machine = 0;
#endif

// What no decoder calls: programs, network, other processes, shared memory, changes to files and mounts.
constexpr std::array forbidden
{
    SYS_execve, SYS_execveat, SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept,
        SYS_accept4, SYS_ptrace, SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo,
        SYS_pidfd_open, SYS_pidfd_getfd, SYS_pidfd_send_signal, SYS_process_vm_readv, SYS_process_vm_writev,
        SYS_unshare, SYS_setns, SYS_chroot, SYS_pivot_root, SYS_mount, SYS_umount2, SYS_open_tree, SYS_fsopen,
        SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_linkat, SYS_symlinkat, SYS_mkdirat, SYS_mknodat,
        SYS_fchmodat, SYS_fchmod, SYS_fchownat, SYS_fchown, SYS_truncate, SYS_ftruncate, SYS_setxattr,
        SYS_openat2, SYS_open_by_handle_at, SYS_bpf, SYS_io_uring_setup, SYS_perf_event_open, SYS_userfaultfd,
        SYS_keyctl, SYS_add_key, SYS_request_key, SYS_shmget, SYS_shmat, SYS_msgget, SYS_semget, SYS_mq_open,
        SYS_memfd_create, SYS_setrlimit, SYS_setpriority,
#if defined(__x86_64__)
        SYS_fork, SYS_vfork, SYS_unlink, SYS_rename, SYS_link, SYS_symlink, SYS_mkdir, SYS_rmdir, SYS_mknod,
        SYS_chmod, SYS_chown, SYS_lchown, SYS_creat, SYS_open,
#endif
};

constexpr std::uint32_t refused = SECCOMP_RET_ERRNO | EPERM;
constexpr std::uint32_t unknown = SECCOMP_RET_ERRNO | ENOSYS;

sock_filter load(std::size_t offset)
{
    return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
}

// The lower half of an argument on both machines; both are little-endian.
sock_filter loadArgument(std::size_t which)
{
    return load(offsetof(seccomp_data, args) + which * sizeof(std::uint64_t));
}

sock_filter unlessEqual(long value, std::uint8_t skip)
{
    return {BPF_JMP | BPF_JEQ | BPF_K, 0, skip, static_cast<std::uint32_t>(value)};
}

sock_filter answer(std::uint32_t what)
{
    return {BPF_RET | BPF_K, 0, 0, what};
}

std::vector<sock_filter> head()
{
    std::vector<sock_filter> rules{
        load(offsetof(seccomp_data, arch)),
        {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, machine},
        answer(SECCOMP_RET_KILL_PROCESS), // calls of another machine would pass under other numbers
        load(offsetof(seccomp_data, nr)),
    };
#if defined(__x86_64__)
    constexpr std::uint32_t x32 = 0x4000'0000; // the same calls a second time
    rules.push_back({BPF_JMP | BPF_JGE | BPF_K, 0, 1, x32});
    rules.push_back(answer(SECCOMP_RET_KILL_PROCESS));
#endif
    return rules;
}

bool install(std::vector<sock_filter>& rules)
{
    if (machine == 0)
        return false;
    const sock_fprog program{static_cast<unsigned short>(rules.size()), rules.data()};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace

bool filterCalls()
{
    std::vector<sock_filter> rules = head();
    for (const long call : forbidden) {
        rules.push_back(unlessEqual(call, 1));
        rules.push_back(answer(refused));
    }
    // Its flags lie in memory, where no filter sees them; the C library then takes the older call.
    rules.push_back(unlessEqual(SYS_clone3, 1));
    rules.push_back(answer(unknown));
    // Threads, and no processes.
    rules.push_back(unlessEqual(SYS_clone, 4));
    rules.push_back(loadArgument(0));
    rules.push_back({BPF_JMP | BPF_JSET | BPF_K, 1, 0, CLONE_THREAD});
    rules.push_back(answer(refused));
    rules.push_back(answer(SECCOMP_RET_ALLOW));
    // Limits may be asked for, not changed.
    rules.push_back(unlessEqual(SYS_prlimit64, 6));
    rules.push_back(loadArgument(2));
    rules.push_back({BPF_JMP | BPF_JEQ | BPF_K, 0, 2, 0});
    rules.push_back(load(offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t) + sizeof(std::uint32_t)));
    rules.push_back({BPF_JMP | BPF_JEQ | BPF_K, 1, 0, 0});
    rules.push_back(answer(refused));
    rules.push_back(answer(SECCOMP_RET_ALLOW));
    // Files may be opened to be read.
    rules.push_back(unlessEqual(SYS_openat, 3));
    rules.push_back(loadArgument(2));
    rules.push_back({BPF_JMP | BPF_JSET | BPF_K, 0, 1, O_WRONLY | O_RDWR | O_CREAT});
    rules.push_back(answer(refused));
    rules.push_back(answer(SECCOMP_RET_ALLOW));
    return install(rules);
}

bool filterOpening()
{
    std::vector<sock_filter> rules = head();
    rules.push_back(unlessEqual(SYS_openat, 1));
    rules.push_back(answer(refused));
    rules.push_back(answer(SECCOMP_RET_ALLOW));
    return install(rules);
}

} // namespace kakanai::forms
