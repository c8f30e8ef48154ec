// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/prefill/FilledSheet.h"
#include "widgets/BigButton.h"
#include "widgets/ProvenanceBadge.h"
#include "widgets/Text.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace kakanai::widgets {

/**
 * One value of the visit to look at and put right: its label, the value, where it came from, whether somebody
 * must check it, and what it replaced, one key away (Alt+Up). A masked value (an individual number) never
 * enters a text widget here.
 */
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(const Theme& theme, QWidget* parent = nullptr);

    void setField(const forms::FieldValue& field);
    /** What a correction replaced; nothing hides the way back. */
    void setReplaced(const std::optional<QString>& value, forms::Origin origin = forms::Origin::Typed);
    void setReadOnly(bool readOnly);
    [[nodiscard]] const forms::FieldValue& field() const { return m_field; }
    /** Puts the cursor into the value, all of it selected. */
    void edit();

Q_SIGNALS:
    /** A person typed another value and left the field or pressed Enter. */
    void valueEdited(const QString& key, int person, const QString& value);
    /** A person said that the doubtful value is right. */
    void confirmed(const QString& key, int person);
    /** A person wants the replaced value back. */
    void restoreAsked(const QString& key, int person, const QString& value);
    /** The value has the cursor: the sheet beside it can show the box. */
    void entered(const QString& key, int person);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showField();
    void finish();

    const Theme& m_theme;
    forms::FieldValue m_field;
    std::optional<QString> m_replaced;
    forms::Origin m_replacedOrigin = forms::Origin::Typed;
    bool m_readOnly = false;
    Text* m_label;
    ProvenanceBadge* m_badge;
    Text* m_state;
    QLineEdit* m_edit;
    Text* m_masked;
    BigButton* m_confirm;
    BigButton* m_restore;
};

} // namespace kakanai::widgets
