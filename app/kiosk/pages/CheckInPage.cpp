// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/CheckInPage.h"

#include "app/devices/TicketPrinter.h"
#include "app/kiosk/CheckInWords.h"
#include "app/kiosk/FailureAdvice.h"
#include "app/kiosk/PaperTray.h"
#include "app/visit/BookingPicture.h"
#include "app/visit/TicketPaper.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPointer>

#include <algorithm>

namespace kakanai::kiosk {

using namespace std::chrono_literals;
using widgets::BigButton;
using widgets::Theme;

namespace {

constexpr int digits = 8;
constexpr int half = digits / 2;
/** A hand scanner types `KKR1:` and 26 letters. */
constexpr int mostTyped = 31;

} // namespace

CheckInPage::CheckInPage(const PageContext& context, visit::HallDesk& desk, QWidget* parent)
    : KioskPage(context, parent)
    , m_desk(desk)
    , m_seen(picturesIn(context.options.paperFolder))
    , m_clock(context.options.receiptSeconds)
    , m_how(addText(Theme::Type::Lead))
    , m_shown(addText(Theme::Type::Title))
    , m_pad(new QWidget(this))
    , m_rub(new BigButton(context.keyTheme, BigButton::Role::Quiet, m_pad))
    , m_number(new widgets::BigNumber(theme(), this))
{
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setWeight(Theme::Weight::Bold);
    addPad();
    column()->addWidget(m_pad, 0, Qt::AlignHCenter);
    column()->addWidget(m_number);
    m_words = addText(Theme::Type::Lead);
    column()->addStretch(1);
    m_without = addButton(BigButton::Role::Quiet);
    m_without->setObjectName(QStringLiteral("withoutBooking"));
    connect(m_without, &QPushButton::clicked, this, &CheckInPage::numberAsked);
    if (auto* printer = context.services.ticketPrinter) {
        connect(printer, &devices::TicketPrinter::stateKnown, this, [this](devices::PrinterState state) {
            if (!m_answer && !devices::canPrint(state))
                Q_EMIT noticed(ticketPrinterWords(state), {});
        });
        printer->look();
    }
    connect(&m_desk, &visit::HallDesk::failed, this, [this] {
        m_isAsked = false; // the reason stands above; what was typed stays
        Q_EMIT frameChanged();
    });
    connect(&m_clock, &LeaveClock::ticked, this, &CheckInPage::refresh);
    connect(&m_clock, &LeaveClock::ended, this, &CheckInPage::left);
    m_camera.setInterval(500ms);
    connect(&m_camera, &QTimer::timeout, this, &CheckInPage::watchCamera);
    if (!context.options.paperFolder.isEmpty())
        m_camera.start();
}

void CheckInPage::addPad()
{
    auto* grid = new QGridLayout(m_pad);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(context().keyTheme.touchGap());
    constexpr int columns = 3;
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    for (int i = 0; i < 10; ++i) {
        const QString digit = QString::number((i + 1) % 10);
        auto* key = new BigButton(context().keyTheme, BigButton::Role::Secondary, m_pad);
        key->setWords(digit);
        key->setObjectName(QStringLiteral("digit") + digit);
        key->installEventFilter(this);
        connect(key, &QPushButton::clicked, this, [this, digit] { type(digit); });
        grid->addWidget(key, i / columns, i == 9 ? 1 : i % columns);
        m_keys.append(key);
    }
    m_rub->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum); // its word on one line
    connect(m_rub, &QPushButton::clicked, this, &CheckInPage::rubOut);
    grid->addWidget(m_rub, 3, 2);
}

bool CheckInPage::hasNumber() const
{
    return m_answer && m_answer->ticket.number > 0;
}

QString CheckInPage::title() const
{
    return m_answer ? checkInWords(*m_answer, context().services.town).title : tr("You have a booking");
}

QString CheckInPage::nextWords() const
{
    return m_answer ? tr("Finish") : tr("Check in");
}

QString CheckInPage::backWords() const
{
    return hasNumber() ? QString() : KioskPage::backWords();
}

bool CheckInPage::isNextReady() const
{
    return m_answer || (!m_isAsked && m_typed.size() == digits);
}

void CheckInPage::goNext()
{
    if (m_answer)
        Q_EMIT left();
    else if (isNextReady())
        ask(m_typed);
}

void CheckInPage::goBack()
{
    if (!m_answer) {
        Q_EMIT left();
        return;
    }
    // Another try with another number.
    m_answer.reset();
    m_typed.clear();
    m_clock.stop();
    m_clock.again();
    refresh();
}

void CheckInPage::type(const QString& letter)
{
    if (m_answer || m_isAsked)
        return;
    const bool isScanned = m_typed.startsWith(u'K') || (m_typed.isEmpty() && letter == u"K");
    if (m_typed.size() < (isScanned ? mostTyped : digits))
        m_typed += letter;
    refresh();
}

void CheckInPage::rubOut()
{
    if (!m_answer)
        m_typed.chop(1);
    refresh();
}

