// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Text.h"

#include <QFrame>
#include <QVBoxLayout>

namespace kakanai::widgets {

/** A piece of white paper on the page: a title and what belongs under it. */
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const Theme& theme, QWidget* parent = nullptr);

    /** Empty hides the title. */
    void setTitle(const QString& words);
    /** Where the contents go. */
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Text* m_title;
    QVBoxLayout* m_body;
};

} // namespace kakanai::widgets
