// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::casework {

/** How far a department is with one procedure of a case. */
enum class ReviewState {
    Open, ///< nobody has finished reading it
    Read, ///< one person has; another must
    Returned, ///< sent back to the counter, with a reason
    Done,
    Withdrawn, ///< the case no longer needs it
};

/** `open read returned done withdrawn`, as stored. */
[[nodiscard]] QString reviewStateName(ReviewState state);
[[nodiscard]] std::optional<ReviewState> reviewStateFromName(const QString& name);
/** 審査待ち, 二人目待ち, 窓口へ差戻し, 審査済, 不要, in the installed language. */
[[nodiscard]] QString reviewStateWords(ReviewState state);

/** One thing a reader must have looked at: the sheet, or a paper brought along. */
struct ReviewItem {
    QString id; ///< `sheet`, or `d1` …
    QString name;
    QString seenBy = {}; ///< staff id; empty = not seen yet
    QDateTime seenAt = {};

    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

/** One procedure of one case on one department's list. Holds nothing of the person but the reason. */
struct ReviewTask {
    QString id; ///< UUIDv7
    QString caseId;
    QString caseNumber;
    QString ticketId;
    QString ticketLabel;
    QString procedure; ///< `J01`
    QString name; ///< 転入届
    QString department; ///< `SHIMIN`
    QString sheet; ///< id of the filled sheet; empty = no paper
    QList<ReviewItem> items;
    QStringList comesAfter; ///< procedures of the case a gate of the town makes this one wait for
    QStringList waitsFor; ///< those of them that are not done yet
    bool needsSecond = false;
    bool isCaseCompleted = false; ///< the counter has finished with it; else the citizen is on the way
    ReviewState state = ReviewState::Open;
    QString reader; ///< who read it first
    QString secondReader;
    QString returnedBy; ///< staff id, or the receiver whose answer it was
    QString reason; ///< why it was sent back, or what the counter answered
    QDateTime openedAt;
    QDateTime changedAt;

    /** What nobody has ticked yet. */
    [[nodiscard]] QStringList unseen() const;
    [[nodiscard]] bool isEnded() const;

    friend bool operator==(const ReviewTask&, const ReviewTask&) = default;
};

} // namespace kakanai::casework

Q_DECLARE_METATYPE(kakanai::casework::ReviewTask)
