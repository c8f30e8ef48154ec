// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/DeadLetterWindow.h"

#include "app/access/ApprovalNumber.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace kakanai::review {
namespace {

using casework::DeadLetter;
using casework::NamedField;
using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Text;
using widgets::Theme;

constexpr int workColumn = 4;
constexpr int columnCount = 5;

} // namespace

DeadLetterWindow::DeadLetterWindow(visit::VisitServices& services, const visit::ReviewSeat& seat,
                                   const QString& language, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(Theme::Screen::Counter)
    , m_desk(new visit::DeadLetterDesk(services.office, services.clock, seat, this))
    , m_title(new Text(m_theme, Theme::Type::Lead, this))
    , m_languages(new widgets::LanguageBar(m_theme, this))
    , m_notice(new NoticeBar(m_theme, this))
    , m_table(new QTableWidget(this))
    , m_card(new widgets::Card(m_theme, this))
    , m_what(new Text(m_theme, Theme::Type::Body, m_card))
    , m_advice(new NoticeBar(m_theme, m_card))
    , m_fieldTitle(new Text(m_theme, Theme::Type::Body, m_card))
    , m_field(new widgets::DropDown(m_theme, m_card))
    , m_text(new QLineEdit(m_card))
    , m_correct(new BigButton(m_theme, BigButton::Role::Primary, m_card))
    , m_retry(new BigButton(m_theme, BigButton::Role::Secondary, m_card))
    , m_paper(new BigButton(m_theme, BigButton::Role::Secondary, m_card))
    , m_giveUp(new BigButton(m_theme, BigButton::Role::Quiet, m_card))
    , m_agreement(new QWidget(m_card))
    , m_reasonTitle(new Text(m_theme, Theme::Type::Body, m_agreement))
    , m_reason(new QLineEdit(m_agreement))
    , m_secondTitle(new Text(m_theme, Theme::Type::Body, m_agreement))
    , m_second(new widgets::DropDown(m_theme, m_agreement))
    , m_numberTitle(new Text(m_theme, Theme::Type::Body, m_agreement))
    , m_pad(new widgets::PinPad(m_theme, m_agreement))
    , m_agree(new BigButton(m_theme, BigButton::Role::Danger, m_agreement))
{
    build();
    m_theme.applyTo(*this);
    connect(m_desk, &visit::DeadLetterDesk::lettersChanged, this, &DeadLetterWindow::fill);
    connect(m_desk, &visit::DeadLetterDesk::failed, this, [this](const Failure& failure) {
        m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(failure.code),
                             QString(failureName(failure.code)));
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DeadLetterWindow::showLetter);
    connect(m_languages, &widgets::LanguageBar::languageChosen, this, &DeadLetterWindow::languageChosen);
    connect(m_field, &QComboBox::activated, this, &DeadLetterWindow::showField);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        m_desk->correct(chosen(), m_field->currentData().toString(), m_text->text(),
                        [this] { done(tr("Corrected. It leaves again within a minute.")); });
    });
    connect(m_retry, &QPushButton::clicked, this,
            [this] { m_desk->retry(chosen(), [this] { done(tr("It leaves again within a minute.")); }); });
    connect(m_paper, &QPushButton::clicked, this, [this] {
        m_desk->toPaper(chosen(),
                        [this] { done(tr("The departments have it on their lists again, to be retyped.")); });
    });
    connect(m_giveUp, &QPushButton::clicked, this, &DeadLetterWindow::beginGivingUp);
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_pad->end();
        m_desk->giveUp(chosen(), m_reason->text(), m_second->currentData().toString(), std::move(m_number),
                       [this] { done(tr("Given up. The message and the reason are kept.")); });
        endGivingUp();
    });
    connect(m_pad, &widgets::PinPad::completed, this,
            [this] { m_agree->setEnabled(!m_reason->text().trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_agree->setEnabled(false); });
    setLanguage(language);
    retranslate();
}

