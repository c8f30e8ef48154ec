// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageReader.h"
#include "forms/ocr/PaperTemplate.h"
#include "forms/ocr/Recogniser.h"

#include <opencv2/core.hpp>

#include <vector>

namespace kakanai::forms {

/** Below this nothing goes in without a person having looked. */
constexpr double sureConfidence = 0.80;

/**
 * Reads one field: cuts it out, shows it to several models at several sizes, keeps what obeys the field's
 * grammar and lets them vote. Confidence = agreement × grammar or check digit × the engines' own confidence.
 */
class FieldReader
{
public:
    explicit FieldReader(Recogniser& recogniser);

    /** `flat`: the picture without shadow. An individual number goes into `numbers` and nowhere else. */
    [[nodiscard]] FieldReading read(const cv::Mat& flat, const cv::Matx33d& toImage,
                                    const TemplateField& field, MaskedNumbers& numbers);

private:
    struct Ballot;
    [[nodiscard]] std::vector<Ballot> ask(const cv::Mat& area, double gap);
    [[nodiscard]] QString readPiece(const cv::Mat& image, Model model, bool isSingle, double& confidence);
    void readNumber(const cv::Mat& area, const TemplateField& field, FieldReading& reading,
                    MaskedNumbers& numbers);
    void readCells(const cv::Mat& flat, const cv::Matx33d& toImage, const TemplateField& field,
                   FieldReading& reading, MaskedNumbers& numbers);
    void readText(const cv::Mat& area, const TemplateField& field, FieldReading& reading);

    Recogniser* m_recogniser;
};

} // namespace kakanai::forms
