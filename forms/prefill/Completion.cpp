// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/prefill/Completion.h"

#include "forms/answer/Ages.h"
#include "forms/answer/Household.h"
#include "forms/answer/VisitJudge.h"
#include "forms/text/SameWords.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

struct Pair {
    const char16_t* from;
    const char16_t* to;
};

// Who comes for themselves is both the applicant and the person: each tells the other.
constexpr std::array sameWhenSelf{
    Pair{u"app_name", u"p_name"},       Pair{u"app_kana", u"p_kana"}, Pair{u"app_birth", u"p_birth"},
    Pair{u"p_name", u"app_name"},       Pair{u"p_kana", u"app_kana"}, Pair{u"p_birth", u"app_birth"},
    Pair{u"p_honseki", u"app_honseki"},
};
constexpr std::array sameWhenAgent{Pair{u"app_name", u"agent_name"}, Pair{u"app_addr", u"agent_addr"}};
constexpr std::array sameAtDeath{
    Pair{u"dead_name", u"p_name"},
    Pair{u"dead_birth", u"p_birth"},
    Pair{u"dead_sex", u"p_sex"},
    Pair{u"dead_addr", u"addr_old"},
};

constexpr std::array childIsMember{Pair{u"p_name", u"kid_name"}, Pair{u"p_kana", u"kid_kana"},
                                   Pair{u"p_birth", u"kid_birth"}};

struct Meaning {
    const char16_t* answer;
    const char16_t* value;
};

constexpr std::array relations{
    Meaning{u"本人", u"self"},           Meaning{u"同一世帯員", u"household"},
    Meaning{u"法定代理人", u"guardian"}, Meaning{u"任意代理人", u"agent"},
    Meaning{u"親族・遺族", u"relative"}, Meaning{u"使者(戸籍の届だけ)", u"other"},
};

constexpr std::array authorities{
    Meaning{u"本人", u"not-needed"},
    Meaning{u"同一世帯員", u"not-needed"},
    Meaning{u"親族・遺族", u"not-needed"},
    Meaning{u"法定代理人", u"statutory"},
};

constexpr std::array kindsOfMove{
    Meaning{u"tennyu", u"tennyu"}, Meaning{u"tenkyo", u"tenkyo"},   Meaning{u"tenshutsu", u"tenshutsu"},
    Meaning{u"setai", u"setai"},   Meaning{u"shussho", u"shussho"}, Meaning{u"shibou", u"shibou"},
    Meaning{u"konin", u"konin"},   Meaning{u"rikon", u"rikon"},     Meaning{u"shimei", u"shimei"},
    Meaning{u"hoken", u"hoken"},
};

constexpr std::array insuranceReasons{
    Meaning{u"tennyu", u"tennyu"},
    Meaning{u"tenshutsu", u"tenshutsu"},
    Meaning{u"shussho", u"shussho"},
    Meaning{u"shibou", u"shibou"},
};

template <typename Table> QString meaningOf(const Table& table, const QString& answer)
{
    for (const Meaning& row : table) {
        if (answer == QStringView(row.answer))
            return QString::fromUtf16(row.value);
    }
    return {};
}

/** The facts under completion, with the words the rules are written in. */
class Completion
{
public:
    Completion(FactSheet facts, const Answers& answers, const QDate& today)
        : m_facts(std::move(facts))
        , m_answers(answers)
        , m_events(eventsOf(answers))
        , m_today(today)
    {
    }

    FactSheet run()
    {
        completeAddresses();
        completePeople();
        completeChildren();
        completeDates();
        completeHousehold();
        completeChoices();
        completeWaterAndHeirs();
        completeOffice();
        return std::move(m_facts);
    }

private:
    [[nodiscard]] bool isEvent(const char16_t* event) const
    {
        return m_events.contains(QString::fromUtf16(event));
    }
    [[nodiscard]] bool isMove() const
    {
        return isEvent(u"tennyu") || isEvent(u"tenkyo") || isEvent(u"tenshutsu");
    }
    [[nodiscard]] QString answer(const char16_t* var) const
    {
        return m_answers.value(QString::fromUtf16(var)).toString();
    }
    [[nodiscard]] bool isYes(const char16_t* var) const
    {
        return m_answers.value(QString::fromUtf16(var)).toBool();
    }
    [[nodiscard]] QString value(const char16_t* key) const { return m_facts.value(QString::fromUtf16(key)); }

