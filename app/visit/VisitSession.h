// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/base/Result.h"
#include "app/casework/ResidentLookup.h"
#include "app/devices/PaperSource.h"
#include "app/visit/CardLanes.h"
#include "app/visit/ReadingState.h"
#include "app/visit/UnprintableValue.h"
#include "app/visit/VisitContent.h"
#include "app/visit/VisitFlow.h"
#include "app/visit/VisitReceipt.h"
#include "app/visit/VisitServices.h"
#include "app/visit/VisitSubmission.h"
#include "cardreader/card/CardReading.h"
#include "cardreader/secret/Secret.h"
#include "forms/answer/FactSheet.h"
#include "forms/answer/Questionnaire.h"
#include "forms/answer/Validator.h"
#include "forms/ocr/PageReader.h"
#include "forms/prefill/FilledSheet.h"
#include "forms/prefill/Prefiller.h"
#include "forms/print/FormRenderer.h"
#include "forms/print/RouteSlipDrawing.h"

#include <QImage>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace kakanai::card {
struct ReadRequest;
}

namespace kakanai::visit {

/** Whose hand drives the visit. A kiosk ends at its ticket; a counter goes on to completion. */
enum class VisitRole { Kiosk, Counter };

/** Whether a wrong try may lock the card: only a clerk who asked the holder a second time may say Risk. */
enum class LastTry { Spare, Risk };

/**
 * One person's visit, from first touch to goodbye. Kiosk, counter, command line, demonstration and tests are
 * hands on this one object: each calls the verbs, listens to the signals and reads the values; nothing is
 * decided in a window.
 *
 * Lives on the main thread. Card, database, paper and print work goes to lanes; while one is under way
 * `isBusy()` and further verbs that need it are refused with VisitMoveRefused. Every refusal arrives as
 * `failed`, and loses nothing.
 */
class VisitSession : public QObject
{
    Q_OBJECT

public:
    VisitSession(VisitServices& services, VisitRole role, QObject* parent = nullptr);
    ~VisitSession() override;

