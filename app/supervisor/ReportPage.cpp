// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/ReportPage.h"

#include "app/queue/OpenFigures.h"
#include "app/supervisor/ReadTable.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QDateEdit>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QVBoxLayout>

namespace kakanai::supervisor {
namespace {

using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Text;
using widgets::Theme;

/** Minutes are what one plans with; a service nobody was called for has none. */
QString minutes(int seconds, int people)
{
    return people > 0 ? QString::number((seconds + 30) / 60) : QStringLiteral("–");
}

QStringList cellsOf(const queue::FigureRow& row, const QHash<QString, QString>& names)
{
    return {row.date.isValid() ? row.date.toString(Qt::ISODate) : QStringLiteral("–"),
            QStringLiteral("%1:00").arg(row.hour),
            names.value(row.service, row.service),
            row.counter > 0 ? QString::number(row.counter) : QStringLiteral("–"),
            QString::number(row.issued),
            QString::number(row.called),
            QString::number(row.finished),
            QString::number(row.left),
            QString::number(row.missed),
            minutes(row.waitP50, row.called),
            minutes(row.waitP90, row.called),
            minutes(row.waitMost, row.called),
            minutes(row.serviceP50, row.finished)};
}

} // namespace

ReportPage::ReportPage(const Theme& theme, const TownSettings& town, const QDate& today, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_fromWords(new Text(theme, Theme::Type::Small, this))
    , m_from(new QDateEdit(today, this))
    , m_toWords(new Text(theme, Theme::Type::Small, this))
    , m_to(new QDateEdit(today, this))
    , m_show(new BigButton(theme, BigButton::Role::Primary, this))
    , m_csv(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_pdf(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_open(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_notice(new NoticeBar(theme, this))
    , m_card(new widgets::Card(theme, this))
    , m_table(makeReadTable(theme, m_card))
{
    auto* choice = new QHBoxLayout;
    choice->setSpacing(theme.space(1));
    for (QDateEdit* date : {m_from, m_to}) {
        date->setButtonSymbols(QAbstractSpinBox::NoButtons); // a day is typed, or turned with the arrow keys
        date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        date->setMinimumHeight(theme.touch());
        date->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed, or moved by the arrow keys
    }
    for (Text* words : {m_fromWords, m_toWords})
        words->setBreaking(false);
    for (QWidget* part : {static_cast<QWidget*>(m_fromWords), static_cast<QWidget*>(m_from),
                          static_cast<QWidget*>(m_toWords), static_cast<QWidget*>(m_to)})
        choice->addWidget(part);
    choice->addWidget(m_show);
    choice->addStretch();
    for (BigButton* button : {m_show, m_csv, m_pdf, m_open})
        button->setType(Theme::Type::Small);
    for (BigButton* button : {m_csv, m_pdf, m_open})
        choice->addWidget(button);
    m_card->body()->addWidget(m_table, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(1));
    column->addLayout(choice);
    column->addWidget(m_notice);
    column->addWidget(m_card, 1);
    m_notice->clear();
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        Q_EMIT wanted(from(), to());
    });
    connect(m_csv, &QPushButton::clicked, this, [this] { choose(Export::Csv); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { choose(Export::Pdf); });
    connect(m_open, &QPushButton::clicked, this, [this] { choose(Export::OpenData); });
    retranslate();
}

QDate ReportPage::from() const
{
    return qMin(m_from->date(), m_to->date());
}

QDate ReportPage::to() const
{
    return qMax(m_from->date(), m_to->date());
}

void ReportPage::setEvents(const QList<queue::HallEvent>& events)
{
    m_rows = queue::figuresOf(events);
    m_totals = queue::totalsByService(events);
    fill();
}

QStringList ReportPage::headings() const
{
    return {tr("Day"),
            tr("Hour"),
            tr("Service"),
            tr("Counter"),
            tr("Numbers"),
            tr("Called"),
            tr("Finished"),
            tr("Left"),
            tr("Missed calls"),
            tr("Wait p50"),
            tr("Wait p90"),
            tr("Longest wait"),
            tr("At the counter p50")};
}

QHash<QString, QString> ReportPage::serviceNames() const
{
    QHash<QString, QString> names;
    for (const Service& service : m_town.services)
        names.insert(service.id, service.name);
    return names;
}

void ReportPage::fill()
{
    const QStringList titles = headings();
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    constexpr int firstNumber = 4;
    const auto names = serviceNames();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList cells = cellsOf(m_rows.at(row), names);
        for (int column = 0; column < cells.size(); ++column) {
            m_table->setItem(
                row, column,
                makeReadCell(cells.at(column),
                             (column >= firstNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        }
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    for (BigButton* button : {m_csv, m_pdf, m_open})
        button->setEnabled(!m_rows.isEmpty());
}

QString ReportPage::html() const
{
    const auto names = serviceNames();
    const auto table = [&](const QList<queue::FigureRow>& rows, bool isTotal) {
        QString text = QStringLiteral("<table border='1' cellspacing='0' cellpadding='3' width='100%'><tr>");
        QStringList titles = headings();
        const auto drop = [isTotal](QStringList& cells) {
            if (isTotal) {
                cells.removeAt(3);
                cells.removeAt(1);
            }
        };
        drop(titles);
        for (const QString& title : std::as_const(titles))
            text += QStringLiteral("<th>%1</th>").arg(title.toHtmlEscaped());
        text += QStringLiteral("</tr>");
        for (const queue::FigureRow& row : rows) {
            QStringList cells = cellsOf(row, names);
            drop(cells);
            text += QStringLiteral("<tr>");
            for (const QString& cell : std::as_const(cells))
                text += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
            text += QStringLiteral("</tr>");
        }
        return QString(text + QStringLiteral("</table>"));
    };
    return QStringLiteral("<h2>%1</h2><p>%2</p><h3>%3</h3>%4<h3>%5</h3>%6")
        .arg(tr("%1: the hall in figures").arg(m_town.name).toHtmlEscaped(),
             tr("%1 to %2. Times in minutes; p50: half of the people wait no longer, p90: nine in ten.")
                 .arg(from().toString(Qt::ISODate), to().toString(Qt::ISODate))
                 .toHtmlEscaped(),
             tr("By service").toHtmlEscaped(), table(m_totals, true),
             tr("By hour, service and counter").toHtmlEscaped(), table(m_rows, false));
}

QByteArray ReportPage::file(Export kind) const
{
    switch (kind) {
    case Export::Csv:
        return queue::figuresCsv(m_rows, headings(), serviceNames());
    case Export::OpenData: {
        queue::CountTable counts = queue::issuedByHour(m_rows);
        const auto names = serviceNames();
        for (QString& service : counts.rows)
            service = names.value(service, service);
        return queue::openCsv(queue::withSmallCellsHidden(std::move(counts)), tr("Service"), tr("All"));
    }
    case Export::Pdf: {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setTitle(tr("%1: the hall in figures").arg(m_town.name));
        QFont face = m_theme.font(Theme::Type::Small);
        constexpr double points = 7.5;
        face.setPointSizeF(points);
        QTextDocument document;
        document.setDefaultFont(face);
        document.documentLayout()->setPaintDevice(&writer);
        document.setHtml(html());
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        document.print(&writer);
        return pdf;
    }
    }
    Q_UNREACHABLE();
}

bool ReportPage::keep(Export kind, const QString& path)
{
    const QByteArray bytes = file(kind);
    QSaveFile out(path);
    const bool isKept = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    if (isKept)
        m_notice->setMessage(NoticeBar::Kind::Done, tr("Kept as %1.").arg(path));
    else
        m_notice->setMessage(NoticeBar::Kind::Refused, tr("%1 could not be written.").arg(path));
    return isKept;
}

void ReportPage::choose(Export kind)
{
    const QString stem =
        QStringLiteral("hall-%1-%2").arg(from().toString(Qt::ISODate), to().toString(Qt::ISODate));
    const QString name = kind == Export::Pdf ? stem + QStringLiteral(".pdf")
        : kind == Export::Csv                ? stem + QStringLiteral(".csv")
                                             : stem + QStringLiteral("-open.csv");
    auto* dialog = new QFileDialog(this, tr("Keep as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString& path) { keep(kind, path); });
    dialog->open();
}

void ReportPage::retranslate()
{
    m_fromWords->setWords(tr("From"));
    m_from->setAccessibleName(tr("First day of the report"));
    m_toWords->setWords(tr("to"));
    m_to->setAccessibleName(tr("Last day of the report"));
    m_show->setWords(tr("Count"));
    m_csv->setWords(tr("Keep as CSV"));
    m_pdf->setWords(tr("Keep as PDF"));
    m_open->setWords(tr("Open data"));
    m_open->setToolTip(tr("For the public: counts below five are hidden, and no sum tells them."));
    m_card->setTitle(tr("By hour, service and counter (minutes)"));
    m_table->setAccessibleName(tr("Figures by hour, service and counter"));
    fill();
}

void ReportPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::supervisor
