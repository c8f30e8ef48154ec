// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/RubyText.h"
#include "widgets/Sign.h"
#include "widgets/Theme.h"

#include <QPushButton>

namespace kakanai::widgets {

/** The button of the house: one primary action on a page, the others quieter. Grows with its words, never
 * below touch size. */
class BigButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Role { Primary, Secondary, Quiet, Danger };
    Q_ENUM(Role)

    explicit BigButton(const Theme& theme, Role role = Role::Secondary, QWidget* parent = nullptr);

    /** `markup` as RubyText understands it; also the accessible name. */
    void setWords(const QString& markup);
    /** A forward sign stands behind the words, all others before them. */
    void setSign(Sign sign);
    /** The step of the type scale; Lead unless told. */
    void setType(Theme::Type type);
    [[nodiscard]] Role role() const { return m_role; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QFont face() const;
    [[nodiscard]] int signRoom() const;
    [[nodiscard]] int sidePadding() const;
    [[nodiscard]] int endPadding() const;

    const Theme& m_theme;
    Role m_role;
    Theme::Type m_type = Theme::Type::Lead;
    Sign m_sign = Sign::None;
    RubyText m_words;
};

} // namespace kakanai::widgets
