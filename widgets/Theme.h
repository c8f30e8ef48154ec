// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QWidget;

namespace kakanai::widgets {

/**
 * The one place where a colour, a type size, a gap or a corner is a number. Each role window has its own
 * theme, because one process may show a kiosk, a counter and a board at once. Pages ask for roles and never
 * for numbers.
 */
class Theme : public QObject
{
    Q_OBJECT

public:
    /** Who stands before it, and how far away: decides sizes. */
    enum class Screen { Kiosk, Counter, Board };
    enum class Contrast { Normal, High, Yellow };

    /** What a colour is for. `On…` is the ink that is readable on the tone of that name. */
    enum class Tone {
        Paper,
        Surface,
        Ink,
        InkSoft,
        Line, ///< separates; never the only cue
        Edge, ///< the border of something that can be touched, at least 3:1
        Action, ///< ai 藍
        OnAction,
        Chosen, ///< the fill of a chosen tile
        OnChosen,
        Link,
        Focus,
        Done, ///< tokiwa 常磐
        DoneSoft,
        Look, ///< yamabuki 山吹: look here
        OnLook,
        Danger, ///< akane 茜
        OnDanger,
        DangerSoft,
    };
    Q_ENUM(Tone)

    /** Steps of the type scale, smallest first. */
    enum class Type { Small, Body, Lead, Title, Display, Number };
    Q_ENUM(Type)
    enum class Weight { Regular, Bold };

    /** `dpi` is the configured resolution of the screen; only the kiosk, whose type is set in millimetres,
     * uses it. */
    explicit Theme(Screen screen, double dpi = 96, QObject* parent = nullptr);

    [[nodiscard]] Screen screen() const { return m_screen; }
    [[nodiscard]] Contrast contrast() const { return m_contrast; }
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] bool isMotionAllowed() const { return m_motion; }

    void setContrast(Contrast contrast);
    /** 100–200, on boards 40–200; anything outside is brought to the nearer end. */
    void setTextPercent(int percent);
    void setMotionAllowed(bool allowed);

    [[nodiscard]] QColor color(Tone tone) const { return color(m_contrast, tone); }
    [[nodiscard]] static QColor color(Contrast contrast, Tone tone);
    [[nodiscard]] QFont font(Type type, Weight weight = Weight::Regular) const;
    /** The size of a step in pixels, text-size setting included. */
    [[nodiscard]] int pixels(Type type) const;
    /** Gaps on the 8 px grid: 0 = hair, 1 = small, 2 = medium, 3 = large. */
    [[nodiscard]] int space(int step) const;
    [[nodiscard]] int millimetres(double length) const;
    /** The least height of something a finger or pointer must hit: 20 mm at the kiosk, 36 px at the counter.
     */
    [[nodiscard]] int touch() const;
    /** The distance between two such things: 3 mm at the kiosk. */
    [[nodiscard]] int touchGap() const;
    [[nodiscard]] int corner() const;
    /** Width of a control's edge; 3 px under high contrast. */
    [[nodiscard]] int edge() const;
    [[nodiscard]] int focusWidth() const { return 3; }
    [[nodiscard]] int focusDistance() const { return 2; }
    [[nodiscard]] double proseLeading() const { return 1.6; }
    [[nodiscard]] double labelLeading() const { return 1.3; }

    /** Families in order: what the first lacks comes from the next. */
    [[nodiscard]] static QStringList families();
    /** Relative luminance contrast of WCAG 2.2, 1…21. */
    [[nodiscard]] static double contrastRatio(const QColor& one, const QColor& other);

    /** Dresses a window (palette, font, style sheet, focus ring) now and after every change. */
    void applyTo(QWidget& window);

Q_SIGNALS:
    void changed();

private:
    void dress(QWidget& window) const;
    [[nodiscard]] QString styleSheet() const;

    Screen m_screen;
    double m_dpi;
    Contrast m_contrast = Contrast::Normal;
    int m_textPercent = 100;
    bool m_motion = true;
    QList<QPointer<QWidget>> m_windows;
};

} // namespace kakanai::widgets
