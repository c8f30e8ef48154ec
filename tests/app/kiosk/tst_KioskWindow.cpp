// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/kiosk/KioskWalk.h"
#include "tests/app/kiosk/WindowCheck.h"
#include "tests/support/TestRegistry.h"

#include "app/visit/PreApplicationDesk.h"
#include "forms/qr/QrWriter.h"
#include "widgets/BigNumber.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace kakanai;
using namespace kakanai::test;
using visit::VisitStep;

namespace {

const QStringList languages{QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")};
const QString paper = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_00_tenshutsu.jpg");

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
    QTest::qWait(10); // what a layout asks for later
}

/** Pictures for people to look at, where the environment names a folder for them. */
void picture(KioskStand& stand, const QString& name)
{
    const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
    if (folder.isEmpty())
        return;
    (void)stand.window->grab().save(QStringLiteral("%1/kiosk-%2.png").arg(folder, name));
    if (name == QStringLiteral("pin-ja") || name == QStringLiteral("questions-3-ja")) {
        stand.theme.setContrast(widgets::Theme::Contrast::High);
        settle();
        (void)stand.window->grab().save(QStringLiteral("%1/kiosk-%2-high.png").arg(folder, name));
        stand.theme.setContrast(widgets::Theme::Contrast::Normal);
    }
}

/** One code as a camera above the desk sees it. */
QImage codePicture(const QByteArray& content)
{
    constexpr int module = 6;
    constexpr int quiet = 4;
    const auto symbol = forms::qrSymbol(content, forms::QrStrength::M);
    if (!symbol)
        return {};
    const int side = (symbol->size + 2 * quiet) * module;
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / module - quiet;
            const int row = y / module - quiet;
            const bool isInside = column >= 0 && row >= 0 && column < symbol->size && row < symbol->size;
            if (isInside && symbol->isDark(column, row))
                picture.setPixel(x, y, qRgb(0, 0, 0));
        }
    }
    return picture;
}

} // namespace

