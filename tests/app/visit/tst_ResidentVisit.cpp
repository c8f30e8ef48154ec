// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Lane.h"
#include "app/casework/ResidentExtract.h"
#include "app/store/InTransaction.h"
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/ResidentFacts.h"
#include "app/visit/VisitSession.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>

using namespace kakanai;
using namespace kakanai::visit;

namespace {

const QString readerName = QStringLiteral("Reader 1");

/** Asks the demonstration town's extract, and remembers what the record held at that moment. */
class WatchedExtract final : public casework::ResidentLookup
{
public:
    Result<casework::ResidentMatch> find(const casework::ResidentKey& key) const override
    {
        ++asked;
        recordedBefore = entries ? entries() : -1;
        return isBroken ? Result<casework::ResidentMatch>(fail(FailureCode::FileUnreadable, {}))
                        : m_extract.find(key);
    }

    mutable std::atomic_int asked = 0;
    mutable std::atomic_int recordedBefore = -1;
    std::function<int()> entries;
    bool isBroken = false;

private:
    casework::ResidentExtract m_extract{QStringLiteral(":/kakanai/town/residents.csv")};
};

struct Stand {
    explicit Stand(VisitRole role, bool isAllowed = true)
    {
        readers->addReader(readerName);
        office = Office::open(QStringLiteral("sqlite:%1/kakanai.db").arg(folder.path()), folder.path(), town,
                              clock)
                     .value();
        services.reset(new VisitServices{clock, town, catalogue, *office, cards, workLane});
        if (isAllowed)
            services->residents = &extract;
        extract.entries = [this] { return entries(); };
        session = std::make_unique<VisitSession>(*services, role);
        session->setStaff(QStringLiteral("s01"));
    }

    [[nodiscard]] int entries()
    {
        return office->lane().wait([&] {
            auto transaction = store::Transaction::begin(*office->stores().database).value();
            return office->stores().audit.verify(transaction).value().entries;
        });
    }

    bool reaches(VisitStep step)
    {
        return QTest::qWaitFor([&] { return session->step() == step && !session->isBusy(); }, 15000);
    }

    /** With the card of `persona` to the questions of `event`. */
    bool comesWith(const QString& persona, const QString& event)
    {
        const auto loaded = card::loadPersona(persona).value();
        card = std::make_shared<card::SimulatorCard>(loaded);
        readers->insert(readerName, card);
        session->begin(QStringLiteral("ja"));
        session->chooseEvents({event});
        session->giveConsent();
        session->placeCard(readerName);
        if (!reaches(VisitStep::Pin))
            return false;
        Secret pin;
        for (const char digit : persona == u"e" ? std::string("6400") : std::string("1234"))
            (void)pin.append(static_cast<std::uint8_t>(digit));
        session->enterSecret(card::Credential::Pin, std::move(pin));
        if (!reaches(VisitStep::Identity))
            return false;
        session->confirmIdentity();
        return reaches(VisitStep::Questions);
    }

    SystemClock clock;
    TownSettings town = loadTown({}).value();
    forms::Catalogue catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value();
    QTemporaryDir folder;
    WatchedExtract extract;
    std::shared_ptr<card::SimulatorReaders> readers = std::make_shared<card::SimulatorReaders>();
    std::shared_ptr<card::SimulatorCard> card;
    std::unique_ptr<Office> office;
    CardLanes cards{[this] { return std::make_unique<card::SimulatorBackend>(readers); }};
    Lane workLane{QStringLiteral("work")};
    std::unique_ptr<VisitServices> services;
    std::unique_ptr<VisitSession> session;
};

} // namespace