    void put(const char16_t* key, const QString& text, Origin origin, bool needsReview = false)
    {
        const QString name = QString::fromUtf16(key);
        if (!text.isEmpty() && !m_facts.find(name))
            m_facts.learn({.key = name, .value = text, .origin = origin, .needsReview = needsReview});
    }

    /** The same thing under another name; where it came from does not change. */
    void copy(const char16_t* from, const char16_t* to)
    {
        const Fact* source = m_facts.find(QString::fromUtf16(from));
        if (!source || m_facts.find(QString::fromUtf16(to)))
            return;
        Fact fact = *source;
        fact.key = QString::fromUtf16(to);
        m_facts.learn(fact);
    }

    /** Card and paper both saw it under their own names: if they differ, somebody has to say which is right.
     */
    void compare(const char16_t* from, const char16_t* to)
    {
        const Fact* card = m_facts.find(QString::fromUtf16(from));
        const Fact* other = m_facts.find(QString::fromUtf16(to));
        if (!card || !other || card->origin != Origin::Card || isSameAddress(card->value, other->value))
            return;
        Fact fact = *card;
        fact.key = QString::fromUtf16(to);
        m_facts.learn(fact);
    }

    template <typename Table> void copyAll(const Table& table)
    {
        for (const Pair& pair : table)
            copy(pair.from, pair.to);
    }

    void completeAddresses()
    {
        // SERVICE §4.6: until the card is rewritten it holds the address people come from.
        const Fact* onCard = m_facts.find(QStringLiteral("addr_new"));
        if (isMove() && onCard && onCard->origin == Origin::Card && onCard->confirmedBy.isEmpty()) {
            copy(u"addr_new", u"addr_old");
            m_facts.forget(QStringLiteral("addr_new"));
        }
        const bool livesThere = isSelf(m_answers) || answer(u"visitor") == u"同一世帯員";
        if (isMove() && livesThere) {
            compare(u"app_addr", u"addr_old");
            copy(u"app_addr", u"addr_old");
        }
        // Where nobody moves, the 住所 of every sheet is where they live.
        if (!isMove() && livesThere)
            copy(u"app_addr", u"addr_new");
        if (!isMove() && isSelf(m_answers))
            copy(u"addr_new", u"app_addr");
        if (isEvent(u"tenshutsu"))
            copy(u"addr_forward", u"addr_new");
    }

    void completePeople()
    {
        if (isEvent(u"shibou"))
            copyAll(sameAtDeath);
        if (isSelf(m_answers))
            copyAll(sameWhenSelf);
        if (hasAgent(m_answers))
            copyAll(sameWhenAgent);
        completeFromHousehold();
        put(u"app_rel", meaningOf(relations, answer(u"visitor")), Origin::Answer);
        put(u"agent_auth", meaningOf(authorities, answer(u"visitor")), Origin::Answer);
    }

    void copyOf(int person, const char16_t* from, const char16_t* to)
    {
        const Fact* told = m_facts.find(QString::fromUtf16(from), person);
        if (!told || m_facts.find(QString::fromUtf16(to)))
            return;
        Fact fact = *told;
        fact.key = QString::fromUtf16(to);
        fact.person = 0;
        m_facts.learn(fact);
    }

