// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StrangePapers.h"

#include <QPainter>

namespace kakanai::test {
namespace {

constexpr QSize a4(2480, 3508);
constexpr int margin = 260;

/** Writes onto an empty page and remembers what it wrote. */
class Pen
{
public:
    Pen(const QString& name, const QString& font)
        : m_font(font)
    {
        m_paper.name = name;
        m_paper.page = QImage(a4, QImage::Format_RGB32);
        m_paper.page.fill(Qt::white);
        m_painter.begin(&m_paper.page);
        m_painter.setPen(QColor(25, 25, 25));
    }

    void write(int x, int y, const QString& text, int size = 50)
    {
        setSize(size);
        m_painter.drawText(x, y, text);
        m_paper.lines.append(text);
    }

    void title(int y, const QString& text, int size = 84)
    {
        setSize(size);
        const int width = m_painter.fontMetrics().horizontalAdvance(text);
        write((a4.width() - width) / 2, y, text, size);
    }

    /** A row of a ruled table: label, value, and the field a reader should make of it. */
    void row(int y, const QString& label, const QString& value, const QString& field = {})
    {
        m_painter.drawRect(margin, y, 560, 130);
        m_painter.drawRect(margin + 560, y, a4.width() - 2 * margin - 560, 130);
        write(margin + 40, y + 84, label);
        write(margin + 600, y + 84, value);
        expect(field, value);
    }

    void expect(const QString& field, const QString& value)
    {
        if (!field.isEmpty())
            m_paper.pairs.append({field, value});
    }

    /** Columns from right to left, one character under the other. */
    void columns(const QStringList& columns, int size)
    {
        setSize(size);
        m_paper.isVertical = true;
        int x = a4.width() - margin - size;
        for (const QString& column : columns) {
            for (qsizetype i = 0; i < column.size(); ++i)
                m_painter.drawText(QRect(x, 420 + static_cast<int>(i) * (size + 8), size + 8, size + 8),
                                   Qt::AlignCenter, column.mid(i, 1));
            m_painter.drawLine(x - size / 2 - 10, 380, x - size / 2 - 10, 2900);
            m_paper.lines.append(column);
            x -= 2 * size + 20;
        }
    }

    void seal(int x, int y)
    {
        m_painter.save();
        m_painter.setPen(QPen(QColor(225, 60, 40), 9));
        m_painter.drawEllipse(QPoint(x, y), 80, 80);
        m_painter.drawLine(x - 40, y - 40, x + 40, y + 40);
        m_painter.restore();
    }

    [[nodiscard]] StrangePaper done()
    {
        m_painter.end();
        return m_paper;
    }

private:
    void setSize(int size)
    {
        QFont font(m_font);
        font.setPixelSize(size);
        m_painter.setFont(font);
    }

