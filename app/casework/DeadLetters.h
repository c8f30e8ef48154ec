// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/casework/ReviewStore.h"
#include "app/store/SettledMessages.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kakanai {
class Secret;
}
namespace kakanai::access {
class AuditTrail;
}
namespace kakanai::store {
class Database;
}

namespace kakanai::casework {

/** What a person can do about a message nobody takes. */
enum class DeadAdvice {
    CorrectField, ///< the receiver named what is wrong
    AskReceiver, ///< it refused without saying what
    CheckConnection, ///< nobody answered, or who we are was not believed
    CallMaker, ///< the stored bytes are damaged
};

/** One message that cannot be delivered, in the words of the dead-letter screen. */
struct DeadLetter {
    QString messageId;
    QString caseId;
    QString caseNumber;
    QString ticketLabel;
    QString target; ///< the receiver
    QDateTime since; ///< when the case was completed
    int attempts = 0;
    int status = 0; ///< HTTP status of the last answer; 0 = none
    QString problem; ///< as recorded: codes and pointers, nothing personal
    QStringList fields; ///< JSON pointers the receiver named: `/persons/0/name/kana`
    DeadAdvice advice = DeadAdvice::AskReceiver;
    QStringList procedures; ///< `J01`, so that one knows whose work waits
};

/** What to do, as a sentence, in the installed language. */
[[nodiscard]] QString adviceWords(DeadAdvice advice);
/** The pointers in a recorded problem: `422 rule-broken /persons/0/name pattern`. */
[[nodiscard]] QStringList fieldsOf(const QString& problem);
[[nodiscard]] DeadAdvice adviceOf(int status, const QString& problem);

/** A field the receiver named, with what the message says there now. */
struct NamedField {
    QString pointer;
    QString value; ///< empty when there is no text at this place
    bool isText = false; ///< only a text can be corrected here
};

/**
 * The messages no receiver takes, and the four ways out: send again, correct and send again, hand to paper
 * (転記), or give up with a reason and a second person. Lives on the `db` lane. Whatever is done is recorded;
 * the bytes are kept; no other case waits meanwhile.
 */
class DeadLetters
{
public:
    /** All references outlive it. */
    DeadLetters(const store::Seal& seal, const access::AuditTrail& audit, const Clock& clock);

    /** Oldest first. Errors: NotPermitted. */
    [[nodiscard]] Result<QList<DeadLetter>> list(store::Transaction& transaction,
                                                 const access::Actor& actor) const;
    /** The values at the places the receiver named; reading them is recorded. */
    [[nodiscard]] Result<QList<NamedField>> fields(store::Transaction& transaction, const QString& message,
                                                   const access::Actor& actor) const;

    /** The errors of all that follows: NotPermitted, CaseUnknown when there is no such dead message. */

    /** As it is, for instance because the receiver was repaired. */
    [[nodiscard]] Result<void> retry(store::Transaction& transaction, const QString& message,
                                     const access::Actor& actor) const;
    /** With another text at one place, as a new message; answers its id. Also FieldInvalid when there is no
     * text at this place, or the text is the same. */
    [[nodiscard]] Result<QString> correct(store::Transaction& transaction, const QString& message,
                                          const QString& pointer, const QString& text,
                                          const access::Actor& actor) const;
    /** The departments type it into their system by hand: their tasks are open again. */
    [[nodiscard]] Result<void> toPaper(store::Transaction& transaction, const QString& message,
                                       const access::Actor& actor) const;
    /**
     * Nobody will have it. Needs a reason, and a second person with their approval number, whose wrong tries
     * are counted whatever happens. Also SecondPersonNeeded, ApprovalNumberWrong, CaseIncomplete.
     */
    [[nodiscard]] Result<void> giveUp(store::Database& database, const QString& message,
                                      const QString& reason, const QString& secondStaff,
                                      const Secret& secondNumber, const access::Actor& actor) const;

private:
    [[nodiscard]] Result<void> record(store::Transaction& transaction, access::Action action,
                                      const QString& message, const QString& caseId, const QString& purpose,
                                      const access::Actor& actor, const QStringList& fields = {}) const;
    [[nodiscard]] Result<QStringList> proceduresOf(store::Transaction& transaction,
                                                   const QString& message) const;
    /** The tasks of these procedures are to be done again, by hand. */
    [[nodiscard]] Result<void> reopen(store::Transaction& transaction, const QString& caseId,
                                      const QStringList& procedures, const QString& target) const;
    [[nodiscard]] Result<bool> agrees(store::Database& database, const QString& staff,
                                      const Secret& number) const;

    const access::AuditTrail* m_audit;
    const Clock* m_clock;
    store::Outbox m_outbox;
    store::SettledMessages m_settled;
    ReviewStore m_tasks;
};

} // namespace kakanai::casework
