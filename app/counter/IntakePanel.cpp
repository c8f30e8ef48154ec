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

} // namespace

IntakePanel::IntakePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_question(new Text(theme, Theme::Type::Lead, this))
    , m_explanation(new Text(theme, Theme::Type::Body, this))
    , m_errands(new widgets::TileGrid(theme, widgets::TileGrid::Mode::Several, this))
    , m_pad(new widgets::PinPad(theme, this))
{
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
    tiles->addWidget(m_pad, 0, Qt::AlignLeft);
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
    connect(m_errands, &widgets::TileGrid::chosenChanged, this, &IntakePanel::errandsChanged);
    connect(m_pad, &widgets::PinPad::countChanged, this,
            [this](int count) { Q_EMIT pinComplete(count == pinLength); });
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
    if (m_page == IntakePage::Pin && page != IntakePage::Pin) {
        m_pad->end();
        m_secret.clear();
    }
    const bool isNew = m_page != page;
    m_page = page;
    m_errands->setVisible(page == IntakePage::Errand);
    m_pad->setVisible(page == IntakePage::Pin);
    if (page == IntakePage::Pin && (isNew || !m_pad->isBegun()))
        m_pad->begin(m_secret, pinLength);
    retranslate();
}

bool IntakePanel::isPinComplete() const
{
    return m_secret.isDigits(pinLength);
}

void IntakePanel::setTries(const std::optional<int>& left)
{
    m_tries = left;
    retranslate();
}

void IntakePanel::setOutcome(const QString& words)
{
    m_outcome = words;
    retranslate();
}

Secret IntakePanel::takeSecret()
{
    m_pad->end();
    return std::move(m_secret);
}

void IntakePanel::begin()
{
    if (m_page == IntakePage::Pin)
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
        return tr("Please turn the screen to the visitor: the 4-digit PIN");
    case IntakePage::Reading:
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
    case IntakePage::Pin: {
        const QString what =
            tr("The PIN of the card-surface input aid (4 digits, not the individual number).");
        return m_tries ? what + u'\n'
                + tr("%1 tries are left. After that the PIN is locked and is reset at the residents' "
                     "counter.")
                      .arg(*m_tries)
                       : what;
    }
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

void IntakePanel::retranslate()
{
    m_question->setWords(question());
    m_explanation->setWords(explanation());
    m_explanation->setVisible(!m_explanation->text().isEmpty());
}

void IntakePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
