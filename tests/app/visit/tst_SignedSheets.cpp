// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Lane.h"
#include "app/store/Transaction.h"
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/ReceiptPaper.h"
#include "app/visit/VisitSession.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::visit;

namespace {

const QByteArray strokes = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 25\">"
                           "<polyline stroke-width=\"0.6\" points=\"5,5 12,5 19,5\"/></svg>";

struct Told {
    const char* key;
    const char16_t* value;
    forms::Origin origin;
};

/** A kiosk without a card reader and a counter, on one office. */
struct Hall {
    Hall()
    {
        office = Office::open(QStringLiteral("sqlite:%1/kakanai.db").arg(folder.path()), folder.path(), town,
                              clock)
                     .value();
        services.reset(new VisitServices{clock, town, catalogue, *office, cards, work});
    }

    /** Somebody moves in alone, told what `told` says, and signs. */
    std::unique_ptr<VisitSession> visit(std::initializer_list<Told> told,
                                        const QString& language = QStringLiteral("ja"))
    {
        auto session = std::make_unique<VisitSession>(*services, VisitRole::Kiosk);
        session->begin(language);
        session->chooseEvents({QStringLiteral("tennyu")});
        session->giveConsent();
        session->continueWithoutCard();
        for (const Told& each : told) {
            forms::FactSheet one;
            one.learn({.key = QString::fromLatin1(each.key),
                       .value = QString::fromUtf16(each.value),
                       .origin = each.origin});
            session->learn(one);
        }
        session->answerAll(
            {{QStringLiteral("visitor"), QStringLiteral("本人")}, {QStringLiteral("n_members"), 1}}, true);
        session->finishPapers();
        session->finishDetails();
        session->confirmReview();
        session->sign(strokes);
        return waitFor(*session, VisitStep::Receipt) ? std::move(session) : nullptr;
    }

    /** A clerk with that visit's case before them. */
    std::unique_ptr<VisitSession> desk(const VisitSession& kiosk)
    {
        auto clerk = std::make_unique<VisitSession>(*services, VisitRole::Counter);
        clerk->setStaff(QStringLiteral("s01"));
        clerk->openCase(kiosk.receipt().caseId);
        return waitFor(*clerk, VisitStep::Checking) ? std::move(clerk) : nullptr;
    }

    static bool waitFor(const VisitSession& session, VisitStep step)
    {
        return QTest::qWaitFor([&] { return session.step() == step && !session.isBusy(); }, 60'000);
    }

    SystemClock clock;
    TownSettings town = loadTown({}).value();
    forms::Catalogue catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value();
    QTemporaryDir folder;
    std::unique_ptr<Office> office;
    CardLanes cards{
        [] { return std::make_unique<card::SimulatorBackend>(std::make_shared<card::SimulatorReaders>()); }};
    Lane work{QStringLiteral("work")};
    std::unique_ptr<VisitServices> services;
};

const std::initializer_list<Told> takanashi{
    {"app_name", u"高梨　陽太", forms::Origin::Typed},
    {"p_birth", u"1994-06-11", forms::Origin::Typed},
    {"addr_new", u"みほん県みほん市中央一丁目２番３号", forms::Origin::Typed},
    {"addr_old", u"神奈川県藤沢市朝日町１番地の１", forms::Origin::Paper},
    {"mv_date", u"2026-01-10", forms::Origin::Typed},
};

} // namespace

class tst_SignedSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSignatureIsTiedToEverySheetAndHoldsAtTheCounter()
    {
        Hall hall;
        const auto kiosk = hall.visit(takanashi);
        QVERIFY(kiosk);
        const auto clerk = hall.desk(*kiosk);
        QVERIFY(clerk);
        QVERIFY(!clerk->sheets().isEmpty());
        QCOMPARE(clerk->changedSheets(), QStringList());
    }

    void aChangedSignatureIsFoundAndTheCaseCannotBeCompleted()
    {
        Hall hall;
        const auto kiosk = hall.visit(takanashi);
        QVERIFY(kiosk);
        const QString id = kiosk->receipt().caseId;
        const bool isChanged =
            hall.office->lane()
                .run([&] {
                    OfficeStores& stores = hall.office->stores();
                    auto transaction = store::Transaction::begin(*stores.database).value();
                    const access::Actor actor{QStringLiteral("s01"), access::Role::Clerk,
                                              QStringLiteral("T-01")};
                    const auto file =
                        stores.cases.show(transaction, id, QStringLiteral("test"), actor).value();
                    VisitContent content = fromCaseContent(file.content).value();
                    content.signatureSvg.replace("5,5", "5,6");
                    return stores.cases
                               .replaceContent(transaction, id, toCaseContent(content),
                                               {QStringLiteral("app_sign")}, actor)
                               .has_value()
                        && transaction.commit().has_value();
                })
                .result();
        QVERIFY(isChanged);
        const auto clerk = hall.desk(*kiosk);
        QVERIFY(clerk);
        QStringList ids;
        for (const forms::FilledSheet& sheet : clerk->sheets())
            ids.append(sheet.id);
        QCOMPARE(clerk->changedSheets(), ids);
        clerk->checkIdentity(QStringLiteral("licence"));
        clerk->complete();
        QCOMPARE(clerk->lastFailure()->code, FailureCode::SealBroken);
    }

