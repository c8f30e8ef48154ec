// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <opencv2/dnn.hpp>

#include <optional>

namespace kakanai::forms {

/** A network out of an ONNX file's bytes; nothing when OpenCV cannot take them. */
[[nodiscard]] std::optional<cv::dnn::Net> netOf(const QByteArray& bytes);

/** A network of the program (`:/kakanai/papers/nets/NAME.onnx`), ready for one thread; nothing when it is not
 * there or damaged: then the other readers read without it, and `kakanai doctor` says so. */
[[nodiscard]] std::optional<cv::dnn::Net> loadNet(const QString& name);

/** The characters a network knows (`NAME.txt`, one line); class 0, the blank, is not among them. */
[[nodiscard]] QString netAlphabet(const QString& name);

} // namespace kakanai::forms
