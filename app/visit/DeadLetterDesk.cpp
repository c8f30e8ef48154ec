// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/DeadLetterDesk.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

#include <chrono>
#include <memory>

namespace kakanai::visit {
namespace {

using casework::DeadLetters;

constexpr std::chrono::seconds lookEvery{2};

struct Seen {
    QList<casework::DeadLetter> letters;
    QList<access::Staff> seconds;
};

Result<access::Actor> actorOf(store::Transaction& transaction, const ReviewSeat& seat)
{
    const auto staff = access::StaffStore().find(transaction, seat.staffId);
    if (!staff)
        return tl::unexpected(staff.error());
    return access::Actor::of(*staff, seat.terminal);
}

Result<Seen> look(OfficeStores& stores, const DeadLetters& letters, const ReviewSeat& seat)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) -> Result<Seen> {
        const auto actor = actorOf(transaction, seat);
        if (!actor)
            return tl::unexpected(actor.error());
        const auto dead = letters.list(transaction, *actor);
        auto staff = access::StaffStore().list(transaction);
        if (!dead || !staff)
            return tl::unexpected(dead ? staff.error() : dead.error());
        staff->removeIf([&](const access::Staff& one) {
            return one.isDisabled || one.id == seat.staffId
                || !access::isPermitted(one.role, access::Action::ReviewTask);
        });
        return Seen{*dead, *staff};
    });
}

} // namespace

DeadLetterDesk::DeadLetterDesk(Office& office, const Clock& clock, ReviewSeat seat, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
    , m_seat(std::move(seat))
{
    connect(&m_looking, &QTimer::timeout, this, &DeadLetterDesk::refresh);
    m_looking.start(lookEvery);
    refresh();
}

void DeadLetterDesk::refresh()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock, seat = m_seat] {
            OfficeStores& stores = office->stores();
            return look(stores, DeadLetters(stores.seal, stores.audit, *clock), seat);
        },
        [this](const Result<Seen>& seen) {
            m_isLooking = false;
            if (!seen) {
                Q_EMIT failed(seen.error());
                return;
            }
            m_letters = seen->letters;
            m_seconds = seen->seconds;
            Q_EMIT lettersChanged();
        });
}

void DeadLetterDesk::fields(const QString& message, FieldsReply reply)
{
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock, seat = m_seat, message] {
            OfficeStores& stores = office->stores();
            const DeadLetters letters(stores.seal, stores.audit, *clock);
            return store::inTransaction(
                *stores.database,
                [&](store::Transaction& transaction) -> Result<QList<casework::NamedField>> {
                    const auto actor = actorOf(transaction, seat);
                    if (!actor)
                        return tl::unexpected(actor.error());
                    return letters.fields(transaction, message, *actor);
                });
        },
        [this, reply = std::move(reply)](const Result<QList<casework::NamedField>>& fields) {
            if (fields)
                reply(*fields);
            else
                Q_EMIT failed(fields.error());
        });
}

template <typename Work> void DeadLetterDesk::ask(Work work, Reply reply)
{
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock, seat = m_seat, work = std::move(work)]() -> Result<void> {
            OfficeStores& stores = office->stores();
            const DeadLetters letters(stores.seal, stores.audit, *clock);
            const auto actor = store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                return actorOf(transaction, seat);
            });
            if (!actor)
                return tl::unexpected(actor.error());
            return work(letters, *stores.database, *actor);
        },
        [this, reply = std::move(reply)](const Result<void>& done) {
            if (done)
                reply();
            else
                Q_EMIT failed(done.error());
            refresh();
        });
}

void DeadLetterDesk::retry(const QString& message, Reply reply)
{
    ask(
        [message](const DeadLetters& letters, store::Database& database, const access::Actor& actor) {
            return store::inTransaction(database, [&](store::Transaction& transaction) {
                return letters.retry(transaction, message, actor);
            });
        },
        std::move(reply));
}

void DeadLetterDesk::correct(const QString& message, const QString& pointer, const QString& text, Reply reply)
{
    ask(
        [=](const DeadLetters& letters, store::Database& database,
            const access::Actor& actor) -> Result<void> {
            const auto next = store::inTransaction(database, [&](store::Transaction& transaction) {
                return letters.correct(transaction, message, pointer, text, actor);
            });
            if (!next)
                return tl::unexpected(next.error());
            return {};
        },
        std::move(reply));
}

void DeadLetterDesk::toPaper(const QString& message, Reply reply)
{
    ask(
        [message](const DeadLetters& letters, store::Database& database, const access::Actor& actor) {
            return store::inTransaction(database, [&](store::Transaction& transaction) {
                return letters.toPaper(transaction, message, actor);
            });
        },
        std::move(reply));
}

void DeadLetterDesk::giveUp(const QString& message, const QString& reason, const QString& second,
                            Secret number, Reply reply)
{
    // A job is copied into its lane, a secret is not: it travels behind a pointer and is wiped with it.
    ask(
        [message, reason, second, number = std::make_shared<Secret>(std::move(number))](
            const DeadLetters& letters, store::Database& database, const access::Actor& actor) {
            return letters.giveUp(database, message, reason, second, *number, actor);
        },
        std::move(reply));
}

} // namespace kakanai::visit
