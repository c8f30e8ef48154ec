// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CapturePanel.h"

#include "app/devices/DocumentCamera.h"
#include "app/devices/FolderPages.h"
#include "app/devices/Scanner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace kakanai::counter {

using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr int feederPages = 50; ///< as many as a desk scanner's feeder holds

} // namespace

FrameView::FrameView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FrameView::setFrame(const QImage& frame, const QPolygonF& page)
{
    m_frame = frame;
    m_page = page;
    update();
}

QSize FrameView::sizeHint() const
{
    const int height = m_theme.pixels(Theme::Type::Body) * 12;
    return {height * 4 / 3, height};
}

void FrameView::paintEvent(QPaintEvent*)
{
    if (m_frame.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QSizeF fitted = QSizeF(m_frame.size()).scaled(size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF(0, 0), fitted), m_frame);
    painter.scale(fitted.width() / m_frame.width(), fitted.height() / m_frame.height());
    QPen pen(Theme::color(Theme::Contrast::Normal, Theme::Tone::Action), m_theme.focusWidth());
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawPolygon(m_page);
}

CapturePanel::CapturePanel(const Theme& theme, visit::CaptureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_scan(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_camera(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_folder(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_stop(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_read(new BigButton(theme, BigButton::Role::Primary, this))
    , m_frame(new FrameView(theme, this))
    , m_hint(new Text(theme, Theme::Type::Body, this))
    , m_progress(new QProgressBar(this))
    , m_strip(new QListWidget(this))
{
    for (BigButton* button : {m_scan, m_camera, m_folder, m_stop, m_read})
        button->setType(Theme::Type::Body);
    m_strip->setViewMode(QListView::IconMode);
    m_strip->setFlow(QListView::LeftToRight);
    m_strip->setWrapping(false);
    m_strip->setMovement(QListView::Static);
    const int unit = theme.pixels(Theme::Type::Body);
    m_strip->setIconSize({unit * 4, unit * 5});
    m_strip->setFixedHeight(unit * 9);
    m_strip->installEventFilter(this);
    m_progress->setRange(0, 100);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(1));
    for (BigButton* button : {m_scan, m_camera, m_folder, m_stop})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_read);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_frame, 1);
    column->addWidget(m_progress);
    column->addWidget(m_strip);
    column->addStretch(); // without a picture the buttons stay as high as buttons are
    connect(m_scan, &QPushButton::clicked, this, &CapturePanel::scan);
    connect(m_camera, &QPushButton::clicked, this, [this] {
        if (m_desk.isLive())
            m_desk.take();
        else
            openCamera();
    });
    connect(m_folder, &QPushButton::clicked, this, &CapturePanel::watchFolder);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_desk.cancel();
        if (m_isReading)
            Q_EMIT stopReadingAsked();
    });
    connect(m_read, &QPushButton::clicked, this, [this] {
        const QList<devices::CapturedPage> pages = m_desk.pages();
        m_desk.clear(); // whoever reads them holds them
        if (!pages.isEmpty())
            Q_EMIT pagesAsked(pages);
    });
    const auto key = [this](const QKeySequence& keys, BigButton* button) {
        connect(new QShortcut(keys, this), &QShortcut::activated, button, [button] { button->click(); });
    };
    key(Qt::CTRL | Qt::Key_S, m_scan);
    key(Qt::CTRL | Qt::Key_K, m_camera);
    key(Qt::CTRL | Qt::Key_O, m_folder);
    connect(&m_desk, &visit::CaptureDesk::pagesChanged, this, &CapturePanel::showPages);
    connect(&m_desk, &visit::CaptureDesk::stopped, this, &CapturePanel::showState);
    connect(&m_desk, &visit::CaptureDesk::progressed, this, [this](int page, int percent) {
        m_progress->setValue(percent);
        m_progress->setFormat(tr("Page %1: %2 %").arg(page).arg(percent));
    });
    connect(&m_desk, &visit::CaptureDesk::frameJudged, this,
            [this](const QImage& frame, const forms::ShotJudgement& judgement) {
                m_frame->setFrame(frame, judgement.page);
                m_hint->setTone(judgement.hints.isEmpty() ? Theme::Tone::Done : Theme::Tone::OnLook);
                m_hint->setWords(hintWords(judgement.hints));
            });
    connect(&m_desk, &visit::CaptureDesk::failed, this, [this](const Failure& failure) {
        m_failure = failureMessage(failure.code);
        showState();
    });
    retranslate();
}

