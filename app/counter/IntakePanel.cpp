// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/IntakePanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kakanai::counter {

using widgets::Text;
using widgets::Theme;

namespace {

/** 券面事項入力補助用暗証番号. */
constexpr int pinLength = 4;
/** So many left: a wrong one locks the card. */
constexpr std::optional<int> lastTry = 1;

} // namespace

IntakePanel::IntakePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_question(new Text(theme, Theme::Type::Lead, this))
    , m_explanation(new Text(theme, Theme::Type::Body, this))
    , m_errands(new widgets::TileGrid(theme, widgets::TileGrid::Mode::Several, this))
    , m_pad(new widgets::PinPad(theme, this))
    , m_numberB(new NumberBPanel(theme, this))
    , m_lastTry(new widgets::CheckTile(theme, widgets::CheckTile::Mark::Square, this))
    , m_other(new widgets::BigButton(theme, widgets::BigButton::Role::Quiet, this))
    , m_codeRow(new QWidget(this))
    , m_codeHint(new Text(theme, Theme::Type::Body, m_codeRow))
    , m_code(new QLineEdit(m_codeRow))
    , m_codeFile(new widgets::BigButton(theme, widgets::BigButton::Role::Secondary, m_codeRow))
{
    m_lastTry->setObjectName(QStringLiteral("lastTry"));
    m_other->setObjectName(QStringLiteral("otherSecret"));
    m_other->setType(Theme::Type::Small);
    m_question->setWeight(Theme::Weight::Bold);
    m_explanation->setProse(true);
    m_explanation->setTone(Theme::Tone::InkSoft);
    m_errands->setColumnLimit(3);
    m_errands->setKeysShown(true);
    m_pad->setMaximumWidth(theme.touch() * 9);
    auto* inside = new QWidget;
    auto* tiles = new QVBoxLayout(inside);
    tiles->setContentsMargins(0, 0, theme.space(1), 0);
    tiles->addWidget(m_errands);
    tiles->addWidget(m_lastTry);
    tiles->addWidget(m_pad, 0, Qt::AlignLeft);
    tiles->addWidget(m_numberB);
    tiles->addWidget(m_other, 0, Qt::AlignLeft);
    tiles->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    column->addWidget(m_question);
    column->addWidget(m_explanation);
    column->addWidget(scroll, 1);
    m_code->setObjectName(QStringLiteral("codeFromHome"));
    m_codeFile->setObjectName(QStringLiteral("codeFile"));
    m_codeFile->setType(Theme::Type::Small);
    auto* codeRow = new QHBoxLayout(m_codeRow);
    codeRow->setContentsMargins(0, 0, 0, 0);
    codeRow->setSpacing(theme.space(1));
    codeRow->addWidget(m_codeHint);
    codeRow->addWidget(m_code, 1);
    codeRow->addWidget(m_codeFile);
    column->addWidget(m_codeRow);
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (!m_code->text().trimmed().isEmpty())
            Q_EMIT codeAsked(m_code->text().trimmed());
    });
    connect(m_codeFile, &QPushButton::clicked, this, &IntakePanel::codeFileAsked);
    connect(m_errands, &widgets::TileGrid::chosenChanged, this, &IntakePanel::errandsChanged);
    connect(m_pad, &widgets::PinPad::countChanged, this, &IntakePanel::secretChanged);
    connect(m_numberB, &NumberBPanel::edited, this, &IntakePanel::secretChanged);
    connect(m_lastTry, &QCheckBox::toggled, this, &IntakePanel::secretChanged);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_credential =
            m_credential == card::Credential::Pin ? card::Credential::NumberB : card::Credential::Pin;
        ask();
        begin();
        Q_EMIT secretChanged();
    });
    setPage(IntakePage::Nobody);
}

IntakePanel::~IntakePanel()
{
    m_pad->end(); // before the secret it was lent goes
}

void IntakePanel::setErrands(const QList<widgets::Choice>& errands)
{
    QStringList offered;
    for (const widgets::Choice& errand : errands)
        offered.append({errand.id, errand.words});
    if (offered == m_offered)
        return; // new tiles would take the focus away
    m_offered = offered;
    m_errands->setChoices(errands);
}

void IntakePanel::setChosenErrands(const QStringList& ids)
{
    m_errands->setChosen(ids);
}

QStringList IntakePanel::chosenErrands() const
{
    return m_errands->chosen();
}

void IntakePanel::setPage(IntakePage page)
{
    const bool isNew = m_page != page;
    if (isNew && m_page == IntakePage::Pin)
        forget();
    m_page = page;
    m_errands->setVisible(page == IntakePage::Errand);
    m_codeRow->setVisible(page == IntakePage::Errand);
    if (isNew)
        m_code->clear(); // a part of somebody's pre-application
    if (isNew && page == IntakePage::Pin)
        m_credential = std::exchange(m_nextCredential, card::Credential::Pin);
    const bool isLost = page == IntakePage::Pin && !isPinOnReader() && m_credential == card::Credential::Pin
        && !m_pad->isBegun();
    if (isNew || isLost)
        ask();
    retranslate();
}

void IntakePanel::forget()
{
    m_pad->end();
    m_secret.clear();
    m_numberB->end();
    m_lastTry->setChecked(false);
}

void IntakePanel::ask()
{
    forget();
    const bool isAsking = m_page == IntakePage::Pin;
    const bool isPin = m_credential == card::Credential::Pin;
    const bool isHere = isAsking && !isPinOnReader();
    m_pad->setVisible(isHere && isPin);
    m_numberB->setVisible(isHere && !isPin);
    m_other->setVisible(isAsking);
    m_lastTry->setVisible(isAsking && triesLeft() == lastTry);
    if (isHere && isPin)
        m_pad->begin(m_secret, pinLength);
    if (isHere && !isPin)
        m_numberB->begin();
    retranslate();
}

