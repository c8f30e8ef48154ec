// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Validator.h"

#include "forms/answer/VisitJudge.h"
#include "forms/text/SameWords.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

struct Saying {
    const char16_t* id;
    bool isRefusal;
    const char16_t* ja;
    const char16_t* easy;
    const char16_t* en;
};

// What is said, in the order it is asked. A town's clerk can read this table.
constexpr std::array sayings{
    Saying{u"future-birth", true, u"生年月日が、今日より後の日になっています。",
           u"生まれた日が 今日より あとに なっています。", u"The date of birth lies after today."},
    Saying{u"move-before-birth", true, u"異動した日が、生年月日より前になっています。",
           u"引っこした日が 生まれた日より 前に なっています。",
           u"The day of the move lies before the date of birth."},
    Saying{u"not-moved-yet", true,
           u"転入・転居の届は、引っこした後に出します。引っこした日が今日より後になっています。",
           u"この届は 引っこした あとに 出します。引っこした日が 今日より あとに なっています。",
           u"This notification is filed after moving. The day of the move lies after today."},
    Saying{u"leave-far-ahead", false, u"転出予定日が、今日から60日より先になっています。",
           u"引っこす日が 今日から 60日より 先に なっています。",
           u"The planned day of leaving is more than 60 days away."},
    Saying{u"same-address", true, u"新しい住所と、今までの住所が同じです。",
           u"新しい 住所と 今までの 住所が 同じです。", u"The new and the old address are the same."},
    Saying{u"head-is-somebody-else", true, u"続柄が「世帯主」ですが、新しい世帯主の氏名とちがいます。",
           u"「世帯主」と 書いてありますが 新しい世帯主の 名前と ちがいます。",
           u"Marked as head of the household, but the head's name is another."},
    Saying{u"head-without-mark", false, u"世帯主の氏名の方の続柄が、「世帯主」になっていません。",
           u"世帯主の 名前の人が「世帯主」に なっていません。",
           u"The person named as head of the household is not marked as such."},
    Saying{u"two-heads", true, u"続柄が「世帯主」の方が、2人以上います。", u"「世帯主」の人が 2人 います。",
           u"More than one person is marked as head of the household."},
    Saying{u"child-older-than-head", false, u"続柄が「子」ですが、世帯主より先に生まれています。",
           u"「子」と 書いてありますが 世帯主より 年上です。",
           u"Marked as a child, but born before the head of the household."},
    Saying{u"spouse-under-age", false, u"続柄が「夫」「妻」ですが、18歳になっていません。",
           u"「夫」「妻」と 書いてありますが 18さいに なっていません。",
           u"Marked as husband or wife, but not yet eighteen."},
    Saying{u"birth-days-differ", true, u"子の生年月日と、生まれた日時の日がちがいます。",
           u"子どもの 生まれた日が 2つ あって ちがいます。", u"The child's two dates of birth differ."},
    Saying{u"death-before-birth", true, u"亡くなった日が、生年月日より前になっています。",
           u"亡くなった日が 生まれた日より 前に なっています。",
           u"The day of death lies before the date of birth."},
    Saying{u"future-death", true, u"亡くなった日が、今日より後になっています。",
           u"亡くなった日が 今日より あとに なっています。", u"The day of death lies after today."},
    Saying{u"insured-before-birth", true, u"保険の資格の日が、生年月日より前になっています。",
           u"保険の日が 生まれた日より 前に なっています。",
           u"The day of insurance lies before the date of birth."},
    Saying{u"insurance-days-swapped", false, u"保険をやめた日が、入った日より前になっています。",
           u"保険を やめた日が 入った日より 前に なっています。", u"The insurance ends before it begins."},
    Saying{u"residence-expired", false, u"在留期間が過ぎています。", u"在留カードの 期間が すぎています。",
           u"The period of stay has ended."},
};

class Checks
{
public:
    Checks(const FactSheet& facts, const Answers& answers, const QDate& today)
        : m_facts(facts)
        , m_events(eventsOf(answers))
        , m_today(today)
    {
    }

