// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KioskStand.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include "app/kiosk/pages/CheckInPage.h"
#include "forms/qr/QrWriter.h"

#include <QLabel>

using namespace kakanai;
using namespace kakanai::test;
using kiosk::CheckInPage;

namespace {

const QDate today(2026, 10, 5);

/** A kiosk with a booking for today at this time of day, the clock standing at `now`. */
struct Booked {
    KioskStand stand;
    queue::Reservation reservation;

    explicit Booked(QTime slot, QDate day = today)
    {
        const QDateTime at(day, slot, Qt::OffsetFromUTC, 9 * 3600);
        reservation = stand.office->lane().wait([&] {
            const QByteArray csv = "id,service,start\n1,tennyu," + at.toString(Qt::ISODate).toUtf8() + "\n";
            (void)stand.office->stores().reservations.importCsv(csv, QStringLiteral("yoyaku"));
            return stand.office->stores().reservations.list(day).value().first();
        });
    }

    void speak(const QString& language) { stand.window->speak(language); }
    void open() { stand.press(QStringLiteral("checkIn")); }
    [[nodiscard]] CheckInPage* page() { return qobject_cast<CheckInPage*>(stand.window->page()); }
    void type(const QString& digits)
    {
        for (const QChar digit : digits)
            stand.press(QStringLiteral("digit") + digit);
    }
    [[nodiscard]] QString words()
    {
        QString all = page()->title();
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible())
                all += u'\n' + label->text();
        }
        return all;
    }
    [[nodiscard]] qsizetype waiting()
    {
        return stand.office->lane().wait(
            [&] { return stand.office->stores().queue.state().value().waiting.size(); });
    }
    void keepPicture(const QString& name)
    {
        const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            stand.window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }
};

} // namespace

