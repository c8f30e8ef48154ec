// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/RubyText.h"
#include "widgets/Theme.h"

#include <QLabel>

namespace kakanai::widgets {

/**
 * Words on a page: a role of the type scale, a tone, readings where the markup has them, wrapped at its
 * width. It is a QLabel so that a screen reader finds its text, but it paints itself.
 */
class Text : public QLabel
{
    Q_OBJECT

public:
    explicit Text(const Theme& theme, Theme::Type type = Theme::Type::Body, QWidget* parent = nullptr);

    /** `markup` as RubyText understands it. */
    void setWords(const QString& markup);
    void setTone(Theme::Tone tone);
    void setWeight(Theme::Weight weight);
    /** A label that is never broken asks for its whole width. */
    void setBreaking(bool breaking);
    /** Prose has wider lines than a label. */
    void setProse(bool prose);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont face() const { return m_theme.font(m_type, m_weight); }
    [[nodiscard]] double leading() const { return m_prose ? m_theme.proseLeading() : m_theme.labelLeading(); }

    const Theme& m_theme;
    Theme::Type m_type;
    Theme::Tone m_tone = Theme::Tone::Ink;
    Theme::Weight m_weight = Theme::Weight::Regular;
    bool m_prose = false;
    bool m_breaking = true;
    RubyText m_words;
};

} // namespace kakanai::widgets
