// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Machine.h"
#include "app/demo/DemoTour.h"
#include "app/demo/WindowCommands.h"
#include "app/store/InTransaction.h"
#include "cardreader/simulator/SimulatorBackend.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QScreen>

#include <array>

namespace kakanai::demo {
namespace {

/** Long enough to read a page, short enough to stay for the day. */
constexpr int watchablePause = 1500;
/** Off screen: until a window that changed has laid itself out, so that its picture is whole. */
constexpr int settlingPause = 150;
/** Nobody touches anything on a tour, so the kiosk must not think everybody left. */
constexpr int tourIdleSeconds = 3600;

const QString marker = QStringLiteral(".kakanai-demo");

/** Empties what an earlier tour left. A folder that holds anything else is left alone and refused. */
Result<void> prepareFolder(const QString& path)
{
    QDir folder(path);
    if (folder.exists() && !folder.isEmpty() && !folder.exists(marker))
        return fail(FailureCode::FileUnreadable,
                    QStringLiteral("%1 holds something that is not a tour's").arg(path));
    for (const char* part : {"data", "screenshots", "sheets", "papers"})
        QDir(folder.filePath(QLatin1String(part))).removeRecursively();
    if (!folder.mkpath(QStringLiteral("data")))
        return fail(FailureCode::FileUnreadable, path);
    QFile mark(folder.filePath(marker));
    if (!mark.open(QIODevice::WriteOnly))
        return fail(FailureCode::FileUnreadable, path);
    return {};
}

/** What the day left behind, counted where it lies: in the store and in the drop folder. */
struct Summary {
    int cases = 0;
    int tickets = 0;
    int delivered = 0;
};

Result<Summary> countTheDay(cli::Machine& machine, const QString& dataFolder)
{
    Summary summary;
    const Result<void> counted = machine.office().lane().wait([&]() -> Result<void> {
        return store::inTransaction(
            *machine.office().stores().database, [&](store::Transaction& transaction) -> Result<void> {
                auto cases = transaction.run(
                    QStringLiteral("SELECT COUNT(*) FROM case_head WHERE status = 'completed'"));
                auto tickets =
                    transaction.run(QStringLiteral("SELECT COUNT(*) FROM ticket WHERE state = 'done'"));
                if (!cases || !tickets)
                    return tl::unexpected(cases ? tickets.error() : cases.error());
                summary.cases = cases->next() ? cases->number(0) : 0;
                summary.tickets = tickets->next() ? tickets->number(0) : 0;
                return {};
            });
    });
    if (!counted)
        return tl::unexpected(counted.error());
    QDirIterator files(dataFolder + QStringLiteral("/out"), {QStringLiteral("*_case.jsonl")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            summary.delivered += static_cast<int>(file.readAll().count('\n'));
    }
    return summary;
}

/** On one screen the kiosk stands left, counter above board right; each keeps a size it can be read at. */
void standSideBySide(QWidget& kioskWindow, QWidget& counterWindow, QWidget& board)
{
    const QRect room = kioskWindow.screen()->availableGeometry();
    const int left = room.width() * 2 / 5;
    kioskWindow.setGeometry(room.x(), room.y(), left, room.height());
    counterWindow.setGeometry(room.x() + left, room.y(), room.width() - left, room.height() * 7 / 10);
    board.setGeometry(room.x() + left, room.y() + room.height() * 7 / 10, room.width() - left,
                      room.height() * 3 / 10);
}

QString relativeTo(const QString& folder, const QString& path)
{
    return QDir(folder).relativeFilePath(path);
}

QJsonArray relativeAll(const QString& folder, const QStringList& paths)
{
    QJsonArray files;
    for (const QString& path : paths)
        files.append(relativeTo(folder, path));
    return files;
}

} // namespace

/** `kakanai demo`: the guided tour; the summary is counted afterwards. */
int runDemo(cli::CommandContext& context)
{
    const bool isHeadless = context.takeFlag(QStringLiteral("--headless"));
    const QString people = context.takeOption(QStringLiteral("--people")).value_or(QString());
    const QString out = QDir(context.takeOption(QStringLiteral("--out"))
                                 .value_or(context.dataFolder + QStringLiteral("/demo")))
                            .absolutePath();
    if (!context.isSpent())
        return context.usage(QStringLiteral("demo [--headless] [--people FILE] [--out DIR] [--json]"));
    auto visits = loadDemoVisits(people);
    if (!visits)
        return context.finish(visits.error());
    if (const auto prepared = prepareFolder(out); !prepared)
        return context.finish(prepared.error());
    context.dataFolder = out + QStringLiteral("/data");
    context.storeUrl = QStringLiteral("sqlite:%1/kakanai.db").arg(context.dataFolder);

    const auto readers = std::make_shared<card::SimulatorReaders>();
    const auto machine =
        cli::Machine::start(context, [&] { return std::make_unique<card::SimulatorBackend>(readers); });
    if (!machine)
        return context.finish(machine.error());
    // Every window of the tour is a machine of its own, as it would be in a hall.
    visit::VisitServices services = (*machine)->services();
    services.terminal = QStringLiteral("mihon-kiosk");
    visit::VisitServices counterServices = (*machine)->services();
    counterServices.terminal = QStringLiteral("mihon-counter");

    kiosk::KioskOptions options;
    options.languages = (*machine)->town().languages;
    options.idleSeconds = tourIdleSeconds;
    widgets::Theme kioskTheme(widgets::Theme::Screen::Kiosk);
    kiosk::KioskWindow kioskWindow(services, kioskTheme, options);
    counter::CounterWindow counterWindow(counterServices,
                                         {QStringLiteral("s01"), {}, QStringLiteral("ja"), {}});
    display::BoardWindow board((*machine)->office(), (*machine)->town(), *context.clock,
                               QStringLiteral("mihon-board"));
    if (isHeadless)
        board.setCallTime(settlingPause / 3);
    kioskWindow.resize(1080, 1920);
    counterWindow.resize(1366, 768);
    board.resize(1920, 1080);
    if (!isHeadless)
        standSideBySide(kioskWindow, counterWindow, board);
    for (QWidget* window : std::initializer_list<QWidget*>{&board, &counterWindow, &kioskWindow})
        window->show();

    const qsizetype visitCount = visits->size();
    DemoTour tour(**machine, *readers, kioskWindow, counterWindow, board, std::move(*visits),
                  {out, isHeadless ? settlingPause : watchablePause});
    Result<void> answer;
    QObject::connect(&tour, &DemoTour::finished, qApp, &QCoreApplication::quit);
    QObject::connect(&tour, &DemoTour::failed, qApp, [&](const Failure& failure) {
        answer = tl::unexpected(failure);
        QCoreApplication::quit();
    });
    tour.start();
    QApplication::exec();
    if (!answer)
        return context.finish(answer.error());
    if (const auto carried = (*machine)->carry(true).takeResult(); !carried)
        return context.finish(carried.error());
    const auto summary = countTheDay(**machine, context.dataFolder);
    if (!summary)
        return context.finish(summary.error());

    context.say(QStringLiteral("%1 visits, %2 cases completed, %3 tickets served, %4 delivered")
                    .arg(visitCount)
                    .arg(summary->cases)
                    .arg(summary->tickets)
                    .arg(summary->delivered));
    context.say(QStringLiteral("%1 screenshots, %2 sheets in %3")
                    .arg(tour.screenshots().size())
                    .arg(tour.sheets().size())
                    .arg(out));
    return context.finish(QJsonObject{{QStringLiteral("visits"), visitCount},
                                      {QStringLiteral("cases"), summary->cases},
                                      {QStringLiteral("tickets"), summary->tickets},
                                      {QStringLiteral("delivered"), summary->delivered},
                                      {QStringLiteral("screenshots"), relativeAll(out, tour.screenshots())},
                                      {QStringLiteral("sheets"), relativeAll(out, tour.sheets())}});
}

} // namespace kakanai::demo
