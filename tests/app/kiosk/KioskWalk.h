// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskEdit.h"
#include "tests/support/KioskStand.h"
#include "widgets/SignaturePad.h"
#include "widgets/SoftKeyboard.h"
#include "widgets/TileGrid.h"

#include <QVariant>

namespace kakanai::test {

/** What a walker does on a page before going on: look, switch the language, take a picture. */
using AtPage = std::function<void(const QString& page)>;

/** Answers of visit P1: one person moves in from another prefecture, with a card. */
[[nodiscard]] inline QHash<QString, QVariant> answersOfP1()
{
    return {{QStringLiteral("visitor"), QStringLiteral("本人")},
            {QStringLiteral("has_mn"), true},
            {QStringLiteral("n_members"), 1},
            {QStringLiteral("cross_pref"), true},
            {QStringLiteral("water"), true},
            {QStringLiteral("seal_want"), true},
            {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
}

/** Presses what P1 would press on the question that stands on the screen. */
inline void answerScreen(KioskStand& stand)
{
    const forms::QuestionScreen screen = *stand.session().questionScreen();
    const auto answers = answersOfP1();
    auto* grid = stand.window->page()->findChild<widgets::TileGrid*>();
    bool chosen = false;
    if (screen.isTiles) {
        for (qsizetype i = 0; i < screen.questions.size(); ++i) {
            if (answers.value(screen.questions.at(i).var).toBool()) {
                stand.press(grid->tiles().at(i));
                chosen = true;
            }
        }
    } else if (grid) {
        const forms::Question& question = screen.questions.first();
        const QVariant answer = answers.value(question.var);
        if (question.type == forms::QuestionType::Bool) {
            stand.press(grid->tiles().at(answer.toBool() ? 0 : 1));
            chosen = true;
        }
        for (qsizetype i = 0; i < question.options.size(); ++i) {
            const QString value = question.options.at(i).value;
            if (value == answer.toString() || answer.toStringList().contains(value)) {
                stand.press(grid->tiles().at(i));
                chosen = true;
            }
        }
        if (!chosen && question.type == forms::QuestionType::Choice) {
            stand.press(grid->tiles().last());
            chosen = true;
        }
    } else {
        chosen = true; // a number stands on one already
    }
    if (chosen)
        stand.next();
    else
        stand.press(QStringLiteral("none"));
}

/** One whole visit by the window's real buttons; `paper` is laid under the camera when there is one. */
inline bool walk(KioskStand& stand, const QString& paper, const AtPage& at)
{
    using visit::VisitStep;
    at(QStringLiteral("welcome"));
    stand.next();
    const auto events = stand.catalogue.events;
    const auto tennyu =
        std::ranges::find_if(events, [](const auto& e) { return e.id == QStringLiteral("tennyu"); });
    stand.press(stand.window->page()->findChild<widgets::TileGrid*>()->tiles().at(tennyu - events.begin()));
    at(QStringLiteral("event"));
    stand.next();
    at(QStringLiteral("consent"));
    stand.next();
    at(QStringLiteral("card"));
    stand.placeCard(QStringLiteral("a"));
    if (!stand.reaches(VisitStep::Pin))
        return false;
    stand.type("1299");
    stand.next();
    if (!stand.reaches(VisitStep::Pin)) // wrong: the same page again, with one try fewer
        return false;
    at(QStringLiteral("pin"));
    stand.type("1234");
    stand.next();
    if (!stand.reaches(VisitStep::Identity))
        return false;
    at(QStringLiteral("identity"));
    stand.next();
    for (int screen = 1; stand.session().step() == VisitStep::Questions; ++screen) {
        if (screen > 40)
            return false;
        at(QStringLiteral("questions-%1").arg(screen));
        answerScreen(stand);
    }
    if (!paper.isEmpty()) {
        QFile::copy(paper, QFileInfo(stand.folder.filePath(QStringLiteral("papers/page.jpg"))).filePath());
        stand.press(QStringLiteral("read"));
        if (!QTest::qWaitFor([&] { return !stand.session().isBusy() && !stand.session().papers().isEmpty(); },
                             60000))
            return false;
    }
    at(QStringLiteral("papers"));
    stand.next();
    QCoreApplication::processEvents();
    for (int field = 1; stand.session().step() == VisitStep::Details; ++field) {
        if (field > 40)
            return false;
        at(QStringLiteral("details-%1").arg(field));
        if (auto* edit = stand.window->page()->findChild<kiosk::KioskEdit*>()) {
            const bool isDigits = stand.window->page()->findChild<widgets::SoftKeyboard*>()->layer()
                == widgets::SoftKeyboard::Layer::Digits;
            const bool isKatakana = stand.window->page()->findChild<widgets::SoftKeyboard*>()->layer()
                == widgets::SoftKeyboard::Layer::Katakana;
            edit->setText(isDigits         ? QStringLiteral("090-0000-0101")
                              : isKatakana ? QStringLiteral("タカナシ　ヨウタ")
                                           : QStringLiteral("みほんけんみほんしちゅうおう１－２－３"));
        } else if (auto* grid = stand.window->page()->findChild<widgets::TileGrid*>()) {
            stand.press(grid->tiles().first());
        }
        stand.next();
        QCoreApplication::processEvents();
    }
    if (!stand.reaches(VisitStep::Review))
        return false;
    at(QStringLiteral("review"));
    stand.press(QStringLiteral("sheets"));
    at(QStringLiteral("sheets"));
    stand.next();
    auto* surface = stand.window->page()->findChild<widgets::SignatureSurface*>();
    QTest::mousePress(surface, Qt::LeftButton, {}, {60, 60});
    for (int i = 0; i < 12; ++i)
        QTest::mouseMove(surface, {60 + i * 30, 60 + (i % 3) * 40});
    QTest::mouseRelease(surface, Qt::LeftButton, {}, {400, 90});
    at(QStringLiteral("sign"));
    stand.next();
    if (!stand.reaches(VisitStep::Receipt, 60000))
        return false;
    at(QStringLiteral("receipt"));
    return true;
}

} // namespace kakanai::test
