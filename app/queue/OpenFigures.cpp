// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/OpenFigures.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace kakanai::queue {
namespace {

constexpr int smallest = 5;

/** One row or one column, whichever way the table is looked at. */
class Line
{
public:
    Line(PublicTable& table, bool isRow, std::size_t index)
        : m_table(table)
        , m_isRow(isRow)
        , m_index(index)
    {
    }
    [[nodiscard]] std::size_t size() const
    {
        return m_isRow ? m_table.counts.cells[m_index].size() : m_table.counts.cells.size();
    }
    [[nodiscard]] int count(std::size_t at) const
    {
        return m_isRow ? m_table.counts.cells[m_index][at] : m_table.counts.cells[at][m_index];
    }
    [[nodiscard]] bool isHidden(std::size_t at) const
    {
        return m_isRow ? m_table.isHidden[m_index][at] : m_table.isHidden[at][m_index];
    }
    void hide(std::size_t at)
    {
        (m_isRow ? m_table.isHidden[m_index] : m_table.isHidden[at])[m_isRow ? at : m_index] = true;
    }
    [[nodiscard]] int hiddenCells() const
    {
        int cells = 0;
        for (std::size_t i = 0; i < size(); ++i)
            cells += isHidden(i);
        return cells;
    }
    [[nodiscard]] int hiddenPeople() const
    {
        int people = 0;
        for (std::size_t i = 0; i < size(); ++i)
            people += isHidden(i) ? count(i) : 0;
        return people;
    }
    /** Hides the cell that costs the public least; one of nobody only when there is no other. */
    bool hideOneMore()
    {
        std::optional<std::size_t> best;
        const auto cost = [this](std::size_t i) { return count(i) == 0 ? 1'000'000'000 : count(i); };
        for (std::size_t i = 0; i < size(); ++i) {
            if (!isHidden(i) && (!best || cost(i) < cost(*best)))
                best = i;
        }
        if (best)
            hide(*best);
        return best.has_value();
    }

private:
    PublicTable& m_table;
    bool m_isRow;
    std::size_t m_index;
};

/** Rows and columns joined by hidden cells: without this one, is its row still joined to its column? */
bool isOnClosedWalk(const PublicTable& table, std::size_t row, std::size_t column)
{
    const std::size_t rows = table.counts.cells.size();
    const auto columns = static_cast<std::size_t>(table.counts.columns.size());
    std::set<std::size_t> seen{row}; // rows first, columns after them
    std::vector<std::size_t> open{row};
    while (!open.empty()) {
        const std::size_t here = open.back();
        open.pop_back();
        for (std::size_t i = 0; i < (here < rows ? columns : rows); ++i) {
            const std::size_t r = here < rows ? here : i;
            const std::size_t c = here < rows ? i : here - rows;
            const std::size_t there = here < rows ? rows + i : i;
            if (table.isHidden[r][c] && !(r == row && c == column) && seen.insert(there).second)
                open.push_back(there);
        }
    }
    return seen.contains(rows + column);
}

/** One pass; true when something more was hidden. */
bool hideMore(PublicTable& table)
{
    bool isMore = false;
    for (const bool isRow : {true, false}) {
        const std::size_t lines =
            isRow ? table.counts.cells.size() : static_cast<std::size_t>(table.counts.columns.size());
        for (std::size_t i = 0; i < lines; ++i) {
            Line line(table, isRow, i);
            if (line.hiddenCells() > 0 && (line.hiddenCells() < 2 || line.hiddenPeople() < smallest))
                isMore |= line.hideOneMore();
        }
    }
    for (std::size_t row = 0; row < table.counts.cells.size(); ++row) {
        for (std::size_t column = 0; column < table.isHidden[row].size(); ++column) {
            if (table.isHidden[row][column] && !isOnClosedWalk(table, row, column))
                isMore |= Line(table, true, row).hideOneMore() || Line(table, false, column).hideOneMore();
        }
    }
    return isMore;
}

} // namespace

PublicTable withSmallCellsHidden(CountTable counts)
{
    PublicTable table{std::move(counts), {}, true};
    const auto columns = static_cast<std::size_t>(table.counts.columns.size());
    table.hasSums = table.counts.cells.size() > 1 && columns > 1;
    for (const std::vector<int>& row : table.counts.cells) {
        std::vector<bool> hidden;
        for (const int count : row)
            hidden.push_back(count > 0 && count < smallest);
        table.isHidden.push_back(hidden);
    }
    while (table.hasSums && hideMore(table)) { }
    // A sum of a few people is a small cell itself; with everything around it hidden no sum is told.
    for (std::size_t i = 0; table.hasSums && i < table.counts.cells.size(); ++i) {
        const int sum = std::accumulate(table.counts.cells[i].begin(), table.counts.cells[i].end(), 0);
        table.hasSums = sum == 0 || sum >= smallest;
    }
    for (std::size_t column = 0; table.hasSums && column < columns; ++column) {
        int sum = 0;
        for (const std::vector<int>& row : table.counts.cells)
            sum += row[column];
        table.hasSums = sum == 0 || sum >= smallest;
    }
    return table;
}

CountTable issuedByHour(const QList<FigureRow>& report)
{
    std::map<QString, std::map<int, int>> counts;
    std::set<int> hours;
    for (const FigureRow& row : report) {
        counts[row.service][row.hour] += row.issued;
        hours.insert(row.hour);
    }
    CountTable table;
    for (const int hour : hours)
        table.columns.append(QString::number(hour));
    for (const auto& [service, byHour] : counts) {
        table.rows.append(service);
        std::vector<int> line;
        for (const int hour : hours) {
            const auto found = byHour.find(hour);
            line.push_back(found == byHour.end() ? 0 : found->second);
        }
        table.cells.push_back(line);
    }
    return table;
}

QByteArray openCsv(const PublicTable& table, const QString& corner, const QString& sum)
{
    QByteArray csv("\xef\xbb\xbf");
    const auto line = [&csv](const QStringList& cells) { csv += cells.join(u',').toUtf8() + "\r\n"; };
    line(QStringList{corner} + table.counts.columns + (table.hasSums ? QStringList{sum} : QStringList()));
    std::vector<int> sums(static_cast<std::size_t>(table.counts.columns.size()));
    for (std::size_t row = 0; row < table.counts.cells.size(); ++row) {
        QStringList cells{table.counts.rows.at(static_cast<qsizetype>(row))};
        int total = 0;
        for (std::size_t column = 0; column < sums.size(); ++column) {
            const int count = table.counts.cells[row][column];
            cells.append(table.isHidden[row][column] ? QStringLiteral("x") : QString::number(count));
            total += count;
            sums[column] += count;
        }
        if (table.hasSums)
            cells.append(QString::number(total));
        line(cells);
    }
    if (table.hasSums) {
        QStringList cells{sum};
        for (const int count : sums)
            cells.append(QString::number(count));
        cells.append(QString::number(std::accumulate(sums.begin(), sums.end(), 0)));
        line(cells);
    }
    return csv;
}

} // namespace kakanai::queue
