// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/StartWindow.h"

#include "widgets/BigButton.h"
#include "widgets/LanguageBar.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace kakanai::demo {

StartWindow::StartWindow(const QStringList& roles, QWidget* parent)
    : QWidget(parent)
    , m_roles(roles)
    , m_title(new widgets::Text(m_theme, widgets::Theme::Type::Title))
    , m_hint(new widgets::Text(m_theme, widgets::Theme::Type::Body))
{
    m_theme.applyTo(*this);
    auto* languages = new widgets::LanguageBar(m_theme);
    languages->setLanguages({QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")});
    connect(languages, &widgets::LanguageBar::languageChosen, this, &StartWindow::languageChosen);

    auto* column = new QVBoxLayout(this);
    const int margin = m_theme.space(3);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_title);
    column->addWidget(m_hint);
    for (const QString& role : m_roles) {
        auto* button = new widgets::BigButton(m_theme,
                                              m_buttons.isEmpty() ? widgets::BigButton::Role::Primary
                                                                  : widgets::BigButton::Role::Secondary);
        connect(button, &widgets::BigButton::clicked, this, [this, role] { Q_EMIT roleChosen(role); });
        m_buttons.append(button);
        column->addWidget(button);
    }
    column->addStretch();
    column->addWidget(languages);
    setWords();
}

void StartWindow::setWords()
{
    setWindowTitle(tr("Kakanai"));
    m_title->setWords(tr("Counter without writing"));
    m_hint->setWords(tr("What is this screen for?"));
    const QHash<QString, QString> names{
        {QStringLiteral("kiosk"), tr("Kiosk for citizens")},
        {QStringLiteral("counter"), tr("Counter")},
        {QStringLiteral("display"), tr("Call board")},
        {QStringLiteral("editor"), tr("Procedures and sheets")},
        {QStringLiteral("supervisor"), tr("Hall at a glance")},
        {QStringLiteral("review"), tr("Review at a department")},
        {QStringLiteral("undelivered"), tr("What was not delivered")},
    };
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setWords(names.value(m_roles.at(i), m_roles.at(i)));
}

void StartWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QWidget::changeEvent(event);
}

} // namespace kakanai::demo
