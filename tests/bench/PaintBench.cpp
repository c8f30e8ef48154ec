// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Bench.h"
#include "tests/bench/OutboxStand.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace kakanai::bench {
namespace {

constexpr int alternations = 5;
constexpr int casesEach = 160; ///< about four seconds at 50 ms
constexpr int roundTrip = 50;
constexpr int rows = 40;
constexpr int columns = 6;
constexpr qint64 frame = 16; ///< milliseconds

/** A window as a clerk's list is one: texts in Japanese in a table under a heading. */
class ListWindow : public QWidget
{
public:
    ListWindow()
    {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(new QLabel(QStringLiteral("受付中の案件")));
        auto* table = new QTableWidget(rows, columns);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                table->setItem(row, column,
                               new QTableWidgetItem(QStringLiteral("見本　太郎 %1-%2").arg(row).arg(column)));
        }
        layout->addWidget(table);
        resize(1280, 900);
    }
};

/** Paints the whole window every frame while `goOn` says so; adds how long after its time each was done. */
template <typename GoOn> void paintWhile(QWidget& window, GoOn goOn, std::vector<double>& into)
{
    QElapsedTimer clock;
    clock.start();
    for (qint64 due = frame; goOn(); due += frame) {
        while (clock.elapsed() < due)
            QThread::msleep(1);
        QApplication::processEvents();
        window.grab();
        into.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6 - static_cast<double>(due));
        due = std::max(due, clock.elapsed()); // a late frame does not make the next ones late
    }
}

double p99(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(std::floor(static_cast<double>(times.size() - 1) * 0.99))];
}

} // namespace

std::optional<Measurement> benchPaint()
{
    ListWindow window;
    window.show();
    std::vector<double> with;
    std::vector<double> without;
    for (int turn = 0; turn < alternations; ++turn) {
        OutboxStand stand(roundTrip);
        if (!stand.isOpen() || !stand.fill(casesEach))
            return {};
        Lane sync(QStringLiteral("sync"));
        auto draining = sync.run([&] { return stand.drain(); });
        QElapsedTimer taken;
        taken.start();
        paintWhile(
            window, [&] { return !draining.isFinished(); }, with);
        const qint64 lasted = taken.restart();
        if (!draining.result())
            return {};
        paintWhile(
            window, [&] { return taken.elapsed() < lasted; }, without);
    }
    return Measurement{QStringLiteral("paint"),
                       QStringLiteral("ms, p99 of a frame while a backlog is drained"), p99(with),
                       QStringLiteral("the same window with nothing to send"), p99(without)};
}

} // namespace kakanai::bench
