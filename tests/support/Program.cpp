// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

namespace kakanai::test {
namespace {

constexpr int patience = 120'000;

} // namespace

QJsonObject Finished::json() const
{
    return QJsonDocument::fromJson(output).object();
}

QString Finished::errorCode() const
{
    return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
}

Finished run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError(), timer.elapsed()};
}

Finished runKakanai(const QString& dataFolder, const QStringList& arguments, const QByteArray& input)
{
    return run(QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"),
               QStringList{QStringLiteral("--data"), dataFolder} + arguments
                   + QStringList{QStringLiteral("--json")},
               input);
}

} // namespace kakanai::test
