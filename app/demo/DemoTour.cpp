// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoTour.h"

#include "app/demo/DemoScripts.h"
#include "app/review/ReviewWindow.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorCard.h"

#include <QDir>
#include <QFile>
#include <QMetaEnum>
#include <QTemporaryFile>
#include <QTimer>

#include <chrono>

namespace kakanai::demo {
namespace {

const QString readerName = QStringLiteral("みほん市 カードリーダー 1");

/** The clerk of the tour, and the document they look at. */
const QString clerkId = QStringLiteral("s01");
constexpr int clerkPauses = 4;
/** Who reads at the department, and how long the tour waits for their sheet. */
const QString readerId = QStringLiteral("s02");
constexpr std::chrono::milliseconds readingInterval{250};
constexpr int readingLooks = 40;
const QString clerksCheck = QStringLiteral("mynumber-card");

/** A simulated card for one of the day's people. */
Result<std::shared_ptr<card::SimulatorCard>> cardOf(const DemoPerson& person)
{
    QTemporaryFile file;
    if (!file.open() || file.write(person.cardJson) != person.cardJson.size() || !file.flush())
        return fail(FailureCode::FileUnreadable, person.id);
    const auto persona = card::loadPersona(file.fileName());
    if (!persona)
        return fail(FailureCode::ScriptInvalid, persona.error());
    return std::make_shared<card::SimulatorCard>(*persona);
}

QString stepName(visit::VisitStep step)
{
    return QString::fromLatin1(QMetaEnum::fromType<visit::VisitStep>().valueToKey(static_cast<int>(step)))
        .toLower();
}

} // namespace

DemoTour::DemoTour(cli::Machine& machine, card::SimulatorReaders& readers, kiosk::KioskWindow& kiosk,
                   counter::CounterWindow& counter, display::BoardWindow& board, QList<DemoVisit> visits,
                   TourOptions options, QObject* parent)
    : QObject(parent)
    , m_machine(machine)
    , m_readers(readers)
    , m_kiosk(kiosk)
    , m_counter(counter)
    , m_board(board)
    , m_visits(std::move(visits))
    , m_options(std::move(options))
{
}

DemoTour::~DemoTour() = default;

void DemoTour::start()
{
    m_readers.addReader(readerName);
    later(&DemoTour::visitNext);
}

void DemoTour::later(void (DemoTour::*act)())
{
    QTimer::singleShot(m_options.pauseMilliseconds, this, act);
}

void DemoTour::photograph(QWidget& window, const QString& name)
{
    const QDir folder(m_options.outFolder + QStringLiteral("/screenshots"));
    folder.mkpath(QStringLiteral("."));
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    if (window.grab().save(path))
        m_screenshots.append(path);
}

void DemoTour::visitNext()
{
    if (m_next == m_visits.size()) {
        m_counter.session().setStaff(clerkId);
        later(&DemoTour::readAtDepartment);
        return;
    }
    const DemoVisit& visit = m_visits.at(m_next);
    m_current = visit.id;
    const auto script = scriptFor(visit, readerName, m_machine.services().clock.today(),
                                  m_options.outFolder + QStringLiteral("/papers"));
    if (!script) {
        Q_EMIT failed(script.error());
        return;
    }
    m_readers.remove(readerName);
    if (script->identity) {
        const auto card = cardOf(visit.people.first());
        if (!card) {
            Q_EMIT failed(card.error());
            return;
        }
        m_readers.insert(readerName, *card);
    }
    const QByteArray& pin = visit.people.first().pin;
    Secret secret(std::span(reinterpret_cast<const std::uint8_t*>(pin.constData()),
                            static_cast<std::size_t>(pin.size())));
    m_kiosk.speak(script->language);
    m_player = std::make_unique<visit::ScriptPlayer>(m_kiosk.session(), *script, std::move(secret));
    m_player->setPause(m_options.pauseMilliseconds);
    const bool isFirst = m_next == 0;
    connect(m_player.get(), &visit::ScriptPlayer::aboutToAct, this, [this, isFirst](visit::VisitStep step) {
        // The first visit is shown page by page; of the others the review is worth a picture.
        if (isFirst || step == visit::VisitStep::Review)
            photograph(m_kiosk, QStringLiteral("%1-kiosk-%2").arg(m_current, stepName(step)));
    });
    connect(m_player.get(), &visit::ScriptPlayer::finished, this, &DemoTour::visitDone);
    connect(m_player.get(), &visit::ScriptPlayer::failed, this, &DemoTour::failed);
    m_player->play();
}

void DemoTour::visitDone()
{
    photograph(m_kiosk, QStringLiteral("%1-kiosk-receipt").arg(m_current));
    m_kiosk.leave();
    ++m_next;
    later(&DemoTour::visitNext);
}

void DemoTour::readAtDepartment()
{
    m_review = std::make_unique<review::ReviewWindow>(
        m_machine.services(), visit::ReviewSeat{readerId, QStringLiteral("desk-1"), {}, false},
        QStringLiteral("ja"));
    m_review->resize(1366, 768);
    m_review->show();
    m_reading.setInterval(readingInterval);
    connect(&m_reading, &QTimer::timeout, this, [this, looks = 0]() mutable {
        if (m_review->shownPages() > 0 || ++looks == readingLooks)
            departmentDone();
    });
    m_reading.start();
}

void DemoTour::departmentDone()
{
    m_reading.stop();
    photograph(*m_review, QStringLiteral("review"));
    m_review.reset();
    later(&DemoTour::callNext);
}

void DemoTour::callNext()
{
    m_counter.desk().callNext(m_machine.services().counter, [this](const queue::Ticket& ticket) {
        m_counter.desk().move(ticket.id, queue::TicketEvent::Arrive, [this](const queue::Ticket& arrived) {
            photograph(m_board, QStringLiteral("%1-board").arg(arrived.label()));
            serve(arrived);
        });
    });
}

void DemoTour::serve(const queue::Ticket& ticket)
{
    visit::VisitScript script;
    script.role = visit::VisitRole::Counter;
    script.clerk = visit::ScriptClerk{clerkId, clerksCheck, true, true};
    m_player = std::make_unique<visit::ScriptPlayer>(m_counter.session(), script, Secret());
    // The clerk's sheet is drawn when the typing has paused; its picture waits for it.
    m_player->setPause(clerkPauses * m_options.pauseMilliseconds);
    connect(m_player.get(), &visit::ScriptPlayer::aboutToAct, this,
            [this, label = ticket.label()](visit::VisitStep step) {
                photograph(m_counter, QStringLiteral("%1-counter-%2").arg(label, stepName(step)));
            });
    connect(m_player.get(), &visit::ScriptPlayer::finished, this, &DemoTour::clerkDone);
    connect(m_player.get(), &visit::ScriptPlayer::failed, this, &DemoTour::failed);
    m_counter.session().openCase(ticket.caseId);
}

void DemoTour::clerkDone()
{
    ++m_completed;
    keepSheets(m_counter.session(),
               m_options.outFolder + QStringLiteral("/sheets/") + m_counter.session().receipt().ticketNumber);
    m_counter.session().leave();
    if (m_completed < m_visits.size())
        later(&DemoTour::callNext);
    else
        Q_EMIT finished();
}

void DemoTour::keepSheets(const visit::VisitSession& session, const QString& folder)
{
    const devices::SheetPrinter printer(folder, QString());
    for (const forms::FilledSheet& sheet : session.sheets()) {
        const auto pdf = session.pdf(sheet.id);
        const auto path = pdf ? printer.print(sheet.id + QStringLiteral(".pdf"), *pdf)
                              : Result<QString>(tl::unexpected(pdf.error()));
        if (path)
            m_sheets.append(*path);
        else
            Q_EMIT failed(path.error());
    }
}

} // namespace kakanai::demo
