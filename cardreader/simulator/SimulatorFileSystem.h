// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorKeys.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kakanai::card {

/** A PIN or verification number on the card (internal EF). */
struct SimulatedSecret {
    quint16 id = 0;
    QByteArray value;
    int limit = 3;
    int triesLeft = 3;
    bool isVerified = false;
};

/** A transparent or record file. Its content is made when first read, because some take an RSA key. */
struct SimulatedFile {
    quint16 id = 0;
    std::function<QByteArray()> make;
    QList<quint16> openedBy = {}; ///< any of these secrets; empty: free
    bool isRecord = false;
    QList<quint16> masterSecrets = {}; ///< all of these below the master file must be verified
    bool isSecured = false; ///< only inside a secure session whose number was verified
    std::optional<QByteArray> content = {};
};

/** A private key on the card. */
struct SimulatedKey {
    quint16 id = 0;
    std::function<SimulatorKey()> make;
    QList<quint16> openedBy = {};
    bool isDefault = false; ///< used by `80 2A` with P2 = 00 (内部認証)
};

/** One application (DF). */
struct SimulatedApplication {
    QByteArray aid; ///< empty: the master file
    std::vector<SimulatedFile> files;
    std::vector<SimulatedSecret> secrets;
    std::vector<SimulatedKey> keys;

    [[nodiscard]] SimulatedFile* file(quint16 id);
    [[nodiscard]] SimulatedSecret* secret(quint16 id);
    [[nodiscard]] SimulatedKey* key(quint16 id);
    [[nodiscard]] SimulatedKey* defaultKey();
    /** True when the list is empty or one of its secrets has been verified since the application was
     * selected. */
    [[nodiscard]] bool isOpen(const QList<quint16>& secretIds) const;
    /** Forgets what was verified; the counters stay. */
    void close();
};

/** One data object with the shortest length that BER allows; `tag` in hex. */
[[nodiscard]] QByteArray tlv(const char* tag, const QByteArray& value);

/** The files of one My Number card: 券面事項入力補助AP, 券面事項確認AP, 共通カードAP, 公的個人認証AP. Of a
 * phone only the last. */
[[nodiscard]] std::vector<SimulatedApplication> myNumberApplications(const Persona& persona,
                                                                     std::shared_ptr<SimulatorKeyRing> keys);

/** The files of a driving licence, or マイナ免許証AP where that is the document. */
[[nodiscard]] std::vector<SimulatedApplication> licenceApplications(const Persona& persona);

/** The files of a residence card; of the second generation only what says which kind it is. */
[[nodiscard]] std::vector<SimulatedApplication> residenceApplications(const Persona& persona,
                                                                      std::shared_ptr<SimulatorKeyRing> keys);

/** Everything this persona's card holds. */
[[nodiscard]] std::vector<SimulatedApplication> applicationsOf(const Persona& persona,
                                                               const std::shared_ptr<SimulatorKeyRing>& keys);

} // namespace kakanai::card
