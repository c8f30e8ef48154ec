// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/WipedBytes.h"
#include "forms/FormError.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace kakanai::forms {

/** What is drawn over one page: operators of a page description, the origin at the page's bottom left. */
struct PageAddition {
    int page = 0; ///< from 0
    WipedBytes operators;
};

/**
 * A PDF with more on some of its pages, as an incremental update (ISO 32000-1, 7.5.6): the file as it was,
 * then the additions. The new bytes exist in the answer only, which is wiped. Reads what Cairo writes
 * for version 1.4 (a cross-reference table, no object streams). Errors: SheetNotWritten for any other file or
 * a page it does not have.
 */
[[nodiscard]] FormResult<WipedBytes> amendPdf(const QByteArray& pdf,
                                              const std::vector<PageAddition>& additions);

} // namespace kakanai::forms
