// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/SheetEdit.h"

#include "app/publishing/JsonPointer.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/print/SheetLayout.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace kakanai;
using namespace kakanai::editor;

namespace {

const QString first = QStringLiteral("/blocks/0/rows/0/cells/0");

QJsonObject small()
{
    return QJsonDocument::fromJson(R"({"id":"X01","title":"t","paper":"A4","blocks":[{"y":31,"rows":[
        {"h":10,"cells":[{"w":30,"label":"a"},{"w":60,"text":"p_name"},{"text":"app_tel"}]},
        {"h":12,"cells":[{"label":"b"}]}]}]})")
        .object();
}

QRectF boxOf(const QJsonObject& sheet, const QString& pointer)
{
    for (const SheetPart& part : partsOf(sheet)) {
        if (part.pointer == pointer)
            return part.box;
    }
    return {};
}

} // namespace

class tst_SheetEdit : public QObject
{
    Q_OBJECT

private:
    forms::Catalogue m_catalogue;

private Q_SLOTS:
    void initTestCase() { m_catalogue = *forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")); }

    void boxesStandWhereTheyArePrinted()
    {
        const QJsonObject sheet = small();
        QCOMPARE(partsOf(sheet).size(), 4);
        QCOMPARE(boxOf(sheet, first), QRectF(18, 31, 30, 10));
        QCOMPARE(boxOf(sheet, QStringLiteral("/blocks/0/rows/0/cells/2")), QRectF(108, 31, 80, 10));
        QCOMPARE(boxOf(sheet, QStringLiteral("/blocks/0/rows/1/cells/0")), QRectF(18, 41, 170, 12));
    }

    void aBoxIsDrawnOnAnyPageIntoTheRoomASheetPrintsIn_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QRectF>("drawn");
        QTest::addColumn<QRectF>("box");
        QTest::newRow("１ページ目、表の下") << 0 << QRectF(50, 100, 60, 10) << QRectF(50, 100, 60, 10);
        QTest::newRow("２ページ目") << 1 << QRectF(50.2, 30.3, 60, 10) << QRectF(50, 30.5, 60, 10);
        QTest::newRow("下から上へ引いた") << 2 << QRectF(110, 40, -60, -10) << QRectF(50, 30, 60, 10);
        QTest::newRow("右の余白にはみ出した") << 1 << QRectF(150, 30, 60, 10) << QRectF(150, 30, 38, 10);
        QTest::newRow("細すぎる") << 1 << QRectF(50, 30, 1, 1) << QRectF(50, 30, 3, 4);
        QTest::newRow("注意書きにかかった") << 1 << QRectF(50, 250, 60, 20) << QRectF(50, 250, 60, 7);
    }
    void aBoxIsDrawnOnAnyPageIntoTheRoomASheetPrintsIn()
    {
        QFETCH(int, page);
        QFETCH(QRectF, drawn);
        QFETCH(QRectF, box);
        const QJsonObject changed = withBoxAt(small(), page, drawn);
        QVERIFY(changed != small());
        const SheetPart newest = partsOf(changed).last();
        QCOMPARE(newest.pointer, newestBox(changed));
        QCOMPARE(newest.box, box);
        QCOMPARE(newest.page, page);
        QCOMPARE(pageCountOf(changed), page + 1);
    }

    void aBoxOutsideTheRoomIsNotDrawn()
    {
        QCOMPARE(withBoxAt(small(), 1, {50, 270, 60, 10}), small()); // notes and code stand there
        QCOMPARE(withBoxAt(small(), 1, {2, 30, 10, 10}), small()); // punch holes
    }

    void aTableMovesWithAllItsBoxes()
    {
        const QString second = QStringLiteral("/blocks/0/rows/1/cells/0");
        const QJsonObject narrow = withBoxAt(small(), 0, {50, 100, 60, 10});
        const QString box = newestBox(narrow);
        QCOMPARE(boxOf(withBlockMoved(narrow, box, {2.2, -3}), box), QRectF(52, 97, 60, 10));
        const QJsonObject lower = withBlockMoved(small(), second, {0, 20});
        QCOMPARE(boxOf(lower, first), QRectF(18, 51, 30, 10));
        QCOMPARE(boxOf(lower, second), QRectF(18, 61, 170, 12));
        QCOMPARE(withBlockMoved(small(), second, {1, 0}), small()); // as wide as the page
        QCOMPARE(withBlockMoved(narrow, box, {0, 200}), narrow);
    }

    void aBlankFormThatLiesGivesAnA3()
    {
        const forms::Procedure* procedure = m_catalogue.procedure(QStringLiteral("G01"));
        QCOMPARE(paperSizeOf(blankLayout(*procedure, m_catalogue, true)), QSizeF(420, 297));
        const QJsonObject upright = blankLayout(*procedure, m_catalogue, false);
        QCOMPARE(paperSizeOf(upright), QSizeF(210, 297));
        QCOMPARE(partsOf(upright).size(), 1);
    }

