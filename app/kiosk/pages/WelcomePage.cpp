// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/WelcomePage.h"

#include "widgets/LanguageBar.h"
#include <QHBoxLayout>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

WelcomePage::WelcomePage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_words(addText(Theme::Type::Lead))
{
    column()->addStretch(1);
    for (const QString& code : context.options.languages) {
        BigButton* button = addButton();
        button->setType(Theme::Type::Title);
        button->setMinimumHeight(theme().touch() * 3 / 2);
        button->setWords(widgets::LanguageBar::ownName(code));
        connect(button, &QPushButton::clicked, this, [this, code] {
            Q_EMIT languageChosen(code);
            goNext();
        });
        m_languages.append(button);
    }
    column()->addStretch(1);
    m_checkIn = addButton(BigButton::Role::Quiet);
    m_checkIn->setObjectName(QStringLiteral("checkIn"));
    m_checkIn->setVisible(context.services.town.hall.takesBookings);
    connect(m_checkIn, &QPushButton::clicked, this, &WelcomePage::checkInAsked);
    m_number = addButton(BigButton::Role::Quiet);
    m_number->setObjectName(QStringLiteral("number"));
    m_contrast = addButton(BigButton::Role::Quiet);
    m_contrast->setObjectName(QStringLiteral("contrast"));
    connect(m_number, &QPushButton::clicked, this, &WelcomePage::numberAsked);
    connect(m_contrast, &QPushButton::clicked, this, &WelcomePage::contrastAsked);
}

QString WelcomePage::title() const
{
    return tr("Welcome. You need not write anything here.");
}

QString WelcomePage::nextWords() const
{
    return tr("Touch to begin");
}

void WelcomePage::goNext()
{
    session().begin(language());
}

void WelcomePage::refresh()
{
    m_words->setWords(
        tr("With your My Number Card or your papers, this machine fills in the forms for you. Choose your "
           "language to begin. It takes about 10 minutes."));
    for (qsizetype i = 0; i < m_languages.size(); ++i) {
        const QString name = widgets::LanguageBar::ownName(context().options.languages.at(i));
        m_languages.at(i)->setAccessibleName(tr("Begin: %1").arg(name));
    }
    m_checkIn->setWords(tr("I have a booking"));
    m_number->setWords(tr("Only take a number"));
    m_contrast->setWords(tr("Change the colours (white on black)"));
}

} // namespace kakanai::kiosk
