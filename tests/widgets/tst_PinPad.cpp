// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/secret/Secret.h"
#include "tests/support/TestRegistry.h"
#include "widgets/PinPad.h"

#include <QLineEdit>
#include <QMetaProperty>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kakanai;
using namespace kakanai::widgets;

namespace {

/** Every text a widget tree offers to anybody who asks: properties, names, descriptions. */
QStringList textsOf(const QWidget& root)
{
    QStringList texts;
    QList<const QObject*> objects{&root};
    for (const QObject* child : root.findChildren<QObject*>())
        objects.append(child);
    for (const QObject* object : objects) {
        const QMetaObject* meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const QVariant value = meta->property(i).read(object);
            if (value.metaType().id() == QMetaType::QString)
                texts.append(value.toString());
        }
        for (const QByteArray& name : object->dynamicPropertyNames())
            texts.append(object->property(name.constData()).toString());
    }
    return texts;
}

QPushButton* keyNamed(const PinPad& pad, const QString& legend)
{
    for (PinKey* key : pad.findChildren<PinKey*>()) {
        if (key->text() == legend)
            return key;
    }
    return nullptr;
}

std::string digitsIn(const Secret& secret)
{
    return {secret.bytes().begin(), secret.bytes().end()};
}

} // namespace

class tst_PinPad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void touchedKeysGoIntoTheSecretAndNowhereElse()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        Secret secret;
        pad.begin(secret, 4);
        QSignalSpy completed(&pad, &PinPad::completed);
        for (const QChar digit : QStringLiteral("2580"))
            QTest::mouseClick(keyNamed(pad, QString(digit)), Qt::LeftButton);
        QCOMPARE(digitsIn(secret), std::string("2580"));
        QCOMPARE(completed.count(), 1);
        for (const QString& text : textsOf(pad))
            QVERIFY2(!text.contains(QStringLiteral("25")), qPrintable(text));
        QVERIFY(pad.findChildren<QLineEdit*>().isEmpty());
    }

    void theSearchAboveFindsALineEdit()
    {
        QWidget root;
        QLineEdit edit(&root);
        edit.setText(QStringLiteral("2580"));
        QVERIFY(textsOf(root).contains(QStringLiteral("2580")));
    }

    void digitKeysWorkFromWhereverTheFocusIs()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        Secret secret;
        pad.begin(secret, 4);
        QPushButton* seven = keyNamed(pad, QStringLiteral("7"));
        QTest::keyClick(seven, Qt::Key_1);
        QTest::keyClick(seven, Qt::Key_9, Qt::KeypadModifier);
        QTest::keyClick(seven, Qt::Key_Return); // Enter presses the key that has the focus
        QCOMPARE(digitsIn(secret), std::string("197"));
        QTest::keyClick(seven, Qt::Key_A);
        QCOMPARE(digitsIn(secret), std::string("197"));
    }

    void erasingWipesTheBytes()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        Secret secret;
        pad.begin(secret, 4);
        QTest::keyClicks(&pad, QStringLiteral("123"));
        const std::uint8_t* where = secret.bytes().data();
        QTest::keyClick(&pad, Qt::Key_Backspace);
        QCOMPARE(digitsIn(secret), std::string("12"));
        QCOMPARE(int(where[2]), 0);
        QTest::keyClick(&pad, Qt::Key_Delete);
        QVERIFY(secret.isEmpty());
        QCOMPARE(int(where[0]) + int(where[1]), 0);
    }

    void moreDigitsThanBoxesAreRefused()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        Secret secret;
        pad.begin(secret, 4);
        QSignalSpy completed(&pad, &PinPad::completed);
        QTest::keyClicks(&pad, QStringLiteral("123456"));
        QCOMPARE(digitsIn(secret), std::string("1234"));
        QCOMPARE(completed.count(), 1);
    }

    void anEndedPadLetsGoOfTheSecret()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        Secret secret;
        pad.begin(secret, 4);
        QTest::keyClicks(&pad, QStringLiteral("12"));
        pad.end();
        QTest::keyClicks(&pad, QStringLiteral("34"));
        pad.clear();
        QCOMPARE(digitsIn(secret), std::string("12"));
        QVERIFY(!keyNamed(pad, QStringLiteral("5"))->isEnabled());
    }

    void beginningWipesWhatWasThere()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        Secret secret;
        QVERIFY(secret.append('9'));
        pad.begin(secret, 4);
        QVERIFY(secret.isEmpty());
    }

    void theBoxesTellTheCountAndThePictureNotTheDigits()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        pad.resize(pad.sizeHint());
        const auto pictureAfter = [&](const QString& digits) {
            Secret secret;
            pad.begin(secret, 4);
            QTest::keyClicks(&pad, digits);
            const QImage image = pad.grab().toImage();
            pad.end();
            return image;
        };
        QCOMPARE(pictureAfter(QStringLiteral("123")), pictureAfter(QStringLiteral("987")));
        QVERIFY(pictureAfter(QStringLiteral("12")) != pictureAfter(QStringLiteral("123")));
    }

    void theKeysStandAsOnATelephone()
    {
        const Theme theme(Theme::Screen::Kiosk);
        PinPad pad(theme);
        pad.resize(pad.sizeHint());
        pad.show();
        const auto at = [&](const char16_t* legend) {
            return keyNamed(pad, QString::fromUtf16(legend))->geometry().center();
        };
        QVERIFY(at(u"1").y() < at(u"4").y() && at(u"4").y() < at(u"7").y() && at(u"7").y() < at(u"0").y());
        QVERIFY(at(u"1").x() < at(u"2").x() && at(u"2").x() < at(u"3").x());
        QCOMPARE(at(u"0").x(), at(u"8").x());
        QVERIFY(keyNamed(pad, QStringLiteral("1"))->height() >= theme.millimetres(20));
        QVERIFY(at(u"4").y() - at(u"1").y() - keyNamed(pad, QStringLiteral("1"))->height()
                >= theme.millimetres(3));
    }
};

KAKANAI_TEST(tst_PinPad);
#include "tst_PinPad.moc"
