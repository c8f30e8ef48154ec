// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/devices/PaperSource.h"
#include "forms/ocr/PageShot.h"

#include <QList>
#include <QObject>

#include <memory>

namespace kakanai::visit {

/**
 * Takes papers in at the counter: starts a source, judges the camera's frames, squares what it took, keeps
 * the strip of pages until they are read. Pictures are worked on on its own lane; pages of scanner and camera
 * lie in memory only and go with the visitor.
 */
class CaptureDesk : public QObject
{
    Q_OBJECT

public:
    explicit CaptureDesk(QObject* parent = nullptr);
    ~CaptureDesk() override;

    /** Begins with this source; one that is still going is stopped. */
    void use(std::unique_ptr<devices::PaperSource> source);
    [[nodiscard]] bool isRunning() const { return m_source != nullptr; }
    [[nodiscard]] bool isLive() const { return m_source && m_source->isLive(); }
    /** The camera's next frame becomes a page. */
    void take();
    void cancel();

    [[nodiscard]] const QList<devices::CapturedPage>& pages() const { return m_pages; }
    /** A quarter turn to the right. */
    void rotate(qsizetype page);
    void remove(qsizetype page);
    /** The visitor left, or the pages were read. */
    void clear();

Q_SIGNALS:
    void pagesChanged();
    /** What the camera sees, with what is wrong with it; empty hints = good. */
    void frameJudged(const QImage& frame, const kakanai::forms::ShotJudgement& judgement);
    void progressed(int page, int percent);
    /** The source is through, or was stopped. */
    void stopped();
    void failed(const kakanai::Failure& failure);
    /** A scanner or camera did its work, or could not. */
    void deviceTold(kakanai::devices::PaperDevice device, bool works);

private:
    void judge(const QImage& frame);
    void keep(const QImage& frame);
    void picture(const QString& file);
    void stop();
    void tellDevice(bool works);

    std::unique_ptr<devices::PaperSource> m_source;
    QList<devices::CapturedPage> m_pages;
    bool m_isJudging = false;
    int m_round = 0; ///< what was under way before a `clear` is dropped
    Lane m_lane{QStringLiteral("capture")};
};

} // namespace kakanai::visit