    void anEdgeMovesInHalfMillimetres()
    {
        const QJsonObject wider = withWidth(small(), first, 3.3);
        QCOMPARE(boxOf(wider, first).width(), 33.5);
        QCOMPARE(boxOf(wider, QStringLiteral("/blocks/0/rows/0/cells/1")).width(), 56.5);
        const QJsonObject most = withWidth(small(), first, 500);
        QCOMPARE(boxOf(most, first).width(), 87.0);
        QCOMPARE(withWidth(small(), QStringLiteral("/blocks/0/rows/1/cells/0"), 5), small());
        QCOMPARE(boxOf(withHeight(small(), first, 14.2), first).height(), 14.0);
        QVERIFY2(withHeight(small(), first, 400) == small(), "it would leave the page");
    }

    void boxesAndRowsComeAndGo()
    {
        const QJsonObject split = withCellAfter(small(), first);
        QCOMPARE(partsOf(split).size(), 5);
        QCOMPARE(boxOf(split, QStringLiteral("/blocks/0/rows/0/cells/1")), QRectF(33, 31, 15, 10));
        QCOMPARE(boxOf(withoutCell(split, QStringLiteral("/blocks/0/rows/0/cells/1")),
                       QStringLiteral("/blocks/0/rows/0/cells/1"))
                     .width(),
                 75.0);
        const QJsonObject last = withoutCell(small(), QStringLiteral("/blocks/0/rows/0/cells/2"));
        QCOMPARE(boxOf(last, QStringLiteral("/blocks/0/rows/0/cells/1")).width(), 140.0);
        const QJsonObject row = withRowAfter(small(), first);
        QCOMPARE(boxOf(row, QStringLiteral("/blocks/0/rows/2/cells/0")).top(), 51.0);
        QCOMPARE(withoutRow(row, QStringLiteral("/blocks/0/rows/1/cells/0")), small());
        const QJsonObject block = withBlockAfter(small(), first);
        QCOMPARE(boxOf(block, QStringLiteral("/blocks/1/rows/0/cells/0")).top(), 57.0);
    }

    void aFieldBringsItsShape()
    {
        const auto shown = [&](const char* kind, const char* key) {
            return publishing::valueAt(withContent(small(), first, QLatin1String(kind), QLatin1String(key),
                                                   {QStringLiteral("p_kana")}, m_catalogue),
                                       first)
                .toObject();
        };
        QCOMPARE(shown("name", "p_name").value(QStringLiteral("furigana")).toString(),
                 QStringLiteral("p_kana"));
        QVERIFY(shown("ticks", "app_idtype").value(QStringLiteral("choices")).toArray().size() > 2);
        QCOMPARE(shown("label", "氏名").value(QStringLiteral("w")).toDouble(), 30.0);
        QCOMPARE(kindFor(*m_catalogue.field(QStringLiteral("p_birth"))), QStringLiteral("date"));
    }

    void everyProcedureCanHaveAFirstLayout()
    {
        int drawn = 0;
        for (const forms::Procedure& procedure : m_catalogue.procedures) {
            if (!procedure.hasSheet())
                continue;
            const QJsonObject sheet = firstLayout(procedure, m_catalogue);
            const auto layout = forms::parseSheetLayout(QJsonDocument(sheet).toJson());
            QVERIFY2(layout, qPrintable(procedure.id + (layout ? QString() : layout.error().detail)));
            ++drawn;
        }
        QVERIFY(drawn > 80);
    }

    void whateverOneDoesTheLayoutStaysSound()
    {
        QFile file(QStringLiteral(":/kakanai/catalogue/sheets/J01.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject sheet = QJsonDocument::fromJson(file.readAll()).object();
        QRandomGenerator dice(20261122);
        int changes = 0;
        for (int i = 0; i < 400; ++i) {
            const QList<SheetPart> parts = partsOf(sheet);
            QVERIFY(!parts.isEmpty());
            const QString cell = parts.at(dice.bounded(int(parts.size()))).pointer;
            const QJsonObject before = sheet;
            switch (dice.bounded(8)) {
            case 0:
                sheet = withWidth(sheet, cell, dice.bounded(40) - 20);
                break;
            case 1:
                sheet = withHeight(sheet, cell, dice.bounded(30));
                break;
            case 2:
                sheet = withCellAfter(sheet, cell);
                break;
            case 3:
                sheet = withoutCell(sheet, cell);
                break;
            case 4:
                sheet = withRowAfter(sheet, cell);
                break;
            case 5:
                sheet = withoutRow(sheet, cell);
                break;
            case 6:
                sheet = withBlockAfter(sheet, cell);
                break;
            case 7:
                sheet = withContent(sheet, cell, contentKinds().at(dice.bounded(9)),
                                    QStringLiteral("app_rel"), {}, m_catalogue);
                break;
            }
            changes += sheet != before;
        }
        QVERIFY2(changes > 150, qPrintable(QString::number(changes)));
    }
};

KAKANAI_TEST(tst_SheetEdit);
#include "tst_SheetEdit.moc"
