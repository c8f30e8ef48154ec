// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFigures.h"
#include "app/queue/OpenFigures.h"

#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

const QDate day(2026, 11, 20);

QDateTime at(int hour, int minute, int second = 0)
{
    return {day, QTime(hour, minute, second), Qt::OffsetFromUTC, 9 * 3600};
}

HallEvent line(const char* ticket, const char* what, const QDateTime& when, const char* service = "tennyu",
               int counter = 0)
{
    return {QString::fromLatin1(ticket),
            QString::fromLatin1(what),
            when,
            day,
            QString::fromLatin1(service),
            counter};
}

/** A made-up day, and its figures counted while it is made: the second hand that knows nothing of the log. */
struct MadeDay {
    QList<HallEvent> events;
    int issued = 0;
    int called = 0;
    int finished = 0;
    int left = 0;
    int missed = 0;
    QMap<QString, QList<int>> waits; ///< by service
    QMap<QString, int> issuedByHour; ///< `service hour`
};

MadeDay makeDay(quint32 seed)
{
    QRandomGenerator random(seed);
    MadeDay made;
    const QStringList services{QStringLiteral("tennyu"), QStringLiteral("hoken"), QStringLiteral("zei")};
    for (int i = 0; i < 300; ++i) {
        const QString ticket = QStringLiteral("t%1").arg(i);
        const QString service = services.at(random.bounded(3));
        QDateTime now = at(8, 30).addSecs(random.bounded(8 * 3600));
        const auto add = [&](const char* what, int counter = 0) {
            made.events.append({ticket, QString::fromLatin1(what), now, day, service, counter});
        };
        add("issue");
        ++made.issued;
        ++made.issuedByHour[QStringLiteral("%1 %2").arg(service).arg(now.time().hour())];
        if (random.bounded(10) == 0) {
            now = now.addSecs(60);
            add("cancel");
            ++made.left;
            continue;
        }
        const int wait = random.bounded(3600);
        now = now.addSecs(wait);
        const int counter = 1 + random.bounded(4);
        add("call", counter);
        ++made.called;
        made.waits[service].append(wait);
        if (random.bounded(8) == 0) {
            now = now.addSecs(90);
            add("misscall", counter);
            ++made.missed;
            now = now.addSecs(300);
            add("call", counter);
        }
        add("arrive", counter);
        now = now.addSecs(60 + random.bounded(900));
        add("finish", counter);
        ++made.finished;
    }
    std::ranges::stable_sort(made.events, {}, &HallEvent::at);
    return made;
}

/** Which hidden cells the published sums tell: the rows and columns solved as equations, by fractions of
 * whole numbers. */
int toldBySums(const PublicTable& table)
{
    std::vector<std::pair<std::size_t, std::size_t>> unknown;
    for (std::size_t r = 0; r < table.isHidden.size(); ++r) {
        for (std::size_t c = 0; c < table.isHidden[r].size(); ++c) {
            if (table.isHidden[r][c])
                unknown.push_back({r, c});
        }
    }
    if (!table.hasSums)
        return 0;
    std::vector<std::vector<double>> equations;
    const auto equation = [&](auto holds) {
        std::vector<double> line;
        for (const auto& cell : unknown)
            line.push_back(holds(cell) ? 1 : 0);
        equations.push_back(line);
    };
    for (std::size_t r = 0; r < table.isHidden.size(); ++r)
        equation([r](const auto& cell) { return cell.first == r; });
    for (std::size_t c = 0; c < table.isHidden.front().size(); ++c)
        equation([c](const auto& cell) { return cell.second == c; });
    std::size_t next = 0;
    for (std::size_t column = 0; column < unknown.size() && next < equations.size(); ++column) {
        std::size_t pivot = next;
        while (pivot < equations.size() && std::abs(equations[pivot][column]) < 1e-9)
            ++pivot;
        if (pivot == equations.size())
            continue;
        std::swap(equations[pivot], equations[next]);
        const double by = equations[next][column];
        for (double& value : equations[next])
            value /= by;
        for (std::size_t line = 0; line < equations.size(); ++line) {
            const double times = equations[line][column];
            if (line == next || std::abs(times) < 1e-9)
                continue;
            for (std::size_t i = 0; i < unknown.size(); ++i)
                equations[line][i] -= times * equations[next][i];
        }
        ++next;
    }
    int told = 0;
    for (const std::vector<double>& line : equations)
        told += std::ranges::count_if(line, [](double value) { return std::abs(value) > 1e-9; }) == 1;
    return told;
}

