// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CaseSight.h"
#include "widgets/BigButton.h"
#include "widgets/Text.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace kakanai::counter {

/** The papers the visitor brought: taken from the scanner's folder or by name, and what was read from them.
 */
class PapersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PapersPanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Where scanner and document camera put their pictures; looked at each time the panel is shown. */
    void setDropFolder(const QString& folder);
    void setPapers(const QList<PaperSight>& papers);
    void setReading(bool reading);
    /** Scanner and camera, below the files. */
    void addCapture(QWidget* capture);
    void begin();

Q_SIGNALS:
    void paperAsked(const QString& file);
    /** The values of the newest paper are to be looked at again. */
    void checkAsked();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void listFolder();

    const widgets::Theme& m_theme;
    QString m_folder;
    QList<PaperSight> m_papers;
    bool m_reading = false;
    widgets::Text* m_hint;
    QComboBox* m_file;
    widgets::BigButton* m_read;
    widgets::BigButton* m_choose;
    widgets::BigButton* m_check;
    widgets::Text* m_list;
};

} // namespace kakanai::counter
