// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/CheckTile.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace kakanai::widgets {

/** One answer a page offers: what it is called in the data and in words. */
struct Choice {
    QString id;
    QString words;
    QString detail = {};
};

/**
 * The tiles of one question, all of one size, in as many columns as the width allows. "None of these" is not
 * a tile: silence is not "no", so the page offers it as a button of its own and calls `clear`.
 */
class TileGrid : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Several, One };

    explicit TileGrid(const Theme& theme, Mode mode = Mode::Several, QWidget* parent = nullptr);

    /** Replaces the tiles; what was chosen stays chosen where the id is still offered (a new language, a new
     * wording). */
    void setChoices(const QList<Choice>& choices);
    void setChosen(const QStringList& ids);
    [[nodiscard]] QStringList chosen() const;
    void clear();
    /** At most so many columns; 1 makes a list. */
    void setColumnLimit(int columns);
    /** Shows 1–9 on the tiles and answers to those keys. */
    void setKeysShown(bool shown);
    [[nodiscard]] const QList<CheckTile*>& tiles() const { return m_tiles; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /** The chosen ids in the order of the tiles, after a person changed them. */
    void chosenChanged(const QStringList& ids);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int rowHeight(int width) const;
    [[nodiscard]] int tileWidth(int width) const;
    void place();

    const Theme& m_theme;
    Mode m_mode;
    int m_columnLimit = 4;
    bool m_keys = false;
    QStringList m_ids;
    QList<CheckTile*> m_tiles;
    QButtonGroup* m_group;
};

} // namespace kakanai::widgets
