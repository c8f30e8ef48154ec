// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Lane.h"
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/PaperWords.h"
#include "app/visit/VisitSession.h"
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace kakanai;
using namespace kakanai::visit;

namespace {

const QString readerName = QStringLiteral("Reader 1");

Secret secretOf(const char* digits)
{
    Secret secret;
    for (const char* at = digits; *at; ++at)
        (void)secret.append(static_cast<std::uint8_t>(*at));
    return secret;
}

QByteArray textAid()
{
    return QByteArray(reinterpret_cast<const char*>(card::textApplication.data()),
                      qsizetype(card::textApplication.size()));
}

/** A kiosk's session on a real office and a simulated card, without a window. */
struct Stand {
    explicit Stand(VisitRole role = VisitRole::Kiosk)
    {
        readers->addReader(readerName);
        office = Office::open(QStringLiteral("sqlite:%1/kakanai.db").arg(folder.path()), folder.path(), town,
                              clock)
                     .value();
        services.reset(new VisitServices{clock, town, catalogue, *office, cards, workLane});
        session = std::make_unique<VisitSession>(*services, role);
        QObject::connect(session.get(), &VisitSession::failed, session.get(),
                         [this](const Failure& failure) { lastFailure = failure; });
    }
    bool reaches(VisitStep step)
    {
        return QTest::qWaitFor([&] { return session->step() == step && !session->isBusy(); }, 15000);
    }
    /** To the PIN page, with the card of person a on the reader. */
    bool comesToThePin()
    {
        card = std::make_shared<card::SimulatorCard>(card::loadPersona(QStringLiteral("a")).value());
        readers->insert(readerName, card);
        session->begin(QStringLiteral("ja"));
        session->chooseEvents({QStringLiteral("tennyu")});
        session->giveConsent();
        session->placeCard(readerName);
        return reaches(VisitStep::Pin);
    }

    SystemClock clock;
    TownSettings town = loadTown({}).value();
    forms::Catalogue catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value();
    QTemporaryDir folder;
    std::shared_ptr<card::SimulatorReaders> readers = std::make_shared<card::SimulatorReaders>();
    std::shared_ptr<card::SimulatorCard> card;
    std::unique_ptr<Office> office;
    CardLanes cards{[this] { return std::make_unique<card::SimulatorBackend>(readers); }};
    Lane workLane{QStringLiteral("work")};
    std::unique_ptr<VisitServices> services;
    std::unique_ptr<VisitSession> session;
    std::optional<Failure> lastFailure;
};

} // namespace

