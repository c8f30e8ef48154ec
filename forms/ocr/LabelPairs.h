// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PaperTemplate.h"
#include "forms/ocr/Recogniser.h"

#include <opencv2/core.hpp>

#include <QStringList>

#include <vector>

namespace kakanai::forms {

/** A word that stands before a value on papers of any kind, and what the value is. */
struct PaperLabel {
    QStringList labels; ///< 氏名, お名前
    TemplateField field; ///< how the value is read; its name is that of the field it makes
};

/** A label found on a page of unknown layout, and where its value may stand. */
struct LabelPair {
    TemplateField field; ///< its box: what lies right of the label or below it, pixels of the read page
    QStringList texts; ///< what was read there, likeliest first
    double confidence = 0; ///< of the label and the text, 0…1
};

/** The labels the program knows (`:/kakanai/papers/labels.json`). */
[[nodiscard]] std::vector<PaperLabel> paperLabels();

/**
 * The pairs on a page: a label, spaced out (氏　名) or misread by a character, and what follows it in its
 * line up to the next label, or stands below it. Each label gives one pair, the first found. `width`: of the
 * page.
 */
[[nodiscard]] std::vector<LabelPair> pairLabels(const std::vector<PageText>& texts,
                                                const std::vector<PaperLabel>& labels, int width);

} // namespace kakanai::forms
