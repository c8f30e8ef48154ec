// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kakanai::forms {

/** Who read: Tesseract's models, or one of the project's own networks. */
enum class Voter { Jpn, Japanese, Eng, Plain, Full };
constexpr std::size_t voterCount = 5;

/** What one voter said about a line. Pieces between wide gaps are joined by ideographic spaces. */
struct Ballot {
    QString text;
    double confidence = 0; ///< its own, 0…1
    Voter voter = Voter::Jpn;
    bool isCertain = false; ///< a network that leaves next to nothing else under the field's grammar
};
using Ballots = std::vector<Ballot>;

} // namespace kakanai::forms