QString CapturePanel::hintWords(const QList<forms::ShotHint>& hints)
{
    if (hints.isEmpty())
        return tr("● Good: press Ctrl+K to take it");
    switch (hints.first()) {
    case forms::ShotHint::NoPage:
        return tr("▲ No paper is seen. Lay it on the dark mat.");
    case forms::ShotHint::CornerCut:
        return tr("▲ A corner is cut off. Push the paper into the picture.");
    case forms::ShotHint::Closer:
        return tr("▲ Too small to be read. Move the camera closer.");
    case forms::ShotHint::Blurred:
        return tr("▲ Blurred. Hold it still and wait for the focus.");
    case forms::ShotHint::Glare:
        return tr("▲ A lamp is mirrored in it. Turn the paper a little.");
    }
    return {};
}

void CapturePanel::setReading(int waiting, int page, int pages, int percent)
{
    const bool isReading = waiting > 0;
    if (isReading) {
        m_progress->setValue(percent);
        m_progress->setFormat(
            tr("Reading page %1 of %2, %3 papers to come").arg(page + 1).arg(pages).arg(waiting - 1));
    }
    if (isReading == m_isReading)
        return;
    m_isReading = isReading;
    showState();
}

void CapturePanel::scan()
{
    m_failure.clear();
    m_desk.use(std::make_unique<devices::Scanner>(
        m_devices.scanner, devices::ScanSettings{.dpi = m_devices.dpi, .pages = feederPages}));
    showState();
}

void CapturePanel::openCamera()
{
    m_failure.clear();
    m_desk.use(std::make_unique<devices::DocumentCamera>(m_devices.camera));
    showState();
}

void CapturePanel::setDevices(const CaptureDevices& devices)
{
    m_devices = devices;
    showState();
}

void CapturePanel::watchFolder()
{
    m_failure.clear();
    m_desk.use(std::make_unique<devices::FolderPages>(m_devices.folder));
    showState();
}

void CapturePanel::showPages()
{
    const int row = m_strip->currentRow();
    m_strip->clear();
    int number = 0;
    for (const devices::CapturedPage& page : m_desk.pages()) {
        auto* item =
            new QListWidgetItem(QIcon(QPixmap::fromImage(page.thumbnail)), tr("Page %1").arg(++number));
        m_strip->addItem(item);
    }
    m_strip->setCurrentRow(std::min(std::max(row, 0), m_strip->count() - 1)); // none: -1
    showState();
}

void CapturePanel::showState()
{
    const bool isRunning = m_desk.isRunning();
    const bool isLive = m_desk.isLive();
    const qsizetype pages = m_desk.pages().size();
    m_scan->setEnabled(!isRunning);
    m_camera->setEnabled(!isRunning || isLive);
    m_folder->setEnabled(!isRunning);
    m_folder->setVisible(!m_devices.folder.isEmpty());
    m_stop->setVisible(isRunning || m_isReading);
    m_frame->setVisible(isLive);
    m_progress->setVisible((isRunning && !isLive) || m_isReading);
    m_strip->setVisible(pages > 0);
    m_read->setVisible(pages > 0);
    m_camera->setWords(isLive ? tr("Take this page (Ctrl+K)") : tr("Camera (Ctrl+K)"));
    m_read->setWords(tr("Read %1 pages").arg(pages));
    if (!isLive) {
        m_hint->setTone(m_failure.isEmpty() ? Theme::Tone::InkSoft : Theme::Tone::Danger);
        m_hint->setWords(!m_failure.isEmpty() ? m_failure
                             : pages > 0      ? tr("R turns the chosen page, Delete takes it out.")
                                              : QString());
        m_hint->setVisible(!m_failure.isEmpty() || pages > 0);
    } else {
        m_hint->show();
    }
}

bool CapturePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_strip && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_R:
            m_desk.rotate(m_strip->currentRow());
            return true;
        case Qt::Key_Delete:
            m_desk.remove(m_strip->currentRow());
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_read->click();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CapturePanel::retranslate()
{
    m_scan->setWords(tr("Scan (Ctrl+S)"));
    m_folder->setWords(tr("Wait for scans (Ctrl+O)"));
    m_stop->setWords(tr("Stop"));
    m_strip->setAccessibleName(tr("Pages that came in"));
    m_frame->setAccessibleName(tr("What the camera sees"));
    showPages();
}

void CapturePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
