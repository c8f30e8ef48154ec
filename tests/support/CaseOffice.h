// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/casework/CaseService.h"
#include "tests/support/SampleCase.h"
#include "tests/support/SealedStore.h"

namespace kakanai::test {

/** A sealed store with the services that take cases on. */
struct CaseOffice : SealedStore {
    TownSettings town = *loadTown({});
    access::AuditTrail trail{seal, QStringLiteral("test")};
    store::Outbox outbox{seal};
    casework::CaseService cases{seal, trail, town, clock};
    access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
    access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    access::Actor supervisor{QStringLiteral("s04"), access::Role::Supervisor, QStringLiteral("desk-1")};

    /** Submits and completes one case; empty id when something was refused. */
    casework::CompletionReceipt complete(const QString& label = QStringLiteral("A0123"))
    {
        auto transaction = begin();
        const auto head = cases.submit(transaction, sampleDraft(label), kiosk);
        if (!head)
            return {};
        const auto receipt = cases.complete(transaction, sampleCompletion(head->id, clock.now()), clerk);
        return receipt && transaction.commit() ? *receipt : casework::CompletionReceipt{};
    }
};

} // namespace kakanai::test
