// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"
#include "app/cli/Commands.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace kakanai;

namespace {

/** What a command wrote to standard output and how it ended. */
struct Said {
    int exitCode = -1;
    QByteArray output;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    [[nodiscard]] QString text(const char* key) const { return json()[QLatin1String(key)].toString(); }
    [[nodiscard]] QString error() const
    {
        return json()[QStringLiteral("error")][QStringLiteral("code")].toString();
    }
};

/** Runs `work` with standard output in a file. */
template <typename Work> Said listenTo(Work work)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no temporary file");
    std::fflush(stdout);
    const int before = ::dup(STDOUT_FILENO);
    ::dup2(file.handle(), STDOUT_FILENO);
    Said said;
    said.exitCode = work();
    std::fflush(stdout);
    ::dup2(before, STDOUT_FILENO);
    ::close(before);
    file.seek(0);
    said.output = file.readAll();
    return said;
}

} // namespace

/** `kakanai booking …` as a town's staff and its nightly jobs call it; it is Tuesday, half past nine. */
class tst_BookingCommand : public QObject
{
    Q_OBJECT

private:
    Said booking(const QString& line, bool json = true)
    {
        cli::CommandContext context;
        context.arguments = line.split(u' ');
        context.json = json;
        context.dataFolder = data->path();
        context.townFolder = town.path();
        context.storeUrl = QStringLiteral("sqlite:%1/kakanai.db").arg(data->path());
        context.clock = clock.get();
        return listenTo([&] { return cli::runBooking(context); });
    }
    /** Books and answers the code on the QR. */
    QString booked(const char* time)
    {
        return booking(QStringLiteral("add --service tennyu --at ") + QLatin1String(time))
            .json()[QStringLiteral("booking")][QStringLiteral("code")]
            .toString();
    }
    QJsonArray listed(const QString& day = {})
    {
        return booking(day.isEmpty() ? QStringLiteral("list") : QStringLiteral("list --day ") + day)
            .json()[QStringLiteral("bookings")]
            .toArray();
    }
    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(data->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(town.filePath(QStringLiteral("town.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"hall": {"slots": [{"service": "tennyu", "from": "09:00", "to": "16:00",)"
                   R"( "everyMinutes": 30, "places": 2}]}})");
    }

    void init()
    {
        data = std::make_unique<QTemporaryDir>();
        clock = std::make_unique<FixedClock>(
            QDateTime(QDate(2026, 11, 24), QTime(9, 30), Qt::OffsetFromUTC, 9 * 3600));
    }

    void aBookingIsMadeListedAndCancelled()
    {
        const Said made = booking(QStringLiteral("add --service tennyu --at 2026-11-24T10:00"));
        QCOMPARE(made.exitCode, 0);
        const QJsonObject one = made.json()[QStringLiteral("booking")].toObject();
        const QString code = one[QStringLiteral("code")].toString();
        QVERIFY(code.startsWith(QStringLiteral("KKR1:")));
        QCOMPARE(one[QStringLiteral("shortCode")].toString().size(), 8);
        // A time without an offset is the office's own, whatever zone the machine is in.
        QCOMPARE(one[QStringLiteral("at")].toString(), QStringLiteral("2026-11-24T10:00:00.000+09:00"));
        QCOMPARE(listed().size(), 1);
        QCOMPARE(listed()[0][QStringLiteral("state")].toString(), QStringLiteral("booked"));
        QVERIFY(listed(QStringLiteral("2026-11-25")).isEmpty());
        QCOMPARE(booking(QStringLiteral("cancel ") + code).text("code"), code);
        QCOMPARE(listed()[0][QStringLiteral("state")].toString(), QStringLiteral("cancelled"));
        QCOMPARE(booking(QStringLiteral("cancel 00000000")).error(), QStringLiteral("ticket-unknown"));
    }

    void whatCannotBeBookedSaysWhy()
    {
        (void)booked("2026-11-24T10:00");
        (void)booked("2026-11-24T10:00");
        const Said full = booking(QStringLiteral("add --service tennyu --at 2026-11-24T10:00"));
        QCOMPARE(full.exitCode, 1);
        QCOMPARE(full.error(), QStringLiteral("queue-empty"));
        QCOMPARE(booking(QStringLiteral("add --service tennyu --at 2026-11-24T10:10")).error(),
                 QStringLiteral("queue-empty"));
        QCOMPARE(booking(QStringLiteral("add --service nosuch --at 2026-11-24T10:00")).error(),
                 QStringLiteral("service-unknown"));
        QCOMPARE(booking(QStringLiteral("list --staff nobody")).error(), QStringLiteral("staff-unknown"));
        QCOMPARE(listed().size(), 2);
    }

    void theQrIsKeptAsAPicture()
    {
        const QString file = data->filePath(QStringLiteral("qr.svg"));
        QCOMPARE(booking(QStringLiteral("add --service tennyu --at 2026-11-24T10:00 --qr ") + file).exitCode,
                 0);
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<svg"));
        QCOMPARE(booking(QStringLiteral("add --service tennyu --at 2026-11-24T11:00 --qr ") + data->path()
                         + QStringLiteral("/no/such/place.svg"))
                     .error(),
                 QStringLiteral("file-unreadable"));
    }

    void whoComesIsGivenANumberOnce()
    {
        const QString code = booked("2026-11-24T10:00");
        const Said first = booking(QStringLiteral("arrive ") + code);
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.text("outcome"), QStringLiteral("arrived"));
        QVERIFY(!first.text("ticket").isEmpty());
        const Said again = booking(QStringLiteral("arrive ") + code);
        QCOMPARE(again.text("outcome"), QStringLiteral("already"));
        QCOMPARE(again.text("ticket"), first.text("ticket"));
    }

    void whoComesAtAnotherTimeIsToldSo_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("hasNumber");
        const auto row = [](const char* name, const char* at, const char* outcome, bool hasNumber) {
            QTest::newRow(name) << QString::fromLatin1(at) << QString::fromLatin1(outcome) << hasNumber;
        };
        row("half an hour before", "2026-11-24T10:00", "arrived", true);
        row("on the minute", "2026-11-24T09:30", "arrived", true);
        row("half an hour after", "2026-11-24T09:00", "late", true);
        row("two hours before", "2026-11-24T11:30", "too-early", false);
        row("the day before", "2026-11-25T10:00", "other-day", false);
    }

