// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CounterWindow.h"

#include "app/counter/NumberDialog.h"
#include "app/devices/SheetPrinter.h"
#include "app/store/PreApplicationKey.h"
#include "app/visit/PreApplicationDesk.h"

#include "tests/support/CounterDesk.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kakanai;
using namespace kakanai::test;
using counter::CounterWindow;
using counter::Work;
using queue::TicketState;
using visit::VisitStep;

class tst_CounterWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f2CallsTheNextNumberAndStartsItsVisit()
    {
        CounterDesk desk;
        const queue::Ticket first = desk.stage.issue(QStringLiteral("tennyu"), QStringLiteral("en"));
        (void)desk.stage.issue(QStringLiteral("hoken"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.ticket());
        QCOMPARE(desk.ticket()->label(), first.label());
        QCOMPARE(desk.ticket()->state, TicketState::Called);
        QTRY_COMPARE(desk.step(), VisitStep::Event);
        QCOMPARE(desk.window->session().language(), QStringLiteral("en"));
        // The errand on the ticket is chosen already: one key goes on.
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.step(), VisitStep::Consent);
        QCOMPARE(desk.window->session().events(), QStringList{QStringLiteral("tennyu")});
    }

    void aCodeFromHomeIsScannedBeforeAnythingIsAsked()
    {
        CounterDesk desk;
        const QTemporaryDir folder;
        visit::VisitServices& services = desk.stage.services();
        services.preApplicationKey = folder.filePath(QStringLiteral("prequr.key"));
        QVERIFY(store::PreApplicationKey::create(services.preApplicationKey));
        const visit::PreApplicationDesk home{services.preApplicationKey, services.town.municipalityCode,
                                             &services.catalogue, services.clock.today()};
        forms::PreApplication told;
        told.town = services.town.municipalityCode;
        told.made = services.clock.today();
        told.language = QStringLiteral("ja");
        told.events = {QStringLiteral("tennyu")};
        told.answers = {{QStringLiteral("n_members"), 1}};
        told.facts.learn({.key = QStringLiteral("app_tel"),
                          .value = QStringLiteral("090-0000-0101"),
                          .origin = forms::Origin::Qr});
        const auto parts = home.seal(told);
        QVERIFY2(parts, parts ? "" : qPrintable(parts.error().detail));
        (void)desk.stage.issue(QStringLiteral("hoken"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_COMPARE(desk.step(), VisitStep::Event);
        auto* line = desk.window->findChild<QLineEdit*>(QStringLiteral("codeFromHome"));
        QVERIFY(line->isVisible());
        for (const QByteArray& part : *parts) { // a scanner types, and ends with Enter
            line->setFocus();
            QTest::keyClicks(line, QString::fromLatin1(part));
            QTest::keyClick(line, Qt::Key_Return);
            QTRY_VERIFY(line->text().isEmpty() && !desk.window->session().isBusy());
        }
        const QStringList both{QStringLiteral("hoken"), QStringLiteral("tennyu")};
        const auto chosen = [&] {
            QStringList ids = desk.window->view().intake().chosenErrands();
            ids.sort();
            return ids;
        };
        QTRY_COMPARE(chosen(), both);
        QCOMPARE(desk.window->session().facts().value(QStringLiteral("app_tel")),
                 QStringLiteral("090-0000-0101"));
        QVERIFY(!desk.window->session().facts().find(QStringLiteral("app_name")));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.step(), VisitStep::Consent); // it does not say who they are
    }

    void anEmptyHallIsSaidInWords()
    {
        CounterDesk desk;
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.notice().contains(QStringLiteral("お待ちの方")));
        QVERIFY(!desk.ticket());
    }

    void anAbsentVisitorGoesBackIntoTheLine()
    {
        CounterDesk desk;
        const queue::Ticket ticket = desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.ticket());
        const QDateTime called = desk.ticket()->calledAt;
        desk.stage.clock().advance(60000);
        desk.press(Qt::Key_F2, Qt::ShiftModifier);
        QTRY_VERIFY(desk.ticket()->calledAt > called);
        desk.press(Qt::Key_F11);
        QTRY_VERIFY(!desk.ticket());
        QCOMPARE(desk.stage.find(ticket.id).state, TicketState::Waiting);
        QCOMPARE(desk.stage.find(ticket.id).missedCalls, 1);
        QTRY_COMPARE(desk.step(), VisitStep::Welcome);
    }

    void aHeldVisitComesBackWithItsAnswers()
    {
        CounterDesk desk;
        const queue::Ticket first = desk.stage.issue(QStringLiteral("tennyu"));
        const queue::Ticket second = desk.stage.issue(QStringLiteral("hoken"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_COMPARE(desk.step(), VisitStep::Event);
        QTRY_VERIFY(desk.ticket());
        desk.press(Qt::Key_F5);
        QTRY_COMPARE(desk.ticket()->state, TicketState::Serving);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.window->session().continueWithoutCard();
        QCOMPARE(desk.step(), VisitStep::Questions);
        desk.window->session().answer(QStringLiteral("visitor"), QStringLiteral("本人"));
        desk.press(Qt::Key_F3);
        QTRY_VERIFY(!desk.ticket());
        QCOMPARE(desk.stage.find(first.id).state, TicketState::Held);
        QCOMPARE(desk.step(), VisitStep::Welcome);

        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.ticket());
        QCOMPARE(desk.ticket()->id, second.id);
        QVERIFY(desk.window->session().answers().value(QStringLiteral("visitor")).toString().isEmpty());
        desk.press(Qt::Key_F11);
        QTRY_VERIFY(!desk.ticket());

        Q_EMIT desk.window->view().rail().resumeAsked(first.id);
        QTRY_VERIFY(desk.ticket());
        QCOMPARE(desk.ticket()->id, first.id);
        QCOMPARE(desk.step(), VisitStep::Questions);
        QCOMPARE(desk.window->session().answers().value(QStringLiteral("visitor")).toString(),
                 QStringLiteral("本人"));
    }

    void unsentWorkIsNotHandedOver()
    {
        CounterDesk desk;
        const queue::Ticket ticket = desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_COMPARE(desk.step(), VisitStep::Event);
        QTRY_VERIFY(desk.ticket());
        desk.press(Qt::Key_F5);
        QTRY_COMPARE(desk.ticket()->state, TicketState::Serving);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        Q_EMIT desk.window->view().rail().transferAsked(QStringLiteral("hoken"));
        QVERIFY(desk.notice().contains(QStringLiteral("引き継")));
        QTest::qWait(100);
        QCOMPARE(desk.stage.find(ticket.id).service, QStringLiteral("tennyu"));
    }

    void aCaseIsHandedOverWithItsNumber()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        const QString id = desk.ticket()->id;
        desk.press(Qt::Key_F5);
        QTRY_COMPARE(desk.ticket()->state, TicketState::Serving);
        Q_EMIT desk.window->view().rail().transferAsked(QStringLiteral("hoken"));
        QTRY_VERIFY(!desk.ticket());
        const queue::Ticket moved = desk.stage.find(id);
        QCOMPARE(moved.service, QStringLiteral("hoken"));
        QCOMPARE(moved.state, TicketState::Waiting);
        QVERIFY(!moved.caseId.isEmpty());
    }

    void aCalledCaseOpensWithEverythingInIt()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        QTRY_VERIFY(desk.window->view().person().findChild<QComboBox*>()->isEnabled());
        QStringList words;
        for (const QLabel* label : desk.window->findChildren<QLabel*>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("高梨　陽太")));
        QVERIFY(words.filter(QStringLiteral("平成6年6月11日")).size() >= 1);
        QCOMPARE(desk.window->view().work(), Work::Fields);
        QVERIFY(desk.window->view().fields().doubtfulCount() > 0);
        QTRY_VERIFY(desk.window->view().sheet().chosen() >= 0);
    }

    void completionWaitsForTheIdentityCheckAndThenLeavesTheOutboxFull()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        desk.press(Qt::Key_F5);
        QTRY_COMPARE(desk.ticket()->state, TicketState::Serving);
        const QString ticket = desk.ticket()->id;
        desk.press(Qt::Key_F12);
        QTRY_VERIFY(desk.notice().contains(QStringLiteral("本人")));
        QCOMPARE(desk.step(), VisitStep::Checking);
        QCOMPARE(desk.stage.outboxPending(), 0);
        QTest::qWait(200);
        HallStage::keepPicture(*desk.window, QStringLiteral("counter-unchecked"));
        QCOMPARE(clipped(*desk.window), QStringList());

        desk.chooseIdentity(QStringLiteral("licence"));
        QCOMPARE(desk.window->session().identityCheck(), QStringLiteral("licence"));
        desk.press(Qt::Key_F12);
        // A value nobody could read surely still waits for a person.
        QTRY_VERIFY(!desk.notice().isEmpty());
        QCOMPARE(desk.stage.outboxPending(), 0);
        Q_EMIT desk.window->view().fields().confirmed(QStringLiteral("hh_head_old"), 0);
        desk.press(Qt::Key_F12);
        QTRY_COMPARE_WITH_TIMEOUT(desk.step(), VisitStep::Completed, 30000);
        QVERIFY(desk.stage.outboxPending() >= 1);
        QCOMPARE(desk.stage.find(ticket).state, TicketState::Done);
        QTRY_VERIFY(!desk.ticket());
        HallStage::keepPicture(*desk.window, QStringLiteral("counter-completed"));
    }

    void enterSaysThatADoubtfulValueIsRight()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        QTRY_VERIFY(desk.window->view().fields().doubtfulCount() == 1);
        QVERIFY(desk.window->view().fields().begin());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(desk.window->view().fields().doubtfulCount(), 0);
    }

    void aTypedValueChangesTheFactAndKeepsWhatItReplaced()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        Q_EMIT desk.window->view().fields().valueEdited(QStringLiteral("p_birth"), 0,
                                                        QStringLiteral("平成7年6月11日"));
        const forms::Fact* fact = desk.window->session().facts().find(QStringLiteral("p_birth"));
        QVERIFY(fact);
        QCOMPARE(fact->value, QStringLiteral("1995-06-11"));
        QCOMPARE(fact->replacedValue.value_or(QString()), QStringLiteral("1994-06-11"));
    }

    void printingGivesEverySheetAndTheGuideSlip()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.notice().isEmpty(), 30000);
        const QDir printed(desk.stage.folder() + QStringLiteral("/printed"));
        QCOMPARE(printed.entryList({QStringLiteral("*.pdf")}).size(),
                 desk.window->session().sheets().size() + 1);
        QVERIFY(printed.exists(QStringLiteral("guide-slip.pdf")));
    }

    void officialPaperGetsTheShownSheetsValuesOnly()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        Q_EMIT desk.window->view().sheet().overprintAsked();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.notice().isEmpty(), 60000);
        const QDir printed(desk.stage.folder() + QStringLiteral("/printed"));
        const QStringList files = printed.entryList({QStringLiteral("*.pdf")});
        QCOMPARE(files.size(), 1);
        QVERIFY(files.first().endsWith(QStringLiteral("-overprint.pdf")));
        QFile whole(printed.filePath(files.first()));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const auto kept = desk.window->session().pdf(desk.window->session().sheets().first().id);
        QVERIFY(kept);
        QVERIFY(whole.size() > 1000 && whole.size() < kept->size());
    }

    void aCheckedNumberGoesToThePrinterAndIsNotKept()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        const QString folder = desk.stage.folder();
        QVERIFY(QDir(folder).mkpath(QStringLiteral("bin")));
        QFile program(folder + QStringLiteral("/bin/lp"));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\ncat > \"$TAKEN.$$\"\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", (folder + QStringLiteral("/bin:")).toUtf8() + path);
        qputenv("TAKEN", (folder + QStringLiteral("/taken")).toUtf8());
        const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
        devices::SheetPrinter printer(folder + QStringLiteral("/printed"), QStringLiteral("madoguchi"));
        desk.stage.services().sheetPrinter = &printer;
        const auto enter = [&](const char* digits) {
            Q_EMIT desk.window->view().sheet().numberAsked();
            auto* dialog = desk.window->findChild<counter::NumberDialog*>();
            for (const char* digit = digits; *digit != '\0'; ++digit)
                QTest::keyClick(&dialog->pad(), *digit);
            widgets::BigButton* print = nullptr;
            for (auto* button : dialog->findChildren<widgets::BigButton*>()) {
                if (button->role() == widgets::BigButton::Role::Primary)
                    print = button;
            }
            const bool isReady = print->isEnabled();
            print->click();
            dialog->close();
            QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
            return isReady;
        };
        // A slip of the finger is seen by the check digit, and nothing is printed before 本人確認.
        QVERIFY(!enter("123456789012"));
        QVERIFY(enter("123456789018"));
        QTRY_VERIFY(desk.notice().contains(QStringLiteral("本人確認")) || !desk.notice().isEmpty());
        const QDir hall(folder);
        QVERIFY(hall.entryList({QStringLiteral("taken.*")}).isEmpty());
        desk.chooseIdentity(QStringLiteral("mynumber-card"));
        QTRY_VERIFY(!desk.window->session().isBusy());
        QVERIFY(enter("123456789018"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(QStringLiteral("番号は残していません")), 60000);
        const QStringList taken = hall.entryList({QStringLiteral("taken.*")});
        QVERIFY(!taken.isEmpty());
        for (const QString& name : taken) {
            QFile file(hall.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray pdf = file.readAll();
            QVERIFY(pdf.startsWith("%PDF-1.4") && pdf.trimmed().endsWith("%%EOF"));
            QVERIFY(!pdf.contains("123456789018"));
        }
        QVERIFY(QDir(folder + QStringLiteral("/printed")).entryList({QStringLiteral("*.pdf")}).isEmpty());
    }

    void digitsAnswerTheQuestion()
    {
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_COMPARE(desk.step(), VisitStep::Event);
        QTest::qWait(100); // the button follows the chosen errand
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.window->session().continueWithoutCard();
        QTRY_COMPARE(desk.window->view().work(), Work::Conversation);
        const QString var = desk.window->session().questionScreen()->questions.first().var;
        QTRY_VERIFY(!desk.window->view().conversation().findChildren<widgets::CheckTile*>().isEmpty());
        const qsizetype before = desk.window->session().answers().size();
        auto* panel = &desk.window->view().conversation();
        QTest::keyClick(panel, Qt::Key_1);
        if (desk.window->session().questionScreen()->isTiles)
            desk.press(Qt::Key_Return);
        QTRY_VERIFY2(desk.window->session().answers().size() > before, qPrintable(var));
    }

    void theLanguageChangesLive()
    {
        CounterDesk desk;
        desk.callAndOpenCase();
        const auto titles = [&] {
            QStringList words;
            for (const QAbstractButton* button : desk.window->findChildren<QAbstractButton*>())
                words.append(button->text());
            return words;
        };
        QVERIFY(titles().contains(QStringLiteral("次を呼ぶ")));
        QSignalSpy chosen(desk.window.get(), &CounterWindow::languageChosen);
        Q_EMIT desk.window->view().languageChosen(QStringLiteral("en"));
        QCOMPARE(chosen.size(), 1);
        desk.stage.speak(QStringLiteral("en"));
        desk.window->setLanguage(QStringLiteral("en"));
        QTRY_VERIFY(titles().contains(QStringLiteral("Call the next number")));
        QVERIFY(!titles().contains(QStringLiteral("次を呼ぶ")));
    }

    void everybodyCanUseTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    /** Names, translation, Tab, clipping at 1366×768: with a case open and people waiting. */
    void everybodyCanUseTheWindow()
    {
        QFETCH(QString, language);
        CounterDesk desk;
        (void)desk.stage.submitMoveIn();
        desk.stage.clock().advance(7 * 60000);
        for (const char* service : {"hoken", "tennyu", "shoumei", "tennyu"})
            (void)desk.stage.issue(QString::fromLatin1(service));
        desk.stage.clock().advance(6 * 60000);
        desk.open(language);
        desk.press(Qt::Key_F2);
        QTRY_COMPARE(desk.step(), VisitStep::Checking);
        desk.press(Qt::Key_F5);
        QTRY_VERIFY(desk.ticket() && desk.ticket()->state == TicketState::Serving);
        QTest::qWait(400);
        HallStage::keepPicture(*desk.window, QStringLiteral("counter-") + language);
        QVERIFY2(desk.window->minimumSizeHint().width() <= 1366,
                 qPrintable(QString::number(desk.window->minimumSizeHint().width())));
        QVERIFY2(desk.window->minimumSizeHint().height() <= 768,
                 qPrintable(QString::number(desk.window->minimumSizeHint().height())));
        QCOMPARE(nameFaults(*desk.window), QStringList());
        QCOMPARE(clipped(*desk.window), QStringList());
        QCOMPARE(unreachable(*desk.window), QStringList());
        if (language != QStringLiteral("en")) {
            const QStringList allowed{QStringLiteral("English"), QStringLiteral("Ctrl"),
                                      QStringLiteral("Shift"), QStringLiteral("Enter")};
            QCOMPARE(englishLeft(*desk.window, allowed), QStringList());
        }
    }

    void aCallForStaffIsSaidAndAWishForPrivacyIsNotSpread()
    {
        CounterDesk desk;
        desk.open(QStringLiteral("en"));
        desk.window->hearStaffCall(false);
        const auto said = [&] {
            QString words;
            for (const auto* bar : desk.window->findChildren<widgets::NoticeBar*>()) {
                if (bar->isVisible())
                    words += bar->accessibleName();
            }
            return words;
        };
        QVERIFY2(said().contains(QStringLiteral("asks for a member of staff")), qPrintable(said()));
        desk.window->hearStaffCall(true);
        QVERIFY2(said().contains(QStringLiteral("quietly")), qPrintable(said()));
    }

    void everyPageOfTheReceptionFits_data() { everybodyCanUseTheWindow_data(); }

    void everyPageOfTheReceptionFits()
    {
        QFETCH(QString, language);
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"), QStringLiteral("en"));
        desk.open(language);
        desk.press(Qt::Key_F2);
        QTRY_COMPARE(desk.step(), VisitStep::Event);
        QTRY_VERIFY(desk.ticket());
        const auto look = [&](const char* name) {
            QTest::qWait(200);
            HallStage::keepPicture(*desk.window,
                                   QStringLiteral("counter-%1-%2").arg(QLatin1String(name), language));
            const QStringList faults = clipped(*desk.window) + nameFaults(*desk.window);
            QVERIFY2(faults.isEmpty(), qPrintable(QLatin1String(name) + u'\n' + faults.join(u'\n')));
        };
        look("errand");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        look("consent");
        desk.window->session().continueWithoutCard();
        look("question");
        for (int i = 0; i < 3 && desk.window->session().questionScreen(); ++i) {
            const auto screen = *desk.window->session().questionScreen();
            if (screen.isTiles)
                desk.window->session().answerTiles({screen.questions.first().var});
            else
                desk.window->session().answer(screen.questions.first().var, true);
        }
        look("questions");
        desk.window->session().answerAll({}, true);
        QCOMPARE(desk.step(), VisitStep::Papers);
        look("papers");
        desk.window->session().finishPapers();
        look("details");
    }
};

KAKANAI_TEST(tst_CounterWindow);
#include "tst_CounterWindow.moc"
