// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/BookingPicture.h"

#include "app/queue/Reservation.h"
#include "app/visit/PreApplicationDesk.h"

namespace kakanai::visit {

Result<QString> bookingCodeOn(const QString& picture)
{
    const Result<QList<QByteArray>> texts = qrTextsOn(picture);
    if (!texts)
        return tl::unexpected(texts.error());
    for (const QByteArray& text : *texts) {
        if (const QString code = queue::bookingCode(QString::fromLatin1(text)); !code.isEmpty())
            return code;
    }
    return fail(FailureCode::PaperUnreadable, QStringLiteral("no booking's code to be read"));
}

} // namespace kakanai::visit
