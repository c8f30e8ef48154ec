// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/MessagePersons.h"

#include "app/casework/WireValue.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

/** The keys that together describe one kind of person. */
struct Bearer {
    const char* prefix;
    const char* address; ///< key of their address, empty = none
    const char* role;
};

// In this order, so that p1 is the one the visit is about. A person met twice keeps their first number.
// clang-format off
constexpr std::array bearers{
    Bearer{"p_",      "",           "beneficiary"},
    Bearer{"dead_",   "dead_addr",  "deceased"},
    Bearer{"kid_",    "",           "beneficiary"},
    Bearer{"app_",    "app_addr",   "applicant"},
    Bearer{"agent_",  "agent_addr", "agent"},
    Bearer{"spouse_", "",           "household_member"},
};

struct Sex { const char* fact; const char* wire; const char* notation; };
constexpr std::array sexes{
    Sex{"male", "1", "男"}, Sex{"female", "2", "女"}, Sex{"other", "9", ""},
};
// clang-format on

constexpr std::array moveEvents{"tennyu", "tenkyo", "tenshutsu", "setai"};
constexpr int mostPersons = 99;

QString plainName(QString name)
{
    static const QRegularExpression spaces(QStringLiteral("\\s"));
    return name.remove(spaces);
}

class Collector
{
public:
    explicit Collector(const CompletedCase& completed)
        : m_completed(completed)
        , m_isMove(std::ranges::any_of(
              moveEvents, [&](const char* event) { return completed.events.contains(QLatin1String(event)); }))
    {
    }

    MessagePersons collect()
    {
        for (const Bearer& bearer : bearers) {
            const QString nameKey = QLatin1String(bearer.prefix) + QStringLiteral("name");
            for (const forms::Fact& fact : m_completed.facts) {
                if (fact.key == nameKey && !fact.value.trimmed().isEmpty()
                    && !holdsIndividualNumber(fact.value) && m_people.size() < mostPersons)
                    meet(bearer, fact);
            }
        }
        MessagePersons out;
        if (m_people.isEmpty())
            return out;
        if (m_applicant < 0) {
            m_applicant = 0;
            addRole(m_people[0], QStringLiteral("applicant"));
        }
        const QString head = plainName(value(QStringLiteral("hh_head_new"), 0));
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            QJsonObject& person = m_people[i];
            const QString id = person[QStringLiteral("person_id")].toString();
            if (!head.isEmpty() && m_names[i] == head) {
                addRole(person, QStringLiteral("household_head"));
                out.headId = id;
            }
            out.byName.insert(m_names[i], id);
            out.persons.append(person);
        }
        out.applicantId = out.persons[m_applicant][QStringLiteral("person_id")].toString();
        out.byBearer = m_byBearer;
        for (const forms::Fact& fact : m_completed.facts) {
            if (const QString id = out.idOf(fact.key, fact.person);
                fact.key == QStringLiteral("p_name") && !id.isEmpty() && !out.movers.contains(id))
                out.movers.append(id);
        }
        if (out.movers.isEmpty())
            out.movers.append(out.persons[0][QStringLiteral("person_id")].toString());
        return out;
    }

