// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/Ballot.h"

#include <array>
#include <functional>
#include <vector>

namespace kakanai::forms {

/** A value that was voted for. */
struct VotedValue {
    QString value;
    int votes = 0;
    double weight = 0;
    double best = 0; ///< the highest confidence of a ballot for it
    double net = 0; ///< that of one of the project's own networks
    std::array<bool, voterCount> voters{};
    bool isCertain = false; ///< a ballot for it was

    /** How many different readers said so. */
    [[nodiscard]] int readers() const;
    /** Not one reader's guess: two agree, or one is certain. */
    [[nodiscard]] bool isBacked() const { return isCertain || readers() >= 2; }
};

/** Choices by weight, heaviest first. `accept` gives the value a text stands for, empty when the field's
 * grammar refuses it; `trust` how far that grammar vouches for a value. */
[[nodiscard]] std::vector<VotedValue> countVotes(const Ballots& ballots,
                                                 const std::function<QString(const QString&)>& accept,
                                                 const std::function<double(const QString&)>& trust);

/**
 * The choice that is nearest to what all have read, `bonus` (0…1) added: where nobody agrees with anybody,
 * the one in the middle. `choices` must not be empty.
 */
[[nodiscard]] const VotedValue& middleOf(const std::vector<VotedValue>& choices,
                                         const std::function<double(const VotedValue&)>& bonus);

/** One of the project's own networks is confident of something else than `winner`: a person must look. */
[[nodiscard]] bool isContested(const std::vector<VotedValue>& choices, const QString& winner);

/** How sure a choice is, 0…1: agreement among `asked` ballots × different readers × trust × confidence. */
[[nodiscard]] double sureness(const VotedValue& choice, double asked, double trust);

/** Characters to change, add or remove to make one of the other. */
[[nodiscard]] int editDistance(QStringView a, QStringView b);

} // namespace kakanai::forms
