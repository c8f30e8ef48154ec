// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ScriptPlayer.h"

namespace kakanai::visit {
namespace {

/** `key` or `key@n` for the n-th further member of the household. */
std::pair<QString, int> splitKey(const QString& key)
{
    const qsizetype at = key.indexOf(u'@');
    return at < 0 ? std::pair{key, 0} : std::pair{key.left(at), key.mid(at + 1).toInt()};
}

} // namespace

ScriptPlayer::ScriptPlayer(VisitSession& session, VisitScript script, Secret secret, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_script(std::move(script))
    , m_secret(std::move(secret))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScriptPlayer::act);
    connect(&m_session, &VisitSession::stepChanged, this, &ScriptPlayer::schedule);
    connect(&m_session, &VisitSession::busyChanged, this, &ScriptPlayer::schedule);
    connect(&m_session, &VisitSession::failed, this, &ScriptPlayer::endWith);
}

void ScriptPlayer::play()
{
    if (m_script.clerk)
        m_session.setStaff(m_script.clerk->id);
    schedule();
}

void ScriptPlayer::schedule()
{
    if (!m_isOver && !m_session.isBusy())
        m_timer.start(m_pause);
}

void ScriptPlayer::act()
{
    if (m_isOver || m_session.isBusy())
        return;
    Q_EMIT aboutToAct(m_session.step());
    switch (m_session.step()) {
    case VisitStep::Welcome:
        m_session.begin(m_script.language);
        break;
    case VisitStep::Event:
        m_session.chooseEvents(m_script.events);
        break;
    case VisitStep::Consent:
        if (m_script.identity)
            m_session.giveConsent();
        else
            m_session.continueWithoutCard();
        break;
    case VisitStep::Card:
        m_session.placeCard(m_script.identity ? m_script.identity->reader : QString());
        break;
    case VisitStep::Pin:
        m_session.enterSecret(m_script.identity->credential, std::move(m_secret));
        break;
    case VisitStep::Identity:
        m_session.confirmIdentity();
        break;
    case VisitStep::Questions:
        m_session.learn(m_script.facts);
        m_session.answerAll(m_script.answers, m_script.unansweredIsNo);
        break;
    case VisitStep::Papers:
        actOnPapers();
        break;
    case VisitStep::Details:
        actOnDetails();
        break;
    case VisitStep::Review:
        if (m_script.submit)
            m_session.confirmReview();
        else
            end();
        break;
    case VisitStep::Sign:
        m_session.sign(m_script.ink);
        break;
    case VisitStep::Receipt:
    case VisitStep::Checking:
        actOnReceipt();
        break;
    case VisitStep::Completed:
        end();
        break;
    case VisitStep::Reading:
    case VisitStep::Submitting:
    case VisitStep::Completing:
        break; // the session is at work; its next signal brings us back
    }
}

void ScriptPlayer::actOnPapers()
{
    if (m_nextPaper < m_script.papers.size())
        m_session.readPaper(m_script.papers.at(m_nextPaper++));
    else
        m_session.finishPapers();
}

void ScriptPlayer::actOnDetails()
{
    for (const auto& [name, value] : m_script.corrections) {
        const auto [key, person] = splitKey(name);
        m_session.enterFact(key, value, person);
        if (m_isOver)
            return;
    }
    m_session.finishDetails();
}

void ScriptPlayer::actOnReceipt()
{
    if (!m_script.clerk || (m_session.role() == VisitRole::Kiosk)) {
        end();
        return;
    }
    if (m_script.clerk->confirm) {
        for (const forms::Fact& fact : m_session.facts().doubtful())
            m_session.confirmFact(fact.key, fact.person);
    }
    if (!m_script.clerk->identityCheck.isEmpty())
        m_session.checkIdentity(m_script.clerk->identityCheck);
    if (m_isOver)
        return;
    if (m_script.clerk->complete)
        m_session.complete();
    else
        end();
}

void ScriptPlayer::end()
{
    m_isOver = true;
    Q_EMIT finished();
}

void ScriptPlayer::endWith(const Failure& failure)
{
    if (m_isOver || failure.code == FailureCode::DeviceFailed)
        return;
    m_isOver = true;
    Q_EMIT failed(failure);
}

} // namespace kakanai::visit
