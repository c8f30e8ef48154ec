// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Fact.h"
#include "widgets/Sign.h"
#include "widgets/Theme.h"

#include <QWidget>

#include <optional>

namespace kakanai::widgets {

/** Where a value comes from, as a word and a shape; how sure a read value is shows in the filling of the
 * shape. */
class ProvenanceBadge : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceBadge(const Theme& theme, QWidget* parent = nullptr);

    void setOrigin(forms::Origin origin, std::optional<double> confidence = {}, bool needsReview = false);

    [[nodiscard]] static Sign signOf(forms::Origin origin);
    [[nodiscard]] static QString wordOf(forms::Origin origin);
    /** Full = sure, half = doubtful, empty = a guess. What is not read from paper or QR is always full. */
    [[nodiscard]] static Fill fillOf(std::optional<double> confidence, bool needsReview);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const Theme& m_theme;
    forms::Origin m_origin = forms::Origin::Typed;
    std::optional<double> m_confidence;
    bool m_review = false;
};

} // namespace kakanai::widgets
