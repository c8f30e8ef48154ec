// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"
#include "app/visit/PaperWork.h"
#include "forms/ocr/PaperTemplate.h"
#include "tests/support/EditorStand.h"
#include "tests/support/TestRegistry.h"

#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QSpinBox>

using namespace kakanai;
using test::EditorStand;

namespace {

constexpr double dotsPerMillimetre = 300 / 25.4;
constexpr double canvasZoom = 3; // pixels a millimetre in the window

struct Entry {
    const char16_t* label;
    const char* fact;
    QRectF box; ///< millimetres
    int squares;
    const char16_t* written;
};

// A town's own paper: nothing in the program knows it.
const std::array<Entry, 5>& entries()
{
    static const std::array<Entry, 5> all{{
        {u"氏名", "p_name", {60, 52, 110, 12}, 0, u"高梨　陽太"},
        {u"フリガナ", "p_kana", {60, 38, 110, 12}, 0, u"タカナシ　ヨウタ"},
        {u"生年月日", "p_birth", {60, 66, 110, 12}, 0, u"平成6年6月11日"},
        {u"いままでの住所", "addr_old", {60, 80, 120, 14}, 0, u"神奈川県藤沢市朝日町１番地の１"},
        {u"個人番号", "p_mynumber", {60, 98, 110, 12}, 0, u"314159265352"},
    }};
    return all;
}

QRect pixels(const QRectF& millimetres)
{
    return QRectF(millimetres.topLeft() * dotsPerMillimetre, millimetres.size() * dotsPerMillimetre).toRect();
}

void write(QPainter& painter, const QRectF& box, double size, const QString& font, const QString& words,
           int alignment = Qt::AlignVCenter | Qt::AlignLeft)
{
    QFont face(font);
    face.setPixelSize(static_cast<int>(size * dotsPerMillimetre));
    painter.setFont(face);
    painter.drawText(pixels(box), alignment, words);
}

/** The blank form as a print shop delivers it, or one that somebody filled in with a printer. */
QImage busPass(bool isFilled)
{
    QImage page(2480, 3508, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setPen(QPen(Qt::black, 4));
    write(painter, {30, 14, 150, 16}, 8, QStringLiteral("Noto Serif CJK JP"),
          QStringLiteral("福祉バス利用申込書"), Qt::AlignCenter);
    for (const Entry& entry : entries()) {
        painter.drawRect(pixels(entry.box));
        const QRectF before(20, entry.box.top(), 40, entry.box.height());
        painter.drawRect(pixels(before));
        write(painter, before.adjusted(2, 0, 0, 0), 4.2, QStringLiteral("Noto Sans CJK JP"),
              QString::fromUtf16(entry.label));
        if (isFilled)
            write(painter, entry.box.adjusted(3, 0, 0, 0), 5, QStringLiteral("IPAmjMincho"),
                  QString::fromUtf16(entry.written));
    }
    write(painter, {20, 125, 170, 60}, 4, QStringLiteral("Noto Sans CJK JP"),
          QStringLiteral("みほん市福祉バスをご利用になる方は、太枠の中をご記入ください。\n"
                         "利用券は申込みの日から二週間ほどで郵送します。\n"
                         "お問い合わせ　福祉課交通係　（内線２３４）\n"
                         "１　利用できる日　月曜日から金曜日まで（祝日を除く）\n"
                         "２　利用できる方　市内にお住まいの七十歳以上の方、障害者手帳をお持ちの方"));
    painter.drawRect(pixels({20, 200, 170, 60}));
    painter.drawLine(pixels({20, 220, 170, 0.1}).topLeft(), pixels({190, 220, 0, 0}).topLeft());
    write(painter, {24, 202, 120, 16}, 4.5, QStringLiteral("Noto Sans CJK JP"),
          QStringLiteral("職員記入欄　受付印　決裁　交付番号"));
    write(painter, {24, 266, 150, 10}, 3.6, QStringLiteral("Noto Sans CJK JP"),
          QStringLiteral("みほん市役所　福祉課　様式第七号（第四条関係）"));
    return page;
}

} // namespace

/** A town adds a paper without a line of code, and the program reads a filled one at once. */
class tst_PaperTemplate : public QObject
{
    Q_OBJECT

private:
    static QPoint at(const QPointF& millimetres) { return (millimetres * canvasZoom).toPoint(); }

