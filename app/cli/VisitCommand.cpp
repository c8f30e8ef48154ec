// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Machine.h"
#include "app/cli/SecretStream.h"
#include "app/devices/SheetPrinter.h"
#include "app/visit/CardFailure.h"
#include "app/visit/PaperWork.h"
#include "app/visit/PreApplicationDesk.h"
#include "app/visit/ReceiptPaper.h"
#include "app/visit/ScriptPlayer.h"
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "forms/qr/QrWriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>

#include <chrono>

namespace kakanai::cli {
namespace {

constexpr std::chrono::seconds cardWait{10};

QJsonObject countsOf(const forms::EntryCounts& counts)
{
    return {{QStringLiteral("slots"), counts.slotCount},     {QStringLiteral("unique"), counts.unique},
            {QStringLiteral("fromCard"), counts.fromCard},   {QStringLiteral("fromCore"), counts.fromCore},
            {QStringLiteral("fromPaper"), counts.fromPaper}, {QStringLiteral("derived"), counts.derived},
            {QStringLiteral("answered"), counts.answered},   {QStringLiteral("typed"), counts.typed},
            {QStringLiteral("signed"), counts.signedCount},  {QStringLiteral("open"), counts.open}};
}

/** Plays one script with one session and waits for its end. */
Result<void> playOnce(visit::VisitSession& session, const visit::VisitScript& script, Secret secret)
{
    visit::ScriptPlayer player(session, script, std::move(secret));
    QEventLoop loop;
    Result<void> answer;
    QObject::connect(&player, &visit::ScriptPlayer::finished, &loop, &QEventLoop::quit);
    QObject::connect(&player, &visit::ScriptPlayer::failed, &loop, [&](const Failure& failure) {
        answer = tl::unexpected(failure);
        loop.quit();
    });
    player.play();
    loop.exec();
    return answer;
}

/** The clerk's half of a kiosk visit: opens the case that lies there now, checks and completes. */
Result<void> playClerk(visit::VisitSession& desk, const visit::ScriptClerk& clerk, const QString& caseId)
{
    visit::VisitScript script;
    script.role = visit::VisitRole::Counter;
    script.clerk = clerk;
    desk.setStaff(clerk.id);
    QEventLoop loop;
    Result<void> opened;
    const auto watch = QObject::connect(&desk, &visit::VisitSession::stepChanged, &loop, &QEventLoop::quit);
    const auto hear =
        QObject::connect(&desk, &visit::VisitSession::failed, &loop, [&](const Failure& failure) {
            opened = tl::unexpected(failure);
            loop.quit();
        });
    desk.openCase(caseId);
    loop.exec();
    QObject::disconnect(watch);
    QObject::disconnect(hear);
    return opened ? playOnce(desk, script, {}) : opened;
}

/** What a visitor must not find in a folder or an answer: only staff who ask for it see it. */
bool isDiscreet(const visit::VisitSession& session, const QString& procedure)
{
    const forms::Procedure* known = session.catalogue().procedure(procedure);
    return known && known->discreet;
}

QJsonArray writeSheets(const visit::VisitSession& session, const QString& folder, bool isForStaff,
                       Result<void>& written)
{
    QJsonArray files;
    const devices::SheetPrinter printer(folder, {});
    for (const forms::FilledSheet& sheet : session.sheets()) {
        const bool isHidden = std::ranges::any_of(
            sheet.procedures, [&](const QString& procedure) { return isDiscreet(session, procedure); });
        if (isHidden && !isForStaff)
            continue;
        const auto pdf = session.pdf(sheet.id);
        if (!pdf) {
            written = tl::unexpected(pdf.error());
            return files;
        }
        const auto path = printer.print(sheet.id + QStringLiteral(".pdf"), *pdf);
        if (!path) {
            written = tl::unexpected(path.error());
            return files;
        }
        files.append(QJsonObject{{QStringLiteral("id"), sheet.id}, {QStringLiteral("file"), *path}});
    }
    return files;
}

/** A code as large as a printer and a telephone like it. */
QImage picture(const forms::QrSymbol& symbol)
{
    constexpr int quiet = 4;
    constexpr int module = 8;
    QImage image(symbol.size + 2 * quiet, symbol.size + 2 * quiet, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < symbol.size; ++y) {
        for (int x = 0; x < symbol.size; ++x) {
            if (symbol.isDark(x, y))
                image.scanLine(y + quiet)[x + quiet] = 0;
        }
    }
    return image.scaled(image.size() * module);
}

/** What the visitor takes home for the next visit, one picture a part. */
Result<QJsonArray> writeCodes(const QList<QByteArray>& parts, const QString& folder)
{
    QJsonArray files;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto symbol = forms::qrSymbol(parts[i], forms::QrStrength::M);
        const QString file = QDir(folder).filePath(QStringLiteral("next-%1.png").arg(i + 1));
        if (!symbol || !QDir().mkpath(folder) || !picture(*symbol).save(file))
            return fail(FailureCode::FileUnreadable, file);
        files.append(file);
    }
    return files;
}

/** What the person takes home; for a language other than Japanese also how to read the sheets. */
Result<QJsonArray> writeHandouts(const visit::VisitSession& session, const visit::VisitServices& services,
                                 const QString& folder)
{
    const devices::SheetPrinter printer(folder, {});
    QList<std::pair<QString, forms::Handout>> papers{
        {QStringLiteral("receipt"), visit::receiptHandout(session, services, session.language())}};
    if (!session.language().startsWith(QStringLiteral("ja")))
        papers.append(
            {QStringLiteral("reading-guide"), visit::readingGuide(session, services, session.language())});
    QJsonArray files;
    for (const auto& [name, paper] : papers) {
        const auto pdf = forms::handoutPdf(paper);
        if (!pdf)
            return tl::unexpected(visit::toFailure(pdf.error()));
        const auto path = printer.print(name + QStringLiteral(".pdf"), *pdf);
        if (!path)
            return tl::unexpected(path.error());
        files.append(*path);
    }
    return files;
}

/** A reader in this process with the card of somebody who does not exist on it. */
Result<std::shared_ptr<card::SimulatorReaders>> readersWith(const QString& word)
{
    const auto persona = card::loadPersona(word);
    if (!persona)
        return fail(FailureCode::FileUnreadable, persona.error());
    auto readers = std::make_shared<card::SimulatorReaders>();
    const QString reader = QStringLiteral("Simulated reader");
    readers->addReader(reader);
    readers->insert(reader, std::make_shared<card::SimulatorCard>(*persona));
    return readers;
}

} // namespace

