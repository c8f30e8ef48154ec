// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/KioskWindow.h"

#include "app/devices/TicketPrinter.h"
#include "app/kiosk/FailureAdvice.h"
#include "app/kiosk/PaperTray.h"
#include "app/kiosk/pages/Pages.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMetaMethod>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::kiosk {

using visit::VisitStep;
using widgets::NoticeBar;
using widgets::Theme;

namespace {

/** A low screen's keys: three quarters of 20 mm, the least that standards for public terminals allow. */
constexpr double lowKeys = 0.75;
constexpr int mostChrome = 115; ///< per cent
constexpr int textStep = 50;
/** Seconds somebody who asked for staff is left in peace before the idle time begins. */
constexpr int waitForStaff = 240;

} // namespace

KioskWindow::KioskWindow(visit::VisitServices& services, Theme& theme, KioskOptions options, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(theme)
    , m_chromeTheme(Theme::Screen::Kiosk, options.dpi)
    , m_keyTheme(Theme::Screen::Kiosk, options.dpi * lowKeys)
    , m_options(std::move(options))
    , m_session(services, visit::VisitRole::Kiosk)
    , m_desk(services.office, access::Actor::kiosk(services.terminal))
{
    if (m_options.languages.isEmpty())
        m_options.languages = services.town.languages;
    if (m_options.languages.isEmpty())
        m_options.languages = {QStringLiteral("ja")};
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_idle = new IdleWatch(*this, m_options.idleSeconds, m_options.warningSeconds);
    m_staff = new StaffNotice(theme, *this);
    m_warning = new widgets::WarningOverlay(theme, *this);
    m_column = new QVBoxLayout(this);
    connect(&theme, &Theme::changed, this, &KioskWindow::fitThemes);
    build();
    fitThemes();
    m_theme.applyTo(*this);

    connect(&m_session, &visit::VisitSession::stepChanged, this, &KioskWindow::showStep);
    connect(&m_session, &visit::VisitSession::failed, this, &KioskWindow::sayFailure);
    connect(&m_session, &visit::VisitSession::changed, this, &KioskWindow::refreshPage);
    connect(&m_session, &visit::VisitSession::busyChanged, this, &KioskWindow::frame);
    connect(&m_desk, &visit::HallDesk::failed, this, &KioskWindow::sayFailure);
    connect(&m_desk, &visit::HallDesk::presenceChanged, this, [this](const queue::HallPresence& presence) {
        if (presence.isAway)
            sayPresence();
        else if (m_shownStep == VisitStep::Welcome)
            say({}, {});
    });
    connect(m_idle, &IdleWatch::warned, this, [this](int left) { m_warning->raiseWith(left); });
    connect(m_idle, &IdleWatch::secondsLeftChanged, m_warning, &widgets::WarningOverlay::setSecondsLeft);
    connect(m_idle, &IdleWatch::nobodyThere, this, &KioskWindow::leave);
    connect(m_warning, &widgets::WarningOverlay::moreTimeAsked, this, [this] {
        ++m_memory.moreTime;
        m_warning->dismiss();
        m_idle->giveMore();
    });
    connect(m_warning, &widgets::WarningOverlay::endAsked, this, &KioskWindow::leave);

    if (m_services.ticketPrinter)
        connect(m_services.ticketPrinter, &devices::TicketPrinter::stateKnown, this,
                [this, isSaid = false](devices::PrinterState state) mutable {
                    const bool isBefore = m_shownStep == VisitStep::Welcome || m_shownStep == VisitStep::Sign;
                    const bool isShown = m_notice->isVisibleTo(this);
                    if (!devices::canPrint(state)) {
                        if (isBefore && !isShown)
                            say(ticketPrinterWords(state), {});
                        isSaid = true;
                    } else if (isSaid) { // somebody mended it; the next visitor need not read of it
                        isSaid = false;
                        if (isBefore && isShown && !m_shownFailure && !m_desk.presence().isAway)
                            say({}, {});
                    }
                });
    speak(m_options.languages.first());
    showStep(m_session.step());
    if (m_options.fullScreen) {
        setWindowFlag(Qt::FramelessWindowHint);
        showFullScreen();
    }
}

KioskWindow::~KioskWindow()
{
    QCoreApplication::removeTranslator(&m_translator);
}

PageContext KioskWindow::context()
{
    return {m_session, m_services, m_theme,  m_isLow ? m_keyTheme : m_chromeTheme,
            m_options, m_memory,   m_reader, m_isLow};
}

/** Header, page and footer; made anew when the screen is turned, because a low one has smaller keys. */
void KioskWindow::build()
{
    const Theme& chrome = m_isLow ? m_keyTheme : m_chromeTheme;
    if (m_page)
        m_page->wipe();
    for (QWidget* part :
         {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_footer)})
        delete part;
    m_header = new KioskHeader(chrome, m_services.town.name, m_options.languages, m_isLow, this);
    m_stage = new ScrollStage(m_theme, chrome, this);
    m_title = new widgets::Text(m_theme, Theme::Type::Title, m_stage);
    m_title->setWeight(Theme::Weight::Bold);
    m_notice = new NoticeBar(m_theme, m_stage);
    m_footer = new KioskFooter(chrome, this);
    m_column->addWidget(m_header);
    m_stage->addAbove(m_title);
    m_stage->addAbove(m_notice);
    m_column->addWidget(m_stage, 1);
    m_column->addWidget(m_footer);
    for (QWidget* part :
         {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_footer)})
        part->show(); // a layout shows what it is given only later
    m_header->setLanguage(m_language);
    m_staff->raise();
    m_warning->raise();
    connect(m_header, &KioskHeader::languageChosen, this, &KioskWindow::speak);
    connect(m_header, &KioskHeader::staffAsked, this, [this] { callStaff(false); });
    connect(m_footer, &KioskFooter::otherRoomAsked, this, [this] { callStaff(true); });
    connect(m_footer, &KioskFooter::textSizeAsked, this, &KioskWindow::largerText);
    connect(m_footer, &KioskFooter::nextAsked, this, [this] {
        if (m_page)
            m_page->goNext();
    });
    connect(m_footer, &KioskFooter::backAsked, this, [this] {
        if (m_page)
            m_page->goBack();
    });
}

