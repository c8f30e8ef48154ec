// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/PaperChecking.h"

#include "app/visit/PaperThresholds.h"
#include "app/visit/VisitSession.h"

#include <algorithm>

namespace kakanai::counter {
namespace {

constexpr int progressInterval = 200; // milliseconds

} // namespace
PaperChecking::PaperChecking(visit::VisitServices& services, const widgets::Theme& theme, CounterView& view,
                             CheckPanel& panel, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_view(view)
    , m_panel(panel)
    , m_pictures(m_pictureLane)
    , m_capturePanel(new CapturePanel(theme, m_capture, &view.papers()))
{
    m_panel.hide();
    m_view.papers().addCapture(m_capturePanel);
    m_reading.setInterval(progressInterval);
    connect(&m_capture, &visit::CaptureDesk::deviceTold, this, &PaperChecking::deviceTold);
    connect(&m_reading, &QTimer::timeout, this, &PaperChecking::showReading);
    connect(m_capturePanel, &CapturePanel::stopReadingAsked, this, [this] {
        if (m_session)
            m_session->stopReading();
    });
    connect(m_capturePanel, &CapturePanel::pagesAsked, this,
            [this](const QList<devices::CapturedPage>& pages) {
                expect();
                for (const devices::CapturedPage& page : pages) {
                    if (m_session)
                        m_session->readPage(page);
                }
            });
    connect(&m_panel, &CheckPanel::confirmed, this, [this](const QString& key, int person) {
        if (m_session)
            m_session->confirmFact(key, person);
    });
    connect(&m_panel, &CheckPanel::entered, this,
            [this](const QString& key, int person, const QString& text) {
                if (m_session)
                    m_session->enterFact(key, storedText(*m_session, key, text), person);
            });
    connect(&m_panel, &CheckPanel::settled, this,
            [this](const QString& key, int person, const QString& stored) {
                if (m_session)
                    m_session->settleFact(key, stored, person);
            });
    connect(&m_panel, &CheckPanel::finished, this, [this](const QList<CheckOutcome>& outcomes) {
        QList<casework::PaperCheck> checks;
        for (const CheckOutcome& outcome : outcomes)
            checks.append(
                {m_type, outcome.field, outcome.confidence, outcome.trust == Trust::Sure, outcome.wasRight});
        close();
        if (!checks.isEmpty())
            visit::keepPaperChecks(m_services, this, checks);
        showNext();
    });
    connect(&m_view.fields(), &FieldPanel::pageAsked, this, &PaperChecking::showPictures);
    connect(&m_pictures, &visit::PagePictures::arrived, this,
            [this](const QString& id, const QImage& picture) {
                m_view.fields().setPage(id, picture);
                if (m_isOpen && id == m_page)
                    m_panel.setPicture(picture);
            });
}

void PaperChecking::follow(visit::VisitSession& session)
{
    close();
    if (m_session)
        m_session->disconnect(this);
    m_pictures.clear();
    m_capture.clear();
    m_waiting.clear();
    m_session = &session;
    m_seen = session.papers().size();
    m_isExpecting = false;
    connect(&session, &visit::VisitSession::changed, this, &PaperChecking::look);
    connect(&session, &visit::VisitSession::busyChanged, this, &PaperChecking::showReading);
    showReading();
}

void PaperChecking::showReading()
{
    const bool isReading = m_session && m_session->reading().waiting > 0;
    if (!isReading) {
        m_reading.stop();
        m_capturePanel->setReading(0, 0, 1, 0);
        return;
    }
    const visit::ReadingState& state = m_session->reading();
    m_capturePanel->setReading(state.waiting, state.page, state.pages, state.percent);
    if (!m_reading.isActive())
        m_reading.start();
}

void PaperChecking::expect()
{
    m_isExpecting = true;
}

void PaperChecking::look()
{
    const qsizetype papers = m_session ? m_session->papers().size() : 0;
    if (papers == 0)
        m_pictures.clear();
    for (; m_seen < papers; ++m_seen) {
        if (m_isExpecting)
            m_waiting.append(m_seen);
    }
    m_seen = papers;
    showNext();
}

void PaperChecking::showNext()
{
    if (!m_isOpen && !m_waiting.isEmpty())
        show(m_waiting.takeFirst());
}

void PaperChecking::open()
{
    if (m_session && !m_session->papers().isEmpty())
        show(m_session->papers().size() - 1);
}

void PaperChecking::show(qsizetype index)
{
    const CheckedPaper paper = checkedPaperOf(*m_session, index);
    m_page = paper.pageId;
    m_type = paper.type;
    m_isOpen = true;
    m_view.hide();
    m_panel.show();
    m_panel.setPaper(paper);
    showPictures();
}

void PaperChecking::showPictures()
{
    if (!m_session)
        return;
    for (const forms::PageReading& reading : m_session->papers()) {
        const QImage picture = m_pictures.picture(reading, m_session->paperFile(reading.pageId));
        if (picture.isNull())
            continue; // it will come
        m_view.fields().setPage(reading.pageId, picture);
        if (m_isOpen && reading.pageId == m_page)
            m_panel.setPicture(picture);
    }
}

void PaperChecking::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_page.clear();
    m_panel.hide();
    m_view.show();
    m_view.papers().begin();
}

bool PaperChecking::refuse(const Failure& failure)
{
    if (!m_isOpen)
        return false;
    m_panel.refuse(failureMessage(failure.code));
    return true;
}

} // namespace kakanai::counter
