// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::forms {

/**
 * An address in the form two sources are compared in, never the form it is kept or printed in: half-width
 * digits, 一丁目２番３号 and 1-2-3 alike, no blanks. 番地の, 番地, 番, の and every hyphen are one separator.
 */
[[nodiscard]] QString comparableAddress(const QString& address);

/**
 * Do two sources say the same, though they may write it differently? Addresses by `comparableAddress`,
 * everything else without blanks and with digits and Latin letters of one width. A variant character (髙,
 * 葛󠄀) is another name.
 */
[[nodiscard]] bool isSameAddress(const QString& one, const QString& other);
[[nodiscard]] bool isSameText(const QString& one, const QString& other);

} // namespace kakanai::forms