    StrangePaper m_paper;
    QPainter m_painter;
    QString m_font;
};

StrangePaper employment()
{
    Pen pen(QStringLiteral("在職証明書"), QStringLiteral("Noto Serif CJK JP"));
    pen.title(420, QStringLiteral("在 職 証 明 書"));
    int y = 620;
    const auto row = [&](const QString& label, const QString& value, const QString& field) {
        pen.row(y, label, value, field);
        y += 130;
    };
    row(QStringLiteral("氏　　名"), QStringLiteral("森田　真由美"), QStringLiteral("name"));
    row(QStringLiteral("フリガナ"), QStringLiteral("モリタ　マユミ"), QStringLiteral("kana"));
    row(QStringLiteral("生年月日"), QStringLiteral("昭和62年9月23日"), QStringLiteral("dob"));
    row(QStringLiteral("住　　所"), QStringLiteral("神奈川県藤沢市鵠沼海岸3丁目5番12号"),
        QStringLiteral("addr"));
    row(QStringLiteral("入社年月日"), QStringLiteral("平成22年4月1日"), {});
    row(QStringLiteral("所属部署"), QStringLiteral("営業部　第二課"), {});
    row(QStringLiteral("電話番号"), QStringLiteral("0466-12-3456"), QStringLiteral("tel"));
    pen.write(margin, y + 200, QStringLiteral("上記の者は、当社に在職していることを証明します。"));
    pen.write(margin, y + 420, QStringLiteral("令和8年3月16日"));
    pen.write(1300, y + 560, QStringLiteral("株式会社湘南印刷"));
    pen.write(1300, y + 660, QStringLiteral("代表取締役　小野寺　進"));
    pen.seal(2150, y + 640);
    return pen.done();
}

StrangePaper lease()
{
    Pen pen(QStringLiteral("賃貸借契約書"), QStringLiteral("IPAmjMincho"));
    pen.title(380, QStringLiteral("建物賃貸借契約書"));
    pen.write(margin, 560, QStringLiteral("貸主（甲）と借主（乙）は、次のとおり契約する。"), 46);
    pen.write(margin, 700, QStringLiteral("（１）物件の表示"), 46);
    pen.row(760, QStringLiteral("所在地"), QStringLiteral("東京都大田区蒲田4丁目11番2号"));
    pen.row(890, QStringLiteral("賃　料"), QStringLiteral("月額 78,000円"));
    pen.row(1020, QStringLiteral("契約期間"), QStringLiteral("令和8年4月1日から令和10年3月31日まで"));
    pen.write(margin, 1300, QStringLiteral("（２）借主（乙）"), 46);
    pen.write(margin + 60, 1420, QStringLiteral("住所　東京都品川区大井1丁目20番8号"), 46);
    pen.expect(QStringLiteral("addr"), QStringLiteral("東京都品川区大井1丁目20番8号"));
    pen.write(margin + 60, 1530, QStringLiteral("氏名　片桐　俊介"), 46);
    pen.expect(QStringLiteral("name"), QStringLiteral("片桐　俊介"));
    pen.write(margin + 60, 1640, QStringLiteral("生年月日　平成5年12月2日"), 46);
    pen.expect(QStringLiteral("dob"), QStringLiteral("平成5年12月2日"));
    pen.write(margin + 60, 1750, QStringLiteral("電話　090-0000-0123"), 46);
    pen.expect(QStringLiteral("tel"), QStringLiteral("090-0000-0123"));
    const QStringList terms{
        QStringLiteral("第１条　乙は、本物件を居住の目的以外に使用してはならない。"),
        QStringLiteral("第２条　賃料は、毎月末日までに翌月分を支払うものとする。"),
        QStringLiteral("第３条　敷金は、賃料の二か月分とする。"),
        QStringLiteral("第４条　乙は、善良な管理者の注意をもって本物件を使用する。"),
    };
    for (qsizetype i = 0; i < terms.size(); ++i)
        pen.write(margin, 1980 + static_cast<int>(i) * 110, terms[i], 42);
    pen.seal(2000, 1500);
    return pen.done();
}

StrangePaper bankLetter()
{
    Pen pen(QStringLiteral("銀行のお知らせ"), QStringLiteral("Noto Sans CJK JP"));
    pen.write(margin, 320, QStringLiteral("〒251-0054"), 44);
    pen.write(margin, 400, QStringLiteral("神奈川県藤沢市朝日町1番地の1"), 44);
    pen.write(margin, 490, QStringLiteral("高梨　陽太　様"), 56);
    pen.write(1650, 320, QStringLiteral("令和8年5月20日"), 44);
    pen.write(1650, 420, QStringLiteral("株式会社みほん銀行"), 44);
    pen.title(820, QStringLiteral("口座開設のお知らせ"), 72);
    pen.write(margin, 1000, QStringLiteral("拝啓　時下ますますご清栄のこととお喜び申し上げます。"), 44);
    pen.write(margin, 1080, QStringLiteral("このたびは口座を開設いただき、ありがとうございます。"), 44);
    int y = 1220;
    const auto row = [&](const QString& label, const QString& value, const QString& field) {
        pen.row(y, label, value, field);
        y += 130;
    };
    row(QStringLiteral("お名前"), QStringLiteral("高梨　陽太"), QStringLiteral("name"));
    row(QStringLiteral("ご住所"), QStringLiteral("神奈川県藤沢市朝日町1番地の1"), QStringLiteral("addr"));
    row(QStringLiteral("金融機関名"), QStringLiteral("みほん銀行"), QStringLiteral("bank"));
    row(QStringLiteral("支店名"), QStringLiteral("藤沢支店"), QStringLiteral("branch"));
    row(QStringLiteral("預金種目"), QStringLiteral("普通"), {});
    row(QStringLiteral("口座番号"), QStringLiteral("1234567"), QStringLiteral("account"));
    row(QStringLiteral("口座名義"), QStringLiteral("タカナシ　ヨウタ"), QStringLiteral("holder"));
    pen.write(margin, y + 180, QStringLiteral("ご不明な点は窓口までお問い合わせください。　敬具"), 44);
    return pen.done();
}

StrangePaper oldRegister()
{
    Pen pen(QStringLiteral("改製原戸籍（縦書き）"), QStringLiteral("Noto Serif CJK JP"));
    pen.columns(
        {
            QStringLiteral("本籍　東京都千代田区丸の内一丁目五番地"),
            QStringLiteral("氏名　田中健一"),
            QStringLiteral("昭和参拾年五月弐拾日編製"),
            QStringLiteral("東京都千代田区で出生父田中太郎届出同月参拾日受附入籍"),
            QStringLiteral("昭和五拾弐年四月壱日山田花子と婚姻届出"),
            QStringLiteral("昭和六拾年拾月五日神奈川県藤沢市朝日町一番地に転籍届出"),
            QStringLiteral("父　田中太郎　母　田中ハナ　長男"),
            QStringLiteral("妻　花子　昭和弐拾九年七月八日生"),
            QStringLiteral("この謄本は戸籍の原本と相違ないことを認証する"),
            QStringLiteral("平成元年四月一日　藤沢市長"),
        },
        62);
    return pen.done();
}

StrangePaper foreignLetter()
{
    Pen pen(QStringLiteral("外国からの手紙"), QStringLiteral("DejaVu Serif"));
    pen.write(margin, 320, QStringLiteral("Riverside Community College"), 56);
    pen.write(margin, 400, QStringLiteral("120 Harbour Street, Wellington 6011, New Zealand"), 42);
    pen.write(margin, 640, QStringLiteral("12 March 2026"), 46);
    pen.title(860, QStringLiteral("Certificate of Attendance"), 76);
    pen.write(margin, 1060, QStringLiteral("Name: Maria Teresa Santos"), 50);
    pen.expect(QStringLiteral("romaji"), QStringLiteral("Maria Teresa Santos"));
    pen.write(margin, 1170, QStringLiteral("Date of birth: 14 August 1995"), 50);
    pen.expect(QStringLiteral("dob"), QStringLiteral("14 August 1995"));
    pen.write(margin, 1280, QStringLiteral("Nationality: Philippines"), 50);
    pen.expect(QStringLiteral("nat"), QStringLiteral("Philippines"));
    pen.write(margin, 1390, QStringLiteral("Passport No.: P1234567A"), 50);
    pen.expect(QStringLiteral("passport"), QStringLiteral("P1234567A"));
    const QStringList text{
        QStringLiteral("To whom it may concern,"),
        QStringLiteral("This is to certify that the above named student attended"),
        QStringLiteral("our English course from 3 February 2025 to 28 February 2026."),
        QStringLiteral("Please do not hesitate to contact us for further information."),
        QStringLiteral("Yours faithfully,"),
        QStringLiteral("John Walker, Registrar"),
    };
    for (qsizetype i = 0; i < text.size(); ++i)
        pen.write(margin, 1620 + static_cast<int>(i) * 110, text[i], 46);
    return pen.done();
}

} // namespace

QList<StrangePaper> strangePapers()
{
    return {employment(), lease(), bankLetter(), oldRegister(), foreignLetter()};
}

} // namespace kakanai::test