    /** Who came may stand in the household under a number of their own, and so may their husband or wife. */
    void completeFromHousehold()
    {
        const Household household = householdOf(m_facts, m_answers);
        const QString applicant = value(u"app_name");
        const Member* own = nullptr;
        for (const Member& member : household.members) {
            if (member.person >= 0 && !applicant.isEmpty() && isSameText(member.name, applicant))
                own = &member;
        }
        if (!own)
            return;
        copyOf(own->person, u"p_kana", u"app_kana");
        copyOf(own->person, u"p_birth", u"app_birth");
        const bool isCouple = own->relation == Relation::Head || own->relation == Relation::Spouse;
        const Relation other = own->relation == Relation::Head ? Relation::Spouse : Relation::Head;
        for (const Member& member : household.members) {
            if (!isCouple || member.relation != other || member.person < 0)
                continue;
            copyOf(member.person, u"p_name", u"spouse_name");
            copyOf(member.person, u"p_kana", u"spouse_kana");
            copyOf(member.person, u"p_birth", u"spouse_birth");
        }
    }

    /** Also somebody whose day or month of birth nobody knows (不詳), where the earliest it can be is a
     * child's. */
    [[nodiscard]] bool isSurelyChild(const Member& member) const
    {
        const QString told = m_facts.value(QStringLiteral("p_birth"), member.person)
                                 .replace(QStringLiteral("-00"), QStringLiteral("-01"));
        return isChild18(member.birth.isValid() ? member.birth : QDate::fromString(told, Qt::ISODate),
                         m_today);
    }

    /** A child told as a member of the household is a child on the children's papers, too. */
    void completeChildren()
    {
        const Household household = householdOf(m_facts, m_answers);
        int next = 0;
        for (const Member& member : household.members)
            next = std::max(next, member.kid + 1);
        for (const Member& member : household.members) {
            const bool isChild = member.relation == Relation::Child || member.relation == Relation::Newborn;
            if (!isChild || member.kid >= 0 || member.person < 0 || !isSurelyChild(member))
                continue;
            for (const Pair& pair : childIsMember) {
                const Fact* told = m_facts.find(QString::fromUtf16(pair.from), member.person);
                if (!told)
                    continue;
                Fact fact = *told;
                fact.key = QString::fromUtf16(pair.to);
                fact.person = next;
                m_facts.learn(fact);
            }
            ++next;
        }
    }

    void completeDates()
    {
        put(u"sys_date", m_today.toString(Qt::ISODate), Origin::Derived);
        if (isEvent(u"shussho")) {
            put(u"kid_birth", value(u"birth_time").left(10), Origin::Derived);
            put(u"mv_date", value(u"kid_birth"), Origin::Derived);
        }
        if (isEvent(u"shibou"))
            put(u"mv_date", value(u"dead_date").left(10), Origin::Derived);
        // A marriage or a divorce by agreement comes into being on the day it is filed.
        const bool isFiledToday =
            isEvent(u"konin") || (isEvent(u"rikon") && answer(u"rikon_kind") == u"kyogi");
        if (isFiledToday && !isMove())
            put(u"mv_date", m_today.toString(Qt::ISODate), Origin::Derived);
        if (isEvent(u"hoken"))
            put(u"mv_date", value(answer(u"hoken_change") == u"joined" ? u"hoken_lost" : u"hoken_get"),
                Origin::Derived);
        if (isEvent(u"tennyu"))
            put(u"hoken_get", value(u"mv_date"), Origin::Derived);
        if (isEvent(u"tenshutsu"))
            put(u"hoken_lost", value(u"mv_date"), Origin::Derived);
    }

    void completeHousehold()
    {
        const bool isAlone = m_answers.value(QStringLiteral("n_members")).toInt() == 1 && isMove();
        if (isAlone)
            put(u"hh_head_new", value(u"p_name"), Origin::Derived);
        const bool mayHaveChanged = isYes(u"head_change") || isEvent(u"setai") || isEvent(u"shibou");
        // The head who moves is written as the card has the name: a paper may have read 崎 for 﨑.
        if (!mayHaveChanged && value(u"p_rel_head") == u"世帯主")
            put(u"hh_head_new", value(u"p_name"), Origin::Derived);
        if (!mayHaveChanged)
            put(u"hh_head_new", value(u"hh_head_old"), Origin::Derived);
        // Else the one at the counter is only the likeliest, and somebody has to say so.
        if (!hasAgent(m_answers))
            put(u"hh_head_new", value(u"app_name"), Origin::Derived, true);
    }

