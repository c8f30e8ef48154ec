// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/ApprovalNumber.h"
#include "app/review/DeadLetterWindow.h"
#include "app/store/InTransaction.h"
#include "tests/support/HallStage.h"
#include "tests/support/SampleCase.h"
#include "tests/support/TestRegistry.h"

using namespace kakanai;
using namespace kakanai::review;

namespace {

constexpr int patience = 30000;

Secret secret(const char* digits)
{
    Secret number;
    for (; *digits; ++digits)
        (void)number.append(static_cast<std::uint8_t>(*digits));
    return number;
}

/** A hall with one completed case whose only message the receiver refused. */
struct DeadStage : test::HallStage {
    explicit DeadStage(const char* problem)
    {
        office().lane().wait([&] {
            visit::OfficeStores& stores = office().stores();
            const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("c")};
            const auto made =
                store::inTransaction(*stores.database, [&](store::Transaction& transaction) -> Result<void> {
                    const auto head = stores.cases.submit(transaction, test::sampleDraft(), clerk);
                    if (!head)
                        return tl::unexpected(head.error());
                    const auto completed = test::sampleCompletion(head->id, clock().now());
                    if (const auto opened = stores.reviews.open(transaction, *head, completed.procedures);
                        !opened)
                        return opened;
                    const auto receipt = stores.cases.complete(transaction, completed, clerk);
                    if (!receipt)
                        return tl::unexpected(receipt.error());
                    if (const auto set = access::ApprovalNumbers().save(transaction, QStringLiteral("s01"),
                                                                        secret("135790"));
                        !set)
                        return set;
                    return stores.outbox.markDead(transaction, receipt->messageIds.first(), 422,
                                                  QString::fromLatin1(problem), clock().now());
                });
            if (!made)
                qFatal("the test's office refuses: %s", qPrintable(made.error().detail));
        });
        speak(QStringLiteral("ja"));
        window = std::make_unique<DeadLetterWindow>(
            services(), visit::ReviewSeat{QStringLiteral("s04"), QStringLiteral("desk-4"), {}, false},
            QStringLiteral("ja"));
        window->resize(1366, 768);
        window->show();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!window->chosen().isEmpty(), patience); }();
    }

    int settled(const char* decision)
    {
        return office().lane().wait([&] {
            auto transaction = store::Transaction::begin(*office().stores().database).value();
            auto rows =
                transaction.run(QStringLiteral("SELECT count(*) FROM outbox_settled WHERE decision = ?"),
                                {QString::fromLatin1(decision)});
            return rows && rows->next() ? rows->number(0) : -1;
        });
    }

    QPushButton* button(const char* name) const
    {
        return window->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QLineEdit* line(const char* name) const
    {
        return window->findChild<QLineEdit*>(QString::fromLatin1(name));
    }

    std::unique_ptr<DeadLetterWindow> window;
};

} // namespace

class tst_DeadLetterWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNamedFieldIsCorrectedAndSentAgain()
    {
        DeadStage stage("422 rule-broken /case/channel pattern");
        QLineEdit* text = stage.line("text");
        QTRY_COMPARE_WITH_TIMEOUT(text->text(), QStringLiteral("counter"), patience);
        test::HallStage::keepPicture(*stage.window, QStringLiteral("undelivered"));
        // A look at the clock of the desk does not take away what is being typed.
        text->setText(QStringLiteral("kiosk"));
        stage.window->desk().refresh();
        QTest::qWait(50);
        QCOMPARE(text->text(), QStringLiteral("kiosk"));
        stage.button("correct")->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.window->desk().letters().isEmpty(), patience);
        QCOMPARE(stage.settled("replaced"), 1);
        QCOMPARE(stage.outboxPending(), 1);
    }

    void whatNobodyNamedGoesToPaper()
    {
        DeadStage stage("422");
        QVERIFY(!stage.button("correct")->isVisible());
        stage.button("paper")->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.window->desk().letters().isEmpty(), patience);
        QCOMPARE(stage.settled("paper"), 1);
        QVERIFY(stage.window->chosen().isEmpty());
    }

    void givingUpTakesAReasonAndASecondPerson()
    {
        DeadStage stage("422");
        stage.button("giveUp")->click();
        QVERIFY(!stage.button("agree")->isEnabled());
        stage.line("reason")->setText(QStringLiteral("重複して登録された案件のため"));
        auto* pad = stage.window->findChild<widgets::PinPad*>();
        for (const char digit : {'1', '3', '5', '7', '9'})
            QTest::keyClick(pad, digit);
        QVERIFY(!stage.button("agree")->isEnabled());
        QTest::keyClick(pad, '0');
        QTRY_VERIFY(stage.button("agree")->isEnabled());
        test::HallStage::keepPicture(*stage.window, QStringLiteral("undelivered-give-up"));
        stage.button("agree")->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.window->desk().letters().isEmpty(), patience);
        QCOMPARE(stage.settled("given-up"), 1);
    }
};

KAKANAI_TEST(tst_DeadLetterWindow);
#include "tst_DeadLetterWindow.moc"
