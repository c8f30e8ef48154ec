// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::kiosk {

/** A small number chosen with two large buttons, one down and one up. */
class NumberSteps : public QWidget
{
    Q_OBJECT

public:
    explicit NumberSteps(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setRange(int lowest, int highest);
    void setValue(int value);
    [[nodiscard]] int value() const { return m_value; }
    /** How the number is written, `%1` in it; and what the buttons count, for those who hear them. */
    void setWords(const QString& pattern, const QString& thing);
    /** The number in words of its own, for a year in two calendars. */
    void setShown(const QString& words) { m_shown->setWords(words); }

Q_SIGNALS:
    void valueChanged(int value);

private:
    void show();

    int m_lowest = 0;
    int m_highest = 99;
    int m_value = 0;
    QString m_pattern = QStringLiteral("%1");
    widgets::BigButton* m_less;
    widgets::Text* m_shown;
    widgets::BigButton* m_more;
};

} // namespace kakanai::kiosk