void CheckInPage::keyPressEvent(QKeyEvent* event)
{
    const QString letter = event->text().normalized(QString::NormalizationForm_KC).toUpper();
    const bool isCode = letter.size() == 1
        && (letter[0].isDigit() || letter[0] == u':' || (letter[0] >= u'A' && letter[0] <= u'Z'));
    if (event->key() == Qt::Key_Backspace) {
        rubOut();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const QString code = queue::bookingCode(m_typed); !code.isEmpty() && !m_answer && !m_isAsked)
            ask(code);
        else if (!m_answer)
            m_typed.clear(); // half a code is none
        refresh();
    } else if (isCode && (letter[0].isDigit() || !m_typed.isEmpty() || letter == u"K")) {
        type(letter);
    } else {
        KioskPage::keyPressEvent(event);
    }
}

bool CheckInPage::eventFilter(QObject* watched, QEvent* event)
{
    // A hand scanner ends with Enter while some key of the pad has the keyboard; that key must not be
    // pressed.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !queue::bookingCode(m_typed).isEmpty()) {
            keyPressEvent(key);
            return true;
        }
    }
    return KioskPage::eventFilter(watched, event);
}

void CheckInPage::watchCamera()
{
    if (m_answer || m_isAsked || m_isReading)
        return;
    const QString picture = newestPicture(context().options.paperFolder, m_seen);
    if (picture.isEmpty())
        return;
    m_seen.insert(picture);
    m_isReading = true;
    context().services.workLane.ask(
        this, [picture] { return visit::bookingCodeOn(picture); },
        [this, picture](const Result<QString>& code) {
            m_isReading = false;
            removePictures({picture});
            if (code)
                ask(*code);
            else
                Q_EMIT noticed(tr("No booking's code was seen. Please hold it flat, or type the number."),
                               {});
        });
}

void CheckInPage::ask(const QString& code)
{
    m_isAsked = true;
    Q_EMIT noticed({}, {});
    Q_EMIT frameChanged();
    m_desk.checkIn(code, language(), [page = QPointer<CheckInPage>(this)](const queue::CheckIn& answer) {
        if (page)
            page->show(answer);
    });
}

void CheckInPage::show(const queue::CheckIn& answer)
{
    m_isAsked = false;
    m_answer = answer;
    m_clock.begin();
    const CheckInWords words = checkInWords(answer, context().services.town);
    // The number is on paper only once: whoever shows the code again has their slip.
    const bool isNew =
        answer.outcome == queue::CheckInOutcome::Arrived || answer.outcome == queue::CheckInOutcome::Late;
    if (auto* printer = context().services.ticketPrinter; printer && isNew) {
        const Service* service = context().services.town.serviceOf(answer.ticket.service);
        printer->send(visit::ticketSlip(context().services.town, answer.ticket.label(),
                                        service ? service->name : QString(), words.title,
                                        answer.ticket.issuedAt, language()),
                      this, [this](const Result<void>& printed) {
                          if (!printed) // the number stands on the screen too
                              Q_EMIT noticed(tr("The slip could not be printed. Please remember the number."),
                                             failureName(printed.error().code));
                      });
    }
    refresh();
}

void CheckInPage::refresh()
{
    const bool isTyping = !m_answer;
    m_how->setVisible(isTyping);
    m_how->setWords(
        context().options.paperFolder.isEmpty()
            ? tr("Please type the 8 digits of your booking.")
            : tr("Please put the QR code of your booking under the camera, or type its 8 digits."));
    const QString dots = m_typed.startsWith(u'K') ? tr("Reading the code …")
                                                  : m_typed.leftJustified(digits, u'・').insert(half, u' ');
    m_shown->setVisible(isTyping);
    m_shown->setWords(dots);
    m_shown->setAccessibleName(tr("Digits so far: %1").arg(m_typed));
    m_pad->setVisible(isTyping);
    m_rub->setWords(tr("Erase"));
    // Three columns of one width, however long the word.
    for (BigButton* key : std::as_const(m_keys))
        key->setMinimumWidth(std::max(context().keyTheme.touch() * 3 / 2, m_rub->sizeHint().width()));
    m_number->setVisible(hasNumber());
    m_words->setVisible(m_answer.has_value());
    m_without->setWords(tr("Take a number without a booking"));
    m_without->setVisible(!hasNumber());
    if (m_answer) {
        const CheckInWords words = checkInWords(*m_answer, context().services.town);
        if (hasNumber()) {
            m_number->setText(m_answer->ticket.label());
            m_number->setAccessibleName(tr("Your number: %1").arg(m_answer->ticket.label()));
        }
        m_words->setWords(words.advice + u'\n'
                          + tr("This screen empties itself in %1 seconds.").arg(m_clock.left()));
    }
    Q_EMIT frameChanged();
}

QWidget* CheckInPage::firstFocus()
{
    return m_answer ? nullptr : m_keys.first();
}

} // namespace kakanai::kiosk
