// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/BoardWindow.h"

#include "app/devices/WaveFile.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include <QElapsedTimer>

using namespace kakanai;
using namespace kakanai::test;
using display::BoardWindow;

namespace {

struct Board {
    HallStage stage;
    std::unique_ptr<BoardWindow> window;

    void open(const QString& language = QStringLiteral("ja"), display::BoardOptions options = {},
              QSize size = {1920, 1080})
    {
        stage.speak(language);
        if (!options.play)
            options.isSilent = true;
        window = std::make_unique<BoardWindow>(stage.office(), stage.town(), stage.clock(),
                                               QStringLiteral("board-1"), std::move(options));
        window->resize(size);
        window->show();
    }

    void setProfile(const QString& ticket, queue::CallProfile profile)
    {
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-2")};
        stage.office().lane().wait(
            [&] { (void)stage.office().stores().hallSignals.setProfile(ticket, profile, clerk).value(); });
    }

    [[nodiscard]] QStringList words() const
    {
        QStringList words;
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words;
    }
};

} // namespace

class tst_BoardWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallStandsLargeWithItsCounter()
    {
        Board board;
        const queue::Ticket ticket = board.stage.issue(QStringLiteral("tennyu"), QStringLiteral("en"));
        board.open();
        (void)board.stage.call(2);
        QTRY_COMPARE(board.window->view().calledNumber(), ticket.label());
        QVERIFY(board.words().contains(QStringLiteral("A0001番の方、2番窓口へお越しください。")));
        QVERIFY(board.words().contains(QStringLiteral("Number A0001, please come to counter 2.")));
        const auto* large = board.window->findChild<widgets::CallBoardTile*>();
        QVERIFY(large->height() >= board.window->height() / 3);
    }

    void twoCallsWaitForEachOther()
    {
        Board board;
        const queue::Ticket first = board.stage.issue(QStringLiteral("tennyu"));
        const queue::Ticket second = board.stage.issue(QStringLiteral("hoken"));
        board.open();
        board.window->setCallTime(400);
        QTest::qWait(100);
        (void)board.stage.call(1);
        (void)board.stage.call(2);
        QTRY_COMPARE(board.window->view().calledNumber(), first.label());
        QTest::qWait(150);
        QCOMPARE(board.window->view().calledNumber(), first.label());
        QTRY_COMPARE(board.window->view().calledNumber(), second.label());
        QCOMPARE(board.window->view().earlierNumbers(), QStringList{first.label()});
    }

    void aBoardSwitchedOnLaterShowsWhoIsCalled()
    {
        Board board;
        const queue::Ticket ticket = board.stage.issue(QStringLiteral("tennyu"));
        (void)board.stage.call(1);
        board.open();
        QTRY_COMPARE(board.window->view().calledNumber(), ticket.label());
    }

    void aRepeatedCallStandsOnlyOnce()
    {
        Board board;
        const queue::Ticket ticket = board.stage.issue(QStringLiteral("tennyu"));
        board.open();
        board.window->setCallTime(50);
        (void)board.stage.call(1);
        (void)board.stage.move(ticket.id, queue::TicketEvent::Recall);
        QTest::qWait(400);
        QCOMPARE(board.window->view().calledNumber(), ticket.label());
        QVERIFY(board.window->view().earlierNumbers().isEmpty());
    }

    void twoVoicesNeverOverlap()
    {
        Board board;
        for (const char* service : {"tennyu", "hoken", "tennyu"})
            (void)board.stage.issue(QString::fromLatin1(service));
        QElapsedTimer clock;
        clock.start();
        QList<QPair<qint64, int>> heard; // when it began, how long it is
        display::BoardOptions options;
        options.speak = [](const QString&, const QString&) -> Result<QByteArray> {
            return devices::pause(200);
        };
        options.play = [&](const QByteArray& samples) {
            heard.append({clock.elapsed(), devices::soundMilliseconds(samples)});
        };
        board.open(QStringLiteral("ja"), options);
        board.window->setCallTime(10);
        for (int i = 0; i < 3; ++i) {
            const queue::Ticket called = board.stage.call(i % 2 + 1);
            (void)board.stage.move(called.id, queue::TicketEvent::Arrive);
            (void)board.stage.move(called.id, queue::TicketEvent::Finish);
        }
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 3, 60000);
        for (int i = 1; i < 3; ++i)
            QVERIFY2(heard.at(i).first - heard.at(i - 1).first >= heard.at(i - 1).second,
                     "a voice began before the last one had ended");
        QVERIFY(heard.first().second > 1800); // chime and both halves
    }

    void whoCannotHearIsShownAndNotSpokenTo()
    {
        Board board;
        const queue::Ticket silent = board.stage.issue(QStringLiteral("tennyu"));
        const queue::Ticket fetched = board.stage.issue(QStringLiteral("tennyu"));
        const queue::Ticket spoken = board.stage.issue(QStringLiteral("tennyu"), QStringLiteral("en"));
        board.setProfile(silent.id, queue::CallProfile::Silent);
        board.setProfile(fetched.id, queue::CallProfile::Walk);
        QStringList said;
        display::BoardOptions options;
        options.speak = [](const QString&, const QString&) -> Result<QByteArray> {
            return devices::pause(50);
        };
        options.play = [&](const QByteArray&) { said.append(board.window->view().calledNumber()); };
        board.open(QStringLiteral("ja"), options);
        board.window->setCallTime(10);
        for (const queue::Ticket& ticket : {silent, fetched, spoken}) {
            (void)board.stage.call(1);
            (void)board.stage.move(ticket.id, queue::TicketEvent::Arrive);
            (void)board.stage.move(ticket.id, queue::TicketEvent::Finish);
        }
        QTRY_COMPARE_WITH_TIMEOUT(said, QStringList{spoken.label()}, 60000);
        QCOMPARE(board.window->view().calledNumber(), spoken.label());
        QCOMPARE(board.window->view().earlierNumbers(), QStringList{silent.label()});
    }

    void aBoardOfOneCornerShowsItsOwnCounters()
    {
        Board board;
        const queue::Ticket first = board.stage.issue(QStringLiteral("tennyu"));
        const queue::Ticket second = board.stage.issue(QStringLiteral("hoken"));
        const queue::Ticket third = board.stage.issue(QStringLiteral("shoumei"));
        display::BoardOptions corner;
        corner.place = {QStringLiteral("west"), QStringLiteral("1階 西側"), {}, {1}};
        board.open(QStringLiteral("ja"), corner);
        display::BoardOptions matters;
        matters.place = {QStringLiteral("hoken"), QStringLiteral("保険"), {QStringLiteral("hoken")}, {}};
        matters.isSilent = true;
        BoardWindow other(board.stage.office(), board.stage.town(), board.stage.clock(),
                          QStringLiteral("board-2"), matters);
        other.show();
        for (int counter : {1, 2, 3})
            (void)board.stage.call(counter);
        QTRY_COMPARE(board.window->view().calledNumber(), first.label());
        QTRY_COMPARE(other.view().calledNumber(), second.label());
        QVERIFY(board.words().contains(QStringLiteral("1階 西側：ただいまのお呼び出し"))
                || !board.words().filter(QStringLiteral("1階 西側")).isEmpty());
        QVERIFY(board.window->view().earlierNumbers().isEmpty());
        QVERIFY(!third.label().isEmpty());
    }

    void everyScreenShowsItWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x720") << QSize(1280, 720);
        QTest::newRow("1024x768") << QSize(1024, 768);
        QTest::newRow("1366x768") << QSize(1366, 768);
        QTest::newRow("1080x1920") << QSize(1080, 1920);
        QTest::newRow("3840x2160") << QSize(3840, 2160);
    }

    void everyScreenShowsItWhole()
    {
        QFETCH(QSize, size);
        Board board;
        for (const char* service : {"tennyu", "hoken", "shoumei", "tennyu", "kosodate", "zei"})
            (void)board.stage.issue(QString::fromLatin1(service), QStringLiteral("en"));
        board.open(QStringLiteral("ja"), {}, size);
        board.window->setCallTime(20);
        for (int i = 0; i < 6; ++i) {
            const queue::Ticket ticket = board.stage.call(i % 2 + 1);
            (void)board.stage.move(ticket.id, queue::TicketEvent::Arrive);
            QTRY_COMPARE(board.window->view().calledNumber(), ticket.label());
            (void)board.stage.move(ticket.id, queue::TicketEvent::Finish);
        }
        for (const char* service :
             {"tennyu", "tennyu", "tennyu", "hoken", "hoken", "shoumei", "shoumei", "mynum", "kosodate"})
            (void)board.stage.issue(QString::fromLatin1(service));
        QTRY_VERIFY(!board.words().filter(QStringLiteral("3人")).isEmpty());
        HallStage::keepPicture(*board.window,
                               QStringLiteral("board-%1x%2-ja").arg(size.width()).arg(size.height()));
        QCOMPARE(board.window->size(), size); // it asks for no more room than there is
        QCOMPARE(clipped(*board.window), QStringList());
        for (const QWidget* part : board.window->findChildren<QWidget*>()) {
            if (part->isVisible())
                QVERIFY2(board.window->rect().contains(
                             QRect(part->mapTo(board.window.get(), QPoint(0, 0)), part->size())),
                         part->metaObject()->className());
        }
    }

    void neverAName()
    {
        Board board;
        (void)board.stage.submitMoveIn();
        board.open();
        (void)board.stage.call(2);
        QTRY_VERIFY(!board.window->view().calledNumber().isEmpty());
        QVERIFY(board.words().filter(QStringLiteral("高梨")).isEmpty());
    }

    void theHallIsReadableInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void theHallIsReadableInEveryLanguage()
    {
        QFETCH(QString, language);
        Board board;
        for (const char* service : {"tennyu", "hoken", "shoumei", "tennyu", "kosodate", "zei"})
            (void)board.stage.issue(QString::fromLatin1(service),
                                    QString::fromLatin1(service) == QStringLiteral("zei")
                                        ? QStringLiteral("en")
                                        : QStringLiteral("ja"));
        board.open(language);
        board.window->setCallTime(50);
        for (int i = 0; i < 6; ++i) {
            const queue::Ticket ticket = board.stage.call(i % 2 + 1);
            (void)board.stage.move(ticket.id, queue::TicketEvent::Arrive);
            QTRY_COMPARE(board.window->view().calledNumber(), ticket.label());
            (void)board.stage.move(ticket.id, queue::TicketEvent::Finish);
        }
        for (const char* service :
             {"tennyu", "tennyu", "tennyu", "hoken", "hoken", "shoumei", "shoumei", "mynum"})
            (void)board.stage.issue(QString::fromLatin1(service));
        QTest::qWait(300);
        HallStage::keepPicture(*board.window, QStringLiteral("board-") + language);
        QCOMPARE(board.window->view().earlierNumbers().size(), 5);
        QCOMPARE(clipped(*board.window), QStringList());
        if (language != QStringLiteral("en")) {
            const QStringList allowed{QStringLiteral("Number"), QStringLiteral("please"),
                                      QStringLiteral("come"), QStringLiteral("counter")};
            QCOMPARE(englishLeft(*board.window, allowed), QStringList());
        }
    }
};

KAKANAI_TEST(tst_BoardWindow);
#include "tst_BoardWindow.moc"
