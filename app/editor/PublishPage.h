// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/AgreementPanel.h"
#include "app/editor/EditorModel.h"
#include "widgets/NoticeBar.h"

#include <QTableWidget>

namespace kakanai::editor {

/** Before a draft counts: all visits run with what counts today and with the draft, a table says what changed
 * for whom, and two people agree to exactly that. */
class PublishPage : public QWidget
{
    Q_OBJECT

public:
    PublishPage(EditorModel& model, const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Rehearses the draft as it is now. */
    void begin();

Q_SIGNALS:
    void backAsked();
    void published(const kakanai::forms::CatalogueVersion& version);

private:
    void show(const publishing::DraftReport& report);
    void publish();

    EditorModel& m_model;
    bool m_isWaiting = false; ///< for the draft to be on disk
    QString m_sha256;
    widgets::NoticeBar* m_notice;
    widgets::Text* m_summary;
    QTableWidget* m_table;
    AgreementPanel* m_agreement;
};

} // namespace kakanai::editor
