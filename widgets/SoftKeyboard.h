// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace kakanai::widgets {

/** Typing at the kiosk: the fifty sounds, digits, Latin letters. Writes through its signals; remembers and
 * learns nothing. */
class SoftKeyboard : public QWidget
{
    Q_OBJECT

public:
    enum class Layer { Kana, Katakana, Latin, Digits };
    Q_ENUM(Layer)

    explicit SoftKeyboard(const Theme& theme, QWidget* parent = nullptr);

    void setLayer(Layer layer);
    [[nodiscard]] Layer layer() const { return m_layer; }
    /** Types into `edit` until another is given; nullptr lets go. The edit is not owned. */
    void writeInto(QLineEdit* edit);
    /** The next of か→が, は→ば→ぱ, つ→っ→づ, the same for katakana; what has no variant stays. */
    [[nodiscard]] static QChar nextVariant(QChar kana);

Q_SIGNALS:
    void typed(const QString& text);
    void eraseAsked();
    /** The key 小 ゛ ゜: the last character should become its next variant. */
    void variantAsked();
    void finished();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    BigButton* key(const QString& legend, BigButton::Role role = BigButton::Role::Secondary);

    const Theme& m_theme;
    Layer m_layer = Layer::Kana;
    QGridLayout* m_keys;
    QList<QWidget*> m_letters;
    QList<BigButton*> m_layers;
    BigButton* m_variant;
    BigButton* m_space;
    BigButton* m_erase;
    BigButton* m_finish;
    QMetaObject::Connection m_typing;
    QMetaObject::Connection m_erasing;
    QMetaObject::Connection m_varying;
};

} // namespace kakanai::widgets
