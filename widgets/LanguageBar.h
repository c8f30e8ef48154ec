// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace kakanai::widgets {

/** One button per language, each in its own language and script, so that nobody has to read a language to
 * leave it. */
class LanguageBar : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageBar(const Theme& theme, QWidget* parent = nullptr);

    /** Codes as the translations are named: `ja`, `ja-easy`, `en`. */
    void setLanguages(const QStringList& codes);
    void setCurrent(const QString& code);
    [[nodiscard]] QString current() const { return m_current; }
    /** What speakers of a language call it; an unknown code is its own name. */
    [[nodiscard]] static QString ownName(const QString& code);

Q_SIGNALS:
    void languageChosen(const QString& code);

private:
    const Theme& m_theme;
    QString m_current;
    QStringList m_codes;
    QHBoxLayout* m_row;
    QButtonGroup* m_group;
};

} // namespace kakanai::widgets