// --- language and size ---------------------------------------------------------------------------------

void KioskWindow::speak(const QString& language)
{
    m_language = language;
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    m_header->setLanguage(language);
    m_session.setLanguage(language);
}

void KioskWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_page) {
        m_header->retranslate();
        m_footer->retranslate();
        m_stage->retranslate();
        m_staff->retranslate();
        refreshPage();
        if (m_shownFailure && m_notice->isVisibleTo(this))
            sayFailure(*m_shownFailure);
    }
    QWidget::changeEvent(event);
}

void KioskWindow::fitThemes()
{
    for (Theme* theme : {&m_chromeTheme, &m_keyTheme}) {
        theme->setContrast(m_theme.contrast());
        theme->setMotionAllowed(m_theme.isMotionAllowed());
        theme->setTextPercent(m_isLow ? 100 : std::min(m_theme.textPercent(), mostChrome));
    }
    const int side = (m_isLow ? m_keyTheme : m_chromeTheme).space(m_isLow ? 1 : 2);
    m_column->setContentsMargins(side, side, side, side);
    m_column->setSpacing(side);
    m_footer->setTextPercent(m_theme.textPercent());
}

void KioskWindow::largerText()
{
    m_theme.setTextPercent(m_theme.textPercent() >= 200 ? 100 : m_theme.textPercent() + textStep);
}

void KioskWindow::paintEvent(QPaintEvent*)
{
    // By ourselves: a palette set anew under a style sheet does not always reach the background.
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Tone::Paper));
}

void KioskWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isLow = width() > height();
    if (isLow == m_isLow)
        return;
    m_isLow = isLow;
    build();
    fitThemes();
    showStep(m_session.step());
}

// --- pages ---------------------------------------------------------------------------------------------

void KioskWindow::showStep(VisitStep step)
{
    if (step == VisitStep::Event && m_shownStep == VisitStep::Welcome)
        m_memory.picturesBefore = picturesIn(m_options.paperFolder);
    // Without the server nothing can be handed in; a number, from those kept here, can be given.
    if (step == VisitStep::Event && m_shownStep == VisitStep::Welcome && m_desk.presence().isAway) {
        m_session.leave();
        offerNumberOnly();
        sayPresence();
        return;
    }
    m_memory.cameFrom = m_shownStep;
    m_shownStep = step;
    showPage(makePage(step, context()));
    if (step == VisitStep::Welcome)
        sayPresence();
    // Before the first touch and before the number is given.
    if (m_services.ticketPrinter && (step == VisitStep::Welcome || step == VisitStep::Sign))
        m_services.ticketPrinter->look();
    const bool isWatched = step != VisitStep::Welcome && step != VisitStep::Reading
        && step != VisitStep::Submitting && step != VisitStep::Receipt;
    if (isWatched)
        m_idle->begin();
    else
        m_idle->end();
    m_warning->hide();
    // A card that already lies there is not asked for again, but whoever came back to this page decides.
    if (step == VisitStep::Card && !m_reader.isEmpty() && m_memory.cameFrom == VisitStep::Consent)
        m_session.placeCard(m_reader);
}