    void whoComesAtAnotherTimeIsToldSo()
    {
        QFETCH(QString, at);
        QFETCH(bool, hasNumber);
        const QString code = booked(qPrintable(at));
        QVERIFY(!code.isEmpty());
        const Said answer = booking(QStringLiteral("arrive ") + code);
        QCOMPARE(answer.exitCode, 0); // a booking that gives no number is an answer
        QTEST(answer.text("outcome"), "outcome");
        QCOMPARE(!answer.text("ticket").isEmpty(), hasNumber);
        QVERIFY(answer.json().contains(QStringLiteral("ticket"))); // null where there is none
    }

    void aCancelledAndAnUnknownCodeGiveNoNumber()
    {
        const QString code = booked("2026-11-24T10:00");
        (void)booking(QStringLiteral("cancel ") + code);
        QCOMPARE(booking(QStringLiteral("arrive ") + code).text("outcome"), QStringLiteral("cancelled"));
        QCOMPARE(booking(QStringLiteral("arrive 12345678")).text("outcome"), QStringLiteral("unknown"));
    }

    void whatIsReadyIsKeptWithTheBooking()
    {
        const QString code = booked("2026-11-24T10:00");
        QCOMPARE(
            booking(QStringLiteral("prepare %1 --case case-1 --things certificate,form").arg(code)).exitCode,
            0);
        QCOMPARE(booking(QStringLiteral("prepare 12345678 --case case-1")).error(),
                 QStringLiteral("ticket-unknown"));
    }

    void bookingsOfAnotherSystemComeInOnce()
    {
        const QString csv = write("day.csv",
                                  "service,id,start,note\r\n"
                                  "tennyu,r-1,2026-11-24T10:00,x\r\n"
                                  "nosuch,r-2,2026-11-24T10:30,x\r\n"
                                  "tennyu,r-3,sometime,x\r\n");
        const Said first = booking(QStringLiteral("import %1 --source townhall").arg(csv));
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.json()[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(first.json()[QStringLiteral("faults")].toArray().size(), 2);
        const Said second = booking(QStringLiteral("import %1 --source townhall").arg(csv));
        QCOMPARE(second.json()[QStringLiteral("added")].toInt(), 0);
        QCOMPARE(second.json()[QStringLiteral("known")].toInt(), 1);
        QCOMPARE(listed()[0][QStringLiteral("sourceId")].toString(), QStringLiteral("r-1"));
        const QString ics = write("day.ICS",
                                  "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:e-1\r\nDTSTART:20261124T020000Z\r\n"
                                  "CATEGORIES:tennyu\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        QCOMPARE(booking(QStringLiteral("import %1 --source calendar").arg(ics))
                     .json()[QStringLiteral("added")]
                     .toInt(),
                 1);
        QCOMPARE(listed()[1][QStringLiteral("at")].toString(),
                 QStringLiteral("2026-11-24T11:00:00.000+09:00"));
        QCOMPARE(booking(QStringLiteral("import /no/such.csv --source x")).error(),
                 QStringLiteral("file-unreadable"));
    }

    void withoutJsonALineIsSaidForPeople()
    {
        const Said made = booking(QStringLiteral("add --service tennyu --at 2026-11-24T10:00"), false);
        QCOMPARE(made.exitCode, 0);
        QVERIFY(made.json().isEmpty());
        QVERIFY2(made.output.contains("tennyu") && made.output.contains("2026-11-24T10:00"),
                 made.output.constData());
    }

    void whatIsNotUnderstoodIsWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"", "add", "add --service tennyu", "add --service tennyu --at soon",
              "add --service tennyu --at 2026-11-24T10:00 more", "list --day yesterday", "import day.csv",
              "cancel", "arrive", "prepare 12345678", "list --nosuch", "move 12345678"})
            QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
    }

    void whatIsNotUnderstoodIsWrongUsage()
    {
        QFETCH(QString, line);
        const Said said = booking(line);
        QCOMPARE(said.exitCode, 2);
        QVERIFY(said.output.isEmpty());
        QVERIFY(!QFile::exists(data->filePath(QStringLiteral("kakanai.db")))); // nothing was opened for it
    }

private:
    QTemporaryDir town;
    std::unique_ptr<QTemporaryDir> data;
    std::unique_ptr<FixedClock> clock;
};

KAKANAI_TEST(tst_BookingCommand);
#include "tst_BookingCommand.moc"
