// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "widgets/CallBoardTile.h"
#include "widgets/FieldEditor.h"
#include "widgets/RubyText.h"
#include "widgets/SheetView.h"
#include "widgets/SignaturePad.h"
#include "widgets/SoftKeyboard.h"
#include "widgets/WarningOverlay.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace kakanai::widgets;
namespace forms = kakanai::forms;

class tst_Pieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadingIsNotPartOfTheWords()
    {
        QCOMPARE(RubyText(QStringLiteral("{転入届|てんにゅうとどけ}を {出|だ}します")).plain(),
                 QStringLiteral("転入届を 出します"));
        QCOMPARE(RubyText(QStringLiteral("{これは そのまま}")).plain(), QStringLiteral("{これは そのまま}"));
    }

    void easyJapaneseBreaksBetweenItsWords()
    {
        QFont font;
        font.setFamilies(Theme::families());
        font.setPixelSize(20);
        const RubyText spaced(QStringLiteral("ひっこしを する"));
        // Six characters' width: one word of five and one of two do not fit in one line, nor is either cut.
        QCOMPARE(spaced.size(font, 120, 1.3).height(), 52.0);
        QVERIFY(spaced.widestWord(font) <= 100 && spaced.widestWord(font) > 80);
        const RubyText solid(QStringLiteral("ひっこしをする"));
        QVERIFY(solid.widestWord(font) < 50);
    }

    void typingWritesAndErasesAndVaries()
    {
        const Theme theme(Theme::Screen::Kiosk);
        SoftKeyboard keyboard(theme);
        QLineEdit edit;
        keyboard.writeInto(&edit);
        const auto press = [&](const QString& legend) {
            for (BigButton* key : keyboard.findChildren<BigButton*>()) {
                if (key->isVisibleTo(&keyboard) && key->text() == legend)
                    return QTest::mouseClick(key, Qt::LeftButton);
            }
            QFAIL(qPrintable(legend));
        };
        press(QStringLiteral("は"));
        press(QStringLiteral("小 ゛ ゜"));
        press(QStringLiteral("小 ゛ ゜"));
        press(QStringLiteral("ん"));
        QCOMPARE(edit.text(), QStringLiteral("ぱん"));
        keyboard.setLayer(SoftKeyboard::Layer::Katakana);
        press(QStringLiteral("ヨ"));
        QCOMPARE(edit.text(), QStringLiteral("ぱんヨ"));
        Q_EMIT keyboard.eraseAsked();
        QCOMPARE(edit.text(), QStringLiteral("ぱん"));
        QCOMPARE(SoftKeyboard::nextVariant(u'ツ'), QChar(u'ッ'));
        QCOMPARE(SoftKeyboard::nextVariant(u'ん'), QChar(u'ん'));
        keyboard.writeInto(nullptr);
        Q_EMIT keyboard.typed(QStringLiteral("あ"));
        QCOMPARE(edit.text(), QStringLiteral("ぱん"));
    }

    void aMaskedNumberNeverReachesALineEdit()
    {
        const Theme theme(Theme::Screen::Counter);
        FieldEditor editor(theme);
        editor.setField({.key = QStringLiteral("number"),
                         .label = QStringLiteral("個人番号"),
                         .value = QStringLiteral("123456789018"),
                         .state = forms::FieldState::Masked});
        QVERIFY(editor.findChild<QLineEdit*>()->text().isEmpty());
        QVERIFY(!editor.findChild<QLineEdit*>()->isVisibleTo(&editor));
        for (const QLabel* label : editor.findChildren<QLabel*>())
            QVERIFY(!label->text().contains(QStringLiteral("1234")));
    }

    void anEditIsToldOnceAndTheOldValueIsOneKeyAway()
    {
        const Theme theme(Theme::Screen::Counter);
        FieldEditor editor(theme);
        editor.setField({.key = QStringLiteral("new_addr"),
                         .person = 1,
                         .label = QStringLiteral("住所"),
                         .value = QStringLiteral("中央1-2-8"),
                         .state = forms::FieldState::Filled,
                         .origin = forms::Origin::Paper,
                         .confidence = 0.6,
                         .needsReview = true});
        QSignalSpy edited(&editor, &FieldEditor::valueEdited);
        QSignalSpy restored(&editor, &FieldEditor::restoreAsked);
        auto* line = editor.findChild<QLineEdit*>();
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(edited.count(), 0); // nothing was changed
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("1-2-3"));
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().at(1).toInt(), 1);
        editor.setReplaced(QStringLiteral("中央1-2-8"), forms::Origin::Paper);
        QTest::keyClick(line, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(restored.count(), 1);
        QCOMPARE(restored.first().at(2).toString(), QStringLiteral("中央1-2-8"));
    }

    void confidenceIsAFilling()
    {
        QCOMPARE(ProvenanceBadge::fillOf({}, false), Fill::Full);
        QCOMPARE(ProvenanceBadge::fillOf(0.97, false), Fill::Full);
        QCOMPARE(ProvenanceBadge::fillOf(0.97, true), Fill::Half);
        QCOMPARE(ProvenanceBadge::fillOf(0.7, false), Fill::Half);
        QCOMPARE(ProvenanceBadge::fillOf(0.2, true), Fill::Empty);
    }

    void aSignatureIsStrokesInFractionsOfTheWidth()
    {
        const Theme theme(Theme::Screen::Kiosk);
        SignaturePad pad(theme);
        pad.resize(pad.sizeHint());
        pad.show();
        QSignalSpy changed(&pad, &SignaturePad::signatureChanged);
        auto* surface = pad.findChild<SignatureSurface*>();
        QTest::mousePress(surface, Qt::LeftButton, {}, QPoint(10, 10));
        QTest::mouseMove(surface, QPoint(60, 40));
        QTest::mouseRelease(surface, Qt::LeftButton, {}, QPoint(60, 40));
        QCOMPARE(pad.strokes().size(), 1);
        for (const QPointF& point : pad.strokes().first())
            QVERIFY(point.x() >= 0 && point.x() <= 1 && point.y() >= 0 && point.y() <= 1);
        QCOMPARE(pad.strokes().first().first().x(), 10.0 / surface->width());
        pad.clear();
        QVERIFY(pad.strokes().isEmpty());
        QCOMPARE(changed.count(), 2);
    }

    void theSheetTurnsToTheBoxItPointsAt()
    {
        const Theme theme(Theme::Screen::Counter);
        SheetView view(theme);
        QImage page(420, 594, QImage::Format_RGB32);
        page.fill(Qt::white);
        view.setPages({page, page, page});
        view.resize(500, 500);
        view.show();
        QSignalSpy turned(&view, &SheetView::pageChanged);
        view.setHighlight(2, QRectF(0.1, 0.8, 0.5, 0.1));
        QCOMPARE(view.page(), 2);
        QCOMPARE(turned.count(), 1);
        QVERIFY(!view.findChild<SheetPage*>()->highlightRect().isEmpty());
        QVERIFY(!view.findChild<SheetPage*>()
                     ->visibleRegion()
                     .intersected(view.findChild<SheetPage*>()->highlightRect())
                     .isEmpty());
        view.showPage(7);
        QCOMPARE(view.page(), 2);
        view.setZoomPercent(1000);
        QCOMPARE(view.zoomPercent(), 400);
    }

    void theWarningTakesTheKeyboardAndGivesItBack()
    {
        Theme theme(Theme::Screen::Kiosk);
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* beneath = new BigButton(theme);
        beneath->setWords(QStringLiteral("つぎへ"));
        column->addWidget(beneath);
        WarningOverlay overlay(theme, window);
        window.resize(1080, 900);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        beneath->setFocus();
        QSignalSpy more(&overlay, &WarningOverlay::moreTimeAsked);
        QSignalSpy pressed(beneath, &QPushButton::clicked);
        overlay.raiseWith(20);
        QVERIFY(!beneath->hasFocus());
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(overlay.isAncestorOf(QApplication::focusWidget()));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(more.count(), 1);
        QCOMPARE(pressed.count(), 0);
        overlay.dismiss();
        QVERIFY(beneath->hasFocus());
    }

    void aCallFlashesThreeTimesOrStandsStill()
    {
        Theme theme(Theme::Screen::Board);
        theme.setMotionAllowed(false);
        CallBoardTile tile(theme, CallBoardTile::Size::Large);
        tile.resize(1200, 400);
        tile.setCall(QStringLiteral("A012"), QStringLiteral("3"));
        const QImage quiet = tile.grab().toImage();
        tile.flash();
        const QImage called = tile.grab().toImage();
        QVERIFY(quiet != called);
        QTest::qWait(600);
        QCOMPARE(tile.grab().toImage(), called); // no motion: it stays until the next call
    }
};

KAKANAI_TEST(tst_Pieces);
#include "tst_Pieces.moc"
