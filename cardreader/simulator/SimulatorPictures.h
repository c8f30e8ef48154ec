// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kakanai::card {

/** A drawn face that is nobody's, grey, 150 by 190; JPEG 2000 as a JP2 file or as a bare codestream. `seed`
 * varies it. */
[[nodiscard]] QByteArray portrait(const QString& seed, bool isBareCodestream);

/** The picture of a persona's `name` or `address` that comes with the program; for others a specimen pattern.
 * PNG. */
[[nodiscard]] QByteArray textPicture(const QString& id, const QString& what, const QString& text);

/** A blank page, TIFF with CCITT group 4 compression, as residence cards hold their front. */
[[nodiscard]] QByteArray blankTiff();

} // namespace kakanai::card
