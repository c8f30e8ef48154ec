// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/TileGrid.h"

namespace kakanai::widgets {

/** One answer of several, one below the other: for longer wordings, and with keys 1–9 for the conversation at
 * the counter. */
class ChoiceList : public TileGrid
{
    Q_OBJECT

public:
    explicit ChoiceList(const Theme& theme, QWidget* parent = nullptr)
        : TileGrid(theme, Mode::One, parent)
    {
        setColumnLimit(1);
        connect(this, &TileGrid::chosenChanged, this, [this](const QStringList& ids) {
            if (!ids.isEmpty())
                Q_EMIT choiceMade(ids.first());
        });
    }

Q_SIGNALS:
    void choiceMade(const QString& id);
};

} // namespace kakanai::widgets
