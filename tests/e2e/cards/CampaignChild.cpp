// SPDX-License-Identifier: GPL-3.0-or-later
// The one that is killed: a kiosk and a counter in one process, each with a reader, on the product's own
// visit, record and card lanes; people who mistype, pull, swap and click twice.
//   card_campaign_child FOLDER SEED SESSIONS [retries|hides-counter]
// Exit 0: all sessions were begun and came to rest.
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/VisitSession.h"
#include "cardreader/simulator/Persona.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/e2e/cards/MeteredReader.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

using namespace kakanai;
using namespace kakanai::test;
using visit::VisitStep;

namespace {

const QString readerNames[2] = {QStringLiteral("Reader 1"), QStringLiteral("Reader 2")};
constexpr int restPatience = 8000; // milliseconds; a lost VERIFY is looked after for 1.5 s

/** The hall, with everything that goes wrong in it. */
class Hall
{
public:
    Hall(const QString& folder, quint32 seed, std::shared_ptr<CampaignTally> tally, BadBuild bad)
        : m_random(seed)
        , m_tally(std::move(tally))
        , m_town(loadTown({}).value())
        , m_catalogue(forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value())
        , m_office(
              visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder), folder, m_town, m_clock)
                  .value())
        , m_cards([stage = m_stage, tally = m_tally, bad] {
            return std::make_unique<MeteredReader>(stage, tally, bad);
        })
        , m_services{m_clock, m_town, m_catalogue, *m_office, m_cards, m_workLane}
        , m_kiosk(m_services, visit::VisitRole::Kiosk)
        , m_counter(m_services, visit::VisitRole::Counter)
    {
        m_counter.setStaff(QStringLiteral("s01"));
        m_stage->cardOn = [this](const QString& reader) {
            return m_lying[reader == readerNames[0] ? 0 : 1].load();
        };
        for (const QString& name : readerNames)
            m_stage->readers->addReader(name);
        for (int i = 0; i < CampaignTally::cards; ++i)
            makeCard(i, m_tally->triesLeft[i]);
    }

    void session()
    {
        ++m_tally->sessions;
        const int seat = int(m_random.bounded(2));
        visit::VisitSession& visit = seat == 0 ? m_kiosk : m_counter;
        const int card = int(m_random.bounded(CampaignTally::cards));
        if (m_tally->triesLeft[card] <= (seat == 0 ? 0 : 1))
            makeCard(card, CampaignTally::fullCounter); // its holder went to the desk that resets PINs
        arrive(visit, seat, card);
        if (visit.step() == VisitStep::Pin)
            tryOnce(visit, seat, card);
        leave(visit, seat);
    }

