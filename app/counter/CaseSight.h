// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/prefill/FilledSheet.h"
#include "widgets/TileGrid.h"

#include <QDate>
#include <QImage>
#include <QList>
#include <QString>

#include <optional>

namespace kakanai::visit {
class VisitSession;
}

namespace kakanai::counter {

/** Who is in front of the clerk, in words, with where each value comes from. */
struct PersonSight {
    struct Line {
        QString label;
        QString words;
        forms::Origin origin = forms::Origin::Typed;
        std::optional<double> confidence = {};
        bool needsReview = false;
    };
    QString name; ///< empty: nobody yet
    QString kana;
    QList<Line> lines; ///< birth date, sex, addresses, card expiry
    QString howRead; ///< "Card read with its PIN"
    bool isCardExpired = false;
    QImage photo; ///< null: none was read
    QImage nameImage; ///< the name as the card shows it
    QImage addressImage;
    bool hasMissingGlyph = false; ///< the text lacks a character: the picture, or the card, must be looked at
};

/** What a procedure still needs, for its line in the list. */
enum class ProcedureState { NoPaper, Open, ToSign, Ready };

struct ProcedureSight {
    QString id;
    QString department;
    QString name;
    QString reason;
    QString law; ///< "住基法22条"
    QString deadline;
    bool isLate = false;
    QString lateNote = {}; ///< how late and what to ask, with the law
    QString forWhom = {}; ///< names, where it is for some of the household
    QString filing = {}; ///< what whoever came needs, or why not today
    bool isStopped = false; ///< not from this visitor, or not today
    QString after = {}; ///< what must be done first
    QStringList documents;
    ProcedureState state = ProcedureState::NoPaper;
    int openFields = 0;
};

/** A value to look at or type, beside its piece of paper where there is one. */
struct FieldSight {
    forms::FieldValue field;
    std::optional<QString> replaced = {};
    forms::Origin replacedOrigin = forms::Origin::Typed;
    QString paperPage = {}; ///< the read page; empty = not from paper
    QRect paperBox = {};
    QStringList options = {}; ///< the words a choice may take
    bool isAsked = false; ///< open, and somebody at this counter can know it
};

/** Two sources that disagree: both values, with where they come from. */
struct ContradictionSight {
    QString key;
    int person = 0;
    QString label;
    QString kept;
    QString keptStored;
    forms::Origin keptOrigin = forms::Origin::Typed;
    QString other;
    QString otherStored;
    forms::Origin otherOrigin = forms::Origin::Typed;
};

/** Something the clerk must look at before the sheets go: two values that do not go together, or a character
 * no font has. */
struct RemarkSight {
    QString key;
    int person = 0;
    QString words;
    QString substitute = {}; ///< what may be printed instead; empty = the value itself may be confirmed
    bool isGlyph = false;
};

/** What a read paper is called, and how much of it must be looked at. */
struct PaperSight {
    QString name;
    int fields = 0;
    int doubtful = 0;
};

/** A question of the conversation that has its answer. */
struct AnsweredSight {
    QString question;
    QString answer;
};

// What the window shows of a session, in `language` (`ja`, `ja-easy`, `en`).
[[nodiscard]] PersonSight personOf(const visit::VisitSession& session, const QDate& today);
[[nodiscard]] QList<ProcedureSight> proceduresOf(const visit::VisitSession& session, const QString& language);
/** Doubtful values first, then what is open, then the rest in the order of the sheets. */
[[nodiscard]] QList<FieldSight> fieldsOf(const visit::VisitSession& session);
[[nodiscard]] QList<ContradictionSight> contradictionsOf(const visit::VisitSession& session);
[[nodiscard]] QList<RemarkSight> remarksOf(const visit::VisitSession& session, const QString& language);
[[nodiscard]] QList<AnsweredSight> answeredOf(const visit::VisitSession& session, const QString& language);
[[nodiscard]] QList<PaperSight> papersOf(const visit::VisitSession& session);
/** The ways of checking an identity, as choices. */
[[nodiscard]] QList<widgets::Choice> identityChoices(const visit::VisitSession& session,
                                                     const QString& language);
/** What a typed text is stored as: a choice's value for its words, `YYYY-MM-DD` for 令和8年11月21日. */
[[nodiscard]] QString storedText(const visit::VisitSession& session, const QString& key,
                                 const QString& typed);

} // namespace kakanai::counter
