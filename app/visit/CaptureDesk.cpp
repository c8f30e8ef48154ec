// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CaptureDesk.h"

#include "app/visit/PaperWork.h"
#include "forms/ocr/ImageFile.h"

#include <QTransform>

namespace kakanai::visit {
namespace {

constexpr QSize thumbnailSize{160, 226};

QImage thumbnailOf(const QString& file)
{
    const auto picture = forms::openPicture(file);
    return picture ? picture->scaled(thumbnailSize, Qt::KeepAspectRatio, Qt::SmoothTransformation) : QImage();
}

Result<devices::CapturedPage> turned(const devices::CapturedPage& page)
{
    const auto paper = forms::openPaper(page.file);
    if (!paper)
        return tl::unexpected(toFailure(paper.error()));
    return devices::capturedPage(paper->image.transformed(QTransform().rotate(90)));
}

} // namespace

CaptureDesk::CaptureDesk(QObject* parent)
    : QObject(parent)
{
}

CaptureDesk::~CaptureDesk() = default;

void CaptureDesk::use(std::unique_ptr<devices::PaperSource> source)
{
    stop();
    m_source = std::move(source);
    devices::PaperSource* from = m_source.get();
    connect(from, &devices::PaperSource::pageTaken, this, [this](const devices::CapturedPage& page) {
        m_pages.append(page);
        Q_EMIT pagesChanged();
        tellDevice(true);
        if (page.thumbnail.isNull())
            picture(page.file);
    });
    connect(from, &devices::PaperSource::frameSeen, this, &CaptureDesk::judge);
    connect(from, &devices::PaperSource::frameTaken, this, &CaptureDesk::keep);
    connect(from, &devices::PaperSource::frameTaken, this, [this] { tellDevice(true); });
    connect(from, &devices::PaperSource::progressed, this, &CaptureDesk::progressed);
    connect(from, &devices::PaperSource::finished, this, &CaptureDesk::stop);
    connect(from, &devices::PaperSource::failed, this, [this](const Failure& failure) {
        tellDevice(false);
        stop();
        Q_EMIT failed(failure);
    });
    m_source->start();
}

void CaptureDesk::tellDevice(bool works)
{
    if (m_source && m_source->device() != devices::PaperDevice::None)
        Q_EMIT deviceTold(m_source->device(), works);
}

void CaptureDesk::take()
{
    if (m_source)
        m_source->take();
}

void CaptureDesk::cancel()
{
    if (m_source)
        m_source->cancel();
}

void CaptureDesk::stop()
{
    if (!m_source)
        return;
    m_source->disconnect(this);
    m_source.release()->deleteLater(); // it may be in the middle of its own signal
    Q_EMIT stopped();
}

void CaptureDesk::picture(const QString& file)
{
    m_lane.ask(
        this, [file] { return thumbnailOf(file); },
        [this, file, round = m_round](const QImage& thumbnail) {
            if (round != m_round || thumbnail.isNull())
                return; // gone, or nothing can be seen: reading it will say why
            for (devices::CapturedPage& known : m_pages) {
                if (known.file == file)
                    known.thumbnail = thumbnail;
            }
            Q_EMIT pagesChanged();
        });
}

void CaptureDesk::judge(const QImage& frame)
{
    if (m_isJudging)
        return; // the next frame is as good
    m_isJudging = true;
    m_lane.ask(
        this, [frame] { return forms::judgeShot(frame); },
        [this, frame](const forms::ShotJudgement& judgement) {
            m_isJudging = false;
            if (m_source)
                Q_EMIT frameJudged(frame, judgement);
        });
}

void CaptureDesk::keep(const QImage& frame)
{
    m_lane.ask(
        this, [frame] { return devices::capturedPage(forms::squaredPage(frame)); },
        [this, round = m_round](const Result<devices::CapturedPage>& page) {
            if (round != m_round)
                return;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            m_pages.append(*page);
            Q_EMIT pagesChanged();
        });
}

void CaptureDesk::rotate(qsizetype index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_lane.ask(
        this, [page = m_pages.at(index)] { return turned(page); },
        [this, file = m_pages.at(index).file, round = m_round](const Result<devices::CapturedPage>& page) {
            if (round != m_round)
                return;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            for (devices::CapturedPage& known : m_pages) {
                if (known.file == file)
                    known = *page;
            }
            Q_EMIT pagesChanged();
        });
}

void CaptureDesk::remove(qsizetype index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_pages.removeAt(index);
    Q_EMIT pagesChanged();
}

void CaptureDesk::clear()
{
    ++m_round;
    cancel();
    stop();
    m_pages.clear();
    Q_EMIT pagesChanged();
}

} // namespace kakanai::visit
