// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <opencv2/dnn.hpp>

#include <optional>

namespace kakanai::forms {

/** A network of the program (`:/kakanai/papers/nets/NAME.onnx`), ready for one thread; nothing when it is not
 * there. Throws what OpenCV throws for a file it cannot take. */
[[nodiscard]] std::optional<cv::dnn::Net> loadNet(const QString& name);

/** The characters a network knows (`NAME.txt`, one line); class 0, the blank, is not among them. */
[[nodiscard]] QString netAlphabet(const QString& name);

} // namespace kakanai::forms
