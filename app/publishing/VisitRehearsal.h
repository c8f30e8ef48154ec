// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/answer/Questionnaire.h"
#include "forms/prefill/FilledSheet.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace kakanai::publishing {

/** A visit to rehearse: who comes, what they answer, what is known of them. */
struct RehearsedVisit {
    QString id; ///< `P2`
    QString description; ///< in Japanese
    forms::Answers answers;
    forms::FactSheet facts;
};

/** The demonstration town's visits (carried in the program), then every JSON file in `visits` of the town
 * folder, each one visit or a list `visits`. Errors: AnswersInvalid, FactsInvalid with the file. */
[[nodiscard]] Result<QList<RehearsedVisit>> visitsToRehearse(const QString& townFolder);

/** One catalogue to rehearse with: the folder above its `catalogue/`; empty = built in only. */
struct Stage {
    QString home;
    QDate day; ///< the day the visit happens on
};

/** What a visit comes to under one catalogue. */
struct VisitOutcome {
    QStringList procedures;
    QMap<QString, QStringList> documents; ///< by procedure
    QMap<QString, QString> deadlines; ///< by procedure: words and day
    QMap<QString, QByteArray> sheets; ///< by sheet: digest of what is written and how it is laid out
    int answers = 0; ///< asked of the person
    forms::EntryCounts counts;
};

/** What became different for one visit; empty lists where nothing did. */
struct VisitChange {
    QString id;
    QString description;
    QStringList added; ///< procedures
    QStringList removed;
    QStringList documents; ///< procedures whose papers to bring changed
    QStringList deadlines; ///< procedures whose last day changed
    QStringList sheets; ///< sheets that look or read differently, came or went
    int answersBefore = 0;
    int answersNow = 0;
    int boxesBefore = 0;
    int boxesNow = 0;
    int typedBefore = 0;
    int typedNow = 0;

    [[nodiscard]] bool isAny() const;
};

/** Every visit's outcome under one catalogue, in the order given. Errors: CatalogueInvalid, UnknownProcedure.
 */
[[nodiscard]] Result<QList<VisitOutcome>> rehearse(const QList<RehearsedVisit>& visits, const Stage& stage);

/** One row a visit, also where nothing changed. */
[[nodiscard]] QList<VisitChange> compare(const QList<RehearsedVisit>& visits,
                                         const QList<VisitOutcome>& before, const QList<VisitOutcome>& now);

} // namespace kakanai::publishing
