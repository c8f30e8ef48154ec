// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CaseSight.h"
#include "widgets/Card.h"
#include "widgets/ProvenanceBadge.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace kakanai::counter {

/** Who is here, how that was read, and which document the clerk has checked it with. */
class PersonPanel : public widgets::Card
{
    Q_OBJECT

public:
    explicit PersonPanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setPerson(const PersonSight& person);
    void setIdentityChoices(const QList<widgets::Choice>& choices);
    /** Empty: not checked yet, which shows in yamabuki. */
    void setIdentityCheck(const QString& id);
    /** The cursor goes to the check. */
    void askCheck();

Q_SIGNALS:
    void identityChecked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void fill();
    void showImage(QLabel& label, const QImage& image, int height, const QString& words);

    const widgets::Theme& m_theme;
    PersonSight m_person;
    QList<widgets::Choice> m_choices;
    QString m_check;
    widgets::Text* m_name;
    widgets::Text* m_kana;
    widgets::Text* m_read;
    QLabel* m_photo;
    QLabel* m_nameImage;
    QLabel* m_addressImage;
    QGridLayout* m_grid;
    widgets::Text* m_checkLabel;
    QComboBox* m_checks;
    QList<QWidget*> m_lines;
};

} // namespace kakanai::counter
