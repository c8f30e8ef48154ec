// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kakanai::casework {

/** A scan, a rendered form or a signature of a case. Its bytes are sealed at rest and named by their SHA-256.
 */
struct Attachment {
    QString id; ///< `a1` … in order of adding; filled in by the store when empty
    QString kind; ///< `scan rendered_form id_copy signature_image power_of_attorney card_certificate other`
    QString fileName; ///< a safe name without a path
    QString mediaType; ///< `application/pdf image/png image/jpeg image/tiff application/json`
    int pages = 0; ///< 0 = not a paged thing
    bool isMasked = false; ///< an individual number on it was blackened
    QByteArray bytes = {};
    qint64 size = 0;
    QString sha256 = {}; ///< hex, filled in by the store

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

} // namespace kakanai::casework