    // --- what can be seen
    // -------------------------------------------------------------------------------------
    [[nodiscard]] VisitRole role() const { return m_role; }
    [[nodiscard]] VisitStep step() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_jobs > 0; }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] const QStringList& events() const { return m_events; }
    /** What a pre-application says the person comes for, as far as it is offered here; chosen by nobody yet.
     */
    [[nodiscard]] const QStringList& eventsFromHome() const { return m_eventsFromHome; }
    [[nodiscard]] const forms::Catalogue& catalogue() const;
    /** The life events this town has a queue for, in the catalogue's order: only these may be chosen. */
    [[nodiscard]] QList<forms::LifeEvent> offeredEvents() const;
    /** What the card said; empty until it was read, or when the visit goes on without a card. */
    [[nodiscard]] const std::optional<card::CardIdentity>& identity() const { return m_identity; }
    [[nodiscard]] const std::optional<QDate>& cardExpiry() const { return m_cardExpiry; }
    /** What the card's checks came to, and its pictures, encoded; empty where they were not asked for. */
    [[nodiscard]] const std::optional<card::Genuineness>& genuineness() const { return m_genuineness; }
    [[nodiscard]] const std::optional<card::CardPictures>& pictures() const { return m_pictures; }
    /** Tries the card still allows, read before the PIN page and after every refusal. */
    [[nodiscard]] const std::optional<card::CardTries>& tries() const { return m_tries; }
    [[nodiscard]] const forms::FactSheet& facts() const { return m_completed; }
    [[nodiscard]] const forms::Answers& answers() const { return m_answers; }
    [[nodiscard]] const forms::GuideResult& guide() const { return m_guide; }
    /** The questions on screen now; empty when everything is decided. */
    [[nodiscard]] const std::optional<forms::QuestionScreen>& questionScreen() const { return m_screen; }
    [[nodiscard]] const QList<forms::FilledSheet>& sheets() const { return m_sheets; }
    [[nodiscard]] forms::EntryCounts counts() const;
    /** The guide slip: the procedures in walking order. Nothing discreet and no name, whoever asks. */
    [[nodiscard]] forms::RouteSlip routeSlip() const;
    [[nodiscard]] forms::RouteSlipContext routeSlipContext() const;
    /** What the residents' extract said about the card's holder; Unasked where the town allows no looking up.
     */
    [[nodiscard]] casework::ResidentState residentState() const { return m_resident.state; }
    /** Boxes that are still empty and that a person can fill, each fact once. */
    [[nodiscard]] QList<forms::FieldValue> openFields() const;
    /** Values that do not go together, in words. */
    [[nodiscard]] const QList<forms::Remark>& remarks() const { return m_remarks; }
    /** Values with characters no font of the sheets has, and what could be printed instead. */
    [[nodiscard]] const QList<UnprintableValue>& unprintable() const { return m_unprintable; }
    /** Every distinct fact on the sheets, in the order of the sheets, for the review. */
    [[nodiscard]] QList<forms::FieldValue> reviewFields() const;
    [[nodiscard]] const QList<forms::PageReading>& papers() const { return m_papers; }
    /** The file a read page came from, for the piece of image beside its value. */
    [[nodiscard]] QString paperFile(const QString& pageId) const;
    /** What stands on the sheets besides their facts: for drawing them elsewhere than here. */
    [[nodiscard]] forms::SheetContext sheetContext() const;
    /** Sheet `index` as it will be printed. */
    [[nodiscard]] Result<QImage> preview(int index, int page, double dpi) const;
    /** Who does what is done here, for the record. */
    [[nodiscard]] access::Actor actor() const;
    /** The sheet as it will be printed, all its pages. */
    [[nodiscard]] Result<QByteArray> pdf(const QString& sheetId) const;
    [[nodiscard]] const VisitReceipt& receipt() const { return m_receipt; }
    [[nodiscard]] const std::optional<Failure>& lastFailure() const { return m_failure; }
    /** Sheets of the opened case whose stored PDF or signature is not the one that was signed. */
    [[nodiscard]] const QStringList& changedSheets() const { return m_changedSheets; }
    /** `app_idtype` of the clerk's identity check, empty until recorded. */
    [[nodiscard]] const QString& identityCheck() const { return m_identityCheck; }

    // --- what a hand can do
    // -----------------------------------------------------------------------------------
    void begin(const QString& language);
    void setLanguage(const QString& language);
    void chooseEvents(const QStringList& events);
    void giveConsent();
    /** Go on without a card: everything is asked or typed. */
    void continueWithoutCard();
    /** A card came (from the watch). Reads the tries left, then asks for the PIN. */
    void placeCard(const QString& reader);
    void removeCard();
    /** The confirmation: buys exactly one VERIFY, journalled before it is spent. The secret is wiped in any
     * case. The last try of a secret is spent only with `LastTry::Risk`, and never at a kiosk. */
    void enterSecret(card::Credential credential, Secret secret, LastTry lastTry = LastTry::Spare);
    /** The same with the PIN typed on the reader's own keys, where `tries()` say that it has some. */
    void enterSecretOnReader(card::Credential credential, LastTry lastTry = LastTry::Spare);
    /** Tries left of this secret as they were read; empty: the card has none of it, or was not asked. */
    [[nodiscard]] std::optional<int> triesLeft(card::Credential credential) const;
    /** The reader waits for somebody to type on its own keys. */
    [[nodiscard]] bool isReaderAsking() const { return m_isOnPad && m_step == VisitStep::Reading; }
    void confirmIdentity();
    void answer(const QString& var, const QVariant& value);
    /** Check-tiles: the given ones are yes, all others on screen no ("none of these" = an empty list). */
    void answerTiles(const QStringList& yes);
    /** A script's answers all at once. `restIsNo`: what it does not say is no; else undecided procedures are
     * refused. */
    void answerAll(const forms::Answers& answers, bool restIsNo);
    /** Facts told from elsewhere: a pre-application, the residents' extract, a script. */
    void learn(const forms::FactSheet& facts);
    /** Takes back the last screen of answers; at the first one it goes back a step. */
    void reviseAnswers();
    /** A paper brought along, or a picture or text file with parts of a pre-application: those prefill,
     * whatever is known better stays. */
    void readPaper(const QString& file, const QString& type = {});
    /** The same for a page that scanner or camera brought; it is held as long as the visit needs it. */
    void readPage(const devices::CapturedPage& page);
    /** How far the papers under way are; to look at, from time to time. */
    [[nodiscard]] const ReadingState& reading() const { return *m_reading; }
    /** Papers under way are dropped; what was read stays. */
    void stopReading();
    void finishPapers();
    /** Types or corrects a value: it changes on every sheet at once. Errors: FieldInvalid with the reason. */
    void enterFact(const QString& key, const QString& value, int person = 0);
    void confirmFact(const QString& key, int person = 0);
    /** The clerk's choice between two sources that disagree. Errors: FieldInvalid for a value neither told.
     */
    void settleFact(const QString& key, const QString& value, int person = 0);
    /** The clerk lets the sheet show the offered substitute; the value stays as it is. */
    void acceptSubstitute(const QString& key, int person = 0);
    void finishDetails();
    void confirmReview();
    /** Pen strokes as SVG; empty = the person signs the printed sheet. Signing also submits. */
    void sign(const QByteArray& signatureSvg);
    void goBack();
    /** The person is gone: everything of theirs is wiped, and the next person sees nothing. While a card is
     * read or a case written, as soon as that has ended. */
    void leave();

    // --- the clerk's part
    // -------------------------------------------------------------------------------------
    /** Opens a submitted case at the counter. Errors: CaseUnknown, NotPermitted. */
    void openCase(const QString& caseId);
    /** Records which document proved who is here: an option of `app_idtype`. */
    void checkIdentity(const QString& idType);
    /** The clerk's 完了: ONE transaction. Errors: IdentityUnchecked, CaseIncomplete. */
    void complete();
    void setStaff(const QString& staffId) { m_staff = staffId; }
    /** The number this visitor already has; without one, a ticket is issued with the case. */
    void setTicket(const queue::Ticket& ticket) { m_ticket = ticket; }
    [[nodiscard]] const std::optional<queue::Ticket>& ticket() const { return m_ticket; }
    [[nodiscard]] const std::optional<casework::Case>& openedCase() const { return m_case; }

