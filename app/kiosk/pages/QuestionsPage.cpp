// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/QuestionsPage.h"

#include <QTimer>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

/** All tiles are as high as the one with the most lines, so long questions stand in fewer, wider columns. */
int columnsFor(const QList<widgets::Choice>& choices, bool isLow)
{
    constexpr int longWords = 46; // in widths of a Latin letter
    int longest = 0;
    for (const widgets::Choice& choice : choices) {
        int length = 0;
        for (const QChar letter : choice.words)
            length += letter.unicode() >= 0x1100 ? 2 : 1;
        longest = std::max(longest, length);
    }
    const int columns = longest > longWords ? 1 : 2;
    return isLow && columns > 1 ? 4 : columns;
}

} // namespace

QuestionsPage::QuestionsPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_tools(new QWidget(this))
    , m_toolColumn(new QVBoxLayout(m_tools))
{
    m_toolColumn->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_tools);
    m_none = addButton();
    m_none->setObjectName(QStringLiteral("none"));
    m_why = addButton(BigButton::Role::Quiet);
    m_reason = addText();
    m_reason->hide();
    column()->addStretch(1);
    connect(m_none, &QPushButton::clicked, this, &QuestionsPage::none);
    connect(m_why, &QPushButton::clicked, this, [this] {
        m_reason->setVisible(!m_reason->isVisible());
        refresh();
    });
    // Whoever comes back from the papers finds the last screen again, with what they said.
    if (!session().questionScreen())
        QTimer::singleShot(0, this, [this] {
            if (session().step() == visit::VisitStep::Questions && !session().questionScreen())
                session().reviseAnswers();
        });
}

QStringList QuestionsPage::variables() const
{
    QStringList names;
    if (session().questionScreen()) {
        for (const forms::Question& question : session().questionScreen()->questions)
            names.append(question.var);
    }
    return names;
}

bool QuestionsPage::isYesNo() const
{
    const auto& screen = session().questionScreen();
    return screen && !screen->isTiles && screen->questions.first().type == forms::QuestionType::Bool;
}

QStringList QuestionsPage::remembered() const
{
    const auto& screen = session().questionScreen();
    QStringList chosen;
    if (screen->isTiles) {
        for (const QString& var : variables()) {
            if (memory().answers.value(var).toBool())
                chosen.append(var);
        }
        return chosen;
    }
    const QVariant before = memory().answers.value(screen->questions.first().var);
    if (!before.isValid())
        return {};
    if (isYesNo())
        return {before.toBool() ? yes : no};
    return before.typeId() == QMetaType::QStringList ? before.toStringList() : QStringList{before.toString()};
}

void QuestionsPage::build()
{
    delete m_tiles;
    delete m_number;
    m_tiles = nullptr;
    m_number = nullptr;
    m_built = variables();
    m_reason->hide();
    const auto& screen = session().questionScreen();
    if (!screen)
        return;
    const forms::Question& first = screen->questions.first();
    if (!screen->isTiles && first.type == forms::QuestionType::Integer) {
        m_number = new NumberSteps(theme(), m_tools);
        m_number->setRange(1, 20);
        m_number->setValue(std::max(1, memory().answers.value(first.var).toInt()));
        m_toolColumn->addWidget(m_number);
        return;
    }
    const bool isSeveral = screen->isTiles || first.type == forms::QuestionType::Multi;
    m_tiles = new widgets::TileGrid(
        theme(), isSeveral ? widgets::TileGrid::Mode::Several : widgets::TileGrid::Mode::One, m_tools);
    m_toolColumn->addWidget(m_tiles);
    connect(m_tiles, &widgets::TileGrid::chosenChanged, this, &KioskPage::frameChanged);
}

QString QuestionsPage::title() const
{
    const auto& screen = session().questionScreen();
    if (!screen)
        return tr("One moment, please.");
    if (screen->isTiles)
        return tr("Which of these apply to you or your household? (as many as apply)");
    return screen->questions.first().textFor(session().events()).in(language());
}

bool QuestionsPage::isNextReady() const
{
    return session().questionScreen() && (m_number || (m_tiles && !m_tiles->chosen().isEmpty()));
}

void QuestionsPage::goNext()
{
    const auto& screen = session().questionScreen();
    if (!screen)
        return;
    if (m_number) {
        give(m_number->value());
        return;
    }
    const QStringList chosen = m_tiles->chosen();
    if (screen->isTiles) {
        for (const QString& var : variables())
            memory().answers[var] = chosen.contains(var);
        session().answerTiles(chosen);
    } else if (isYesNo()) {
        give(chosen.first() == yes);
    } else if (screen->questions.first().type == forms::QuestionType::Multi) {
        give(chosen);
    } else {
        give(chosen.value(0));
    }
}

void QuestionsPage::give(const QVariant& value)
{
    const QString var = session().questionScreen()->questions.first().var;
    memory().answers[var] = value;
    session().answer(var, value);
}

void QuestionsPage::none()
{
    const auto& screen = session().questionScreen();
    if (!screen || !m_tiles)
        return;
    m_tiles->clear();
    if (screen->isTiles) {
        for (const QString& var : variables())
            memory().answers[var] = false;
        session().answerTiles({});
    } else {
        give(QStringList{});
    }
}

void QuestionsPage::goBack()
{
    session().reviseAnswers();
}

void QuestionsPage::refresh()
{
    const bool isNew = m_built != variables() || (!m_tiles && !m_number);
    if (isNew)
        build();
    const auto& screen = session().questionScreen();
    m_tools->setVisible(screen.has_value());
    m_why->setVisible(screen.has_value());
    m_none->setVisible(screen
                       && (screen->isTiles || screen->questions.first().type == forms::QuestionType::Multi));
    if (!screen) {
        Q_EMIT frameChanged();
        return;
    }
    const forms::Question& first = screen->questions.first();
    if (m_tiles) {
        QList<widgets::Choice> choices;
        if (screen->isTiles) {
            for (const forms::Question& question : screen->questions)
                choices.append({question.var, question.textFor(session().events()).in(language())});
        } else if (isYesNo()) {
            choices = {{yes, tr("Yes")}, {no, tr("No")}};
        } else {
            for (const forms::Choice& option : first.options)
                choices.append({option.value, option.label.in(language())});
        }
        m_tiles->setColumnLimit(columnsFor(choices, context().isLow));
        m_tiles->setChoices(choices);
        if (isNew)
            m_tiles->setChosen(remembered());
    }
    if (m_number)
        m_number->setWords(QStringLiteral("%1"), first.textFor(session().events()).in(language()));
    m_none->setWords(tr("None of these apply"));
    m_why->setWords(m_reason->isVisible() ? tr("Hide the reason") : tr("Why is this asked?"));
    m_reason->setWords(
        tr("Your answers decide which forms you need. What you do not need is left away. They are seen only "
           "by the staff who handle your matter."));
    Q_EMIT frameChanged();
}

void QuestionsPage::wipe()
{
    if (m_tiles)
        m_tiles->clear();
}

QWidget* QuestionsPage::firstFocus()
{
    return m_tiles && !m_tiles->tiles().isEmpty() ? m_tiles->tiles().first() : nullptr;
}

} // namespace kakanai::kiosk
