// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/SheetPrinter.h"

#include "app/devices/SpoolerPipe.h"

#include <QDir>
#include <QProcess>
#include <QSaveFile>

namespace kakanai::devices {
namespace {

constexpr int spoolerMilliseconds = 10000;

} // namespace

SheetPrinter::SheetPrinter(QString folder, QString queue)
    : m_folder(std::move(folder))
    , m_queue(std::move(queue))
{
}

Result<QString> SheetPrinter::print(const QString& name, const QByteArray& pdf) const
{
    const QString path = QDir(m_folder).absoluteFilePath(name);
    if (!QDir().mkpath(m_folder))
        return fail(FailureCode::SheetNotWritten, m_folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return fail(FailureCode::SheetNotWritten, path);
    if (m_queue.isEmpty())
        return path;
    QProcess spooler;
    spooler.start(QStringLiteral("lp"), {QStringLiteral("-s"), QStringLiteral("-d"), m_queue, path});
    if (!spooler.waitForFinished(spoolerMilliseconds) || spooler.exitCode() != 0)
        return fail(FailureCode::DeviceFailed, m_queue);
    return path;
}

Result<void> SheetPrinter::printUnkept(std::span<const std::uint8_t> pdf) const
{
    if (m_queue.isEmpty() || !pipeToSpooler(m_queue, pdf, std::chrono::milliseconds(spoolerMilliseconds)))
        return fail(FailureCode::DeviceFailed, m_queue);
    return {};
}

} // namespace kakanai::devices
