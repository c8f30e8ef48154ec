// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"
#include "widgets/Theme.h"

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace kakanai::widgets {

class Text;

/** Every piece of screen there is, in sections, so that one look shows what a change did. Shows example
 * values only. */
class Gallery : public QWidget
{
    Q_OBJECT

public:
    explicit Gallery(const Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTypes();
    void addButtons();
    void addQuestion();
    void addPin();
    void addReview();
    void addPaper();
    void addTyping();
    void addNotices();
    void addCalls();
    QVBoxLayout* section(const std::function<QString()>& title);
    /** Runs `fill` now and after every change of language. */
    void onLanguage(std::function<void()> fill);

    const Theme& m_theme;
    Secret m_secret;
    QVBoxLayout* m_column;
    QList<std::function<void()>> m_fillers;
};

} // namespace kakanai::widgets
