// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/Genuineness.h"

#include <array>

namespace kakanai::card {
namespace {

using enum GenuinenessReason;
using enum GenuinenessState;

struct Row {
    GenuinenessReason reason;
    GenuinenessState state;
    const char* word;
};

// clang-format off
constexpr std::array rows{
    Row{Proven,               Verified,   "proven"},
    Row{IssuerUnknown,        Unverified, "issuer-unknown"},
    Row{DataGenuineOnly,      Unverified, "data-genuine-only"},
    Row{NotCheckable,         Unverified, "not-checkable"},
    Row{IssuerCertificateBad, Failed,     "issuer-certificate-bad"},
    Row{DataSignatureBad,     Failed,     "data-signature-bad"},
    Row{DataChanged,          Failed,     "data-changed"},
    Row{CardKeyBad,           Failed,     "card-key-bad"},
    Row{KeyNotProven,         Failed,     "key-not-proven"},
    Row{RecordMissing,        Failed,     "record-missing"},
    Row{Expired,              Failed,     "expired"},
    Row{NotYetValid,          Failed,     "not-yet-valid"},
};
// clang-format on

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].reason != static_cast<GenuinenessReason>(i))
            return false;
    }
    return rows.size() == static_cast<std::size_t>(NotYetValid) + 1;
}
static_assert(isInOrder());

} // namespace

GenuinenessState stateOf(GenuinenessReason reason)
{
    return rows[static_cast<std::size_t>(reason)].state;
}

Genuineness genuinenessOf(GenuinenessReason reason, const QString& issuer)
{
    return {stateOf(reason), reason, issuer};
}

QLatin1String wordOf(GenuinenessState state)
{
    switch (state) {
    case Verified:
        return QLatin1String("verified");
    case Unverified:
        return QLatin1String("unverified");
    case Failed:
        return QLatin1String("failed");
    }
    return {};
}

QLatin1String wordOf(GenuinenessReason reason)
{
    return QLatin1String(rows[static_cast<std::size_t>(reason)].word);
}

} // namespace kakanai::card