    static void drawField(EditorStand& stand, const Entry& entry)
    {
        auto* canvas = stand.find<editor::SheetCanvas>(QStringLiteral("paperCanvas"));
        QTest::mousePress(canvas, Qt::LeftButton, {}, at(entry.box.topLeft()));
        QTest::mouseMove(canvas, at(entry.box.center()));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(entry.box.bottomRight()));
        QCoreApplication::processEvents();
        stand.typeInto(QStringLiteral("fieldLabel"), QString::fromUtf16(entry.label));
        stand.choose(QStringLiteral("fieldFact"), QString::fromLatin1(entry.fact));
    }

private Q_SLOTS:
    void aPaperDrawnInTheWindowIsReadAtOnce()
    {
        EditorStand stand;
        const QString blank = stand.town.filePath(QStringLiteral("blank.png"));
        QVERIFY(busPass(false).save(blank));
        stand.click(QStringLiteral("openPapers"));
        stand.typeInto(QStringLiteral("blankFile"), blank);
        QTest::keyClick(stand.find<QLineEdit>(QStringLiteral("blankFile")), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(stand.find<QAbstractButton>(QStringLiteral("paperSave")) != nullptr, 30'000);
        auto* canvas = stand.find<editor::SheetCanvas>(QStringLiteral("paperCanvas"));
        QTRY_VERIFY_WITH_TIMEOUT(canvas->hasFocus(), 30'000);
        const QString earlier = stand.town.filePath(QStringLiteral("earlier.png"));
        QVERIFY(busPass(true).save(earlier));
        const auto unknown = visit::readPaperHere(earlier, {}, forms::townPapers(stand.town.path()));
        QVERIFY(!unknown || unknown->first().type != QStringLiteral("town1"));
        for (const Entry& entry : entries())
            drawField(stand, entry);
        auto* list = stand.find<QListWidget>(QStringLiteral("paperFields"));
        QCOMPARE(list->count(), 5);

        // By keyboard: the chosen box half a millimetre to the right and back, its lower edge down and up.
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(canvas, Qt::Key_Up, Qt::AltModifier);
        // One too many, put there and taken out by keyboard.
        QTest::keyClick(canvas, Qt::Key_Insert);
        QCOMPARE(list->count(), 6);
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Delete);
        QCOMPARE(list->count(), 5);

        stand.typeInto(QStringLiteral("paperTitle"), QStringLiteral("福祉バス利用申込書"));
        stand.picture(QStringLiteral("editor-paper"));
        stand.click(QStringLiteral("paperSave"));
        const QString papers = forms::townPapers(stand.town.path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(papers + QStringLiteral("/town1.json")), 30'000);
        const auto paper = forms::loadPaperTemplate(QStringLiteral("town1"), papers);
        QVERIFY(paper);
        QCOMPARE(paper->title, QStringLiteral("福祉バス利用申込書"));
        QCOMPARE(paper->fields.size(), 5);
        for (const forms::TemplateField& field : paper->fields) {
            const auto known = std::ranges::find_if(
                entries(), [&](const Entry& entry) { return field.fact == QLatin1String(entry.fact); });
            QVERIFY2(known != entries().end(), qUtf8Printable(field.fact));
            QVERIFY2((field.box.center() - pixels(known->box).center()).manhattanLength() < 25, known->fact);
            QCOMPARE(field.masked, field.fact == QStringLiteral("p_mynumber"));
            QCOMPARE(field.isKept, !field.masked);
        }

        // The same thread read papers before: what was drawn a moment ago is known at once.
        demo::Shot shot;
        shot.dpi = 220;
        shot.turn = 1.2;
        shot.tilt = 0.01;
        shot.hasShadow = true;
        const QString filled = stand.town.filePath(QStringLiteral("filled.png"));
        QVERIFY(demo::photograph(busPass(true), shot).save(filled));
        const auto readings = visit::readPaperHere(filled, {}, papers);
        QVERIFY2(readings, readings ? "" : qUtf8Printable(readings.error().detail));
        QCOMPARE(readings->size(), 1);
        const forms::PageReading& reading = readings->first();
        QCOMPARE(reading.type, QStringLiteral("town1"));
        QCOMPARE(reading.title, QStringLiteral("福祉バス利用申込書"));
        QCOMPARE(reading.fields.size(), 5);
        const auto value = [&](const char* fact) {
            const auto found =
                std::ranges::find(reading.fields, QString::fromLatin1(fact), &forms::FieldReading::fact);
            return found == reading.fields.end() ? QString() : found->factValue;
        };
        QCOMPARE(value("p_birth"), QStringLiteral("1994-06-11"));
        QCOMPARE(value("p_name").remove(QChar(0x3000)), QStringLiteral("高梨陽太"));
        QVERIFY(value("p_mynumber").isEmpty());
        QCOMPARE(reading.numbers->size(), std::size_t{1});

        // What is stored of it has the number black, and only the number.
        const auto scan = visit::maskedScan(filled, reading, papers);
        QVERIFY(scan);
        QVERIFY(scan->isMasked);
    }

    void aPaperWithoutANameIsNotSaved()
    {
        EditorStand stand;
        const QString blank = stand.town.filePath(QStringLiteral("blank.png"));
        QVERIFY(busPass(false).save(blank));
        stand.click(QStringLiteral("openPapers"));
        stand.typeInto(QStringLiteral("blankFile"), blank);
        QTest::keyClick(stand.find<QLineEdit>(QStringLiteral("blankFile")), Qt::Key_Return);
        auto* canvas = stand.find<editor::SheetCanvas>(QStringLiteral("paperCanvas"));
        QTRY_VERIFY_WITH_TIMEOUT(canvas->hasFocus(), 30'000);
        drawField(stand, entries()[0]);
        stand.click(QStringLiteral("paperSave"));
        QVERIFY(!QFile::exists(stand.town.filePath(QStringLiteral("papers/town1.json"))));
    }

    void aFileThatIsNoPictureIsRefusedInWords()
    {
        EditorStand stand;
        stand.writeTown(QStringLiteral("blank.png"), "no picture");
        stand.click(QStringLiteral("openPapers"));
        stand.typeInto(QStringLiteral("blankFile"), stand.town.filePath(QStringLiteral("blank.png")));
        QTest::keyClick(stand.find<QLineEdit>(QStringLiteral("blankFile")), Qt::Key_Return);
        auto* notice = stand.find<widgets::NoticeBar>(QStringLiteral("paperNotice"));
        QTRY_VERIFY_WITH_TIMEOUT(notice->accessibleName().contains(QStringLiteral("開けません")), 30'000);
    }
};

KAKANAI_TEST(tst_PaperTemplate);
#include "tst_PaperTemplate.moc"
