// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CheckRow.h"
#include "app/counter/KeyLegend.h"
#include "widgets/SheetView.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace kakanai::counter {

/**
 * The checking screen: the page on the left, its fields on the right, each crop beside its value. Everything
 * by keyboard: Enter says a field is right and goes to the next doubtful one, numbers take what is offered, +
 * and - zoom. When nothing doubtful is left, Enter ends it. What nobody looked at stays doubtful in the
 * visit.
 */
class CheckPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Begins with a paper; the cursor goes to its first doubtful field. */
    void setPaper(const CheckedPaper& paper);
    /** Its picture may come later: it is decoded elsewhere. */
    void setPicture(const QImage& page);
    [[nodiscard]] int openCount() const;
    [[nodiscard]] const QList<CheckRow*>& rows() const { return m_rows; }
    /** The field the clerk spoke about last was not taken. */
    void refuse(const QString& why);

Q_SIGNALS:
    void confirmed(const QString& key, int person);
    void entered(const QString& key, int person, const QString& text);
    void settled(const QString& key, int person, const QString& stored);
    /** The clerk leaves; what became of the fields somebody spoke about. */
    void finished(const QList<kakanai::counter::CheckOutcome>& outcomes);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addRow(const CheckedField& field);
    void point(CheckRow* row);
    void next();
    void step(int by);
    void note(CheckRow* row, bool wasRight);
    void finish();
    void tell();

    const widgets::Theme& m_theme;
    CheckedPaper m_paper;
    QImage m_page;
    QList<CheckRow*> m_rows;
    CheckRow* m_current = nullptr;
    CheckRow* m_last = nullptr; ///< spoken about last
    QList<CheckOutcome> m_outcomes;
    widgets::Text* m_title;
    widgets::Text* m_count;
    widgets::SheetView* m_sheet;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    widgets::BigButton* m_done;
    KeyLegend* m_legend;
};

} // namespace kakanai::counter
