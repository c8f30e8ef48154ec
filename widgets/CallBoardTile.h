// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QWidget>

class QTimer;

namespace kakanai::widgets {

/** A called number with its counter beside it: the large one on the board and the five below it. Never a
 * name. */
class CallBoardTile : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Large, Small };

    CallBoardTile(const Theme& theme, Size size, QWidget* parent = nullptr);

    /** `number` as printed on the slip (`A012`), `counter` as the sign over it says (`3`). Empty empties the
     * tile. */
    void setCall(const QString& number, const QString& counter);
    /** Gentle flashes of the border; a standing border where motion is not wanted. */
    void flash(int times = 3);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const Theme& m_theme;
    Size m_size;
    QString m_number;
    QString m_counter;
    QTimer* m_timer;
    int m_beats = 0; ///< half flashes still to come
};

} // namespace kakanai::widgets