class tst_ResidentVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResidentsKanaComesFromTheExtractAfterTheRecord()
    {
        Stand stand(VisitRole::Counter);
        const int before = stand.entries();
        QVERIFY(stand.comesWith(QStringLiteral("e"), QStringLiteral("tenkyo")));
        QCOMPARE(stand.session->residentState(), casework::ResidentState::Found);
        QCOMPARE(stand.extract.asked, 1);
        QCOMPARE(stand.extract.recordedBefore, before + 2); // the PIN's confirmation, then the looking up
        const forms::Fact* kana = stand.session->facts().find(QStringLiteral("p_kana"));
        QVERIFY(kana);
        QCOMPARE(kana->origin, forms::Origin::Core);
        QCOMPARE(kana->value, QStringLiteral("タカハシ　クズハ"));
    }

    void theFamilyComesAlongOnlyWhenAllOfThemMove()
    {
        Stand stand(VisitRole::Counter);
        QVERIFY(stand.comesWith(QStringLiteral("e"), QStringLiteral("tenkyo")));
        QVERIFY(!stand.session->facts().find(QStringLiteral("p_name"), 1));
        stand.session->answer(QStringLiteral("n_members"), 1);
        QVERIFY(!stand.session->facts().find(QStringLiteral("p_name"), 1));
        QVERIFY(!stand.session->guide().household.members.isEmpty());
        stand.session->answer(QStringLiteral("n_members"), 4);
        QVERIFY(stand.session->facts().find(QStringLiteral("p_name"), 1));
        QCOMPARE(stand.session->guide().household.members.size(), 4);
        QVERIFY(stand.session->guide().household.isComplete());
    }

    void whoMovesInIsNobodysResident()
    {
        Stand stand(VisitRole::Counter);
        QVERIFY(stand.comesWith(QStringLiteral("a"), QStringLiteral("tennyu")));
        QCOMPARE(stand.session->residentState(), casework::ResidentState::Nobody);
        QVERIFY(!stand.session->facts().find(QStringLiteral("app_kana")));
    }

    void aKioskLooksNobodyUp()
    {
        Stand stand(VisitRole::Kiosk);
        QVERIFY(stand.comesWith(QStringLiteral("e"), QStringLiteral("tenkyo")));
        QCOMPARE(stand.session->residentState(), casework::ResidentState::Unasked);
        QCOMPARE(stand.extract.asked, 0);
    }

    void aTownThatDoesNotAllowItIsNotAsked()
    {
        Stand stand(VisitRole::Counter, false);
        QVERIFY(stand.comesWith(QStringLiteral("e"), QStringLiteral("tenkyo")));
        QCOMPARE(stand.extract.asked, 0);
        QVERIFY(!stand.session->facts().find(QStringLiteral("p_kana")));
    }

    void aBrokenExtractStopsNobody()
    {
        Stand stand(VisitRole::Counter);
        stand.extract.isBroken = true;
        QVERIFY(stand.comesWith(QStringLiteral("e"), QStringLiteral("tenkyo")));
        QCOMPARE(stand.session->residentState(), casework::ResidentState::Unreadable);
    }

    void namesakesGiveNothing()
    {
        casework::ResidentMatch match{casework::ResidentState::Several, {}, {}, 2};
        forms::Fact fact;
        fact.key = QStringLiteral("p_kana");
        match.own.append(fact);
        QVERIFY(factsFromExtract(match, {{QStringLiteral("ev"), QStringLiteral("tenkyo")}}).isEmpty());
    }

    void theBereavedAreAskedAboutThemselvesOnly()
    {
        casework::ResidentMatch match{casework::ResidentState::Found, {}, {}, 1};
        for (const auto* key : {u"p_kana", u"p_name", u"hoken_kigo"}) {
            forms::Fact fact;
            fact.key = QString::fromUtf16(key);
            fact.value = QStringLiteral("x");
            match.own.append(fact);
        }
        const auto facts = factsFromExtract(match, {{QStringLiteral("ev"), QStringLiteral("shibou")}});
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts.first().key, QStringLiteral("app_kana"));
    }

    void aTownOfItsOwnNeverUsesTheDemonstrationsExtract()
    {
        QVERIFY(!loadTown({}).value().residents.file.isEmpty());
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("town.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"name":"となり市"})");
        file.close();
        QVERIFY(loadTown(folder.path()).value().residents.file.isEmpty());
    }

    void atADeathTheExtractSaysWhoOfTheHouseholdHasDied()
    {
        const casework::ResidentExtract extract(QStringLiteral(":/kakanai/town/residents.csv"));
        const auto match = extract.find({QStringLiteral("𠮷田　久美子"), QDate(1951, 1, 5),
                                         QStringLiteral("みほん県みほん市港町三丁目７番１号")});
        QVERIFY(match);
        const auto told = [&](const char* event, const char* key,
                              int person = 0) -> std::optional<forms::Fact> {
            const QList<forms::Fact> facts =
                factsFromExtract(*match,
                                 {{QStringLiteral("ev"), QString::fromLatin1(event)},
                                  {QStringLiteral("n_members"), 2},
                                  {QStringLiteral("visitor"),
                                   std::string_view(event) == "shibou" ? QStringLiteral("親族・遺族")
                                                                       : QStringLiteral("本人")}});
            for (const forms::Fact& fact : facts) {
                if (fact.key == QLatin1String(key) && fact.person == person)
                    return fact;
            }
            return {};
        };
        QCOMPARE(told("shibou", "dead_name")->value, QStringLiteral("𠮷田　栄一"));
        QVERIFY(told("shibou", "dead_name")->needsReview); // whose death it is, a person says
        QCOMPARE(told("shibou", "dead_birth")->value, QStringLiteral("1942-08-08"));
        QCOMPARE(told("shibou", "dead_date")->value, QStringLiteral("2026-11-01"));
        QCOMPARE(told("shibou", "dead_addr")->origin, forms::Origin::Core);
        QVERIFY(!told("tenshutsu", "dead_name"));
        // Two live there, and two move: the dead one is nobody's housemate any more.
        QCOMPARE(told("tenshutsu", "p_name", 1)->value, QStringLiteral("𠮷田　正夫"));
        QVERIFY(!told("tenshutsu", "p_name", 2));
    }
};

KAKANAI_TEST(tst_ResidentVisit);
#include "tst_ResidentVisit.moc"
