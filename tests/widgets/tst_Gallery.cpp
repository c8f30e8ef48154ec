// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every widget is asked of the gallery, because the gallery holds every widget.
#include "tests/support/TestRegistry.h"
#include "tests/widgets/Spoken.h"
#include "widgets/Gallery.h"
#include "widgets/LanguageBar.h"
#include "widgets/PinPad.h"
#include "widgets/Text.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace kakanai::widgets;
using kakanai::test::Spoken;

namespace {

/** What a person can act on. */
QList<QWidget*> controls(const QWidget& root)
{
    QList<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool acts = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget);
        if (acts && widget->isVisibleTo(&root))
            found.append(widget);
    }
    return found;
}

QString spokenName(QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

void settle(Gallery& gallery, int width)
{
    for (int i = 0; i < 3; ++i) {
        gallery.resize(width, gallery.heightForWidth(width));
        QCoreApplication::processEvents();
    }
}

const QStringList languages{QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")};

} // namespace

class tst_Gallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameOfItsOwn_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

    void everyControlHasANameOfItsOwn()
    {
        QFETCH(QString, language);
        const Spoken spoken(language);
        const Theme theme(Theme::Screen::Kiosk);
        Gallery gallery(theme);
        settle(gallery, 1080);
        gallery.show();
        QSet<QString> seen;
        QVERIFY(controls(gallery).size() > 60);
        for (QWidget* control : controls(gallery)) {
            const QString name = spokenName(control);
            QVERIFY2(!name.trimmed().isEmpty(), control->metaObject()->className());
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
            QVERIFY(control->objectName().isEmpty() || control->objectName() != name);
        }
    }

    void japaneseIsJapaneseAndEnglishIsEnglish()
    {
        // Legends that are the same in every language: the languages' own names, letters, the values of the
        // example.
        const QRegularExpression same(QStringLiteral("^(English|ABC|QR|[A-Z]?[0-9:]+|●[● ]*|[0-9 /]+)$"));
        const QRegularExpression latin(QStringLiteral("^[\\x20-\\x7e]+$"));
        for (const QString& language : {QStringLiteral("ja"), QStringLiteral("ja-easy")}) {
            const Spoken spoken(language);
            const Theme theme(Theme::Screen::Kiosk);
            Gallery gallery(theme);
            for (const QLabel* label : gallery.findChildren<QLabel*>()) {
                const QString text = label->text();
                if (!text.isEmpty() && !same.match(text).hasMatch())
                    QVERIFY2(!latin.match(text).hasMatch(), qPrintable(text));
            }
            for (QWidget* control : controls(gallery)) {
                const QString name = spokenName(control);
                if (!same.match(name).hasMatch())
                    QVERIFY2(!latin.match(name).hasMatch(), qPrintable(name));
            }
        }
    }

    void theLanguageChangesLive()
    {
        Spoken spoken(QStringLiteral("ja"));
        const Theme theme(Theme::Screen::Kiosk);
        Gallery gallery(theme);
        settle(gallery, 1080);
        const auto names = [&] {
            QStringList all;
            for (QWidget* control : controls(gallery))
                all.append(spokenName(control));
            for (const Text* text : gallery.findChildren<Text*>()) {
                if (text->isVisibleTo(&gallery))
                    all.append(text->text());
            }
            all.sort();
            return all;
        };
        const QStringList japanese = names();
        QVERIFY(spoken.speak(QStringLiteral("en")));
        QVERIFY(japanese != names());
        // Everything, not just something: a gallery that is born English must say the same.
        Gallery born(theme);
        settle(born, 1080);
        QStringList fresh;
        for (QWidget* control : controls(born))
            fresh.append(spokenName(control));
        for (const Text* text : born.findChildren<Text*>()) {
            if (text->isVisibleTo(&born))
                fresh.append(text->text());
        }
        fresh.sort();
        QTRY_COMPARE(names(), fresh);
        QVERIFY(spoken.speak(QStringLiteral("ja")));
        QTRY_COMPARE(names(), japanese);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("kiosk");
        for (const QString& language : languages) {
            for (const int percent : {100, 150, 200}) {
                QTest::addRow("kiosk %s %d %%", qPrintable(language), percent) << language << percent << true;
                QTest::addRow("counter %s %d %%", qPrintable(language), percent)
                    << language << percent << false;
            }
        }
    }

    void nothingIsClipped()
    {
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(bool, kiosk);
        const Spoken spoken(language);
        Theme theme(kiosk ? Theme::Screen::Kiosk : Theme::Screen::Counter);
        theme.setTextPercent(percent);
        Gallery gallery(theme);
        theme.applyTo(gallery);
        gallery.show();
        // The widest pieces are the sheet's toolbar and the slip beside the call tile; a page stacks those
        // two.
        settle(gallery, std::max(1080, gallery.minimumSizeHint().width()));
        for (QWidget* widget : gallery.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->hasHeightForWidth())
                continue;
            if (!qobject_cast<Text*>(widget) && !qobject_cast<QAbstractButton*>(widget))
                continue;
            const int needed = widget->heightForWidth(widget->width());
            QVERIFY2(widget->height() >= needed,
                     qPrintable(QStringLiteral("%1: %2 of %3")
                                    .arg(spokenName(widget))
                                    .arg(widget->height())
                                    .arg(needed)));
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(spokenName(widget)));
            QVERIFY2(widget->parentWidget()->rect().contains(widget->geometry()),
                     qPrintable(spokenName(widget)));
        }
    }

    void theKeyboardReachesEverything()
    {
        const Spoken spoken(QStringLiteral("ja"));
        Theme theme(Theme::Screen::Kiosk);
        Gallery gallery(theme);
        settle(gallery, 1080);
        gallery.show();
        gallery.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&gallery));
        QSet<QWidget*> reached;
        for (int i = 0; i < 300; ++i) {
            QTest::keyClick(&gallery, Qt::Key_Tab);
            if (QWidget* now = QApplication::focusWidget())
                reached.insert(now);
        }
        for (QWidget* control : controls(gallery)) {
            if (!control->isEnabled())
                continue;
            auto* button = qobject_cast<QAbstractButton*>(control);
            const bool inGroup = button && button->group() && button->group()->exclusive();
            if (inGroup && !button->isChecked())
                continue; // arrow keys move within a group; Tab reaches the chosen one
            QVERIFY2(reached.contains(control), qPrintable(spokenName(control)));
        }
    }

    void everyLanguageIsOfferedInItsOwnScript()
    {
        QCOMPARE(LanguageBar::ownName(QStringLiteral("ja-easy")), QStringLiteral("やさしい 日本語"));
        QCOMPARE(LanguageBar::ownName(QStringLiteral("en")), QStringLiteral("English"));
        QCOMPARE(LanguageBar::ownName(QStringLiteral("zh-Hans")), QStringLiteral("简体中文"));
        QCOMPARE(LanguageBar::ownName(QStringLiteral("xx")), QStringLiteral("xx"));
    }
};

KAKANAI_TEST(tst_Gallery);
#include "tst_Gallery.moc"
