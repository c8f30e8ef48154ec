// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTranslator>

#include <array>

namespace kakanai::cli {
namespace {

constexpr std::array table{
    Command{"doctor", runDoctor, "what this machine can do, and what is broken"},
    Command{"card", runCard, "reads a card, lists readers, tells the tries left"},
    Command{"guide", runGuide, "which procedures a visit needs, and why"},
    Command{"forms", runForms, "the catalogue: list, check, fill; edit, versions, publish, roll back"},
    Command{"ocr", runOcr, "reads papers into fields, each with its confidence"},
    Command{"qr", runQr, "reads a pre-application from its QR codes"},
    Command{"visit", runVisit, "a whole visit with no person, from a script"},
    Command{"queue", runQueue, "numbers, lines and calls"},
    Command{"booking", runBooking, "booked visits: slots, import, check-in"},
    Command{"hall", runHall, "state page, reports, voice and ticket printer"},
    Command{"case", runCase, "cases this person may see; reading is recorded"},
    Command{"sync", runSync, "carries finished cases to the back office"},
    Command{"review", runReview, "the departments' work lists: list, open, tick, done, return, answer"},
    Command{"audit", runAudit, "walks the record's hash chain"},
    Command{"simulator", runSimulator, "puts a simulated card on the virtual reader"},
    Command{"town", runTown, "what this machine believes about its town"},
    Command{"staff", runStaff, "the desk: who is there, and their approval numbers"},
    Command{"bench", runBench, "the project's own measurements, each beside a comparison"},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

Result<QString> prepare(QStringList arguments, CommandContext& context)
{
    context.arguments = std::move(arguments);
    context.json = context.takeFlag(QStringLiteral("--json"));
    context.dataFolder = context.takeOption(QStringLiteral("--data"))
                             .value_or(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                       + QStringLiteral("/kakanai"));
    context.townFolder = context.takeOption(QStringLiteral("--town")).value_or(QString());
    context.language = context.takeOption(QStringLiteral("--lang")).value_or(QStringLiteral("ja"));
    context.dataFolder = QDir(context.dataFolder).absolutePath();
    if (!QDir().mkpath(context.dataFolder))
        return fail(FailureCode::StoreUnavailable, context.dataFolder);
    QFile::setPermissions(context.dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    context.storeUrl = context.takeOption(QStringLiteral("--store"))
                           .value_or(QStringLiteral("sqlite:%1/kakanai.db").arg(context.dataFolder));
    return context.takeWord().value_or(QString());
}

void installLanguage(const QString& language)
{
    static QTranslator* installed = nullptr;
    auto* translator = new QTranslator(qApp);
    if (!translator->load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(language))
        && !translator->load(QStringLiteral(":/kakanai/translations/kakanai_ja.qm"))) {
        delete translator;
        return;
    }
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        installed->deleteLater();
    }
    QCoreApplication::installTranslator(translator);
    installed = translator;
}

} // namespace kakanai::cli
