// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/TextVote.h"

#include <algorithm>
#include <numeric>

namespace kakanai::forms {
namespace {

// One network's ballot weighs as much as the several sizes one Tesseract model is asked at.
constexpr std::array<double, voterCount> voterWeights{1, 1, 1, 2.5, 2};
// Confident, the full network is right where several sizes of Tesseract agree on something else.
constexpr double confident = 0.9;
constexpr double confidentFull = 5;

double weightOf(const Ballot& ballot)
{
    return ballot.voter == Voter::Full && ballot.confidence >= confident
        ? confidentFull
        : voterWeights[static_cast<std::size_t>(ballot.voter)];
}

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
        choice->weight += weightOf(ballot) * (0.3 + ballot.confidence * trust(value));
        choice->best = std::max(choice->best, ballot.confidence);
        if (ballot.voter == Voter::Plain || ballot.voter == Voter::Full)
            choice->net = std::max(choice->net, ballot.confidence);
        choice->voters[static_cast<std::size_t>(ballot.voter)] = true;
        choice->isCertain = choice->isCertain || ballot.isCertain;
    }
    std::ranges::stable_sort(choices, std::ranges::greater(), &VotedValue::weight);
    return choices;
}

const VotedValue& middleOf(const std::vector<VotedValue>& choices,
                           const std::function<double(const VotedValue&)>& bonus)
{
    double sum = 0;
    for (const VotedValue& choice : choices)
        sum += choice.weight;
    const auto score = [&](const VotedValue& candidate) {
        double near = 0;
        for (const VotedValue& choice : choices) {
            const auto longest = std::max<qsizetype>({candidate.value.size(), choice.value.size(), 1});
            near += choice.weight
                * (1 - editDistance(candidate.value, choice.value) / static_cast<double>(longest));
        }
        return near / std::max(sum, 1e-6) + bonus(candidate);
    };
    return *std::ranges::max_element(choices, {}, score);
}

bool isContested(const std::vector<VotedValue>& choices, const QString& winner)
{
    return std::ranges::any_of(
        choices, [&](const VotedValue& choice) { return choice.value != winner && choice.net >= confident; });
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
