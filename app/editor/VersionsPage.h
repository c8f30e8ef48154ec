// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/AgreementPanel.h"
#include "app/editor/EditorModel.h"
#include "widgets/NoticeBar.h"

#include <QTableWidget>

namespace kakanai::editor {

/** What the town published: who, from when, why; and any of it again, by two people. */
class VersionsPage : public QWidget
{
    Q_OBJECT

public:
    VersionsPage(EditorModel& model, const widgets::Theme& theme, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void backAsked();
    void published(const kakanai::forms::CatalogueVersion& version);

private:
    EditorModel& m_model;
    QList<forms::CatalogueVersion> m_versions; ///< newest first, as the rows
    widgets::NoticeBar* m_notice;
    QTableWidget* m_table;
    AgreementPanel* m_agreement;
};

} // namespace kakanai::editor
