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
using PaperOrCode = std::variant<QList<QByteArray>, Result<forms::PageReading>>;

} // namespace

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