void KioskWindow::showPage(KioskPage* page)
{
    if (m_page)
        m_page->wipe();
    m_notice->clear();
    m_shownFailure.reset();
    m_page = page;
    connect(page, &KioskPage::frameChanged, this, &KioskWindow::frame);
    connect(page, &KioskPage::noticed, this, &KioskWindow::say);
    connect(page, &KioskPage::left, this, &KioskWindow::leave);
    if (auto* welcome = qobject_cast<WelcomePage*>(page)) {
        connect(welcome, &WelcomePage::languageChosen, this, &KioskWindow::speak);
        connect(welcome, &WelcomePage::numberAsked, this, &KioskWindow::offerNumberOnly);
        connect(welcome, &WelcomePage::checkInAsked, this, &KioskWindow::offerCheckIn);
        connect(welcome, &WelcomePage::contrastAsked, this, [this] {
            m_theme.setContrast(m_theme.contrast() == Theme::Contrast::Normal ? Theme::Contrast::High
                                                                              : Theme::Contrast::Normal);
        });
    }
    m_stage->setPage(page);
    page->refresh();
    frame();
    chainTabs();
    QWidget* first = page->firstFocus();
    if (!first && m_footer->next()->isVisibleTo(this))
        first = m_footer->next();
    if (!first)
        first = page;
    first->setFocus(Qt::OtherFocusReason);
}

void KioskWindow::frame()
{
    if (!m_page)
        return;
    const bool free = !m_session.isBusy();
    m_title->setWords(m_page->title());
    m_title->setVisible(!m_page->title().isEmpty());
    m_footer->setBack(m_page->backWords(), free);
    m_footer->setNext(m_page->nextWords(), free && m_page->isNextReady());
    m_header->setProgress(visit::pageNumber(m_shownStep), visit::pageCount(), m_page->minutesLeft());
}

void KioskWindow::chainTabs()
{
    QWidget* before = nullptr;
    for (const QWidget* part :
         {static_cast<QWidget*>(m_page), static_cast<QWidget*>(m_footer), static_cast<QWidget*>(m_header)}) {
        for (QWidget* widget : part->findChildren<QWidget*>()) {
            if (widget->focusPolicy() & Qt::TabFocus) {
                if (before)
                    setTabOrder(before, widget);
                before = widget;
            }
        }
    }
}

void KioskWindow::refreshPage()
{
    if (!m_page)
        return;
    const bool hadKeyboard = focusWidget() && m_page->isAncestorOf(focusWidget());
    m_page->refresh();
    frame();
    chainTabs();
    // Tiles are made anew in another language; whoever stood on one stands on the first one again.
    if (hadKeyboard && !(focusWidget() && m_page->isAncestorOf(focusWidget()))) {
        if (QWidget* first = m_page->firstFocus())
            first->setFocus(Qt::OtherFocusReason);
    }
}

void KioskWindow::offerNumberOnly()
{
    auto* page = new NumberPage(context(), m_desk, nullptr);
    showPage(page);
    m_idle->begin();
}

void KioskWindow::sayPresence()
{
    if (m_desk.presence().isAway)
        say(tr("The connection is interrupted. You can take a number now; the staff do the rest at the "
               "counter."),
            {});
}

void KioskWindow::offerCheckIn()
{
    auto* page = new CheckInPage(context(), m_desk, nullptr);
    connect(page, &CheckInPage::numberAsked, this, &KioskWindow::offerNumberOnly);
    showPage(page);
    m_idle->begin();
}

// --- what happens --------------------------------------------------------------------------------------

void KioskWindow::cardPlaced(const QString& reader)
{
    m_reader = reader;
    m_session.placeCard(reader);
}

void KioskWindow::cardTaken(const QString& reader)
{
    if (m_reader == reader)
        m_reader.clear();
    m_session.removeCard();
    refreshPage();
}

void KioskWindow::say(const QString& words, const QString& code)
{
    m_shownFailure.reset();
    if (words.isEmpty()) {
        m_notice->clear();
        return;
    }
    m_stage->toTop();
    m_notice->setMessage(code.isEmpty() ? NoticeBar::Kind::Look : NoticeBar::Kind::Refused, words, code);
}

void KioskWindow::sayFailure(const Failure& failure)
{
    m_stage->toTop();
    m_notice->setMessage(NoticeBar::Kind::Refused, adviceFor(failure), failureName(failure.code));
    m_shownFailure = failure;
}

void KioskWindow::callStaff(bool isPrivate)
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&KioskWindow::staffCalled);
    m_staff->raiseFor(isPrivate, isSignalConnected(signal));
    m_idle->waitFor(waitForStaff);
    Q_EMIT staffCalled(isPrivate);
}

void KioskWindow::leave()
{
    if (m_page)
        m_page->wipe();
    m_staff->hide();
    m_warning->hide();
    removePictures(m_memory.picturesRead);
    m_memory = {};
    QGuiApplication::clipboard()->clear();
    if (QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->clear(QClipboard::Selection);
    m_theme.setTextPercent(100);
    m_theme.setContrast(Theme::Contrast::Normal);
    const bool wasOutside = m_session.step() == VisitStep::Welcome;
    m_session.leave();
    speak(m_options.languages.first());
    if (wasOutside)
        showStep(VisitStep::Welcome);
}

void KioskWindow::closeEvent(QCloseEvent* event)
{
    if (m_options.fullScreen)
        event->ignore(); // a visitor cannot close the town's kiosk
    else
        QWidget::closeEvent(event);
}

} // namespace kakanai::kiosk
