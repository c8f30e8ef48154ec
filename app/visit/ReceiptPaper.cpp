// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ReceiptPaper.h"

#include "app/visit/CasePages.h"
#include "app/visit/PaperWords.h"
#include "app/visit/VisitSession.h"
#include "forms/text/Wareki.h"

#include <QLocale>

#include <algorithm>

namespace kakanai::visit {
namespace {

using forms::Handout;
using forms::HandoutRow;
using forms::HandoutSection;
using forms::TwoWords;
using forms::Words;

/** Japanese first; the other language only where it is another one. */
class Speaker
{
public:
    explicit Speaker(const QString& language)
        : m_language(language)
    {
    }

    [[nodiscard]] TwoWords say(const Words& words) const
    {
        const QString other = m_language == u"ja" ? QString() : words.in(m_language);
        return {words.ja, other == words.ja ? QString() : other};
    }
    /** `%1` in both; the two arguments are one thing in two languages. */
    [[nodiscard]] TwoWords say(const Words& words, const TwoWords& what) const
    {
        const TwoWords pattern = say(words);
        return {pattern.ja.arg(what.ja),
                pattern.other.isEmpty() ? QString()
                                        : pattern.other.arg(what.other.isEmpty() ? what.ja : what.other)};
    }
    [[nodiscard]] TwoWords day(const QDate& date) const
    {
        const bool isEnglish = !m_language.startsWith(u"ja");
        return {forms::toWareki(date),
                isEnglish ? QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"))
                          : QString()};
    }

private:
    QString m_language;
};

Words nameOfItem(const QString& item)
{
    if (item == u"mynumber-card")
        return {QStringLiteral("マイナンバーカード（氏名・住所・生年月日・性別）"),
                QStringLiteral("マイナンバーカード（名前・住所・生まれた日・性別）"),
                QStringLiteral("My Number Card (name, address, date of birth, sex)")};
    return paperWords(item);
}

/** How the sheet of a procedure is signed, in words. */
Words signWords(forms::SignMode mode)
{
    switch (mode) {
    case forms::SignMode::Ink:
        return {QStringLiteral("署名が要ります（画面または窓口で）"),
                QStringLiteral("名前を 書きます（画面か 窓口で）"),
                QStringLiteral("to be signed, on the screen or at the counter")};
    case forms::SignMode::Paper:
        return {QStringLiteral("印刷した用紙に、窓口で署名します"),
                QStringLiteral("紙に 窓口で 名前を 書きます"),
                QStringLiteral("to be signed on the printed sheet at the counter")};
    case forms::SignMode::None:
        return {QStringLiteral("署名は要りません"), QStringLiteral("名前は 書かなくて いいです"),
                QStringLiteral("no signature needed")};
    }
    return {};
}

HandoutSection procedures(const VisitSession& session, const Speaker& speaker, const QString& layouts)
{
    const Words accepted{QStringLiteral("受付済み"), QStringLiteral("受け付けました"),
                         QStringLiteral("received")};
    const Words finished{QStringLiteral("完了"), QStringLiteral("おわりました"), QStringLiteral("done")};
    const Words goesTo{QStringLiteral("%1へ"), QStringLiteral("%1へ 行きます"),
                       QStringLiteral("goes to: %1")};
    const bool isDone = session.step() == VisitStep::Completed;
    const forms::FormRenderer renderer(layouts);
    HandoutSection section;
    section.heading =
        speaker.say({QStringLiteral("手続き"), QStringLiteral("手続き"), QStringLiteral("Procedures")});
    for (const QString& id : session.receipt().procedures) {
        const forms::Procedure* procedure = session.catalogue().procedure(id);
        if (procedure && procedure->discreet)
            continue; // whoever finds this paper must not learn of it
        HandoutRow row;
        row.label = procedure ? speaker.say(procedure->name) : TwoWords{id, {}};
        QList<TwoWords> parts{speaker.say(isDone ? finished : accepted)};
        if (procedure)
            parts.append(speaker.say(goesTo, speaker.say(procedure->department)));
        const auto sheet = std::ranges::find_if(
            session.sheets(), [&](const forms::FilledSheet& each) { return each.procedures.contains(id); });
        if (sheet != session.sheets().end())
            parts.append(speaker.say(signWords(renderer.signMode(*sheet))));
        QStringList ja;
        QStringList other;
        for (const TwoWords& part : parts) {
            ja.append(part.ja);
            if (!part.other.isEmpty())
                other.append(part.other);
        }
        row.value = {ja.join(QStringLiteral("　／　")), other.join(QStringLiteral(" / "))};
        section.rows.append(row);
    }
    return section;
}

/** 1y, as the installers write it, is 1年間 to everybody else. */
QString yearsKept(const TownSettings& town)
{
    const QString kind = town.retention.retentionClass;
    bool isNumber = false;
    const int years = kind.chopped(kind.isEmpty() ? 0 : 1).toInt(&isNumber);
    return kind.endsWith(u'y') && isNumber ? QStringLiteral("%1年間").arg(years)
                                           : QStringLiteral("法令が定める期間");
}

HandoutSection whatWasRead(const VisitSession& session, const TownSettings& town, const Speaker& speaker)
{
    HandoutSection section;
    section.heading = speaker.say({QStringLiteral("読み取ったものと、その扱い"), QStringLiteral("読んだもの"),
                                   QStringLiteral("What was read, and what becomes of it")});
    const Words read{QStringLiteral("読み取ったもの"), QStringLiteral("読んだもの"), QStringLiteral("Read")};
    QStringList ja;
    QStringList other;
    for (const QString& item : session.receipt().itemsRead) {
        const TwoWords words = speaker.say(nameOfItem(item));
        ja.append(words.ja);
        if (!words.other.isEmpty())
            other.append(words.other);
    }
    if (ja.isEmpty()) {
        const TwoWords none =
            speaker.say({QStringLiteral("なし（入力されたものだけ）"), QStringLiteral("ありません"),
                         QStringLiteral("nothing but what was entered")});
        ja.append(none.ja);
        other.append(none.other);
    }
    section.rows.append(HandoutRow{speaker.say(read), {ja.join(u'、'), other.join(QStringLiteral(", "))}});
    section.rows.append(HandoutRow{
        speaker.say({QStringLiteral("行き先"), QStringLiteral("どこへ"), QStringLiteral("Where it goes")}),
        speaker.say(
            {QStringLiteral("上の担当課と、住民記録などの業務システムへ送ります。ほかには渡しません。"),
             QStringLiteral("上に 書いてある 課へ 送ります。ほかの 人には わたしません。"),
             QStringLiteral("To the departments named above and their records; to nobody else.")})});
    section.rows.append(HandoutRow{
        speaker.say(
            {QStringLiteral("消す日"), QStringLiteral("消す日"), QStringLiteral("When it is erased")}),
        speaker.say({QStringLiteral("この端末からは、すぐに消えます。窓口の控えは、早くて%1に消えます。"),
                     QStringLiteral("この 機械からは すぐに 消えます。窓口では %1に 消えます。"),
                     QStringLiteral("From this machine at once; the counter's copy on %1 at the earliest.")},
                    speaker.day(session.receipt().erasedOn))});
    section.rows.append(HandoutRow{
        speaker.say(
            {QStringLiteral("届出そのもの"), QStringLiteral("届の 紙"), QStringLiteral("The notifications")}),
        speaker.say({QStringLiteral("%1の文書として、") + yearsKept(town) + QStringLiteral("保存します。"),
                     QStringLiteral("%1が 法律の とおりに 持っています。"),
                     QStringLiteral("Kept by %1 as long as the law says.")},
                    {town.name, {}})});
    section.rows.append(HandoutRow{
        speaker.say({QStringLiteral("個人番号"), QStringLiteral("マイナンバー"),
                     QStringLiteral("Individual number")}),
        speaker.say(
            {QStringLiteral("この控えにも、届の控えにも書いてありません（●●●●）。"),
             QStringLiteral("この 紙には 書いてありません（●●●●）。"),
             QStringLiteral("It stands on neither this slip nor the copies of the sheets (●●●●).")})});
    return section;
}

Handout begun(const VisitSession& session, const VisitServices& services)
{
    Handout handout;
    handout.town = services.town.name;
    handout.reference = session.receipt().caseNumber;
    handout.printedAt = services.clock.now();
    return handout;
}

} // namespace

Handout receiptHandout(const VisitSession& session, const VisitServices& services, const QString& language)
{
    const Speaker speaker(language);
    Handout handout = begun(session, services);
    handout.title = speaker.say(
        {QStringLiteral("受付の控え"), QStringLiteral("受付の ひかえ"), QStringLiteral("Receipt")});
    handout.number = session.receipt().ticketNumber;
    if (session.step() != VisitStep::Completed)
        handout.sentences.append(speaker.say(
            {QStringLiteral("まだ届出は終わっていません。番号でお呼びします。"),
             QStringLiteral("まだ 届は 終わっていません。番号で よびます。"),
             QStringLiteral("Your notification is not finished yet. You will be called by this number.")}));
    handout.sections.append(procedures(session, speaker, services.layouts));
    handout.sections.append(whatWasRead(session, services.town, speaker));
    handout.page = casePageCode(services.town, session.receipt().pageName, language);
    return handout;
}

forms::HandoutCodes nextVisitCodes(const PreApplicationDesk& desk, const forms::PreApplication& left,
                                   const QString& language)
{
    if (left.facts.facts().isEmpty())
        return {};
    const auto parts = desk.seal(left);
    if (!parts)
        return {}; // a town without a key: the receipt does without
    const Speaker speaker(language);
    return {
        speaker.say(
            {QStringLiteral(
                 "次回の手続きでこの符号を記帳台か窓口で読み取ると、今回の氏名や住所などを書かずに済みます。"
                 "読めるのはこの役所だけです。本人確認の代わりにはなりません。%1日間使えます。"),
             QStringLiteral(
                 "つぎに 来た とき、この 四角い しるしを 機械に 見せて ください。名前や 住所を もう一度 "
                 "書かなくて いいです。読めるのは この 役所だけです。%1日 使えます。"),
             QStringLiteral("Show this code at your next visit: your name and address need not be written "
                            "again. Only this office can read it. It does not prove who you are. Good for "
                            "%1 days.")},
            {QString::number(forms::preApplicationDays), QString::number(forms::preApplicationDays)}),
        *parts};
}

Handout readingGuide(const VisitSession& session, const VisitServices& services, const QString& language)
{
    const Speaker speaker(language);
    Handout handout = begun(session, services);
    handout.title = speaker.say({QStringLiteral("届出書の読み方"), QStringLiteral("届の 読み方"),
                                 QStringLiteral("How to read your sheets")});
    handout.sentences.append(
        speaker.say({QStringLiteral("左が用紙の欄、右が書いてあることです。正式な届出は日本語の用紙です。"),
                     QStringLiteral("左は 紙の 欄です。右は 書いてあることです。"),
                     QStringLiteral("At the left the box of the sheet, at the right what stands in it. The "
                                    "Japanese sheet is the one that counts.")}));
    for (const forms::FilledSheet& sheet : session.sheets()) {
        HandoutSection section;
        const forms::Procedure* procedure = session.catalogue().procedure(sheet.paper());
        if (procedure && procedure->discreet)
            continue;
        section.heading = {sheet.title, procedure ? speaker.say(procedure->name).other : QString()};
        for (const forms::FieldValue& field : sheet.fields) {
            const forms::FieldSpec* spec = session.catalogue().field(field.key);
            const bool isShown =
                field.state == forms::FieldState::Filled || field.state == forms::FieldState::Masked;
            if (!spec || !isShown || field.shown.isEmpty())
                continue;
            HandoutRow row{speaker.say(spec->label), {field.shown, {}}};
            if (spec->type == forms::FieldType::MyNumber)
                row.value.ja = QStringLiteral("●●●●");
            const auto choice = std::ranges::find(spec->options, field.value, &forms::Choice::value);
            if (choice != spec->options.end())
                row.value.other = speaker.say(choice->label).other;
            const QDate date = QDate::fromString(field.value.left(10), Qt::ISODate);
            if (spec->type == forms::FieldType::Date && date.isValid())
                row.value.other = speaker.day(date).other;
            section.rows.append(row);
        }
        if (!section.rows.isEmpty())
            handout.sections.append(section);
    }
    return handout;
}

} // namespace kakanai::visit
