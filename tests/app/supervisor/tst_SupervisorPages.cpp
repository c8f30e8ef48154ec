// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/SupervisorWindow.h"

#include "app/store/InTransaction.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include <QTableWidget>
#include <QTemporaryDir>

using namespace kakanai;
using namespace kakanai::test;
using supervisor::SupervisorWindow;

namespace {

struct Room {
    HallStage stage;
    std::unique_ptr<SupervisorWindow> window;

    void open(const QString& language = QStringLiteral("ja"), supervisor::HallOutlook outlook = {})
    {
        stage.speak(language);
        window = std::make_unique<SupervisorWindow>(
            stage.office(), stage.town(), stage.clock(),
            access::Actor{QStringLiteral("s04"), access::Role::Supervisor, QStringLiteral("hall")}, language,
            std::move(outlook));
        window->resize(1366, 768);
        window->show();
    }
};

supervisor::HallOutlook madeOutlook()
{
    supervisor::HallOutlook outlook;
    outlook.whatIf = [](const QString&, int more, const supervisor::HallOutlook::WhatIfReply& reply) {
        reply(supervisor::WhatIfAnswer{2, 2 + more, 20, 41, 9, 41 - 23 * more});
    };
    outlook.errorToday = [](const supervisor::HallOutlook::ErrorReply& reply) {
        reply(supervisor::ForecastErrorToday{120, 108, 4});
    };
    return outlook;
}

/** A morning of 60 numbers for three services, six an hour each hour. */
QList<queue::HallEvent> morning()
{
    QList<queue::HallEvent> events;
    const QDate day(2026, 10, 5);
    for (int i = 0; i < 60; ++i) {
        const QDateTime issued(day, QTime(9 + i / 20, i * 2 % 60), Qt::OffsetFromUTC, 9 * 3600);
        const QString ticket = QString::number(i);
        const QString service =
            QStringList{QStringLiteral("tennyu"), QStringLiteral("hoken"), QStringLiteral("zei")}.at(i % 3);
        events.append({ticket, QStringLiteral("issue"), issued, day, service, 0});
        events.append(
            {ticket, QStringLiteral("call"), issued.addSecs(60 * (i % 20)), day, service, 1 + i % 2});
        events.append(
            {ticket, QStringLiteral("arrive"), issued.addSecs(60 * (i % 20) + 30), day, service, 1 + i % 2});
        events.append(
            {ticket, QStringLiteral("finish"), issued.addSecs(60 * (i % 20) + 630), day, service, 1 + i % 2});
    }
    return events;
}

} // namespace

