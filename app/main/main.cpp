// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessGuard.h"
#include "app/cli/CommandLine.h"
#include "app/demo/ScreenCheck.h"
#include "app/demo/WindowCommands.h"

#include <QApplication>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace {

using namespace kakanai;

int listCommands()
{
    std::printf("kakanai — 書かない窓口\n\n");
    for (const auto commands : {cli::commands(), demo::windowCommands()}) {
        for (const cli::Command& command : commands)
            std::printf("  kakanai %-10s %s\n", command.name, command.summary);
    }
    return cli::done;
}

const cli::Command* find(std::span<const cli::Command> commands, const QString& name)
{
    for (const cli::Command& command : commands) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

/** A role's own name is short for `open ROLE`; no name at all opens the start window. */
bool isRole(const QString& name)
{
    constexpr std::array roles{"kiosk", "counter", "supervisor", "display"};
    return std::ranges::any_of(roles, [&](const char* role) { return name == QLatin1String(role); });
}

/** Off screen there is nothing to raise, hint or sound; the platform's remarks about it would bury the
 * summary. */
void dropPlatformRemarks(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    constexpr std::array remarks{"This plugin does not support",
                                 "PulseAudioService:", "QStandardPaths: XDG_RUNTIME_DIR"};
    const bool isRemark = std::ranges::any_of(
        remarks, [&](const char* remark) { return message.startsWith(QLatin1String(remark)); });
    if (!isRemark)
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

} // namespace

int main(int argc, char** argv)
{
    guardProcess();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const SystemClock clock;
    cli::CommandContext context;
    context.clock = &clock;
    QCoreApplication::setApplicationName(QStringLiteral("kakanai"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAKANAI_VERSION));
    if (arguments.contains(QStringLiteral("--help")))
        return listCommands();

    Result<QString> name = cli::prepare(arguments, context);
    if (name && (name->isEmpty() || isRole(*name))) {
        context.arguments.prepend(*name);
        name = QStringLiteral("open");
    }
    // A window stands under the noun it belongs to: `kakanai forms edit`.
    if (name && *name == QStringLiteral("forms") && context.arguments.value(0) == QStringLiteral("edit"))
        name = context.takeWord().value_or(QString());
    // Without a verb the work list is a window: `kakanai review --department X`.
    if (name && *name == QStringLiteral("review")
        && (context.arguments.isEmpty() || context.arguments.first().startsWith(QStringLiteral("--"))))
        name = QStringLiteral("desk");
    const cli::Command* window = name ? find(demo::windowCommands(), *name) : nullptr;
    if (window && demo::runsOffScreen(*name, context.arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(dropPlatformRemarks);
    }
    // Qt would abort without a screen; that is told in words and by the exit status instead.
    const Result<void> screen = window ? demo::requireScreen() : Result<void>();
    std::unique_ptr<QCoreApplication> application;
    if (window && screen) {
        application = std::make_unique<QApplication>(argc, argv);
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    cli::installLanguage(context.language);
    if (!name)
        return context.finish(name.error());
    if (!screen)
        return context.finish(screen.error());
    if (window)
        return window->run(context);
    if (const cli::Command* command = find(cli::commands(), *name))
        return command->run(context);
    listCommands();
    return cli::wrongUsage;
}
