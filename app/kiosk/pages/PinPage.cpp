// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/PinPage.h"

#include <QHBoxLayout>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

constexpr int pinDigits = 4;
constexpr int numberBDigits = 14;
/** The visit never spends the last try of a card at a kiosk. */
constexpr int lastTry = 1;

} // namespace

PinPage::PinPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_question(new widgets::Text(context.theme, Theme::Type::Title, this))
    , m_which(new widgets::Text(context.theme, Theme::Type::Body, this))
    , m_tries(new widgets::Text(context.theme, Theme::Type::Body, this))
    , m_pad(new widgets::PinPad(context.keyTheme, this))
    , m_other(new BigButton(context.keyTheme, BigButton::Role::Quiet, this))
    , m_without(new BigButton(context.keyTheme, BigButton::Role::Quiet, this))
{
    m_other->setObjectName(QStringLiteral("otherSecret"));
    m_question->setWeight(Theme::Weight::Bold);
    m_question->setVisible(context.isLow);
    m_tries->setWeight(Theme::Weight::Bold);
    m_which->setProse(true);
    m_tries->setProse(true);
    for (BigButton* button : {m_other, m_without})
        button->setType(Theme::Type::Small);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().space(1));
    for (QWidget* part :
         {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_tries)})
        words->addWidget(part);
    if (context.isLow) { // words left, pad right
        words->addStretch(1);
        words->addWidget(m_other);
        words->addWidget(m_without);
        auto* row = new QHBoxLayout;
        row->setSpacing(theme().space(3));
        row->addLayout(words, 1);
        row->addWidget(m_pad, 1, Qt::AlignTop);
        column()->addLayout(row, 1);
    } else {
        column()->addLayout(words);
        column()->addWidget(m_pad);
        column()->addStretch(1);
        column()->addWidget(m_other);
        column()->addWidget(m_without);
    }
    connect(m_pad, &widgets::PinPad::countChanged, this, [this] {
        Q_EMIT noticed({}, {}); // whoever types again has read it
        Q_EMIT frameChanged();
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        choose(m_credential == card::Credential::Pin ? card::Credential::NumberB : card::Credential::Pin);
    });
    connect(m_without, &QPushButton::clicked, this, [this] { session().continueWithoutCard(); });
    choose(card::Credential::Pin);
}

PinPage::~PinPage()
{
    m_pad->end();
}

void PinPage::choose(card::Credential credential)
{
    m_credential = credential;
    m_pad->setVisible(!isOnReader());
    if (isAllowed() && !isOnReader())
        m_pad->begin(m_secret, credential == card::Credential::Pin ? pinDigits : numberBDigits);
    else
        m_pad->end();
    refresh();
}

bool PinPage::isAllowed() const
{
    if (!session().tries())
        return true;
    const auto left =
        m_credential == card::Credential::Pin ? session().tries()->pin : session().tries()->numberB;
    return !left || *left > lastTry;
}

bool PinPage::isOnReader() const
{
    return m_credential == card::Credential::Pin && session().tries() && session().tries()->hasPinPad;
}

QString PinPage::question() const
{
    if (isOnReader())
        return tr("Enter the 4-digit PIN on the card reader.");
    return m_credential == card::Credential::Pin ? tr("Enter the 4-digit PIN.")
                                                 : tr("Enter the 14-digit number.");
}

QString PinPage::title() const
{
    return context().isLow ? QString() : question();
}

bool PinPage::isNextReady() const
{
    if (isOnReader())
        return isAllowed();
    return m_secret.isDigits(m_credential == card::Credential::Pin ? pinDigits : numberBDigits);
}

void PinPage::goNext()
{
    if (!isNextReady())
        return;
    m_pad->end();
    if (isOnReader()) {
        session().enterSecretOnReader(m_credential);
        return;
    }
    session().enterSecret(m_credential, std::move(m_secret));
}

QString PinPage::triesInWords() const
{
    if (m_credential != card::Credential::Pin)
        return {};
    const auto left = session().tries() ? session().tries()->pin : std::nullopt;
    if (!left)
        return tr("After 3 wrong entries in a row it is locked (the residents' section can set it again).");
    if (*left <= 0)
        return tr("This PIN is locked. The residents' section can set it again.");
    if (*left <= lastTry)
        return tr("Only one try is left. This machine does not use it. The residents' section helps you.");
    return tr("%1 tries left. After 3 wrong entries in a row it is locked (the residents' section can set it "
              "again).")
        .arg(*left);
}

void PinPage::refresh()
{
    const bool isPin = m_credential == card::Credential::Pin;
    m_question->setWords(question());
    m_which->setWords(
        isOnReader()
            ? tr("Press Next. Then the card reader asks: enter the 4-digit PIN on its keys and press "
                 "its Enter key. It is the PIN for filling in forms with the card (券面事項入力補助用), "
                 "not your My Number.")
            : isPin
            ? tr("The 4-digit PIN for filling in forms with the card (券面事項入力補助用). It is not your "
                 "My Number.")
            : tr("Printed on the card: date of birth in the Japanese calendar (6 digits), the year until "
                 "which the card is valid (4 digits), and the security code under the photograph (4 "
                 "digits)."));
    m_tries->setWords(triesInWords());
    m_tries->setVisible(!m_tries->text().isEmpty());
    m_other->setWords(isPin ? tr("I do not know the PIN: enter what is printed on the card")
                            : tr("Enter the 4-digit PIN instead"));
    m_without->setWords(tr("Go on without the card"));
    Q_EMIT frameChanged();
}

void PinPage::wipe()
{
    m_pad->end();
    m_secret.clear();
}

QWidget* PinPage::firstFocus()
{
    return m_pad->isBegun() ? m_pad->findChild<widgets::PinKey*>() : nullptr;
}

} // namespace kakanai::kiosk
