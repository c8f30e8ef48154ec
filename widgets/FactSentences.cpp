// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FactSentences.h"

#include "widgets/BigButton.h"
#include "widgets/ProvenanceBadge.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kakanai::widgets {

FactSentences::FactSentences(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.space(1));
    connect(&theme, &Theme::changed, this, &FactSentences::build);
}

void FactSentences::setSentences(const QList<FactSentence>& sentences)
{
    m_sentences = sentences;
    build();
}

void FactSentences::build()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_column->setSpacing(m_theme.space(1));
    for (qsizetype i = 0; i < m_sentences.size(); ++i) {
        const FactSentence& sentence = m_sentences.at(i);
        if (i > 0) {
            auto* rule = new QFrame(this);
            rule->setFixedHeight(1);
            rule->setAutoFillBackground(true);
            QPalette palette = rule->palette();
            palette.setColor(QPalette::Window, m_theme.color(Theme::Tone::Line));
            rule->setPalette(palette);
            m_column->addWidget(rule);
        }
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(m_theme.space(2));
        auto* left = new QVBoxLayout;
        left->setSpacing(m_theme.space(0));
        auto* words = new Text(m_theme, Theme::Type::Body, row);
        words->setProse(true);
        words->setWords(sentence.words);
        auto* badge = new ProvenanceBadge(m_theme, row);
        badge->setOrigin(sentence.origin, sentence.confidence, sentence.needsReview);
        left->addWidget(words);
        left->addWidget(badge, 0, Qt::AlignLeft);
        line->addLayout(left, 1);
        if (sentence.correctable) {
            auto* correct = new BigButton(m_theme, BigButton::Role::Secondary, row);
            correct->setType(Theme::Type::Small);
            correct->setSign(Sign::Pen);
            correct->setWords(sentence.needsReview ? tr("Check") : tr("Correct"));
            correct->setAccessibleName(tr("Correct: %1").arg(words->text()));
            connect(correct, &QPushButton::clicked, this,
                    [this, id = sentence.id] { Q_EMIT correctionAsked(id); });
            line->addWidget(correct, 0, Qt::AlignVCenter);
        }
        m_column->addWidget(row);
    }
}

void FactSentences::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
