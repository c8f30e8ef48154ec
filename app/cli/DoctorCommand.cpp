// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/MachineSettings.h"
#include "app/cli/Commands.h"
#include "app/cli/OfficeFiles.h"
#include "app/cli/StoreAccess.h"
#include "app/queue/HallFaults.h"
#include "app/queue/MergeAside.h"
#include "app/sync/RestIntake.h"
#include "app/sync/SftpPlace.h"
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/trust/TrustStore.h"
#include "forms/model/CatalogueLint.h"
#include "forms/ocr/DecoderProcess.h"
#include "forms/ocr/PageReader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTranslator>

#include <algorithm>
#include <array>

#include <sys/timex.h>

namespace kakanai::cli {
namespace {

/** From well to ill, so that the worst of several is the greatest. Absent: this machine has none, which may
 * be meant. */
enum class CheckState { Ok, Absent, Warning, Failed };

struct StateWord {
    const char* name; ///< in the JSON
    const char* shown;
};

constexpr std::array stateWords{
    StateWord{"ok", QT_TRANSLATE_NOOP("DoctorCommand", "ok")},
    StateWord{"absent", QT_TRANSLATE_NOOP("DoctorCommand", "not there")},
    StateWord{"warning", QT_TRANSLATE_NOOP("DoctorCommand", "please look")},
    StateWord{"failed", QT_TRANSLATE_NOOP("DoctorCommand", "broken")},
};

const StateWord& wordOf(CheckState state)
{
    return stateWords.at(static_cast<std::size_t>(state));
}

struct Finding {
    CheckState state = CheckState::Ok;
    QString detail;
};

/** What the checks look at: one machine, one town. */
struct Patient {
    const CommandContext& context;
    Result<TownSettings> town;
    QString machine; ///< empty: as the host is called
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

Finding failed(const Failure& failure)
{
    const QString message = failureMessage(failure.code);
    return {CheckState::Failed,
            failure.detail.isEmpty() ? message : QStringLiteral("%1 [%2]").arg(message, failure.detail)};
}

/** What a system program answers, line by line; nothing when there is no such program. */
std::optional<QStringList> linesOf(const QString& program, const QStringList& arguments)
{
    constexpr int patience = 10'000;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

Finding checkTrust(const Patient& patient)
{
    const auto trust = card::TrustStore::load(patient.context.dataFolder + QStringLiteral("/trust"));
    if (!trust)
        return failed({FailureCode::FileUnreadable, trust.error(), {}});
    if (trust->isEmpty())
        return {CheckState::Absent, Words::tr("no key: every card is shown as not confirmed")};
    return {CheckState::Ok, Words::tr("readable")};
}

Finding checkTown(const Patient& patient)
{
    if (!patient.town)
        return failed(patient.town.error());
    return {CheckState::Ok, QStringLiteral("%1 %2").arg(patient.town->name, patient.town->municipalityCode)};
}

Finding checkCatalogue(const Patient& patient)
{
    const auto home = officeCatalogueHome(patient.context.townFolder, patient.context.clock->today());
    if (!home)
        return failed(home.error());
    const QList<forms::CatalogueFault> faults =
        forms::lintCatalogue(QStringLiteral(":/kakanai/catalogue"), *home);
    if (faults.isEmpty())
        return {CheckState::Ok, Words::tr("no fault found")};
    const forms::CatalogueFault& first = faults.first();
    return {CheckState::Failed,
            Words::tr("%1 faults; the first: %2")
                .arg(faults.size())
                .arg(QStringLiteral("%1 %2: %3").arg(first.file, first.path, first.message))};
}

/** Looks at the readers only; no card is asked anything. */
Finding checkReaders(const Patient&)
{
    card::PcscBackend backend;
    const auto readers = backend.readers();
    if (!readers)
        return {CheckState::Absent, Words::tr("the card service (pcscd) does not run")};
    if (readers->isEmpty())
        return {CheckState::Absent, Words::tr("the card service runs, but no reader is connected")};
    QStringList names;
    for (const card::ReaderState& reader : *readers)
        names.append(reader.name);
    return {CheckState::Ok, names.join(QStringLiteral(", "))};
}

Finding checkDatabase(const Patient& patient)
{
    const QString& url = patient.context.storeUrl;
    // Looking must not make a database: a file appears when the office opens for the first time.
    const QString sqlite = QStringLiteral("sqlite:");
    if (url.startsWith(sqlite) && !QFileInfo::exists(url.mid(sqlite.size())))
        return {CheckState::Absent, Words::tr("not made yet; the first visit makes it")};
    const auto office = StoreAccess::open(patient.context);
    if (!office && office.error().code == FailureCode::StoreInUse)
        return {CheckState::Warning, Words::tr("another program holds it, so it was not opened")};
    if (!office)
        return failed(office.error());
    if (!url.startsWith(sqlite)) {
        const auto aside = (*office)->reading(&queue::standingAside);
        if (aside && !aside->isEmpty())
            return {CheckState::Warning,
                    Words::tr("opens; %1 numbers of an outage need a look: kakanai queue aside")
                        .arg(aside->size())};
        return {CheckState::Ok, Words::tr("opens")};
    }
    const auto verdict = (*office)->inTransaction([](store::Transaction& transaction) -> Result<QString> {
        auto rows = transaction.run(QStringLiteral("PRAGMA quick_check(1)"));
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->next() ? rows->text(0) : QString();
    });
    if (!verdict)
        return failed(verdict.error());
    if (*verdict != QStringLiteral("ok"))
        return failed({FailureCode::StoreCorrupt, *verdict, {}});
    return {CheckState::Ok, Words::tr("opens, and its pages are whole")};
}

/** Whether this machine's name is its own. A file is one machine's anyway; on a server the hall knows. */
Finding checkMachine(const Patient& patient)
{
    const auto settings = machineSettings(patient.context.townFolder, patient.machine);
    if (!settings)
        return failed(settings.error());
    const QString name =
        settings->place.isEmpty() ? settings->name : Words::tr("%1, %2").arg(settings->name, settings->place);
    if (!patient.context.storeUrl.startsWith(QStringLiteral("postgresql:")))
        return {CheckState::Ok, name};
    const auto office = StoreAccess::open(patient.context);
    if (!office)
        return {CheckState::Warning,
                Words::tr("%1; the database does not open, so nobody was asked").arg(name)};
    const auto health = (*office)->run([&](StoreAccess& open) {
        return queue::HallFaults(open.database(), *patient.context.clock).health();
    });
    if (!health) // a kiosk's and a board's account may not look; the supervisor's window says it
        return {CheckState::Ok, Words::tr("%1; this account may not ask for the other machines").arg(name)};
    const auto other = std::ranges::find(health->machines, settings->name, &queue::HallMachine::terminal);
    const bool isTold = std::ranges::any_of(health->faults, [&](const queue::HallFault& fault) {
        return fault.terminal == settings->name && fault.what.trouble == queue::HallTrouble::NameTwice;
    });
    const bool isOther = other != health->machines.end() && !other->leftAt.isValid()
        && other->heardAt.secsTo(health->now) <= queue::HallFaults::patience.count()
        && other->instance != keptInstance(patient.context.dataFolder);
    if (isTold || isOther)
        return {CheckState::Failed,
                Words::tr("%1: another machine (%2) carries this name too; give one of them another by"
                          " --machine or in town.json")
                    .arg(name, other->host)};
    return {CheckState::Ok, name};
}

Finding checkPrinter(const Patient&)
{
    const auto queues = linesOf(QStringLiteral("lpstat"), {QStringLiteral("-e")});
    if (!queues)
        return {CheckState::Absent, Words::tr("no printing system; sheets are put into a folder as PDF")};
    if (queues->isEmpty())
        return {CheckState::Absent, Words::tr("no print queue; sheets are put into a folder as PDF")};
    return {CheckState::Ok, queues->join(QStringLiteral(", "))};
}

/** Asked of fontconfig itself, which draws the sheets; this program may run where there is no display. */
Finding checkFonts(const Patient&)
{
    constexpr std::array families{"BIZ UDGothic", "BIZ UDPGothic", "IPAmjMincho", "Noto Sans CJK JP"};
    const auto listed = linesOf(QStringLiteral("fc-list"), {QStringLiteral(":"), QStringLiteral("family")});
    if (!listed)
        return {CheckState::Warning,
                Words::tr("fc-list is not installed, so the fonts could not be looked up")};
    QStringList missing;
    for (const char* family : families) {
        const QString wanted = QString::fromLatin1(family);
        const bool isThere = std::ranges::any_of(
            *listed, [&](const QString& line) { return line.split(u',').contains(wanted); });
        if (!isThere)
            missing.append(wanted);
    }
    if (!missing.isEmpty())
        return {CheckState::Failed, Words::tr("missing: %1").arg(missing.join(QStringLiteral(", ")))};
    return {CheckState::Ok, Words::tr("all families of the sheets and windows are installed")};
}

/** Who reads papers, and who decodes them. */
Finding checkRecogniser(const Patient&)
{
    Finding worst;
    QStringList details;
    const auto find = [&](CheckState state, const QString& detail) {
        worst.state = std::max(worst.state, state);
        details.append(detail);
    };
    const QStringList missing = forms::PageReader::missingModels();
    // Without any Japanese model no paper is read at all; with one it is read less surely.
    const bool isBlind =
        missing.contains(QStringLiteral("jpn")) && missing.contains(QStringLiteral("Japanese"));
    if (missing.isEmpty())
        find(CheckState::Ok, Words::tr("all models are installed"));
    else
        find(isBlind ? CheckState::Failed : CheckState::Warning,
             Words::tr("missing: %1").arg(missing.join(QStringLiteral(", "))));
    if (const QStringList broken = forms::PageReader::brokenNets(); !broken.isEmpty())
        find(CheckState::Failed,
             Words::tr("networks that are damaged: %1; install the program anew")
                 .arg(broken.join(QStringLiteral(", "))));
    const auto cell = forms::decoderCell();
    if (!cell)
        find(CheckState::Failed, Words::tr("no file can be opened: %1").arg(cell.error().detail));
    else if (!cell->hasFilter)
        find(CheckState::Warning, Words::tr("this machine does not filter the decoder's system calls"));
    else if (!cell->hasFolders)
        find(CheckState::Ok, Words::tr("the decoder of PDFs may read files (no Landlock)"));
    worst.detail = details.join(QStringLiteral("; "));
    return worst;
}

Finding checkClock(const Patient& patient)
{
    // Before this program was written nobody can have started it.
    static const QDate earliest(2026, 11, 1);
    const QDateTime now = patient.context.clock->now();
    const QString shown = toWireTime(now);
    if (now.date() < earliest)
        return {CheckState::Failed, Words::tr("the clock says %1, which cannot be").arg(shown)};
    timex kernel{};
    if (adjtimex(&kernel) < 0)
        return {CheckState::Warning,
                Words::tr("%1; the kernel does not say whether it is set by a time server").arg(shown)};
    if (kernel.status & STA_UNSYNC)
        return {CheckState::Warning, Words::tr("%1; not set by a time server").arg(shown)};
    return {CheckState::Ok, Words::tr("%1; set by a time server").arg(shown)};
}

/** Whether a folder receiver can be written: it, or the nearest folder above it that exists. */
bool canWrite(const QString& path)
{
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.absolutePath());
    return info.isDir() && info.isWritable();
}

/** Why an intake does not answer, empty = it does; this question needs no token and carries no data. Of a
 * folder behind SSH: whether host and key are the right ones. */
QString silenceOf(const Receiver& receiver)
{
    if (receiver.kind == QStringLiteral("sftp")) {
        const auto seen = sync::SftpPlace(receiver.sftp).names({});
        return seen ? QString() : seen.error().detail;
    }
    sync::HttpRequest question;
    question.url = receiver.url + QStringLiteral("/v1/health");
    const sync::HttpAnswer health = sync::HttpPool(sync::identityOf(receiver)).ask(question);
    if (health.status == 200)
        return {};
    return health.status ? QString::number(health.status) : health.problem;
}

Finding checkBackOffice(const Patient& patient)
{
    if (!patient.town)
        return failed(patient.town.error());
    QList<Receiver> receivers = patient.town->receivers;
    if (receivers.isEmpty())
        receivers.append({QStringLiteral("drop"),
                          QStringLiteral("folder"),
                          patient.context.dataFolder + QStringLiteral("/out"),
                          {},
                          {}});
    Finding worst;
    QStringList details;
    for (const Receiver& receiver : std::as_const(receivers)) {
        CheckState state = CheckState::Ok;
        if (receiver.kind != QStringLiteral("folder")) {
            const QString silence = silenceOf(receiver);
            if (silence.isEmpty()) {
                details.append(Words::tr("%1: the intake answers").arg(receiver.id));
            } else {
                state = CheckState::Warning;
                details.append(Words::tr("%1: the intake does not answer (%2)").arg(receiver.id, silence));
            }
        } else if (!canWrite(receiver.path)) {
            state = CheckState::Failed;
            details.append(Words::tr("%1: %2 cannot be written").arg(receiver.id, receiver.path));
        } else {
            details.append(Words::tr("%1: %2 can be written").arg(receiver.id, receiver.path));
        }
        worst.state = std::max(worst.state, state);
    }
    worst.detail = details.join(QStringLiteral("; "));
    return worst;
}

Finding checkTranslations(const Patient& patient)
{
    QStringList languages{QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")};
    if (patient.town && !patient.town->languages.isEmpty())
        languages = patient.town->languages;
    QStringList missing;
    for (const QString& language : std::as_const(languages)) {
        QTranslator translator;
        if (!translator.load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(language))
            || translator.isEmpty())
            missing.append(language);
    }
    if (!missing.isEmpty())
        return {CheckState::Failed, Words::tr("missing: %1").arg(missing.join(QStringLiteral(", ")))};
    return {CheckState::Ok, languages.join(QStringLiteral(", "))};
}

struct Check {
    const char* name; ///< in the JSON
    const char* title;
    Finding (*look)(const Patient&);
};

// clang-format off
constexpr std::array checks{
    Check{"readers",      QT_TRANSLATE_NOOP("DoctorCommand", "Card readers"),  checkReaders},
    Check{"trust",        QT_TRANSLATE_NOOP("DoctorCommand", "Keys of card issuers"), checkTrust},
    Check{"database",     QT_TRANSLATE_NOOP("DoctorCommand", "Database"),      checkDatabase},
    Check{"machine",      QT_TRANSLATE_NOOP("DoctorCommand", "Name of this machine"), checkMachine},
    Check{"printer",      QT_TRANSLATE_NOOP("DoctorCommand", "Printer"),       checkPrinter},
    Check{"fonts",        QT_TRANSLATE_NOOP("DoctorCommand", "Fonts"),         checkFonts},
    Check{"recogniser",   QT_TRANSLATE_NOOP("DoctorCommand", "Reading of papers"), checkRecogniser},
    Check{"clock",        QT_TRANSLATE_NOOP("DoctorCommand", "Clock"),         checkClock},
    Check{"back-office",  QT_TRANSLATE_NOOP("DoctorCommand", "Back office"),   checkBackOffice},
    Check{"translations", QT_TRANSLATE_NOOP("DoctorCommand", "Languages"),     checkTranslations},
    Check{"catalogue",    QT_TRANSLATE_NOOP("DoctorCommand", "Procedures and sheets"), checkCatalogue},
    Check{"town",         QT_TRANSLATE_NOOP("DoctorCommand", "Town settings"), checkTown},
};
// clang-format on

} // namespace

/** `kakanai doctor`: what this machine can and cannot do. Makes and changes nothing but an old database's
 * schema. Exit 1 when something is broken. */
int runDoctor(CommandContext& context)
{
    const QString machine = context.takeOption(QStringLiteral("--machine")).value_or(QString());
    if (!context.isSpent())
        return context.usage(QStringLiteral("doctor [--town DIR] [--store URL] [--machine NAME] [--json]"));
    const Patient patient{context, loadTown(context.townFolder), machine};
    QJsonArray rows;
    CheckState worst = CheckState::Ok;
    for (const Check& check : checks) {
        const Finding finding = check.look(patient);
        worst = std::max(worst, finding.state);
        const StateWord& state = wordOf(finding.state);
        context.say(QStringLiteral("[%1] %2 — %3")
                        .arg(Words::tr(state.shown), Words::tr(check.title), finding.detail));
        rows.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(check.name)},
                                {QStringLiteral("state"), QString::fromLatin1(state.name)},
                                {QStringLiteral("detail"), finding.detail}});
    }
    (void)context.finish(QJsonObject{{QStringLiteral("checks"), rows}});
    return worst == CheckState::Failed ? refused : done;
}

} // namespace kakanai::cli
