// SPDX-License-Identifier: GPL-3.0-or-later
// The one that is killed: takes cases on through the real store and says, unbuffered, what it was told is
// safe.
//   kill_child FOLDER COUNT [--without-transaction]
// Lines: "B id" before the first store call of a visit, "S id" submitted, "C id" completed, "E" all done.
#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/QueueService.h"
#include "app/store/KeySource.h"
#include "tests/support/SampleCase.h"

#include "app/store/Database.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace kakanai;

namespace {

void say(const char* word, const QString& id)
{
    const QByteArray line = QByteArray(word) + ' ' + id.toLatin1() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        std::_Exit(3);
}

struct Office {
    store::Database& database;
    queue::QueueService& queue;
    const casework::CaseService& cases;
    const Clock& clock;
    bool hasTransactions = true;
};

/** The positive control: the statements of a transaction, each on its own. */
bool begin(const Office& office, store::Transaction& transaction)
{
    return office.hasTransactions || transaction.run(QStringLiteral("COMMIT")).has_value();
}

bool commit(const Office& office, store::Transaction& transaction)
{
    return (office.hasTransactions || transaction.run(QStringLiteral("BEGIN")))
        && transaction.commit().has_value();
}

/** One person's visit: submitted in one transaction, completed in another. The seam for VisitSubmission. */
bool visit(Office& office, const QString& caseId)
{
    const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    {
        auto transaction = store::Transaction::begin(office.database);
        if (!transaction || !begin(office, *transaction))
            return false;
        const auto ticket = office.queue.issue(
            *transaction, {QStringLiteral("tennyu"), QStringLiteral("ja"), {}, caseId}, kiosk);
        if (!ticket)
            return false;
        casework::CaseDraft draft = test::sampleDraft(ticket->label());
        draft.id = caseId;
        draft.ticketId = ticket->id;
        if (!office.cases.submit(*transaction, draft, kiosk) || !commit(office, *transaction))
            return false;
    }
    say("S", caseId);
    auto transaction = store::Transaction::begin(office.database);
    if (!transaction || !begin(office, *transaction)
        || !office.cases.complete(*transaction, test::sampleCompletion(caseId, office.clock.now()), clerk)
        || !commit(office, *transaction))
        return false;
    say("C", caseId);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QString folder = arguments[1];
    auto town = loadTown({});
    auto database = store::Database::open(QStringLiteral("sqlite:%1/office.db").arg(folder));
    auto key = store::FileKeySource(folder + QStringLiteral("/site.key")).siteKey();
    if (!town || !database || !key)
        return 4;
    const SystemClock clock;
    const store::Seal seal(std::move(*key), QStringLiteral("test"));
    const access::AuditTrail trail(seal, QStringLiteral("test"));
    queue::QueueService queue(**database, trail, *town, clock);
    const casework::CaseService cases(seal, trail, *town, clock);
    Office office{**database, queue, cases, clock,
                  !arguments.contains(QStringLiteral("--without-transaction"))};
    for (int i = 0; i < arguments[2].toInt(); ++i) {
        const QString caseId = newUuid7(clock.now());
        say("B", caseId);
        if (!visit(office, caseId))
            return 5;
    }
    say("E", {});
    return 0;
}
