// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIssuer.h"
#include "cardreader/card/CardReading.h"

namespace kakanai::card {

/** The face of a My Number card, EF 0002 of 券面事項確認AP: pictures, and what is needed to check them. */
struct VisualFace {
    CardPictures pictures;
    QString birth; ///< as it stands, `YYYYMMDD`
    QString expiry; ///< `YYYYMMDD`; not covered by the signature
    Bytes cardKey; ///< objects 90 and 91
    Bytes covered; ///< the DigestInfo over three digests that was signed
    Bytes signature;
};

/** Reads EF 0002; the application is selected and opened. Errors: CardDataInvalid and the exchange's. */
[[nodiscard]] CardResult<VisualFace> readVisualFace(CardExchange& exchange);

/** The face in the bytes of EF 0002. Errors: CardDataInvalid. */
[[nodiscard]] CardResult<VisualFace> parseVisualFace(ByteView file);

/** EF 0005, the picture of the individual number (72 by 12, PNG); only 照合番号A opens it. */
[[nodiscard]] CardResult<QByteArray> readNumberPicture(CardExchange& exchange);

/** As checkTextApplication, by this application: the signature covers birth date, sex, the card's key and all
 * pictures, but neither the last day nor the security code. */
[[nodiscard]] CardResult<Genuineness> checkVisualApplication(CardExchange& exchange, const TrustStore& trust,
                                                             const VisualFace& face);

/** `jp2`, `j2k`, `jpeg`, `png` or `tiff` by the first bytes; empty when it is none of them. */
[[nodiscard]] QString pictureFormat(ByteView picture);

} // namespace kakanai::card
