// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace kakanai::forms {

/** A picture in grey, one byte a pixel, row by row without gaps. */
struct GreyPicture {
    int width = 0;
    int height = 0;
    QByteArray pixels = {};
};

/**
 * What the QR codes of a picture say, each once, as bytes. Empty when there is none that can be read; a
 * picture of another size than it says is none.
 */
[[nodiscard]] QList<QByteArray> readQr(const GreyPicture& picture);

} // namespace kakanai::forms
