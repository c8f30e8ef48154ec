// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CounterWindow.h"
#include "tests/support/HallStage.h"

#include <QComboBox>

namespace kakanai::test {

/** A clerk at counter 2 with the window open at its smallest. */
struct CounterDesk {
    HallStage stage;
    std::unique_ptr<counter::CounterWindow> window;

    void open(const QString& language = QStringLiteral("ja"))
    {
        stage.speak(language);
        window = std::make_unique<counter::CounterWindow>(
            stage.services(),
            counter::CounterSeat{QStringLiteral("s01"), QStringLiteral("窓口 一郎"), language, {}});
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.get(), key, modifiers);
    }

    [[nodiscard]] const std::optional<queue::Ticket>& ticket() const
    {
        return window->view().rail().ticket();
    }
    [[nodiscard]] visit::VisitStep step() const { return window->session().step(); }

    void callAndOpenCase()
    {
        (void)stage.submitMoveIn();
        open();
        press(Qt::Key_F2);
        QTRY_COMPARE(step(), visit::VisitStep::Checking);
        QTRY_VERIFY(ticket());
    }

    void chooseIdentity(const QString& id)
    {
        auto* checks = window->view().person().findChild<QComboBox*>();
        const int index = checks->findData(id);
        QVERIFY(index > 0);
        checks->setCurrentIndex(index);
        Q_EMIT checks->activated(index);
    }

    [[nodiscard]] QString notice() const
    {
        const auto* bar = window->findChild<widgets::NoticeBar*>(QStringLiteral("notice"));
        return bar->isVisible() ? bar->accessibleName() : QString();
    }
};

} // namespace kakanai::test
