// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CaseSight.h"

#include "app/visit/PaperWords.h"
#include "app/visit/VisitSession.h"
#include "cardreader/card/CardText.h"
#include "cardreader/picture/Jpeg2000.h"
#include "forms/text/Kana.h"
#include "forms/text/Wareki.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace kakanai::counter {
namespace {

using forms::Fact;
using forms::FieldSpec;
using forms::FieldState;
using forms::FieldType;
using forms::Origin;

/** The context of these words. */
struct CaseSight {
    Q_DECLARE_TR_FUNCTIONS(kakanai::counter::CaseSight)
};

// clang-format off
/** The lines below the name: the first key that is known is shown. */
struct PersonRow {
    std::array<const char16_t*, 2> keys;
    const char* label;
};

constexpr std::array personRows{
    PersonRow{{u"p_birth", u"app_birth"},  QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "Born")},
    PersonRow{{u"addr_old", u"app_addr"},  QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "Address")},
    PersonRow{{u"p_sex", nullptr},         QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "Sex")},
    PersonRow{{u"addr_new", nullptr},      QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "New address")},
};
// clang-format on

/** Whole years lived. */
int age(const QDate& born, const QDate& today)
{
    const bool hadBirthday = std::pair{today.month(), today.day()} >= std::pair{born.month(), born.day()};
    return today.year() - born.year() - (hadBirthday ? 0 : 1);
}

QString shown(const visit::VisitSession& session, const Fact& fact)
{
    const FieldSpec* spec = session.catalogue().field(fact.key);
    if (!spec)
        return fact.value;
    if (spec->type == FieldType::Date)
        return forms::shownDate(fact.value, fact.notation);
    return spec->type == FieldType::Choice ? spec->labelOf(fact.value) : fact.value;
}

const Fact* firstFact(const visit::VisitSession& session, const std::array<const char16_t*, 2>& keys)
{
    for (const char16_t* key : keys) {
        const Fact* fact = key ? session.facts().find(QString::fromUtf16(key)) : nullptr;
        if (fact && !fact->value.isEmpty())
            return fact;
    }
    return nullptr;
}

QString howRead(const visit::VisitSession& session)
{
    const auto& facts = session.facts().facts();
    const auto has = [&](Origin origin) {
        return std::ranges::any_of(facts, [origin](const Fact& fact) { return fact.origin == origin; });
    };
    if (has(Origin::Card))
        return CaseSight::tr("Card read with its PIN");
    if (has(Origin::Paper))
        return CaseSight::tr("From papers, no card");
    return CaseSight::tr("Typed, no card");
}

/** What a check of the card came to, for a clerk. */
QString genuinenessWords(card::GenuinenessReason reason)
{
    using enum card::GenuinenessReason;
    switch (reason) {
    case Proven:
        return CaseSight::tr("confirmed: signed by its issuer, and no copy");
    case IssuerUnknown:
        return CaseSight::tr("not confirmed: this town has no key of its issuer");
    case DataGenuineOnly:
        return CaseSight::tr("data signed by the issuer; whether it is a copy cannot be told");
    case NotCheckable:
        return CaseSight::tr("not confirmed: this kind of card cannot be checked");
    case IssuerCertificateBad:
        return CaseSight::tr("FAILED: its issuer's certificate is false");
    case DataSignatureBad:
        return CaseSight::tr("FAILED: its data were not signed by the issuer");
    case DataChanged:
        return CaseSight::tr("FAILED: its data were changed");
    case CardKeyBad:
        return CaseSight::tr("FAILED: its key is not the issuer's");
    case KeyNotProven:
        return CaseSight::tr("FAILED: this is a copy of a card");
    case RecordMissing:
        return CaseSight::tr("FAILED: a record that every card has is missing");
    case Expired:
        return CaseSight::tr("FAILED: no longer valid");
    case NotYetValid:
        return CaseSight::tr("FAILED: not valid yet");
    }
    return {};
}

std::span<const std::uint8_t> viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

/** A photograph as the card holds it. */
QImage photoOf(const card::CardPictures& pictures)
{
    const auto pixels = card::decodeJpeg2000(viewOf(pictures.photo));
    if (!pixels)
        return {};
    const auto format = pixels->channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    return QImage(reinterpret_cast<const uchar*>(pixels->bytes.constData()), pixels->width, pixels->height,
                  pixels->width * pixels->channels, format)
        .copy();
}