private:
    const forms::Fact* find(const QString& key, int person) const
    {
        const auto found = std::ranges::find_if(m_completed.facts, [&](const forms::Fact& fact) {
            return fact.key == key && fact.person == person;
        });
        return found == m_completed.facts.end() ? nullptr : &*found;
    }

    QString value(const QString& key, int person) const
    {
        const forms::Fact* fact = find(key, person);
        return fact && !holdsIndividualNumber(fact->value) ? fact->value : QString();
    }

    QString shown(const QString& key, int person) const
    {
        for (const forms::FilledSheet& sheet : m_completed.sheets) {
            for (const forms::FieldValue& field : sheet.fields) {
                if (field.key == key && field.person == person)
                    return field.shown;
            }
        }
        return {};
    }

    static void addRole(QJsonObject& person, const QString& role)
    {
        QJsonArray roles = person[QStringLiteral("roles")].toArray();
        if (!roles.contains(role))
            roles.append(role);
        person[QStringLiteral("roles")] = roles;
    }

    void meet(const Bearer& bearer, const forms::Fact& name)
    {
        const QString plain = plainName(name.value);
        qsizetype at = m_names.indexOf(plain);
        if (at < 0) {
            at = m_people.size();
            m_names.append(plain);
            m_people.append({{QStringLiteral("person_id"), QStringLiteral("p%1").arg(at + 1)},
                             {QStringLiteral("roles"), QJsonArray()},
                             {QStringLiteral("name"),
                              QJsonObject{{QStringLiteral("full"),
                                           QJsonObject{{QStringLiteral("value"), name.value.left(600)}}}}}});
        }
        const QString prefix = QLatin1String(bearer.prefix);
        m_byBearer.insert(QStringLiteral("%1/%2").arg(prefix).arg(name.person),
                          m_people[at][QStringLiteral("person_id")].toString());
        QString role = QLatin1String(bearer.role);
        if (prefix == QStringLiteral("p_") && m_isMove)
            role = QStringLiteral("mover");
        if (prefix == QStringLiteral("kid_") && m_completed.events.contains(QStringLiteral("shussho")))
            role = QStringLiteral("newborn");
        if (prefix == QStringLiteral("app_") && m_applicant < 0)
            m_applicant = static_cast<int>(at);
        addRole(m_people[at], role);
        describe(m_people[at], bearer, name.person);
    }

    void describe(QJsonObject& person, const Bearer& bearer, int number)
    {
        const QString prefix = QLatin1String(bearer.prefix);
        const auto fill = [&](const char* key, const QJsonValue& value) {
            if (!person.contains(QLatin1String(key)))
                person.insert(QLatin1String(key), value);
        };
        if (const forms::Fact* birth = find(prefix + QStringLiteral("birth"), number);
            birth && !birth->value.isEmpty())
            fill("birth_date", wireDate(birth->value, birth->notation, shown(birth->key, number)));
        const QString sex = value(prefix + QStringLiteral("sex"), number);
        for (const Sex& row : sexes) {
            if (sex != QLatin1String(row.fact))
                continue;
            fill("sex", QLatin1String(row.wire));
            if (*row.notation)
                fill("sex_notation", QString::fromUtf8(row.notation));
        }
        QString address = *bearer.address ? value(QLatin1String(bearer.address), number) : QString();
        if (address.isEmpty() && prefix == QStringLiteral("p_") && number == 0)
            address = value(QStringLiteral("addr_new"), 0);
        if (!address.isEmpty())
            fill("current_address", wireAddress(address));
        if (prefix == QStringLiteral("app_")) {
            if (const QString phone = wirePhone(value(QStringLiteral("app_tel"), number)); !phone.isEmpty())
                fill("contact", QJsonObject{{QStringLiteral("phone"), phone}});
        }

        QJsonObject name = person[QStringLiteral("name")].toObject();
        if (const QString kana = wireKana(value(prefix + QStringLiteral("kana"), number));
            !kana.isEmpty() && !name.contains(QStringLiteral("kana"))) {
            name[QStringLiteral("kana")] = kana;
            name[QStringLiteral("kana_status")] = QStringLiteral("unconfirmed");
        }
        if (prefix == QStringLiteral("p_")) {
            if (const QString roman = value(QStringLiteral("p_romaji"), number); !roman.isEmpty())
                name[QStringLiteral("roman")] = roman.left(100);
            if (const QString alias = value(QStringLiteral("p_alias"), number); !alias.isEmpty())
                name[QStringLiteral("alias")] = QJsonObject{{QStringLiteral("value"), alias}};
            if (const QString relation = value(QStringLiteral("p_rel_head"), number); !relation.isEmpty())
                fill("relationship", QJsonObject{{QStringLiteral("notation"), relation.left(20)}});
            residence(person, number);
        }
        person[QStringLiteral("name")] = name;
    }

    void residence(QJsonObject& person, int number)
    {
        static const QRegularExpression card(QStringLiteral("^[A-Z]{2}[0-9]{8}[A-Z]{2}$"));
        const QString cardNumber = value(QStringLiteral("p_zairyu_no"), number);
        if (cardNumber.isEmpty())
            return;
        QJsonObject status;
        if (card.match(cardNumber).hasMatch())
            status[QStringLiteral("card_no")] = cardNumber;
        if (const QString until = value(QStringLiteral("p_zairyu_until"), number);
            QDate::fromString(until, Qt::ISODate).isValid())
            status[QStringLiteral("expires")] = until;
        person[QStringLiteral("resident_kind")] = QStringLiteral("foreign");
        person[QStringLiteral("residence_status")] = status;
    }

    const CompletedCase& m_completed;
    bool m_isMove;
    QList<QJsonObject> m_people;
    QStringList m_names;
    QHash<QString, QString> m_byBearer;
    int m_applicant = -1;
};

} // namespace

QString MessagePersons::idOf(const QString& key, int person) const
{
    for (const Bearer& bearer : bearers) {
        const QString prefix = QLatin1String(bearer.prefix);
        if (key.startsWith(prefix))
            return byBearer.value(QStringLiteral("%1/%2").arg(prefix).arg(person));
    }
    return {};
}

MessagePersons messagePersons(const CompletedCase& completed)
{
    return Collector(completed).collect();
}

} // namespace kakanai::casework
