// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/ReceiptPage.h"

#include "app/base/Lane.h"
#include "app/devices/SheetPrinter.h"
#include "app/kiosk/DateWords.h"
#include "app/visit/ReceiptPaper.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

using namespace std::chrono_literals;

ReceiptPage::ReceiptPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_number(new widgets::BigNumber(context.theme, this))
    , m_seconds(context.options.receiptSeconds)
{
    column()->addWidget(m_number);
    m_seat = addText(Theme::Type::Lead);
    m_take = addText();
    m_read = addText();
    m_show = addButton();
    m_show->setObjectName(QStringLiteral("receipt"));
    m_print = addButton();
    m_print->setObjectName(QStringLiteral("print"));
    m_paper = new widgets::SheetView(context.keyTheme, this);
    m_paper->setMinimumHeight(theme().touch() * (context.isLow ? 5 : 11));
    m_paper->hide();
    column()->addWidget(m_paper, 1);
    m_left = addText(Theme::Type::Small);
    m_left->setTone(Theme::Tone::InkSoft);
    column()->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, [this] { showPaper(m_paper->isHidden()); });
    connect(m_print, &QPushButton::clicked, this, &ReceiptPage::printPaper);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (--m_seconds > 0)
            refresh();
        else
            Q_EMIT left();
    });
    m_clock.start();
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
    m_seconds = context().options.receiptSeconds; // reading takes its time
    refresh();
}

void ReceiptPage::printPaper()
{
    QList<std::pair<QString, QByteArray>> pdfs;
    const QString name = session().receipt().ticketNumber;
    int count = 0;
    for (const forms::Handout& paper : handouts()) {
        auto pdf = forms::handoutPdf(paper);
        if (pdf)
            pdfs.append({QStringLiteral("receipt-%1-%2.pdf").arg(name).arg(++count), std::move(*pdf)});
    }
    m_isPrinted = true;
    refresh();
    context().services.workLane.ask(
        this,
        [printer = context().services.sheetPrinter, pdfs]() -> Result<void> {
            for (const auto& [file, pdf] : pdfs) {
                if (const auto printed = printer->print(file, pdf); !printed)
                    return tl::unexpected(printed.error());
            }
            return {};
        },
        [this](const Result<void>& printed) {
            if (!printed)
                Q_EMIT noticed(tr("The printer does not answer. The staff print the receipt for you."), {});
        });
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
    m_print->setVisible(context().services.sheetPrinter != nullptr);
    m_print->setEnabled(!m_isPrinted);
    m_print->setWords(m_isPrinted ? tr("The receipt is being printed") : tr("Print the receipt"));
    m_left->setWords(tr("This screen empties itself in %1 seconds.").arg(m_seconds));
}

} // namespace kakanai::kiosk
