// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Machine.h"

#include "app/casework/PaperChecks.h"
#include "app/casework/ResidentExtract.h"
#include "app/cli/OfficeFiles.h"
#include "app/cli/PaperColumns.h"
#include "app/store/InTransaction.h"
#include "app/visit/PaperThresholds.h"
#include "app/visit/PreApplicationDesk.h"
#include "app/visit/ReviewActs.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/ocr/PaperTemplate.h"

#include <QDir>

#include <algorithm>

namespace kakanai::cli {
namespace {

/** On the `db` lane. */
Result<void> eraseDue(visit::OfficeStores& stores)
{
    const access::Actor machine{QStringLiteral("machine"), access::Role::Admin, QStringLiteral("retention")};
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) -> Result<void> {
        if (const auto erased = stores.cases.eraseDue(transaction, machine); !erased)
            return tl::unexpected(erased.error());
        return {};
    });
}

/** On the `db` lane. Alone, and no matter if it fails: not every machine's role may forget corrections. */
void forgetChecks(visit::OfficeStores& stores, const QString& papers, const QDate& today)
{
    const int days = visit::PaperThresholds::load(papers).value_or(visit::PaperThresholds()).keepDays;
    (void)store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
        return casework::PaperChecks::forget(transaction, today, days);
    });
}

} // namespace

std::unique_ptr<sync::SyncAgent> makeSyncAgent(visit::Office& office, const TownSettings& town,
                                               const CommandContext& context)
{
    visit::OfficeStores& stores = office.stores();
    auto agent = std::make_unique<sync::SyncAgent>(
        office.lane(), *stores.database, stores.outbox, stores.audit,
        [&stores](store::Transaction& transaction, const QString& caseId,
                  const QString& sha256) -> Result<QByteArray> {
            const auto attachment = stores.cases.attachmentForDelivery(transaction, caseId, sha256);
            if (!attachment)
                return tl::unexpected(attachment.error());
            return attachment->bytes;
        },
        *context.clock);
    agent->connectTown(town, context.dataFolder, paperColumns(context.townFolder, context.clock->today()));
    return agent;
}

