// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/trust/PublicKey.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <tl/expected.hpp>

#include <map>

namespace kakanai::card {

/** Whose certificates an anchor may vouch for. */
enum class TrustPurpose {
    Jpki, ///< 利用者証明用認証局, all generations
    Residence, ///< the immigration agency's authority behind DF3 of residence cards
};

/** What a certificate is worth against the anchors. */
enum class CertificateVerdict { Good, IssuerUnknown, Bad, Expired, NotYetValid };

/**
 * The keys a town trusts: issuers of card-verifiable certificates by the first seven digits of their key id,
 * and X.509 anchors by purpose. Kakanai ships none: J-LIS publishes none (see docs/cards.md). A value;
 * replace it whole.
 */
class TrustStore
{
public:
    using Bytes = std::vector<std::uint8_t>;
    using ByteView = std::span<const std::uint8_t>;

    /**
     * Reads every `.pem` file of a folder. The name says what it is for: `card-5000033.pem` or
     * `card-5000033-2.pem` (a public key), `jpki-….pem`, `residence-….pem` (one certificate
     * each). A folder that is not there is an empty store. The error is a
     * sentence with the file: a town that drops a wrong file here must hear of it.
     */
    [[nodiscard]] static tl::expected<TrustStore, QString> load(const QString& folder);

    void addIssuer(const QString& digits, PublicKey key);
    void addAnchor(TrustPurpose purpose, Bytes certificate);

    /** The keys known for the issuer with this sixteen-byte key id; several generations may share its digits.
     */
    [[nodiscard]] std::vector<PublicKey> issuers(ByteView keyId) const;

    /** Checks a certificate (DER) and its chain to an anchor at noon of `today`; an invalid date checks no
     * dates. */
    [[nodiscard]] CertificateVerdict check(TrustPurpose purpose, ByteView certificate,
                                           const QDate& today) const;

    [[nodiscard]] bool isEmpty() const { return m_issuers.isEmpty() && m_anchors.empty(); }

private:
    QMultiMap<QString, PublicKey> m_issuers;
    std::map<TrustPurpose, std::vector<Bytes>> m_anchors;
};

} // namespace kakanai::card
