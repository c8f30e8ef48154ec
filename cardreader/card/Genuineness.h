// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

namespace kakanai::card {

/** What the checks of a card came to. Nothing but every check passed is Verified. */
enum class GenuinenessState {
    Verified, ///< every check passed against a key this town trusts
    Unverified, ///< nothing wrong was found, but nobody we trust vouches for it
    Failed ///< a check failed: forged, copied, changed or no longer valid
};

/** Why, in one word. */
enum class GenuinenessReason {
    Proven, ///< all checks passed
    IssuerUnknown, ///< no key for this issuer in the trust store
    DataGenuineOnly, ///< the data are the issuer's, but this kind of card cannot prove that it is no copy
    NotCheckable, ///< what this kind of card offers cannot be checked by public facts
    IssuerCertificateBad, ///< the issuer's certificate on the card is not the issuer's
    DataSignatureBad, ///< the issuer did not sign these data
    DataChanged, ///< the data differ from what the issuer signed
    CardKeyBad, ///< the issuer did not sign this card's key
    KeyNotProven, ///< the card does not hold its own key: a copy
    RecordMissing, ///< a record needed for the checks is not there or unreadable
    Expired, ///< the last day of validity has passed
    NotYetValid
};

/** The result of checking a card, without personal data. */
struct Genuineness {
    GenuinenessState state = GenuinenessState::Unverified;
    GenuinenessReason reason = GenuinenessReason::IssuerUnknown;
    QString issuer = {}; ///< digits of the issuer's key id, where the card names one

    friend bool operator==(const Genuineness&, const Genuineness&) = default;
};

/** The state that goes with a reason. */
[[nodiscard]] GenuinenessState stateOf(GenuinenessReason reason);

/** A result from its reason. */
[[nodiscard]] Genuineness genuinenessOf(GenuinenessReason reason, const QString& issuer = {});

/** `verified`, `unverified` or `failed`. */
[[nodiscard]] QLatin1String wordOf(GenuinenessState state);

/** `issuer-unknown`, `key-not-proven` …: for the command line and the record. */
[[nodiscard]] QLatin1String wordOf(GenuinenessReason reason);

} // namespace kakanai::card
