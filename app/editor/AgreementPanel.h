// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Staff.h"
#include "app/publishing/PublishingDesk.h"
#include "widgets/BigButton.h"
#include "widgets/PinPad.h"
#include "widgets/Text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

namespace kakanai::editor {

/** Where two people agree: from when it counts, why, who the second person is, then both approval numbers on
 * one pad, one after the other. The digits never leave their secrets. */
class AgreementPanel : public QWidget
{
    Q_OBJECT

public:
    /** `action`: what the button says. */
    AgreementPanel(publishing::PublishingDesk& desk, const widgets::Theme& theme, const QString& action,
                   QWidget* parent = nullptr);

    /** Who may be the second person is asked anew, and nothing is typed. */
    void begin();
    /** Nothing to agree to: the pad sleeps. */
    void rest();
    /** What both gave; the panel starts over. */
    [[nodiscard]] publishing::Agreement take();

Q_SIGNALS:
    void agreed();

private:
    void next();

    publishing::PublishingDesk& m_desk;
    Secret m_own;
    Secret m_other;
    int m_step = 0; ///< 0 rests, 1 the author's number, 2 the second person's, 3 ready
    int m_asking = 0; ///< counts beginnings, so that a late list of people is dropped
    QDateEdit* m_day;
    QLineEdit* m_note;
    QComboBox* m_second;
    widgets::Text* m_prompt;
    widgets::PinPad* m_pad;
    widgets::BigButton* m_agree;
    widgets::BigButton* m_again;
};

} // namespace kakanai::editor
