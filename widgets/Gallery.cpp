// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Gallery.h"

#include "widgets/BigButton.h"
#include "widgets/CallBoardTile.h"
#include "widgets/Card.h"
#include "widgets/ChoiceList.h"
#include "widgets/FactSentences.h"
#include "widgets/FieldEditor.h"
#include "widgets/LanguageBar.h"
#include "widgets/NoticeBar.h"
#include "widgets/PaperCropView.h"
#include "widgets/PinPad.h"
#include "widgets/SheetView.h"
#include "widgets/SignaturePad.h"
#include "widgets/SoftKeyboard.h"
#include "widgets/StepBar.h"
#include "widgets/TicketSlip.h"
#include "widgets/TileGrid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace kakanai::widgets {
namespace {

/** A paper to look at: a framed form with one written line. */
QImage examplePage(const Theme& theme)
{
    QImage page(840, 600, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setPen(QPen(Qt::black, 2));
    painter.drawRect(60, 120, 720, 420);
    painter.drawLine(60, 200, 780, 200);
    painter.drawLine(240, 120, 240, 540);
    QFont font = theme.font(Theme::Type::Title);
    font.setPixelSize(30);
    painter.setFont(font);
    painter.drawText(QRect(0, 30, 840, 60), Qt::AlignCenter, QStringLiteral("転 出 証 明 書"));
    font.setPixelSize(26);
    painter.setFont(font);
    painter.drawText(QRect(80, 120, 160, 80), Qt::AlignVCenter, QStringLiteral("氏 名"));
    painter.drawText(QRect(260, 120, 500, 80), Qt::AlignVCenter, QStringLiteral("高 梨　陽 太"));
    return page;
}

} // namespace

Gallery::Gallery(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    const auto space = [this] {
        const int margin = m_theme.space(3);
        m_column->setContentsMargins(margin, margin, margin, margin);
        m_column->setSpacing(m_theme.space(2));
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    addTypes();
    addButtons();
    addQuestion();
    addPin();
    addReview();
    addPaper();
    addTyping();
    addNotices();
    addCalls();
    m_column->addStretch();
}

void Gallery::onLanguage(std::function<void()> fill)
{
    fill();
    m_fillers.append(std::move(fill));
}

QVBoxLayout* Gallery::section(const std::function<QString()>& title)
{
    auto* card = new Card(m_theme, this);
    onLanguage([card, title] { card->setTitle(title()); });
    m_column->addWidget(card);
    return card->body();
}

void Gallery::addTypes()
{
    QVBoxLayout* body = section([] { return tr("Words and language"); });
    auto* steps = new StepBar(m_theme);
    steps->setProgress(3, 7, 4);
    auto* languages = new LanguageBar(m_theme);
    languages->setLanguages({QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")});
    languages->setCurrent(QStringLiteral("ja"));
    connect(languages, &LanguageBar::languageChosen, this, &Gallery::languageChosen);
    auto* title = new Text(m_theme, Theme::Type::Title);
    title->setWeight(Theme::Weight::Bold);
    auto* prose = new Text(m_theme, Theme::Type::Body);
    prose->setProse(true);
    onLanguage([title, prose] {
        title->setWords(tr("Are you moving with any of these people?"));
        prose->setWords(
            tr("You do not have to write anything. We prepare the papers from your card and your answers."));
    });
    body->addWidget(steps, 0, Qt::AlignLeft);
    body->addWidget(languages, 0, Qt::AlignLeft);
    body->addWidget(title);
    body->addWidget(prose);
}

void Gallery::addButtons()
{
    QVBoxLayout* body = section([] { return tr("Buttons"); });
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    auto* back = new BigButton(m_theme, BigButton::Role::Secondary);
    auto* read = new BigButton(m_theme, BigButton::Role::Quiet);
    auto* next = new BigButton(m_theme, BigButton::Role::Primary);
    auto* stop = new BigButton(m_theme, BigButton::Role::Danger);
    auto* off = new BigButton(m_theme, BigButton::Role::Primary);
    back->setSign(Sign::Back);
    read->setSign(Sign::Sound);
    next->setSign(Sign::Next);
    stop->setSign(Sign::Close);
    off->setEnabled(false);
    onLanguage([back, read, next, stop, off] {
        back->setWords(tr("Back"));
        read->setWords(tr("Read aloud"));
        next->setWords(tr("Continue"));
        stop->setWords(tr("Stop"));
        off->setWords(tr("Print"));
    });
    for (QHBoxLayout* row : {first, second})
        row->setSpacing(m_theme.touchGap());
    first->addWidget(back);
    first->addStretch();
    first->addWidget(read);
    first->addStretch();
    first->addWidget(next);
    second->addWidget(stop);
    second->addWidget(off);
    second->addStretch();
    body->addLayout(first);
    body->addLayout(second);
}

void Gallery::addQuestion()
{
    QVBoxLayout* body = section([] { return tr("Questions"); });
    auto* tiles = new TileGrid(m_theme, TileGrid::Mode::Several);
    auto* none = new BigButton(m_theme, BigButton::Role::Secondary);
    none->setType(Theme::Type::Body);
    auto* list = new ChoiceList(m_theme);
    list->setKeysShown(m_theme.screen() == Theme::Screen::Counter);
    connect(none, &QPushButton::clicked, tiles, &TileGrid::clear);
    onLanguage([tiles, none, list] {
        tiles->setChoices({{QStringLiteral("child"), tr("A child at school"), {}},
                           {QStringLiteral("pregnant"), tr("Someone pregnant"), {}},
                           {QStringLiteral("old"), tr("Someone 75 or older"), {}},
                           {QStringLiteral("foreign"), tr("Someone with a foreign nationality"), {}}});
        none->setWords(tr("None of these"));
        list->setChoices(
            {{QStringLiteral("in"), tr("I moved here from another town"), tr("Notification of moving in")},
             {QStringLiteral("within"), tr("I moved within this town"), {}}});
    });
    tiles->setChosen({QStringLiteral("child")});
    list->setChosen({QStringLiteral("in")});
    body->addWidget(tiles);
    body->addWidget(none, 0, Qt::AlignLeft);
    body->addWidget(list);
}

void Gallery::addPin()
{
    QVBoxLayout* body = section([] { return tr("PIN"); });
    auto* words = new Text(m_theme, Theme::Type::Body);
    words->setProse(true);
    onLanguage(
        [words] { words->setWords(tr("Enter the 4-digit PIN of your card. You have 3 tries left.")); });
    auto* pad = new PinPad(m_theme);
    pad->begin(m_secret, 4);
    body->addWidget(words);
    body->addWidget(pad, 0, Qt::AlignHCenter);
}

void Gallery::addReview()
{
    QVBoxLayout* body = section([] { return tr("What we know"); });
    auto* sentences = new FactSentences(m_theme);
    onLanguage([sentences] {
        sentences->setSentences(
            {{QStringLiteral("move"), tr("Yota Takanashi moved here from Fujisawa on October 1."),
              forms::Origin::Paper, 0.97, false},
             {QStringLiteral("phone"), tr("The telephone number is 090-1234-5678."), forms::Origin::Paper,
              0.62, true},
             {QStringLiteral("age"), tr("Nobody in the household is 75 or older."), forms::Origin::Derived}});
    });
    body->addWidget(sentences);
    const QList<forms::FieldValue> fields{
        {QStringLiteral("p_name"),
         0,
         QStringLiteral("氏名"),
         QStringLiteral("高梨 陽太"),
         {},
         forms::FieldState::Filled,
         forms::Origin::Card},
        {QStringLiteral("new_addr"),
         0,
         QStringLiteral("新しい住所"),
         QStringLiteral("みほん市中央1-2-3"),
         {},
         forms::FieldState::Filled,
         forms::Origin::Paper,
         0.7,
         true},
        {QStringLiteral("number"),
         0,
         QStringLiteral("個人番号"),
         {},
         {},
         forms::FieldState::Masked,
         forms::Origin::Card},
        {QStringLiteral("phone"), 0, QStringLiteral("電話番号"), {}, {}, forms::FieldState::Open},
    };
    for (const forms::FieldValue& field : fields) {
        auto* editor = new FieldEditor(m_theme);
        editor->setField(field);
        if (field.needsReview)
            editor->setReplaced(QStringLiteral("みほん市中央1-2-8"), forms::Origin::Paper);
        body->addWidget(editor);
    }
}

void Gallery::addPaper()
{
    QVBoxLayout* body = section([] { return tr("Paper"); });
    const QImage page = examplePage(m_theme);
    auto* crop = new PaperCropView(m_theme);
    crop->setCrop(page, QRect(250, 130, 240, 60));
    auto* sheet = new SheetView(m_theme);
    sheet->setPages({page, page});
    sheet->setHighlight(0, QRectF(0.29, 0.2, 0.63, 0.13));
    sheet->setMinimumHeight(m_theme.touch() * 5);
    body->addWidget(crop, 0, Qt::AlignLeft);
    body->addWidget(sheet);
    auto* pad = new SignaturePad(m_theme);
    body->addWidget(pad);
}

void Gallery::addTyping()
{
    QVBoxLayout* body = section([] { return tr("Typing"); });
    auto* line = new QLineEdit;
    auto* keyboard = new SoftKeyboard(m_theme);
    keyboard->writeInto(line);
    onLanguage([line] { line->setAccessibleName(tr("A place to type")); });
    body->addWidget(line);
    body->addWidget(keyboard);
}

void Gallery::addNotices()
{
    QVBoxLayout* body = section([] { return tr("Messages"); });
    for (const NoticeBar::Kind kind :
         {NoticeBar::Kind::Info, NoticeBar::Kind::Done, NoticeBar::Kind::Look, NoticeBar::Kind::Refused}) {
        auto* bar = new NoticeBar(m_theme);
        body->addWidget(bar);
        onLanguage([bar, kind] {
            switch (kind) {
            case NoticeBar::Kind::Info:
                bar->setMessage(kind, tr("Please leave the card on the reader."));
                break;
            case NoticeBar::Kind::Done:
                bar->setMessage(kind, tr("Your card has been read."));
                break;
            case NoticeBar::Kind::Look:
                bar->setMessage(kind, tr("Card and paper say different things. Which one is right?"));
                break;
            case NoticeBar::Kind::Refused:
                bar->setMessage(kind, tr("The PIN was not right. You have 2 tries left."),
                                QStringLiteral("pin-wrong"));
                break;
            }
        });
    }
}

void Gallery::addCalls()
{
    QVBoxLayout* body = section([] { return tr("Numbers"); });
    auto* row = new QHBoxLayout;
    auto* slip = new TicketSlip(m_theme);
    onLanguage([slip] {
        slip->setSlip({tr("Mihon City"), tr("Moving and family register"), QStringLiteral("A012"),
                       QStringLiteral("10:24"), 3,
                       tr("Nothing is finished yet. We will call you by this number.")});
    });
    auto* call = new CallBoardTile(m_theme, CallBoardTile::Size::Large);
    call->setCall(QStringLiteral("A012"), QStringLiteral("3"));
    call->setMinimumHeight(m_theme.pixels(Theme::Type::Number) * 2);
    row->addWidget(slip, 1);
    row->addWidget(call, 1);
    body->addLayout(row);
}

void Gallery::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const std::function<void()>& fill : std::as_const(m_fillers))
            fill();
    }
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