PublicTable tableOf(std::vector<std::vector<int>> cells)
{
    CountTable counts;
    for (std::size_t i = 0; i < cells.size(); ++i)
        counts.rows.append(QStringLiteral("r%1").arg(i));
    for (std::size_t i = 0; i < cells.front().size(); ++i)
        counts.columns.append(QString::number(i));
    counts.cells = std::move(cells);
    return withSmallCellsHidden(counts);
}

} // namespace

class tst_HallFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneVisitIsCountedOnce()
    {
        const QList<FigureRow> report = figuresOf({
            line("a", "issue", at(9, 10)),
            line("a", "call", at(9, 30), "tennyu", 2),
            line("a", "recall", at(9, 31), "tennyu", 2),
            line("a", "arrive", at(9, 32), "tennyu", 2),
            line("a", "hold", at(9, 40), "tennyu", 2),
            line("a", "resume", at(9, 50), "tennyu", 2),
            line("a", "transfer", at(10, 0), "hoken", 2),
            line("a", "call", at(10, 20), "hoken", 5),
            line("a", "arrive", at(10, 21), "hoken", 5),
            line("a", "finish", at(10, 26), "hoken", 5),
        });
        QCOMPARE(report.size(), 1);
        FigureRow row;
        row.date = day;
        row.hour = 9;
        row.service = QStringLiteral("tennyu");
        row.counter = 2;
        row.issued = row.called = row.finished = 1;
        row.waitP50 = row.waitP90 = row.waitMost = 20 * 60;
        row.serviceP50 = (8 + 10 + 5) * 60;
        QCOMPARE(report.first(), row);
    }

    void everyFigureIsInTheLog()
    {
        for (quint32 seed = 1; seed <= 5; ++seed) {
            const MadeDay made = makeDay(seed);
            const QList<FigureRow> report = figuresOf(made.events);
            const auto sum = [&](int FigureRow::*figure) {
                return std::accumulate(report.begin(), report.end(), 0,
                                       [&](int so, const FigureRow& row) { return so + row.*figure; });
            };
            QCOMPARE(sum(&FigureRow::issued), made.issued);
            QCOMPARE(sum(&FigureRow::called), made.called);
            QCOMPARE(sum(&FigureRow::finished), made.finished);
            QCOMPARE(sum(&FigureRow::left), made.left);
            QCOMPARE(sum(&FigureRow::missed), made.missed);
            for (const FigureRow& row : totalsByService(made.events)) {
                QList<int> waits = made.waits.value(row.service);
                std::ranges::sort(waits);
                // Counted by hand: half of them, and nine in ten, wait no longer than this.
                const auto below = [&](int most) {
                    return static_cast<double>(std::ranges::count_if(waits, [&](int w) { return w <= most; }))
                        / static_cast<double>(waits.size());
                };
                QVERIFY(below(row.waitP50) >= 0.5 && below(row.waitP50 - 1) < 0.5);
                QVERIFY(below(row.waitP90) >= 0.9 && below(row.waitP90 - 1) < 0.9);
                QCOMPARE(row.waitMost, waits.last());
            }
            QMap<QString, int> byHour;
            for (const FigureRow& row : report)
                byHour[QStringLiteral("%1 %2").arg(row.service).arg(row.hour)] += row.issued;
            QCOMPARE(byHour, made.issuedByHour);
        }
    }

    void whoCameYesterdayIsNotCountedToday()
    {
        QVERIFY(
            figuresOf({line("a", "call", at(9, 0), "tennyu", 1), line("a", "finish", at(9, 5), "tennyu", 1)})
                .isEmpty());
        QVERIFY(figuresOf({}).isEmpty());
        QCOMPARE(percentile({}, 0.5), 0);
        QCOMPARE(percentile({4, 1, 3, 2}, 0.5), 2);
    }

    void aClockThatWentBackGivesNoNegativeWait()
    {
        const auto report = figuresOf(
            {line("a", "issue", at(9, 10)), line("a", "call", at(9, 5), "tennyu", 1),
             line("a", "arrive", at(9, 4), "tennyu", 1), line("a", "finish", at(9, 3), "tennyu", 1)});
        QCOMPARE(report.first().waitMost, 0);
        QCOMPARE(report.first().serviceP50, 0);
    }

    void aSpreadsheetTakesNoNameForAFormula()
    {
        FigureRow row;
        row.date = day;
        row.service = QStringLiteral("x");
        const QByteArray csv = figuresCsv({row}, {QStringLiteral("日付"), QStringLiteral("a,b")},
                                          {{QStringLiteral("x"), QStringLiteral("=cmd|\"1\"")}});
        QVERIFY(csv.startsWith("\xef\xbb\xbf"));
        QVERIFY(csv.contains("日付,\"a,b\"\r\n"));
        QVERIFY(csv.contains(",\"'=cmd|\"\"1\"\"\","));
    }

    void aSmallCellIsHiddenWithEnoughCompany()
    {
        const PublicTable table = tableOf({{3, 20, 30}, {40, 50, 60}, {70, 80, 90}});
        QVERIFY(table.isHidden[0][0]);
        QVERIFY(table.hasSums);
        QCOMPARE(toldBySums(table), 0);
        const QByteArray csv = openCsv(table, QStringLiteral("s"), QStringLiteral("計"));
        QVERIFY(csv.contains("r0,x,x,30,53\r\n"));
        QVERIFY(csv.contains(",443\r\n"));
    }

    void noSumTellsAHiddenCell()
    {
        QRandomGenerator random(7);
        int hidden = 0;
        int shown = 0;
        for (int i = 0; i < 300; ++i) {
            std::vector<std::vector<int>> cells(static_cast<size_t>(2 + random.bounded(6)));
            const int columns = 2 + random.bounded(9);
            for (auto& row : cells) {
                for (int c = 0; c < columns; ++c)
                    row.push_back(random.bounded(3) == 0 ? random.bounded(6) : random.bounded(60));
            }
            const PublicTable table = tableOf(cells);
            QCOMPARE(toldBySums(table), 0);
            for (std::size_t r = 0; r < cells.size(); ++r) {
                for (std::size_t c = 0; c < cells[r].size(); ++c) {
                    QVERIFY(table.isHidden[r][c] || cells[r][c] == 0 || cells[r][c] >= 5);
                    hidden += table.isHidden[r][c];
                    shown += !table.isHidden[r][c];
                }
            }
        }
        QVERIFY(shown > hidden); // it is still open data
        // The check itself finds a cell that stands alone.
        PublicTable bad = tableOf({{30, 20}, {40, 50}});
        bad.isHidden[0][0] = true;
        QCOMPARE(toldBySums(bad), 1);
    }

    void aTableOfOneRowTellsNoSum()
    {
        const PublicTable table = tableOf({{3, 20, 30}});
        QVERIFY(!table.hasSums);
        QVERIFY(table.isHidden[0][0]);
        QVERIFY(!openCsv(table, QStringLiteral("s"), QStringLiteral("sum")).contains("sum"));
        // A service that three people came for in the whole day: its own sum would tell them.
        QVERIFY(!tableOf({{1, 2, 0}, {20, 30, 40}}).hasSums);
    }
};

KAKANAI_TEST(tst_HallFigures);
#include "tst_HallFigures.moc"
