// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/RetypePage.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTextOption>

#include <algorithm>

namespace kakanai::review {

namespace {

/** Room for the longest address in big type. */
constexpr int valueLines = 5;

} // namespace

using casework::RetypeLine;
using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

RetypePage::RetypePage(const Theme& theme, visit::RetypeDesk& desk, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_about(new Text(theme, Theme::Type::Lead, this))
    , m_table(new QTableWidget(this))
    , m_progress(new Text(theme, Theme::Type::Body, this))
    , m_label(new Text(theme, Theme::Type::Title, this))
    , m_value(new QPlainTextEdit(this))
    , m_hint(new Text(theme, Theme::Type::Body, this))
    , m_back(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_copy(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_done(new BigButton(theme, BigButton::Role::Primary, this))
    , m_print(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_close(new BigButton(theme, BigButton::Role::Quiet, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_about->setWeight(Theme::Weight::Bold);
    m_label->setWeight(Theme::Weight::Bold);
    m_progress->setTone(Theme::Tone::InkSoft);
    m_hint->setTone(Theme::Tone::InkSoft);
    m_table->setColumnCount(3);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setReadOnly(true);
    m_value->setFocusPolicy(Qt::NoFocus); // the page has the keys
    // Big type that wraps, so that nothing of a long address is cut off; no markup, so that it is the value.
    m_value->setStyleSheet(QStringLiteral("font-size: %1px").arg(theme.pixels(Theme::Type::Display)));
    m_value->setWordWrapMode(QTextOption::WrapAnywhere);
    m_value->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_value->setFixedHeight(theme.pixels(Theme::Type::Display) * valueLines);
    for (BigButton* button : {m_back, m_copy, m_done, m_print, m_close}) {
        button->setType(Theme::Type::Body);
        button->setFocusPolicy(Qt::NoFocus);
    }
    auto* top = new QHBoxLayout;
    top->addWidget(m_about, 1);
    top->addWidget(m_print);
    top->addWidget(m_close);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme.space(2));
    right->addWidget(m_progress);
    right->addStretch(1);
    right->addWidget(m_label);
    right->addWidget(m_value);
    right->addWidget(m_hint);
    right->addStretch(2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.space(1));
    buttons->addWidget(m_back);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_done, 1);
    right->addLayout(buttons);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(theme.space(3));
    halves->addWidget(m_table, 2);
    halves->addLayout(right, 3);
    body()->addLayout(top);
    body()->addLayout(halves, 1);
    connect(&desk, &visit::RetypeDesk::opened, this, &RetypePage::begin);
    connect(&desk, &visit::RetypeDesk::changed, this, &RetypePage::fill);
    connect(m_done, &QPushButton::clicked, this, &RetypePage::confirm);
    connect(m_back, &QPushButton::clicked, this, &RetypePage::goBack);
    connect(m_copy, &QPushButton::clicked, this, &RetypePage::copy);
    connect(m_print, &QPushButton::clicked, this, &RetypePage::printAsked);
    connect(m_close, &QPushButton::clicked, this, &RetypePage::closed);
    retranslate();
}

void RetypePage::setAbout(const QString& words)
{
    m_aboutWords = words;
    m_about->setWords(words);
}

qsizetype RetypePage::typedCount() const
{
    return std::ranges::count_if(m_desk.list().lines,
                                 [](const RetypeLine& line) { return !line.typedBy.isEmpty(); });
}

void RetypePage::begin()
{
    const auto& lines = m_desk.list().lines;
    const auto next =
        std::ranges::find_if(lines, [](const RetypeLine& line) { return line.typedBy.isEmpty(); });
    m_current = next - lines.begin();
    fill();
}

void RetypePage::confirm()
{
    if (m_current >= m_desk.list().lines.size())
        return;
    const qsizetype typed = m_current++;
    m_desk.setTyped(typed, true);
}

void RetypePage::goBack()
{
    if (m_current == 0)
        return;
    --m_current;
    m_desk.setTyped(m_current, false);
}

void RetypePage::copy()
{
    const auto& lines = m_desk.list().lines;
    // Dots are not a number, and an empty field would wipe what somebody copied elsewhere.
    if (m_current < lines.size() && !lines.at(m_current).isMasked && !lines.at(m_current).isMissing)
        QGuiApplication::clipboard()->setText(lines.at(m_current).value);
}

void RetypePage::fill()
{
    const auto& lines = m_desk.list().lines;
    const bool isOver = m_current >= lines.size();
    m_progress->setWords(tr("%1 of %2 typed").arg(typedCount()).arg(lines.size()));
    m_label->setWords(isOver ? tr("Everything is typed.") : lines.at(m_current).label);
    m_value->setPlainText(isOver ? QString() : lines.at(m_current).value);
    m_value->setVisible(!isOver);
    QString hint;
    if (!isOver && lines.at(m_current).isMasked)
        hint = tr("The number is not shown here. Take it from the receiver's own channel.");
    else if (!isOver && lines.at(m_current).isMissing)
        hint = tr("The sheet has nothing for this field. Leave it empty.");
    m_hint->setWords(hint);
    m_done->setEnabled(!isOver);
    m_copy->setEnabled(!isOver && !lines.at(m_current).isMasked && !lines.at(m_current).isMissing);
    m_back->setEnabled(m_current > 0);
    fillTable();
}

void RetypePage::fillTable()
{
    const auto& lines = m_desk.list().lines;
    m_table->setHorizontalHeaderLabels({tr("Typed"), tr("Field"), tr("Value")});
    m_table->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RetypeLine& line = lines.at(row);
        const QString mark = line.typedBy.isEmpty() ? QString() : QStringLiteral("✓ ") + line.typedBy;
        int column = 0;
        for (const QString& words : {mark, line.label, line.value}) {
            auto* cell = new QTableWidgetItem(words);
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            if (!line.typedBy.isEmpty())
                cell->setForeground(m_theme.color(Theme::Tone::Done));
            m_table->setItem(row, column++, cell);
        }
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    if (m_current < lines.size()) {
        m_table->selectRow(static_cast<int>(m_current));
        m_table->scrollToItem(m_table->item(static_cast<int>(m_current), 0));
    } else {
        m_table->clearSelection();
    }
}

void RetypePage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        confirm();
    else if (event->key() == Qt::Key_Up)
        goBack();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->matches(QKeySequence::Print))
        Q_EMIT printAsked();
    else
        Card::keyPressEvent(event);
}

void RetypePage::retranslate()
{
    m_table->setAccessibleName(tr("Fields in the order of the screen"));
    m_value->setAccessibleName(tr("Value"));
    m_back->setWords(tr("Back (↑)"));
    m_copy->setWords(tr("Copy (Ctrl+C)"));
    m_done->setWords(tr("Typed, next (Enter)"));
    m_print->setWords(tr("Print (Ctrl+P)"));
    m_close->setWords(tr("To the list (Esc)"));
    m_about->setWords(m_aboutWords);
    fill();
}

void RetypePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

forms::Handout retypeHandout(const casework::RetypeList& list, const QString& town,
                             const casework::ReviewTask& task, const QDateTime& now)
{
    forms::Handout handout;
    handout.title.ja = QStringLiteral("転記用紙　%1").arg(task.name);
    handout.town = town;
    handout.number = task.ticketLabel;
    handout.reference = task.caseNumber;
    handout.printedAt = now;
    handout.sentences = {
        {list.screen.isEmpty()
             ? QStringLiteral("届出書の順に並んでいます。入力した項目の□に✓を付けてください。")
             : QStringLiteral("業務システムの「%1」画面の順に並んでいます。入力した項目の□に"
                              "✓を付けてください。")
                   .arg(list.screen)}};
    forms::HandoutSection section;
    section.heading.ja = list.screen.isEmpty() ? task.name : list.screen;
    for (const RetypeLine& line : list.lines) {
        const QString mark = line.typedBy.isEmpty() ? QStringLiteral("□ ") : QStringLiteral("✓ ");
        const QString value = line.isMissing ? QStringLiteral("—") : line.value;
        section.rows.append(forms::HandoutRow{forms::TwoWords{mark + line.label}, forms::TwoWords{value}});
    }
    handout.sections = {section};
    return handout;
}

} // namespace kakanai::review