    QList<Remark> run()
    {
        const QDate moved = date(u"mv_date");
        for (const Fact& fact : m_facts.facts()) {
            const QDate born = fact.key.endsWith(u"_birth") ? date(fact.key, fact.person) : QDate();
            say(u"future-birth", born.isValid() && born > m_today, {fact.key}, fact.person);
            const bool isMoving = fact.key == u"p_birth" && isMove();
            say(u"move-before-birth", isMoving && isBefore(moved, born),
                {QStringLiteral("mv_date"), fact.key}, fact.person);
            const QDate insured = fact.key == u"p_birth" ? date(u"hoken_get") : QDate();
            say(u"insured-before-birth", fact.person == 0 && isBefore(insured, born),
                {QStringLiteral("hoken_get"), fact.key});
        }
        const bool mustHaveMoved = isEvent(u"tennyu") || isEvent(u"tenkyo");
        say(u"not-moved-yet", mustHaveMoved && isBefore(m_today, moved), {QStringLiteral("mv_date")});
        constexpr int farAhead = 60;
        say(u"leave-far-ahead", isEvent(u"tenshutsu") && isBefore(m_today.addDays(farAhead), moved),
            {QStringLiteral("mv_date")});
        const QString to = text(u"addr_new");
        const QString from = text(u"addr_old");
        say(u"same-address", isMove() && !to.isEmpty() && !from.isEmpty() && isSameAddress(to, from),
            {QStringLiteral("addr_new"), QStringLiteral("addr_old")});
        household();
        const QString bornAt = text(u"birth_time").left(10);
        const QDate kidBorn = date(u"kid_birth");
        say(u"birth-days-differ",
            kidBorn.isValid() && !bornAt.isEmpty() && bornAt != kidBorn.toString(Qt::ISODate),
            {QStringLiteral("kid_birth"), QStringLiteral("birth_time")});
        const QDate died = date(u"dead_date");
        say(u"death-before-birth", isBefore(died, date(u"dead_birth")),
            {QStringLiteral("dead_date"), QStringLiteral("dead_birth")});
        say(u"future-death", isBefore(m_today, died), {QStringLiteral("dead_date")});
        say(u"insurance-days-swapped",
            isBefore(date(u"hoken_lost"), date(u"hoken_get")) && !isEvent(u"hoken"),
            {QStringLiteral("hoken_lost"), QStringLiteral("hoken_get")});
        say(u"residence-expired", isBefore(date(u"p_zairyu_until"), m_today),
            {QStringLiteral("p_zairyu_until")});
        return std::move(m_remarks);
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
    [[nodiscard]] QString text(QStringView key, int person = 0) const
    {
        return m_facts.value(key.toString(), person);
    }
    /** Invalid when missing or partly unknown. */
    [[nodiscard]] QDate date(QStringView key, int person = 0) const
    {
        return QDate::fromString(text(key, person).left(10), Qt::ISODate);
    }
    static bool isBefore(const QDate& one, const QDate& other)
    {
        return one.isValid() && other.isValid() && one < other;
    }

    void household()
    {
        const QString head = text(u"hh_head_new");
        QStringList heads;
        QDate headBorn;
        for (const Fact& fact : m_facts.facts()) {
            if (fact.key == u"p_name" && !head.isEmpty() && isSameText(fact.value, head))
                headBorn = date(u"p_birth", fact.person);
        }
        for (const Fact& fact : m_facts.facts()) {
            if (fact.key != u"p_rel_head")
                continue;
            const QStringList both{fact.key, QStringLiteral("hh_head_new")};
            const QString name = text(u"p_name", fact.person);
            const bool isNamed = !head.isEmpty() && !name.isEmpty();
            const bool isMarked = fact.value == u"世帯主";
            if (isMarked)
                heads.append(name);
            say(u"head-is-somebody-else", isMarked && isNamed && !isSameText(name, head), both, fact.person);
            say(u"head-without-mark", !isMarked && isNamed && isSameText(name, head), both, fact.person);
            const QDate born = date(u"p_birth", fact.person);
            const bool isSpouse = fact.value == u"妻" || fact.value == u"夫";
            constexpr int fullAge = 18;
            say(u"spouse-under-age", isSpouse && isBefore(m_today, born.addYears(fullAge)),
                {fact.key, QStringLiteral("p_birth")}, fact.person);
            say(u"child-older-than-head", fact.value == u"子" && isBefore(born, headBorn),
                {fact.key, QStringLiteral("p_birth")}, fact.person);
        }
        say(u"two-heads", heads.size() > 1, {QStringLiteral("p_rel_head")});
    }

    void say(QStringView id, bool isSo, const QStringList& keys, int person = 0)
    {
        const Fact* first = m_facts.find(keys.first(), person);
        if (!first)
            first = m_facts.find(keys.first());
        // Whoever confirmed it at the counter has seen it and knows better.
        const bool isSettled =
            first != nullptr && !first->confirmedBy.isEmpty() && first->confirmedBy != u"resident";
        if (!isSo || isSettled)
            return;
        for (const Saying& saying : sayings) {
            if (id == QStringView(saying.id))
                m_remarks.append({id.toString(),
                                  keys,
                                  person,
                                  {QString::fromUtf16(saying.ja), QString::fromUtf16(saying.easy),
                                   QString::fromUtf16(saying.en)},
                                  saying.isRefusal});
        }
    }

    const FactSheet& m_facts;
    QStringList m_events;
    QDate m_today;
    QList<Remark> m_remarks;
};

} // namespace

QList<Remark> remarksOn(const FactSheet& facts, const Answers& answers, const QDate& today)
{
    return Checks(facts, answers, today).run();
}

} // namespace kakanai::forms
