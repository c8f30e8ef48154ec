// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace kakanai::forms {

// A message too long for one QR code, in several. Each part is a text of capital letters and digits only, so
// that it takes the code's dense alphanumeric mode and a scanner that types like a keyboard cannot mistype
// it:
//
//   KKP1 ‖ set (8) ‖ number (2) ‖ of (2) ‖ a piece of the message in base32 (RFC 4648, no padding) ‖ checksum
//   (7)
//
// The set is 40 bits of the message's SHA-256, the checksum the CRC-32 of all before it; both in base32.

/** The most parts a message may have, and the most base32 letters in one. */
constexpr int mostQrParts = 16;
constexpr int mostQrPartLetters = 272; ///< with its frame a code of 57 modules at strength M

/** Cuts a message. Errors: FieldInvalid when it is empty or needs more than `mostQrParts`. */
[[nodiscard]] FormResult<QList<QByteArray>> qrParts(const QByteArray& message);

/** True for a text that wants to be such a part, whole or not. */
[[nodiscard]] bool isQrPart(const QByteArray& text);

/** Puts parts together, in any order and as often as one likes. */
class QrPartCollector
{
public:
    /**
     * Takes one part. Errors: FieldInvalid, and nothing is taken, when it is none, its checksum is wrong, it
     * belongs to another set, or it contradicts a part that is here already.
     */
    [[nodiscard]] FormResult<void> add(const QByteArray& text);
    /** The whole message. Errors: FieldInvalid: “part 2 of 3 is missing”, or the pieces do not make it. */
    [[nodiscard]] FormResult<QByteArray> message() const;
    [[nodiscard]] int total() const { return m_total; }
    /** The numbers of the parts not yet seen, from 1. */
    [[nodiscard]] QList<int> missing() const;

private:
    QByteArray m_set;
    int m_total = 0;
    QMap<int, QByteArray> m_pieces;
};

} // namespace kakanai::forms
