// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/CaptureDesk.h"
#include "widgets/BigButton.h"
#include "widgets/Text.h"

#include <QListWidget>
#include <QWidget>

class QProgressBar;

namespace kakanai::counter {

/** What the camera sees, with the page outlined. */
class FrameView : public QWidget
{
    Q_OBJECT

public:
    explicit FrameView(const widgets::Theme& theme, QWidget* parent = nullptr);
    void setFrame(const QImage& frame, const QPolygonF& page);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const widgets::Theme& m_theme;
    QImage m_frame;
    QPolygonF m_page;
};

/** Which devices a counter has; empty names mean the first one that is connected. */
struct CaptureDevices {
    QString scanner = {};
    QString camera = {};
    QString folder = {}; ///< where another program puts scans; empty: none, and no button for it
    int dpi = 300;
};

/**
 * Scanner and camera at the counter, and the strip of pages they brought: a key turns or removes one, one
 * button reads them all. While a camera runs, a sentence says what is wrong with the picture.
 */
class CapturePanel : public QWidget
{
    Q_OBJECT

public:
    CapturePanel(const widgets::Theme& theme, visit::CaptureDesk& desk, QWidget* parent = nullptr);

    void setDevices(const CaptureDevices& devices);
    /** Pages are being read: so many still to come, the one under way so far (0…100). Zero waiting: none. */
    void setReading(int waiting, int page, int pages, int percent);
    void scan();
    void openCamera();
    /** Every scan that another program leaves in the folder becomes a page, until it is stopped. */
    void watchFolder();
    /** What a clerk is told about a frame. */
    [[nodiscard]] static QString hintWords(const QList<forms::ShotHint>& hints);

Q_SIGNALS:
    /** These pages are to be read, in this order. */
    void pagesAsked(const QList<kakanai::devices::CapturedPage>& pages);
    void stopReadingAsked();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void showPages();
    void showState();

    const widgets::Theme& m_theme;
    visit::CaptureDesk& m_desk;
    CaptureDevices m_devices;
    widgets::BigButton* m_scan;
    widgets::BigButton* m_camera;
    widgets::BigButton* m_folder;
    widgets::BigButton* m_stop;
    widgets::BigButton* m_read;
    FrameView* m_frame;
    widgets::Text* m_hint;
    QProgressBar* m_progress;
    QListWidget* m_strip;
    QString m_failure;
    bool m_isReading = false;
};

} // namespace kakanai::counter
