// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the clerk's window that drives the visit: what each step shows, and what its buttons ask for.
#include "app/counter/CounterWindow.h"

#include "app/devices/SheetPrinter.h"
#include "app/visit/PaperWork.h"
#include "cardreader/card/CardText.h"

#include <QFileDialog>

#include <algorithm>
#include <array>

namespace kakanai::counter {
namespace {

using queue::TicketEvent;
using visit::VisitStep;
using widgets::NoticeBar;

/** The preview's own resolution: sharp at twice the width it has on a small screen. */
constexpr double previewDpi = 110;
constexpr double millimetresPerInch = 25.4;

struct StepLook {
    VisitStep step;
    IntakePage page;
    Work work;
};

// What the middle of the window turns to by itself when a step begins.
// clang-format off
constexpr std::array looks{
    StepLook{VisitStep::Welcome,    IntakePage::Nobody,   Work::Intake},
    StepLook{VisitStep::Event,      IntakePage::Errand,   Work::Intake},
    StepLook{VisitStep::Consent,    IntakePage::Consent,  Work::Intake},
    StepLook{VisitStep::Card,       IntakePage::Card,     Work::Intake},
    StepLook{VisitStep::Pin,        IntakePage::Pin,      Work::Intake},
    StepLook{VisitStep::Reading,    IntakePage::Reading,  Work::Intake},
    StepLook{VisitStep::Identity,   IntakePage::Identity, Work::Intake},
    StepLook{VisitStep::Questions,  IntakePage::Busy,     Work::Conversation},
    StepLook{VisitStep::Papers,     IntakePage::Busy,     Work::Papers},
    StepLook{VisitStep::Details,    IntakePage::Busy,     Work::Fields},
    StepLook{VisitStep::Review,     IntakePage::Busy,     Work::Fields},
    StepLook{VisitStep::Sign,       IntakePage::Sign,     Work::Intake},
    StepLook{VisitStep::Submitting, IntakePage::Busy,     Work::Intake},
    StepLook{VisitStep::Receipt,    IntakePage::Finished, Work::Fields},
    StepLook{VisitStep::Checking,   IntakePage::Finished, Work::Fields},
    StepLook{VisitStep::Completing, IntakePage::Busy,     Work::Intake},
    StepLook{VisitStep::Completed,  IntakePage::Finished, Work::Intake},
};
// clang-format on

const StepLook& lookOf(VisitStep step)
{
    return *std::ranges::find(looks, step, &StepLook::step);
}

} // namespace

void CounterWindow::connectPanels()
{
    connect(m_view, &CounterView::primaryAsked, this, &CounterWindow::goOn);
    connect(m_view, &CounterView::secondAsked, this, &CounterWindow::goSecond);
    connect(m_view, &CounterView::backAsked, this, [this] { m_session->goBack(); });
    connect(m_view, &CounterView::finishAsked, this, &CounterWindow::finish);
    connect(&m_view->intake(), &IntakePanel::errandsChanged, this, [this] { m_refreshing.start(); });
    connect(&m_view->intake(), &IntakePanel::secretChanged, this, [this] { m_refreshing.start(); });
    // Prefill only: it says what they want and what was filled in, never who they are.
    connect(&m_view->intake(), &IntakePanel::codeAsked, this, [this](const QString& textOrFile) {
        m_view->clearNotice();
        m_view->intake().clearCode();
        m_session->readPaper(textOrFile);
    });
    connect(&m_view->intake(), &IntakePanel::codeFileAsked, this, [this] {
        const QString file =
            QFileDialog::getOpenFileName(this, tr("Choose the picture of the QR code"), m_seat.dropFolder);
        if (!file.isEmpty())
            m_session->readPaper(file);
    });
    connect(&m_view->person(), &PersonPanel::identityChecked, this, [this](const QString& id) {
        m_view->clearNotice();
        m_session->checkIdentity(id);
    });
    connect(&m_view->conversation(), &ConversationPanel::answered, this,
            [this](const QString& var, const QVariant& value) { m_session->answer(var, value); });
    connect(&m_view->conversation(), &ConversationPanel::tilesAnswered, this,
            [this](const QStringList& yes) { m_session->answerTiles(yes); });
    connect(&m_view->conversation(), &ConversationPanel::revisionAsked, this,
            [this] { m_session->reviseAnswers(); });
    connect(&m_view->papers(), &PapersPanel::paperAsked, this, [this](const QString& file) {
        m_view->clearNotice();
        m_checking->expect();
        m_session->readPaper(file);
    });
    connect(&m_view->papers(), &PapersPanel::checkAsked, m_checking, &PaperChecking::open);
    connect(&m_view->fields(), &FieldPanel::valueEdited, this,
            [this](const QString& key, int person, const QString& value) {
                m_view->clearNotice();
                m_session->enterFact(key, storedText(*m_session, key, value), person);
            });
    connect(&m_view->fields(), &FieldPanel::confirmed, this,
            [this](const QString& key, int person) { m_session->confirmFact(key, person); });
    connect(&m_view->fields(), &FieldPanel::settled, this,
            [this](const QString& key, int person, const QString& value) {
                m_session->settleFact(key, value, person);
            });
    connect(&m_view->fields(), &FieldPanel::substituteAccepted, this,
            [this](const QString& key, int person) { m_session->acceptSubstitute(key, person); });
    connect(&m_view->fields(), &FieldPanel::entered, this, [this](const QString& key, int person) {
        m_cursor = {key, person};
        m_drawing.start();
    });
    connect(&m_view->sheet(), &SheetPanel::sheetChosen, this, [this] {
        m_cursor = {};
        m_drawing.start();
    });
    connect(&m_view->sheet(), &SheetPanel::printAsked, this, &CounterWindow::print);
    connectPrinting();
}

void CounterWindow::startSession()
{
    auto session = std::make_unique<visit::VisitSession>(m_services, visit::VisitRole::Counter);
    session->setStaff(m_seat.staffId);
    useSession(std::move(session));
}

void CounterWindow::useSession(std::unique_ptr<visit::VisitSession> session)
{
    if (m_session)
        m_session->disconnect(this);
    // The old one may be in the middle of one of its own signals.
    if (m_session)
        m_session.release()->deleteLater();
    m_session = std::move(session);
    m_checking->follow(*m_session);
    m_cursor = {};
    connect(m_session.get(), &visit::VisitSession::stepChanged, this, &CounterWindow::showStep);
    connect(m_session.get(), &visit::VisitSession::changed, this, [this] { m_refreshing.start(); });
    connect(m_session.get(), &visit::VisitSession::busyChanged, this, [this] { m_refreshing.start(); });
    connect(m_session.get(), &visit::VisitSession::failed, this, &CounterWindow::showFailure);
    connect(
        m_session.get(), &visit::VisitSession::preApplicationRead, this,
        [this](const QList<int>& missing, int total) {
            if (missing.isEmpty()) {
                if (m_session->step() == VisitStep::Event)
                    m_view->intake().setChosenErrands(m_view->intake().chosenErrands()
                                                      + m_session->eventsFromHome());
                m_refreshing.start();
                m_view->setNotice(NoticeBar::Kind::Done,
                                  tr("The pre-application is in. It does not show who is here."));
            } else
                m_view->setNotice(
                    NoticeBar::Kind::Look,
                    tr("QR code: part %1 of %2 is still missing.").arg(missing.first()).arg(total));
        },
        Qt::QueuedConnection); // after the panels were drawn anew
    showStep();
}

bool CounterWindow::hasUnsentWork() const
{
    const VisitStep step = m_session->step();
    return !m_session->openedCase() && step != VisitStep::Welcome && step != VisitStep::Event;
}

StepButtons CounterWindow::steps() const
{
    const QString withoutCard = tr("Go on without a card");
    const QString back = tr("Back");
    switch (m_session->step()) {
    case VisitStep::Event:
        return {tr("Take this errand"), !m_view->intake().chosenErrands().isEmpty()};
    case VisitStep::Consent:
        return {tr("The visitor agrees"), true, false, withoutCard, back};
    case VisitStep::Card:
        return {tr("Read the card"), !m_session->isBusy(), false, withoutCard, back};
    case VisitStep::Pin:
        return {m_view->intake().isPinOnReader() ? tr("Let the reader ask for the PIN, once")
                    : m_view->intake().credential() == card::Credential::Pin ? tr("Use this PIN once")
                                                                             : tr("Use this number once"),
                m_view->intake().isSecretComplete(), false, withoutCard, back};
    case VisitStep::Identity:
        return {tr("It is this person"), true, false,
                lacksPictures() ? tr("Read the pictures too (照合番号B)") : QString(), back};
    case VisitStep::Papers:
        return {tr("These are all papers"), !m_session->isBusy(), false, {}, back};
    case VisitStep::Details:
        return {tr("Everything is typed"), true, false, {}, back};
    case VisitStep::Review:
        return {tr("Read through with the visitor"), true, false, {}, back};
    case VisitStep::Sign:
        return {tr("Signed on paper: take it on"), !m_session->isBusy(), false, {}, back};
    case VisitStep::Receipt:
    case VisitStep::Checking:
        return {tr("Complete (F12)"), !m_session->isBusy(), true};
    case VisitStep::Completed:
        return {tr("Finished with this visitor")};
    case VisitStep::Welcome:
    case VisitStep::Reading:
    case VisitStep::Questions:
    case VisitStep::Submitting:
    case VisitStep::Completing:
        return {};
    }
    return {};
}

void CounterWindow::goOn()
{
    m_view->clearNotice();
    switch (m_session->step()) {
    case VisitStep::Event:
        m_session->chooseEvents(m_view->intake().chosenErrands());
        return;
    case VisitStep::Consent:
        m_session->giveConsent();
        return;
    case VisitStep::Card:
        m_session->placeCard({}); // whichever reader has one
        return;
    case VisitStep::Pin:
        trySecret();
        return;
    case VisitStep::Identity:
        m_session->confirmIdentity();
        return;
    case VisitStep::Papers:
        m_session->finishPapers();
        return;
    case VisitStep::Details:
        m_session->finishDetails();
        return;
    case VisitStep::Review:
        m_session->confirmReview();
        return;
    case VisitStep::Sign:
        m_session->sign({});
        return;
    case VisitStep::Completed:
        endVisit();
        return;
    case VisitStep::Welcome:
    case VisitStep::Reading:
    case VisitStep::Questions:
    case VisitStep::Submitting:
    case VisitStep::Receipt:
    case VisitStep::Checking:
    case VisitStep::Completing:
        return;
    }
}

void CounterWindow::trySecret()
{
    IntakePanel& intake = m_view->intake();
    if (!intake.isSecretComplete())
        return;
    const auto lastTry = intake.mayRiskLastTry() ? visit::LastTry::Risk : visit::LastTry::Spare;
    if (intake.isPinOnReader())
        m_session->enterSecretOnReader(intake.credential(), lastTry);
    else
        m_session->enterSecret(intake.credential(), intake.takeSecret(), lastTry);
}

void CounterWindow::goSecond()
{
    m_view->clearNotice();
    if (m_session->step() != VisitStep::Identity) {
        m_session->continueWithoutCard();
        return;
    }
    // The text lacks a character: the card's own pictures have it, and only 照合番号B opens them.
    m_view->intake().beginWith(card::Credential::NumberB);
    m_session->goBack();
    m_session->placeCard({});
}

bool CounterWindow::lacksPictures() const
{
    const auto& identity = m_session->identity();
    return identity && !m_session->pictures()
        && (card::hasMissingGlyph(identity->name) || card::hasMissingGlyph(identity->address));
}

void CounterWindow::finish()
{
    const VisitStep step = m_session->step();
    if (step == VisitStep::Receipt || step == VisitStep::Checking) {
        m_session->complete();
    } else if (step == VisitStep::Event && m_view->rail().can(TicketEvent::Finish)) {
        moveTicket(TicketEvent::Finish); // a question answered, no case made
    } else if (m_view->rail().ticket()) {
        m_view->setNotice(NoticeBar::Kind::Look,
                          tr("There is nothing to complete yet. First take the visit on: questions, values "
                             "and signature."));
    }
}

void CounterWindow::print()
{
    if (m_session->sheets().isEmpty())
        return;
    if (!m_services.sheetPrinter) {
        showFailure({FailureCode::DeviceFailed, {}, {}});
        return;
    }
    QList<std::pair<QString, QByteArray>> pages;
    for (const forms::FilledSheet& sheet : m_session->sheets()) {
        auto pdf = m_session->pdf(sheet.id);
        if (!pdf) {
            showFailure(pdf.error());
            return;
        }
        pages.append({sheet.id + QStringLiteral(".pdf"), std::move(*pdf)});
    }
    m_services.workLane.ask(
        this,
        [printer = m_services.sheetPrinter, pages, slip = m_session->routeSlip(),
         context = m_session->routeSlipContext()]() -> Result<int> {
            // On top of the sheets lies where to go with them.
            const auto guide = forms::routeSlipPdf(slip, context);
            if (!guide)
                return tl::unexpected(visit::toFailure(guide.error()));
            if (const auto printed = printer->print(QStringLiteral("guide-slip.pdf"), *guide); !printed)
                return tl::unexpected(printed.error());
            for (const auto& [name, pdf] : pages) {
                if (const auto printed = printer->print(name, pdf); !printed)
                    return tl::unexpected(printed.error());
            }
            return static_cast<int>(pages.size());
        },
        [this](const Result<int>& printed) {
            if (printed)
                m_view->setNotice(NoticeBar::Kind::Done,
                                  tr("The guide slip and %1 sheets were sent to the printer.").arg(*printed));
            else
                showFailure(printed.error());
        });
}

void CounterWindow::showFailure(const Failure& failure)
{
    if (m_checking->refuse(failure))
        return;
    QString words = failureMessage(failure.code);
    if (failure.retriesLeft)
        words += u' ' + tr("%1 tries are left.").arg(*failure.retriesLeft);
    NoticeBar::Kind kind = NoticeBar::Kind::Refused;
    if (failure.code == FailureCode::IdentityUnchecked) {
        kind = NoticeBar::Kind::Look;
        words += u' ' + tr("Choose above which document showed who the visitor is.");
        m_view->person().askCheck();
    } else if (failure.code == FailureCode::CaseIncomplete || failure.code == FailureCode::FieldInvalid) {
        kind = NoticeBar::Kind::Look;
        if (const forms::FieldSpec* field = m_services.catalogue.field(failure.detail))
            words += u' ' + tr("Please look at: %1").arg(field->label.ja);
        if (failure.code == FailureCode::CaseIncomplete) {
            m_view->showWork(Work::Fields);
            m_view->fields().begin();
        }
    } else if (failure.code == FailureCode::QueueEmpty) {
        kind = NoticeBar::Kind::Info;
    }
    m_view->setNotice(kind, words, QString(failureName(failure.code)));
    m_refreshing.start();
}

void CounterWindow::showStep()
{
    const VisitStep step = m_session->step();
    const StepLook& look = lookOf(step);
    if (step == VisitStep::Completed) {
        m_view->intake().setOutcome(
            tr("Case %1 goes to the back office; %2 messages are waiting to be sent. The visitor can go.")
                .arg(m_session->receipt().caseNumber)
                .arg(m_session->receipt().outboxPending));
    }
    m_view->clearNotice();
    m_view->intake().setPage(look.page);
    m_view->showWork(look.work);
    m_isBeginning = true;
    refresh();
}

bool CounterWindow::begin()
{
    switch (m_view->work()) {
    case Work::Intake:
        m_view->intake().begin();
        return true;
    case Work::Conversation:
        return m_view->conversation().begin();
    case Work::Papers:
        m_view->papers().begin();
        return true;
    case Work::Fields:
        return m_view->fields().begin();
    }
    return true;
}

void CounterWindow::refresh()
{
    m_refreshing.stop();
    const visit::VisitSession& session = *m_session;
    const QString& language = m_seat.language;
    QList<widgets::Choice> errands;
    for (const forms::LifeEvent& event : m_session->offeredEvents())
        errands.append({event.id, event.name.in(language), {}});
    m_view->intake().setErrands(errands);
    m_view->intake().setTries(session.tries());
    m_view->intake().setReaderAsking(session.isReaderAsking());
    m_standing.setCase(session.openedCase() ? session.openedCase()->id : QString());
    m_view->setCaseNumber(session.openedCase() ? session.openedCase()->number : QString());
    m_view->person().setIdentityChoices(identityChoices(session, language));
    m_view->person().setPerson(personOf(session, m_services.clock.today()));
    m_view->person().setIdentityCheck(session.identityCheck());
    const bool isAsking = session.step() == VisitStep::Questions;
    m_view->conversation().setQuestion(isAsking ? session.questionScreen() : std::nullopt, session.events(),
                                       language);
    m_view->conversation().setAnswered(answeredOf(session, language));
    m_view->papers().setReading(session.isBusy());
    m_view->papers().setPapers(papersOf(session));
    m_view->procedures().setProcedures(proceduresOf(session, language));
    m_view->fields().setContradictions(contradictionsOf(session));
    m_view->fields().setRemarks(remarksOf(session, language));
    m_view->fields().setFields(fieldsOf(session));
    QStringList titles;
    for (const forms::FilledSheet& sheet : session.sheets())
        titles.append(sheet.title);
    m_view->sheet().setSheets(titles);
    m_view->sheet().setNumberPossible(m_numbers.hasPrinter() && !visit::NumberDesk::boxes(session).isEmpty());
    m_view->setSteps(steps());
    m_view->settle();
    // A step begins before its values are there: the cursor goes in as soon as there is something to go to.
    if (m_isBeginning)
        m_isBeginning = !begin();
    m_drawing.start();
}

void CounterWindow::refreshSheet()
{
    const QList<forms::FilledSheet>& sheets = m_session->sheets();
    const auto has = [this](const forms::FilledSheet& sheet) {
        return std::ranges::any_of(sheet.fields, [this](const forms::FieldValue& field) {
            return field.key == m_cursor.first && field.person == m_cursor.second;
        });
    };
    // The sheet that is shown stays, unless the cursor's field stands on another only.
    int index = m_view->sheet().chosen();
    if (!m_cursor.first.isEmpty() && index >= 0 && index < sheets.size() && !has(sheets.at(index))) {
        const auto found = std::ranges::find_if(sheets, has);
        if (found != sheets.end())
            index = static_cast<int>(found - sheets.begin());
    }
    m_view->sheet().setChosen(index);
    if (index < 0 || index >= sheets.size()) {
        m_view->sheet().setPages({});
        return;
    }
    const forms::FormRenderer renderer(m_services.layouts);
    QList<QImage> pages;
    for (int page = 0; page < renderer.pageCount(sheets.at(index)); ++page) {
        auto image = m_session->preview(index, page, previewDpi);
        if (!image) {
            showFailure(image.error());
            break;
        }
        pages.append(std::move(*image));
    }
    m_view->sheet().setPages(pages);
    const auto place = renderer.fieldPlace(sheets.at(index), m_cursor.first, m_cursor.second);
    if (!place || place->page >= pages.size()) {
        m_view->sheet().setCursorBox(0, {});
        return;
    }
    const QSizeF paper = QSizeF(pages.at(place->page).size()) / previewDpi * millimetresPerInch;
    m_view->sheet().setCursorBox(place->page,
                                 {place->box.x() / paper.width(), place->box.y() / paper.height(),
                                  place->box.width() / paper.width(), place->box.height() / paper.height()});
}

} // namespace kakanai::counter
