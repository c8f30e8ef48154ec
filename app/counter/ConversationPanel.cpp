// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/ConversationPanel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kakanai::counter {
namespace {

using forms::QuestionType;
using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

/** No household at a counter has more. */
constexpr int mostPeople = 99;
const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

bool isYesNo(QuestionType type)
{
    return type == QuestionType::Bool || type == QuestionType::Sensitive;
}

} // namespace

ConversationPanel::ConversationPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget(this))
    , m_staffOnly(new Text(theme, Theme::Type::Small, this))
    , m_question(new Text(theme, Theme::Type::Lead, this))
    , m_several(new widgets::TileGrid(theme, widgets::TileGrid::Mode::Several, this))
    , m_one(new widgets::TileGrid(theme, widgets::TileGrid::Mode::One, this))
    , m_number(new QLineEdit(this))
    , m_take(new BigButton(theme, BigButton::Role::Primary, this))
    , m_none(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_revise(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_saidTitle(new Text(theme, Theme::Type::Small, this))
    , m_said(new Text(theme, Theme::Type::Small, this))
{
    m_question->setWeight(Theme::Weight::Bold);
    m_staffOnly->setTone(Theme::Tone::Danger);
    m_saidTitle->setTone(Theme::Tone::InkSoft);
    m_saidTitle->setWeight(Theme::Weight::Bold);
    m_said->setTone(Theme::Tone::InkSoft);
    m_said->setProse(true);
    m_number->setValidator(new QIntValidator(0, mostPeople, m_number));
    m_number->setMaximumWidth(theme.touch() * 3);
    m_revise->setSign(widgets::Sign::Back);
    for (widgets::TileGrid* grid : {m_several, m_one}) {
        grid->setColumnLimit(2);
        grid->setKeysShown(true);
    }
    for (BigButton* button : {m_take, m_none, m_revise})
        button->setType(Theme::Type::Body);

    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(1));
    row->addWidget(m_take);
    row->addWidget(m_none);
    row->addStretch();
    row->addWidget(m_revise);
    auto* talk = new QVBoxLayout(m_page);
    talk->setContentsMargins(0, 0, theme.space(1), 0);
    talk->setSpacing(theme.space(1));
    talk->addWidget(m_staffOnly);
    talk->addWidget(m_question);
    talk->addWidget(m_several);
    talk->addWidget(m_one);
    talk->addWidget(m_number);
    talk->addWidget(m_saidTitle);
    talk->addWidget(m_said);
    talk->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_page);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    column->addWidget(m_scroll, 1);
    column->addLayout(row);

    // Queued: the answer brings the next question, and with it other tiles in place of the one just pressed.
    connect(
        m_one, &widgets::TileGrid::chosenChanged, this,
        [this](const QStringList& ids) {
            if (!m_screen || ids.isEmpty())
                return;
            const forms::Question& question = m_screen->questions.first();
            const QString var = question.var;
            const bool isYes = ids.first() == yes;
            Q_EMIT answered(var, isYesNo(question.type) ? QVariant(isYes) : QVariant(ids.first()));
        },
        Qt::QueuedConnection);
    connect(m_take, &QPushButton::clicked, this, &ConversationPanel::take);
    connect(m_number, &QLineEdit::returnPressed, this, &ConversationPanel::take);
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (!m_screen)
            return;
        if (m_screen->isTiles)
            Q_EMIT tilesAnswered({});
        else
            Q_EMIT answered(QString(m_screen->questions.first().var), QStringList());
    });
    connect(m_revise, &QPushButton::clicked, this, &ConversationPanel::revisionAsked);
    retranslate();
}

void ConversationPanel::setQuestion(const std::optional<forms::QuestionScreen>& screen,
                                    const QStringList& events, const QString& language)
{
    QStringList asked{language, events.join(u' ')};
    for (const forms::Question& question : screen ? screen->questions : QList<forms::Question>())
        asked.append(question.var);
    if (asked == m_asked && screen.has_value() == m_screen.has_value())
        return; // the same question: what is being chosen or typed stays
    const bool isNewQuestion = asked.mid(1) != m_asked.mid(1);
    m_asked = asked;
    m_screen = screen;
    m_events = events;
    m_language = language;
    m_several->setChosen({});
    m_one->setChosen({});
    m_number->clear();
    fill();
    if (isNewQuestion && isVisible())
        begin(); // the next answer is one key away
}

