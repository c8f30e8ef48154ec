// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/ReviewPage.h"

#include "app/kiosk/ReviewSentences.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

constexpr double previewDpi = 110;

} // namespace

ReviewPage::ReviewPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_switch(addButton())
    , m_words(addText())
    , m_doubts(addText())
    , m_sentences(new widgets::FactSentences(context.theme, this))
    , m_sheetName(addText(Theme::Type::Lead))
    , m_nextSheet(addButton())
    , m_view(new widgets::SheetView(context.keyTheme, this))
{
    m_doubts->setTone(Theme::Tone::OnLook);
    m_doubts->setWeight(Theme::Weight::Bold);
    m_switch->setObjectName(QStringLiteral("sheets"));
    column()->addWidget(m_sentences);
    column()->addWidget(m_view, 1);
    column()->addStretch(0);
    m_view->setMinimumHeight(theme().touch() * (context.isLow ? 5 : 13));
    connect(m_switch, &QPushButton::clicked, this,
            [this] { turn(m_mode == Mode::Sheets ? Mode::Sentences : Mode::Sheets); });
    connect(m_nextSheet, &QPushButton::clicked, this, [this] { showSheet(m_sheet + 1); });
    connect(m_sentences, &widgets::FactSentences::correctionAsked, this, &ReviewPage::correct);
}

QString ReviewPage::title() const
{
    if (m_mode != Mode::Correction)
        return tr("Is everything right?");
    const forms::FieldSpec* spec = session().catalogue().field(m_key);
    return tr("Correct: %1").arg(spec ? spec->label.in(language()) : m_key);
}

QString ReviewPage::nextWords() const
{
    return m_mode == Mode::Correction ? tr("Take this") : tr("Everything is right");
}

void ReviewPage::turn(Mode mode)
{
    m_mode = mode;
    if (mode != Mode::Correction && m_entry) {
        m_entry->wipe();
        m_entry->setParent(nullptr); // gone from the page at once; it may be the one that asked
        m_entry->deleteLater();
        m_entry = nullptr;
    }
    if (mode == Mode::Sheets)
        showSheet(m_sheet);
    refresh();
}

void ReviewPage::showSheet(int index)
{
    const QList<forms::FilledSheet>& sheets = session().sheets();
    if (sheets.isEmpty())
        return;
    m_sheet = index % static_cast<int>(sheets.size());
    QList<QImage> pages;
    for (int page = 0;; ++page) {
        const auto image = session().preview(m_sheet, page, previewDpi);
        if (!image || image->isNull())
            break;
        pages.append(*image);
    }
    m_view->setPages(pages);
    m_view->showPage(0);
    if (pages.isEmpty())
        Q_EMIT noticed(tr("This sheet cannot be shown here. The staff print it for you."), {});
    refresh();
}

void ReviewPage::correct(const QString& id)
{
    const auto [key, person] = factOf(id);
    const forms::FieldSpec* spec = session().catalogue().field(key);
    if (!spec)
        return;
    m_key = key;
    m_person = person;
    delete m_entry;
    m_entry = new FieldEntry(context(), *spec, session().facts().value(key, person), this);
    column()->insertWidget(0, m_entry);
    connect(m_entry, &FieldEntry::finished, this, &ReviewPage::goNext);
    turn(Mode::Correction);
    if (QWidget* first = m_entry->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::goNext()
{
    if (m_mode != Mode::Correction) {
        session().confirmReview();
        return;
    }
    const QString value = m_entry->value();
    if (value == session().facts().value(m_key, m_person))
        session().confirmFact(m_key, m_person);
    else
        session().enterFact(m_key, value, m_person);
    if (session().facts().value(m_key, m_person) == value)
        turn(Mode::Sentences);
}

void ReviewPage::goBack()
{
    if (m_mode == Mode::Correction)
        turn(Mode::Sentences);
    else
        session().goBack();
}

void ReviewPage::refresh()
{
    const bool isSheets = m_mode == Mode::Sheets;
    const bool isSentences = m_mode == Mode::Sentences;
    const QList<forms::FilledSheet>& sheets = session().sheets();
    m_switch->setVisible(m_mode != Mode::Correction && !sheets.isEmpty());
    m_switch->setWords(isSheets ? tr("Show in sentences") : tr("Show the sheets (%1)").arg(sheets.size()));
    m_words->setVisible(isSentences);
    m_words->setWords(tr(
        "Touch what is not right. Boxes that are still empty are filled in at the counter together with you. "
        "Your individual number is never shown here."));
    QStringList doubts;
    for (const forms::Remark& remark : session().remarks())
        doubts.append(remark.words.in(language()));
    for (const forms::Contradiction& contradiction : session().facts().contradictions()) {
        const forms::FieldSpec* spec = session().catalogue().field(contradiction.kept.key);
        doubts.append(tr("%1 differs between your card and your papers. The staff settle it with you.")
                          .arg(spec ? spec->label.in(language()) : contradiction.kept.key));
    }
    if (!session().unprintable().isEmpty())
        doubts.append(
            tr("Some characters of a name cannot be printed here. The staff look at them with you."));
    m_doubts->setWords(doubts.join(u'\n'));
    m_doubts->setVisible(isSentences && !doubts.isEmpty());
    m_sentences->setVisible(isSentences);
    if (isSentences)
        m_sentences->setSentences(reviewSentences(session()));
    m_sheetName->setVisible(isSheets);
    if (isSheets && m_sheet < sheets.size())
        m_sheetName->setWords(
            tr("%1 (%2 of %3)").arg(sheets.at(m_sheet).title).arg(m_sheet + 1).arg(sheets.size()));
    m_nextSheet->setVisible(isSheets && sheets.size() > 1);
    m_nextSheet->setWords(tr("Next sheet"));
    m_view->setVisible(isSheets);
    if (m_entry)
        m_entry->retranslate();
    Q_EMIT frameChanged();
}

void ReviewPage::wipe()
{
    if (m_entry)
        m_entry->wipe();
    m_view->setPages({});
    m_sentences->setSentences({});
}

} // namespace kakanai::kiosk