private:
    [[nodiscard]] bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    void makeCard(int index, int tries)
    {
        static const QStringList personas{QStringLiteral("a"), QStringLiteral("b1"), QStringLiteral("b2"),
                                          QStringLiteral("c"), QStringLiteral("d"),  QStringLiteral("e")};
        const auto persona = card::loadPersona(personas[index]).value();
        auto made = std::make_shared<card::SimulatorCard>(persona, m_keys);
        // A card comes back with the tries it left with.
        (void)made->transmit(QByteArray::fromHex("00A4040C0AD3921000310001010408"));
        for (int left = pinTries(*made); left > tries && left > 0; --left)
            (void)made->transmit(QByteArray::fromHex("0020009104") + QByteArray("0000"));
        made->reset();
        m_pins[std::size_t(index)] = persona.pin;
        m_names[std::size_t(index)] = persona.identity.name;
        m_stage->cards[std::size_t(index)] = std::move(made);
        m_tally->triesLeft[index] = pinTries(*m_stage->cards[std::size_t(index)]);
    }

    void lay(int seat, int card)
    {
        if (m_lying[1 - seat] == card)
            lift(1 - seat);
        m_lying[seat] = card;
        m_stage->readers->insert(readerNames[seat], m_stage->cards[std::size_t(card)]);
    }
    void lift(int seat)
    {
        m_stage->readers->remove(readerNames[seat]);
        m_lying[seat] = -1;
    }

    /** One thing that goes wrong on the way, or nothing. */
    void spoil(card::SimulatorCard& card)
    {
        if (chance(40))
            return;
        card::SimulatorFault fault;
        fault.exchange = 1 + int(m_random.bounded(14));
        fault.kind =
            std::array{card::FaultKind::RemoveBefore, card::FaultKind::RemoveAfter, card::FaultKind::Answer,
                       card::FaultKind::Cut, card::FaultKind::Delay}[m_random.bounded(5)];
        if (chance(25)) {
            fault.exchange = 0;
            fault.instruction = 0x20; // the very VERIFY
        }
        fault.answer = QByteArray::fromHex(std::array{"6F00", "6700", "9000", "6A82", "6983", "6982", "61FF",
                                                      "6C10", "63", "6300"}[m_random.bounded(10)]);
        fault.delay = std::chrono::milliseconds(m_random.bounded(4));
        fault.backAfter = std::chrono::milliseconds(chance(99) ? int(m_random.bounded(20)) : -1);
        card.addFaults({fault});
    }

    void arrive(visit::VisitSession& visit, int seat, int card)
    {
        spoil(*m_stage->cards[std::size_t(card)]);
        lay(seat, card);
        visit.begin(QStringLiteral("ja"));
        visit.chooseEvents({QStringLiteral("tennyu")});
        visit.giveConsent();
        visit.placeCard(readerNames[seat]);
        rest(visit);
    }

    void tryOnce(visit::VisitSession& visit, int seat, int card)
    {
        const int shown = visit.tries() ? visit.tries()->pin.value_or(0) : 0;
        m_stage->shown[seat] = shown;
        if (seat == 1 && shown <= 1)
            return; // a clerk who sees the last try sends the visitor to the desk that resets PINs
        int lying = card;
        if (chance(6)) { // too fast for the watch to be heard first
            const int other = int(m_random.bounded(CampaignTally::cards));
            if (m_lying[1 - seat] != other) {
                lay(seat, other);
                lying = other;
            }
        }
        const bool isRight = chance(65);
        if (chance(1))
            m_stage->readers->setBusy(readerNames[seat], true);
        if (chance(1))
            m_stage->readers->setRunning(false);
        ++m_tally->intentions;
        m_tally->ofThisIntention = 0;
        visit.enterSecret(card::Credential::Pin, secretFor(lying, isRight));
        if (chance(20))
            visit.enterSecret(card::Credential::Pin, secretFor(lying, isRight)); // a double click
        if (chance(5))
            visit.leave();
        if (chance(5))
            visit.removeCard();
        if (chance(3)) { // swapped while it is being read
            const int other = int(m_random.bounded(CampaignTally::cards));
            if (m_lying[1 - seat] != other)
                lay(seat, other);
        } else if (visit.isBusy()) {
            rest(visit);
            if (visit.step() == VisitStep::Identity && visit.identity()) {
                ++m_tally->readings;
                if (visit.identity()->name != m_names[std::size_t(lying)])
                    ++m_tally->wrongIdentity;
            }
        }
        rest(visit);
    }

    void leave(visit::VisitSession& visit, int seat)
    {
        m_stage->readers->setRunning(true);
        m_stage->readers->setBusy(readerNames[seat], false);
        visit.leave();
        rest(visit);
        visit.leave();
        if (visit.step() != VisitStep::Welcome)
            ++m_tally->stuck;
        if (m_lying[seat] >= 0 && m_stage->cards[std::size_t(m_lying[seat])]->isAnythingVerified())
            ++m_tally->leftOpen;
        if (chance(50))
            lift(seat);
    }

    [[nodiscard]] Secret secretFor(int card, bool isRight) const
    {
        Secret secret;
        for (const char digit : isRight ? m_pins[std::size_t(card)] : QByteArray("0000"))
            (void)secret.append(static_cast<std::uint8_t>(digit));
        return secret;
    }

    /** Waits until the visit is not at work; one that never comes to rest is counted. */
    void rest(visit::VisitSession& visit)
    {
        bool isLate = false;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] { isLate = true; });
        timer.start(restPatience);
        while (visit.isBusy() && !isLate)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (isLate)
            ++m_tally->stuck;
    }

    QRandomGenerator m_random;
    std::shared_ptr<CampaignTally> m_tally;
    SystemClock m_clock;
    TownSettings m_town;
    forms::Catalogue m_catalogue;
    std::unique_ptr<visit::Office> m_office;
    std::shared_ptr<MeteredStage> m_stage = std::make_shared<MeteredStage>();
    std::shared_ptr<card::SimulatorKeyRing> m_keys = std::make_shared<card::SimulatorKeyRing>();
    std::array<QByteArray, CampaignTally::cards> m_pins;
    std::array<QString, CampaignTally::cards> m_names;
    std::array<std::atomic<int>, 2> m_lying{-1, -1};
    visit::CardLanes m_cards;
    Lane m_workLane{QStringLiteral("work")};
    visit::VisitServices m_services;
    visit::VisitSession m_kiosk;
    visit::VisitSession m_counter;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const auto tally = CampaignTally::map(arguments[1] + QStringLiteral("/tally"));
    if (!tally)
        return 3;
    const BadBuild bad = arguments.contains(QStringLiteral("retries")) ? BadBuild::Retries
        : arguments.contains(QStringLiteral("hides-counter"))          ? BadBuild::HidesCounter
                                                                       : BadBuild::None;
    Hall hall(arguments[1], arguments[2].toUInt(), tally, bad);
    for (int left = arguments[3].toInt(); left > 0; --left)
        hall.session();
    return 0;
}
