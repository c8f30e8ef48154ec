// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/RubyText.h"
#include "widgets/Theme.h"

#include <QCheckBox>

namespace kakanai::widgets {

/** One answer to put a finger on. Chosen shows three times over: a tick, a thicker border and a fill. */
class CheckTile : public QCheckBox
{
    Q_OBJECT

public:
    /** Square for "as many as apply", round for "one of these". */
    enum class Mark { Square, Round };

    explicit CheckTile(const Theme& theme, Mark mark = Mark::Square, QWidget* parent = nullptr);

    /** `detail` is a second, smaller line; both take RubyText markup. */
    void setWords(const QString& markup, const QString& detail = {});
    /** A key shown before the words at the counter: 1–9. 0 shows none. */
    void setKeyNumber(int number);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    [[nodiscard]] int markSide() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] QFont face() const;
    [[nodiscard]] QFont detailFace() const { return m_theme.font(Theme::Type::Small); }

    const Theme& m_theme;
    Mark m_mark;
    int m_key = 0;
    RubyText m_words;
    RubyText m_detail;
};

} // namespace kakanai::widgets