class tst_VisitSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongNumberBLeavesThePinsTriesAlone()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        QCOMPARE(stand.session->tries()->pin.value(), 3);
        stand.session->enterSecret(card::Credential::NumberB, secretOf("00000000000000"));
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.lastFailure->code, FailureCode::PinWrong);
        QCOMPARE(stand.session->tries()->numberB.value(), 9);
        QCOMPARE(stand.session->tries()->pin.value(), 3);
        QCOMPARE(stand.card->verifyCount(), 1);
    }

    void aKioskNeverSpendsTheLastTry()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        for (int left = 2; left >= 1; --left) {
            stand.session->enterSecret(card::Credential::Pin, secretOf("0000"));
            QVERIFY(stand.reaches(VisitStep::Pin));
            QCOMPARE(stand.session->tries()->pin.value(), left);
        }
        stand.session->enterSecret(card::Credential::Pin,
                                   secretOf("1234")); // even the right one waits for the counter
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.lastFailure->code, FailureCode::PinFloorReached);
        QCOMPARE(stand.card->verifyCount(), 2);
    }

    void aCounterSpendsTheLastTryOnlyWhenAskedTwice()
    {
        Stand stand(VisitRole::Counter);
        QVERIFY(stand.comesToThePin());
        for (int left = 2; left >= 1; --left) {
            stand.session->enterSecret(card::Credential::Pin, secretOf("0000"));
            QVERIFY(stand.reaches(VisitStep::Pin));
        }
        QCOMPARE(stand.session->triesLeft(card::Credential::Pin), 1);
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"));
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.lastFailure->code, FailureCode::PinFloorReached);
        QCOMPARE(stand.card->verifyCount(), 2);
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"), LastTry::Risk);
        QVERIFY(stand.reaches(VisitStep::Identity));
        QCOMPARE(stand.card->verifyCount(), 3);
    }

    void aKioskDoesNotRiskTheLastTryWhoeverAsks()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        for (int left = 2; left >= 1; --left) {
            stand.session->enterSecret(card::Credential::Pin, secretOf("0000"));
            QVERIFY(stand.reaches(VisitStep::Pin));
        }
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"), LastTry::Risk);
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.lastFailure->code, FailureCode::PinFloorReached);
        QCOMPARE(stand.card->verifyCount(), 2);
    }

    void aSwappedCardWithTheSameTriesIsNotTried()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        const auto other =
            std::make_shared<card::SimulatorCard>(card::loadPersona(QStringLiteral("b1")).value());
        stand.readers->insert(readerName, other);
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"));
        QVERIFY(stand.reaches(VisitStep::Card));
        QCOMPARE(stand.lastFailure->code, FailureCode::CardChanged);
        QCOMPARE(other->verifyCount(), 0);
        QVERIFY(!stand.session->identity());
    }

    void theReadersOwnKeysTakeThePin()
    {
        Stand stand;
        QByteArray typed; // nothing: cancelled
        stand.readers->setPinPad(readerName, [&typed] { return typed; });
        QVERIFY(stand.comesToThePin());
        QVERIFY(stand.session->tries()->hasPinPad);
        bool wasAsking = false;
        QObject::connect(stand.session.get(), &VisitSession::stepChanged, stand.session.get(),
                         [&] { wasAsking = wasAsking || stand.session->isReaderAsking(); });
        stand.session->enterSecretOnReader(card::Credential::Pin);
        QVERIFY(stand.reaches(VisitStep::Pin));
        QVERIFY(wasAsking);
        QCOMPARE(stand.lastFailure->code, FailureCode::PinCancelled);
        QCOMPARE(stand.card->verifyCount(), 0);
        typed = "1234";
        stand.session->enterSecretOnReader(card::Credential::Pin);
        QVERIFY(stand.reaches(VisitStep::Identity));
        QCOMPARE(stand.card->verifyCount(), 1);
    }

    void afterALostAnswerTheTriesAreReadAgain()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        card::SimulatorFault lost;
        lost.instruction = 0x20;
        lost.kind = card::FaultKind::Cut;
        stand.card->addFaults({lost});
        stand.session->enterSecret(card::Credential::Pin, secretOf("0000"));
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.lastFailure->code, FailureCode::OutcomeUnknown);
        QCOMPARE(stand.session->triesLeft(card::Credential::Pin), stand.card->triesLeft(textAid(), 0x11));
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"));
        QVERIFY(stand.reaches(VisitStep::Identity));
    }

    void aCorrectionChangesEverySheetAndKeepsWhatItReplaced()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"));
        QVERIFY(stand.reaches(VisitStep::Identity));
        stand.session->confirmIdentity();
        stand.session->answerAll({{QStringLiteral("visitor"), QStringLiteral("本人")},
                                  {QStringLiteral("has_mn"), true},
                                  {QStringLiteral("water"), true}},
                                 true);
        const QString right = QStringLiteral("髙梨　陽太");
        stand.session->enterFact(QStringLiteral("p_name"), right);
        int seen = 0;
        for (const forms::FilledSheet& sheet : stand.session->sheets()) {
            for (const forms::FieldValue& field : sheet.fields) {
                if (field.key == QStringLiteral("p_name")) {
                    QCOMPARE(field.value, right);
                    ++seen;
                }
            }
        }
        QVERIFY(seen >= 3); // J01, J06, J07
        const forms::Fact* fact = stand.session->facts().find(QStringLiteral("p_name"));
        QCOMPARE(fact->replacedValue.value(), QStringLiteral("高梨　陽太"));
        QCOMPARE(fact->replacedOrigin.value(), forms::Origin::Card);
    }

    void whoeverComesNextFindsNothing()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"));
        QVERIFY(stand.reaches(VisitStep::Identity));
        stand.session->leave();
        QCOMPARE(stand.session->step(), VisitStep::Welcome);
        QVERIFY(!stand.session->identity());
        QVERIFY(stand.session->facts().facts().isEmpty());
        QVERIFY(stand.session->answers().isEmpty());
        QVERIFY(stand.session->sheets().isEmpty());
        QVERIFY(!stand.session->tries());
    }

    void whoeverLeavesWhileTheCardIsReadLeavesNothing()
    {
        Stand stand;
        QVERIFY(stand.comesToThePin());
        stand.session->enterSecret(card::Credential::Pin, secretOf("1234"));
        QCOMPARE(stand.session->step(), VisitStep::Reading);
        stand.session->leave();
        QVERIFY(stand.reaches(VisitStep::Welcome));
        QVERIFY(!stand.session->identity());
        QVERIFY(stand.session->facts().facts().isEmpty());
        QVERIFY(stand.comesToThePin()); // and the next person is served
    }

    void everyPaperWeCanReadHasItsOfficeName()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/kakanai/translations/kakanai_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        QStringList templates;
        for (const QString& file :
             QDir(QStringLiteral(":/kakanai/papers/templates")).entryList({QStringLiteral("*.json")}))
            templates.append(file.chopped(5));
        QStringList known = readablePapers();
        known.sort();
        templates.sort();
        QCOMPARE(known, templates);
        for (const QString& type : known)
            QVERIFY2(paperName(type) != type, qPrintable(type));
        // The counter once called this one a certificate of lost insurance (資格喪失証明書): another document
        // altogether.
        QCOMPARE(paperName(QStringLiteral("shikaku")), QStringLiteral("資格確認書"));
        QCoreApplication::removeTranslator(&translator);
    }

    void aTownWithoutAQueueForAnErrandDoesNotOfferIt()
    {
        Stand stand;
        stand.town.services.removeIf(
            [](const Service& service) { return service.id == QStringLiteral("tenkyo"); });
        stand.session->begin(QStringLiteral("ja"));
        QCOMPARE(stand.session->offeredEvents().size(), stand.catalogue.events.size() - 1);
        stand.session->chooseEvents({QStringLiteral("tenkyo")});
        QCOMPARE(stand.lastFailure->code, FailureCode::ServiceUnknown);
        QCOMPARE(stand.session->step(), VisitStep::Event);
    }
};

KAKANAI_TEST(tst_VisitSession);
#include "tst_VisitSession.moc"