/** A line of text as a picture; the size is looked at before it is decoded, because the card may be a
 * forger's. */
QImage textImage(const QByteArray& png)
{
    constexpr int longestSide = 2048;
    QBuffer buffer;
    buffer.setData(png);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > longestSide || size.height() > longestSide)
        return {};
    return reader.read();
}

/** What only the card itself can say about its holder and about itself. */
void addCard(const visit::VisitSession& session, PersonSight& person)
{
    if (const auto& identity = session.identity())
        person.hasMissingGlyph =
            card::hasMissingGlyph(identity->name) || card::hasMissingGlyph(identity->address);
    if (person.hasMissingGlyph)
        person.lines.append({CaseSight::tr("Characters"),
                             session.pictures()
                                 ? CaseSight::tr("some are missing in the text: compare with the pictures")
                                 : CaseSight::tr("some are missing in the text: read the pictures too, or "
                                                 "copy them from the card"),
                             Origin::Card,
                             {},
                             true});
    if (const auto& found = session.genuineness())
        person.lines.append({CaseSight::tr("Genuineness"),
                             genuinenessWords(found->reason),
                             Origin::Card,
                             {},
                             found->state != card::GenuinenessState::Verified});
    if (const auto& pictures = session.pictures()) {
        person.photo = photoOf(*pictures);
        person.nameImage = textImage(pictures->name);
        person.addressImage = textImage(pictures->address);
    }
}

} // namespace

PersonSight personOf(const visit::VisitSession& session, const QDate& today)
{
    PersonSight person;
    const Fact* name = firstFact(session, {u"p_name", u"app_name"});
    if (!name)
        return person;
    person.name = name->value;
    person.kana = session.facts().value(QStringLiteral("p_kana"));
    person.howRead = howRead(session);
    for (const PersonRow& row : personRows) {
        const Fact* fact = firstFact(session, row.keys);
        if (!fact)
            continue;
        QString words = shown(session, *fact);
        if (const QDate born = QDate::fromString(fact->value, Qt::ISODate);
            fact->key.endsWith(QStringLiteral("birth")) && born.isValid())
            words = CaseSight::tr("%1 (%2), age %3")
                        .arg(words, born.toString(QStringLiteral("yyyy")))
                        .arg(age(born, today));
        person.lines.append(
            {CaseSight::tr(row.label), words, fact->origin, fact->confidence, fact->needsReview});
    }
    addCard(session, person);
    if (const auto expiry = session.cardExpiry()) {
        person.isCardExpired = *expiry < today;
        const QString until = forms::toWareki(*expiry);
        person.lines.append({CaseSight::tr("Card"),
                             person.isCardExpired ? CaseSight::tr("expired on %1").arg(until)
                                                  : CaseSight::tr("valid until %1").arg(until),
                             Origin::Card,
                             {},
                             person.isCardExpired});
    }
    constexpr struct {
        casework::ResidentState state;
        const char* words;
    } lookups[] = {
        {casework::ResidentState::Found,
         QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "found, values taken over")},
        {casework::ResidentState::Nobody,
         QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "nobody with this name, birth date and address")},
        {casework::ResidentState::Several,
         QT_TRANSLATE_NOOP("kakanai::counter::CaseSight",
                           "several agree: nobody was taken. Please look in the core system.")},
        {casework::ResidentState::Unreadable,
         QT_TRANSLATE_NOOP("kakanai::counter::CaseSight", "the extract cannot be read")},
    };
    for (const auto& lookup : lookups) {
        if (lookup.state == session.residentState())
            person.lines.append({CaseSight::tr("Residents' extract"),
                                 CaseSight::tr(lookup.words),
                                 Origin::Core,
                                 {},
                                 lookup.state == casework::ResidentState::Several});
    }
    return person;
}

namespace {

/** Whom a procedure is for, by name; with a question mark while nobody has said which of them. */
QString forWhom(const forms::Household& household, const forms::Concerned& concerned)
{
    QStringList names;
    for (const QString& id : concerned.members) {
        const forms::Member* member = household.member(id);
        if (member && !member->name.isEmpty())
            names.append(member->name);
    }
    if (names.isEmpty())
        return {};
    const QString all = names.join(CaseSight::tr(", "));
    return concerned.isOpen ? CaseSight::tr("for which of: %1?").arg(all) : CaseSight::tr("for %1").arg(all);
}

/** What the clerk must know about whoever came; nothing where nothing is asked of them. */
QString filingWords(const forms::Filing& filing, const QString& language)
{
    if (filing.why.ja.isEmpty() || filing.state == forms::FilingState::Allowed)
        return {};
    return QStringLiteral("%1（%2）").arg(filing.why.in(language), filing.law);
}

} // namespace

