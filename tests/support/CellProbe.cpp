// SPDX-License-Identifier: GPL-3.0-or-later
// kakanai-cell-probe DOOR FILE [lacking] [PROGRAM…]: somebody sits in the decoder's cell and tries one door.
// Prints `open` or `shut` with the reason. `lacking`: first takes from itself what a machine without seccomp
// and Landlock lacks; door `run` then starts PROGRAM on standard input.
#include "forms/ocr/decoder/Cell.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace {

using namespace kakanai::forms;

/** −1 and errno, or anything else. */
using Try = long (*)(const char* file);

long fork2(const char*)
{
    const pid_t child = ::fork();
    if (child == 0)
        std::_Exit(0);
    return child;
}

long rawFork(const char*)
{
    const long child = ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0)
        std::_Exit(0);
    return child;
}

long thread(const char*)
{
    try {
        std::thread([] {}).join();
        return 0;
    } catch (const std::exception&) {
        return -1;
    }
}

long execute(const char*)
{
    std::array<char, 10> program{"/bin/true"};
    const std::array<char*, 2> arguments{program.data(), nullptr};
    return ::execv(program.data(), arguments.data());
}

long raise2(const char*)
{
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return ::setrlimit(RLIMIT_AS, &more);
}

long claim(const char*)
{
    void* much = ::mmap(nullptr, 600UL << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return much == MAP_FAILED ? -1 : 0;
}

long claimLess(const char*)
{
    void* some = ::mmap(nullptr, 200UL << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return some == MAP_FAILED ? -1 : 0;
}

/** Descriptor 9 is a file the parent left open for writing. */
long writeMore(const char*)
{
    ::signal(SIGXFSZ, SIG_IGN);
    return ::write(9, "x", 1);
}

long limitOf(__rlimit_resource what)
{
    rlimit limit{};
    ::getrlimit(what, &limit);
    return static_cast<long>(limit.rlim_max);
}

long seconds(const char*)
{
    errno = 0;
    return limitOf(RLIMIT_CPU) <= 12 ? -1 : 0;
}

long descriptors(const char*)
{
    for (int i = 0; i < 80; ++i) {
        if (::dup(STDIN_FILENO) < 0)
            return -1;
    }
    return 0;
}

struct Door {
    const char* name;
    Try attempt;
    bool isSealed = false; ///< after `closeFiles`
};

// clang-format off
constexpr std::array doors{
    Door{"read",         [](const char* file) -> long { return ::open(file, O_RDONLY); }},
    Door{"read-font",    [](const char*) -> long { return ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY); }},
    Door{"read-font-sealed", [](const char*) -> long { return ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY); }, true},
    Door{"write",        [](const char* file) -> long { return ::open(file, O_WRONLY); }},
    Door{"create",       [](const char* file) -> long { return ::open((std::string(file) + ".new").c_str(), O_RDWR | O_CREAT, 0600); }},
    Door{"remove",       [](const char* file) -> long { return ::unlink(file); }},
    Door{"rename",       [](const char* file) -> long { return ::rename(file, (std::string(file) + ".old").c_str()); }},
    Door{"folder",       [](const char* file) -> long { return ::mkdir((std::string(file) + ".d").c_str(), 0700); }},
    Door{"rights",       [](const char* file) -> long { return ::chmod(file, 0777); }},
    Door{"socket",       [](const char*) -> long { return ::socket(AF_INET, SOCK_STREAM, 0); }},
    Door{"local-socket", [](const char*) -> long { return ::socket(AF_UNIX, SOCK_STREAM, 0); }},
    Door{"exec",         execute},
    Door{"fork",         fork2},
    Door{"raw-fork",     rawFork},
    Door{"thread",       thread},
    Door{"signal",       [](const char*) -> long { return ::kill(::getppid(), 0); }},
    Door{"trace",        [](const char*) -> long { return ::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0); }},
    Door{"uring",        [](const char*) -> long { return ::syscall(SYS_io_uring_setup, 1, nullptr); }},
    Door{"raise-limit",  raise2},
    Door{"memory",       claim},
    Door{"some-memory",  claimLess},
    Door{"write-more",   writeMore},
    Door{"seconds",      seconds},
    Door{"descriptors",  descriptors},
};
// clang-format on

// As in a container that allows no filter, on a kernel that knows no Landlock.
void lack()
{
    const auto refuse = [](long call, int with) {
        return std::array{
            sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, 1, static_cast<unsigned>(call)},
            sock_filter{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | static_cast<unsigned>(with)}};
    };
    const auto landlock = refuse(SYS_landlock_create_ruleset, ENOSYS);
    const auto seccomp = refuse(SYS_seccomp, EINVAL);
    std::array rules{sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
                     landlock[0],
                     landlock[1],
                     seccomp[0],
                     seccomp[1],
                     sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, 3, SYS_prctl},
                     sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, args)},
                     sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, 1, PR_SET_SECCOMP},
                     sock_filter{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EINVAL},
                     sock_filter{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW}};
    const sock_fprog program{static_cast<unsigned short>(rules.size()), rules.data()};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return EXIT_FAILURE;
    if (argc > 3 && std::strcmp(argv[3], "lacking") == 0)
        lack();
    if (std::strcmp(argv[1], "run") == 0) {
        ::execv(argv[4], argv + 4);
        return EXIT_FAILURE;
    }
    const CellState state = enterCell();
    if (std::strcmp(argv[1], "state") == 0) {
        std::printf("filter %d folders %d\n", state.hasFilter, state.hasFolders);
        return EXIT_SUCCESS;
    }
    for (const Door& door : doors) {
        if (std::strcmp(argv[1], door.name) != 0)
            continue;
        if (door.isSealed)
            (void)closeFiles();
        const long result = door.attempt(argv[2]);
        std::printf("%s %s\n", result < 0 ? "shut" : "open", result < 0 ? std::strerror(errno) : "");
        return EXIT_SUCCESS;
    }
    return EXIT_FAILURE;
}
