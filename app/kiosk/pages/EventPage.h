// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "widgets/TileGrid.h"

namespace kakanai::kiosk {

/** What brings you here today: as many as apply, at most eight on a page when the letters are large. */
class EventPage : public KioskPage
{
    Q_OBJECT

public:
    EventPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isNextReady() const override { return !memory().events.isEmpty(); }
    [[nodiscard]] int minutesLeft() const override { return 10; }
    void goNext() override;
    void goBack() override { Q_EMIT left(); }
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    [[nodiscard]] int perPage() const;
    void take(const QStringList& ids);
    /** The codes of a page filled in at home, held under the camera: what they say is not asked again. */
    void readCode();

    int m_page = 0;
    widgets::TileGrid* m_tiles;
    widgets::BigButton* m_others;
    widgets::BigButton* m_code;
};

} // namespace kakanai::kiosk
