// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/model/Catalogue.h"

#include <QDate>
#include <QList>

namespace kakanai::forms {

/** What somebody is at this visit: towards the head of the household, or as what they are concerned. */
enum class Relation {
    Unknown,
    Head,
    Spouse,
    Child,
    Newborn,
    Parent,
    Grandparent,
    Grandchild,
    Sibling,
    Other,
    Deceased
};

/** `head spouse child newborn parent grandparent grandchild sibling other deceased`; empty for Unknown. */
[[nodiscard]] QString relationName(Relation relation);
/** Also understands what certificates print: 世帯主, 妻, 長男, 子の子 … Unknown where neither. */
[[nodiscard]] Relation relationFromText(const QString& text);

/** One of those whom the visit is about, as far as card, papers, extract and people told. */
struct Member {
    QString id; ///< stable during the visit: `p0` (facts `p_…` of person 0), `k1` (`kid_…@1`), `spouse`,
                ///< `dead`, `app`
    Relation relation = Relation::Unknown;
    QString name = {};
    QString kana = {};
    QDate birth = {}; ///< invalid when nobody told it
    QString sex = {}; ///< `male female other`, or empty
    int person = -1; ///< the number under which `p_…` facts stand for them; -1 = none do
    int kid = -1; ///< the number under which `kid_…` facts stand for them; -1 = none do

    friend bool operator==(const Member&, const Member&) = default;
};

/**
 * Those whom the visit is about. The same child told once as a member and once as a child is one member;
 * nobody is guessed. What was answered for one person alone stands among the answers as `var@n` with n the
 * member's `person`.
 */
struct Household {
    QList<Member> members;
    int expected =
        0; ///< how many there should be (the papers' list, or what somebody answered); 0 = not known

    /** True when everybody is there with a birth date: only then may a rule say “none of them is …”. */
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const Member* member(const QString& id) const;
};

[[nodiscard]] Household householdOf(const FactSheet& facts, const Answers& answers);

/** Whom a procedure concerns. */
struct Concerned {
    QStringList members; ///< ids, in the household's order; empty when the procedure is the visit's as one
    bool isOpen = false; ///< it concerns some of `members`, but which ones nobody has said yet
};

/**
 * Whom one procedure is for, by its `per`: everyone for whom the condition holds with their own age and their
 * own answers (`person`, `child`, `card`, `card15`). “Somebody has a 手帳” does not say who: then those who
 * could are listed and `isOpen` says so, except where only one could. `inForce` are the visit's answers with
 * one event.
 */
[[nodiscard]] Concerned concernedBy(const Procedure& procedure, const Household& household,
                                    const Answers& inForce, const QDate& today);

/** What a member's age alone decides for them: `kids18`, `age65`, `kouki` … Empty without a birth date. */
[[nodiscard]] Answers answersFromAge(const Member& member, const QDate& today);

/** The visit's answers as they hold for one member: their own first, then their age, then what holds for
 * nobody. */
[[nodiscard]] Answers answersForMember(const Member& member, const Answers& inForce, const QDate& today);

/** Those whom a hand told apart from the facts:
 * `{"people":[{"relation","name","kana","birth","sex","answers"}]}`. */
struct ToldPeople {
    FactSheet facts; ///< origin Typed
    Answers answers; ///< `var@n`, and the visit's own where anybody's is yes
};

/** Reads `people` of an answers file and gives each the number of the person already known by that name and
 * birth date, else the next free one. Errors: AnswersInvalid. */
[[nodiscard]] FormResult<ToldPeople> peopleFromJson(const QByteArray& json, const FactSheet& known);

} // namespace kakanai::forms
