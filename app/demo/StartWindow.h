// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QStringList>
#include <QWidget>

namespace kakanai::widgets {
class BigButton;
class LanguageBar;
class Text;
} // namespace kakanai::widgets

namespace kakanai::demo {

/** The first window of a program started without a word: which role is this screen to play? */
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(const QStringList& roles, QWidget* parent = nullptr);

Q_SIGNALS:
    void roleChosen(const QString& role);
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setWords();

    widgets::Theme m_theme{widgets::Theme::Screen::Counter};
    QStringList m_roles;
    widgets::Text* m_title;
    widgets::Text* m_hint;
    QList<widgets::BigButton*> m_buttons;
};

} // namespace kakanai::demo
