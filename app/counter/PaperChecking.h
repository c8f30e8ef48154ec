// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/base/Result.h"
#include "app/counter/CapturePanel.h"
#include "app/counter/CheckPanel.h"
#include "app/counter/CounterView.h"
#include "app/visit/PagePictures.h"
#include "app/visit/VisitServices.h"

#include <QPointer>
#include <QTimer>

namespace kakanai::counter {

/**
 * The papers' part of the clerk's window: takes pages from scanner and camera, puts the checking screen over
 * the window when a paper they asked for has been read (one after the other when there are several), shows
 * its picture as soon as it is decoded, and carries what the clerk says to the visit. The window itself only
 * says which visit is in front of it.
 */
class PaperChecking : public QObject
{
    Q_OBJECT

public:
    /** `view` and `panel` lie in one layout; one of them is seen at a time. */
    PaperChecking(visit::VisitServices& services, const widgets::Theme& theme, CounterView& view,
                  CheckPanel& panel, QObject* parent = nullptr);

    /** Where another program leaves scans; empty: nowhere. */
    void setFolder(const QString& folder) { m_capturePanel->setDevices({.folder = folder}); }
    /** Another visit is in front of the clerk; the screen closes and forgets the pictures. */
    void follow(visit::VisitSession& session);
    /** Papers that are read from now on open the screen. */
    void expect();
    /** Opens it again for the newest paper. */
    void open();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /** While the screen is open, a refusal belongs to the field spoken about; false = not ours. */
    [[nodiscard]] bool refuse(const Failure& failure);

Q_SIGNALS:
    /** Of the scanner and the camera here: it did its work, or could not. */
    void deviceTold(kakanai::devices::PaperDevice device, bool works);

private:
    void look();
    void showReading();
    void showNext();
    void show(qsizetype paper);
    void close();
    void showPictures();

    visit::VisitServices& m_services;
    CounterView& m_view;
    CheckPanel& m_panel;
    Lane m_pictureLane{QStringLiteral("pictures")}; ///< not behind a page that is being read
    visit::PagePictures m_pictures;
    visit::CaptureDesk m_capture;
    CapturePanel* m_capturePanel;
    QTimer m_reading; ///< looks how far the papers are while some are read
    QPointer<visit::VisitSession> m_session;
    qsizetype m_seen = 0; ///< papers of the visit that were there before
    QList<qsizetype> m_waiting; ///< papers that were read and not shown yet
    bool m_isExpecting = false;
    bool m_isOpen = false;
    QString m_page; ///< on the screen
    QString m_type;
};

} // namespace kakanai::counter
