// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigNumber.h"
#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::widgets {

/** What a ticket slip says. */
struct SlipText {
    QString town;
    QString service;
    QString number;
    QString issuedAt; ///< already in the words of the language
    int waitingBefore = 0;
    QString note = {}; ///< 「まだ届出は終わっていません。番号でお呼びします」
};

/** The slip as it comes out of the printer, shown on the screen: the number first. */
class TicketSlip : public QWidget
{
    Q_OBJECT

public:
    explicit TicketSlip(const Theme& theme, QWidget* parent = nullptr);
    void setSlip(const SlipText& slip);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();

    const Theme& m_theme;
    SlipText m_slip;
    Text* m_town;
    Text* m_service;
    BigNumber* m_number;
    Text* m_waiting;
    Text* m_issued;
    Text* m_note;
};

} // namespace kakanai::widgets