void ConversationPanel::setAnswered(const QList<AnsweredSight>& answered)
{
    m_answered = answered;
    fillAnswered();
}

widgets::TileGrid* ConversationPanel::grid() const
{
    return m_several->isVisibleTo(this) ? m_several : m_one;
}

bool ConversationPanel::begin()
{
    QWidget* first = !m_screen || grid()->tiles().isEmpty() ? nullptr : grid()->tiles().first();
    if (!m_number->isHidden())
        first = m_number;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return first != nullptr;
}

QList<widgets::Choice> ConversationPanel::choices() const
{
    QList<widgets::Choice> choices;
    if (!m_screen)
        return choices;
    if (m_screen->isTiles) {
        for (const forms::Question& question : m_screen->questions)
            choices.append({question.var, question.textFor(m_events).in(m_language), {}});
        return choices;
    }
    const forms::Question& question = m_screen->questions.first();
    if (isYesNo(question.type))
        return {{yes, tr("Yes"), {}}, {no, tr("No"), {}}};
    for (const forms::Choice& option : question.options)
        choices.append({option.value, option.label.in(m_language), {}});
    return choices;
}

void ConversationPanel::fill()
{
    const forms::Question* question = m_screen ? &m_screen->questions.first() : nullptr;
    const bool isSeveral = m_screen && (m_screen->isTiles || question->type == QuestionType::Multi);
    const bool isNumber = question && !isSeveral && question->type == QuestionType::Integer;
    m_question->setWords(!question               ? tr("Everything has been asked.")
                             : m_screen->isTiles ? tr("Which of these apply? (as many as apply)")
                                                 : question->textFor(m_events).in(m_language));
    m_staffOnly->setVisible(question && question->staffOnly);
    m_several->setVisible(isSeveral);
    m_one->setVisible(question && !isSeveral && !isNumber);
    (isSeveral ? m_several : m_one)->setChoices(choices());
    m_number->setVisible(isNumber);
    m_number->setAccessibleName(m_question->text());
    m_take->setVisible(isSeveral || isNumber);
    m_none->setVisible(isSeveral);
    settle();
}

void ConversationPanel::fillAnswered()
{
    QStringList lines;
    for (auto it = m_answered.crbegin(); it != m_answered.crend(); ++it)
        lines.append(tr("%1 — %2").arg(it->question, it->answer));
    m_said->setWords(lines.join(u'\n'));
    m_saidTitle->setVisible(!lines.isEmpty());
    m_revise->setEnabled(!lines.isEmpty());
    settle();
}

void ConversationPanel::settle()
{
    // Other tiles have other heights. Told in the next turn of the loop, the page would be cut until then;
    // the scroll area itself must hear it, for it sizes its page only on its own LayoutRequest.
    m_page->layout()->invalidate();
    m_page->layout()->activate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_scroll, &request);
}

void ConversationPanel::take()
{
    if (!m_screen)
        return;
    if (m_screen->isTiles) {
        Q_EMIT tilesAnswered(m_several->chosen());
        return;
    }
    const forms::Question& question = m_screen->questions.first();
    const QString var = question.var;
    if (question.type == QuestionType::Multi)
        Q_EMIT answered(var, m_several->chosen());
    else if (question.type == QuestionType::Integer && m_number->hasAcceptableInput())
        Q_EMIT answered(var, m_number->text().toInt());
}

void ConversationPanel::retranslate()
{
    m_take->setWords(tr("Take this answer"));
    m_none->setWords(tr("None of these"));
    m_revise->setWords(tr("Take the last answer back"));
    m_staffOnly->setWords(tr("Only for staff: never shown or printed for the visitor"));
    m_saidTitle->setWords(tr("Said so far"));
    fill();
    fillAnswered();
}

void ConversationPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConversationPanel::keyPressEvent(QKeyEvent* event)
{
    // A digit anywhere in the conversation answers, wherever the cursor is.
    const int index = event->key() - Qt::Key_1;
    const auto& tiles = grid()->tiles();
    if (index >= 0 && index < tiles.size() && m_number->isHidden()) {
        tiles.at(index)->setFocus(Qt::ShortcutFocusReason);
        tiles.at(index)->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kakanai::counter
