// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CaseSight.h"
#include "widgets/FieldEditor.h"
#include "widgets/PaperCropView.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace kakanai::counter {

/**
 * Every fact of the visit to look at and put right: what contradicts itself, then what is doubtful beside its
 * piece of paper (Enter says it is right), then what is open, then the rest. The editors stay while their
 * values change, so that nobody loses the cursor.
 */
class FieldPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FieldPanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setFields(const QList<FieldSight>& fields);
    void setContradictions(const QList<ContradictionSight>& contradictions);
    /** Values that do not go together, and values no font can draw. */
    void setRemarks(const QList<RemarkSight>& remarks);
    /** The decoded picture of a read page, asked for by `pageAsked`. */
    void setPage(const QString& id, const QImage& page);
    /** The cursor goes to the first doubtful or open field; false when there is none. */
    bool begin();
    [[nodiscard]] int doubtfulCount() const;
    [[nodiscard]] int openCount() const;

Q_SIGNALS:
    void valueEdited(const QString& key, int person, const QString& value);
    void confirmed(const QString& key, int person);
    /** One of two disagreeing values was chosen. */
    void settled(const QString& key, int person, const QString& value);
    void substituteAccepted(const QString& key, int person);
    void entered(const QString& key, int person);
    /** A crop needs the picture of this read page, which is decoded elsewhere. */
    void pageAsked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Id = std::pair<QString, int>;
    struct Row {
        widgets::FieldEditor* editor = nullptr;
        widgets::PaperCropView* crop = nullptr;
    };
    Row& rowOf(const FieldSight& sight);
    void place();
    void fillContradictions();
    void addRemark(const RemarkSight& remark);
    [[nodiscard]] QImage page(const QString& id);

    const widgets::Theme& m_theme;
    QList<FieldSight> m_fields;
    QList<ContradictionSight> m_contradictions;
    QList<RemarkSight> m_remarks;
    QHash<Id, Row> m_rows;
    QHash<QString, QImage> m_pages;
    QScrollArea* m_scroll;
    QVBoxLayout* m_conflictColumn;
    QList<QWidget*> m_conflicts;
    widgets::Text* m_nothing;
    QGridLayout* m_grid;
};

} // namespace kakanai::counter
