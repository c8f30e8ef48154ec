// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/DigitStrokes.h"

#include "forms/print/Typesetter.h"

#include <array>
#include <cmath>

namespace kakanai::forms {
namespace {

/** One step of a pen: to a point, along a line or a curve. Width 1, height 1, the foot at 0. */
struct Stroke {
    enum class Kind { Move, Line, Curve };
    Kind kind;
    std::array<double, 6> at; ///< x y of the end; of a curve both handles before it
};

constexpr Stroke from(double x, double y)
{
    return {Stroke::Kind::Move, {x, y}};
}
constexpr Stroke line(double x, double y)
{
    return {Stroke::Kind::Line, {x, y}};
}
constexpr Stroke curve(double x1, double y1, double x2, double y2, double x, double y)
{
    return {Stroke::Kind::Curve, {x1, y1, x2, y2, x, y}};
}

constexpr std::size_t most = 9;
constexpr Stroke rest = from(0, 0);

// clang-format off
constexpr std::array<std::array<Stroke, most>, 10> digits{{
    {from(.50,.97), curve(.24,.97,.12,.76,.12,.50), curve(.12,.24,.24,.03,.50,.03), curve(.76,.03,.88,.24,.88,.50),
     curve(.88,.76,.76,.97,.50,.97), rest, rest, rest, rest},
    {from(.24,.77), line(.56,.97), line(.56,.03), rest, rest, rest, rest, rest, rest},
    {from(.14,.74), curve(.15,.89,.30,.97,.49,.97), curve(.71,.97,.86,.87,.86,.71), curve(.86,.50,.50,.34,.12,.03),
     line(.90,.03), rest, rest, rest, rest},
    {from(.14,.80), curve(.19,.91,.32,.97,.48,.97), curve(.70,.97,.83,.88,.83,.75), curve(.83,.61,.70,.53,.42,.53),
     curve(.72,.53,.88,.44,.88,.28), curve(.88,.12,.71,.03,.48,.03), curve(.30,.03,.16,.10,.11,.22), rest, rest},
    {from(.68,.03), line(.68,.97), line(.08,.29), line(.94,.29), rest, rest, rest, rest, rest},
    {from(.82,.97), line(.25,.97), line(.19,.55), curve(.27,.61,.37,.64,.50,.64), curve(.73,.64,.88,.53,.88,.34),
     curve(.88,.15,.72,.03,.48,.03), curve(.31,.03,.18,.09,.11,.19), rest, rest},
    {from(.80,.86), curve(.73,.94,.63,.97,.52,.97), curve(.26,.97,.12,.74,.12,.36), curve(.12,.15,.28,.03,.50,.03),
     curve(.72,.03,.88,.15,.88,.33), curve(.88,.51,.73,.62,.51,.62), curve(.30,.62,.14,.51,.12,.36), rest, rest},
    {from(.10,.97), line(.90,.97), curve(.64,.68,.46,.36,.38,.03), rest, rest, rest, rest, rest, rest},
    {from(.50,.53), curve(.29,.53,.16,.62,.16,.75), curve(.16,.89,.29,.97,.50,.97), curve(.71,.97,.84,.89,.84,.75),
     curve(.84,.62,.71,.53,.50,.53), curve(.27,.53,.11,.43,.11,.28), curve(.11,.12,.27,.03,.50,.03),
     curve(.73,.03,.89,.12,.89,.28), curve(.89,.43,.73,.53,.50,.53)},
    {from(.20,.14), curve(.27,.06,.37,.03,.48,.03), curve(.74,.03,.88,.26,.88,.64), curve(.88,.85,.72,.97,.50,.97),
     curve(.28,.97,.12,.85,.12,.67), curve(.12,.49,.27,.38,.49,.38), curve(.70,.38,.86,.49,.88,.64), rest, rest},
}};
// clang-format on

/** Two decimals and a blank, without a printing function that would keep its own copy. */
bool appendNumber(WipedBytes& into, double value)
{
    constexpr int hundred = 100;
    long whole = std::lround(std::abs(value) * hundred);
    std::array<char, 16> text{};
    std::size_t at = text.size();
    text.at(--at) = ' ';
    for (int n = 0; n < 3 || whole > 0; ++n) {
        if (n == 2)
            text.at(--at) = '.';
        text.at(--at) = static_cast<char>('0' + whole % 10);
        whole /= 10;
    }
    if (value < 0)
        text.at(--at) = '-';
    const bool isIn = into.append(std::string_view(text.data() + at, text.size() - at));
    explicit_bzero(text.data(), text.size());
    return isIn;
}

} // namespace

bool appendDigit(WipedBytes& into, std::uint8_t digit, const DigitPlace& place, double pageHeight)
{
    constexpr double proportion = 0.62;
    if (digit < '0' || digit > '9')
        return false;
    const double height = place.height * pointsPerMm;
    const double width = height * proportion;
    const double left = place.x * pointsPerMm - width / 2;
    const double foot = (pageHeight - place.y) * pointsPerMm - height / 2;
    bool isFirst = true;
    for (const Stroke& stroke : digits.at(digit - std::size_t{'0'})) {
        if (stroke.kind == Stroke::Kind::Move && !isFirst)
            break; // the rest of the row
        isFirst = false;
        const std::size_t count = stroke.kind == Stroke::Kind::Curve ? 6 : 2;
        for (std::size_t i = 0; i < count; i += 2) {
            if (!appendNumber(into, left + stroke.at.at(i) * width)
                || !appendNumber(into, foot + stroke.at.at(i + 1) * height))
                return false;
        }
        const std::string_view word = stroke.kind == Stroke::Kind::Move ? "m\n"
            : stroke.kind == Stroke::Kind::Line                         ? "l\n"
                                                                        : "c\n";
        if (!into.append(word))
            return false;
    }
    return into.append("S\n");
}

} // namespace kakanai::forms
