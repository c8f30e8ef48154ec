// SPDX-License-Identifier: GPL-3.0-or-later
// The one that is killed: gives numbers and calls them, and says, unbuffered, what it was told is safe.
//   hall_child URL SERIES-OF-VISITS [--normal]
// Lines: "R" open, "I id label" issued, "C request id" called, "F id" finished, "E" all done. `--normal` is
// the control: SQLite then flushes its log at checkpoints only.
#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"
#include "app/store/Database.h"
#include "tests/support/SealedStore.h"

#include <QCoreApplication>
#include <QSqlQuery>

#include <chrono>
#include <thread>
#include <unistd.h>

using namespace kakanai;

namespace {

void say(const char* word, const QString& first = {}, const QString& second = {})
{
    const QByteArray line = QByteArray(word) + ' ' + first.toLatin1() + ' ' + second.toLatin1() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        std::_Exit(3);
}

/** Asks again under the same id for as long as the server is away. */
template <typename Ask> auto untilTold(const Ask& ask)
{
    for (;;) {
        auto answer = ask();
        if (answer || answer.error().code != FailureCode::StoreUnavailable)
            return answer;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const auto town = loadTown({});
    auto database = store::Database::open(arguments[1]);
    if (!town || !database)
        return 4;
    if (arguments.contains(QStringLiteral("--normal")))
        QSqlQuery((*database)->connection()).exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
    const SystemClock clock;
    const store::Seal seal(test::siteKey(), QStringLiteral("test"));
    const access::AuditTrail trail(seal, QStringLiteral("test"));
    queue::QueueService service(**database, trail, *town, clock);
    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    say("R");
    for (int i = 0; i < arguments[2].toInt(); ++i) {
        queue::TicketRequest request{.service = QStringLiteral("tennyu")};
        request.id = newUuid7(clock.now());
        const auto ticket = untilTold([&] { return service.issue(request, clerk); });
        if (!ticket)
            return 5;
        say("I", ticket->id, ticket->label());
        const QString call = newUuid7(clock.now());
        const auto called = untilTold([&] { return service.callNext(call, 1, {}, clerk); });
        if (!called) {
            if (called.error().code == FailureCode::QueueEmpty)
                continue; // another child was faster
            return 6;
        }
        say("C", call, called->id);
        for (const queue::TicketEvent event : {queue::TicketEvent::Arrive, queue::TicketEvent::Finish}) {
            if (!untilTold([&] { return service.move(called->id, event, clerk); }))
                return 7;
        }
        say("F", called->id);
    }
    say("E");
    return 0;
}
