// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/BoardWindow.h"

#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

using namespace kakanai;
using namespace kakanai::test;
using display::BoardWindow;

namespace {

struct Board {
    HallStage stage;
    std::unique_ptr<BoardWindow> window;

    void open(const QString& language = QStringLiteral("ja"))
    {
        stage.speak(language);
        window = std::make_unique<BoardWindow>(stage.office(), stage.town(), stage.clock(),
                                               QStringLiteral("board-1"));
        window->resize(1920, 1080);
        window->show();
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
