// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace kakanai::cli {
namespace {

/** Built from tests/bench, beside this program; a packaged program comes without it. */
QString benchProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("kakanai-bench"));
}

QString oneLine(const QJsonValue& bench)
{
    return QStringLiteral("%1  %2 %3  (%4: %5)  ×%6")
        .arg(bench[QStringLiteral("name")].toString(), -8)
        .arg(bench[QStringLiteral("value")].toDouble(), 0, 'g', 4)
        .arg(bench[QStringLiteral("unit")].toString(),
             bench[QStringLiteral("comparison")][QStringLiteral("name")].toString())
        .arg(bench[QStringLiteral("comparison")][QStringLiteral("value")].toDouble(), 0, 'g', 4)
        .arg(bench[QStringLiteral("ratio")].toDouble(), 0, 'f', 2);
}

} // namespace

/** `kakanai bench [NAME]`: runs the measuring program and hands on what it found. */
int runBench(CommandContext& context)
{
    const auto name = context.takeWord();
    if (!context.isSpent())
        return context.usage(QStringLiteral("bench [card|guide|forms|store|sync|paint|ocr|queue] [--json]"));
    const QString program = benchProgram();
    if (!QFileInfo(program).isExecutable())
        return context.finish(Failure{FailureCode::FileUnreadable, program, {}});
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, name ? QStringList{*name} : QStringList{});
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return context.finish(Failure{FailureCode::Internal, program, {}});
    if (process.exitCode() == wrongUsage)
        return wrongUsage;
    const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() != done || !answer.contains(QStringLiteral("benches")))
        return context.finish(Failure{FailureCode::Internal, program, {}});
    for (const QJsonValue& bench : answer[QStringLiteral("benches")].toArray())
        context.say(oneLine(bench));
    return context.finish(answer);
}

} // namespace kakanai::cli
