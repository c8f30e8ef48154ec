// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <array>
#include <optional>
#include <vector>

namespace kakanai::forms {

/** One character a cell may hold and how likely it is, 0…1. `index` counts in `CellReader::alphabet()`. */
struct CellGuess {
    int index = 0;
    float share = 0;
};

/** Which characters may stand in a cell. */
enum class CellAlphabet { Digits, Katakana };

/**
 * Reads boxed digits and katakana with the project's own network (`:/kakanai/papers/nets/cells.onnx`, made by
 * forms/ocr/training/cells.py). Small and large kana are the same to it. One per thread.
 */
class CellReader
{
public:
    CellReader();

    [[nodiscard]] bool isReady() const { return m_isReady; }
    /** Digits first, then large katakana, ー and ・. */
    [[nodiscard]] static QStringView alphabet();

    /**
     * The guesses for each picture, best first, as many as there are characters in the alphabet asked for.
     * Pictures are grey, dark on white, cut to their ink; an empty one gives no guesses.
     */
    [[nodiscard]] std::vector<std::vector<CellGuess>> read(const std::vector<cv::Mat>& cells,
                                                           CellAlphabet alphabet);

private:
    cv::dnn::Net m_net;
    bool m_isReady = false;
};

} // namespace kakanai::forms
