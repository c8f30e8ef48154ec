// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/RetypeDesk.h"
#include "forms/print/Handout.h"
#include "widgets/BigButton.h"
#include "widgets/Card.h"

#include <QPlainTextEdit>
#include <QTableWidget>

namespace kakanai::review {

/**
 * 転記: one field after another in the order of the core's screen, in big type. Enter says "typed" and goes
 * on, ↑ takes it back, Ctrl+C copies exactly the value and nothing else.
 */
class RetypePage : public widgets::Card
{
    Q_OBJECT

public:
    RetypePage(const widgets::Theme& theme, visit::RetypeDesk& desk, QWidget* parent = nullptr);

    /** Whose fields: 転入届, A0123, the case's number. */
    void setAbout(const QString& words);
    /** The line in hand, from 0; beyond the last when all is typed. */
    [[nodiscard]] qsizetype current() const { return m_current; }
    /** What Ctrl+C copies. */
    [[nodiscard]] QString shownValue() const { return m_value->toPlainText(); }
    /** Into the first line that was not typed yet. */
    void begin();
    void confirm();
    void goBack();
    void copy();

Q_SIGNALS:
    void printAsked();
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillTable();
    [[nodiscard]] qsizetype typedCount() const;

    const widgets::Theme& m_theme;
    visit::RetypeDesk& m_desk;
    qsizetype m_current = 0;
    QString m_aboutWords;
    widgets::Text* m_about;
    QTableWidget* m_table;
    widgets::Text* m_progress;
    widgets::Text* m_label;
    QPlainTextEdit* m_value;
    widgets::Text* m_hint;
    widgets::BigButton* m_back;
    widgets::BigButton* m_copy;
    widgets::BigButton* m_done;
    widgets::BigButton* m_print;
    widgets::BigButton* m_close;
};

/** The same fields on paper, in the same order, with a box to tick. Individual numbers as ●●●●. */
[[nodiscard]] forms::Handout retypeHandout(const casework::RetypeList& list, const QString& town,
                                           const casework::ReviewTask& task, const QDateTime& now);

} // namespace kakanai::review
