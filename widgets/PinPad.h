// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/Theme.h"

#include <QWidget>

namespace kakanai {
class Secret;
}

namespace kakanai::widgets {

/** One key of the pad: a digit, painted large; 5 carries the bar a finger looks for. */
class PinKey : public QPushButton
{
    Q_OBJECT

public:
    PinKey(const Theme& theme, int digit, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    int m_digit;
};

/** The row of boxes: how many digits there must be is public, which ones they are never reaches it. */
class PinBoxes : public QWidget
{
    Q_OBJECT

public:
    PinBoxes(const Theme& theme, QWidget* parent);
    void setCount(int filled, int length);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const Theme& m_theme;
    int m_filled = 0;
    int m_length = 4;
};

/**
 * Takes a number that must not be seen again. Every digit goes straight into the Secret it was lent and is
 * kept nowhere here: no text widget, no QString, no echo. Telephone order; digit keys, Backspace and Delete
 * work as well.
 */
class PinPad : public QWidget
{
    Q_OBJECT

public:
    explicit PinPad(const Theme& theme, QWidget* parent = nullptr);

    /** Lends `secret` to the pad until `end`; it is wiped first. The lender keeps it alive that long.
     * `length` is 1–14. */
    void begin(Secret& secret, int length);
    /** Gives the secret back untouched; keys do nothing until the next `begin`. */
    void end();
    [[nodiscard]] bool isBegun() const { return m_secret; }

Q_SIGNALS:
    /** How many digits are in; never which. */
    void countChanged(int count);
    /** The last box has been filled. The page asks for its primary button, nothing is sent yet. */
    void completed();

public Q_SLOTS:
    void eraseLast();
    void clear();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void press(int digit);
    void showCount(bool announce);
    void retranslate();

    const Theme& m_theme;
    Secret* m_secret = nullptr;
    int m_length = 4;
    PinBoxes* m_boxes;
    BigButton* m_erase;
    BigButton* m_clear;
    QList<PinKey*> m_keys;
};

} // namespace kakanai::widgets
