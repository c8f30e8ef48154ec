// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoScripts.h"

#include "app/demo/PaperMaker.h"

#include <QDir>

#include <array>

namespace kakanai::demo {
namespace {

constexpr int daysSinceMove = 3;
constexpr int dotsPerInch = 200;

/** Not everybody reads Japanese easily; the tour shows it. */
struct Language {
    const char* visit;
    const char* language;
};
constexpr std::array languages{Language{"P7", "en"}, Language{"P15", "ja-easy"}};

/** A pen stroke such as a hand makes in a sign box; invented. */
const QByteArray& ink()
{
    static const QByteArray svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><g fill="none" stroke="#1b2026" stroke-width="4">)"
        R"(<polyline points="20,70 60,30 100,75 130,40 160,80"/><polyline points="180,40 185,90 210,60 240,88 262,44"/>)"
        R"(<polyline points="285,35 300,85 330,50 360,82 385,66"/></g></svg>)";
    return svg;
}

forms::Fact fact(const char* key, const QString& value, forms::Origin origin, int person = 0)
{
    forms::Fact made;
    made.key = QLatin1String(key);
    made.person = person;
    made.value = value;
    made.origin = origin;
    return made;
}

Result<QString> makePaper(const DemoVisit& visit, const QDate& today, const QString& folder)
{
    const DemoPerson& person = visit.people.first();
    RemovalCertificate certificate;
    certificate.name = person.name;
    certificate.kana = person.kana;
    certificate.birth = person.birthDate;
    certificate.sex = person.sex;
    certificate.head = person.name;
    certificate.oldAddress = person.cardAddress;
    certificate.newAddress = person.newAddress;
    certificate.moved = today.addDays(-daysSinceMove);
    certificate.notified = today.addDays(-daysSinceMove - 7);
    certificate.residentCode = QStringLiteral("12345678904");
    certificate.number = QStringLiteral("123456789018");
    certificate.isNationalInsured = visit.answers.value(QStringLiteral("kokuho")).toBool();
    Shot shot;
    shot.dpi = dotsPerInch;
    shot.turn = 0.6;
    shot.noise = 3;
    const QImage page = photograph(printPaper(QStringLiteral("tenshutsu"), certificate.printed()), shot);
    const QString path = QDir(folder).filePath(visit.id + QStringLiteral("-tenshutsu.jpg"));
    if (page.isNull() || !QDir().mkpath(folder) || !page.save(path, "JPEG", 90))
        return fail(FailureCode::FileUnreadable, path);
    return path;
}

/** Where somebody moves whose people file does not say: a place in town that they do not live at. */
QString somewhereElse(const DemoPerson& person)
{
    const QString harbour = QStringLiteral("みほん県みほん市港町二丁目４番６号");
    return person.cardAddress == harbour ? QStringLiteral("みほん県みほん市緑ヶ丘三丁目８番１号") : harbour;
}

} // namespace

Result<visit::VisitScript> scriptFor(const DemoVisit& visit, const QString& reader, const QDate& today,
                                     const QString& folder)
{
    using forms::Origin;
    const DemoPerson& person = visit.people.first();
    visit::VisitScript script;
    script.role = visit::VisitRole::Kiosk;
    for (const Language& row : languages) {
        if (visit.id == QLatin1String(row.visit))
            script.language = QLatin1String(row.language);
    }
    script.events = visit.answers.value(QStringLiteral("ev")).toStringList();
    script.answers = visit.answers;
    script.answers.remove(QStringLiteral("ev"));
    script.ink = ink();
    if (!person.cardJson.isEmpty())
        script.identity = visit::ScriptIdentity{reader, card::Credential::Pin, -1};

    for (const forms::Fact& known : visit.facts.facts())
        script.facts.learn(known);
    const bool isMoveIn = script.events.contains(QStringLiteral("tennyu"));
    if (isMoveIn) {
        const auto paper = makePaper(visit, today, folder);
        if (!paper)
            return tl::unexpected(paper.error());
        script.papers.append(*paper);
    } else if (!visit.facts.find(QStringLiteral("p_kana"))) {
        script.facts.learn(fact("p_kana", person.kana, Origin::Core));
    }
    if (!person.phone.isEmpty())
        script.facts.learn(fact("app_tel", person.phone, Origin::Typed));
    if (isMoveIn || script.events.contains(QStringLiteral("tenkyo"))) {
        const QString target = person.newAddress.isEmpty() ? somewhereElse(person) : person.newAddress;
        script.facts.learn(fact("addr_new", target, Origin::Typed));
        script.facts.learn(
            fact("mv_date", today.addDays(-daysSinceMove).toString(Qt::ISODate), Origin::Typed));
    }
    for (int i = 1; i < visit.people.size(); ++i) {
        const DemoPerson& member = visit.people.at(i);
        script.facts.learn(fact("p_name", member.name, Origin::Typed, i));
        script.facts.learn(fact("p_kana", member.kana, Origin::Typed, i));
        script.facts.learn(fact("p_birth", member.birthDate.toString(Qt::ISODate), Origin::Typed, i));
        script.facts.learn(fact("p_sex", member.sex, Origin::Typed, i));
        script.facts.learn(fact("p_rel_head", member.relation, Origin::Typed, i));
    }
    return script;
}

} // namespace kakanai::demo