class tst_KioskWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** The page filled in at home is read before the first question: its errand is ticked, its answers are
     * not asked, and the visitor still decides. */
    void aCodeFromHomeIsReadAtTheStart()
    {
        KioskStand stand;
        stand.services->preApplicationKey = stand.folder.filePath(QStringLiteral("pre-application.key"));
        QVERIFY(store::PreApplicationKey::create(stand.services->preApplicationKey));
        const visit::PreApplicationDesk desk{stand.services->preApplicationKey, stand.town.municipalityCode,
                                             &stand.catalogue, stand.clock.today()};
        forms::FactSheet facts;
        facts.learn({.key = QStringLiteral("app_tel"),
                     .value = QStringLiteral("0466-00-0000"),
                     .origin = forms::Origin::Qr});
        const auto parts = desk.seal({stand.town.municipalityCode,
                                      stand.clock.today(),
                                      QStringLiteral("ja"),
                                      {QStringLiteral("tennyu")},
                                      {{QStringLiteral("visitor"), QStringLiteral("本人")}},
                                      facts});
        QVERIFY(parts);
        stand.next();
        QVERIFY(stand.reaches(VisitStep::Event));
        auto* code = stand.window->page()->findChild<QAbstractButton*>(QStringLiteral("code"));
        QVERIFY(code && code->isVisible());
        stand.press(code); // nothing lies there yet: said, not an error
        for (const QByteArray& part : *parts) {
            const QImage picture = codePicture(part);
            QVERIFY(picture.save(
                stand.folder.filePath(QStringLiteral("papers/part-%1.png").arg(parts->indexOf(part)))));
            QVERIFY(QTest::qWaitFor([&] { return !stand.session().isBusy(); }, 15000));
            stand.press(code);
        }
        QTRY_COMPARE_WITH_TIMEOUT(stand.session().eventsFromHome(), QStringList{QStringLiteral("tennyu")},
                                  30000);
        auto* tiles = stand.window->page()->findChild<widgets::TileGrid*>();
        QCOMPARE(tiles->chosen(), QStringList{QStringLiteral("tennyu")});
        QCOMPARE(stand.session().facts().value(QStringLiteral("app_tel")), QStringLiteral("0466-00-0000"));
        QCOMPARE(stand.session().answers().value(QStringLiteral("visitor")).toString(),
                 QStringLiteral("本人"));
        QVERIFY(!stand.session().identity());
        stand.window->page()->goNext();
        QVERIFY(stand.reaches(VisitStep::Consent));
        stand.session().continueWithoutCard();
        QVERIFY(stand.reaches(VisitStep::Questions));
        const auto& screen = stand.session().questionScreen();
        QVERIFY(screen);
        for (const forms::Question& question : screen->questions)
            QVERIFY(question.var != QStringLiteral("visitor"));
        // The next person finds nothing of it.
        stand.session().leave();
        QVERIFY(stand.session().eventsFromHome().isEmpty());
    }

    /** Card, questions, a paper, details, signature, number: by the window's own buttons, on every page in
     * three languages. */
    void aPersonMovingInGetsANumber()
    {
        KioskStand stand;
        QStringList faults;
        const bool arrived = walk(stand, paper, [&](const QString& page) {
            for (const QString& language : languages) {
                stand.window->speak(language);
                settle();
                for (const QString& fault : clippedIn(*stand.window))
                    faults.append(QStringLiteral("%1 %2: %3").arg(page, language, fault));
                for (const QString& fault : badlyNamedIn(*stand.window))
                    faults.append(QStringLiteral("%1 %2: %3").arg(page, language, fault));
                picture(stand, page + u'-' + language);
            }
            stand.window->speak(languages.first());
            settle();
        });
        QVERIFY2(arrived, qPrintable(QStringLiteral("stopped at step %1").arg(int(stand.session().step()))));
        QVERIFY(!stand.session().receipt().ticketNumber.isEmpty());
        const QString number = stand.session().receipt().ticketNumber;
        const auto kept =
            stand.office->lane().wait([&] { return stand.office->stores().queue.find(number); });
        QVERIFY(kept);
        QVERIFY(!kept->caseId.isEmpty());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        stand.next();
        QCOMPARE(stand.session().step(), VisitStep::Welcome);
        QVERIFY(!QFile::exists(stand.folder.filePath(QStringLiteral("papers/page.jpg"))));
    }

    void nothingIsCutOffWithLettersTwiceAsLarge_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::newRow("portrait") << QSize(1080, 1920);
        QTest::newRow("low") << QSize(1280, 800);
    }

    void nothingIsCutOffWithLettersTwiceAsLarge()
    {
        QFETCH(QSize, screen);
        KioskStand stand;
        stand.window->resize(screen);
        settle();
        QStringList faults;
        const bool arrived = walk(stand, {}, [&](const QString& page) {
            for (const int percent : {200, 100}) {
                stand.theme.setTextPercent(percent);
                for (const QString& language : languages) {
                    stand.window->speak(language);
                    settle();
                    for (const QString& fault : clippedIn(*stand.window))
                        faults.append(
                            QStringLiteral("%1 %2 %3: %4").arg(page, language).arg(percent).arg(fault));
                    picture(stand,
                            QStringLiteral("%1-%2-%3-%4")
                                .arg(QLatin1String(QTest::currentDataTag()), page, language)
                                .arg(percent));
                }
            }
            stand.window->speak(languages.first());
            settle();
        });
        QVERIFY2(arrived, qPrintable(QStringLiteral("stopped at step %1").arg(int(stand.session().step()))));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 40).join(u'\n')));
    }

    void aWrongPinSaysHowManyTriesAreLeftAndLosesNothing()
    {
        KioskStand stand;
        stand.session().begin(QStringLiteral("ja"));
        stand.session().chooseEvents({QStringLiteral("tennyu")});
        stand.session().giveConsent();
        stand.placeCard(QStringLiteral("a"));
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.session().tries()->pin, 3);
        stand.type("4321");
        stand.next();
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.session().tries()->pin, 2);
        auto* notice = stand.window->findChild<widgets::NoticeBar*>();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->accessibleName().contains(u'2'));
        stand.type("4321");
        stand.next();
        QVERIFY(stand.reaches(VisitStep::Pin));
        QCOMPARE(stand.session().tries()->pin, 1);
        // The last try is never spent here: the pad takes no digit any more.
        QVERIFY(!stand.window->page()->findChild<widgets::PinPad*>()->isBegun());
        QCOMPARE(stand.card->verifyCount(), 2);
        stand.press(QStringLiteral("otherSecret"));
        stand.type("06061120354071");
        stand.next();
        QVERIFY(stand.reaches(VisitStep::Identity));
        QCOMPARE(stand.session().events(), QStringList{QStringLiteral("tennyu")});
    }

    void whoeverIsGoneLeavesNothing()
    {
        kiosk::KioskOptions options;
        options.idleSeconds = 1;
        options.warningSeconds = 1;
        KioskStand stand(options);
        settle();
        stand.window->setFocus();
        const QImage before = stand.window->grab().toImage();
        stand.session().begin(QStringLiteral("en"));
        stand.window->speak(QStringLiteral("en"));
        stand.session().chooseEvents({QStringLiteral("tennyu")});
        stand.session().giveConsent();
        stand.placeCard(QStringLiteral("a"));
        QVERIFY(stand.reaches(VisitStep::Pin));
        stand.type("1234");
        stand.next();
        QVERIFY(stand.reaches(VisitStep::Identity));
        QGuiApplication::clipboard()->setText(stand.session().identity()->name);
        auto* warning = stand.window->findChild<widgets::WarningOverlay*>();
        QVERIFY(QTest::qWaitFor([&] { return warning->isVisible(); }, 4000));
        picture(stand, QStringLiteral("warning-en"));
        QVERIFY(QTest::qWaitFor([&] { return stand.session().step() == VisitStep::Welcome; }, 4000));
        settle();
        QVERIFY(!stand.session().identity());
        QVERIFY(stand.session().facts().facts().isEmpty());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QCOMPARE(stand.window->language(), QStringLiteral("ja"));
        stand.window->setFocus();
        settle();
        QCOMPARE(stand.window->grab().toImage(), before);
    }

    void whiteOnBlackIsBlackEverywhereAndEndsWithTheVisit()
    {
        KioskStand stand;
        const auto paperAt = [&](int x, int y) { return stand.window->grab().toImage().pixelColor(x, y); };
        const QColor usual = stand.theme.color(widgets::Theme::Tone::Paper);
        stand.press(QStringLiteral("contrast"));
        settle();
        QCOMPARE(stand.theme.contrast(), widgets::Theme::Contrast::High);
        for (const int y : {3, 300, 700, 1500, 1916})
            QCOMPARE(paperAt(5, y), stand.theme.color(widgets::Theme::Tone::Paper));
        QCOMPARE(paperAt(500, 1300), stand.theme.color(widgets::Theme::Tone::Paper));
        stand.next();
        stand.window->leave();
        settle();
        for (const int y : {3, 300, 700, 1500, 1916})
            QCOMPARE(paperAt(5, y), usual);
    }

    void aHumanIsOnePressAwayAndNothingIsLost()
    {
        KioskStand stand;
        stand.next();
        stand.press(stand.window->page()->findChild<widgets::TileGrid*>()->tiles().at(2));
        int calls = 0;
        connect(stand.window.get(), &kiosk::KioskWindow::staffCalled, this,
                [&](bool isPrivate) { calls += isPrivate ? 10 : 1; });
        Q_EMIT stand.window->findChild<kiosk::KioskHeader*>()->staffAsked();
        settle();
        auto* notice = stand.window->findChild<kiosk::StaffNotice*>();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->size(), stand.window->size()); // nobody reads over a shoulder meanwhile
        picture(stand, QStringLiteral("staff-ja"));
        stand.press(notice->findChild<widgets::BigButton*>());
        QVERIFY(!notice->isVisible());
        Q_EMIT stand.window->findChild<kiosk::KioskFooter*>()->otherRoomAsked();
        settle();
        picture(stand, QStringLiteral("room-ja"));
        stand.press(notice->findChild<widgets::BigButton*>());
        QCOMPARE(calls, 11);
        QCOMPARE(stand.window->page()->findChild<widgets::TileGrid*>()->chosen().size(), 1);
    }

    void moreTimeIsGivenTenTimesAndMore()
    {
        kiosk::KioskOptions options;
        options.idleSeconds = 1;
        options.warningSeconds = 3;
        KioskStand stand(options);
        stand.next();
        auto* warning = stand.window->findChild<widgets::WarningOverlay*>();
        for (int time = 0; time < 11; ++time) {
            QVERIFY(QTest::qWaitFor([&] { return warning->isVisible(); }, 4000));
            stand.press(warning->findChildren<widgets::BigButton*>().first());
            QVERIFY(!warning->isVisible());
            QCOMPARE(stand.session().step(), VisitStep::Event);
        }
    }

    void goingBackErasesNoAnswer()
    {
        KioskStand stand;
        stand.session().begin(QStringLiteral("ja"));
        stand.session().chooseEvents({QStringLiteral("tennyu")});
        stand.session().continueWithoutCard();
        settle();
        QCOMPARE(stand.session().step(), VisitStep::Questions);
        const QString first = stand.session().questionScreen()->questions.first().var;
        answerScreen(stand);
        QVERIFY(stand.session().step() != VisitStep::Questions
                || stand.session().questionScreen()->questions.first().var != first);
        stand.back();
        QCOMPARE(stand.session().questionScreen()->questions.first().var, first);
        if (auto* grid = stand.window->page()->findChild<widgets::TileGrid*>()) {
            const bool shouldBeChosen = std::ranges::any_of(
                stand.session().questionScreen()->questions, [](const forms::Question& q) {
                    return answersOfP1().value(q.var).toBool() || answersOfP1().contains(q.var);
                });
            QCOMPARE(!grid->chosen().isEmpty(), shouldBeChosen);
        }
    }

    void aNumberAloneNeedsNoEntry()
    {
        KioskStand stand;
        stand.press(QStringLiteral("number"));
        stand.press(stand.window->page()->findChild<widgets::TileGrid*>()->tiles().at(1));
        stand.next();
        QVERIFY(QTest::qWaitFor([&] {
            return !stand.window->page()->findChild<QLabel*>()->text().isEmpty()
                && stand.window->page()->nextWords() != QString();
        }));
        auto* number = stand.window->page()->findChild<widgets::BigNumber*>();
        QVERIFY(QTest::qWaitFor([&] { return number->isVisible() && !number->text().isEmpty(); }));
        picture(stand, QStringLiteral("number-ja"));
        const QString label = number->text();
        const auto kept = stand.office->lane().wait([&] { return stand.office->stores().queue.find(label); });
        QVERIFY(kept);
        QCOMPARE(kept->service, stand.town.services.at(1).id);
    }

    void nobodySeesASensitiveQuestionHere()
    {
        KioskStand stand;
        for (const forms::LifeEvent& event : stand.catalogue.events) {
            stand.session().begin(QStringLiteral("ja"));
            stand.session().chooseEvents({event.id});
            stand.session().continueWithoutCard();
            for (int screen = 0; screen < 40 && stand.session().step() == VisitStep::Questions; ++screen) {
                for (const forms::Question& question : stand.session().questionScreen()->questions) {
                    QVERIFY2(!question.staffOnly, qPrintable(question.id));
                    QVERIFY2(question.type != forms::QuestionType::Sensitive, qPrintable(question.id));
                }
                answerScreen(stand);
            }
            stand.window->leave();
        }
    }

    void theWholeWindowCanBeWalkedByKeyboard()
    {
        KioskStand stand;
        stand.window->activateWindow();
        stand.next();
        settle();
        QSet<QWidget*> visited;
        for (int i = 0; i < 80; ++i) {
            QTest::keyClick(stand.window.get(), Qt::Key_Tab);
            if (QWidget* focus = stand.window->focusWidget())
                visited.insert(focus);
        }
        for (QWidget* widget : stand.window->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
                QVERIFY2(visited.contains(widget), widget->metaObject()->className());
        }
    }
};

KAKANAI_TEST(tst_KioskWindow);
#include "tst_KioskWindow.moc"
