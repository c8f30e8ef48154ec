// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/MachineSettings.h"
#include "app/cli/Commands.h"
#include "app/cli/FaultJson.h"
#include "app/cli/OfficeFiles.h"
#include "app/cli/StoreAccess.h"
#include "app/devices/CallVoice.h"
#include "app/devices/Chime.h"
#include "app/devices/SpeechEngine.h"
#include "app/devices/TicketPrinter.h"
#include "app/devices/WaveFile.h"
#include "app/queue/FaultWords.h"
#include "app/queue/HallFaults.h"
#include "app/queue/HallFigures.h"
#include "app/queue/OpenFigures.h"
#include "app/visit/CasePages.h"
#include "app/visit/StatePublisher.h"
#include "app/visit/TicketPaper.h"

#include <QJsonArray>
#include <QSaveFile>

namespace kakanai::cli {
namespace {

Result<void> keep(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(FailureCode::FileUnreadable, path);
    return {};
}

/** `hall publish --out DIR`: the state page, once. */
int publish(CommandContext& context)
{
    const auto out = context.takeOption(QStringLiteral("--out"));
    if (!out || !context.isSpent())
        return context.usage(QStringLiteral("hall publish --out DIR [--json]"));
    const auto catalogue = loadOfficeCatalogue(context.townFolder, context.clock->today());
    if (!catalogue)
        return context.finish(catalogue.error());
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const TownSettings& town = (*office)->town();
    const auto json = (*office)->run([&](StoreAccess& open) {
        return visit::publicState(open.office().stores(), town, visit::serviceNames(town, *catalogue),
                                  context.clock->now());
    });
    if (!json)
        return context.finish(json.error());
    if (const auto written = queue::writeState(*out, *json, queue::statePage(town)); !written)
        return context.finish(written.error());
    const auto pages = (*office)->run([&](StoreAccess& open) {
        return visit::publicCases(open.office().stores(), town, *catalogue, context.clock->now());
    });
    if (!pages)
        return context.finish(pages.error());
    if (const auto written = visit::writeCasePages(*out, *pages, visit::casePage(town)); !written)
        return context.finish(written.error());
    context.say(*out);
    return context.finish(QJsonObject{{QStringLiteral("folder"), *out},
                                      {QStringLiteral("bytes"), static_cast<qint64>(json->size())},
                                      {QStringLiteral("validSeconds"), queue::stateValidSeconds},
                                      {QStringLiteral("cases"), static_cast<qint64>(pages->size())}});
}

/** `hall report`: figures by hour, service and counter, from the log alone. */
int report(CommandContext& context)
{
    const QString today = context.clock->today().toString(Qt::ISODate);
    const QString from = context.takeOption(QStringLiteral("--from")).value_or(today);
    const QString to = context.takeOption(QStringLiteral("--to")).value_or(from);
    const auto csv = context.takeOption(QStringLiteral("--csv"));
    const auto open = context.takeOption(QStringLiteral("--open-data"));
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(to, Qt::ISODate);
    if (!context.isSpent() || !first.isValid() || !last.isValid())
        return context.usage(
            QStringLiteral("hall report [--from DATE] [--to DATE] [--csv FILE] [--open-data FILE] [--json]"));
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto events = (*office)->inTransaction(
        [&](store::Transaction& transaction) { return queue::hallEvents(transaction, first, last); });
    if (!events)
        return context.finish(events.error());
    const QList<queue::FigureRow> rows = queue::figuresOf(*events);
    QHash<QString, QString> names;
    for (const Service& service : (*office)->town().services)
        names.insert(service.id, service.name);
    const QStringList headings{
        QStringLiteral("date"),         QStringLiteral("hour"),       QStringLiteral("service"),
        QStringLiteral("counter"),      QStringLiteral("issued"),     QStringLiteral("called"),
        QStringLiteral("finished"),     QStringLiteral("left"),       QStringLiteral("missed"),
        QStringLiteral("wait_p50_s"),   QStringLiteral("wait_p90_s"), QStringLiteral("wait_max_s"),
        QStringLiteral("service_p50_s")};
    if (csv) {
        if (const auto kept = keep(*csv, queue::figuresCsv(rows, headings, names)); !kept)
            return context.finish(kept.error());
    }
    if (open) {
        const auto table = queue::withSmallCellsHidden(queue::issuedByHour(rows));
        if (const auto kept =
                keep(*open, queue::openCsv(table, QStringLiteral("service"), QStringLiteral("all")));
            !kept)
            return context.finish(kept.error());
    }
    QJsonArray lines;
    for (const queue::FigureRow& row : rows) {
        lines.append(QJsonObject{{QStringLiteral("date"), row.date.toString(Qt::ISODate)},
                                 {QStringLiteral("hour"), row.hour},
                                 {QStringLiteral("service"), row.service},
                                 {QStringLiteral("counter"), row.counter},
                                 {QStringLiteral("issued"), row.issued},
                                 {QStringLiteral("called"), row.called},
                                 {QStringLiteral("finished"), row.finished},
                                 {QStringLiteral("left"), row.left},
                                 {QStringLiteral("missed"), row.missed},
                                 {QStringLiteral("waitP50"), row.waitP50},
                                 {QStringLiteral("waitP90"), row.waitP90}});
        context.say(QStringLiteral("%1  %2:00  %3  %4  %5")
                        .arg(row.date.toString(Qt::ISODate))
                        .arg(row.hour)
                        .arg(names.value(row.service, row.service))
                        .arg(row.counter)
                        .arg(row.issued));
    }
    return context.finish(QJsonObject{{QStringLiteral("rows"), lines},
                                      {QStringLiteral("events"), static_cast<qint64>(events->size())}});
}

/** `hall say`: a call as a sound file, to hear what the hall will hear. */
int say(CommandContext& context)
{
    const auto out = context.takeOption(QStringLiteral("--out"));
    const QString series = context.takeOption(QStringLiteral("--series")).value_or(QStringLiteral("A"));
    const int number = context.takeOption(QStringLiteral("--number")).value_or(QString()).toInt();
    const int counter = context.takeOption(QStringLiteral("--counter")).value_or(QString()).toInt();
    const QString language = context.takeOption(QStringLiteral("--language")).value_or(context.language);
    if (!out || number <= 0 || counter <= 0 || !context.isSpent())
        return context.usage(QStringLiteral(
            "hall say --number N --counter N --out FILE.wav [--series A] [--language L] [--json]"));
    const auto town = loadTown(context.townFolder);
    if (!town)
        return context.finish(town.error());
    const devices::CallWordsSpoken words = devices::spokenWords({language, series, number, counter});
    QByteArray samples = devices::chimeSamples();
    for (const QString& half : {words.number, words.counter}) {
        const auto spoken = devices::speak(devices::tongueOf(language), half, town->screens.voice);
        if (!spoken)
            return context.finish(spoken.error());
        samples += devices::pause(180) + *spoken;
    }
    if (const auto kept = keep(*out, devices::waveOf(samples)); !kept)
        return context.finish(kept.error());
    context.say(words.number + words.counter);
    return context.finish(QJsonObject{{QStringLiteral("file"), *out},
                                      {QStringLiteral("words"), QString(words.number + words.counter)},
                                      {QStringLiteral("milliseconds"), devices::soundMilliseconds(samples)},
                                      {QStringLiteral("level"), devices::soundLevel(samples)}});
}

/** `hall machines`: which machines there are, what is wrong now, and what was, from when to when. */
int machines(CommandContext& context)
{
    const QDate today = context.clock->today();
    const auto from = context.takeOption(QStringLiteral("--from"));
    const auto to = context.takeOption(QStringLiteral("--to"));
    const auto csv = context.takeOption(QStringLiteral("--csv"));
    const QDate first = from ? QDate::fromString(*from, Qt::ISODate) : today;
    const QDate last = to ? QDate::fromString(*to, Qt::ISODate) : today;
    if (!first.isValid() || !last.isValid() || !context.isSpent())
        return context.usage(QStringLiteral("hall machines [--from D] [--to D] [--csv FILE] [--json]"));
    const auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto health = (*office)->run(
        [&](StoreAccess& open) { return queue::HallFaults(open.database(), *context.clock).health(); });
    const auto log = (*office)->run([&](StoreAccess& open) {
        return queue::HallFaults(open.database(), *context.clock).log(first, last);
    });
    if (!health || !log)
        return context.finish(health ? log.error() : health.error());
    if (csv) {
        if (const auto kept = keep(*csv, queue::faultCsv(*log)); !kept)
            return context.finish(kept.error());
    }
    for (const QJsonValue& machine : machineArray(*health))
        context.say(QStringLiteral("%1  %2  %3  %4")
                        .arg(machine[QStringLiteral("name")].toString(),
                             machine[QStringLiteral("place")].toString(),
                             machine[QStringLiteral("state")].toString(),
                             machine[QStringLiteral("lastHeard")].toString()));
    for (const queue::HallFault& fault : health->faults)
        context.say(faultLine(fault));
    return context.finish(QJsonObject{{QStringLiteral("machines"), machineArray(*health)},
                                      {QStringLiteral("faults"), faultArray(health->faults)},
                                      {QStringLiteral("log"), faultArray(*log)}});
}

QString stateName(devices::PrinterState state)
{
    switch (state) {
    case devices::PrinterState::Unknown:
        return QStringLiteral("unknown");
    case devices::PrinterState::Ready:
        return QStringLiteral("ready");
    case devices::PrinterState::PaperLow:
        return QStringLiteral("paper-low");
    case devices::PrinterState::PaperOut:
        return QStringLiteral("paper-out");
    case devices::PrinterState::CoverOpen:
        return QStringLiteral("cover-open");
    case devices::PrinterState::Trouble:
        return QStringLiteral("trouble");
    case devices::PrinterState::Unreachable:
        return QStringLiteral("unreachable");
    }
    Q_UNREACHABLE();
}

/** `hall printer`: what the ticket printer says; with `--print` a slip that is no number. */
int printer(CommandContext& context)
{
    const auto address = context.takeOption(QStringLiteral("--printer"));
    const bool isPrinted = context.takeFlag(QStringLiteral("--print"));
    const QString name = context.takeOption(QStringLiteral("--terminal")).value_or(QString());
    if (!context.isSpent())
        return context.usage(
            QStringLiteral("hall printer [--printer ADDRESS | --terminal T] [--print] [--json]"));
    const auto town = loadTown(context.townFolder);
    if (!town)
        return context.finish(town.error());
    const auto settings = machineSettings(context.townFolder, name);
    if (!settings)
        return context.finish(settings.error());
    const devices::TicketPrinter device(address.value_or(town->screens.ticketPrinterFor(settings->name)));
    if (isPrinted) {
        const auto slip = visit::ticketSlip(*town, QStringLiteral("A0000"), QStringLiteral("－－－"),
                                            QStringLiteral("これは番号札ではありません。"),
                                            context.clock->now(), context.language);
        if (const auto printed = device.print(slip); !printed)
            return context.finish(printed.error());
    }
    const QString state = stateName(device.ask());
    context.say(state);
    return context.finish(
        QJsonObject{{QStringLiteral("state"), state}, {QStringLiteral("printed"), isPrinted}});
}

} // namespace

/** `kakanai hall …`: what the hall's screens and devices show, said and counted. */
int runHall(CommandContext& context)
{
    const QString word = context.takeWord().value_or(QString());
    if (word == QStringLiteral("publish"))
        return publish(context);
    if (word == QStringLiteral("report"))
        return report(context);
    if (word == QStringLiteral("say"))
        return say(context);
    if (word == QStringLiteral("printer"))
        return printer(context);
    if (word == QStringLiteral("machines"))
        return machines(context);
    return context.usage(QStringLiteral("hall publish | report | say | printer | machines"));
}

} // namespace kakanai::cli
