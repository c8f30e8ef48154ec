// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorFault.h"

namespace kakanai::card {

/** How a simulated card is for good: it chains its answers, wants exact lengths, reads in short pieces, knows
 * no extended length, holds badly written files. */
class SimulatorManners
{
public:
    void add(const SimulatorFault& manner) { m_manners.append(manner); }
    /** Nothing waits for GET RESPONSE any more. */
    void reset() { m_waiting.clear(); }

    /** The command is an extended one and this card refuses those. */
    [[nodiscard]] bool refuses(const QByteArray& command) const;
    /** A file as a careless or hostile issuer would have written it, where it is one of those. */
    [[nodiscard]] QByteArray written(quint16 fileId, QByteArray content) const;
    /** How much of `length` one READ gives. */
    [[nodiscard]] int readable(int length) const;
    /** The answer as this card gives it: at once, in parts (61xx) or not before it is asked exactly (6Cxx).
     */
    [[nodiscard]] QByteArray given(const QByteArray& command, const QByteArray& answer);
    /** GET RESPONSE for at most `length` bytes. */
    [[nodiscard]] QByteArray next(int length);

private:
    [[nodiscard]] bool has(FaultKind kind) const;

    QList<SimulatorFault> m_manners;
    QByteArray m_waiting; ///< data for GET RESPONSE
};

} // namespace kakanai::card
