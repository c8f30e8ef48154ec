// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::forms {

/**
 * From when on a reading is believed: shares 0…1, data of the program (`:/kakanai/papers/confidence.json`),
 * so that they can be set from what clerks correct without touching code. A missing file or key leaves what
 * is written here.
 */
struct Thresholds {
    double sure = 0.80; ///< printed fields: below this a person looks
    double sureCells = 0.90; ///< boxed digits and kana: the weakest cell's share
    double certain = 0.90; ///< a line network's share from which it is believed alone
    double agreeing = 0.30; ///< a network and a Tesseract model that agree with at least this end the vote
    double settled = 0.80; ///< two Tesseract models that agree with at least this end it
    double handwrittenCeiling = 0.50; ///< of what is written outside boxes
    double checkedInk = 0.06; ///< of a checkbox's inside: more is a tick
    double blankInk = 0.045; ///< less is surely none
    double tickedInk = 0.15; ///< more is surely a tick

    [[nodiscard]] static Thresholds shipped();
};

} // namespace kakanai::forms
