// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/NotesCard.h"

#include <QEvent>
#include <QLineEdit>

namespace kakanai::counter {

using widgets::Text;
using widgets::Theme;

NotesCard::NotesCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_line(new QLineEdit(this))
    , m_words(new Text(theme, Theme::Type::Small, this))
{
    m_line->setMaxLength(queue::TicketNotes::longest);
    body()->addWidget(m_words);
    body()->addWidget(m_line);
    layout()->setContentsMargins(theme.space(1), theme.space(1), theme.space(1), theme.space(1));
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_line->text().trimmed();
        if (text.isEmpty())
            return;
        m_line->clear();
        Q_EMIT noteAsked(text);
    });
    retranslate();
    setWritable(false);
}

void NotesCard::setNotes(const QList<queue::TicketNote>& notes)
{
    if (m_notes == notes)
        return;
    m_notes = notes;
    fill();
}

void NotesCard::setWritable(bool writable)
{
    m_line->setEnabled(writable);
    if (!writable)
        m_line->clear(); // a half-written word must not stand under the next number
}

void NotesCard::begin()
{
    if (m_line->isEnabled())
        m_line->setFocus(Qt::ShortcutFocusReason);
}

void NotesCard::retranslate()
{
    m_line->setPlaceholderText(tr("Note (Ctrl+M)"));
    m_line->setAccessibleName(tr("A note on this number, for colleagues"));
    fill();
}

void NotesCard::fill()
{
    QStringList lines;
    for (const queue::TicketNote& note : std::as_const(m_notes))
        lines.append(tr("%1 (%2): %3", "time, who wrote it, the note")
                         .arg(note.at.time().toString(QStringLiteral("HH:mm")), note.staff, note.text));
    m_words->setWords(lines.join(u'\n'));
    m_words->setVisible(!lines.isEmpty());
}

void NotesCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace kakanai::counter