/** `kakanai visit run`: a whole visit with no person. `--simulated-card`: with an invented person's card
 * instead of a reader's, in the demonstration town only. */
int runVisit(CommandContext& context)
{
    const QString usage = QStringLiteral(
        "visit run --script FILE [--out DIR] [--qr-out DIR] [--secret-fd N] [--simulated-card PERSONA] "
        "[--staff] [--json]");
    const bool isRun = context.takeWord() == QStringLiteral("run");
    const auto scriptPath = context.takeOption(QStringLiteral("--script"));
    const QString out =
        context.takeOption(QStringLiteral("--out")).value_or(context.dataFolder + QStringLiteral("/sheets"));
    const auto qrOut = context.takeOption(QStringLiteral("--qr-out"));
    const bool isForStaff = context.takeFlag(QStringLiteral("--staff"));
    const auto secretFd = context.takeOption(QStringLiteral("--secret-fd"));
    const auto simulated = context.takeOption(QStringLiteral("--simulated-card"));
    const bool isSimulationFair = !simulated || context.townFolder.isEmpty(); // never beside a town's people
    if (!isRun || !scriptPath || !context.isSpent() || !isSimulationFair)
        return context.usage(usage);

    QFile file(*scriptPath);
    if (!file.open(QIODevice::ReadOnly))
        return context.finish(Failure{FailureCode::FileUnreadable, *scriptPath, {}});
    auto script = visit::parseVisitScript(file.readAll(), QFileInfo(file).absolutePath());
    if (!script)
        return context.finish(script.error());
    std::shared_ptr<card::SimulatorReaders> simulatedReaders;
    if (simulated) {
        auto readers = readersWith(*simulated);
        if (!readers)
            return context.finish(readers.error());
        simulatedReaders = std::move(*readers);
    }
    const Machine::MakeReaders makeReaders = [simulatedReaders]() -> std::unique_ptr<card::ReaderBackend> {
        if (simulatedReaders)
            return std::make_unique<card::SimulatorBackend>(simulatedReaders);
        return std::make_unique<card::PcscBackend>();
    };
    const auto started = Machine::start(context, makeReaders);
    if (!started)
        return context.finish(started.error());
    Machine& machine = **started;
    visit::VisitServices& services = machine.services();
    services.terminal = QStringLiteral("cli");
    services.ticketPrinter = nullptr; // the number is the answer; there is no hall

    const visit::PreApplicationDesk preApplications{visit::preApplicationKeyFile(context.dataFolder),
                                                    services.town.municipalityCode, &services.catalogue,
                                                    context.clock->today()};
    if (!script->qr.isEmpty()) {
        const auto application = preApplications.open(script->qr);
        if (!application)
            return context.finish(application.error());
        visit::prefill(*script, *application);
    }

    Secret secret;
    if (script->identity) {
        const int descriptor = secretFd ? secretFd->toInt() : script->identity->secretFd;
        auto read = readSecretLine(descriptor);
        if (!read)
            return context.finish(Failure{FailureCode::SecretMalformed, QStringLiteral("secretFd"), {}});
        secret = std::move(*read);
        const std::unique_ptr<card::ReaderBackend> readers = makeReaders();
        const auto reader = card::waitForCard(*readers, script->identity->reader, cardWait);
        if (!reader)
            return context.finish(visit::toFailure(reader.error()));
        script->identity->reader = *reader;
    }

    visit::VisitSession session(services, script->role);
    if (const auto played = playOnce(session, *script, std::move(secret)); !played)
        return context.finish(played.error());
    int pending = session.receipt().outboxPending;
    const visit::VisitSession* last = &session;
    visit::VisitSession desk(services, visit::VisitRole::Counter);
    if (script->role == visit::VisitRole::Kiosk && script->clerk && session.receipt().isIssued()) {
        if (const auto played = playClerk(desk, *script->clerk, session.receipt().caseId); !played)
            return context.finish(played.error());
        pending = desk.receipt().outboxPending;
        last = &desk;
    }

    Result<void> written;
    const QJsonArray sheets = writeSheets(*last, out, isForStaff, written);
    if (!written)
        return context.finish(written.error());
    QJsonArray codes;
    if (qrOut) {
        const auto parts = preApplications.seal(
            preApplications.afterVisit(last->facts(), session.answers(), script->language));
        auto drawn = parts ? writeCodes(*parts, *qrOut) : Result<QJsonArray>(tl::unexpected(parts.error()));
        if (!drawn)
            return context.finish(drawn.error());
        codes = std::move(*drawn);
    }
    const auto handouts = writeHandouts(*last, services, out);
    if (!handouts)
        return context.finish(handouts.error());
    QJsonArray procedures;
    for (const forms::NeededProcedure& needed : last->guide().needed) {
        if (isForStaff || !isDiscreet(*last, needed.id))
            procedures.append(needed.id);
    }
    QJsonObject answer{{QStringLiteral("case"), session.receipt().caseId},
                       {QStringLiteral("procedures"), procedures},
                       {QStringLiteral("sheets"), sheets},
                       {QStringLiteral("receipt"), *handouts},
                       {QStringLiteral("counts"), countsOf(last->counts())},
                       {QStringLiteral("outbox"), QJsonObject{{QStringLiteral("pending"), pending}}}};
    if (qrOut)
        answer[QStringLiteral("qr")] = codes;
    if (const auto& ticket = last->ticket())
        answer[QStringLiteral("ticket")] = QJsonObject{{QStringLiteral("id"), ticket->id},
                                                       {QStringLiteral("number"), ticket->number},
                                                       {QStringLiteral("series"), ticket->series},
                                                       {QStringLiteral("label"), ticket->label()}};
    context.say(QStringLiteral("%1  %2").arg(session.receipt().caseNumber, session.receipt().ticketNumber));
    for (const QJsonValue& sheet : sheets)
        context.say(QStringLiteral("  ") + sheet[QStringLiteral("file")].toString());
    return context.finish(answer);
}

} // namespace kakanai::cli