void DeadLetterWindow::build()
{
    m_title->setWeight(Theme::Weight::Bold);
    auto* header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_languages);
    m_table->setColumnCount(columnCount);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.touch());
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_text->setObjectName(QStringLiteral("text"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_correct->setObjectName(QStringLiteral("correct"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_paper->setObjectName(QStringLiteral("paper"));
    m_giveUp->setObjectName(QStringLiteral("giveUp"));
    m_agree->setObjectName(QStringLiteral("agree"));
    for (BigButton* button : {m_correct, m_retry, m_paper, m_giveUp, m_agree})
        button->setType(Theme::Type::Body);
    for (Text* title : {m_fieldTitle, m_reasonTitle, m_secondTitle, m_numberTitle})
        title->setWeight(Theme::Weight::Bold);
    auto* column = m_card->body();
    for (QWidget* piece : std::initializer_list<QWidget*>{m_what, m_advice, m_fieldTitle, m_field, m_text})
        column->addWidget(piece);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.space(1));
    buttons->addWidget(m_correct);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_paper);
    buttons->addWidget(m_giveUp);
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto* agreement = new QHBoxLayout(m_agreement);
    agreement->setContentsMargins(0, 0, 0, 0);
    agreement->setSpacing(m_theme.space(3));
    auto* words = new QVBoxLayout;
    for (QWidget* piece :
         std::initializer_list<QWidget*>{m_reasonTitle, m_reason, m_secondTitle, m_second, m_numberTitle})
        words->addWidget(piece);
    words->addStretch(1);
    words->addWidget(m_agree);
    agreement->addLayout(words, 1);
    agreement->addWidget(m_pad, 1);
    column->addWidget(m_agreement);
    column->addStretch(1);
    m_agreement->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(m_theme.space(2), m_theme.space(1), m_theme.space(2), m_theme.space(2));
    all->setSpacing(m_theme.space(1));
    all->addLayout(header);
    all->addWidget(m_notice);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(m_theme.space(1));
    halves->addWidget(m_table, 1);
    halves->addWidget(m_card, 1);
    all->addLayout(halves, 1);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            [this] { endGivingUp(); });
}

void DeadLetterWindow::setLanguage(const QString& language)
{
    m_languages->setLanguages(m_services.town.languages);
    m_languages->setCurrent(language);
}

QString DeadLetterWindow::chosen() const
{
    const QTableWidgetItem* line =
        m_table->currentRow() < 0 ? nullptr : m_table->item(m_table->currentRow(), 0);
    return line ? line->data(Qt::UserRole).toString() : QString();
}

const DeadLetter* DeadLetterWindow::letter() const
{
    const auto found = std::ranges::find(m_desk->letters(), chosen(), &DeadLetter::messageId);
    return found == m_desk->letters().end() ? nullptr : &*found;
}

void DeadLetterWindow::fill()
{
    fillTable();
    const QSignalBlocker quiet(m_second);
    if (!m_agreement->isVisible()) {
        m_second->clear();
        for (const access::Staff& staff : m_desk->seconds())
            m_second->addItem(QStringLiteral("%1（%2）").arg(staff.name, staff.id), staff.id);
    }
    showLetter();
}

