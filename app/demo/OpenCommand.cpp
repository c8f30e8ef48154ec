// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/cli/Machine.h"
#include "app/demo/EndSignals.h"
#include "app/demo/ServerWait.h"
#include "app/demo/SingleInstance.h"
#include "app/demo/StartWindow.h"
#include "app/demo/WindowCommands.h"
#include "app/demo/WindowHost.h"
#include "cardreader/pcsc/PcscBackend.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

namespace kakanai::demo {
namespace {

/** How often the outbox is looked at while windows are open. */
constexpr int carryMilliseconds = 15000;

const QString editorRole = QStringLiteral("editor");

/** The start window offers the editor only where there is a town's folder to write to. */
QStringList offeredRoles(const cli::CommandContext& context)
{
    QStringList roles = WindowHost::roles();
    if (context.townFolder.isEmpty())
        roles.removeOne(editorRole);
    return roles;
}

/** Shows that the server is away until it answers. False when somebody closed the window, or when there is no
 * server to wait for. */
bool waitForServer(const QString& storeUrl)
{
    if (!storeUrl.startsWith(QStringLiteral("postgresql:")))
        return false;
    ServerWait wait(storeUrl);
    bool isAnswered = false;
    QObject::connect(&wait, &ServerWait::answered, qApp, [&] {
        isAnswered = true;
        QApplication::quit();
    });
    wait.resize(900, 500);
    wait.show();
    QApplication::exec();
    return isAnswered;
}

int openWindows(cli::CommandContext& context, const QStringList& roles)
{
    const QString name = context.takeOption(QStringLiteral("--machine")).value_or(QString());
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(HostSettings().editorId);
    for (const QString& role : roles) {
        if (!WindowHost::roles().contains(WindowHost::baseRole(role)))
            return context.usage(
                QStringLiteral("open %1 [--machine NAME]").arg(WindowHost::roles().join(u',')));
    }
    if (!context.isSpent() || (roles.contains(editorRole) && context.townFolder.isEmpty()))
        return context.usage(QStringLiteral("forms edit --town DIR [--staff ID]"));
    SingleInstance instance(context.dataFolder);
    if (instance.handOver(roles))
        return cli::done;
    const EndSignals endings;
    QObject::connect(&endings, &EndSignals::asked, qApp, &QCoreApplication::quit);
    const auto start = [&] {
        return cli::Machine::start(
            context, [] { return std::make_unique<card::PcscBackend>(); }, name, visit::WithoutServer::GoOn);
    };
    auto machine = start();
    if (!machine && machine.error().code == FailureCode::StoreUnavailable && waitForServer(context.storeUrl))
        machine = start();
    if (!machine)
        return context.finish(machine.error());
    if (!instance.listen())
        return context.finish(Failure{FailureCode::StoreInUse, {}, {}});

    visit::CardWatcher watcher(std::make_unique<card::PcscBackend>());
    HostSettings settings;
    settings.language = context.language;
    settings.watcher = &watcher;
    settings.dropFolder = QDir(context.dataFolder).filePath(QStringLiteral("papers"));
    QDir().mkpath(settings.dropFolder);
    settings.machine = (*machine)->settings();
    settings.townFolder = context.townFolder;
    settings.dataFolder = context.dataFolder;
    settings.editorId = staff;
    settings.reviewerId = staff;
    WindowHost host((*machine)->services(), settings);
    StartWindow offer(offeredRoles(context));
    QObject::connect(&offer, &StartWindow::roleChosen, &host, [&](const QString& role) { host.open(role); });
    QObject::connect(&offer, &StartWindow::languageChosen, &host, &WindowHost::setLanguage);
    const auto openAll = [&](const QStringList& wanted) {
        if (wanted.isEmpty())
            offer.show();
        for (const QString& role : wanted)
            host.open(role);
    };
    QObject::connect(&instance, &SingleInstance::rolesAsked, qApp, openAll);
    openAll(roles);
    watcher.start();

    // What is completed leaves in the background; a receiver that is away is tried again with back-off.
    QTimer carrying;
    QObject::connect(&carrying, &QTimer::timeout, qApp, [&] {
        (void)(*machine)->carry(false);
        // A version somebody published, or whose day has come, counts from the next visit.
        if (host.isBetweenVisits() && (*machine)->takeUpCatalogue())
            host.takeUpCatalogue();
    });
    carrying.start(carryMilliseconds);
    return QApplication::exec();
}

} // namespace

/** `kakanai open kiosk,counter,…`: windows in one process; without roles the start window. */
int runOpen(cli::CommandContext& context)
{
    const QStringList roles = context.takeWord().value_or(QString()).split(u',', Qt::SkipEmptyParts);
    return openWindows(context, roles);
}

/** `kakanai forms edit --town DIR [--staff ID]`: the window in which a town writes its own procedures. */
int runEdit(cli::CommandContext& context)
{
    return openWindows(context, {editorRole});
}

/** `kakanai review --department X [--staff ID]`: one department's work list (審査). */
int runReviewWindow(cli::CommandContext& context)
{
    const auto department = context.takeOption(QStringLiteral("--department"));
    return openWindows(context,
                       {department ? QStringLiteral("review:") + *department : QStringLiteral("review")});
}

} // namespace kakanai::demo
