// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/TaskPane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace kakanai::review {

using casework::ReviewItem;
using casework::ReviewState;
using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Text;
using widgets::Theme;

TaskPane::TaskPane(const Theme& theme, const TownSettings& town, bool isCounter, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_town(town)
    , m_isCounter(isCounter)
    , m_name(new Text(theme, Theme::Type::Lead, this))
    , m_state(new Text(theme, Theme::Type::Body, this))
    , m_notice(new NoticeBar(theme, this))
    , m_seenTitle(new Text(theme, Theme::Type::Body, this))
    , m_itemColumn(new QVBoxLayout)
    , m_reasonTitle(new Text(theme, Theme::Type::Body, this))
    , m_reason(new QLineEdit(this))
    , m_return(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_retype(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_finish(new BigButton(theme, BigButton::Role::Primary, this))
{
    m_name->setWeight(Theme::Weight::Bold);
    m_state->setTone(Theme::Tone::InkSoft);
    m_seenTitle->setWeight(Theme::Weight::Bold);
    m_reasonTitle->setWeight(Theme::Weight::Bold);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_return->setObjectName(QStringLiteral("return"));
    m_retype->setObjectName(QStringLiteral("retype"));
    m_finish->setObjectName(QStringLiteral("finish"));
    for (BigButton* button : {m_return, m_retype, m_finish})
        button->setType(Theme::Type::Body);
    body()->addWidget(m_name);
    body()->addWidget(m_state);
    body()->addWidget(m_notice);
    body()->addWidget(m_seenTitle);
    body()->addLayout(m_itemColumn);
    body()->addStretch(1);
    body()->addWidget(m_reasonTitle);
    body()->addWidget(m_reason);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(1));
    row->addWidget(m_return);
    row->addWidget(m_retype);
    row->addWidget(m_finish, 1);
    body()->addLayout(row);
    connect(m_finish, &QPushButton::clicked, this, &TaskPane::press);
    connect(m_retype, &QPushButton::clicked, this, &TaskPane::retypeAsked);
    connect(m_return, &QPushButton::clicked, this, [this] {
        if (m_reason->text().trimmed().isEmpty())
            beginReason();
        else
            Q_EMIT returnAsked(m_reason->text());
    });
    connect(m_reason, &QLineEdit::textChanged, this, &TaskPane::fill);
    retranslate();
}

void TaskPane::setTask(const std::optional<casework::ReviewTask>& task, const QString& reader)
{
    m_task = task;
    m_reader = reader;
    // What somebody types survives a change that came from elsewhere, not a change of the task.
    const QString id = task ? task->id : QString();
    if (id != m_shownTask) {
        const QSignalBlocker quiet(m_reason);
        m_reason->clear();
        m_shownTask = id;
    }
    fillItems();
    fill();
}

bool TaskPane::isWorkable() const
{
    return m_task && !m_task->isEnded() && (m_task->state == ReviewState::Returned) == m_isCounter;
}

bool TaskPane::mayFinish() const
{
    if (!isWorkable())
        return false;
    if (m_isCounter)
        return !m_reason->text().trimmed().isEmpty();
    const bool isSamePerson = m_task->state == ReviewState::Read && m_task->reader == m_reader;
    return m_task->unseen().isEmpty() && m_task->waitsFor.isEmpty() && !isSamePerson;
}

void TaskPane::press()
{
    if (!mayFinish()) {
        if (m_isCounter)
            beginReason();
        return;
    }
    if (m_isCounter)
        Q_EMIT answerAsked(m_reason->text());
    else
        Q_EMIT finishAsked();
}

void TaskPane::beginReason()
{
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void TaskPane::toggle(int number)
{
    if (number >= 1 && number <= m_boxes.size() && m_boxes.at(number - 1)->isEnabled())
        m_boxes.at(number - 1)->click();
}

void TaskPane::fillItems()
{
    const qsizetype count = m_task ? m_task->items.size() : 0;
    while (m_boxes.size() > count)
        delete m_boxes.takeLast();
    while (m_boxes.size() < count) {
        const qsizetype index = m_boxes.size();
        auto* box = new QCheckBox(this);
        box->setMinimumHeight(m_theme.touch());
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name does not widen the window
        connect(box, &QCheckBox::clicked, this, [this, index](bool isSeen) {
            if (m_task && index < m_task->items.size())
                Q_EMIT tickAsked(m_task->items.at(index).id, isSeen);
        });
        m_itemColumn->addWidget(box);
        m_boxes.append(box);
    }
    for (qsizetype i = 0; i < count; ++i) {
        const ReviewItem& item = m_task->items.at(i);
        const QString words = QStringLiteral("%1  %2").arg(i + 1).arg(item.name);
        m_boxes.at(i)->setText(item.seenBy.isEmpty() ? words : tr("%1 (seen by %2)").arg(words, item.seenBy));
        m_boxes.at(i)->setToolTip(item.name);
        m_boxes.at(i)->setChecked(!item.seenBy.isEmpty());
        m_boxes.at(i)->setEnabled(isWorkable() && !m_isCounter);
    }
}

void TaskPane::fillNotice()
{
    if (!m_task) {
        m_notice->clear();
        return;
    }
    if (m_task->state == ReviewState::Returned) {
        m_notice->setMessage(NoticeBar::Kind::Look,
                             tr("%1 sent this back: %2").arg(m_task->returnedBy, m_task->reason));
        return;
    }
    if (!m_task->waitsFor.isEmpty() && !m_task->isEnded()) {
        const ReviewGate* gate = m_town.routing.gateOf(m_task->waitsFor.first());
        m_notice->setMessage(
            NoticeBar::Kind::Info,
            tr("You can read it now. It can be finished after “%1” (%2).")
                .arg(gate ? gate->name : m_task->waitsFor.first(), m_task->waitsFor.join(u'・')));
        return;
    }
    if (m_task->state == ReviewState::Read && m_task->reader == m_reader) {
        m_notice->setMessage(NoticeBar::Kind::Info,
                             tr("You have read it. Somebody else reads it a second time."));
        return;
    }
    if (m_task->state == ReviewState::Read) {
        m_notice->setMessage(NoticeBar::Kind::Info,
                             tr("%1 has read it. You are the second reader.").arg(m_task->reader));
        return;
    }
    if (!m_task->reason.isEmpty() && !m_task->isEnded()) {
        m_notice->setMessage(NoticeBar::Kind::Info, tr("Note: %1").arg(m_task->reason));
        return;
    }
    m_notice->clear();
}

void TaskPane::fill()
{
    m_name->setWords(m_task ? m_task->name : tr("Nothing to do"));
    m_state->setWords(
        m_task ? tr("%1, case %2, %3")
                     .arg(m_task->ticketLabel, m_task->caseNumber,
                          m_task->isCaseCompleted ? tr("the counter is through") : tr("still at the counter"))
               : QString());
    fillNotice();
    const bool isWorked = isWorkable();
    const bool isReading = isWorked && !m_isCounter;
    m_seenTitle->setVisible(m_task && !m_boxes.isEmpty());
    m_reasonTitle->setVisible(isWorked);
    m_reason->setVisible(isWorked);
    m_return->setVisible(isReading);
    m_retype->setVisible(m_task && !m_isCounter && !m_task->sheet.isEmpty());
    m_finish->setVisible(isWorked);
    m_finish->setEnabled(mayFinish());
    const bool isFirstOfTwo = m_task && m_task->needsSecond && m_task->state == ReviewState::Open;
    m_finish->setWords(m_isCounter        ? tr("Answer, back to the department")
                           : isFirstOfTwo ? tr("Read, to the second reader")
                                          : tr("Reviewed"));
}

void TaskPane::retranslate()
{
    m_seenTitle->setWords(tr("Seen"));
    m_reasonTitle->setWords(m_isCounter ? tr("What was found out") : tr("Reason, if it goes back"));
    m_reason->setAccessibleName(m_isCounter ? tr("What was found out") : tr("Reason, if it goes back"));
    m_return->setWords(tr("Send back to the counter"));
    m_retype->setWords(tr("Retype"));
    fillItems();
    fill();
}

void TaskPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace kakanai::review
