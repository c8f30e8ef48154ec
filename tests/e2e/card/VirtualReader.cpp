// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/card/VirtualReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

namespace kakanai::test {
namespace {

constexpr int startPatience = 30000;
constexpr int cardPatience = 15000;
constexpr int pollPause = 50;

const QString program = QStringLiteral(KAKANAI_BINARY_DIR "/kakanai");

// One reader of two slots, on the ports the simulator knows.
constexpr char readerConfiguration[] = "FRIENDLYNAME \"Virtual PCD\"\n"
                                       "DEVICENAME /dev/null:0x8C7B\n"
                                       "LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so\n"
                                       "CHANNELID 0x8C7B\n";

void end(std::unique_ptr<QProcess>& process)
{
    if (!process)
        return;
    process->terminate();
    if (!process->waitForFinished(5000)) {
        process->kill();
        process->waitForFinished(5000);
    }
    process.reset();
}

} // namespace

VirtualReader::VirtualReader() = default;

VirtualReader::~VirtualReader()
{
    end(m_card);
    end(m_daemon);
}

bool VirtualReader::start()
{
    if (waitForReader("Virtual PCD", true, 0))
        return true;
    const QString configuration = m_folder.filePath(QStringLiteral("reader.conf.d"));
    QDir().mkpath(configuration);
    (void)write(QStringLiteral("reader.conf.d/vpcd"), readerConfiguration);
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon->start(QStringLiteral("pcscd"),
                    {QStringLiteral("--foreground"), QStringLiteral("--config"), configuration});
    return m_daemon->waitForStarted() && waitForReader("Virtual PCD", true, startPatience);
}

void VirtualReader::stopDaemon()
{
    end(m_daemon);
}

void VirtualReader::killDaemon()
{
    m_daemon->kill();
    m_daemon->waitForFinished(5000);
    m_daemon.reset();
    // A pcscd that was killed leaves its socket and its number; the next one would take it for alive.
    for (const char* left : {"/run/pcscd/pcscd.comm", "/run/pcscd/pcscd.pid"})
        QFile::remove(QLatin1String(left));
}

bool VirtualReader::insert(const QString& persona, const QString& fault, bool writesTrust)
{
    QStringList arguments{QStringLiteral("--data"), m_folder.filePath(QStringLiteral("simulator")),
                          QStringLiteral("simulator"), QStringLiteral("card"), persona};
    if (writesTrust)
        arguments << QStringLiteral("--trust-out") << trustFolder();
    if (!fault.isEmpty())
        arguments << QStringLiteral("--fault") << fault;
    m_card = std::make_unique<QProcess>();
    m_card->start(program, arguments);
    return m_card->waitForStarted() && waitForReader("Yes", true, cardPatience);
}

QString VirtualReader::trustFolder() const
{
    return m_folder.filePath(QStringLiteral("trust"));
}

bool VirtualReader::remove()
{
    end(m_card);
    return waitForReader("Yes", false, cardPatience);
}

Finished VirtualReader::kakanai(const QStringList& arguments, const QByteArray& input)
{
    return runKakanai(m_folder.filePath(QStringLiteral("data")), arguments, input);
}

QString VirtualReader::write(const QString& name, const QByteArray& content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

bool VirtualReader::waitForReader(const char* sign, bool wanted, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (true) {
        // Lists readers without a word to the card, so that no fault is used up.
        const Finished list = run(QStringLiteral("opensc-tool"), {QStringLiteral("--list-readers")});
        if (list.output.contains(sign) == wanted)
            return true;
        if (timer.elapsed() >= milliseconds)
            return false;
        QThread::msleep(pollPause);
    }
}

} // namespace kakanai::test
