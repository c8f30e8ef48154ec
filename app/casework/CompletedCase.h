// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/Attachment.h"
#include "cardreader/secret/Secret.h"
#include "forms/answer/Fact.h"
#include "forms/prefill/FilledSheet.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace kakanai::casework {

/**
 * The individual number of one person, read from their card for this case: twelve ASCII digits that are wiped
 * with the last who holds them. It goes nowhere but into the JWE for the one receiver entitled to it.
 */
struct PersonNumber {
    QString key = QStringLiteral("p_mynumber"); ///< the box it would stand in
    int person = 0; ///< `Fact::person`
    std::shared_ptr<const Secret> digits;
};

/** A procedure that was taken on, as the wire needs it. */
struct TakenProcedure {
    QString id; ///< `J01`, the code on the wire
    QString name; ///< 転入届
    QString departmentId;
    QString sheetId = {}; ///< the `FilledSheet` it stands on; empty = no paper
    QList<int> persons = {0}; ///< whom it is about: `Fact::person`
    QStringList pendingDocuments = {}; ///< names of what must still be brought
    QDate dueDate = {};
    bool needsMyNumber = false;
    QStringList documents = {}; ///< names of what the department must have seen besides the sheet
    QStringList comesAfter = {}; ///< procedures of the same visit that must be done first
};

/** Who at the desk did which part: `reception interview scan verify approve finish`. */
struct StaffAct {
    QString role;
    QString staffId;
    QString departmentId;
    QDateTime at;
};

/** How the person's identity was checked: one of the options of `app_idtype`. */
struct IdentityCheck {
    QString option; ///< `mynumber-card licence residence-card passport other-one other-two interview`
    bool wasCardReadByPin = false; ///< the chip answered after its PIN, not only a look at the card
    QString staffId;
    QDateTime at;
};

/** Whether and how the sheets were signed. */
struct SheetSignature {
    QString method = QStringLiteral("paper"); ///< `stylus jpki paper not_required`
    QDateTime signedAt = {};
    QString attachmentId = {};
};

/** The ticket of the visit, as the wire tells it. */
struct CaseTicket {
    QString label;
    QString service;
    QDateTime issuedAt;
    QDateTime calledAt = {};
    QDateTime servedAt = {};
};

/** A consent the person gave: `share_with_departments registry_lookup …` (case.schema.json). */
struct CaseConsent {
    QString purpose;
    QString textVersion;
    bool isGiven = true;
    QDateTime at;
    QString method = QStringLiteral("tap"); ///< `stylus tap oral_recorded_by_staff paper`
};

/**
 * Everything the message about a completed case is built from. No fact of it is an individual number: those
 * are left out by whoever fills this in, and `CaseMessage` drops them again.
 */
struct CompletedCase {
    QString caseId; ///< of a case that was submitted
    QString channel = QStringLiteral("counter");
    QString counterCode = QStringLiteral("C-01");
    QString terminal = QStringLiteral("T-01");
    QStringList lifeEvents; ///< on the wire: `move_in` (LifeEvent::wire)
    QStringList events; ///< catalogue ids: `tennyu`
    std::optional<CaseTicket> ticket = {};
    QDateTime capturedAt = {}; ///< when the facts were taken; invalid = when the case was started
    QList<forms::Fact> facts; ///< `FactSheet::facts()` after `Prefiller::complete`
    QList<TakenProcedure> procedures;
    QList<forms::FilledSheet> sheets;
    /** For each sheet id, the attachment that shows it (`a3`). */
    QHash<QString, QString> renderedSheets = {};
    /** For each page id of a paper (`PaperRegion::pageId`), the attachment it is (`a1`). */
    QHash<QString, QString> paperPages = {};
    SheetSignature signature = {};
    QList<StaffAct> staff;
    std::optional<IdentityCheck> identityCheck;
    QList<CaseConsent> consents = {};
    QList<PersonNumber> numbers = {}; ///< never stored, never in the open
    bool isTest = true; ///< training and demonstration data: a production receiver refuses it
};

} // namespace kakanai::casework
