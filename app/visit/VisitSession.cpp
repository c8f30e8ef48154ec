// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitSession.h"

#include "app/base/Ids.h"
#include "app/visit/CardFacts.h"
#include "app/visit/FieldCheck.h"
#include "app/visit/Office.h"
#include "app/visit/PaperWork.h"
#include "app/visit/PreApplicationDesk.h"
#include "forms/qr/QrParts.h"

#include <utility>
#include <variant>

namespace kakanai::visit {
namespace {

/** What a picture brought along holds: parts of a pre-application, or a paper. */
using PaperOrCode = std::variant<QList<QByteArray>, Result<forms::PageReading>>;

const QString eventVariable = QStringLiteral("ev");

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
    content.answers = m_answers;
    content.hadCard = m_hadCard;
    content.signatureSvg = m_signatureSvg;
    content.signedAt = m_signedAt;
    content.paperAttachments = m_paperAttachments;
    content.itemsRead = itemsRead();
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
    auto sheets = m_prefiller.fill(m_completed, m_answers, procedures);
    if (sheets)
        m_sheets = std::move(*sheets);
    else
        refuse(toFailure(sheets.error()));
    forgetIdleGuesses();
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
    m_screen = m_questionnaire.nextScreen(m_answers, m_completed, today, audience());
    refresh();
    if (!m_screen && m_step == VisitStep::Questions)
        move(VisitEvent::QuestionsAnswered);
}

void VisitSession::wipe()
{
    ++m_visitor;
    m_events.clear();
    m_reader.clear();
    m_identity.reset();
    m_cardExpiry.reset();
    m_tries.reset();
    m_facts = {};
    m_completed = {};
    m_answers.clear();
    m_answeredScreens.clear();
    m_guide = {};
    m_screen.reset();
    m_sheets.clear();
    m_papers.clear();
    m_paperFiles.clear();
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
    m_touchedKeys.clear();
    m_identityCheck.clear();
    m_receipt = {};
    m_failure.reset();
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

void VisitSession::readPaper(const QString& file, const QString& type)
{
    work(
        m_services.workLane,
        [file, type]() -> PaperOrCode {
            auto texts = preApplicationTexts(file);
            return texts ? PaperOrCode(std::move(*texts)) : PaperOrCode(readPaperHere(file, type));
        },
        [this, file](const PaperOrCode& found) {
            if (const auto* texts = std::get_if<QList<QByteArray>>(&found)) {
                takePreApplication(*texts);
                return;
            }
            const auto& reading = std::get<Result<forms::PageReading>>(found);
            if (!reading) {
                refuse(reading.error());
                return;
            }
            m_papers.append(*reading);
            m_paperFiles[reading->pageId] = file;
            for (forms::Fact fact : reading->facts())
                m_facts.learn(std::move(fact));
            refresh();
        });
}

void VisitSession::takePreApplication(const QList<QByteArray>& texts)
{
    forms::QrPartCollector parts;
    for (const QByteArray& text : m_qrTexts + texts) {
        if (const auto taken = parts.add(text); !taken) {
            m_qrTexts.clear(); // somebody else's, or damaged: the next one begins anew
            refuse({FailureCode::PaperUnreadable, taken.error().detail, {}});
            return;
        }
    }
    m_qrTexts += texts;
    if (!parts.missing().isEmpty()) {
        Q_EMIT preApplicationRead(parts.missing(), parts.total());
        return;
    }
    const PreApplicationDesk desk{m_services.preApplicationKey, m_services.town.municipalityCode,
                                  &m_services.catalogue, m_services.clock.today()};
    const auto application = desk.openTexts(std::exchange(m_qrTexts, {}));
    if (!application) {
        refuse(application.error());
        return;
    }
    for (auto it = application->answers.begin(); it != application->answers.end(); ++it) {
        if (!m_answers.contains(it.key()))
            m_answers.insert(it.key(), *it);
    }
    for (const forms::Fact& fact : application->facts.facts())
        m_facts.learn(fact);
    if (m_step == VisitStep::Questions)
        refreshQuestions(); // what was answered at home is not asked again
    else
        refresh();
    Q_EMIT preApplicationRead({}, parts.total());
}

void VisitSession::finishPapers()
{
    if (!isBusy())
        move(VisitEvent::PapersDone);
    else
        refuse({FailureCode::VisitMoveRefused, {}, {}});
}

void VisitSession::adopt(const QString& key, int person)
{
    if (m_facts.find(key, person))
        return;
    if (const forms::Fact* known = m_completed.find(key, person))
        m_facts.learn(*known);
}

void VisitSession::enterFact(const QString& key, const QString& value, int person)
{
    const forms::FieldSpec* spec = m_services.catalogue.field(key);
    if (!spec) {
        refuse({FailureCode::FieldInvalid, key, {}});
        return;
    }
    if (const auto checked = checkField(*spec, value); !checked) {
        refuse(checked.error());
        return;
    }
    const QString by = m_role == VisitRole::Kiosk ? QStringLiteral("resident") : m_staff;
    adopt(key, person);
    m_facts.correct(key, value, by, person);
    m_touchedKeys.append(key);
    refresh();
}

void VisitSession::confirmFact(const QString& key, int person)
{
    adopt(key, person);
    m_facts.confirm(key, m_role == VisitRole::Kiosk ? QStringLiteral("resident") : m_staff, person);
    m_touchedKeys.append(key);
    refresh();
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
    wipe();
    if (m_step != VisitStep::Welcome)
        move(VisitEvent::Leave);
    Q_EMIT changed();
}

} // namespace kakanai::visit
