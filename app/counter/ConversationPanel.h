// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CaseSight.h"
#include "forms/answer/Questionnaire.h"
#include "widgets/BigButton.h"
#include "widgets/Text.h"
#include "widgets/TileGrid.h"

#include <QVariant>
#include <QWidget>

class QLineEdit;
class QScrollArea;

namespace kakanai::counter {

/**
 * The conversation: the question to ask now, its answers on the keys 1–9, and what has been said. A single
 * answer is taken at once; tiles, several answers and numbers with Enter on their button.
 */
class ConversationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationPanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setQuestion(const std::optional<forms::QuestionScreen>& screen, const QStringList& events,
                     const QString& language);
    void setAnswered(const QList<AnsweredSight>& answered);
    /** The cursor goes to the answers; false when nothing is asked. */
    bool begin();

Q_SIGNALS:
    void answered(const QString& var, const QVariant& value);
    /** Check-tiles: these are yes, the others of the screen no. */
    void tilesAnswered(const QStringList& yes);
    /** The last answer was wrong. */
    void revisionAsked();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillAnswered();
    void take();
    void settle();
    [[nodiscard]] QList<widgets::Choice> choices() const;
    [[nodiscard]] widgets::TileGrid* grid() const;

    const widgets::Theme& m_theme;
    std::optional<forms::QuestionScreen> m_screen;
    QStringList m_events;
    QString m_language;
    QStringList m_asked; ///< what the shown question is made of
    QList<AnsweredSight> m_answered;
    QScrollArea* m_scroll;
    QWidget* m_page; ///< what scrolls: the question, its answers, and what was said
    widgets::Text* m_staffOnly;
    widgets::Text* m_question;
    widgets::TileGrid* m_several;
    widgets::TileGrid* m_one;
    QLineEdit* m_number;
    widgets::BigButton* m_take;
    widgets::BigButton* m_none;
    widgets::BigButton* m_revise;
    widgets::Text* m_saidTitle;
    widgets::Text* m_said;
};

} // namespace kakanai::counter
