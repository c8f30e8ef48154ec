// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/TicketNotes.h"
#include "widgets/Card.h"
#include "widgets/Text.h"

class QLineEdit;

namespace kakanai::counter {

/** What colleagues wrote about the number at this counter, and a line to write more. Shows what it is given
 * and asks through its signal. */
class NotesCard : public widgets::Card
{
    Q_OBJECT

public:
    explicit NotesCard(const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Oldest first. */
    void setNotes(const QList<queue::TicketNote>& notes);
    /** Without a number there is nothing to write on. */
    void setWritable(bool writable);
    /** The cursor goes to the line. */
    void begin();

Q_SIGNALS:
    void noteAsked(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    const widgets::Theme& m_theme;
    QList<queue::TicketNote> m_notes;
    QLineEdit* m_line;
    widgets::Text* m_words;
};

} // namespace kakanai::counter
