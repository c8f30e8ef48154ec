// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitSession.h"

#include "app/base/Ids.h"
#include "app/visit/CardFacts.h"
#include "app/visit/FieldCheck.h"
#include "app/visit/Office.h"
#include "app/visit/PaperWork.h"
#include "app/visit/PreApplicationDesk.h"
#include "app/visit/ResidentFacts.h"

#include <algorithm>

namespace kakanai::visit {
namespace {

const QString eventVariable = QStringLiteral("ev");
const QString visitorVariable = QStringLiteral("visitor");

} // namespace

VisitSession::VisitSession(VisitServices& services, VisitRole role, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_role(role)
    , m_questionnaire(services.catalogue)
    , m_prefiller(services.catalogue)
{
}

VisitSession::~VisitSession() = default;

// --- what can be seen
// -------------------------------------------------------------------------------------------

const forms::Catalogue& VisitSession::catalogue() const
{
    return m_services.catalogue;
}

QList<forms::LifeEvent> VisitSession::offeredEvents() const
{
    QList<forms::LifeEvent> offered = m_services.catalogue.events;
    offered.removeIf([this](const forms::LifeEvent& event) { return !m_services.town.serviceOf(event.id); });
    return offered;
}

forms::EntryCounts VisitSession::counts() const
{
    return m_prefiller.count(m_sheets, m_answers);
}

bool VisitSession::isAskable(const forms::FieldValue& field) const
{
    const forms::FieldSpec* spec = m_services.catalogue.field(field.key);
    if (!spec || spec->sensitive)
        return false;
    const forms::FieldSource source = spec->sourceFor(m_events);
    return source == forms::FieldSource::Typed || source == forms::FieldSource::Question;
}

QList<forms::FieldValue> VisitSession::openFields() const
{
    QList<forms::FieldValue> open;
    for (const forms::FieldValue& field : reviewFields()) {
        if (field.state == forms::FieldState::Open && isAskable(field))
            open.append(field);
    }
    return open;
}

QList<forms::FieldValue> VisitSession::reviewFields() const
{
    QList<forms::FieldValue> fields;
    QSet<std::pair<QString, int>> seen;
    for (const forms::FilledSheet& sheet : m_sheets) {
        for (const forms::FieldValue& field : sheet.fields) {
            if (!seen.contains({field.key, field.person})) {
                seen.insert({field.key, field.person});
                fields.append(field);
            }
        }
    }
    return fields;
}

QString VisitSession::paperFile(const QString& pageId) const
{
    return m_paperFiles.value(pageId);
}

Result<QImage> VisitSession::preview(int index, int page, double dpi) const
{
    if (index < 0 || index >= m_sheets.size())
        return fail(FailureCode::UnknownProcedure, QString::number(index));
    const forms::FormRenderer renderer(m_services.layouts);
    auto image = renderer.toImage(m_sheets.at(index), sheetContext(), page, dpi);
    if (!image)
        return tl::unexpected(toFailure(image.error()));
    return std::move(*image);
}

Result<QByteArray> VisitSession::pdf(const QString& sheetId) const
{
    for (const forms::FilledSheet& sheet : m_sheets) {
        if (sheet.id != sheetId)
            continue;
        auto drawn = forms::FormRenderer(m_services.layouts).toPdf(sheet, sheetContext());
        if (!drawn)
            return tl::unexpected(toFailure(drawn.error()));
        return std::move(*drawn);
    }
    return fail(FailureCode::UnknownProcedure, sheetId);
}

access::Actor VisitSession::actor() const
{
    if (m_role == VisitRole::Kiosk)
        return access::Actor::kiosk(m_services.terminal);
    return {m_staff, access::Role::Clerk, m_services.terminal};
}

forms::Audience VisitSession::audience() const
{
    return m_role == VisitRole::Kiosk ? forms::Audience::Citizen : forms::Audience::Staff;
}

forms::SheetContext VisitSession::sheetContext() const
{
    forms::SheetContext context;
    context.townName = m_services.town.name;
    context.caseId = m_caseId;
    context.caseNumber = m_case ? m_case->number : m_caseId.right(12).toUpper();
    context.printedAt = m_signedAt.isValid() ? m_signedAt : m_services.clock.now();
    context.signatureSvg = m_signatureSvg;
    return context;
}

forms::RouteSlip VisitSession::routeSlip() const
{
    QHash<QString, forms::HallPlace> places;
    for (const Department& department : m_services.town.departments)
        places.insert(department.id, {department.floor, department.counter});
    forms::Answers answers = m_questionnaire.derivedAnswers(m_answers, m_completed, m_services.clock.today());
    for (auto it = m_answers.begin(); it != m_answers.end(); ++it)
        answers.insert(it.key(), it.value());
    return forms::makeRouteSlip(m_services.catalogue, m_guide.needed, answers, places);
}

forms::RouteSlipContext VisitSession::routeSlipContext() const
{
    return {m_services.town.name, m_ticket ? m_ticket->label() : QString(), m_language,
            m_services.clock.now()};
}

QStringList VisitSession::itemsRead() const
{
    QStringList items;
    if (m_hadCard)
        items.append(QStringLiteral("mynumber-card"));
    for (const forms::PageReading& paper : m_papers)
        items.append(paper.type);
    return items;
}

VisitContent VisitSession::content() const
{
    VisitContent content;
    content.events = m_events;
    content.facts = m_facts;
    if (m_identity) {
        for (forms::Fact fact : factsFromCard(*m_identity, m_answers))
            content.facts.learn(std::move(fact));
    }
    for (forms::Fact fact : factsFromExtract(m_resident, m_answers))
        content.facts.learn(std::move(fact));
    content.answers = m_answers;
    content.hadCard = m_hadCard;
    content.signatureSvg = m_signatureSvg;
    content.signedAt = m_signedAt;
    content.paperAttachments = m_paperAttachments;
    content.itemsRead = itemsRead();
    content.seals = m_seals;
    content.sealedAttachments = m_sealedAttachments;
    return content;
}

// --- moving
// ------------------------------------------------------------------------------------------------------

bool VisitSession::move(VisitEvent event)
{
    const auto next = nextStep(m_step, event);
    if (!next) {
        refuse({FailureCode::VisitMoveRefused, {}, {}});
        return false;
    }
    m_step = *next;
    m_failure.reset();
    Q_EMIT stepChanged(m_step);
    return true;
}

void VisitSession::refuse(const Failure& failure)
{
    m_failure = failure;
    Q_EMIT failed(failure);
}

void VisitSession::refresh()
{
    const QDate today = m_services.clock.today();
    m_completed = m_prefiller.complete(content().facts, m_answers, today);
    m_guide = m_questionnaire.evaluate(m_answers, m_completed, today, forms::Unanswered::No, audience());
    QStringList procedures;
    for (const forms::NeededProcedure& needed : m_guide.needed)
        procedures.append(needed.id);
    m_plan.subjects.clear();
    for (const forms::NeededProcedure& needed : m_guide.needed)
        m_plan.subjects[needed.id] = forms::subjectsOf(m_guide.household, needed.concerned);
    m_plan.keysByPerson = forms::FormRenderer(m_services.layouts).keysByPerson(procedures);
    auto sheets = m_prefiller.fill(m_completed, m_answers, procedures, m_plan);
    if (sheets)
        m_sheets = std::move(*sheets);
    else
        refuse(toFailure(sheets.error()));
    forgetIdleGuesses();
    m_remarks = forms::remarksOn(m_completed, m_answers, today);
    m_unprintable = unprintableValues(m_sheets);
    Q_EMIT changed();
}

void VisitSession::forgetIdleGuesses()
{
    // What we only supposed and no sheet shows, nobody can look at: it must neither hold up 完了 nor travel
    // on.
    QSet<std::pair<QString, int>> shown;
    for (const forms::FieldValue& field : reviewFields())
        shown.insert({field.key, field.person});
    for (const forms::Fact& fact : m_completed.doubtful()) {
        if (fact.origin == forms::Origin::Derived && !shown.contains({fact.key, fact.person})
            && !m_facts.find(fact.key, fact.person))
            m_completed.forget(fact.key, fact.person);
    }
}

void VisitSession::refreshQuestions()
{
    const QDate today = m_services.clock.today();
    m_completed = m_prefiller.complete(content().facts, m_answers, today);
    // Who came is written on every sheet, so what follows from card and papers becomes an answer like any
    // other.
    const QVariant came =
        m_questionnaire.derivedAnswers(m_answers, m_completed, today).value(visitorVariable);
    if (came.isValid()) {
        m_answers[visitorVariable] = came;
        if (!m_answeredScreens.isEmpty())
            m_answeredScreens.last().append(visitorVariable); // taken back with what it follows from
    }
    m_screen = m_questionnaire.nextScreen(m_answers, m_completed, today, audience());
    refresh();
    if (!m_screen && m_step == VisitStep::Questions)
        move(VisitEvent::QuestionsAnswered);
}

void VisitSession::wipe()
{
    ++m_visitor;
    m_events.clear();
    m_eventsFromHome.clear();
    m_reader.clear();
    m_identity.reset();
    m_resident = {};
    m_cardExpiry.reset();
    m_genuineness.reset();
    m_pictures.reset();
    m_number.reset();
    m_tries.reset();
    m_facts = {};
    m_completed = {};
    m_answers.clear();
    m_answeredScreens.clear();
    m_guide = {};
    m_screen.reset();
    m_sheets.clear();
    m_plan = {};
    m_remarks.clear();
    m_unprintable.clear();
    m_papers.clear();
    m_paperFiles.clear();
    m_paperMemory.clear();
    m_reading->isStopped = true; // what is still read is nobody's
    m_reading = std::make_shared<ReadingState>();
    m_qrTexts.clear();
    m_signatureSvg.clear();
    m_signedAt = {};
    m_startedAt = {};
    m_caseId.clear();
    m_hadCard = false;
    m_paperAttachments.clear();
    m_ticket.reset();
    m_case.reset();
    m_renderedSheets.clear();
    m_seals.clear();
    m_sealedAttachments.clear();
    m_changedSheets.clear();
    m_touchedKeys.clear();
    m_identityCheck.clear();
    m_receipt = {};
    m_failure.reset();
    m_isLeaving = false;
}

// --- what a hand can do
// ------------------------------------------------------------------------------------------

void VisitSession::begin(const QString& language)
{
    const auto ticket = m_ticket;
    wipe();
    m_ticket = ticket;
    m_language = language;
    m_startedAt = m_services.clock.now();
    m_caseId = newUuid7(m_startedAt);
    move(VisitEvent::Begin);
}

void VisitSession::setLanguage(const QString& language)
{
    m_language = language;
    Q_EMIT changed();
}

void VisitSession::chooseEvents(const QStringList& events)
{
    for (const QString& event : events) {
        if (!m_services.catalogue.event(event)) {
            refuse({FailureCode::AnswersInvalid, event, {}});
            return;
        }
        if (!m_services.town.serviceOf(event)) {
            refuse({FailureCode::ServiceUnknown, event, {}});
            return;
        }
    }
    if (events.isEmpty() || !nextStep(m_step, VisitEvent::EventChosen)) {
        refuse({FailureCode::VisitMoveRefused, {}, {}});
        return;
    }
    m_events = events;
    m_answers[eventVariable] = events.size() == 1 ? QVariant(events.first()) : QVariant(events);
    move(VisitEvent::EventChosen);
}

void VisitSession::giveConsent()
{
    move(VisitEvent::ConsentGiven);
}

void VisitSession::continueWithoutCard()
{
    if (move(VisitEvent::WithoutCard))
        refreshQuestions();
}

void VisitSession::answer(const QString& var, const QVariant& value)
{
    m_answers[var] = value;
    m_answeredScreens.append({var});
    refreshQuestions();
}

void VisitSession::answerTiles(const QStringList& yes)
{
    if (!m_screen || !m_screen->isTiles) {
        refuse({FailureCode::VisitMoveRefused, {}, {}});
        return;
    }
    QStringList answered;
    for (const forms::Question& question : m_screen->questions) {
        m_answers[question.var] = yes.contains(question.var);
        answered.append(question.var);
    }
    m_answeredScreens.append(answered);
    refreshQuestions();
}

void VisitSession::answerAll(const forms::Answers& answers, bool restIsNo)
{
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        m_answers[it.key()] = it.value();
    refresh();
    if (!restIsNo) {
        const auto strict = m_questionnaire.evaluate(m_answers, m_completed, m_services.clock.today(),
                                                     forms::Unanswered::Unknown, audience());
        if (!strict.undecided.isEmpty()) {
            refuse({FailureCode::AnswersInvalid, strict.undecided.first().missing.join(u' '), {}});
            return;
        }
    }
    m_screen.reset();
    move(VisitEvent::QuestionsAnswered);
}

void VisitSession::learn(const forms::FactSheet& facts)
{
    for (forms::Fact fact : facts.facts())
        m_facts.learn(std::move(fact));
    refresh();
}

void VisitSession::reviseAnswers()
{
    if (m_answeredScreens.isEmpty()) {
        goBack();
        return;
    }
    for (const QString& var : m_answeredScreens.takeLast())
        m_answers.remove(var);
    refreshQuestions();
}

void VisitSession::finishDetails()
{
    move(VisitEvent::DetailsDone);
}

void VisitSession::confirmReview()
{
    move(VisitEvent::ReviewConfirmed);
}

void VisitSession::sign(const QByteArray& signatureSvg)
{
    if (isBusy() || !nextStep(m_step, VisitEvent::Signed)) {
        refuse({FailureCode::VisitMoveRefused, {}, {}});
        return;
    }
    m_signatureSvg = signatureSvg;
    m_signedAt = m_services.clock.now();
    move(VisitEvent::Signed);
    submit();
}

void VisitSession::goBack()
{
    if (!isBusy())
        move(VisitEvent::Back);
}

void VisitSession::leave()
{
    // What is under way comes to its end first: a card in its session, a case being written.
    if (m_step != VisitStep::Welcome && !nextStep(m_step, VisitEvent::Leave)) {
        m_isLeaving = true;
        return;
    }
    wipe();
    if (m_step != VisitStep::Welcome)
        move(VisitEvent::Leave);
    Q_EMIT changed();
}

} // namespace kakanai::visit
