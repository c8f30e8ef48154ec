// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet half of Theme: the ordinary Qt controls a counter window uses beside our own painted ones.
// Fusion drops their borders on a black palette, so every edge is stated.
#include "widgets/Theme.h"

#include <QHash>

namespace kakanai::widgets {
namespace {

constexpr auto pattern = R"(
* { outline: none; font-family: @families; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit {
    background: @surface; color: @ink; border: @edgepx solid @edge; border-radius: @cornerpx;
    padding: @hairpx @smallpx; min-height: @fieldpx; font-size: @bodypx;
    selection-background-color: @action; selection-color: @onAction; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled { background: @paper; border-color: @line; }
QComboBox::drop-down { border: none; width: @fieldpx; }
QComboBox QAbstractItemView { background: @surface; color: @ink; border: @edgepx solid @edge; }
QAbstractItemView { background: @surface; color: @ink; border: @edgepx solid @line; gridline-color: @line;
    selection-background-color: @chosen; selection-color: @onChosen; alternate-background-color: @paper; }
QHeaderView { font-size: @bodypx; }
QHeaderView::section { background: @paper; color: @inkSoft; border: none; border-bottom: @edgepx solid @edge;
    padding: @hairpx @smallpx; }
QTableCornerButton::section { background: @paper; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: @paper; border: none; }
QScrollBar:vertical { width: @barpx; } QScrollBar:horizontal { height: @barpx; }
QScrollBar::handle { background: @edge; border: 3px solid @paper; border-radius: @halfBarpx; min-height: @fieldpx;
    min-width: @fieldpx; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
QToolTip { background: @surface; color: @ink; border: @edgepx solid @edge; padding: @hairpx; }
QTabBar::tab { background: @paper; color: @inkSoft; border: none; border-bottom: 3px solid @line;
    padding: @smallpx @mediumpx; }
QTabBar::tab:selected { color: @ink; border-bottom: 3px solid @action; }
QTabWidget::pane { border: none; }
QSplitter::handle { background: @line; }
)";

} // namespace

QString Theme::styleSheet() const
{
    const auto name = [](const QColor& c) { return c.name(); };
    const auto number = [](int n) { return QString::number(n); };
    const int bar = m_screen == Screen::Kiosk ? millimetres(6) : 14;
    QStringList quoted; // a stated font size makes Qt forget the inherited families
    for (const QString& family : families())
        quoted.append(u'"' + family + u'"');
    const QHash<QString, QString> values{
        {QStringLiteral("families"), quoted.join(u',')},
        {QStringLiteral("paper"), name(color(Tone::Paper))},
        {QStringLiteral("surface"), name(color(Tone::Surface))},
        {QStringLiteral("ink"), name(color(Tone::Ink))},
        {QStringLiteral("inkSoft"), name(color(Tone::InkSoft))},
        {QStringLiteral("line"), name(color(Tone::Line))},
        {QStringLiteral("edge"), name(color(Tone::Edge))},
        {QStringLiteral("edgepx"), number(edge()) + QStringLiteral("px")},
        {QStringLiteral("action"), name(color(Tone::Action))},
        {QStringLiteral("onAction"), name(color(Tone::OnAction))},
        {QStringLiteral("chosen"), name(color(Tone::Chosen))},
        {QStringLiteral("onChosen"), name(color(Tone::OnChosen))},
        {QStringLiteral("cornerpx"), number(corner()) + QStringLiteral("px")},
        {QStringLiteral("hairpx"), number(space(0)) + QStringLiteral("px")},
        {QStringLiteral("smallpx"), number(space(1)) + QStringLiteral("px")},
        {QStringLiteral("mediumpx"), number(space(2)) + QStringLiteral("px")},
        {QStringLiteral("bodypx"), number(pixels(Type::Body)) + QStringLiteral("px")},
        {QStringLiteral("fieldpx"), number(pixels(Type::Body) * 3 / 2) + QStringLiteral("px")},
        {QStringLiteral("barpx"), number(bar) + QStringLiteral("px")},
        {QStringLiteral("halfBarpx"), number(bar / 2) + QStringLiteral("px")},
    };
    const QString source = QString::fromLatin1(pattern);
    QString sheet;
    for (qsizetype at = 0; at < source.size();) {
        if (source.at(at) != u'@') {
            sheet += source.at(at++);
            continue;
        }
        qsizetype end = at + 1;
        while (end < source.size() && source.at(end).isLetter())
            ++end;
        sheet += values.value(source.mid(at + 1, end - at - 1));
        at = end;
    }
    return sheet;
}

} // namespace kakanai::widgets
