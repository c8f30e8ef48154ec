// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/InkPath.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace kakanai::forms {
namespace {

constexpr double largestCoordinate = 1e5;
/** Pieces of one curve; a signature's curves are short, so twelve look round on paper. */
constexpr int pieces = 12;

/** How many numbers each command takes, and what its first point is reflected from. */
struct Command {
    char letter;
    int numbers;
};
constexpr std::array commands{Command{'M', 2}, Command{'L', 2}, Command{'H', 1},
                              Command{'V', 1}, Command{'C', 6}, Command{'S', 4},
                              Command{'Q', 4}, Command{'T', 2}, Command{'Z', 0}};

QPointF cubic(const QPointF& a, const QPointF& b, const QPointF& c, const QPointF& d, double t)
{
    const double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** The pen while a path is read. */
class Pen
{
public:
    bool draw(char letter, bool isRelative, const QList<double>& n)
    {
        const QPointF base = isRelative ? m_at : QPointF();
        const auto point = [&](int i) { return base + QPointF(n.at(i), n.at(i + 1)); };
        if (letter == 'M') {
            m_lines.append(QPolygonF());
            m_start = point(0);
            return moveTo(m_start);
        }
        if (m_lines.isEmpty())
            return false; // a path begins where the pen comes down
        switch (letter) {
        case 'L':
            return lineTo(point(0));
        case 'H':
            return lineTo({base.x() + n.at(0), m_at.y()});
        case 'V':
            return lineTo({m_at.x(), base.y() + n.at(0)});
        case 'C':
            return curveTo(point(0), point(2), point(4), letter);
        case 'S':
            return curveTo(reflected('C', 'S'), point(0), point(2), letter);
        case 'Q':
            return quadTo(point(0), point(2), letter);
        case 'T':
            return quadTo(reflected('Q', 'T'), point(0), letter);
        case 'Z':
            return lineTo(m_start);
        }
        return false;
    }

    [[nodiscard]] const QList<QPolygonF>& lines() const { return m_lines; }

private:
    bool moveTo(const QPointF& to)
    {
        m_lines.last().append(to);
        m_at = to;
        m_control = to;
        m_last = 'L';
        return std::max(std::abs(to.x()), std::abs(to.y())) <= largestCoordinate;
    }

    bool lineTo(const QPointF& to)
    {
        if (m_lines.last().isEmpty())
            m_lines.last().append(m_at);
        return moveTo(to);
    }

    bool curveTo(const QPointF& b, const QPointF& c, const QPointF& d, char letter)
    {
        const QPointF a = m_at;
        for (int i = 1; i <= pieces; ++i) {
            if (!lineTo(cubic(a, b, c, d, static_cast<double>(i) / pieces)))
                return false;
        }
        m_control = c;
        m_last = letter;
        return true;
    }

    bool quadTo(const QPointF& control, const QPointF& to, char letter)
    {
        const QPointF from = m_at;
        if (!curveTo(from + 2.0 / 3 * (control - from), to + 2.0 / 3 * (control - to), to, letter))
            return false;
        m_control = control;
        return true;
    }

    /** The smooth commands go on as the curve before them ended, if it was of their kind. */
    [[nodiscard]] QPointF reflected(char one, char other) const
    {
        return m_last == one || m_last == other ? 2 * m_at - m_control : m_at;
    }

    QList<QPolygonF> m_lines;
    QPointF m_at;
    QPointF m_start;
    QPointF m_control;
    char m_last = 'L';
};

} // namespace

std::optional<QList<QPolygonF>> linesOfPath(const QString& data)
{
    static const QRegularExpression token(
        QStringLiteral("\\G[\\s,]*(?:([A-Za-z])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?))"));
    Pen pen;
    const Command* command = nullptr;
    bool isRelative = false;
    QList<double> numbers;
    qsizetype at = 0;
    for (;;) {
        if (command && numbers.size() == command->numbers) {
            if (!pen.draw(command->letter, isRelative, numbers))
                return {};
            numbers.clear();
            if (command->letter == 'M') // further pairs after a move are lines
                command = &commands[1];
            else if (command->letter == 'Z')
                command = nullptr;
        }
        const auto match = token.match(data, at);
        if (!match.hasMatch())
            break;
        at = match.capturedEnd();
        if (!match.captured(2).isEmpty()) {
            if (!command)
                return {};
            numbers.append(match.captured(2).toDouble());
            continue;
        }
        const QChar letter = match.captured(1).at(0);
        const auto known = std::ranges::find(commands, letter.toUpper().toLatin1(), &Command::letter);
        if (known == commands.end() || !numbers.isEmpty())
            return {};
        command = &*known;
        isRelative = letter.isLower();
    }
    if (!numbers.isEmpty() || !data.mid(at).trimmed().isEmpty())
        return {};
    return pen.lines();
}

} // namespace kakanai::forms
