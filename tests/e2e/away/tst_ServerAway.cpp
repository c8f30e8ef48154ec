// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CounterWindow.h"
#include "app/display/BoardWindow.h"
#include "app/kiosk/KioskWindow.h"
#include "app/kiosk/pages/NumberPage.h"
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/ServerWatch.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestRegistry.h"
#include "widgets/TileGrid.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace kakanai;
using queue::TicketState;

/** A branch office's machines, each on its own account, on a PostgreSQL server that goes away in between. */
class tst_ServerAway : public QObject
{
    Q_OBJECT

private:
    /** The server as one machine's account sees it. */
    [[nodiscard]] QString urlAs(const char* account) const
    {
        return server.url(QLatin1String(account) + QStringLiteral("_1"));
    }
    [[nodiscard]] QString serverNotice() const
    {
        const auto* bar = clerkWindow->findChild<widgets::NoticeBar*>(QStringLiteral("server"));
        return bar->isVisible() ? bar->accessibleName() : QString();
    }
    void press(Qt::Key key) { QTest::keyClick(clerkWindow.get(), key); }
    [[nodiscard]] std::optional<queue::Ticket> here() const { return clerkWindow->view().rail().ticket(); }

    /** A visitor takes a number; answers what stands on the screen. */
    QString takeNumber() { return takeNumberAt(*kioskWindow); }
    static QString takeNumberAt(kiosk::KioskWindow& window)
    {
        window.leave();
        window.offerNumberOnly();
        auto* page = qobject_cast<kiosk::NumberPage*>(window.page());
        auto* tiles = page->findChild<widgets::TileGrid*>();
        tiles->setChosen({QStringLiteral("tennyu")});
        page->goNext();
        QString label;
        [&] {
            auto* number = page->findChild<widgets::BigNumber*>();
            QTRY_VERIFY_WITH_TIMEOUT(number->isVisibleTo(page) && !number->text().isEmpty(), 60'000);
            label = number->text();
        }();
        return label;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(server.create(), qPrintable(server.log()));
        town = loadTown({}).value();
        catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value();
        (void)translator.load(QStringLiteral(":/kakanai/translations/kakanai_ja.qm"));
        QCoreApplication::installTranslator(&translator);
        // The owner makes the tables and the roles once; the machines work on accounts of their own.
        QVERIFY(visit::Office::open(server.url(), folder.path(), town, clock));
        for (const char* role : {"kiosk", "counter", "board"})
            QVERIFY(
                !server
                     .ask(
                         QStringLiteral("CREATE ROLE %1_1 LOGIN IN ROLE kakanai_%1").arg(QLatin1String(role)))
                     .isNull());
        auto opened = visit::Office::open(urlAs("counter"), folder.path(), town, clock);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        office = std::move(*opened);
        services.emplace(visit::VisitServices{clock, town, catalogue, *office, cards, workLane});
        services->counter = 2;
        watch = std::make_unique<visit::ServerWatch>(
            *office, town, clock, folder.filePath(QStringLiteral("away.db")), QStringLiteral("T-01"), 2);
        QSignalSpy ready(watch.get(), &visit::ServerWatch::ready);
        QVERIFY(ready.wait(60'000));
        kioskWindow = std::make_unique<kiosk::KioskWindow>(*services, theme, kiosk::KioskOptions());
        kioskWindow->resize(1080, 1920);
        kioskWindow->show();
        clerkWindow = std::make_unique<counter::CounterWindow>(
            *services, counter::CounterSeat{QStringLiteral("s01"), QStringLiteral("窓口 一郎")});
        clerkWindow->resize(1366, 768);
        clerkWindow->show();
        clerkWindow->activateWindow();
        (void)QTest::qWaitForWindowActive(clerkWindow.get());
    }

    void numbersAndCallsGoOnAndAreCarriedOverOnce()
    {
        QStringList given{takeNumber()};
        QTRY_VERIFY_WITH_TIMEOUT(clerkWindow->view().rail().canCall(), 60'000);
        press(Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(here(), 60'000);
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(here() && here()->state == TicketState::Serving, 60'000);
        QVERIFY(serverNotice().isEmpty());

        server.stop(SIGQUIT);
        // Nobody does anything but what they do anyway.
        given << takeNumber() << takeNumber() << takeNumber();
        QTRY_VERIFY_WITH_TIMEOUT(serverNotice().contains(QStringLiteral("サーバー")), 60'000);
        // Who sat at the counter sits there still; they are finished, and the next one is called.
        QTRY_VERIFY_WITH_TIMEOUT(here() && here()->label() == given[0], 60'000);
        clerkWindow->desk().move(here()->id, queue::TicketEvent::Finish);
        QTRY_VERIFY_WITH_TIMEOUT(clerkWindow->view().rail().canCall(), 60'000);
        press(Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(here() && here()->label() == given[1], 60'000);
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(here() && here()->state == TicketState::Serving, 60'000);
        if (const QString pictures = qEnvironmentVariable("KAKANAI_PICTURES"); !pictures.isEmpty()) {
            clerkWindow->grab().save(pictures + QStringLiteral("/counter-server-away.png"));
            kioskWindow->leave();
            QTest::qWait(100);
            kioskWindow->grab().save(pictures + QStringLiteral("/kiosk-server-away.png"));
        }

        QVERIFY2(server.start(), qPrintable(server.log()));
        QTRY_VERIFY_WITH_TIMEOUT(serverNotice().isEmpty(), 120'000);
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*), count(DISTINCT number) FROM ticket")),
                 QStringLiteral("4|4"));
        QStringList kept =
            server
                .ask(QStringLiteral("SELECT string_agg(series || lpad(number::text, 4, '0'), ','"
                                    " ORDER BY id) FROM ticket"))
                .split(u',');
        QStringList wanted = given;
        kept.sort();
        wanted.sort();
        QCOMPARE(kept, wanted); // what is on the paper is what the server knows
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(state, ',' ORDER BY issued_at) FROM ticket")),
                 QStringLiteral("done,serving,waiting,waiting"));
        // And the hall goes on where it was.
        QTRY_VERIFY_WITH_TIMEOUT(here() && here()->label() == given[1], 60'000);
        clerkWindow->desk().move(here()->id, queue::TicketEvent::Finish);
        QTRY_VERIFY_WITH_TIMEOUT(clerkWindow->view().rail().canCall(), 60'000);
        press(Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(here() && here()->label() == given[2], 60'000);
        given << takeNumber();
        QCOMPARE(QSet<QString>(given.begin(), given.end()).size(), given.size());
        QCOMPARE(
            server.ask(QStringLiteral("SELECT count(*) FROM (SELECT request_id FROM ticket_event GROUP BY "
                                      "request_id HAVING count(*) > 1) twice")),
            QStringLiteral("0"));
    }

    /** A kiosk without a counter beside it, with a kiosk's rights and nothing more. */
    void aKioskAloneCarriesItsNumbersOver()
    {
        QTemporaryDir ownFolder;
        QVERIFY(QFile::copy(folder.filePath(QStringLiteral("site.key")),
                            ownFolder.filePath(QStringLiteral("site.key"))));
        auto opened = visit::Office::open(urlAs("kiosk"), ownFolder.path(), town, clock);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        visit::Office& ownOffice = **opened;
        visit::VisitServices ownServices{clock, town, catalogue, ownOffice, cards, workLane};
        visit::ServerWatch ownWatch(ownOffice, town, clock, ownFolder.filePath(QStringLiteral("away.db")),
                                    QStringLiteral("T-02"), 0);
        QSignalSpy ready(&ownWatch, &visit::ServerWatch::ready);
        QVERIFY(ready.wait(60'000));
        kiosk::KioskWindow window(ownServices, theme, kiosk::KioskOptions());
        window.resize(1080, 1920);
        window.show();
        QStringList given{takeNumberAt(window)};
        const QString before = server.ask(QStringLiteral("SELECT count(*) FROM ticket"));

        server.stop(SIGQUIT);
        given << takeNumberAt(window) << takeNumberAt(window) << takeNumberAt(window);
        QVERIFY2(!given.contains(QString()), qPrintable(given.join(u',')));
        QVERIFY(ownOffice.lane().wait([&] { return ownOffice.stores().away->presence().isAway; }));

        QVERIFY2(server.start(), qPrintable(server.log()));
        QTRY_COMPARE_WITH_TIMEOUT(server.ask(QStringLiteral("SELECT count(*) FROM ticket")),
                                  QString::number(before.toInt() + 3), 120'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            !ownOffice.lane().wait([&] { return ownOffice.stores().away->presence().isAway; }), 60'000);
        for (const QString& label : std::as_const(given))
            QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM ticket t JOIN ticket_event e ON"
                                               " e.ticket_id = t.id AND e.event = 'issue' WHERE t.state ="
                                               " 'waiting' AND t.series || lpad(t.number::text, 4, '0') ="
                                               " '%1'")
                                    .arg(label)),
                     QStringLiteral("1"));
        given << takeNumberAt(window);
        QCOMPARE(QSet<QString>(given.begin(), given.end()).size(), 5);
        // Everybody is back before the next test begins.
        QTRY_VERIFY_WITH_TIMEOUT(serverNotice().isEmpty(), 120'000);
    }

    /** The whole room is without power; the machines are back before the server is. */
    void windowsOpenWithoutTheServerAndGoOver()
    {
        QTemporaryDir ownFolder;
        QVERIFY(QFile::copy(folder.filePath(QStringLiteral("site.key")),
                            ownFolder.filePath(QStringLiteral("site.key"))));
        std::unique_ptr<visit::Office> own;
        std::unique_ptr<visit::ServerWatch> ownWatch;
        const auto switchOn = [&] {
            auto opened = visit::Office::open(urlAs("counter"), ownFolder.path(), town, clock,
                                              visit::WithoutServer::GoOn);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            own = std::move(*opened);
            ownWatch = std::make_unique<visit::ServerWatch>(
                *own, town, clock, queue::awayFile(ownFolder.path()), QStringLiteral("T-03"), 1);
        };
        switchOn();
        QSignalSpy ready(ownWatch.get(), &visit::ServerWatch::ready);
        QVERIFY(ready.wait(60'000));
        ownWatch.reset();
        own.reset();
        const QString before = server.ask(QStringLiteral("SELECT count(*) FROM ticket"));

        server.stop(SIGQUIT);
        switchOn();
        visit::VisitServices ownServices{clock, town, catalogue, *own, cards, workLane};
        ownServices.counter = 1;
        kiosk::KioskWindow ownKiosk(ownServices, theme, kiosk::KioskOptions());
        counter::CounterWindow ownCounter(
            ownServices, counter::CounterSeat{QStringLiteral("s01"), QStringLiteral("窓口 一郎")});
        display::BoardWindow ownBoard(*own, town, clock, QStringLiteral("board"), {.isSilent = true});
        ownKiosk.resize(1080, 1920);
        ownCounter.resize(1366, 768);
        ownBoard.resize(1920, 1080);
        for (QWidget* window : {static_cast<QWidget*>(&ownKiosk), static_cast<QWidget*>(&ownCounter),
                                static_cast<QWidget*>(&ownBoard)})
            window->show();
        const auto* bar = ownCounter.findChild<widgets::NoticeBar*>(QStringLiteral("server"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 60'000);
        QVERIFY(bar->accessibleName().contains(QStringLiteral("サーバーにつながりません")));
        const QString given = takeNumberAt(ownKiosk);
        QVERIFY(!given.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(ownCounter.view().rail().canCall(), 60'000);
        // The others of the line are shown and called by nobody; the list can be printed.
        auto& lastSeen = ownCounter.view().rail().lastSeen();
        QTRY_VERIFY_WITH_TIMEOUT(lastSeen.isVisibleTo(&ownCounter), 60'000);
        ownCounter.desk().callNext(1);
        const auto ownTicket = [&] { return ownCounter.view().rail().ticket(); };
        QTRY_VERIFY_WITH_TIMEOUT(ownTicket(), 60'000);
        QCOMPARE(ownTicket()->label(), given);
        QTRY_COMPARE_WITH_TIMEOUT(ownBoard.view().calledNumber(), given, 60'000);
        if (const QString pictures = qEnvironmentVariable("KAKANAI_PICTURES"); !pictures.isEmpty()) {
            ownKiosk.leave();
            QTest::qWait(200);
            ownCounter.grab().save(pictures + QStringLiteral("/counter-started-away.png"));
            ownKiosk.grab().save(pictures + QStringLiteral("/kiosk-started-away.png"));
            ownBoard.grab().save(pictures + QStringLiteral("/board-started-away.png"));
        }

        QVERIFY2(server.start(), qPrintable(server.log()));
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 120'000);
        QTRY_COMPARE_WITH_TIMEOUT(server.ask(QStringLiteral("SELECT count(*) FROM ticket")),
                                  QString::number(before.toInt() + 1), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!lastSeen.isVisibleTo(&ownCounter), 60'000);
        QCOMPARE(server.ask(QStringLiteral("SELECT state, counter FROM ticket WHERE series ||"
                                           " lpad(number::text, 4, '0') = '%1'")
                                .arg(given)),
                 QStringLiteral("called|1"));
        QTRY_VERIFY_WITH_TIMEOUT(serverNotice().isEmpty(), 120'000);
    }

    /** With the rights of docs/operations.md and nothing more: whoever has too few shows an empty screen. */
    void aKioskAndABoardDoTheirWorkUnderTheirOwnAccounts()
    {
        const QDateTime soon = clock.now().addSecs(300);
        // It may have noticed the last loss only after the server was there again.
        Result<QList<queue::Reservation>> bookings = fail(FailureCode::Internal);
        const auto book = [&] {
            bookings = office->lane().wait([&]() -> Result<QList<queue::Reservation>> {
                const QByteArray csv =
                    "id,service,start\n1,tennyu," + soon.toString(Qt::ISODate).toUtf8() + "\n";
                if (const auto imported =
                        office->stores().reservations.importCsv(csv, QStringLiteral("yoyaku"));
                    !imported)
                    return tl::unexpected(imported.error());
                return office->stores().reservations.list(soon.date());
            });
            return bookings.has_value();
        };
        // Within seconds, not at the next minute: the windows say meanwhile that there is no server.
        QTRY_VERIFY_WITH_TIMEOUT(book(), 30'000);
        QCOMPARE(bookings->size(), 1);
        const queue::Reservation& booked = bookings->first();
        auto ownOffice = visit::Office::open(urlAs("kiosk"), folder.path(), town, clock);
        QVERIFY2(ownOffice, ownOffice ? "" : qPrintable(ownOffice.error().detail));
        const access::Actor actor = access::Actor::kiosk(QStringLiteral("kiosk-1"));
        (*ownOffice)->lane().wait([&] {
            visit::OfficeStores& stores = (*ownOffice)->stores();
            const auto given = stores.issue({.service = QStringLiteral("tennyu")}, actor);
            QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
            const auto here = stores.reservations.checkIn(booked.shortCode, QStringLiteral("ja"), actor);
            QVERIFY2(here, here ? "" : qPrintable(here.error().detail));
            // At midnight the booking may be for another day; then there is no number, and words for it.
            const bool isToday = booked.slotAt.date() == clock.today();
            QCOMPARE(here->outcome,
                     isToday ? queue::CheckInOutcome::Arrived : queue::CheckInOutcome::OtherDay);
            if (isToday)
                QCOMPARE(
                    stores.reservations.checkIn(booked.code, QStringLiteral("ja"), actor)->ticket.label(),
                    here->ticket.label());
        });
        auto board = visit::Office::open(urlAs("board"), folder.path(), town, clock);
        QVERIFY2(board, board ? "" : qPrintable(board.error().detail));
        (*board)->lane().wait([&] {
            const auto hall = (*board)->stores().hallState();
            QVERIFY2(hall, hall ? "" : qPrintable(hall.error().detail));
            QVERIFY(!hall->waiting.isEmpty());
        });
    }

    void cleanupTestCase()
    {
        clerkWindow.reset();
        kioskWindow.reset();
        watch.reset();
    }

private:
    test::PostgresServer server;
    QTemporaryDir folder;
    SystemClock clock;
    TownSettings town;
    forms::Catalogue catalogue;
    QTranslator translator;
    std::unique_ptr<visit::Office> office;
    visit::CardLanes cards;
    Lane workLane{QStringLiteral("work")};
    std::optional<visit::VisitServices> services;
    widgets::Theme theme{widgets::Theme::Screen::Kiosk};
    std::unique_ptr<visit::ServerWatch> watch;
    std::unique_ptr<kiosk::KioskWindow> kioskWindow;
    std::unique_ptr<counter::CounterWindow> clerkWindow;
};

KAKANAI_TEST(tst_ServerAway);
#include "tst_ServerAway.moc"
