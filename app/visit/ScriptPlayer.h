// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/VisitScript.h"
#include "app/visit/VisitSession.h"

#include <QObject>
#include <QTimer>

namespace kakanai::visit {

/**
 * The hand that reads from a script: does with a session exactly what a person does with a window. One verb
 * at a time, each after the one before has had its effect, with a pause between them where somebody is
 * watching.
 */
class ScriptPlayer : public QObject
{
    Q_OBJECT

public:
    /** `session` outlives the player. `secret` is what the visitor keys in; wiped when used or when the
     * player goes. */
    ScriptPlayer(VisitSession& session, VisitScript script, Secret secret, QObject* parent = nullptr);

    /** Milliseconds before each act, for a tour that people watch. */
    void setPause(int milliseconds) { m_pause = milliseconds; }
    void play();

    [[nodiscard]] const VisitSession& session() const { return m_session; }

Q_SIGNALS:
    /** Just before the hand acts: what is on screen now is what a person would see. */
    void aboutToAct(kakanai::visit::VisitStep step);
    /** The visit stands where the script wanted it: Review (no submission), Receipt or Completed. */
    void finished();
    void failed(const kakanai::Failure& failure);

private:
    void schedule();
    void act();
    void actOnPapers();
    void actOnDetails();
    void actOnReceipt();
    void end();
    void endWith(const Failure& failure);

    VisitSession& m_session;
    VisitScript m_script;
    Secret m_secret;
    QTimer m_timer;
    int m_pause = 0;
    qsizetype m_nextPaper = 0;
    bool m_isOver = false;
};

} // namespace kakanai::visit