class tst_SupervisorPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWhatIfIsASentenceAndFollowsTheStepper()
    {
        Room room;
        (void)room.stage.issue(QStringLiteral("hoken"));
        room.stage.clock().advance(9 * 60000);
        room.open(QStringLiteral("en"), madeOutlook());
        QTRY_VERIFY(
            room.window->outlook().whatIfWords().contains(QStringLiteral("within 18 min instead of 41 min")));
        room.window->outlook().setMore(0);
        QVERIFY(room.window->outlook().whatIfWords().contains(QStringLiteral("within 41 min")));
        room.window->outlook().setMore(99); // three at most
        QVERIFY(room.window->outlook().whatIfWords().contains(QStringLiteral("With 5 instead of 2")));
    }

    void theTrendKeepsTwoHours()
    {
        HallStage stage;
        const widgets::Theme theme(widgets::Theme::Screen::Counter);
        supervisor::HallTrend trend(theme, stage.town());
        queue::HallState hall;
        hall.services = {{QStringLiteral("tennyu"), 0, 0, {}}, {QStringLiteral("hoken"), 0, 0, {}}};
        const QDateTime start = stage.clock().now();
        for (int second = 0; second < 4 * 3600; second += 20) {
            hall.services[0].waiting = second / 600;
            hall.services[1].waiting = second < 3600 ? 90 : 0; // longer ago than is shown
            trend.add(hall, start.addSecs(second));
        }
        QVERIFY2(trend.points().size() <= 122, QByteArray::number(trend.points().size()));
        QVERIFY(trend.points().size() > 100);
        QCOMPARE(trend.drawn(), QStringList{QStringLiteral("tennyu")});
        QCOMPARE(trend.points().last().waiting.value(QStringLiteral("tennyu")), 23);
    }

    void theFiguresOfTheLogAreKeptAsFiles()
    {
        Room room;
        room.open();
        supervisor::ReportPage& report = room.window->report();
        report.setEvents(morning());
        QCOMPARE(report.rows(), queue::figuresOf(morning()));
        QTemporaryDir folder;
        const QString csv = folder.filePath(QStringLiteral("hall.csv"));
        QVERIFY(report.keep(supervisor::Export::Csv, csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), report.rows().size() + 2);
        QVERIFY(lines.at(1).contains("転入") || lines.at(1).contains("国保") || lines.at(1).contains("税"));
        const QByteArray pdf = report.file(supervisor::Export::Pdf);
        QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 5000);
        const QString pictures = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!pictures.isEmpty() && QDir().mkpath(pictures))
            QVERIFY(report.keep(supervisor::Export::Pdf, pictures + QStringLiteral("/report-ja.pdf")));
        QVERIFY(report.file(supervisor::Export::OpenData)
                    .contains(",20\r\n")); // 20 an hour: a sum that may be told
        QVERIFY(!report.keep(supervisor::Export::Csv, QStringLiteral("/proc/nowhere/hall.csv")));
    }

    /** From the table to the window: what the log of the office holds is what is counted. */
    void theWindowAsksTheOfficesOwnLog()
    {
        Room room;
        (void)room.stage.office().lane().wait([&] {
            return store::inTransaction(
                *room.stage.office().stores().database, [&](store::Transaction& transaction) -> Result<void> {
                    int line = 0;
                    for (const queue::HallEvent& event : morning()) {
                        auto kept = transaction.run(
                            QStringLiteral(
                                "INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date,"
                                " state, service, counter, actor, role, terminal)"
                                " VALUES (?, ?, ?, ?, ?, '', ?, ?, '', '', '')"),
                            {QString::number(++line), event.ticket, event.event, toWireTime(event.at),
                             event.businessDate.toString(Qt::ISODate), event.service, event.counter});
                        if (!kept)
                            return tl::unexpected(kept.error());
                    }
                    return {};
                });
        });
        room.open();
        Q_EMIT room.window->report().wanted(QDate(2026, 10, 5), QDate(2026, 10, 5));
        QTRY_COMPARE(room.window->report().rows(), queue::figuresOf(morning()));
    }

    void aColleagueInNeedIsSeenAndHelped()
    {
        Room room;
        room.open();
        auto* alarm = room.window->findChild<widgets::NoticeBar*>();
        QVERIFY(!alarm->isVisible());
        (void)room.stage.office().lane().wait([&] {
            return room.stage.office().stores().hallSignals.raise(
                3, access::Actor{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-3")});
        });
        QTRY_VERIFY(alarm->isVisible());
        QVERIFY(!alarm->findChildren<QLabel*>().isEmpty());
        for (auto* button : room.window->findChildren<widgets::BigButton*>()) {
            if (button->isVisible() && button->text().contains(QStringLiteral("対応")))
                button->click();
        }
        QTRY_VERIFY(!alarm->isVisible());
    }

    void everybodyCanUseThePages_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void everybodyCanUseThePages()
    {
        QFETCH(QString, language);
        Room room;
        room.open(language, madeOutlook());
        for (int i = 0; i < 12; ++i) {
            (void)room.stage.issue(QString::fromLatin1(i % 3 ? "tennyu" : "hoken"));
            (void)room.stage.issue(QStringLiteral("shoumei"));
            room.stage.clock().advance(6 * 60000);
            if (i % 2)
                (void)room.stage.move(room.stage.call(3).id, queue::TicketEvent::Cancel);
            const auto points = room.window->outlook().trend().points().size();
            QTRY_VERIFY(room.window->outlook().trend().points().size() > points || points > 0);
            QTest::qWait(20);
        }
        room.window->report().setEvents(morning());
        using Page = SupervisorWindow::Page;
        for (const auto& [page, name] :
             {std::pair{Page::Outlook, "outlook"}, std::pair{Page::Report, "report"}}) {
            room.window->show(page);
            QTest::qWait(100);
            HallStage::keepPicture(
                *room.window, QStringLiteral("supervisor-%1-%2").arg(QString::fromLatin1(name), language));
            QCOMPARE(nameFaults(*room.window), QStringList());
            QCOMPARE(clipped(*room.window), QStringList());
            if (language != QStringLiteral("en"))
                QCOMPARE(
                    englishLeft(*room.window,
                                {QStringLiteral("English"), QStringLiteral("CSV"), QStringLiteral("PDF")}),
                    QStringList());
        }
    }
};

KAKANAI_TEST(tst_SupervisorPages);
#include "tst_SupervisorPages.moc"
