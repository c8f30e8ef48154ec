// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a visit that takes in what somebody brought along: papers, and the codes of a pre-application.
#include "app/visit/Office.h"
#include "app/visit/PaperWork.h"
#include "app/visit/PreApplicationDesk.h"
#include "app/visit/VisitSession.h"
#include "forms/qr/QrParts.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace kakanai::visit {
namespace {

/** What a picture brought along holds: parts of a pre-application, or a paper. */
using PaperOrCode = std::variant<QList<QByteArray>, Result<QList<forms::PageReading>>>;

const QString stoppedDetail = QStringLiteral("stopped");

} // namespace

void VisitSession::readPaper(const QString& file, const QString& type)
{
    if (m_reading->waiting == 0)
        m_reading->isStopped = false;
    ++m_reading->waiting;
    work(
        m_services.workLane,
        [file, type, papers = m_services.papers, state = m_reading]() -> PaperOrCode {
            if (state->isStopped)
                return Result<QList<forms::PageReading>>(fail(FailureCode::PaperUnreadable, stoppedDetail));
            auto texts = preApplicationTexts(file);
            if (texts)
                return std::move(*texts);
            return readPaperHere(file, type, papers, [state](int page, int pages, double share) {
                state->page = page;
                state->pages = pages;
                state->percent = static_cast<int>(share * 100);
                return !state->isStopped;
            });
        },
        [this, file](const PaperOrCode& found) {
            --m_reading->waiting;
            if (const auto* texts = std::get_if<QList<QByteArray>>(&found)) {
                takePreApplication(*texts);
                return;
            }
            const auto& readings = std::get<Result<QList<forms::PageReading>>>(found);
            if (!readings) {
                if (!m_reading->isStopped) // who stopped it knows
                    refuse(readings.error());
                return;
            }
            for (const forms::PageReading& reading : *readings) {
                m_papers.append(reading);
                m_paperFiles[reading.pageId] = file;
                for (forms::Fact fact : reading.facts())
                    m_facts.learn(std::move(fact));
            }
            refresh();
        });
}

void VisitSession::stopReading()
{
    m_reading->isStopped = true;
}

void VisitSession::readPage(const devices::CapturedPage& page)
{
    if (page.memory)
        m_paperMemory.append(page.memory);
    readPaper(page.file);
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
    m_eventsFromHome.clear();
    for (const forms::LifeEvent& event : offeredEvents()) {
        if (application->events.contains(event.id))
            m_eventsFromHome.append(event.id);
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

} // namespace kakanai::visit
