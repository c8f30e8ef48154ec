// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/CardRig.h"

#include "cardreader/pcsc/PcscBackend.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <csignal>
#include <new>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kakanai::bench {
namespace {

constexpr int startPatience = 30000;
constexpr int cardPatience = 15000;
constexpr int pollPause = 50;

constexpr char readerConfiguration[] = "FRIENDLYNAME \"Virtual PCD\"\n"
                                       "DEVICENAME /dev/null:0x8C7B\n"
                                       "LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so\n"
                                       "CHANNELID 0x8C7B\n";

/** Serves the card for ever; ends with its parent. */
[[noreturn]] void serve(const card::Persona& persona, card::PlugTraffic& traffic)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    card::SimulatorCard simulated(persona);
    card::VpcdPlug plug;
    plug.countInto(traffic);
    while (plug.insert(0, std::chrono::seconds(20)))
        (void)plug.serve(simulated);
    ::_exit(1);
}

} // namespace

CardRig::CardRig()
{
    void* shared =
        ::mmap(nullptr, sizeof(card::PlugTraffic), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        qFatal("no shared memory");
    m_traffic = new (shared) card::PlugTraffic;
}

CardRig::~CardRig()
{
    if (m_card > 0) {
        ::kill(m_card, SIGKILL);
        ::waitpid(m_card, nullptr, 0);
    }
    if (m_daemon) {
        m_daemon->terminate();
        m_daemon->waitForFinished(5000);
    }
    ::munmap(m_traffic, sizeof(card::PlugTraffic));
}

bool CardRig::start(const card::Persona& persona)
{
    if (!waitForReader(Wanted::AnyReader, 0)) {
        const QString configuration = m_folder.filePath(QStringLiteral("reader.conf.d"));
        QFile file(configuration + QStringLiteral("/vpcd"));
        if (!QDir().mkpath(configuration) || !file.open(QFile::WriteOnly)
            || file.write(readerConfiguration) < 0)
            return false;
        file.close();
        m_daemon = std::make_unique<QProcess>();
        m_daemon->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon->start(QStringLiteral("pcscd"),
                        {QStringLiteral("--foreground"), QStringLiteral("--config"), configuration});
        if (!m_daemon->waitForStarted() || !waitForReader(Wanted::AnyReader, startPatience))
            return false;
    }
    // The service notices a card taken away half a second later: the one of the run before must be gone.
    if (!waitForReader(Wanted::EmptyReader, cardPatience))
        return false;
    m_card = ::fork();
    if (m_card == 0)
        serve(persona, *m_traffic);
    return m_card > 0 && waitForReader(Wanted::Card, cardPatience);
}

bool CardRig::waitForReader(Wanted wanted, int milliseconds)
{
    card::PcscBackend backend;
    QElapsedTimer timer;
    timer.start();
    while (true) {
        if (const auto readers = backend.readers()) {
            for (const card::ReaderState& reader : *readers) {
                const bool isFitting =
                    wanted == Wanted::AnyReader || reader.cardPresent == (wanted == Wanted::Card);
                const bool isFirstSlot = reader.name.contains(QStringLiteral("Virtual PCD"))
                    && reader.name.endsWith(QStringLiteral(" 00"));
                if (!isFirstSlot || !isFitting)
                    continue;
                m_reader = reader.name;
                return true;
            }
        }
        if (timer.elapsed() >= milliseconds)
            return false;
        QThread::msleep(pollPause);
    }
}

} // namespace kakanai::bench
