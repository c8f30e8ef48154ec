// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageReader.h"

#include <opencv2/core.hpp>

#include <optional>

namespace kakanai::forms {

struct Readers;

/**
 * Reads a page without a template: upright or turned, Japanese lines or columns, Latin lines. What stands
 * beside a known label is read once more by the readers of known papers; nothing of it is sure. Numbers that
 * are individual numbers are neither values nor part of the text. Nothing when there is no text on it. `red`
 * as the camera gave it.
 */
[[nodiscard]] std::optional<PageReading> readUnknownPaper(const cv::Mat& red, Readers& readers);

} // namespace kakanai::forms
