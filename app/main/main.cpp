// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessGuard.h"
#include "app/cli/CommandLine.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

namespace {

int listCommands()
{
    std::printf("kakanai — 書かない窓口\n\n");
    for (const kakanai::cli::Command& command : kakanai::cli::commands())
        std::printf("  kakanai %-10s %s\n", command.name, command.summary);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace kakanai;
    guardProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kakanai"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAKANAI_VERSION));

    const SystemClock clock;
    cli::CommandContext context;
    context.clock = &clock;
    const Result<QString> name = cli::prepare(QCoreApplication::arguments().mid(1), context);
    cli::installLanguage(context.language);
    if (!name)
        return context.finish(name.error());
    if (context.takeFlag(QStringLiteral("--help")) && name->isEmpty())
        return listCommands();
    for (const cli::Command& command : cli::commands()) {
        if (*name == QLatin1String(command.name))
            return command.run(context);
    }
    listCommands();
    return cli::wrongUsage;
}
