// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "widgets/Theme.h"

#include <QWidget>

class QPainter;

namespace kakanai::supervisor {

/** What the supervisor's drawings share: their size, their colours, and that they are told in words to
 * whoever cannot see them, in the language of the window. */
class HallChart : public QWidget
{
    Q_OBJECT

public:
    HallChart(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

    /** Says in words what is drawn now, by `say`. */
    virtual void tell() = 0;
    /** Tells and draws anew. */
    void refresh();
    void say(const QString& name, const QStringList& words);
    /** The font and smoothness of every drawing. */
    void prepare(QPainter& painter) const;
    /** In the middle, instead of a drawing. */
    void drawNothing(QPainter& painter, const QString& words) const;
    /** As the town says it; the id itself when it knows no such service. */
    [[nodiscard]] QString nameOf(const QString& service) const;

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
};

} // namespace kakanai::supervisor
