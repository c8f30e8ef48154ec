// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/ReceiptPage.h"

#include "app/base/Lane.h"
#include "app/devices/SheetPrinter.h"
#include "app/kiosk/DateWords.h"
#include "app/visit/PaperWork.h"
#include "app/visit/ReceiptPaper.h"

#include <algorithm>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

ReceiptPage::ReceiptPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_number(new widgets::BigNumber(context.theme, this))
    , m_clock(context.options.receiptSeconds)
{
    column()->addWidget(m_number);
    m_seat = addText(Theme::Type::Lead);
    m_route = addText();
    if (context.services.sheetPrinter) {
        m_print = addButton();
        m_print->setObjectName(QStringLiteral("slip"));
        connect(m_print, &QPushButton::clicked, this, &ReceiptPage::printSlip);
    }
    m_take = addText();
    m_read = addText();
    m_show = addButton();
    m_show->setObjectName(QStringLiteral("receipt"));
    m_paper = new widgets::SheetView(context.keyTheme, this);
    m_paper->setMinimumHeight(theme().touch() * (context.isLow ? 5 : 11));
    m_paper->hide();
    column()->addWidget(m_paper, 1);
    m_left = addText(Theme::Type::Small);
    m_left->setTone(Theme::Tone::InkSoft);
    column()->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, [this] { showPaper(m_paper->isHidden()); });
    connect(&m_clock, &LeaveClock::ticked, this, &ReceiptPage::refresh);
    connect(&m_clock, &LeaveClock::ended, this, &ReceiptPage::left);
    m_clock.begin();
}

QString ReceiptPage::routeWords() const
{
    QStringList lines;
    const QList<forms::RouteStop>& stops = session().receipt().route.stops;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const forms::RouteStop& stop = stops.at(i);
        const QString place = stop.place.words().in(language());
        const QString where =
            place.isEmpty() ? stop.name.in(language()) : tr("%1 (%2)").arg(stop.name.in(language()), place);
        QString line = tr("%1. %2 — procedures: %3")
                           .arg(QString::number(i + 1), where, QString::number(stop.items.size()));
        if (std::ranges::any_of(stop.items, &forms::RouteItem::isLate))
            line += tr(" — past its deadline");
        lines.append(line);
    }
    return lines.isEmpty() ? QString() : tr("Your way, from top to bottom:") + u'\n' + lines.join(u'\n');
}

void ReceiptPage::printSlip()
{
    forms::RouteSlipContext slip = session().routeSlipContext();
    slip.number = session().receipt().ticketNumber;
    slip.language = language();
    m_isPrinted = true;
    const visit::VisitServices& services = context().services;
    const visit::PreApplicationDesk desk{services.preApplicationKey, services.town.municipalityCode,
                                         &services.catalogue, services.clock.today()};
    services.workLane.ask(
        this,
        [printer = services.sheetPrinter, route = session().receipt().route, slip, made = handouts(), desk,
         left = desk.afterVisit(session().facts(), session().answers(), language()),
         language = language()]() -> Result<QString> {
            QList<forms::Handout> papers = made;
            papers.first().codes = visit::nextVisitCodes(desk, left, language);
            forms::FormResult<QByteArray> pdf;
            if (!route.stops.isEmpty())
                pdf = forms::routeSlipPdf(route, slip);
            if (!pdf)
                return tl::unexpected(visit::toFailure(pdf.error()));
            auto printed = pdf->isEmpty()
                ? Result<QString>()
                : printer->print(QStringLiteral("guide-slip-%1.pdf").arg(slip.number), *pdf);
            for (qsizetype i = 0; printed && i < papers.size(); ++i) {
                pdf = forms::handoutPdf(papers.at(i));
                if (!pdf)
                    return tl::unexpected(visit::toFailure(pdf.error()));
                printed =
                    printer->print(QStringLiteral("receipt-%1-%2.pdf").arg(slip.number).arg(i + 1), *pdf);
            }
            return printed;
        },
        [this](const Result<QString>& printed) {
            m_isPrinted = printed.has_value();
            if (!printed)
                Q_EMIT noticed(tr("The slip cannot be printed here. The staff print it for you."), {});
            refresh();
        });
    refresh();
}

QString ReceiptPage::title() const
{
    return tr("Your notification is not finished yet. You will be called by this number.");
}

QString ReceiptPage::nextWords() const
{
    return tr("Finish");
}

QList<forms::Handout> ReceiptPage::handouts() const
{
    const visit::VisitServices& services = context().services;
    QList<forms::Handout> papers{visit::receiptHandout(session(), services, language())};
    if (!language().startsWith(QStringLiteral("ja")))
        papers.append(visit::readingGuide(session(), services, language()));
    return papers;
}

void ReceiptPage::showPaper(bool isShown)
{
    constexpr double dpi = 110;
    QList<QImage> pages;
    for (const forms::Handout& paper : isShown ? handouts() : QList<forms::Handout>()) {
        for (int page = 0;; ++page) {
            auto image = forms::handoutImage(paper, page, dpi);
            if (!image)
                break;
            pages.append(std::move(*image));
        }
    }
    m_paper->setPages(pages);
    m_paper->setVisible(!pages.isEmpty());
    m_clock.again(); // reading takes its time
    refresh();
}

void ReceiptPage::refresh()
{
    const visit::VisitReceipt& receipt = session().receipt();
    m_number->setText(receipt.ticketNumber);
    m_number->setAccessibleName(tr("Your number: %1").arg(receipt.ticketNumber));
    QStringList counters;
    for (const Counter& counter : context().services.town.counters) {
        if (counter.services.isEmpty() || counter.services.contains(receipt.service))
            counters.append(QString::number(counter.number));
    }
    m_seat->setWords(
        counters.isEmpty()
            ? tr("Please sit in the waiting area and watch the board.")
            : tr("Please sit in front of counter %1 and watch the board.").arg(counters.join(tr(", "))));
    m_route->setWords(routeWords());
    m_route->setVisible(!m_route->text().isEmpty());
    if (m_print) {
        m_print->setEnabled(!m_isPrinted);
        m_print->setWords(m_isPrinted ? tr("The slip and the receipt are being printed")
                                      : tr("Print the slip and the receipt"));
    }
    m_take->setWords(tr("Please take your card, your papers and the number slip with you."));
    QStringList read;
    if (receipt.itemsRead.contains(QStringLiteral("mynumber-card")))
        read.append(tr("My Number Card (name, address, date of birth, sex)"));
    if (const auto papers = receipt.itemsRead.size() - read.size(); papers > 0)
        read.append(tr("papers: %1").arg(papers));
    const QString erased = tr("It is erased from this machine now, and at the counter on %1 at the earliest.")
                               .arg(dateInWords(receipt.erasedOn));
    m_read->setWords(read.isEmpty() ? tr("What you entered: ") + erased
                                    : tr("What was read: %1. ").arg(read.join(tr(", "))) + erased);
    m_show->setWords(m_paper->isHidden() ? tr("Show the receipt") : tr("Hide the receipt"));
    m_left->setWords(tr("This screen empties itself in %1 seconds.").arg(m_clock.left()));
}

} // namespace kakanai::kiosk
