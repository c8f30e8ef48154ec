// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/Attachment.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::casework {

/** How far the office is with a case. What the back office says about it later is `Delivery`. */
enum class CaseStatus { Submitted, Completed, Cancelled };

/** `submitted completed cancelled`, as stored. */
[[nodiscard]] QString caseStatusName(CaseStatus status);
[[nodiscard]] std::optional<CaseStatus> caseStatusFromName(const QString& name);

/** What a list may show of a case: no personal content. */
struct Case {
    QString id; ///< UUIDv7
    QString number; ///< `20260401-A0123-1`: can be read out
    CaseStatus status = CaseStatus::Submitted;
    QString channel; ///< `kiosk` or `counter`
    QString ticketId;
    QString ticketLabel;
    QString service;
    QStringList events; ///< catalogue ids
    QString language;
    QDateTime startedAt;
    QDateTime submittedAt;
    QDateTime completedAt = {};
    QDate purgeAfter = {}; ///< the counter's copy is erased after this day
    bool isErased = false;

    friend bool operator==(const Case&, const Case&) = default;
};

/** The personal content: sealed at rest, one seal each. JSON bytes whose form belongs to the visit. */
struct CaseContent {
    QByteArray facts; ///< `FactSheet::toJson`
    QByteArray answers; ///< `{"answers":{…}}`
    QByteArray sheets; ///< what was shown and signed: procedures, sheets, signature

    friend bool operator==(const CaseContent&, const CaseContent&) = default;
};

/** What a citizen hands in. */
struct CaseDraft {
    QString id = {}; ///< empty: a new one is made
    QString channel = QStringLiteral("kiosk");
    QString ticketId = {};
    QString ticketLabel = {}; ///< `A0123`; empty when nobody took a number
    QString service = {};
    QStringList events = {};
    QString language = QStringLiteral("ja");
    QDateTime startedAt = {};
    CaseContent content = {};
    QList<Attachment> attachments = {}; ///< with their bytes
};

/** A case with everything in it, for somebody whose reading has been recorded. */
struct CaseFile {
    Case head;
    CaseContent content;
    QList<Attachment> attachments; ///< without bytes
};

} // namespace kakanai::casework

Q_DECLARE_METATYPE(kakanai::casework::Case)
