// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/NetFile.h"

#include <QFile>

#include <exception>

namespace kakanai::forms {
namespace {

const QString folder = QStringLiteral(":/kakanai/papers/nets/");

} // namespace

std::optional<cv::dnn::Net> netOf(const QByteArray& bytes)
{
    try {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        if (net.empty())
            return {};
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return net;
    } catch (const std::exception&) {
        return {}; // damaged, or of a kind this OpenCV does not know
    }
}

std::optional<cv::dnn::Net> loadNet(const QString& name)
{
    QFile file(folder + name + QStringLiteral(".onnx"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return netOf(file.readAll());
}

QString netAlphabet(const QString& name)
{
    QFile file(folder + name + QStringLiteral(".txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace kakanai::forms
