// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Fact.h"
#include "widgets/Theme.h"

#include <QList>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace kakanai::widgets {

/** One thing we believe, said as a sentence: "高梨陽太さんが 10月1日に 藤沢市から 引っこしてきました". */
struct FactSentence {
    QString id;
    QString words;
    forms::Origin origin = forms::Origin::Typed;
    std::optional<double> confidence = {};
    bool needsReview = false;
    bool correctable = true;
};

/** The facts of a visit as sentences, each with where it comes from and a way to put it right. */
class FactSentences : public QWidget
{
    Q_OBJECT

public:
    explicit FactSentences(const Theme& theme, QWidget* parent = nullptr);
    void setSentences(const QList<FactSentence>& sentences);

Q_SIGNALS:
    void correctionAsked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();

    const Theme& m_theme;
    QList<FactSentence> m_sentences;
    QVBoxLayout* m_column;
};

} // namespace kakanai::widgets
