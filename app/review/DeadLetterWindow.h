// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/DeadLetterDesk.h"
#include "app/visit/VisitServices.h"
#include "widgets/BigButton.h"
#include "widgets/Card.h"
#include "widgets/DropDown.h"
#include "widgets/LanguageBar.h"
#include "widgets/NoticeBar.h"
#include "widgets/PinPad.h"

#include <QLineEdit>
#include <QTableWidget>

namespace kakanai::review {

/**
 * What no receiver takes: since when, which field it named, what to do in plain words, and four ways out.
 * Only the case of a message that cannot be delivered waits; nothing is ever lost.
 */
class DeadLetterWindow : public QWidget
{
    Q_OBJECT

public:
    /** `services` outlive the window. */
    DeadLetterWindow(visit::VisitServices& services, const visit::ReviewSeat& seat, const QString& language,
                     QWidget* parent = nullptr);

    [[nodiscard]] visit::DeadLetterDesk& desk() { return *m_desk; }
    [[nodiscard]] QTableWidget& table() { return *m_table; }
    /** The chosen message; empty when nothing is stuck. */
    [[nodiscard]] QString chosen() const;
    void setLanguage(const QString& language);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void fill();
    void fillTable();
    void showLetter();
    void showField();
    void beginGivingUp();
    void endGivingUp();
    void done(const QString& words);
    [[nodiscard]] const casework::DeadLetter* letter() const;

    visit::VisitServices& m_services;
    widgets::Theme m_theme;
    visit::DeadLetterDesk* m_desk;
    QString m_shown; ///< message whose fields were asked for
    QList<casework::NamedField> m_named;
    Secret m_number; ///< the second person's, while it is typed
    widgets::Text* m_title;
    widgets::LanguageBar* m_languages;
    widgets::NoticeBar* m_notice;
    QTableWidget* m_table;
    widgets::Card* m_card;
    widgets::Text* m_what;
    widgets::NoticeBar* m_advice;
    widgets::Text* m_fieldTitle;
    widgets::DropDown* m_field;
    QLineEdit* m_text;
    widgets::BigButton* m_correct;
    widgets::BigButton* m_retry;
    widgets::BigButton* m_paper;
    widgets::BigButton* m_giveUp;
    QWidget* m_agreement; ///< reason, second person and their number
    widgets::Text* m_reasonTitle;
    QLineEdit* m_reason;
    widgets::Text* m_secondTitle;
    widgets::DropDown* m_second;
    widgets::Text* m_numberTitle;
    widgets::PinPad* m_pad;
    widgets::BigButton* m_agree;
};

} // namespace kakanai::review
