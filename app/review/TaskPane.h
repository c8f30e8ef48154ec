// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/casework/ReviewTask.h"
#include "widgets/BigButton.h"
#include "widgets/Card.h"
#include "widgets/NoticeBar.h"

#include <QCheckBox>
#include <QLineEdit>

#include <optional>

namespace kakanai::review {

/** One task: what it is, what must have been seen of it, and what can be done with it now. */
class TaskPane : public widgets::Card
{
    Q_OBJECT

public:
    /** `isCounter`: the counter's side, which answers instead of reading. */
    TaskPane(const widgets::Theme& theme, const TownSettings& town, bool isCounter,
             QWidget* parent = nullptr);

    /** `reader`: who sits here; they cannot be the second reader of what they read. */
    void setTask(const std::optional<casework::ReviewTask>& task, const QString& reader);
    [[nodiscard]] const std::optional<casework::ReviewTask>& task() const { return m_task; }
    /** Ticks or unticks the item with this number, from 1; what a key does. */
    void toggle(int number);
    /** 審査済, or at the counter the answer; nothing while it may not be pressed. */
    void press();
    /** The cursor goes to the reason. */
    void beginReason();

Q_SIGNALS:
    void tickAsked(const QString& item, bool isSeen);
    void finishAsked();
    void returnAsked(const QString& reason);
    void answerAsked(const QString& words);
    void retypeAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillItems();
    void fillNotice();
    [[nodiscard]] bool mayFinish() const;
    [[nodiscard]] bool isWorkable() const;

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    bool m_isCounter;
    std::optional<casework::ReviewTask> m_task;
    QString m_reader;
    widgets::Text* m_name;
    widgets::Text* m_state;
    widgets::NoticeBar* m_notice;
    widgets::Text* m_seenTitle;
    QVBoxLayout* m_itemColumn;
    QList<QCheckBox*> m_boxes;
    widgets::Text* m_reasonTitle;
    QLineEdit* m_reason;
    widgets::BigButton* m_return;
    widgets::BigButton* m_retype;
    widgets::BigButton* m_finish;
    QString m_shownTask; ///< whose reason is being typed
};

} // namespace kakanai::review
