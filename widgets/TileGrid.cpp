// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TileGrid.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

namespace kakanai::widgets {

TileGrid::TileGrid(const Theme& theme, Mode mode, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mode(mode)
    , m_group(new QButtonGroup(this))
{
    m_group->setExclusive(mode == Mode::One);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        place();
    });
}

void TileGrid::setChoices(const QList<Choice>& choices)
{
    const QStringList before = chosen();
    qDeleteAll(m_tiles);
    m_tiles.clear();
    m_ids.clear();
    for (const Choice& choice : choices) {
        auto* tile = new CheckTile(
            m_theme, m_mode == Mode::One ? CheckTile::Mark::Round : CheckTile::Mark::Square, this);
        tile->setWords(choice.words, choice.detail);
        if (m_keys && m_tiles.size() < 9)
            tile->setKeyNumber(static_cast<int>(m_tiles.size()) + 1);
        // Even a group that is not exclusive leaves only one of its buttons in the Tab order, so several
        // means no group.
        if (m_mode == Mode::One)
            m_group->addButton(tile);
        connect(tile, &QCheckBox::clicked, this, [this] { Q_EMIT chosenChanged(chosen()); });
        tile->show();
        m_tiles.append(tile);
        m_ids.append(choice.id);
    }
    setChosen(before);
    updateGeometry();
    place();
}

void TileGrid::setChosen(const QStringList& ids)
{
    const bool exclusive = m_group->exclusive();
    m_group->setExclusive(false); // an exclusive group cannot be emptied
    for (qsizetype i = 0; i < m_tiles.size(); ++i)
        m_tiles.at(i)->setChecked(ids.contains(m_ids.at(i)));
    m_group->setExclusive(exclusive);
}

QStringList TileGrid::chosen() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles.at(i)->isChecked())
            ids.append(m_ids.at(i));
    }
    return ids;
}

void TileGrid::clear()
{
    setChosen({});
}

void TileGrid::setColumnLimit(int columns)
{
    m_columnLimit = std::max(1, columns);
    updateGeometry();
    place();
}

void TileGrid::setKeysShown(bool shown)
{
    m_keys = shown;
    for (qsizetype i = 0; i < m_tiles.size(); ++i)
        m_tiles.at(i)->setKeyNumber(shown && i < 9 ? static_cast<int>(i) + 1 : 0);
    updateGeometry();
    place();
}

int TileGrid::columns(int width) const
{
    int widest = m_theme.touch();
    for (const CheckTile* tile : m_tiles)
        widest = std::max(widest, tile->sizeHint().width());
    const int gap = m_theme.touchGap();
    const int fit = std::max(1, (width + gap) / (widest + gap));
    const int most = std::min({fit, m_columnLimit, std::max(1, static_cast<int>(m_tiles.size()))});
    // Spread evenly: five tiles where four fit make rows of three and two, not of four and one.
    const int rows = (static_cast<int>(m_tiles.size()) + most - 1) / most;
    return rows == 0 ? 1 : (static_cast<int>(m_tiles.size()) + rows - 1) / rows;
}

int TileGrid::tileWidth(int width) const
{
    const int count = columns(width);
    return (width - (count - 1) * m_theme.touchGap()) / count;
}

int TileGrid::rowHeight(int width) const
{
    int height = m_theme.touch();
    for (const CheckTile* tile : m_tiles)
        height = std::max(height, tile->heightForWidth(tileWidth(width)));
    return height;
}

int TileGrid::heightForWidth(int width) const
{
    if (m_tiles.isEmpty())
        return 0;
    const int count = columns(width);
    if (count == 1) {
        int height = -m_theme.touchGap();
        for (const CheckTile* tile : m_tiles)
            height += std::max(m_theme.touch(), tile->heightForWidth(tileWidth(width))) + m_theme.touchGap();
        return height;
    }
    const int rows = (static_cast<int>(m_tiles.size()) + count - 1) / count;
    return rows * rowHeight(width) + (rows - 1) * m_theme.touchGap();
}

QSize TileGrid::sizeHint() const
{
    int widest = 0;
    for (const CheckTile* tile : m_tiles)
        widest = std::max(widest, tile->sizeHint().width());
    const int wanted = std::min(m_columnLimit, 2);
    const int width = widest * wanted + m_theme.touchGap() * (wanted - 1);
    return {width, heightForWidth(width)};
}

QSize TileGrid::minimumSizeHint() const
{
    int widest = 0;
    for (const CheckTile* tile : m_tiles)
        widest = std::max(widest, tile->minimumSizeHint().width());
    return {widest, width() > 0 ? heightForWidth(std::max(width(), widest)) : 0};
}

void TileGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
    updateGeometry();
}

void TileGrid::place()
{
    if (m_tiles.isEmpty() || width() <= 0)
        return;
    const int count = columns(width());
    const int wide = tileWidth(width());
    const int high = rowHeight(width());
    const int gap = m_theme.touchGap();
    if (count == 1) { // a list: one long answer does not make the short ones high
        int top = 0;
        for (CheckTile* tile : std::as_const(m_tiles)) {
            const int own = std::max(m_theme.touch(), tile->heightForWidth(wide));
            tile->setGeometry(0, top, wide, own);
            top += own + gap;
        }
        return;
    }
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const int column = static_cast<int>(i) % count;
        const int row = static_cast<int>(i) / count;
        m_tiles.at(i)->setGeometry(column * (wide + gap), row * (high + gap), wide, high);
    }
}

void TileGrid::keyPressEvent(QKeyEvent* event)
{
    const int index = event->key() - Qt::Key_1;
    if (m_keys && index >= 0 && index < std::min(9, static_cast<int>(m_tiles.size()))) {
        m_tiles.at(index)->setFocus(Qt::ShortcutFocusReason);
        m_tiles.at(index)->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kakanai::widgets