bool IntakePanel::isPinOnReader() const
{
    return m_tries && m_tries->hasPinPad && m_credential == card::Credential::Pin;
}

std::optional<int> IntakePanel::triesLeft() const
{
    if (!m_tries)
        return {};
    return m_credential == card::Credential::Pin ? m_tries->pin : m_tries->numberB;
}

bool IntakePanel::mayRiskLastTry() const
{
    return triesLeft() == lastTry && m_lastTry->isChecked();
}

bool IntakePanel::isSecretComplete() const
{
    if (triesLeft() == lastTry && !m_lastTry->isChecked())
        return false;
    if (isPinOnReader())
        return true;
    return m_credential == card::Credential::Pin ? m_secret.isDigits(pinLength) : m_numberB->isComplete();
}

void IntakePanel::setTries(const std::optional<card::CardTries>& tries)
{
    const bool wasOnReader = isPinOnReader();
    const auto before = triesLeft();
    m_tries = tries;
    // A page that stands asks anew where the card says something else; else what is typed stays.
    if (m_page == IntakePage::Pin && (wasOnReader != isPinOnReader() || before != triesLeft()))
        ask();
    else
        retranslate();
}

void IntakePanel::setReaderAsking(bool isAsking)
{
    m_isReaderAsking = isAsking;
    retranslate();
}

void IntakePanel::setOutcome(const QString& words)
{
    m_outcome = words;
    retranslate();
}

Secret IntakePanel::takeSecret()
{
    if (m_credential == card::Credential::NumberB) {
        auto number = m_numberB->compose();
        m_numberB->end();
        return number ? std::move(*number) : Secret();
    }
    m_pad->end();
    return std::move(m_secret);
}

void IntakePanel::begin()
{
    if (m_page == IntakePage::Pin && m_credential == card::Credential::Pin)
        m_pad->setFocus(Qt::OtherFocusReason);
    else if (m_page == IntakePage::Errand && !m_errands->tiles().isEmpty())
        m_errands->tiles().first()->setFocus(Qt::OtherFocusReason);
}

QString IntakePanel::question() const
{
    switch (m_page) {
    case IntakePage::Nobody:
        return tr("Call the next number with F2.");
    case IntakePage::Errand:
        return tr("What brings the visitor here today?");
    case IntakePage::Consent:
        return tr("May the card be read?");
    case IntakePage::Card:
        return tr("Put the My Number card on the reader.");
    case IntakePage::Pin:
        if (m_credential == card::Credential::NumberB)
            return tr("Copy what is printed on the card (照合番号B)");
        return isPinOnReader() ? tr("The visitor enters the 4-digit PIN on the card reader.")
                               : tr("Please turn the screen to the visitor: the 4-digit PIN");
    case IntakePage::Reading:
        if (m_isReaderAsking)
            return tr("Now: the visitor enters the 4-digit PIN on the reader's keys and presses its Enter "
                      "key.");
        return tr("The card is being read. Please leave it where it is.");
    case IntakePage::Identity:
        return tr("Is this the person in front of you?");
    case IntakePage::Sign:
        return tr("Print the sheets and have them signed.");
    case IntakePage::Busy:
        return tr("One moment, please.");
    case IntakePage::Finished:
        return tr("The case is complete.");
    }
    return {};
}

QString IntakePanel::explanation() const
{
    switch (m_page) {
    case IntakePage::Consent:
        return tr(
            "Read from the card: name, address, date of birth and sex. Nothing else, and not the individual "
            "number. Ask the visitor and go on with their yes.");
    case IntakePage::Card:
        return tr("Visitors without a card, or who do not want to use it, lose nothing: go on without.");
    case IntakePage::Pin:
        return triesInWords();
    case IntakePage::Identity:
        return tr(
            "Compare the values above with the person and the card, and choose the document they showed.");
    case IntakePage::Sign:
        return tr("Ctrl+P prints every sheet. Then the case is taken on; it is completed after the check.");
    case IntakePage::Finished:
        return m_outcome;
    case IntakePage::Nobody:
    case IntakePage::Errand:
    case IntakePage::Reading:
    case IntakePage::Busy:
        return {};
    }
    return {};
}

QString IntakePanel::triesInWords() const
{
    const bool isPin = m_credential == card::Credential::Pin;
    const QString what = isPin
        ? tr("The PIN of the card-surface input aid (4 digits, not the individual number).")
        : tr("It opens the four attributes, and the photograph to compare. It has tries of its own.");
    const auto left = triesLeft();
    if (!left)
        return what;
    if (left == lastTry)
        return what + u'\n'
            + tr("ONE try is left. If it is wrong, the card is locked and must be unlocked at the residents' "
                 "counter.");
    if (!isPin)
        return what + u'\n' + tr("%1 tries are left.").arg(*left);
    return what + u'\n'
        + tr("%1 tries are left. After that the PIN is locked and is reset at the residents' counter.")
              .arg(*left);
}

void IntakePanel::retranslate()
{
    m_question->setWords(question());
    m_explanation->setWords(explanation());
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    m_lastTry->setWords(
        tr("The visitor was asked once more, knows that this is the last try, and wants it."));
    m_codeHint->setWords(tr("QR code from home"));
    m_code->setAccessibleName(m_codeHint->text());
    m_code->setPlaceholderText(tr("Scan it here, part by part"));
    m_codeFile->setWords(tr("From a picture"));
    m_other->setWords(m_credential == card::Credential::Pin
                          ? tr("PIN unknown: copy what is printed on the card (照合番号B)")
                          : tr("Back to the 4-digit PIN"));
}

void IntakePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