QList<ProcedureSight> proceduresOf(const visit::VisitSession& session, const QString& language)
{
    const forms::Catalogue& catalogue = session.catalogue();
    const QList<forms::FieldValue> open = session.openFields();
    QList<ProcedureSight> sights;
    for (const forms::NeededProcedure& needed : session.guide().needed) {
        const forms::Procedure* procedure = catalogue.procedure(needed.id);
        if (!procedure)
            continue;
        ProcedureSight sight;
        sight.id = needed.id;
        sight.department = procedure->department.in(language);
        sight.name = procedure->name.in(language);
        sight.reason = needed.reason.in(language);
        sight.law = procedure->law;
        sight.deadline = needed.deadline.text;
        if (needed.deadline.date)
            sight.deadline += CaseSight::tr(" (until %1)").arg(forms::toWareki(*needed.deadline.date));
        sight.isLate = needed.deadline.isLate;
        sight.lateNote = needed.deadline.staffNote.in(language);
        sight.forWhom = forWhom(session.guide().household, needed.concerned);
        sight.filing = filingWords(needed.filing, language);
        sight.isStopped = needed.filing.state == forms::FilingState::NotToday || !needed.filing.isAllowed();
        for (const forms::Precedence& before : needed.after) {
            if (before.id.isEmpty())
                sight.after = before.why.in(language); // within the visit the order itself says it
        }
        for (const QString& id : needed.documents + needed.filing.needs) {
            const forms::Document* document = catalogue.document(id);
            if (document && !sight.documents.contains(document->name.in(language)))
                sight.documents.append(document->name.in(language));
        }
        for (const forms::FilledSheet& sheet : session.sheets()) {
            if (!sheet.procedures.contains(needed.id))
                continue;
            bool isToSign = false;
            for (const forms::FieldValue& field : sheet.fields) {
                sight.openFields += std::ranges::any_of(open, [&](const forms::FieldValue& f) {
                    return f.key == field.key && f.person == field.person;
                });
                isToSign = isToSign || field.state == FieldState::ToSign;
            }
            sight.state = sight.openFields > 0 ? ProcedureState::Open
                : isToSign                     ? ProcedureState::ToSign
                                               : ProcedureState::Ready;
        }
        sights.append(sight);
    }
    // One heading a department, in the order in which the first of its procedures comes.
    QStringList departments;
    for (const ProcedureSight& sight : std::as_const(sights)) {
        if (!departments.contains(sight.department))
            departments.append(sight.department);
    }
    std::ranges::stable_sort(sights, {},
                             [&](const ProcedureSight& s) { return departments.indexOf(s.department); });
    return sights;
}

QList<FieldSight> fieldsOf(const visit::VisitSession& session)
{
    const QList<forms::FieldValue> open = session.openFields();
    QList<FieldSight> sights;
    for (const forms::FieldValue& field : session.reviewFields()) {
        if (field.state == FieldState::ToSign)
            continue;
        FieldSight sight;
        sight.field = field;
        sight.isAsked = std::ranges::any_of(
            open, [&](const forms::FieldValue& f) { return f.key == field.key && f.person == field.person; });
        if (const Fact* fact = session.facts().find(field.key, field.person)) {
            sight.replaced = fact->replacedValue;
            sight.replacedOrigin = fact->replacedOrigin.value_or(Origin::Typed);
            if (!session.paperFile(fact->region.pageId).isEmpty())
                sight.paperPage = fact->region.pageId;
            sight.paperBox = fact->region.box;
        }
        if (const FieldSpec* spec = session.catalogue().field(field.key)) {
            for (const forms::Choice& choice : spec->options)
                sight.options.append(choice.label.ja);
        }
        sights.append(sight);
    }
    const auto rank = [](const FieldSight& sight) {
        return sight.field.needsReview                ? 0
            : sight.isAsked                           ? 1
            : sight.field.state == FieldState::Filled ? 2
                                                      : 3;
    };
    std::ranges::stable_sort(sights, {}, rank);
    return sights;
}

