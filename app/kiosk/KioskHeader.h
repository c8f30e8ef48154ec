// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/LanguageBar.h"
#include "widgets/StepBar.h"
#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::kiosk {

/** Where am I, how long will it take, in which language, and a human: in the same place on every page. */
class KioskHeader : public QWidget
{
    Q_OBJECT

public:
    KioskHeader(const widgets::Theme& theme, const QString& town, const QStringList& languages,
                QWidget* parent = nullptr);

    /** `step` 0: not counted yet, nothing is shown. */
    void setProgress(int step, int steps, int minutes);
    void setLanguage(const QString& code);
    void retranslate();

Q_SIGNALS:
    void languageChosen(const QString& code);
    void staffAsked();

private:
    QString m_town;
    widgets::Text* m_name;
    widgets::StepBar* m_steps;
    widgets::LanguageBar* m_languages;
    widgets::BigButton* m_staff;
};

} // namespace kakanai::kiosk
