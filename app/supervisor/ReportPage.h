// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/HallFigures.h"
#include "widgets/BigButton.h"
#include "widgets/Card.h"
#include "widgets/NoticeBar.h"
#include "widgets/Text.h"

#include <QDate>
#include <QWidget>

class QDateEdit;
class QTableWidget;

namespace kakanai::supervisor {

/** What is written to a file. */
enum class Export { Csv, Pdf, OpenData };

/** The figures of some days by hour, service and counter, from the log alone; kept as CSV, PDF, or as open
 * data with small cells hidden. */
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    ReportPage(const widgets::Theme& theme, const TownSettings& town, const QDate& today,
               QWidget* parent = nullptr);

    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate to() const;
    void setEvents(const QList<queue::HallEvent>& events);
    [[nodiscard]] const QList<queue::FigureRow>& rows() const { return m_rows; }
    /** The bytes of a file. */
    [[nodiscard]] QByteArray file(Export kind) const;
    /** Writes it, whole or not at all, and says where; false when it could not be written. */
    bool keep(Export kind, const QString& path);

Q_SIGNALS:
    /** The log of these days is wanted. */
    void wanted(const QDate& from, const QDate& to);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void choose(Export kind);
    [[nodiscard]] QStringList headings() const;
    [[nodiscard]] QHash<QString, QString> serviceNames() const;
    [[nodiscard]] QString html() const;

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    QList<queue::FigureRow> m_rows;
    QList<queue::FigureRow> m_totals;
    widgets::Text* m_fromWords;
    QDateEdit* m_from;
    widgets::Text* m_toWords;
    QDateEdit* m_to;
    widgets::BigButton* m_show;
    widgets::BigButton* m_csv;
    widgets::BigButton* m_pdf;
    widgets::BigButton* m_open;
    widgets::NoticeBar* m_notice;
    widgets::Card* m_card;
    QTableWidget* m_table;
};

} // namespace kakanai::supervisor
