// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorCommand.h"
#include "cardreader/simulator/SimulatorFileSystem.h"
#include "cardreader/simulator/SimulatorManners.h"
#include "cardreader/simulator/SimulatorSecureSession.h"

namespace kakanai::card {

/** What a simulated card understands: its applications, what is selected and verified in them, its counters,
 * and one answer to each command. Counters live as long as the object. For one thread. */
class SimulatorChip
{
public:
    SimulatorChip(const Persona& persona, std::shared_ptr<SimulatorKeyRing> keys);

    [[nodiscard]] SimulatorManners& manners() { return m_manners; }

    /** Power or warm reset: nothing is selected, nothing verified. */
    void reset();
    /** One command, any bytes. */
    [[nodiscard]] QByteArray answerTo(const QByteArray& bytes);

    // As in SimulatorCard.
    void alterFile(const QByteArray& application, quint16 fileId,
                   const std::function<QByteArray(const QByteArray&)>& change);
    void replaceKey(const QByteArray& application, quint16 keyId, const SimulatorKey& key);
    [[nodiscard]] int verifyCount() const { return m_verifies; }
    [[nodiscard]] int triesLeft(const QByteArray& application, quint16 secretId) const;
    [[nodiscard]] bool isAnythingVerified() const;

private:
    QByteArray select(const SimulatorCommand& command);
    QByteArray verify(const SimulatorCommand& command);
    QByteArray readBinary(const SimulatorCommand& command);
    QByteArray readRecord(const SimulatorCommand& command);
    QByteArray challenge(const SimulatorCommand& command);
    QByteArray sign(const SimulatorCommand& command);
    QByteArray getResponse(const SimulatorCommand& command);
    QByteArray mutualAuthenticate(const SimulatorCommand& command);
    QByteArray verifySecured(const SimulatorCommand& command);
    QByteArray readSecured(const SimulatorCommand& command);
    /** Makes the file named in a READ the current one and answers the offset. */
    int begin(const SimulatorCommand& command);
    QByteArray contentOf(SimulatedFile& file);
    QByteArray readAt(SimulatedFile& file, int offset, int length);
    [[nodiscard]] bool mayRead(const SimulatedFile& file) const;
    SimulatedApplication* master();
    quint16 addressed(const SimulatorCommand& command);

    std::vector<SimulatedApplication> m_applications;
    SimulatedApplication* m_selected = nullptr;
    quint16 m_current = 0; ///< current EF of the selected application; 0: none
    SimulatorManners m_manners;
    SimulatorSecureSession m_secured;
    QByteArray m_challenge;
    int m_verifies = 0;
};

} // namespace kakanai::card
