// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "widgets/Theme.h"

#include <QTimer>
#include <QWidget>

namespace kakanai::widgets {
class NoticeBar;
class Text;
} // namespace kakanai::widgets

namespace kakanai::demo {

/**
 * What a machine shows that was never connected to its hall's server and finds none: it keeps nothing to go
 * on by itself from. Tries again every few seconds and says `answered` when the server does, or refuses for
 * another reason than that it is away.
 */
class ServerWait : public QWidget
{
    Q_OBJECT

public:
    explicit ServerWait(QString storeUrl, QWidget* parent = nullptr);

Q_SIGNALS:
    void answered();

private:
    void tryAgain();

    widgets::Theme m_theme{widgets::Theme::Screen::Counter};
    QString m_storeUrl;
    widgets::Text* m_title;
    widgets::Text* m_public;
    widgets::NoticeBar* m_staff;
    QTimer m_timer;
    Lane m_lane{QStringLiteral("server-wait")}; ///< where trying may take seconds
};

} // namespace kakanai::demo
