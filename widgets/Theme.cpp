// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Theme.h"

#include "widgets/FocusRing.h"

#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace kakanai::widgets {
namespace {

struct ToneRow {
    Theme::Tone tone;
    QRgb normal;
    QRgb high;
    QRgb yellow;
};

using enum Theme::Tone;

// clang-format off
constexpr std::array tones{
    ToneRow{Paper,      0xFFFAF9F5, 0xFF000000, 0xFF000000},
    ToneRow{Surface,    0xFFFFFFFF, 0xFF000000, 0xFF000000},
    ToneRow{Ink,        0xFF1B2026, 0xFFFFFFFF, 0xFFFFE600},
    ToneRow{InkSoft,    0xFF4A5560, 0xFFFFFFFF, 0xFFFFE600},
    ToneRow{Line,       0xFFC9CED3, 0xFFFFFFFF, 0xFFFFE600},
    ToneRow{Edge,       0xFF6E7883, 0xFFFFFFFF, 0xFFFFE600},
    ToneRow{Action,     0xFF17507F, 0xFFFFE600, 0xFFFFE600},
    ToneRow{OnAction,   0xFFFFFFFF, 0xFF000000, 0xFF000000},
    ToneRow{Chosen,     0xFFE3EDF5, 0xFFFFE600, 0xFFFFE600},
    ToneRow{OnChosen,   0xFF1B2026, 0xFF000000, 0xFF000000},
    ToneRow{Link,       0xFF17507F, 0xFF7FE7FF, 0xFFFFE600},
    ToneRow{Focus,      0xFF17507F, 0xFFFFE600, 0xFFFFE600},
    ToneRow{Done,       0xFF156B4B, 0xFF9CFFC4, 0xFFFFE600},
    ToneRow{DoneSoft,   0xFFE2F1EA, 0xFF000000, 0xFF000000},
    ToneRow{Look,       0xFFFFE9B0, 0xFFFFE600, 0xFFFFE600},
    ToneRow{OnLook,     0xFF6B4700, 0xFF000000, 0xFF000000},
    ToneRow{Danger,     0xFFA3231C, 0xFFFFB3AD, 0xFFFFE600},
    ToneRow{OnDanger,   0xFFFFFFFF, 0xFF000000, 0xFF000000},
    ToneRow{DangerSoft, 0xFFFBE6E4, 0xFF000000, 0xFF000000},
};

/** Kiosk in millimetres (28 px at 96 dpi = 7.41 mm), the others in pixels. */
struct TypeRow {
    Theme::Type type;
    double kioskMillimetres;
    int counter;
    int board;
};

constexpr std::array types{
    TypeRow{Theme::Type::Small,   6.35,  15, 32},
    TypeRow{Theme::Type::Body,    7.41,  15, 40},
    TypeRow{Theme::Type::Lead,    9.26,  19, 56},
    TypeRow{Theme::Type::Title,   11.64, 24, 90},
    TypeRow{Theme::Type::Display, 14.82, 30, 90},
    TypeRow{Theme::Type::Number,  31.75, 64, 240},
};

/** Gaps by step: counter, kiosk at 96 dpi, board. */
constexpr std::array<std::array<int, 3>, 4> gaps{{{4, 8, 8}, {8, 16, 16}, {16, 24, 32}, {24, 40, 64}}};
// clang-format on

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

} // namespace

Theme::Theme(Screen screen, double dpi, QObject* parent)
    : QObject(parent)
    , m_screen(screen)
    , m_dpi(dpi)
{
}

void Theme::setContrast(Contrast contrast)
{
    if (m_contrast == contrast)
        return;
    m_contrast = contrast;
    for (const QPointer<QWidget>& window : std::as_const(m_windows)) {
        if (window)
            dress(*window);
    }
    Q_EMIT changed();
}

void Theme::setTextPercent(int percent)
{
    // A board's letters are a share of its height: on a small screen they are smaller than the scale says.
    const int least = m_screen == Screen::Board ? 40 : 100;
    const int wanted = std::clamp(percent, least, 200);
    if (m_textPercent == wanted)
        return;
    m_textPercent = wanted;
    for (const QPointer<QWidget>& window : std::as_const(m_windows)) {
        if (window)
            dress(*window);
    }
    Q_EMIT changed();
}

