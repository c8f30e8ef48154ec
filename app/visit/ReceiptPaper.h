// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/PreApplicationDesk.h"
#include "forms/print/Handout.h"

namespace kakanai::visit {

class VisitSession;
struct VisitServices;

/**
 * The 控え a person takes home: the number, each procedure with its state and where it goes, how it is
 * signed, what was read, and when it is erased. In Japanese, beside it `language` where that is another one.
 * Holds no name, no address and no individual number: it may be left lying about.
 */
[[nodiscard]] forms::Handout receiptHandout(const VisitSession& session, const VisitServices& services,
                                            const QString& language);

/**
 * What prefills this person's next visit, sealed so that only this office can read it, with words that say
 * so. Empty when nothing is worth keeping or the town has no key. Takes a moment: for the `work` lane.
 */
[[nodiscard]] forms::HandoutCodes nextVisitCodes(const PreApplicationDesk& desk,
                                                 const forms::PreApplication& left, const QString& language);

/**
 * How to read one's own sheets, for somebody who does not read Japanese: every box that is filled, as it
 * stands on the paper and in `language`. Holds what the sheets hold, the individual number as ●●●●.
 */
[[nodiscard]] forms::Handout readingGuide(const VisitSession& session, const VisitServices& services,
                                          const QString& language);

} // namespace kakanai::visit
