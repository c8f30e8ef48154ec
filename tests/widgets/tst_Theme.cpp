// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "widgets/BigButton.h"
#include "widgets/FocusRing.h"
#include "widgets/Theme.h"

#include <QFontInfo>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace kakanai::widgets;
using enum Theme::Tone;

Q_DECLARE_METATYPE(kakanai::widgets::Theme::Contrast)

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsReadable_data()
    {
        QTest::addColumn<Theme::Contrast>("contrast");
        QTest::addColumn<Theme::Tone>("ink");
        QTest::addColumn<Theme::Tone>("ground");
        QTest::addColumn<double>("least");
        const auto row = [](const char* name, Theme::Contrast contrast, Theme::Tone ink, Theme::Tone ground,
                            double least) { QTest::newRow(name) << contrast << ink << ground << least; };
        using enum Theme::Contrast;
        row("ink on paper", Normal, Ink, Paper, 15.5);
        row("soft ink on paper", Normal, InkSoft, Paper, 7.0);
        row("soft ink on white", Normal, InkSoft, Surface, 7.0);
        row("edge of a control on white", Normal, Edge, Surface, 3.0);
        row("edge of a control on paper", Normal, Edge, Paper, 3.0);
        row("link on paper", Normal, Link, Paper, 7.9);
        row("link on chosen", Normal, Link, Chosen, 7.0);
        row("words of a chosen tile", Normal, OnChosen, Chosen, 7.0);
        row("primary button", Normal, OnAction, Action, 7.0);
        row("focus ring on paper", Normal, Focus, Paper, 7.9);
        row("done on paper", Normal, Done, Paper, 6.1);
        row("done on its ground", Normal, Done, DoneSoft, 4.5);
        row("look here", Normal, OnLook, Look, 6.8);
        row("refused on paper", Normal, Danger, Paper, 6.9);
        row("refused on its ground", Normal, Danger, DangerSoft, 6.1);
        for (const auto& [name, tone] :
             std::initializer_list<std::pair<const char*, Theme::Tone>>{{"ink", Ink},
                                                                        {"link", Link},
                                                                        {"focus", Focus},
                                                                        {"edge", Edge},
                                                                        {"done", Done},
                                                                        {"danger", Danger}}) {
            row(qPrintable(QStringLiteral("high contrast ") + QLatin1String(name)), High, tone, Paper, 11.0);
            row(qPrintable(QStringLiteral("yellow on black ") + QLatin1String(name)), Yellow, tone, Paper,
                16.0);
        }
        row("high contrast chosen", High, OnChosen, Chosen, 14.8);
        row("high contrast look", High, OnLook, Look, 14.8);
    }

    void whatIsReadIsReadable()
    {
        QFETCH(Theme::Contrast, contrast);
        QFETCH(Theme::Tone, ink);
        QFETCH(Theme::Tone, ground);
        QFETCH(double, least);
        const double ratio =
            Theme::contrastRatio(Theme::color(contrast, ink), Theme::color(contrast, ground));
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }

    void theRatioIsTheOneOfTheStandard()
    {
        QCOMPARE(qRound(Theme::contrastRatio(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(Theme::contrastRatio(QColor(0x777777), Qt::white) * 100), 448);
    }

    void everyToneHasItsOwnRow()
    {
        // The table is read by position: the wrong order would give paper the colour of ink.
        QCOMPARE(Theme::color(Theme::Contrast::Normal, Paper), QColor(0xFA, 0xF9, 0xF5));
        QCOMPARE(Theme::color(Theme::Contrast::Normal, Action), QColor(0x17, 0x50, 0x7F));
        QCOMPARE(Theme::color(Theme::Contrast::Normal, DangerSoft), QColor(0xFB, 0xE6, 0xE4));
    }

    void kioskTypeFollowsTheScreensResolution()
    {
        const Theme ordinary(Theme::Screen::Kiosk, 96);
        QCOMPARE(ordinary.pixels(Theme::Type::Body), 28);
        QCOMPARE(ordinary.pixels(Theme::Type::Lead), 35);
        QCOMPARE(ordinary.pixels(Theme::Type::Title), 44);
        QCOMPARE(ordinary.pixels(Theme::Type::Display), 56);
        QCOMPARE(ordinary.pixels(Theme::Type::Number), 120);
        QCOMPARE(ordinary.touch(), 76);
        const Theme fine(Theme::Screen::Kiosk, 192);
        QCOMPARE(fine.pixels(Theme::Type::Body), 56);
        QCOMPARE(fine.touch(), 152);
    }

    void nothingAtTheCounterIsBelowFifteenPixels()
    {
        const Theme theme(Theme::Screen::Counter);
        const auto types = QMetaEnum::fromType<Theme::Type>();
        for (int i = 0; i < types.keyCount(); ++i)
            QVERIFY2(theme.pixels(static_cast<Theme::Type>(types.value(i))) >= 15, types.key(i));
    }

    void textSizeStaysBetweenOneAndTwo()
    {
        Theme theme(Theme::Screen::Kiosk);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setTextPercent(500);
        QCOMPARE(theme.textPercent(), 200);
        QCOMPARE(theme.pixels(Theme::Type::Body), 56);
        theme.setTextPercent(200);
        QCOMPARE(changed.count(), 1); // nothing changed the second time
        theme.setTextPercent(1);
        QCOMPARE(theme.textPercent(), 100);
    }

    void theFamilyIsNotLeftToChance()
    {
        const Theme theme(Theme::Screen::Kiosk);
        QCOMPARE(QFontInfo(theme.font(Theme::Type::Body)).family(), QStringLiteral("BIZ UDPGothic"));
    }

    void aDressedWindowChangesLive()
    {
        Theme theme(Theme::Screen::Counter);
        QWidget window;
        theme.applyTo(window);
        QCOMPARE(window.palette().color(QPalette::Window), theme.color(Paper));
        const QString before = window.styleSheet();
        QVERIFY(!before.contains(u'@'));
        theme.setContrast(Theme::Contrast::High);
        QCOMPARE(window.palette().color(QPalette::Window), QColor(Qt::black));
        QVERIFY(window.styleSheet() != before);
    }

    void theRingShowsWhereTheKeyboardIs()
    {
        Theme theme(Theme::Screen::Counter);
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* button = new BigButton(theme);
        button->setWords(QStringLiteral("次へ"));
        auto* edit = new QLineEdit;
        column->addWidget(button);
        column->addWidget(edit);
        theme.applyTo(window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* ring = window.findChild<FocusRing*>();
        QVERIFY(ring);
        for (QWidget* target : std::initializer_list<QWidget*>{button, edit}) {
            target->setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(ring->isVisible());
            QCOMPARE(ring->geometry(), target->geometry().adjusted(-5, -5, 5, 5));
            const QImage seen = window.grab().toImage();
            QCOMPARE(seen.pixelColor(target->geometry().center().x(), target->geometry().top() - 4),
                     theme.color(Focus));
            // The two pixels between the ring and the control stay clear.
            QCOMPARE(seen.pixelColor(target->geometry().center().x(), target->geometry().top() - 1),
                     theme.color(Paper));
        }
        edit->hide();
        button->clearFocus();
        QTRY_VERIFY(!ring->isVisible());
    }
};

KAKANAI_TEST(tst_Theme);
#include "tst_Theme.moc"
