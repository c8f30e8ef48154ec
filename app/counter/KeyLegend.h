// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QLabel>
#include <QList>
#include <QString>

namespace kakanai::counter {

/** A key and what it does now. */
struct LegendKey {
    QString key; ///< as written on the keyboard: `F2`
    QString words;
};

/** The keys that work at this moment, at the foot of the window: one line, or more where large text needs
 * them. Nothing to press: the buttons are elsewhere. */
class KeyLegend : public QLabel
{
    Q_OBJECT

public:
    explicit KeyLegend(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setKeys(const QList<LegendKey>& keys);

    /** Where each key and its words stand when the legend is so wide, in the order they were given. */
    [[nodiscard]] QList<QRect> places(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /** As many lines as the width needs, whatever layout it lies in. */
    void fit();
    [[nodiscard]] int capWidth(const LegendKey& key) const;
    [[nodiscard]] int lineHeight() const;
    void drawKey(QPainter& painter, const QRect& place, const LegendKey& key) const;

    const widgets::Theme& m_theme;
    QList<LegendKey> m_keys;
};

} // namespace kakanai::counter
