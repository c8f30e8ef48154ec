// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"
#include "widgets/PinPad.h"
#include "widgets/Text.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace kakanai::counter {

/**
 * 照合番号B as it stands on the card, part by part: the clerk copies the birth date the way it is printed (in
 * an era, or in Western years: chosen, never guessed), the year until which the card is valid, and the
 * security code, which goes into a Secret and nowhere else. Composes nothing that cannot be on a card.
 */
class NumberBPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NumberBPanel(const widgets::Theme& theme, QWidget* parent = nullptr);
    ~NumberBPanel() override;

    /** Empty fields, and the cursor where one begins. */
    void begin();
    /** Forgets everything that was typed. */
    void end();
    /** All parts are in and can stand on a card. */
    [[nodiscard]] bool isComplete() const { return compose().has_value(); }
    /** The fourteen digits; empty while a part is missing. */
    [[nodiscard]] std::optional<Secret> compose() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Secret m_code;
    widgets::Text* m_birthLabel;
    QComboBox* m_era;
    QLineEdit* m_year;
    QLineEdit* m_month;
    QLineEdit* m_day;
    widgets::Text* m_expiryLabel;
    QLineEdit* m_expiry;
    widgets::Text* m_codeLabel;
    widgets::PinPad* m_pad;
};

} // namespace kakanai::counter
