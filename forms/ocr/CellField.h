// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/CellReader.h"
#include "forms/ocr/Digits.h"
#include "forms/ocr/FieldVote.h"
#include "forms/ocr/NameBook.h"
#include "forms/ocr/PaperTemplate.h"

#include <opencv2/core.hpp>

#include <vector>

namespace kakanai::forms {

/** What stands in a field's cells, one after the other. */
struct CellRow {
    std::vector<cv::Mat> pictures; ///< cut to the ink; an empty one = nothing written
    std::vector<int> heights; ///< of the ink, in pixels; 0 = nothing written
};

/** Cuts the cells out of the page; their printed borders are left out. */
[[nodiscard]] CellRow cutCells(const cv::Mat& flat, const cv::Matx33d& toImage, const QList<QRect>& cells);

/**
 * The digits of a row: of what each cell may hold, the likeliest number that has the field's length, obeys
 * its check digit and lies in its range. `confidence` is that of its weakest digit; 0 and no digits when no
 * number fits.
 */
[[nodiscard]] Digits chooseDigits(const std::vector<std::vector<CellGuess>>& guesses,
                                  const TemplateField& field, double& confidence);

/** The words of a row of katakana, an empty cell between two words: known readings are preferred where the
 * cells allow them nearly as well. */
[[nodiscard]] Verdict chooseKana(const std::vector<std::vector<CellGuess>>& guesses,
                                 const std::vector<int>& heights, const NameBook& names);

} // namespace kakanai::forms