Result<std::unique_ptr<Machine>> Machine::start(const CommandContext& context, const MakeReaders& makeReaders,
                                                const QString& name, visit::WithoutServer withoutServer)
{
    std::unique_ptr<Machine> machine(new Machine);
    auto town = loadTown(context.townFolder);
    if (!town)
        return tl::unexpected(town.error());
    machine->m_town = std::move(*town);
    auto settings = machineSettings(context.townFolder, name);
    if (!settings)
        return tl::unexpected(settings.error());
    machine->m_settings = std::move(*settings);
    const int counter = machine->m_settings.counter;
    if (counter > 0
        && std::ranges::find(machine->m_town.counters, counter, &Counter::number)
            == machine->m_town.counters.end())
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: machines: counter %1").arg(counter));
    const auto home = officeCatalogueHome(context.townFolder, context.clock->today());
    if (!home)
        return tl::unexpected(home.error());
    machine->m_clock = context.clock;
    machine->m_townFolder = context.townFolder;
    machine->m_catalogueHome = *home;
    auto catalogue = loadOfficeCatalogue(context.townFolder, context.clock->today());
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    machine->m_catalogue = std::move(*catalogue);
    auto office = visit::Office::open(context.storeUrl, context.dataFolder, machine->m_town, *context.clock,
                                      withoutServer);
    if (!office)
        return tl::unexpected(office.error());
    machine->m_office = std::move(*office);
    machine->m_cards = std::make_unique<visit::CardLanes>(makeReaders);

    // Without a printer of its own a machine leaves slips and sheets in a folder, where somebody can see
    // them.
    const QDir data(context.dataFolder);
    data.mkpath(QStringLiteral("printed"));
    const QString printed = data.filePath(QStringLiteral("printed"));
    const QString printer = machine->m_town.screens.ticketPrinterFor(machine->m_settings.name);
    machine->m_ticketPrinter = std::make_unique<devices::TicketPrinter>(
        devices::TicketPrinterPlace{printer.isEmpty() ? printed : printer, printed});
    machine->m_sheetPrinter = std::make_unique<devices::SheetPrinter>(
        data.filePath(QStringLiteral("printed")), machine->m_town.printing.queue);

    machine->m_services.reset(new visit::VisitServices{*context.clock, machine->m_town, machine->m_catalogue,
                                                       *machine->m_office, *machine->m_cards,
                                                       machine->m_workLane});
    machine->m_services->terminal = machine->m_settings.name;
    if (counter > 0)
        machine->m_services->counter = counter;
    machine->m_services->preApplicationKey = visit::preApplicationKeyFile(context.dataFolder);
    if (!machine->m_town.residents.file.isEmpty())
        machine->m_residents = std::make_unique<casework::ResidentExtract>(
            machine->m_town.residents.file,
            machine->m_town.residents.encoding == QStringLiteral("utf-8")
                ? casework::ExtractEncoding::Utf8
                : casework::ExtractEncoding::Windows31J);
    machine->m_services->residents = machine->m_residents.get();
    machine->m_services->layouts = forms::townLayouts(*home);
    machine->m_services->papers = forms::townPapers(context.townFolder);
    // A wrong file there must not close the counter: nobody is trusted then, which every card shows.
    if (auto trust = card::TrustStore::load(context.dataFolder + QStringLiteral("/trust")))
        machine->m_trust = std::move(*trust);
    machine->m_services->trust = &machine->m_trust;
    machine->m_services->ticketPrinter = machine->m_ticketPrinter.get();
    machine->m_services->sheetPrinter = machine->m_sheetPrinter.get();
    if (!machine->m_town.screens.stateFolder.isEmpty()) {
        machine->m_statePage = std::make_unique<visit::StatePublisher>(*machine->m_office, machine->m_town,
                                                                       machine->m_catalogue, *context.clock);
        machine->m_casePages = std::make_unique<visit::CasePublisher>(*machine->m_office, machine->m_town,
                                                                      machine->m_catalogue, *context.clock);
    }
    machine->m_agent = makeSyncAgent(*machine->m_office, machine->m_town, context);
    return machine;
}

bool Machine::takeUpCatalogue()
{
    const QDate today = m_clock->today();
    const auto home = officeCatalogueHome(m_townFolder, today);
    if (!home || *home == m_catalogueHome)
        return false;
    auto catalogue = loadOfficeCatalogue(m_townFolder, today);
    if (!catalogue)
        return false;
    m_catalogue = std::move(*catalogue);
    m_services->layouts = forms::townLayouts(*home);
    m_catalogueHome = *home;
    return true;
}

QFuture<Result<store::OutboxCounts>> Machine::carry(bool all)
{
    return m_syncLane.run([this, all]() -> Result<store::OutboxCounts> {
        // What the receivers take is asked once a day; one that does not say is sent to all the same.
        if (const QDate today = m_clock->today(); m_askedOn != today) {
            (void)m_agent->askCapabilities();
            m_office->lane().wait(
                [this, today] { forgetChecks(m_office->stores(), m_services->papers, today); });
            m_askedOn = today;
        }
        auto counts = m_agent->runOnce(all);
        if (const auto taken = m_agent->takeAcknowledgements(); !taken)
            return tl::unexpected(taken.error());
        if (const auto compared = m_agent->reconcileDue(); !compared)
            return tl::unexpected(compared.error());
        if (const auto heard =
                m_office->lane().wait([this] { return visit::takeAnswers(m_office->stores()); });
            !heard)
            return tl::unexpected(heard.error());
        if (const auto erased = m_office->lane().wait([this] { return eraseDue(m_office->stores()); });
            !erased)
            return tl::unexpected(erased.error());
        return counts;
    });
}

} // namespace kakanai::cli
