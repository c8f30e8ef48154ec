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

/** The keys that work at this moment, at the foot of the window, on as many lines as they need. Nothing to
 * press: the buttons are elsewhere. */
class KeyLegend : public QLabel
{
    Q_OBJECT

public:
    explicit KeyLegend(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setKeys(const QList<LegendKey>& keys);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /** The width of one entry, drawn on the line that begins at `top` when there is a painter. */
    int drawKey(QPainter* painter, QPoint place, const LegendKey& key) const;
    /** Draws all of them, or only answers how many lines they need at this width. */
    int drawAll(QPainter* painter, int width) const;
    [[nodiscard]] int lineHeight() const;

    const widgets::Theme& m_theme;
    QList<LegendKey> m_keys;
};

} // namespace kakanai::counter
