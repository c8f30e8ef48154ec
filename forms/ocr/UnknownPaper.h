// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageReader.h"
#include "forms/ocr/PaperTemplate.h"
#include "forms/ocr/Recogniser.h"

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace kakanai::forms {

/** A word that stands before a value on papers of any kind, and what the value is. */
struct PaperLabel {
    QStringList labels; ///< 氏名, お名前
    QString name; ///< of the field it makes: `name`
    TemplateField field; ///< how the value is read
};

/** The labels the program knows (`:/kakanai/papers/labels.json`). */
[[nodiscard]] std::vector<PaperLabel> paperLabels();

/**
 * The pairs on a page of unknown layout: a label and what follows it, stands to its right, or below it. Each
 * label gives one field, the first found; nothing of it is sure. Numbers that are individual numbers are
 * neither values nor part of the text.
 */
[[nodiscard]] QList<FieldReading> pairLabels(const std::vector<PageText>& texts,
                                             const std::vector<PaperLabel>& labels);

/** Reads a page without a template: upright or turned, horizontal or vertical lines. Nothing when there is no
 * text on it. `red` as the camera gave it. */
[[nodiscard]] std::optional<PageReading> readUnknownPaper(const cv::Mat& red, Recogniser& recogniser);

} // namespace kakanai::forms
