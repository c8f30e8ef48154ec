// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AccessPolicy.h"
#include "app/access/LoginSession.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

using namespace kakanai;
using namespace kakanai::access;

class tst_Access : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayDoWhat_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("a kiosk gives numbers") << Role::KioskDevice << Action::IssueTicket << true;
        QTest::newRow("a kiosk hands in") << Role::KioskDevice << Action::SubmitCase << true;
        QTest::newRow("a kiosk never looks back") << Role::KioskDevice << Action::ReadCase << false;
        QTest::newRow("a kiosk lists nobody") << Role::KioskDevice << Action::ListCases << false;
        QTest::newRow("a kiosk completes nothing") << Role::KioskDevice << Action::CompleteCase << false;
        QTest::newRow("a kiosk calls nobody") << Role::KioskDevice << Action::CallTicket << false;
        QTest::newRow("a clerk completes") << Role::Clerk << Action::CompleteCase << true;
        QTest::newRow("a clerk does not export") << Role::Clerk << Action::ExportCase << false;
        QTest::newRow("a supervisor exports") << Role::Supervisor << Action::ExportCase << true;
        QTest::newRow("an administrator sees no case") << Role::Admin << Action::ReadCase << false;
        QTest::newRow("an administrator lists no case") << Role::Admin << Action::ListCases << false;
        QTest::newRow("an auditor checks the record") << Role::Auditor << Action::VerifyAudit << true;
        QTest::newRow("an auditor reads no content") << Role::Auditor << Action::ReadCase << false;
        QTest::newRow("an auditor changes nothing") << Role::Auditor << Action::SubmitCase << false;
    }

    void whoMayDoWhat()
    {
        QFETCH(Role, role);
        QFETCH(Action, action);
        QFETCH(bool, allowed);
        QCOMPARE(isPermitted(role, action), allowed);
        QCOMPARE(require(role, action).has_value(), allowed);
    }

    void everyActionHasANameOfItsOwnAndSomebodyMayDoIt()
    {
        QSet<QString> names;
        for (int i = 0; i < actionCount(); ++i) {
            const auto action = static_cast<Action>(i);
            names.insert(actionName(action));
            bool isPossible = false;
            for (const Role role :
                 {Role::KioskDevice, Role::Clerk, Role::Supervisor, Role::Admin, Role::Auditor})
                isPossible |= isPermitted(role, action);
            QVERIFY2(isPossible, qPrintable(actionName(action)));
        }
        QCOMPARE(names.size(), actionCount());
    }

    void whoIsDisabledIsNobody()
    {
        test::SealedStore office;
        auto transaction = office.begin();
        const StaffStore staff;
        auto clerk = staff.find(transaction, QStringLiteral("s01"));
        QVERIFY(clerk);
        QCOMPARE(clerk->role, Role::Clerk);
        clerk->isDisabled = true;
        QVERIFY(staff.save(transaction, *clerk));
        QCOMPARE(staff.find(transaction, QStringLiteral("s01")).error().code, FailureCode::StaffUnknown);
        QCOMPARE(staff.find(transaction, QStringLiteral("nobody")).error().code, FailureCode::StaffUnknown);
        QCOMPARE(staff.list(transaction)->size(), 6);
    }

    void anIdleWindowEndsItsSession()
    {
        const QDateTime start(QDate(2026, 4, 1), QTime(8, 30));
        LoginSession session({QStringLiteral("s01"), Role::Clerk, QStringLiteral("counter-1")}, start);
        session.touch(start.addSecs(290));
        QVERIFY(!session.isOver(start.addSecs(580)));
        QVERIFY(session.isOver(start.addSecs(590)));
        session.touch(start.addSecs(600));
        QVERIFY2(session.isOver(start.addSecs(601)), "touching a session that has ended must not wake it");
    }

    void noSessionLastsLongerThanADay()
    {
        const QDateTime start(QDate(2026, 4, 1), QTime(8, 30));
        LoginSession session({QStringLiteral("s01"), Role::Clerk, QStringLiteral("counter-1")}, start);
        for (int minutes = 1; minutes < 600; ++minutes)
            session.touch(start.addSecs(minutes * 60));
        QVERIFY(!session.isOver(start.addSecs(599 * 60)));
        QVERIFY(session.isOver(start.addSecs(600 * 60)));
    }
};

KAKANAI_TEST(tst_Access);
#include "tst_Access.moc"
