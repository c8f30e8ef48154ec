// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/publishing/PublishingTown.h"
#include "tests/support/TestRegistry.h"

using namespace kakanai;
using namespace kakanai::publishing;

namespace {

const QString j01 = QStringLiteral("procedure/J01");

} // namespace

class tst_PublishingService : public QObject
{
    Q_OBJECT

private:
    /** A town whose draft renames J01 and is on disk. */
    static void rename(test::PublishingTown& office, const QString& name,
                       const QString& by = QStringLiteral("s01"))
    {
        const auto draft = office.draft(by);
        QVERIFY(draft->set(j01, QStringLiteral("/name/ja"), name));
        QVERIFY(draft->write());
    }

    static QString nameOn(const test::PublishingTown& office, const QDate& day)
    {
        const auto home = forms::catalogueHome(office.town.path(), day);
        const auto catalogue =
            forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue"), home.value_or(QString()));
        return catalogue ? catalogue->procedure(QStringLiteral("J01"))->name.ja : catalogue.error().detail;
    }

private Q_SLOTS:
    void twoPeopleMakeAVersion()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("転入の届出"));
        const auto version = office.publish();
        QVERIFY2(version, version ? "" : qPrintable(version.error().detail));
        QCOMPARE(version->number, 2);
        QCOMPARE(nameOn(office, office.today), QStringLiteral("転入の届出"));
        const auto versions = forms::publishedVersions(office.town.path());
        QVERIFY(versions);
        QCOMPARE(versions->size(), 2); // what was there before, and this
        QCOMPARE(versions->last().author, QStringLiteral("s01"));
        QCOMPARE(versions->last().approver, QStringLiteral("s04"));
        QVERIFY2(!QFile::exists(office.town.filePath(QStringLiteral("catalogue-draft/journal.jsonl"))),
                 "the draft is done with");
        QCOMPARE(office.count(QStringLiteral("SELECT count(*) FROM audit_entry WHERE entry LIKE "
                                             "'%catalogue-version/0002%'")),
                 2);
        auto transaction = office.begin();
        QVERIFY(office.trail.verify(transaction)->isIntact);
    }

    void oneIsNotEnough_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("authorNumber");
        QTest::addColumn<QString>("approver");
        QTest::addColumn<QString>("approverNumber");
        QTest::addColumn<FailureCode>("code");
        QTest::newRow("the author agrees with themselves") << "s04"
                                                           << "444444"
                                                           << "s04"
                                                           << "444444" << FailureCode::SecondPersonNeeded;
        QTest::newRow("whoever edited agrees") << "s04"
                                               << "444444"
                                               << "s01"
                                               << "111111" << FailureCode::SecondPersonNeeded;
        QTest::newRow("a clerk may not approve") << "s01"
                                                 << "111111"
                                                 << "s02"
                                                 << "222222" << FailureCode::NotPermitted;
        QTest::newRow("nobody knows the second") << "s01"
                                                 << "111111"
                                                 << "s99"
                                                 << "444444" << FailureCode::StaffUnknown;
        QTest::newRow("wrong number of the second") << "s01"
                                                    << "111111"
                                                    << "s04"
                                                    << "444445" << FailureCode::ApprovalNumberWrong;
        QTest::newRow("wrong number of the author") << "s01"
                                                    << "111112"
                                                    << "s04"
                                                    << "444444" << FailureCode::ApprovalNumberWrong;
        QTest::newRow("an author without a number") << "s03"
                                                    << "333333"
                                                    << "s04"
                                                    << "444444" << FailureCode::ApprovalNumberWrong;
    }

    void oneIsNotEnough()
    {
        QFETCH(QString, author);
        QFETCH(QString, authorNumber);
        QFETCH(QString, approver);
        QFETCH(QString, approverNumber);
        QFETCH(FailureCode, code);
        test::PublishingTown office;
        rename(office, QStringLiteral("転入の届出"));
        Agreement agreement = office.agreement();
        // What the caller claims to be does not matter: the staff list decides.
        agreement.author = {author, access::Role::Admin, QStringLiteral("desk-1")};
        agreement.authorNumber = test::secretOf(qPrintable(authorNumber));
        agreement.approverId = approver;
        agreement.approverNumber = test::secretOf(qPrintable(approverNumber));
        const auto version = office.service.publish(*office.database, agreement, office.draftDigest());
        QVERIFY(!version);
        QCOMPARE(version.error().code, code);
        QVERIFY(forms::publishedVersions(office.town.path())->isEmpty());
        QVERIFY(nameOn(office, office.today) != QStringLiteral("転入の届出"));
    }

    void fiveWrongNumbersLockForAQuarterOfAnHour()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("転入の届出"));
        for (int i = 0; i < 5; ++i) {
            Agreement wrong = office.agreement();
            wrong.approverNumber = test::secretOf("000000");
            QCOMPARE(office.service.publish(*office.database, wrong, office.draftDigest()).error().code,
                     FailureCode::ApprovalNumberWrong);
        }
        QCOMPARE(office.publish().error().code, FailureCode::ApprovalNumberWrong);
        office.clock.advance(15 * 60 * 1000 + 1000);
        QVERIFY(office.publish());
    }

    void whatNobodyLookedAtIsNotPublished()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("転入の届出"));
        const QString shown = office.draftDigest();
        rename(office, QStringLiteral("ほかの名前"));
        QCOMPARE(office.service.publish(*office.database, office.agreement(), shown).error().code,
                 FailureCode::DraftOutdated);
    }

    void aBrokenDraftStaysADraft()
    {
        test::PublishingTown office;
        {
            const auto draft = office.draft();
            QVERIFY(draft->set(j01, QStringLiteral("/condition"),
                               QStringLiteral("ev=='tennyu' and nobody_asks")));
            QVERIFY(draft->write());
            QVERIFY(!faultsOf(draft->folder()).isEmpty());
        }
        const auto version = office.publish();
        QVERIFY(!version);
        QCOMPARE(version.error().code, FailureCode::CatalogueInvalid);
    }

    void aVersionWaitsForItsDay()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("四月の名前"));
        Agreement april = office.agreement();
        april.effective = office.today.addDays(30);
        QVERIFY(office.service.publish(*office.database, april, office.draftDigest()));
        rename(office, QStringLiteral("今日の名前"));
        QVERIFY(office.publish());
        QCOMPARE(nameOn(office, office.today), QStringLiteral("今日の名前"));
        QCOMPARE(nameOn(office, office.today.addDays(29)), QStringLiteral("今日の名前"));
        QCOMPARE(nameOn(office, office.today.addDays(30)), QStringLiteral("四月の名前"));
    }

    void thePastIsNotRewritten()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("転入の届出"));
        Agreement past = office.agreement();
        past.effective = office.today.addDays(-1);
        QVERIFY(!office.service.publish(*office.database, past, office.draftDigest()));
    }

    void rollingBackBringsBackTheSameBytes()
    {
        test::PublishingTown office;
        const QByteArray own = "{ \"documents\":[ {\"id\":\"own\", "
                               "\"name\":{\"ja\":\"紙\",\"ja-easy\":\"かみ\",\"en\":\"x\"}} ] }\n";
        office.writeTown(QStringLiteral("catalogue/own.json"), own);
        rename(office, QStringLiteral("二番"));
        QVERIFY(office.publish());
        rename(office, QStringLiteral("三番"));
        QVERIFY(office.publish());
        QCOMPARE(nameOn(office, office.today), QStringLiteral("三番"));
        const auto again = office.service.rollBack(*office.database, office.agreement(), 2);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->number, 4);
        QCOMPARE(again->restores, 2);
        QCOMPARE(nameOn(office, office.today), QStringLiteral("二番"));
        QCOMPARE(office.bytes(QStringLiteral("catalogue-versions/0004/catalogue/editor.json")),
                 office.bytes(QStringLiteral("catalogue-versions/0002/catalogue/editor.json")));
        QVERIFY(office.service.rollBack(*office.database, office.agreement(), 1));
        QCOMPARE(office.bytes(QStringLiteral("catalogue-versions/0005/catalogue/own.json")), own);
        QVERIFY(!QFile::exists(
            office.town.filePath(QStringLiteral("catalogue-versions/0005/catalogue/editor.json"))));
        QVERIFY(!office.service.rollBack(*office.database, office.agreement(), 9));
        Agreement alone = office.agreement();
        alone.approverId = QStringLiteral("s01");
        QCOMPARE(office.service.rollBack(*office.database, alone, 2).error().code,
                 FailureCode::SecondPersonNeeded);
    }

    void whatWasChangedBehindTheVersionsBackIsRefused()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("二番"));
        QVERIFY(office.publish());
        office.writeTown(QStringLiteral("catalogue-versions/0002/catalogue/more.json"), "{\"documents\":[]}");
        const auto home = forms::catalogueHome(office.town.path(), office.today);
        QVERIFY(!home);
        QCOMPARE(home.error().code, forms::FormErrorCode::CatalogueInvalid);
    }

    void aDraftBegunBeforeIsPutOnTheNewVersion()
    {
        test::PublishingTown office;
        rename(office, QStringLiteral("二番"));
        QVERIFY(office.publish());
        {
            const auto draft = office.draft();
            QCOMPARE(draft->basedOn(), 2);
            QVERIFY(draft->set(j01, QStringLiteral("/law"), QStringLiteral("法22条の2")));
            QVERIFY(draft->write());
        }
        QVERIFY(office.service.rollBack(*office.database, office.agreement(), 1));
        QCOMPARE(office.publish().error().code, FailureCode::DraftOutdated);
        const auto draft = office.draft();
        QCOMPARE(draft->basedOn(), 3);
        QCOMPARE(draft->object(j01).value(QStringLiteral("law")).toString(), QStringLiteral("法22条の2"));
        QVERIFY(
            draft->object(j01).value(QStringLiteral("name")).toObject().value(QStringLiteral("ja")).toString()
            != QStringLiteral("二番"));
    }

    void aNumberIsOnesOwn()
    {
        test::PublishingTown office;
        const access::Actor third{QStringLiteral("s03"), access::Role::Clerk, QStringLiteral("desk-1")};
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("desk-1")};
        QVERIFY(office.service.setNumber(*office.database, third, {}, third.id, test::secretOf("333333")));
        // Now that there is one, it is needed to change it.
        QCOMPARE(office.service.setNumber(*office.database, third, {}, third.id, test::secretOf("999999"))
                     .error()
                     .code,
                 FailureCode::ApprovalNumberWrong);
        QVERIFY(office.service.setNumber(*office.database, third, test::secretOf("333333"), third.id,
                                         test::secretOf("999999")));
        QCOMPARE(office.service
                     .setNumber(*office.database, clerk, test::secretOf("111111"), third.id,
                                test::secretOf("000000"))
                     .error()
                     .code,
                 FailureCode::NotPermitted);
        QCOMPARE(office.service
                     .setNumber(*office.database, clerk, test::secretOf("111111"), clerk.id,
                                test::secretOf("12345"))
                     .error()
                     .code,
                 FailureCode::SecretMalformed);
    }
};

KAKANAI_TEST(tst_PublishingService);
#include "tst_PublishingService.moc"
