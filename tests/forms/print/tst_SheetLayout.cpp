// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetLayout.h"

#include "forms/print/GenericLayout.h"
#include "forms/print/SheetPage.h"
#include "tests/forms/print/SheetSamples.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai::forms;

namespace {

QByteArray paper(const QByteArray& rows)
{
    return R"({"id":"X01","title":"見本届","paper":"A4","blocks":[{"rows":[)" + rows + "]}]}";
}

/** `key person` of every box; a row drawn once a person counts once. */
QStringList boxesOf(const QList<LayoutRow>& rows, int person)
{
    QStringList boxes;
    for (const LayoutRow& row : rows) {
        const int rowPerson = row.repeat > 1 || row.person > 0 ? row.person : person;
        for (const LayoutCell& cell : row.cells) {
            const int own = cell.person >= 0 ? cell.person : rowPerson;
            for (const QString& key : {cell.field, cell.furigana}) {
                if (!key.isEmpty())
                    boxes.append(key + QStringLiteral(" %1").arg(own));
            }
            boxes += boxesOf(cell.rows, own);
        }
    }
    return boxes;
}

} // namespace

class tst_SheetLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastBoxTakesWhatIsLeft()
    {
        const auto layout =
            parseSheetLayout(paper(R"({"h":9,"cells":[{"w":30,"label":"氏名"},{"text":"p_name"}]})"));
        QVERIFY(layout);
        QCOMPARE(layout->blocks.first().rows.first().cells.last().width, 140.0);
        QVERIFY(layout->fieldKeys().contains(QStringLiteral("p_name")));
    }

    void aFaultyLayoutIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("欄が用紙より広い")
            << paper(R"({"h":9,"cells":[{"w":180,"text":"p_name"}]})") << QStringLiteral("/blocks/0/rows/0");
        QTest::newRow("書きまちがい")
            << paper(R"({"h":9,"cells":[{"txet":"p_name"}]})") << QStringLiteral("txet");
        QTest::newRow("高さがない") << paper(R"({"cells":[{"text":"p_name"}]})")
                                    << QStringLiteral("/blocks/0/rows/0");
        QTest::newRow("用紙より長い")
            << paper(R"({"h":9,"repeat":30,"cells":[{"text":"p_name"}]})") << QStringLiteral("/blocks/0");
        QTest::newRow("選択肢のない□")
            << paper(R"({"h":9,"cells":[{"ticks":"p_sex"}]})") << QStringLiteral("choices");
        QTest::newRow("中の行が合わない")
            << paper(R"({"h":9,"cells":[{"rows":[{"h":5,"cells":[{"text":"p_name"}]}]}]})")
            << QStringLiteral("inner rows");
        QTest::newRow("表題が用紙の外")
            << QByteArray(R"({"id":"X01","title":"t","paper":"A4","head":{"title":[150,9,60]},"blocks":[]})")
            << QStringLiteral("/head/title");
        QTest::newRow("JSON でない") << QByteArray("{") << QStringLiteral("offset");
        QTest::newRow("B5 の用紙") << QByteArray(R"({"id":"X01","title":"t","paper":"B5","blocks":[]})")
                                   << QStringLiteral("/paper");
    }
    void aFaultyLayoutIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto layout = parseSheetLayout(json);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, FormErrorCode::CatalogueInvalid);
        QVERIFY2(layout.error().detail.contains(place), qUtf8Printable(layout.error().detail));
    }

    void theHeadOfAFamilyRegisterNotificationStandsAtTheLeft()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("K06.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"id":"K06","title":"見本届","paper":"A4",
            "head":{"title":[18,9,80],"date":[18,18,80]},
            "blocks":[{"y":40,"rows":[{"h":9,"cells":[{"w":30,"label":"氏名"},{"text":"p_name"}]}]}]})");
        file.close();
        const auto drawing =
            FormRenderer(folder.path())
                .drawing(test::sheet(QStringLiteral("K06"), test::Who::MovingIn), test::context());
        QVERIFY(drawing);
        const auto place = [&](const QString& words) {
            for (const DrawnText& text : drawing->pages.first().texts) {
                if (text.text == words)
                    return text.box;
            }
            return QRectF();
        };
        QCOMPARE(place(drawing->title).center().x(), 58.0);
        QCOMPARE(place(QStringLiteral("届出年月日")).topLeft(), QPointF(18, 18));
        QCOMPARE(place(QStringLiteral("（あて先）　みほん市長")).top(), 20.0); // where all others have it
    }

    void aTownsOwnLayoutComesFirst()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("J06.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(paper(R"({"h":9,"cells":[{"text":"p_name"}]})"));
        file.close();
        FilledSheet sheet;
        sheet.id = QStringLiteral("J06");
        QCOMPARE(FormRenderer(folder.path()).layoutFor(sheet)->title, QStringLiteral("見本届"));
        QVERIFY(FormRenderer().layoutFor(sheet)->title != QStringLiteral("見本届"));
    }

    void aTownThatDrawsOnePaperAnewDrawsAllThatLookTheSame()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& json) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
        };
        QVERIFY(write(QStringLiteral("J01.json"), paper(R"({"h":9,"cells":[{"text":"p_name"}]})")));
        QVERIFY(write(QStringLiteral("J06.json"), R"({"same":"J02"})"));
        QVERIFY(write(QStringLiteral("J07.json"), R"({"same":"Z99"})"));
        const FormRenderer renderer(folder.path());
        FilledSheet sheet;
        sheet.id = QStringLiteral("J03");
        QCOMPARE(renderer.layoutFor(sheet)->title, QStringLiteral("見本届"));
        for (const char* broken : {"J06", "J07"}) {
            sheet.id = QString::fromLatin1(broken);
            const auto layout = renderer.layoutFor(sheet);
            QVERIFY2(!layout, broken);
            QCOMPARE(layout.error().code, FormErrorCode::CatalogueInvalid);
        }
    }

    void everyLayoutFollowsTheSchema()
    {
        const QString folder = QStringLiteral(KAKANAI_SOURCE_DIR "/forms/catalogue/");
        const QStringList files =
            QDir(folder + QStringLiteral("sheets")).entryList({QStringLiteral("*.json")}, QDir::Files);
        QVERIFY(files.size() >= 10);
        const QString check =
            QStringLiteral("import json,sys,jsonschema\n"
                           "v=jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))\n"
                           "bad=[f for f in sys.argv[2:] if not v.is_valid(json.load(open(f)))]\n"
                           "print(bad)\nsys.exit(1 if bad else 0)");
        QStringList arguments{QStringLiteral("-c"), check,
                              folder + QStringLiteral("schema/sheet.schema.json")};
        for (const QString& file : files)
            arguments.append(folder + QStringLiteral("sheets/") + file);
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), arguments);
        QVERIFY(python.waitForFinished(20000));
        QVERIFY2(python.exitCode() == 0,
                 (python.readAllStandardOutput() + python.readAllStandardError()).constData());
    }

    void theTitleOfALayoutIsTheTitleOfItsPaper()
    {
        for (const QString& id : test::paperIds()) {
            const FilledSheet sheet = test::sheet(id, test::Who::Nobody);
            const auto layout = FormRenderer().layoutFor(sheet);
            QVERIFY2(layout, qUtf8Printable(id));
            const auto plain = [](const QString& title) {
                return title.normalized(QString::NormalizationForm_KC);
            };
            if (layout->id == id)
                QCOMPARE(plain(layout->title), plain(sheet.title));
        }
    }

    void aFieldHasOneBoxOnItsPaper()
    {
        // Two boxes for one fact could be corrected apart.
        for (const QString& id : test::paperIds()) {
            const auto layout = FormRenderer().layoutFor(test::sheet(id, test::Who::Nobody));
            QVERIFY2(layout, qUtf8Printable(id));
            QStringList boxes{layout->dateField + QStringLiteral(" 0")};
            for (const LayoutBlock& block : layout->blocks)
                boxes += boxesOf(block.rows, 0);
            for (const QString& box : std::as_const(boxes))
                QVERIFY2(boxes.count(box) == 1, qUtf8Printable(id + QStringLiteral(": ") + box));
        }
    }

    void atMostTwentyPapersAreDrawnInTheGeneralGrid()
    {
        QStringList plain;
        for (const QString& id : test::paperIds()) {
            const auto layout = FormRenderer().layoutFor(test::sheet(id, test::Who::Nobody));
            if (layout && layout->isGeneric)
                plain.append(id);
        }
        QVERIFY2(plain.size() <= 20, qUtf8Printable(plain.join(u' ')));
        for (const QString& id : std::as_const(plain)) // children, care, health, disability: none
            QVERIFY2(!QStringLiteral("BGS").contains(id.at(0)), qUtf8Printable(id));
    }

    void aPaperNobodyDrewIsStillInOrder()
    {
        FilledSheet sheet = test::sheet(QStringLiteral("G02"), test::Who::Nobody);
        const SheetLayout layout = genericLayout(sheet);
        QVERIFY(layout.isGeneric);
        QCOMPARE(layout.blocks.first().heading, QStringLiteral("届出人（申請者）"));
        for (const FieldValue& field : sheet.fields)
            QVERIFY2(layout.fieldKeys().contains(field.key), qUtf8Printable(field.key));
        for (const LayoutBlock& block : layout.blocks) {
            double height = 0;
            for (const LayoutRow& row : block.rows)
                height += row.height;
            QVERIFY(block.y + height <= SheetPage::contentBottom);
        }
    }
};

KAKANAI_TEST(tst_SheetLayout);
#include "tst_SheetLayout.moc"
