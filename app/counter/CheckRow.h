// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CheckSight.h"
#include "widgets/PaperCropView.h"
#include "widgets/Text.h"

#include <QWidget>

class QLineEdit;

namespace kakanai::counter {

/**
 * One field of the checking screen: its level in word, shape and colour, its crop and its value side by side,
 * and what the number keys would take. Enter says it is right, a number takes that option, Space types into
 * what was read, Backspace types it anew. An individual number is never shown.
 */
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    CheckRow(const widgets::Theme& theme, const CheckedField& field, QWidget* parent = nullptr);

    [[nodiscard]] const CheckedField& field() const { return m_field; }
    /** A person must still say something about it. */
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isEditing() const;
    void setPage(const QImage& page);
    /** What the visit did not take: the field is open again, with the reason under it. */
    void refuse(const QString& why);

Q_SIGNALS:
    void confirmed();
    void entered(const QString& text);
    /** Typed, and as it was: on to the next. */
    void passed();
    /** One side of a contradiction. */
    void settled(const QString& stored);
    /** The cursor came here. */
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void confirm();
    void take(const CheckOption& option);
    void edit(bool keepsText);
    void enlarge(bool isLarge);
    void endEdit();
    void takeTyped();
    void close(const QString& words);
    void tell();
    [[nodiscard]] QString levelWords() const;
    [[nodiscard]] widgets::Theme::Tone fill() const;
    [[nodiscard]] widgets::Theme::Tone ink() const;

    const widgets::Theme& m_theme;
    CheckedField m_field;
    bool m_isOpen;
    bool m_isLooked = false; ///< a person said something
    QString m_refusal;
    widgets::Text* m_level;
    widgets::Text* m_label;
    widgets::PaperCropView* m_crop;
    widgets::Text* m_value;
    QLineEdit* m_edit;
    widgets::Text* m_options;
};

} // namespace kakanai::counter