Q_SIGNALS:
    /** Parts of a pre-application were read; `missing` are the numbers still to be shown, none = it is taken
     * in. */
    void preApplicationRead(const QList<int>& missing, int total);
    void stepChanged(kakanai::visit::VisitStep step);
    /** Values changed within the step. */
    void changed();
    void busyChanged(bool busy);
    void failed(const kakanai::Failure& failure);

private:
    bool move(VisitEvent event);
    void refuse(const Failure& failure);
    /** Runs `job` on `lane`; `reply` only if the same visitor is still here. */
    template <typename Job, typename Reply> void work(Lane& lane, Job job, Reply reply);
    /** The same on the lane of this visit's reader. */
    template <typename Job, typename Reply> void workOnCard(Job job, Reply reply);
    /** Counts the work in and, with the wrapped reply, out again. */
    template <typename Reply> auto whileBusy(Reply reply);
    void refresh();
    /** The confirmation, however the secret comes: spent on one VERIFY. */
    void trySecret(card::ReadRequest request, Secret secret, LastTry lastTry);
    /** After a try whose outcome is not known: what the counter says now. */
    void askTriesAgain();
    void takePreApplication(const QList<QByteArray>& texts);
    void forgetIdleGuesses();
    void refreshQuestions();
    /** What only follows (from the card, from a rule) becomes told, so that a person's word on it has
     * something to stand on. */
    void adopt(const QString& key, int person);
    void wipe();
    /** After the card was read, at a counter of a town that allows it: recorded first, then looked up. */
    void lookUpResident();
    void submit();
    void finishSubmission(const Submission& submission);
    void finishCompletion(Completion completion);
    [[nodiscard]] forms::Audience audience() const;
    [[nodiscard]] VisitContent content() const;
    [[nodiscard]] QStringList itemsRead() const;
    [[nodiscard]] bool isAskable(const forms::FieldValue& field) const;

    VisitServices& m_services;
    VisitRole m_role;
    forms::Questionnaire m_questionnaire;
    forms::Prefiller m_prefiller;
    VisitStep m_step = VisitStep::Welcome;
    int m_jobs = 0;
    bool m_isLeaving = false; ///< the person left in the middle of something that must end first
    quint64 m_visitor = 0; ///< counts visitors, so that a late answer for the last one is dropped
    QString m_language = QStringLiteral("ja");
    QStringList m_events;
    QStringList m_eventsFromHome;
    QString m_reader;
    std::optional<card::CardIdentity> m_identity;
    casework::ResidentMatch m_resident;
    std::optional<QDate> m_cardExpiry;
    std::optional<card::Genuineness> m_genuineness;
    std::optional<card::CardPictures> m_pictures;
    std::shared_ptr<const Secret> m_number; ///< read by a clerk; only for the receiver entitled to it
    std::optional<card::CardTries> m_tries;
    forms::FactSheet m_facts; ///< what was told
    forms::FactSheet m_completed; ///< and what follows from it
    forms::Answers m_answers;
    QList<QStringList> m_answeredScreens;
    forms::GuideResult m_guide;
    std::optional<forms::QuestionScreen> m_screen;
    QList<forms::FilledSheet> m_sheets;
    QList<forms::Remark> m_remarks;
    QList<UnprintableValue> m_unprintable;
    forms::SheetPlan m_plan; ///< who gets a copy of which paper, and which papers have lines for several
    QList<forms::PageReading> m_papers;
    QHash<QString, QString> m_paperFiles;
    QList<std::shared_ptr<const devices::MemoryFile>> m_paperMemory; ///< of pages that lie in memory only
    std::shared_ptr<ReadingState> m_reading = std::make_shared<ReadingState>();
    QList<QByteArray> m_qrTexts; ///< parts of a pre-application seen so far
    QByteArray m_signatureSvg;
    QDateTime m_signedAt;
    QDateTime m_startedAt;
    QString m_caseId; ///< made before the sheets are drawn: their QR names it
    bool m_hadCard = false;
    bool m_isOnPad = false; ///< the last secret was asked for by the reader itself
    QHash<QString, QString> m_paperAttachments;
    std::optional<queue::Ticket> m_ticket;
    std::optional<casework::Case> m_case;
    QHash<QString, QString> m_renderedSheets;
    QList<forms::SheetSeal> m_seals;
    QHash<QString, QString> m_sealedAttachments;
    QStringList m_changedSheets;
    QStringList m_touchedKeys; ///< what the clerk changed since the case was opened
    QString m_staff;
    QString m_identityCheck;
    VisitReceipt m_receipt;
    std::optional<Failure> m_failure;
};

template <typename Reply> auto VisitSession::whileBusy(Reply reply)
{
    if (m_jobs++ == 0)
        Q_EMIT busyChanged(true);
    return [this, visitor = m_visitor, reply = std::move(reply)](auto answer) mutable {
        if (--m_jobs == 0)
            Q_EMIT busyChanged(false);
        if (visitor == m_visitor)
            reply(std::move(answer));
        if (m_isLeaving && m_jobs == 0)
            leave();
    };
}

template <typename Job, typename Reply> void VisitSession::work(Lane& lane, Job job, Reply reply)
{
    auto counted = whileBusy(std::move(reply));
    lane.ask(this, std::move(job), std::move(counted));
}

template <typename Job, typename Reply> void VisitSession::workOnCard(Job job, Reply reply)
{
    auto counted = whileBusy(std::move(reply));
    m_services.cards.ask(m_reader, this, std::move(job), std::move(counted));
}

} // namespace kakanai::visit
