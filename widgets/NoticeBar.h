// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::widgets {

/** A message on the page: a sign, a word for what kind it is, the sentence, and the code support staff read
 * off the screen. */
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Done, Look, Refused };
    Q_ENUM(Kind)

    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    /** Shows and announces it. `code` is a machine name (`pin-wrong`); empty shows none. */
    void setMessage(Kind kind, const QString& words, const QString& code = {});
    /** Empties and hides. */
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    [[nodiscard]] QString kindWord() const;

    const Theme& m_theme;
    Kind m_kind = Kind::Info;
    QString m_codeName;
    Text* m_word;
    Text* m_words;
    Text* m_code;
};

} // namespace kakanai::widgets
