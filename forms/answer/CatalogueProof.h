// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Catalogue.h"

#include <QDate>

namespace kakanai::forms {

enum class ProofFaultKind {
    Unreachable, ///< no answers ever make the procedure needed at this event
    Undecided, ///< stays open, or is settled unasked, although everything that is asked was answered
    Pointless, ///< asked at this event, but no answer to it can change anything there
    Union, ///< two events at once need something else than the one and the other
    Unproved ///< too many combinations to try
};

/** `unreachable`, `undecided`, `pointless`, `union`, `unproved`. */
[[nodiscard]] QString nameOf(ProofFaultKind kind);

struct ProofFault {
    ProofFaultKind kind;
    QString event; ///< two of them joined by + at a union
    QString id; ///< of the procedure, or the question's variable
    CatalogueAddress address;
    QString message;
};

/** What was proved of one life event. */
struct EventProof {
    QString id;
    int procedures = 0;
    int questions = 0;
    qint64 trials = 0; ///< combinations of answers that were tried
};

struct CatalogueProof {
    QList<EventProof> events;
    int pairs = 0; ///< of life events
    QList<ProofFault> faults;

    [[nodiscard]] bool isProved() const { return faults.isEmpty(); }
};

/**
 * Proves of a catalogue, for every life event and every combination of answers: each procedure can be needed;
 * nothing is left undecided when all that is asked is answered, and no citizen's procedure hangs on a
 * question for staff only; each question can matter; and any two events together need exactly what the one
 * and the other need, each once.
 */
[[nodiscard]] CatalogueProof proveCatalogue(const Catalogue& catalogue);

} // namespace kakanai::forms