    void completeChoices()
    {
        QString kind = m_events.isEmpty() ? QString() : meaningOf(kindsOfMove, m_events.first());
        if (isYes(u"from_abroad") && kind == u"tennyu")
            kind = QStringLiteral("tennyu-abroad");
        if (isYes(u"to_abroad") && kind == u"tenshutsu")
            kind = QStringLiteral("tenshutsu-abroad");
        put(u"mv_kind", kind, Origin::Answer);
        for (const QString& event : m_events)
            put(u"hoken_reason", meaningOf(insuranceReasons, event), Origin::Answer);
        if (answer(u"hoken_change") == u"lost")
            put(u"hoken_reason", QStringLiteral("shaho-lost"), Origin::Answer);
        if (answer(u"hoken_change") == u"joined")
            put(u"hoken_reason", QStringLiteral("shaho-join"), Origin::Answer);
        if (isYes(u"kokuho"))
            put(u"hoken_kind", QStringLiteral("kokuho"), Origin::Answer);
        if (isYes(u"nenkin1"))
            put(u"nenkin_kind", QStringLiteral("1"), Origin::Answer);
        if (isYes(u"nenkin1") && isYes(u"from_abroad"))
            put(u"nenkin_reason", QStringLiteral("from-abroad"), Origin::Answer);
        if (isEvent(u"rikon"))
            put(u"kyu_uji", isYes(u"keep_name") ? QStringLiteral("keep") : QStringLiteral("return"),
                Origin::Answer);
        const QStringList wanted = m_answers.value(QStringLiteral("techo_want")).toStringList();
        if (wanted.size() == 1)
            put(u"sho_kind", wanted.first(), Origin::Answer);
        const QStringList certificates = m_answers.value(QStringLiteral("certs")).toStringList();
        if (certificates.isEmpty() && !isEvent(u"zei") && !isEvent(u"shoumei"))
            return;
        // What most people take; each is one touch away from something else.
        put(u"cert_count", QStringLiteral("1"), Origin::Answer);
        put(u"cert_scope", QStringLiteral("individual"), Origin::Answer);
        put(u"cert_items", QStringLiteral("none"), Origin::Answer);
        put(u"tax_year", QStringLiteral("this"), Origin::Answer);
    }

    void completeWaterAndHeirs()
    {
        put(u"water_addr", value(isEvent(u"tenshutsu") ? u"addr_old" : u"addr_new"), Origin::Derived);
        put(u"water_date", value(u"mv_date"), Origin::Derived);
        if (!isEvent(u"shibou"))
            return;
        put(u"water_addr", value(u"dead_addr"), Origin::Derived);
        put(u"heir_name", value(u"app_name"), Origin::Derived);
        put(u"heir_addr", value(u"app_addr"), Origin::Derived);
        put(u"heir_rel", value(u"app_rel"), Origin::Derived);
    }

    void completeOffice()
    {
        const bool hasReadCard = std::ranges::any_of(
            m_facts.facts(), [](const Fact& fact) { return fact.origin == Origin::Card; });
        if (hasReadCard)
            put(u"app_idtype", QStringLiteral("mynumber-card"), Origin::Derived);
        else if (answer(u"idcard") != u"none")
            put(u"app_idtype", answer(u"idcard"), Origin::Derived, true);
    }

    FactSheet m_facts;
    const Answers& m_answers;
    QStringList m_events;
    QDate m_today;
};

} // namespace

bool isSelf(const Answers& answers)
{
    return answers.value(QStringLiteral("visitor")).toString() == u"本人";
}

bool hasAgent(const Answers& answers)
{
    const QString visitor = answers.value(QStringLiteral("visitor")).toString();
    return visitor == u"任意代理人" || visitor == u"法定代理人";
}

FactSheet completeFacts(FactSheet facts, const Answers& answers, const QDate& today)
{
    return Completion(std::move(facts), answers, today).run();
}

} // namespace kakanai::forms
