// SPDX-License-Identifier: GPL-3.0-or-later
// A name the card cannot spell (■ 〓 ● U+FFFD, private use): the clerk is told, and one button leads to the
// reading with 照合番号B that shows the card's own pictures. By the counter window's own keys and buttons.
#include "app/counter/CounterWindow.h"

#include "cardreader/simulator/SimulatorBackend.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"
#include "widgets/BigButton.h"
#include "widgets/ProvenanceBadge.h"
#include "widgets/Text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace kakanai;
using namespace kakanai::test;
using counter::CounterWindow;
using visit::VisitStep;

namespace {

const QString reader = QStringLiteral("Reader 1");

/** A counter with persona a's card on its reader, whose name or address the test writes. */
struct CardDesk {
    CardDesk(const QString& name, const QString& address)
    {
        auto persona = card::loadPersona(QStringLiteral("a")).value();
        if (!name.isEmpty())
            persona.identity.name = name;
        if (!address.isEmpty())
            persona.identity.address = address;
        readers->addReader(reader);
        readers->insert(reader, card = std::make_shared<card::SimulatorCard>(persona));
        stage.speak(QStringLiteral("ja"));
        (void)stage.issue(QStringLiteral("tennyu"));
        window = std::make_unique<CounterWindow>(
            services,
            counter::CounterSeat{
                QStringLiteral("s01"), QStringLiteral("窓口 一郎"), QStringLiteral("ja"), {}});
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    [[nodiscard]] VisitStep step() const { return window->session().step(); }
    [[nodiscard]] bool reaches(VisitStep wanted)
    {
        return QTest::qWaitFor([&] { return step() == wanted && !window->session().isBusy(); }, 15000);
    }
    /** Clicks the button that goes on, as soon as it can be clicked. */
    void goOn()
    {
        widgets::BigButton* primary = nullptr;
        const auto isReady = [&] {
            for (auto* button : window->findChildren<widgets::BigButton*>()) {
                if (button->role() == widgets::BigButton::Role::Primary && button->isVisible()
                    && button->parentWidget()->isAncestorOf(&window->view().intake()))
                    primary = button;
            }
            return primary && primary->isEnabled();
        };
        if (QTest::qWaitFor(isReady, 15000))
            QTest::mouseClick(primary, Qt::LeftButton);
    }

    /** Called, errand taken, consent given, card read with its PIN. */
    [[nodiscard]] bool readsByPin()
    {
        QTest::keyClick(window.get(), Qt::Key_F2);
        // The ticket's errand is chosen a moment after the visit has begun.
        const auto isErrandChosen = [&] { return !window->view().intake().chosenErrands().isEmpty(); };
        if (!reaches(VisitStep::Event) || !QTest::qWaitFor(isErrandChosen, 15000))
            return false;
        goOn();
        if (!reaches(VisitStep::Consent))
            return false;
        goOn(); // the visitor agrees
        if (!reaches(VisitStep::Card))
            return false;
        goOn(); // read the card
        if (!reaches(VisitStep::Pin))
            return false;
        type("1234");
        if (!QTest::qWaitFor([&] { return window->view().intake().isSecretComplete(); }, 15000))
            return false;
        goOn();
        return reaches(VisitStep::Identity);
    }

    void type(const char* digits)
    {
        widgets::PinPad* shown = nullptr;
        const auto isShown = [&] {
            for (auto* pad : window->findChildren<widgets::PinPad*>())
                shown = pad->isVisible() && pad->isBegun() ? pad : shown;
            return shown != nullptr;
        };
        if (!QTest::qWaitFor(isShown, 15000))
            return;
        for (const char* at = digits; *at; ++at)
            QTest::keyClick(shown, *at);
    }
    void write(const char* name, const char* text)
    {
        window->findChild<QLineEdit*>(QLatin1String(name))->setText(QLatin1String(text));
    }

    /** Where it stands, for the person who reads why a test failed. */
    [[nodiscard]] QString state() const
    {
        QString words = QStringLiteral("step %1, errands %2, secret %3")
                            .arg(int(step()))
                            .arg(window->view().intake().chosenErrands().join(u','))
                            .arg(window->view().intake().isSecretComplete());
        for (const auto* bar : window->findChildren<widgets::NoticeBar*>())
            words += bar->isVisible() ? u'\n' + bar->accessibleName() : QString();
        return words;
    }

    /** The button that leads to the pictures; nullptr where it is not offered. */
    [[nodiscard]] QAbstractButton* picturesButton() const
    {
        for (auto* button : window->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text().contains(QStringLiteral("画像")))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] int picturesShown() const
    {
        int shown = 0;
        for (const QLabel* label : window->view().person().findChildren<QLabel*>())
            shown += !label->isHidden() && !label->pixmap(Qt::ReturnByValue).isNull() ? 1 : 0;
        return shown;
    }
    /** The lines about the person are shown in the window's next turn. */
    [[nodiscard]] bool hasLines() const
    {
        const auto badges = window->view().person().findChildren<widgets::ProvenanceBadge*>();
        return std::ranges::any_of(badges, &QWidget::isVisible);
    }
    [[nodiscard]] bool isWarned() const
    {
        for (const auto* text : window->view().person().findChildren<widgets::Text*>()) {
            if (text->isVisible()
                && (text->text().contains(QStringLiteral("文字データにない"))
                    || text->text().contains(QStringLiteral("字が欠けています"))))
                return true;
        }
        return false;
    }

    HallStage stage;
    std::shared_ptr<card::SimulatorReaders> readers = std::make_shared<card::SimulatorReaders>();
    visit::CardLanes cards{[this] { return std::make_unique<card::SimulatorBackend>(readers); }};
    visit::VisitServices services{stage.services().clock,
                                  stage.services().town,
                                  stage.services().catalogue,
                                  stage.services().office,
                                  cards,
                                  stage.services().workLane};
    std::shared_ptr<card::SimulatorCard> card;
    std::unique_ptr<CounterWindow> window;
};

} // namespace

class tst_MissingGlyph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCharacterTheCardCannotSayOffersThePictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isMissing");
        QTest::newRow("black square") << QStringLiteral("■山　陽太") << QString() << true;
        QTest::newRow("geta mark") << QStringLiteral("〓山　陽太") << QString() << true;
        QTest::newRow("black circle") << QStringLiteral("●山　陽太") << QString() << true;
        QTest::newRow("replacement character") << QStringLiteral("\uFFFD山　陽太") << QString() << true;
        QTest::newRow("private use") << QStringLiteral("\uE7C1山　陽太") << QString() << true;
        QTest::newRow("private use, far planes")
            << QString::fromUcs4(U"\U000F1234山　陽太") << QString() << true;
        QTest::newRow("in the address") << QString() << QStringLiteral("神奈川県藤沢市■町１番地の１") << true;
        QTest::newRow("rare, and said") << QString::fromUcs4(U"\U00020BB7﨑　髙子") << QString() << false;
        QTest::newRow("with a variation selector")
            << QString::fromUcs4(U"葛\U000E0100城　陽太") << QString() << false;
    }

    void aCharacterTheCardCannotSayOffersThePictures()
    {
        QFETCH(QString, name);
        QFETCH(QString, address);
        QFETCH(bool, isMissing);
        CardDesk desk(name, address);
        QVERIFY2(desk.readsByPin(), qPrintable(desk.state()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.hasLines(), 15000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.picturesButton() != nullptr, isMissing, 15000);
        QCOMPARE(desk.isWarned(), isMissing);
        QCOMPARE(desk.picturesShown(), 0);
    }

    void theButtonLeadsToTheCardsOwnPictures()
    {
        CardDesk desk(QStringLiteral("■山　陽太"), {});
        QVERIFY(desk.readsByPin());
        QTRY_VERIFY_WITH_TIMEOUT(desk.hasLines() && desk.picturesButton(), 15000);
        HallStage::keepPicture(*desk.window, QStringLiteral("missing-glyph-offered"));
        auto* button = desk.picturesButton();
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(desk.reaches(VisitStep::Pin));
        QCOMPARE(desk.window->view().intake().credential(), card::Credential::NumberB);
        HallStage::keepPicture(*desk.window, QStringLiteral("missing-glyph-number-b"));
        auto* eras = desk.window->findChild<QComboBox*>(QStringLiteral("birthEra"));
        eras->setCurrentIndex(eras->findData(QStringLiteral("平成")));
        desk.write("birthYear", "6");
        desk.write("birthMonth", "6");
        desk.write("birthDay", "11");
        desk.write("expiryYear", "2035");
        desk.type("4071");
        QVERIFY(desk.window->view().intake().isSecretComplete());
        desk.goOn();
        QVERIFY(desk.reaches(VisitStep::Identity));
        QTRY_COMPARE_WITH_TIMEOUT(desk.picturesShown(), 3, 15000); // face, name, address
        QTRY_VERIFY_WITH_TIMEOUT(desk.isWarned(), 15000); // now: compare with the pictures
        QVERIFY(!desk.picturesButton());
        QCOMPARE(desk.window->session().identity()->name, QStringLiteral("■山　陽太"));
        QCOMPARE(desk.card->verifyCount(), 3); // the PIN once, 照合番号B in its two applications
        (void)QTest::qWaitFor([&] { return clipped(*desk.window).isEmpty(); }, 4000);
        HallStage::keepPicture(*desk.window, QStringLiteral("missing-glyph-pictures"));
        const QStringList faults = clipped(*desk.window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

KAKANAI_TEST(tst_MissingGlyph);
#include "tst_MissingGlyph.moc"