void Theme::setMotionAllowed(bool allowed)
{
    if (m_motion == allowed)
        return;
    m_motion = allowed;
    Q_EMIT changed();
}

QColor Theme::color(Contrast contrast, Tone tone)
{
    const ToneRow& row = tones.at(static_cast<std::size_t>(tone));
    switch (contrast) {
    case Contrast::Normal:
        return QColor::fromRgb(row.normal);
    case Contrast::High:
        return QColor::fromRgb(row.high);
    case Contrast::Yellow:
        return QColor::fromRgb(row.yellow);
    }
    return {};
}

QFont Theme::font(Type type, Weight weight) const
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(pixels(type));
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    return font;
}

int Theme::pixels(Type type) const
{
    const TypeRow& row = types.at(static_cast<std::size_t>(type));
    double base = 0;
    switch (m_screen) {
    case Screen::Kiosk:
        base = row.kioskMillimetres * m_dpi / 25.4;
        break;
    case Screen::Counter:
        base = row.counter;
        break;
    case Screen::Board:
        base = row.board;
        break;
    }
    return qRound(base * m_textPercent / 100.0);
}

int Theme::space(int step) const
{
    const auto& row = gaps.at(static_cast<std::size_t>(std::clamp(step, 0, 3)));
    switch (m_screen) {
    case Screen::Kiosk:
        return qRound(row[1] * m_dpi / 96.0);
    case Screen::Counter:
        return row[0];
    case Screen::Board:
        return qRound(row[2] * m_textPercent / 100.0);
    }
    return 0;
}

int Theme::millimetres(double length) const
{
    return qCeil(length * m_dpi / 25.4);
}

int Theme::touch() const
{
    return m_screen == Screen::Kiosk ? millimetres(20) : std::max(36, pixels(Type::Body) * 9 / 4);
}

int Theme::touchGap() const
{
    return m_screen == Screen::Kiosk ? millimetres(3) : space(1);
}

int Theme::corner() const
{
    return m_screen == Screen::Kiosk ? qRound(14 * m_dpi / 96.0) : m_screen == Screen::Board ? 14 : 6;
}

int Theme::edge() const
{
    if (m_contrast != Contrast::Normal)
        return 3;
    return m_screen == Screen::Kiosk ? 2 : 1;
}

QStringList Theme::families()
{
    return {QStringLiteral("BIZ UDPGothic"), QStringLiteral("BIZ UDGothic"),
            QStringLiteral("Noto Sans CJK JP"), QStringLiteral("IPAmjMincho")};
}

double Theme::contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void Theme::applyTo(QWidget& window)
{
    m_windows.removeAll(QPointer<QWidget>());
    if (!m_windows.contains(&window)) {
        m_windows.append(&window);
        new FocusRing(*this, window);
    }
    dress(window);
}

void Theme::dress(QWidget& window) const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(Paper));
    palette.setColor(QPalette::WindowText, color(Ink));
    palette.setColor(QPalette::Base, color(Surface));
    palette.setColor(QPalette::AlternateBase, color(Paper));
    palette.setColor(QPalette::Text, color(Ink));
    palette.setColor(QPalette::Button, color(Surface));
    palette.setColor(QPalette::ButtonText, color(Ink));
    palette.setColor(QPalette::Highlight, color(Action));
    palette.setColor(QPalette::HighlightedText, color(OnAction));
    palette.setColor(QPalette::Link, color(Link));
    palette.setColor(QPalette::PlaceholderText, color(InkSoft));
    palette.setColor(QPalette::ToolTipBase, color(Surface));
    palette.setColor(QPalette::ToolTipText, color(Ink));
    window.setPalette(palette);
    window.setAutoFillBackground(true);
    window.setFont(font(Type::Body));
    window.setStyleSheet(styleSheet());
}

} // namespace kakanai::widgets
