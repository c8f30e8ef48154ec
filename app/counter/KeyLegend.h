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

/** The keys that work at this moment, as a line at the foot of the window. Nothing to press: the buttons are
 * elsewhere. */
class KeyLegend : public QLabel
{
    Q_OBJECT

public:
    explicit KeyLegend(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setKeys(const QList<LegendKey>& keys);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /** The width of one entry; 0 draws nothing when `painter` is null. */
    int drawKey(QPainter* painter, int left, const LegendKey& key) const;

    const widgets::Theme& m_theme;
    QList<LegendKey> m_keys;
};

} // namespace kakanai::counter