    void sourcesThatDisagreeWaitForTheClerk()
    {
        Hall hall;
        const auto kiosk =
            hall.visit({{"app_name", u"高梨　陽太", forms::Origin::Typed},
                        {"p_name", u"高梨　陽太", forms::Origin::Core},
                        {"p_name", u"髙梨　陽太", forms::Origin::Paper},
                        {"addr_new", u"みほん県みほん市中央一丁目２番３号", forms::Origin::Typed},
                        {"mv_date", u"2026-01-10", forms::Origin::Typed}});
        QVERIFY(kiosk);
        const auto clerk = hall.desk(*kiosk);
        QVERIFY(clerk);
        QCOMPARE(clerk->facts().contradictions().size(), 1);
        clerk->checkIdentity(QStringLiteral("licence"));
        clerk->complete();
        QCOMPARE(clerk->lastFailure()->code, FailureCode::CaseIncomplete);
        clerk->settleFact(QStringLiteral("p_name"), QStringLiteral("髙梨　陽太"));
        QVERIFY(clerk->facts().contradictions().isEmpty());
        QCOMPARE(clerk->facts().find(QStringLiteral("p_name"))->origin, forms::Origin::Paper);
        QCOMPARE(clerk->facts().find(QStringLiteral("p_name"))->confirmedBy, QStringLiteral("s01"));
    }

    void aDateMayBeUnknownAndAnAddressMayBeginWithItsPostalCode()
    {
        Hall hall;
        VisitSession session(*hall.services, VisitRole::Counter);
        session.setStaff(QStringLiteral("s01"));
        session.begin(QStringLiteral("ja"));
        session.enterFact(QStringLiteral("p_birth"), QStringLiteral("昭和10年頃"));
        QCOMPARE(session.facts().value(QStringLiteral("p_birth")), QStringLiteral("0000-00-00"));
        QCOMPARE(session.facts().find(QStringLiteral("p_birth"))->notation, QStringLiteral("昭和10年頃"));
        session.enterFact(QStringLiteral("addr_old"), QStringLiteral("251-0054 １番地の１"));
        QCOMPARE(session.facts().value(QStringLiteral("addr_old")),
                 QStringLiteral("神奈川県藤沢市朝日町１番地の１"));
    }

    void theReceiptSaysWhatHappensAndNamesNobody()
    {
        Hall hall;
        const auto kiosk = hall.visit(takanashi, QStringLiteral("en"));
        QVERIFY(kiosk);
        const forms::Handout receipt = receiptHandout(*kiosk, *hall.services, QStringLiteral("en"));
        QCOMPARE(receipt.number, kiosk->receipt().ticketNumber);
        QCOMPARE(receipt.sections.size(), 2);
        QCOMPARE(receipt.sections.first().rows.size(), kiosk->receipt().procedures.size());
        QStringList words;
        for (const forms::HandoutSection& section : receipt.sections) {
            for (const forms::HandoutRow& row : section.rows) {
                QVERIFY2(!row.label.other.isEmpty(), qPrintable(row.label.ja));
                QVERIFY2(!row.value.other.isEmpty(), qPrintable(row.value.ja));
                words << row.label.ja << row.value.ja << row.value.other;
            }
        }
        const QString all = words.join(u'\n');
        QVERIFY(all.contains(QStringLiteral("受付済み")));
        QVERIFY(!all.contains(QStringLiteral("高梨")) && !all.contains(QStringLiteral("朝日町")));
        QVERIFY(forms::handoutPdf(receipt));
        const forms::Handout guide = readingGuide(*kiosk, *hall.services, QStringLiteral("en"));
        QCOMPARE(guide.sections.size(), kiosk->sheets().size());
        QVERIFY(forms::handoutPdf(guide));
        const forms::Handout plain = receiptHandout(*kiosk, *hall.services, QStringLiteral("ja"));
        QVERIFY(plain.title.other.isEmpty());
    }
};

KAKANAI_TEST(tst_SignedSheets);
#include "tst_SignedSheets.moc"
