// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CheckPanel.h"

#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "widgets/PaperCropView.h"

#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::test;
using namespace kakanai::counter;

namespace {

/** A page of twelve fields as a reader gives it: nine sure, three for a person. */
struct Page {
    CheckedPaper paper;
    QImage picture{1240, 1754, QImage::Format_RGB32};

    Page()
    {
        static const std::array<std::array<const char16_t*, 2>, 12> rows{{
            {u"あたらしい住所", u"みほん県みほん市中央一丁目２番３号"},
            {u"いままでの住所", u"神奈川県藤沢市朝日町１番地の１"},
            {u"世帯主", u"髙橋　陽太"},
            {u"異動日", u"令和8年10月1日"},
            {u"氏名", u"髙橋　陽太"},
            {u"フリガナ", u"タカハシ　ヨウタ"},
            {u"生年月日", u"平成6年6月11日"},
            {u"性別", u"男"},
            {u"続柄", u""},
            {u"住民票コード", u"79383470170"},
            {u"国籍", u"日本"},
            {u"電話", u"090-0000-0101"},
        }};
        paper.title = QStringLiteral("転出証明書");
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setFont(QFont(QStringLiteral("IPAmjMincho"), 22));
        int top = 120;
        for (const auto& [label, value] : rows) {
            CheckedField field;
            field.name = field.key = field.label = QString::fromUtf16(label);
            field.words = QString::fromUtf16(value);
            field.trust = Trust::Sure;
            field.confidence = 0.93;
            field.box = QRect(320, top, 700, 70);
            painter.drawRect(field.box);
            painter.drawText(QRect(80, top, 240, 70), Qt::AlignVCenter, field.label);
            painter.drawText(field.box.adjusted(12, 0, 0, 0), Qt::AlignVCenter,
                             field.words.isEmpty() ? QStringLiteral("妻の父") : field.words);
            top += 110;
            paper.fields.append(field);
        }
        paper.fields[4].trust = Trust::Look;
        paper.fields[4].confidence = 0.61;
        paper.fields[4].options = {
            {QStringLiteral("髙橋　陽太"), QStringLiteral("髙橋　陽太"), QStringLiteral("読んだまま")},
            {QStringLiteral("高橋　陽太"), QStringLiteral("高橋　陽太"), QStringLiteral("別の字体")}};
        paper.fields[6].trust = Trust::Look;
        paper.fields[6].confidence = 0.7;
        paper.fields[8].trust = Trust::Unread;
        paper.fields[8].options = {
            {QStringLiteral("夫の父"), QStringLiteral("夫の父"), QStringLiteral("候補")},
            {QStringLiteral("妻の父"), QStringLiteral("妻の父"), QStringLiteral("候補")}};
    }
};

/** The screen with a page on it. `keys` counts every key a clerk presses. */
struct Screen {
    widgets::Theme theme{widgets::Theme::Screen::Counter};
    std::unique_ptr<CheckPanel> panel = std::make_unique<CheckPanel>(theme);
    QSignalSpy confirmed{panel.get(), &CheckPanel::confirmed};
    QSignalSpy entered{panel.get(), &CheckPanel::entered};
    QSignalSpy settled{panel.get(), &CheckPanel::settled};
    QSignalSpy finished{panel.get(), &CheckPanel::finished};
    int keys = 0;

    explicit Screen(const Page& page)
    {
        theme.applyTo(*panel);
        panel->resize(1366, 768);
        panel->show();
        panel->activateWindow();
        (void)QTest::qWaitForWindowActive(panel.get());
        panel->setPaper(page.paper);
        panel->setPicture(page.picture);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QString here() const
    {
        for (const CheckRow* row : panel->rows()) {
            if (row->hasFocus() || row->isEditing())
                return row->field().label;
        }
        return {};
    }
};

/** Counts the keys that arrive at whatever has the cursor: no test can press one unseen. */
class KeyCount : public QObject
{
public:
    KeyCount() { qApp->installEventFilter(this); }
    [[nodiscard]] int keys() const { return m_keys; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Who does not want a key passes it on; it is pressed once all the same.
        if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget())
            ++m_keys;
        return false;
    }

private:
    int m_keys = 0;
};

} // namespace

Q_DECLARE_METATYPE(QList<kakanai::counter::CheckOutcome>)