QList<ContradictionSight> contradictionsOf(const visit::VisitSession& session)
{
    QList<ContradictionSight> sights;
    for (const forms::Contradiction& contradiction : session.facts().contradictions()) {
        const FieldSpec* spec = session.catalogue().field(contradiction.kept.key);
        sights.append({contradiction.kept.key, contradiction.kept.person,
                       spec ? spec->label.ja : contradiction.kept.key, shown(session, contradiction.kept),
                       contradiction.kept.value, contradiction.kept.origin,
                       shown(session, contradiction.other), contradiction.other.value,
                       contradiction.other.origin});
    }
    return sights;
}

QList<RemarkSight> remarksOf(const visit::VisitSession& session, const QString& language)
{
    QList<RemarkSight> sights;
    for (const visit::UnprintableValue& value : session.unprintable())
        sights.append({value.key, value.person,
                       QCoreApplication::translate("CaseSight", "%1: no font can print %2 (%3).")
                           .arg(value.label, value.value, value.codePoints.join(QStringLiteral(", "))),
                       value.substitute, true});
    for (const forms::Remark& remark : session.remarks())
        sights.append({remark.keys.first(), remark.person, remark.words.in(language), {}, false});
    return sights;
}

QList<AnsweredSight> answeredOf(const visit::VisitSession& session, const QString& language)
{
    QList<AnsweredSight> sights;
    for (const forms::Question& question : session.catalogue().questions) {
        const QVariant value = session.answers().value(question.var);
        if (!value.isValid() || question.var == QStringLiteral("ev"))
            continue;
        QStringList words;
        if (value.typeId() == QMetaType::Bool) {
            words.append(value.toBool() ? CaseSight::tr("Yes") : CaseSight::tr("No"));
        } else {
            for (const QString& one :
                 value.toStringList().isEmpty() ? QStringList{value.toString()} : value.toStringList()) {
                const auto option = std::ranges::find(question.options, one, &forms::Choice::value);
                words.append(option == question.options.end() ? one : option->label.in(language));
            }
        }
        sights.append({question.textFor(session.events()).in(language), words.join(CaseSight::tr(", "))});
    }
    return sights;
}

QList<PaperSight> papersOf(const visit::VisitSession& session)
{
    QList<PaperSight> sights;
    for (const forms::PageReading& paper : session.papers()) {
        const QString name = visit::paperName(paper.type);
        PaperSight sight{name == paper.type ? paper.title : name}; // a town's own brings its name along
        for (const forms::FieldReading& field : paper.fields) {
            sight.fields += !field.value.isEmpty();
            sight.doubtful += !field.value.isEmpty() && field.needsReview;
        }
        sights.append(sight);
    }
    return sights;
}

QList<widgets::Choice> identityChoices(const visit::VisitSession& session, const QString& language)
{
    QList<widgets::Choice> choices;
    if (const FieldSpec* spec = session.catalogue().field(QStringLiteral("app_idtype"))) {
        for (const forms::Choice& choice : spec->options)
            choices.append({choice.value, choice.label.in(language), {}});
    }
    return choices;
}

QString storedText(const visit::VisitSession& session, const QString& key, const QString& typed)
{
    const QString text = typed.trimmed();
    const FieldSpec* spec = session.catalogue().field(key);
    if (!spec)
        return text;
    switch (spec->type) {
    case FieldType::Choice: {
        const auto option = std::ranges::find_if(
            spec->options, [&](const forms::Choice& choice) { return choice.label.ja == text; });
        return option == spec->options.end() ? text : option->value;
    }
    case FieldType::Date: {
        const QDate date = forms::fromWareki(text).value_or(QDate());
        return date.isValid() ? date.toString(Qt::ISODate) : forms::toHalfWidthDigits(text);
    }
    case FieldType::Kana:
        return forms::toKatakana(forms::toFullWidth(text));
    case FieldType::DateTime:
    case FieldType::Tel:
    case FieldType::Code:
    case FieldType::Integer:
    case FieldType::Money:
        return forms::toHalfWidthDigits(text);
    case FieldType::Text:
    case FieldType::Name:
    case FieldType::Address:
    case FieldType::List:
    case FieldType::Image:
    case FieldType::Period:
    case FieldType::MyNumber:
    case FieldType::Sign:
        return text;
    }
    return text;
}

} // namespace kakanai::counter
