// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/EndSignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace kakanai::demo {
namespace {

constexpr std::array endings{SIGTERM, SIGINT, SIGHUP};

/** The only thing a signal handler may touch. */
volatile std::sig_atomic_t bell = -1;

extern "C" void ring(int)
{
    const std::uint64_t once = 1;
    (void)!::write(bell, &once, sizeof once);
}

void handle(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int ending : endings)
        ::sigaction(ending, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent)
{
    bell = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (bell < 0)
        return; // the signals end the program as they always did
    auto* notifier = new QSocketNotifier(bell, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT asked();
    });
    // Once each: whoever asks again means it.
    handle(ring, SA_RESTART | static_cast<int>(SA_RESETHAND));
}

EndSignals::~EndSignals()
{
    handle(SIG_DFL, 0);
    if (bell >= 0)
        ::close(bell);
    bell = -1;
}

} // namespace kakanai::demo