void DeadLetterWindow::fillTable()
{
    const QString before = chosen();
    const QSignalBlocker quiet(m_table);
    m_table->setHorizontalHeaderLabels({tr("Since"), tr("Number"), tr("Case"), tr("Receiver"), tr("Work")});
    m_table->setRowCount(static_cast<int>(m_desk->letters().size()));
    int row = 0;
    int chosenRow = m_desk->letters().isEmpty() ? -1 : 0;
    for (const DeadLetter& one : m_desk->letters()) {
        const QStringList cells{one.since.toString(QStringLiteral("M/d HH:mm")), one.ticketLabel,
                                one.caseNumber, one.target, one.procedures.join(u'・')};
        for (int column = 0; column < columnCount; ++column) {
            auto* cell = new QTableWidgetItem(cells.at(column));
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            cell->setData(Qt::UserRole, one.messageId);
            m_table->setItem(row, column, cell);
        }
        if (one.messageId == before)
            chosenRow = row;
        ++row;
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(workColumn, QHeaderView::Stretch);
    if (chosenRow >= 0)
        m_table->selectRow(chosenRow);
}

void DeadLetterWindow::showLetter()
{
    const DeadLetter* one = letter();
    m_title->setWords(tr("Not delivered (%1)").arg(m_desk->letters().size()));
    for (QWidget* piece : std::initializer_list<QWidget*>{m_retry, m_paper, m_giveUp})
        piece->setVisible(one);
    if (!one) {
        m_shown.clear();
        m_named.clear();
        m_what->setWords(tr("Everything was delivered."));
        m_advice->clear();
        endGivingUp();
        showField();
        return;
    }
    m_what->setWords(tr("%1 refused it after %2 attempts: %3")
                         .arg(one->target, QString::number(one->attempts),
                              one->problem.isEmpty() ? QStringLiteral("–") : one->problem));
    m_advice->setMessage(NoticeBar::Kind::Look, casework::adviceWords(one->advice));
    if (m_shown == one->messageId)
        return;
    m_shown = one->messageId;
    m_named.clear();
    endGivingUp();
    m_field->clear();
    showField();
    if (!one->fields.isEmpty())
        m_desk->fields(one->messageId, [this, asked = m_shown](const QList<NamedField>& fields) {
            if (asked != m_shown)
                return;
            m_named = fields;
            m_field->clear();
            for (const NamedField& field : fields)
                m_field->addItem(field.pointer, field.pointer);
            showField();
        });
}

void DeadLetterWindow::showField()
{
    const int index = m_field->currentIndex();
    const bool isThere = index >= 0 && index < m_named.size();
    const bool isText = isThere && m_named.at(index).isText;
    m_fieldTitle->setVisible(isThere);
    m_field->setVisible(isThere);
    m_text->setVisible(isThere);
    m_text->setEnabled(isText);
    m_text->setText(isThere ? m_named.at(index).value : QString());
    m_text->setPlaceholderText(isThere && !isText ? tr("This cannot be corrected here: hand it to paper.")
                                                  : QString());
    m_correct->setVisible(isText);
}

void DeadLetterWindow::beginGivingUp()
{
    m_agreement->show();
    m_agree->setEnabled(false);
    m_reason->clear();
    m_reason->setFocus();
    m_pad->begin(m_number, access::ApprovalNumbers::length);
}

void DeadLetterWindow::endGivingUp()
{
    m_pad->end();
    m_number.clear();
    m_agreement->hide();
}

void DeadLetterWindow::done(const QString& words)
{
    m_notice->setMessage(NoticeBar::Kind::Done, words);
}

void DeadLetterWindow::retranslate()
{
    setWindowTitle(tr("Not delivered"));
    m_table->setAccessibleName(tr("Messages that were not delivered"));
    m_fieldTitle->setWords(tr("The field the receiver named"));
    m_field->setAccessibleName(tr("The field the receiver named"));
    m_text->setAccessibleName(tr("What stands there"));
    m_correct->setWords(tr("Correct and send again"));
    m_retry->setWords(tr("Send again as it is"));
    m_paper->setWords(tr("Hand to paper"));
    m_giveUp->setWords(tr("Give up …"));
    m_reasonTitle->setWords(tr("Why nobody needs it"));
    m_reason->setAccessibleName(tr("Why nobody needs it"));
    m_secondTitle->setWords(tr("The second person"));
    m_second->setAccessibleName(tr("The second person"));
    m_numberTitle->setWords(tr("Approval number of the second person"));
    m_agree->setWords(tr("Both agree: give up"));
    fill();
}

void DeadLetterWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::review
