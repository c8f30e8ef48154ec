// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/TextVote.h"

#include <algorithm>
#include <numeric>

namespace kakanai::forms {
namespace {

// One network's ballot weighs as much as the several sizes one Tesseract model is asked at.
constexpr std::array<double, voterCount> voterWeights{1, 1, 1, 2.5, 2};

} // namespace

int VotedValue::readers() const
{
    return static_cast<int>(std::ranges::count(voters, true));
}

std::vector<VotedValue> countVotes(const Ballots& ballots,
                                   const std::function<QString(const QString&)>& accept,
                                   const std::function<double(const QString&)>& trust)
{
    std::vector<VotedValue> choices;
    for (const Ballot& ballot : ballots) {
        const QString value = accept(ballot.text);
        if (value.isEmpty())
            continue;
        auto choice =
            std::ranges::find_if(choices, [&](const VotedValue& known) { return known.value == value; });
        if (choice == choices.end())
            choice = choices.insert(choices.end(), VotedValue{value});
        ++choice->votes;
        choice->weight +=
            voterWeights[static_cast<std::size_t>(ballot.voter)] * (0.3 + ballot.confidence * trust(value));
        choice->best = std::max(choice->best, ballot.confidence);
        choice->voters[static_cast<std::size_t>(ballot.voter)] = true;
        choice->isCertain = choice->isCertain || ballot.isCertain;
    }
    std::ranges::stable_sort(choices, std::ranges::greater(), &VotedValue::weight);
    return choices;
}

double sureness(const VotedValue& choice, double asked, double trust)
{
    const double agreement = std::min(1.0, choice.votes / std::max(asked, 1.0));
    return (0.5 + 0.5 * agreement) * (choice.isBacked() ? 1.0 : 0.7) * trust * (0.4 + 0.6 * choice.best);
}

int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar character : a) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (character == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace kakanai::forms