class tst_CheckInPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasItsOwnWords_data()
    {
        QTest::addColumn<QTime>("now");
        QTest::addColumn<QTime>("slot");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("hasNumber");
        const QTime ten(10, 0);
        QTest::newRow("in time") << ten << QTime(10, 20) << today << QStringLiteral("受付しました") << true;
        QTest::newRow("too early") << ten << QTime(14, 0) << today << QStringLiteral("まだ早") << false;
        QTest::newRow("too late") << ten << QTime(9, 0) << today << QStringLiteral("予約のない方") << true;
        QTest::newRow("not today") << ten << ten << today.addDays(1) << QStringLiteral("今日ではありません")
                                   << false;
    }

    void everyAnswerHasItsOwnWords()
    {
        QFETCH(QTime, now);
        QFETCH(QTime, slot);
        QFETCH(QDate, day);
        QFETCH(QString, words);
        QFETCH(bool, hasNumber);
        Booked booked(slot, day);
        booked.stand.clock.set(QDateTime(today, now, Qt::OffsetFromUTC, 9 * 3600));
        booked.open();
        QVERIFY(booked.page());
        booked.type(booked.reservation.shortCode);
        QVERIFY(booked.page()->isNextReady());
        booked.stand.next();
        QTRY_VERIFY2(booked.words().contains(words), qPrintable(booked.words()));
        QCOMPARE(booked.waiting(), hasNumber ? 1 : 0);
        if (hasNumber)
            QVERIFY2(booked.words().contains(QStringLiteral("1番窓口")), qPrintable(booked.words()));
        QTRY_VERIFY2(clipped(*booked.stand.window).isEmpty(),
                     qPrintable(clipped(*booked.stand.window).join(u'\n')));
        booked.keepPicture(QStringLiteral("kiosk-checkin-%1").arg(QLatin1String(QTest::currentDataTag())));
    }

    void whoShowsTheCodeAgainIsToldTheSameNumber()
    {
        Booked booked(QTime(10, 20));
        booked.stand.clock.set(QDateTime(today, QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600));
        for (const char* words : {"受付しました", "すでに"}) {
            booked.open();
            booked.type(booked.reservation.shortCode);
            booked.stand.next();
            QTRY_VERIFY2(booked.words().contains(QString::fromUtf8(words)), qPrintable(booked.words()));
            QVERIFY(booked.words().contains(QStringLiteral("1番窓口")));
            booked.stand.next();
            QVERIFY(!booked.page());
        }
        QCOMPARE(booked.waiting(), 1);
    }

    void theQrUnderTheCameraIsEnough()
    {
        Booked booked(QTime(10, 20));
        booked.stand.clock.set(QDateTime(today, QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600));
        booked.open();
        const auto symbol = forms::qrSymbol(booked.reservation.code.toLatin1(), forms::QrStrength::M);
        QVERIFY(symbol);
        constexpr int module = 8;
        QImage paper(900, 900, QImage::Format_Grayscale8);
        paper.fill(Qt::white);
        for (int y = 0; y < symbol->size; ++y) {
            for (int x = 0; x < symbol->size; ++x) {
                if (symbol->isDark(x, y)) {
                    for (int dy = 0; dy < module; ++dy) {
                        for (int dx = 0; dx < module; ++dx)
                            paper.setPixel(100 + x * module + dx, 100 + y * module + dy, 0);
                    }
                }
            }
        }
        const QString picture = booked.stand.folder.filePath(QStringLiteral("papers/code.png"));
        QVERIFY(paper.save(picture));
        QTRY_VERIFY_WITH_TIMEOUT(booked.words().contains(QStringLiteral("受付しました")), 30000);
        QVERIFY(!QFile::exists(picture)); // it shows when somebody visits the town hall
    }

    void aHandScannerTypesTheCode()
    {
        Booked booked(QTime(10, 20));
        booked.stand.clock.set(QDateTime(today, QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600));
        booked.open();
        QWidget* key = booked.page()->firstFocus(); // whatever has the keyboard
        QTest::keyClicks(key, booked.reservation.code);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_VERIFY2(booked.words().contains(QStringLiteral("受付しました")), qPrintable(booked.words()));
    }

    void aNumberThatIsNoBookingIsSaidAndCanBeTypedAgain()
    {
        Booked booked(QTime(10, 20));
        booked.open();
        booked.type(booked.reservation.shortCode == QStringLiteral("00000000") ? QStringLiteral("11111111")
                                                                               : QStringLiteral("00000000"));
        booked.stand.next();
        QTRY_VERIFY2(booked.words().contains(QStringLiteral("見つかりません")), qPrintable(booked.words()));
        booked.keepPicture(QStringLiteral("kiosk-checkin-unknown"));
        booked.stand.back();
        QVERIFY(booked.page() && !booked.page()->isNextReady());
        booked.stand.press(QStringLiteral("withoutBooking"));
        QVERIFY(!booked.page());
    }

    void aTownWithoutBookingsDoesNotAskForThem()
    {
        KioskStand stand;
        stand.town.hall.takesBookings = false;
        stand.window->leave();
        QVERIFY(!stand.window->page()->findChild<QAbstractButton*>(QStringLiteral("checkIn"))->isVisible());
    }

    void everybodyCanUseThePage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("percent");
        for (const char* language : {"ja", "ja-easy", "en"}) {
            QTest::addRow("%s high", language) << QString::fromLatin1(language) << QSize(1080, 1920) << 100;
            QTest::addRow("%s low", language) << QString::fromLatin1(language) << QSize(1280, 800) << 100;
        }
        QTest::newRow("ja 200 %") << QStringLiteral("ja") << QSize(1080, 1920) << 200;
    }

    void everybodyCanUseThePage()
    {
        QFETCH(QString, language);
        QFETCH(QSize, screen);
        QFETCH(int, percent);
        Booked booked(QTime(10, 20));
        booked.stand.window->resize(screen);
        booked.speak(language);
        booked.stand.theme.setTextPercent(percent);
        booked.open();
        booked.type(QStringLiteral("1234"));
        QTest::qWait(100);
        booked.keepPicture(
            QStringLiteral("kiosk-checkin-%1-%2-%3").arg(language).arg(screen.height()).arg(percent));
        const auto faults = [&] { return clipped(*booked.stand.window) + nameFaults(*booked.stand.window); };
        QTRY_VERIFY2(faults().isEmpty(), qPrintable(faults().join(u'\n')));
        if (language != QStringLiteral("en"))
            QCOMPARE(englishLeft(*booked.page(), {}), QStringList());
    }
};

KAKANAI_TEST(tst_CheckInPage);
#include "tst_CheckInPage.moc"
