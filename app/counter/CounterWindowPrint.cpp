// SPDX-License-Identifier: GPL-3.0-or-later
// What the clerk prints besides the sheets as they are kept: on official paper, and with a checked number.
#include "app/counter/CounterWindow.h"

#include "app/counter/NumberDialog.h"
#include "app/devices/SheetPrinter.h"
#include "app/visit/LinePaper.h"
#include "app/visit/PaperWork.h"

namespace kakanai::counter {

using widgets::NoticeBar;

void CounterWindow::connectPrinting()
{
    connect(&m_view->sheet(), &SheetPanel::overprintAsked, this, &CounterWindow::printOnOfficialPaper);
    connect(&m_view->rail().lastSeen(), &LastSeenCard::printAsked, this, &CounterWindow::printLine);
    connect(&m_view->sheet(), &SheetPanel::numberAsked, this, &CounterWindow::checkNumber);
    connect(&m_numbers, &visit::NumberDesk::printed, this, [this](int sheets) {
        m_view->setNotice(
            NoticeBar::Kind::Done,
            tr("%1 sheets with the number were sent to the printer. Nothing of it was kept.").arg(sheets));
    });
    connect(&m_numbers, &visit::NumberDesk::failed, this, &CounterWindow::showFailure);
}

void CounterWindow::printLine()
{
    if (!m_services.sheetPrinter) {
        showFailure({FailureCode::DeviceFailed, {}, {}});
        return;
    }
    m_services.workLane.ask(
        this,
        [printer = m_services.sheetPrinter,
         paper = visit::linePaper(m_desk.hall().lastSeen, m_desk.hall().lastSeenAt, m_services.town,
                                  m_services.clock.now())]() -> Result<QString> {
            const auto pdf = forms::handoutPdf(paper);
            if (!pdf)
                return tl::unexpected(visit::toFailure(pdf.error()));
            return printer->print(
                QStringLiteral("line-%1.pdf").arg(paper.printedAt.toString(QStringLiteral("HHmmss"))), *pdf);
        },
        [this](const Result<QString>& printed) {
            if (printed)
                m_view->setNotice(NoticeBar::Kind::Done,
                                  tr("The list of those who wait was sent to the printer."));
            else
                showFailure(printed.error());
        });
}

void CounterWindow::printOnOfficialPaper()
{
    const QList<forms::FilledSheet>& sheets = m_session->sheets();
    const int index = m_view->sheet().chosen();
    if (index < 0 || index >= sheets.size())
        return;
    if (!m_services.sheetPrinter) {
        showFailure({FailureCode::DeviceFailed, {}, {}});
        return;
    }
    const forms::FilledSheet sheet = sheets.at(index);
    forms::SheetContext context = m_session->sheetContext();
    context.isOverprint = true;
    context.trayOffset = m_services.town.printing.offsetFor(sheet.paper());
    // One sheet, the one that is shown: official paper of one kind lies in the tray.
    m_services.workLane.ask(
        this,
        [printer = m_services.sheetPrinter, layouts = m_services.layouts, sheet,
         context]() -> Result<QString> {
            const auto pdf = forms::FormRenderer(layouts).toPdf(sheet, context);
            if (!pdf)
                return tl::unexpected(visit::toFailure(pdf.error()));
            return printer->print(sheet.id + QStringLiteral("-overprint.pdf"), *pdf);
        },
        [this, title = sheet.title](const Result<QString>& printed) {
            if (printed)
                m_view->setNotice(NoticeBar::Kind::Done,
                                  tr("Sent to the printer, for official paper: %1").arg(title));
            else
                showFailure(printed.error());
        });
}

void CounterWindow::checkNumber()
{
    auto* dialog = new NumberDialog(m_theme, visit::NumberDesk::boxes(*m_session), this);
    connect(dialog, &NumberDialog::checked, this, [this, dialog] {
        m_view->clearNotice();
        m_numbers.print(*m_session, dialog->document(), dialog->takeNumbers());
    });
    dialog->open();
}

} // namespace kakanai::counter
