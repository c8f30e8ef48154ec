// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/TicketNotes.h"

#include "app/access/AuditTrail.h"
#include "app/queue/QueueService.h"
#include "app/store/InTransaction.h"
#include "app/store/Seal.h"

#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-2")};
const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
const QString words = QStringLiteral("高梨さんの委任状は15時に届く");

} // namespace

class tst_TicketNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        town = *loadTown({});
        office = std::make_unique<test::SealedStore>();
        auto transaction = office->begin();
        QVERIFY(office->seal.bind(transaction));
        QVERIFY(transaction.commit());
        trail = std::make_unique<access::AuditTrail>(office->seal, QStringLiteral("test"));
        queue = std::make_unique<QueueService>(*office->database, *trail, town, office->clock);
        notes = std::make_unique<TicketNotes>(*office->database, office->seal, *queue, office->clock);
        ticket = queue->issue({.service = QStringLiteral("tennyu")}, kiosk).value();
    }

    void theNextCounterReadsWhatTheFirstOneWrote()
    {
        QVERIFY(notes->add(ticket.label(), words, clerk));
        office->clock.advance(60'000);
        QVERIFY(notes->add(ticket.id, QStringLiteral("  来庁 済み "), clerk));
        const auto read = notes->of(ticket.label(), clerk);
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->first().text, words);
        QCOMPARE(read->first().staff, QStringLiteral("s01"));
        QCOMPARE(read->last().text, QStringLiteral("来庁 済み"));
        QVERIFY(read->first().at < read->last().at);
    }

    void theLogSaysThatANoteWasWrittenAndNeverWhat()
    {
        QVERIFY(notes->add(ticket.id, words, clerk));
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM ticket_event WHERE event = 'note'")), 1);
        QVERIFY(office->database->checkpoint());
        QFile file(office->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray everything = file.readAll();
        QVERIFY(everything.contains("ticket_note"));
        QVERIFY(!everything.contains(words.toUtf8()));
        auto transaction = office->begin();
        QVERIFY(trail->verify(transaction)->isIntact);
    }

    void aKioskNeitherWritesNorReads()
    {
        QCOMPARE(notes->add(ticket.id, words, kiosk).error().code, FailureCode::NotPermitted);
        QVERIFY(notes->add(ticket.id, words, clerk));
        QCOMPARE(notes->of(ticket.id, kiosk).error().code, FailureCode::NotPermitted);
    }

    void anEmptyOrEndlessNoteIsRefused()
    {
        QCOMPARE(notes->add(ticket.id, QStringLiteral("   "), clerk).error().code, FailureCode::FieldInvalid);
        QCOMPARE(notes->add(ticket.id, QString(TicketNotes::longest + 1, u'あ'), clerk).error().code,
                 FailureCode::FieldInvalid);
        QCOMPARE(notes->add(QStringLiteral("A0999"), words, clerk).error().code, FailureCode::TicketUnknown);
        QVERIFY(notes->of(ticket.id, clerk)->isEmpty());
    }

    void theNotesOfPeopleWhoLeftGoTheNextDay()
    {
        const Ticket stays = queue->issue({.service = QStringLiteral("tennyu")}, kiosk).value();
        QVERIFY(notes->add(ticket.id, words, clerk));
        QVERIFY(notes->add(stays.id, words, clerk));
        QVERIFY(queue->move(ticket.id, TicketEvent::Cancel, clerk));
        office->clock.advance(24LL * 3600 * 1000);
        const Ticket tomorrow = queue->issue({.service = QStringLiteral("tennyu")}, kiosk).value();
        QVERIFY(notes->add(tomorrow.id, words, clerk));
        QVERIFY(notes->of(ticket.id, clerk)->isEmpty());
        QCOMPARE(notes->of(stays.id, clerk)->size(), 1); // whoever is still here keeps theirs
    }

private:
    TownSettings town;
    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<access::AuditTrail> trail;
    std::unique_ptr<QueueService> queue;
    std::unique_ptr<TicketNotes> notes;
    Ticket ticket;
};

KAKANAI_TEST(tst_TicketNotes);
#include "tst_TicketNotes.moc"