class tst_CheckPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twelveFieldsWithThreeDoubtfulOnesTakeAtMostEightKeys()
    {
        const Page page;
        Screen screen(page);
        const KeyCount arrived;
        QCOMPARE(screen.panel->openCount(), 3);
        QCOMPARE(screen.here(), QStringLiteral("氏名"));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.here(), QStringLiteral("生年月日"));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.here(), QStringLiteral("続柄"));
        screen.press(Qt::Key_2);
        QCOMPARE(screen.panel->openCount(), 0);
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.finished.size(), 1);
        QVERIFY2(arrived.keys() <= 8, qUtf8Printable(QString::number(arrived.keys())));
        QCOMPARE(arrived.keys(), screen.keys);
        QCOMPARE(screen.confirmed.size(), 2);
        QCOMPARE(screen.confirmed[0][0].toString(), QStringLiteral("氏名"));
        QCOMPARE(screen.confirmed[1][0].toString(), QStringLiteral("生年月日"));
        QCOMPARE(screen.entered.size(), 1);
        QCOMPARE(screen.entered[0][2].toString(), QStringLiteral("妻の父"));
        const auto outcomes = screen.finished[0][0].value<QList<CheckOutcome>>();
        QCOMPARE(outcomes.size(), 12); // the nine sure ones stood beside their crops and were let stand
        QCOMPARE(std::ranges::count(outcomes, false, &CheckOutcome::wasRight), 1);
        QCOMPARE(outcomes[2].field, QStringLiteral("続柄"));
        QVERIFY(!outcomes[2].wasRight);
    }

    void anotherFormOfTheCharacterIsTakenOnlyWhenAPersonTakesIt()
    {
        const Page page;
        Screen screen(page);
        screen.press(Qt::Key_2);
        QCOMPARE(screen.entered.size(), 1);
        QCOMPARE(screen.entered[0][2].toString(), QStringLiteral("高橋　陽太"));
        QCOMPARE(screen.here(), QStringLiteral("生年月日"));
    }

    void theFirstNumberTakesWhatWasRead()
    {
        const Page page;
        Screen screen(page);
        screen.press(Qt::Key_1);
        QCOMPARE(screen.entered.size(), 0);
        QCOMPARE(screen.confirmed.size(), 1);
    }

    void whatIsTypedGoesInAndTheCursorGoesOn()
    {
        const Page page;
        Screen screen(page);
        screen.press(Qt::Key_Return);
        screen.press(Qt::Key_Backspace);
        auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(edit);
        QVERIFY(edit->text().isEmpty());
        QTest::keyClicks(edit, QStringLiteral("1994-06-12"));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.entered.size(), 1);
        QCOMPARE(screen.entered[0][0].toString(), QStringLiteral("生年月日"));
        QCOMPARE(screen.entered[0][2].toString(), QStringLiteral("1994-06-12"));
        QCOMPARE(screen.here(), QStringLiteral("続柄"));
    }

    void escapeInTheTextKeepsWhatWasRead()
    {
        const Page page;
        Screen screen(page);
        screen.press(Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        screen.press(Qt::Key_Escape);
        QCOMPARE(screen.entered.size(), 0);
        QCOMPARE(screen.finished.size(), 0);
        QCOMPARE(screen.here(), QStringLiteral("氏名"));
        QCOMPARE(screen.panel->openCount(), 3);
    }

    void sourcesThatDisagreeAreSettledByANumberAndNeverByEnter()
    {
        Page page;
        CheckedField& name = page.paper.fields[4];
        name.isContradiction = true;
        name.options = {
            {QStringLiteral("高橋　陽太"), QStringLiteral("高橋　陽太"), QStringLiteral("カード")},
            {QStringLiteral("髙橋　陽太"), QStringLiteral("髙橋　陽太"), QStringLiteral("書類")}};
        Screen screen(page);
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.here(), QStringLiteral("氏名"));
        QCOMPARE(screen.confirmed.size() + screen.settled.size(), 0);
        screen.press(Qt::Key_1);
        QCOMPARE(screen.settled.size(), 1);
        QCOMPARE(screen.settled[0][2].toString(), QStringLiteral("高橋　陽太"));
        QCOMPARE(screen.here(), QStringLiteral("生年月日"));
    }

    void aRefusedValueIsOpenAgainWithItsReason()
    {
        const Page page;
        Screen screen(page);
        connect(screen.panel.get(), &CheckPanel::entered, this,
                [&] { screen.panel->refuse(QStringLiteral("その日はありません")); });
        screen.press(Qt::Key_Backspace);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.panel->openCount(), 3);
        QCOMPARE(screen.here(), QStringLiteral("氏名"));
    }

    void anIndividualNumberIsNeitherShownNorTyped()
    {
        Page page;
        page.paper.fields[9].isMasked = true;
        page.paper.fields[9].words.clear();
        Screen screen(page);
        CheckRow* row = screen.panel->rows().at(9);
        row->setFocus();
        screen.press(Qt::Key_Space);
        QVERIFY(!row->isEditing());
        QVERIFY(row->accessibleName().contains(QStringLiteral("●●●●")));
    }

    void whatThePaperSaysStandsBesideAValueWrittenOtherwise()
    {
        Page page;
        page.paper.fields[6].words = QStringLiteral("昭和53年8月5日");
        page.paper.fields[6].printed = QStringLiteral("1978年08月05日");
        Screen screen(page);
        const auto rows = screen.panel->rows();
        QVERIFY(rows.at(6)->accessibleName().contains(QStringLiteral("昭和53年8月5日")));
        QVERIFY(rows.at(6)->accessibleDescription().contains(QStringLiteral("1978年08月05日")));
        QVERIFY(!rows.at(5)->accessibleDescription().contains(u'年'));
    }

    void leavingEarlyKeepsTheDoubtful()
    {
        const Page page;
        Screen screen(page);
        screen.press(Qt::Key_Escape);
        QCOMPARE(screen.finished.size(), 1);
        QCOMPARE(screen.confirmed.size(), 0);
    }

    void plusComesNearer()
    {
        const Page page;
        Screen screen(page);
        auto* sheet = screen.panel->findChild<widgets::SheetView*>();
        const int before = sheet->zoomPercent();
        screen.press(Qt::Key_Plus);
        QVERIFY(sheet->zoomPercent() > before);
        screen.press(Qt::Key_Minus);
        QCOMPARE(sheet->zoomPercent(), before);
    }

    void nothingIsCutOffOnASmallScreen_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }

    void nothingIsCutOffOnASmallScreen()
    {
        QFETCH(int, percent);
        HallStage stage;
        stage.speak(QStringLiteral("ja"));
        Page page;
        CheckedField& name = page.paper.fields[4];
        name.isContradiction = true;
        name.options = {
            {QStringLiteral("高橋　陽太"), QStringLiteral("高橋　陽太"), QStringLiteral("カード")},
            {QStringLiteral("髙橋　陽太"), QStringLiteral("髙橋　陽太"), QStringLiteral("書類")}};
        Screen screen(page);
        screen.panel->resize(1280, 800);
        screen.theme.setTextPercent(percent);
        const auto* scroll = screen.panel->findChild<QScrollArea*>();
        const CheckRow* row = screen.panel->rows().at(4);
        // The field that is asked about is in sight with its crop and its options, once the rows have moved.
        QTRY_VERIFY_WITH_TIMEOUT(
            scroll->viewport()->rect().contains(QRect(row->mapTo(scroll->viewport(), QPoint()), row->size())),
            10'000);
        QCOMPARE(screen.panel->size(), QSize(1280, 800)); // nothing pushed it wider
        for (const CheckRow* each : screen.panel->rows()) {
            for (const auto* text : each->findChildren<widgets::Text*>()) {
                if (text->isVisible())
                    QVERIFY2(each->rect().contains(text->geometry())
                                 && text->height() >= text->heightForWidth(text->width()),
                             qUtf8Printable(each->field().label));
            }
        }
        for (const auto* button : screen.panel->findChildren<widgets::BigButton*>()) {
            if (button->isVisible())
                QVERIFY(screen.panel->rect().contains(
                    QRect(button->mapTo(screen.panel.get(), QPoint()), button->size())));
        }
        HallStage::keepPicture(*screen.panel, QStringLiteral("checking-contradiction-%1").arg(percent));
        screen.press(Qt::Key_Plus);
        screen.press(Qt::Key_Plus);
        QTest::qWait(50);
        HallStage::keepPicture(*screen.panel, QStringLiteral("checking-zoomed-%1").arg(percent));
    }

    void everyWordFitsAtTwiceTheTextSize()
    {
        HallStage stage;
        stage.speak(QStringLiteral("ja"));
        const Page page;
        Screen screen(page);
        QTest::qWait(50);
        HallStage::keepPicture(
            *screen.panel,
            QStringLiteral("checking-%1")
                .arg(qEnvironmentVariable("QT_SCALE_FACTOR") == QStringLiteral("2") ? 200 : 100));
        screen.theme.setTextPercent(200);
        QTest::qWait(50);
        HallStage::keepPicture(*screen.panel, QStringLiteral("checking-large-text"));
        const auto* scroll = screen.panel->findChild<QScrollArea*>();
        QVERIFY(scroll);
        for (const CheckRow* row : screen.panel->rows())
            QVERIFY2(row->minimumSizeHint().width() <= screen.panel->width(),
                     qUtf8Printable(row->field().label));
        const auto* legend = screen.panel->findChild<KeyLegend*>();
        QVERIFY(legend);
        const QList<QRect> keys = legend->places(legend->width());
        QCOMPARE(keys.size(), 7);
        for (const QRect& key : keys)
            QVERIFY2(legend->rect().contains(key), "a key is cut off");
        QVERIFY(screen.panel->rect().contains(legend->geometry()));
    }
};

KAKANAI_TEST(tst_CheckPanel);
#include "tst_CheckPanel.moc"
