// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "widgets/ChoiceList.h"
#include "widgets/TileGrid.h"

#include <QSignalSpy>
#include <QTest>

using namespace kakanai::widgets;

namespace {

QList<Choice> people()
{
    return {{QStringLiteral("child"), QStringLiteral("小学生・中学生"), {}},
            {QStringLiteral("pregnant"), QStringLiteral("妊娠中の人"), {}},
            {QStringLiteral("old"), QStringLiteral("75さい以上の人"), {}},
            {QStringLiteral("foreign"), QStringLiteral("外国籍の人"), {}}};
}

} // namespace

class tst_Tiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalTilesAreChosenWithTheKeyboardAlone()
    {
        const Theme theme(Theme::Screen::Kiosk);
        TileGrid grid(theme);
        grid.setChoices(people());
        grid.resize(900, grid.heightForWidth(900));
        grid.show();
        grid.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&grid));
        QSignalSpy changed(&grid, &TileGrid::chosenChanged);
        grid.tiles().at(0)->setFocus();
        QTest::keyClick(grid.tiles().at(0), Qt::Key_Space);
        QTest::keyClick(grid.tiles().at(0), Qt::Key_Tab);
        QVERIFY(grid.tiles().at(1)->hasFocus());
        QTest::keyClick(grid.tiles().at(1), Qt::Key_Return);
        QCOMPARE(grid.chosen(), QStringList({QStringLiteral("child"), QStringLiteral("pregnant")}));
        QTest::keyClick(grid.tiles().at(1), Qt::Key_Return);
        QCOMPARE(grid.chosen(), QStringList{QStringLiteral("child")});
        QCOMPARE(changed.count(), 3);
        grid.clear();
        QVERIFY(grid.chosen().isEmpty());
    }

    void oneOfSeveralLetsGoOfTheOthers()
    {
        const Theme theme(Theme::Screen::Counter);
        ChoiceList list(theme);
        list.setChoices(people());
        list.setKeysShown(true);
        QSignalSpy made(&list, &ChoiceList::choiceMade);
        QTest::keyClick(&list, Qt::Key_2);
        QTest::keyClick(&list, Qt::Key_3);
        QTest::keyClick(&list, Qt::Key_9); // there is no ninth answer
        QCOMPARE(list.chosen(), QStringList{QStringLiteral("old")});
        QCOMPARE(made.count(), 2);
        list.clear();
        QVERIFY(list.chosen().isEmpty());
    }

    void aTouchAnywhereOnATileCounts()
    {
        const Theme theme(Theme::Screen::Kiosk);
        TileGrid grid(theme);
        grid.setChoices(people());
        grid.resize(900, grid.heightForWidth(900));
        grid.show();
        CheckTile* tile = grid.tiles().at(2);
        QTest::mouseClick(tile, Qt::LeftButton, {}, QPoint(tile->width() - 3, tile->height() - 3));
        QCOMPARE(grid.chosen(), QStringList{QStringLiteral("old")});
    }

    void tilesAreLargeEnoughAndApart_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        QTest::newRow("portrait") << 1000 << 100;
        QTest::newRow("portrait, double size") << 1000 << 200;
        QTest::newRow("small landscape") << 1200 << 150;
        QTest::newRow("narrow") << 400 << 100;
    }

    void tilesAreLargeEnoughAndApart()
    {
        QFETCH(int, width);
        QFETCH(int, percent);
        Theme theme(Theme::Screen::Kiosk);
        theme.setTextPercent(percent);
        TileGrid grid(theme);
        grid.setChoices(people());
        grid.resize(width, grid.heightForWidth(width));
        grid.show();
        const QList<CheckTile*> tiles = grid.tiles();
        for (int i = 0; i < tiles.size(); ++i) {
            const QRect tile = tiles.at(i)->geometry();
            QVERIFY(grid.rect().contains(tile));
            QVERIFY(tile.height() >= theme.millimetres(20) && tile.width() >= theme.millimetres(20));
            QVERIFY(tile.height() >= tiles.at(i)->heightForWidth(tile.width()));
            const int gap = theme.millimetres(3);
            for (int j = 0; j < i; ++j)
                QVERIFY(
                    !tile.adjusted(-gap + 1, -gap + 1, gap - 1, gap - 1).intersects(tiles.at(j)->geometry()));
        }
    }

    void chosenShowsWithoutColour()
    {
        Theme theme(Theme::Screen::Kiosk);
        CheckTile tile(theme);
        tile.setWords(QStringLiteral("妊娠中の人"));
        tile.resize(tile.sizeHint());
        const auto grey = [&] { return tile.grab().toImage().convertToFormat(QImage::Format_Grayscale8); };
        const QImage before = grey();
        tile.setChecked(true);
        const QImage after = grey();
        int different = 0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x)
                different += qAbs(qGray(before.pixel(x, y)) - qGray(after.pixel(x, y))) > 60 ? 1 : 0;
        }
        QVERIFY2(different > 1000, qPrintable(QString::number(different)));
    }

    void anAnswerOutlivesANewWording()
    {
        const Theme theme(Theme::Screen::Kiosk);
        TileGrid grid(theme);
        grid.setChoices(people());
        grid.setChosen({QStringLiteral("old")});
        QList<Choice> english = people();
        english[2].words = QStringLiteral("Someone 75 or older");
        grid.setChoices(english);
        QCOMPARE(grid.chosen(), QStringList{QStringLiteral("old")});
        QCOMPARE(grid.tiles().at(2)->accessibleName(), QStringLiteral("Someone 75 or older"));
    }
};

KAKANAI_TEST(tst_Tiles);
#include "tst_Tiles.moc"
