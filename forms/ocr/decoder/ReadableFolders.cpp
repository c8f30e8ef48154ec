// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/ReadableFolders.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace kakanai::forms {
namespace {

// Libraries and plugins, fonts and what is said about them. Symbolic links lead where they lead.
constexpr std::array folders{
    "/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig"};

constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// Everything the first version of Landlock knows: what is not allowed below is refused.
constexpr std::uint64_t handled = reading | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
    | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK
    | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

void allow(int rules, const char* path)
{
    const int place = ::open(path, O_PATH | O_CLOEXEC);
    if (place < 0)
        return; // not on this machine
    landlock_path_beneath_attr below{};
    below.allowed_access = reading;
    below.parent_fd = place;
    if (::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0) != 0) {
        below.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE; // a file is no folder
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
    }
    ::close(place);
}

} // namespace

bool keepToSystemFolders()
{
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = handled;
    const auto rules = static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0));
    if (rules < 0)
        return false;
    for (const char* folder : folders)
        allow(rules, folder);
    if (const char* plugins = std::getenv("QT_PLUGIN_PATH")) {
        std::istringstream list(plugins);
        for (std::string folder; std::getline(list, folder, ':');)
            allow(rules, folder.c_str());
    }
    const bool isDone = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return isDone;
}

} // namespace kakanai::forms
