// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EditorStand.h"
#include "tests/support/TestRegistry.h"

#include <QTableWidget>

using namespace kakanai;
using test::EditorStand;

class tst_EditorWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeProcedureIsMadeByMouseAndKey()
    {
        EditorStand stand;
        stand.addStickers();
        QCOMPARE(stand.model().text(QStringLiteral("procedure/X01"), QStringLiteral("/condition")),
                 QStringLiteral("ev=='kaigo' and town_q1"));
        const auto before = editor::partsOf(stand.model().object(QStringLiteral("sheet/X01")));
        QVERIFY(before.size() > 15);
        stand.shapeSheet();
        const auto after = editor::partsOf(stand.model().object(QStringLiteral("sheet/X01")));
        QCOMPARE(after.at(0).box.width(), before.at(0).box.width() + 9.5);
        QVERIFY2(stand.model().faults().isEmpty(),
                 stand.model().faults().isEmpty() ? ""
                                                  : qPrintable(stand.model().faults().first().fault.message));
        stand.publishTogether();
        QCOMPARE(stand.model().draft().basedOn(), 2);
        QVERIFY(stand.bytes(QStringLiteral("catalogue-versions/0002/catalogue/sheets/X01.json"))
                    .contains("申請する方"));
    }

    void everyStepGoesBackAndForth()
    {
        EditorStand stand;
        stand.openByName(QStringLiteral("B11"));
        stand.typeInto(QStringLiteral("/law"), QStringLiteral("、規則"));
        const QString typed = stand.find<QLineEdit>(QStringLiteral("/law"))->text();
        QVERIFY(typed.endsWith(QStringLiteral("、規則")));
        QTest::keyClick(stand.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!stand.find<QLineEdit>(QStringLiteral("/law"))->text().endsWith(QStringLiteral("規則")));
        stand.click(QStringLiteral("redo"));
        QCOMPARE(stand.find<QLineEdit>(QStringLiteral("/law"))->text(), typed);
    }

    void aConditionTurnedRoundIsShownBeforeItCounts()
    {
        EditorStand stand;
        stand.openByName(QStringLiteral("B11"));
        stand.tab(2);
        // 小・中学生がいる → いない: one answer changed in the list.
        stand.choose(QStringLiteral("answer.0"), false);
        QCOMPARE(stand.model().text(QStringLiteral("procedure/B11"), QStringLiteral("/condition")),
                 QStringLiteral("not kids_school and ev in('tennyu','tenkyo')"));
        QTest::keyClick(stand.window.get(), Qt::Key_F12);
        auto* table = stand.find<QTableWidget>(QStringLiteral("changes"));
        QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() == 14, 30'000);
        QString more;
        QString less;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 1)->text().contains(QStringLiteral("B11")))
                more += table->item(row, 0)->text().section(u' ', 0, 0) + u' ';
            if (table->item(row, 2)->text().contains(QStringLiteral("B11")))
                less += table->item(row, 0)->text().section(u' ', 0, 0) + u' ';
        }
        QVERIFY2(more.contains(QStringLiteral("P1 ")), qPrintable(more));
        QVERIFY2(less.contains(QStringLiteral("P2 ")), qPrintable(less));
        stand.picture(QStringLiteral("editor-dangerous"));
    }

    void aBrokenDraftOffersNothingToAgreeTo()
    {
        EditorStand stand;
        stand.openByName(QStringLiteral("B11"));
        stand.tab(2);
        auto* expression = stand.find<QLineEdit>(QStringLiteral("expression"));
        expression->selectAll();
        EditorStand::type(expression, QStringLiteral("kids_school and ("));
        QVERIFY(stand.find<QWidget>(QStringLiteral("expressionFault"))->isVisible());
        stand.settle();
        QVERIFY(!stand.model().faults().isEmpty());
        stand.picture(QStringLiteral("editor-fault"));
        QTest::keyClick(stand.window.get(), Qt::Key_F12);
        auto* table = stand.find<QTableWidget>(QStringLiteral("changes"));
        QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, 30'000);
        QVERIFY(!stand.find<QAbstractButton>(QStringLiteral("agree"))->isEnabled());
        QCOMPARE(table->columnCount(), 2);
    }

    void whoeverEditedIsNotTheSecond()
    {
        {
            EditorStand other(QStringLiteral("s04"));
            QCOMPARE(other.desk->actor().id, QStringLiteral("s04"));
        }
        EditorStand stand(QStringLiteral("s04"));
        stand.openByName(QStringLiteral("B11"));
        stand.typeInto(QStringLiteral("/law"), QStringLiteral("。"));
        QTest::keyClick(stand.window.get(), Qt::Key_F12);
        auto* table = stand.find<QTableWidget>(QStringLiteral("changes"));
        QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() == 14, 30'000);
        stand.settle();
        // Two may agree in the demonstration town; of them only the one whose draft it is not.
        auto* second = stand.find<QComboBox>(QStringLiteral("second"));
        QTRY_COMPARE_WITH_TIMEOUT(second->count(), 1, 30'000);
        QCOMPARE(second->currentData().toString(), QStringLiteral("s06"));
        QVERIFY(!stand.find<QAbstractButton>(QStringLiteral("agree"))->isEnabled());
    }

    void anEarlierVersionComesBackFromTheWindow()
    {
        EditorStand stand;
        const auto publish = [&](const QString& letters) {
            stand.openByName(QStringLiteral("B11"));
            stand.tab(1);
            stand.typeInto(QStringLiteral("/law"), letters);
            stand.publishTogether();
            stand.settle();
        };
        publish(QStringLiteral("一"));
        publish(QStringLiteral("二"));
        stand.click(QStringLiteral("openVersions"));
        auto* table = stand.find<QTableWidget>(QStringLiteral("versions"));
        QCOMPARE(table->rowCount(), 3);
        table->setFocus();
        table->setCurrentCell(0, 0);
        QTest::keyClick(table, Qt::Key_Down); // version 2, under the newest
        auto* second = stand.find<QComboBox>(QStringLiteral("second"));
        QTRY_COMPARE_WITH_TIMEOUT(second->count(), 2, 30'000);
        stand.choose(QStringLiteral("second"), QStringLiteral("s04"));
        stand.typeNumbers("111111", "444444");
        stand.picture(QStringLiteral("editor-versions"));
        stand.click(QStringLiteral("agree"));
        QTRY_VERIFY_WITH_TIMEOUT(
            QFile::exists(stand.town.filePath(QStringLiteral("catalogue-versions/0004/manifest.json"))),
            30'000);
        QCOMPARE(stand.bytes(QStringLiteral("catalogue-versions/0004/catalogue/editor.json")),
                 stand.bytes(QStringLiteral("catalogue-versions/0002/catalogue/editor.json")));
    }
};

KAKANAI_TEST(tst_EditorWindow);
#include "tst_EditorWindow.moc"
