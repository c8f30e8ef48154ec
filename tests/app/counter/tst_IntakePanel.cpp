// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/IntakePanel.h"

#include "tests/support/TestRegistry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace kakanai;
using namespace kakanai::counter;
using widgets::Theme;

namespace {

card::CardTries triesOf(int pin, int numberB = 10)
{
    card::CardTries tries;
    tries.pin = pin;
    tries.numberB = numberB;
    return tries;
}

/** The reception on its PIN page. */
struct Reception {
    explicit Reception(const card::CardTries& tries = triesOf(3))
    {
        panel.resize(900, 700);
        panel.show();
        panel.setTries(tries);
        panel.setPage(IntakePage::Pin);
    }

    void type(const char* digits)
    {
        auto* pad = shown<widgets::PinPad>();
        QVERIFY(pad);
        for (const char* at = digits; *at; ++at)
            QTest::keyClick(pad, *at);
    }
    void copyTheCard()
    {
        auto* other = panel.findChild<QPushButton*>(QStringLiteral("otherSecret"));
        QVERIFY(other && other->isVisible());
        QTest::mouseClick(other, Qt::LeftButton);
    }
    void write(const char* name, const char* text)
    {
        panel.findChild<QLineEdit*>(QLatin1String(name))->setText(QLatin1String(text));
    }
    void choose(const QString& era)
    {
        auto* list = panel.findChild<QComboBox*>(QStringLiteral("birthEra"));
        const int index = list->findData(era);
        QVERIFY(index > 0);
        list->setCurrentIndex(index);
    }
    template <typename Widget> [[nodiscard]] Widget* shown()
    {
        for (Widget* widget : panel.findChildren<Widget*>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    Theme theme{Theme::Screen::Counter};
    IntakePanel panel{theme};
};

QByteArray text(const Secret& secret)
{
    return QByteArray(reinterpret_cast<const char*>(secret.bytes().data()), qsizetype(secret.size()));
}

} // namespace

/** What the clerk and the visitor give for a card: the PIN, or what is printed on it. */
class tst_IntakePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourDigitsAreAPin()
    {
        Reception reception;
        reception.type("123");
        QVERIFY(!reception.panel.isSecretComplete());
        reception.type("4");
        QVERIFY(reception.panel.isSecretComplete());
        QCOMPARE(reception.panel.credential(), card::Credential::Pin);
        QCOMPARE(text(reception.panel.takeSecret()), QByteArray("1234"));
    }

    void whatIsPrintedOnTheCardIsCopied_data()
    {
        QTest::addColumn<QString>("era");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<QByteArray>("month");
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QByteArray>("number"); // empty: it cannot stand on a card
        const auto row = [](const char* name, const char16_t* era, const char* year, const char* month,
                            const char* day, const char* number) {
            QTest::newRow(name) << QString::fromUtf16(era) << QByteArray(year) << QByteArray(month)
                                << QByteArray(day) << QByteArray(number);
        };
        row("the example of the sources", u"昭和", "55", "2", "17", "55021720354071");
        row("first year of an era", u"令和", "1", "5", "1", "01050120354071");
        row("Western, as for foreign residents", u"western", "1998", "9", "21", "98092120354071");
        row("the last day of Taisho, as it may be printed", u"大正", "15", "12", "25", "15122520354071");
        row("the same day the other way", u"昭和", "1", "12", "25", "01122520354071");
        row("a day its era does not have", u"平成", "31", "5", "1", "");
        row("a day no calendar has", u"昭和", "55", "2", "30", "");
        row("a Western year of two digits", u"western", "98", "9", "21", "");
    }

    void whatIsPrintedOnTheCardIsCopied()
    {
        QFETCH(QString, era);
        QFETCH(QByteArray, year);
        QFETCH(QByteArray, month);
        QFETCH(QByteArray, day);
        QFETCH(QByteArray, number);
        Reception reception;
        reception.copyTheCard();
        QCOMPARE(reception.panel.credential(), card::Credential::NumberB);
        reception.write("birthYear", year.constData());
        reception.write("birthMonth", month.constData());
        reception.write("birthDay", day.constData());
        reception.write("expiryYear", "2035");
        reception.type("4071");
        // Era or Western years is never guessed.
        QVERIFY(!reception.panel.isSecretComplete());
        reception.choose(era);
        QCOMPARE(reception.panel.isSecretComplete(), !number.isEmpty());
        if (!number.isEmpty())
            QCOMPARE(text(reception.panel.takeSecret()), number);
    }

    void theNextVisitorFindsNothingOfTheLast()
    {
        Reception reception;
        reception.copyTheCard();
        reception.write("birthYear", "55");
        reception.write("expiryYear", "2035");
        reception.type("4071");
        reception.panel.setPage(IntakePage::Nobody);
        for (const QLineEdit* edit : reception.panel.findChildren<QLineEdit*>())
            QVERIFY2(edit->text().isEmpty(), qPrintable(edit->objectName()));
        reception.panel.setPage(IntakePage::Pin);
        QCOMPARE(reception.panel.credential(), card::Credential::Pin);
        QVERIFY(!reception.panel.isSecretComplete());
    }

    void theLastTryIsAskedTwice_data()
    {
        QTest::addColumn<int>("tries");
        QTest::newRow("two left") << 2;
        QTest::newRow("the last") << 1;
    }

    void theLastTryIsAskedTwice()
    {
        QFETCH(int, tries);
        Reception reception(triesOf(tries));
        auto* second = reception.panel.findChild<widgets::CheckTile*>(QStringLiteral("lastTry"));
        QCOMPARE(second->isVisible(), tries == 1);
        reception.type("1234");
        QCOMPARE(reception.panel.isSecretComplete(), tries > 1);
        second->setChecked(true);
        QVERIFY(reception.panel.isSecretComplete());
        QCOMPARE(reception.panel.mayRiskLastTry(), tries == 1);
        // A yes is for one try: the next time it is asked again.
        (void)reception.panel.takeSecret();
        reception.panel.setPage(IntakePage::Reading);
        reception.panel.setPage(IntakePage::Pin);
        QVERIFY(!second->isChecked());
    }

    void theCountersAreCountedApart()
    {
        Reception reception(triesOf(1, 10));
        auto* second = reception.panel.findChild<widgets::CheckTile*>(QStringLiteral("lastTry"));
        QVERIFY(second->isVisible());
        reception.copyTheCard();
        QVERIFY(!second->isVisible());
    }

    void aReaderWithKeysAsksForThePinItself()
    {
        card::CardTries tries = triesOf(3);
        tries.hasPinPad = true;
        Reception reception(tries);
        QVERIFY(reception.panel.isPinOnReader());
        QVERIFY(!reception.shown<widgets::PinPad>()); // nothing is typed on the screen
        QVERIFY(reception.panel.isSecretComplete());
        reception.copyTheCard(); // fourteen digits are too many for its keys
        QVERIFY(!reception.panel.isPinOnReader());
        QVERIFY(reception.shown<widgets::PinPad>());
        QVERIFY(!reception.panel.isSecretComplete());
    }

    void valuesThatStayDoNotTakeTheTypingAway()
    {
        Reception reception;
        reception.type("12");
        reception.panel.setTries(triesOf(3)); // the window looks again
        reception.type("34");
        QVERIFY(reception.panel.isSecretComplete());
    }
};

KAKANAI_TEST(tst_IntakePanel);
#include "tst_IntakePanel.moc"
