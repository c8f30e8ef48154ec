// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/");

// A paper no template is for.
QImage strangePaper()
{
    QImage image(1654, 2339, QImage::Format_RGB32); // A4 at 200 dpi
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font(QStringLiteral("Noto Sans CJK JP"));
    font.setPixelSize(44);
    painter.setFont(font);
    const QStringList rows{QStringLiteral("在職証明書"), QStringLiteral("氏名　田中健一"),
                           QStringLiteral("生年月日　昭和55年4月12日"),
                           QStringLiteral("住所　神奈川県藤沢市朝日町1番地の1"),
                           QStringLiteral("上記の者が当社に在職していることを証明します。")};
    for (int row = 0; row < rows.size(); ++row)
        painter.drawText(200, 300 + row * 130, rows[row]);
    return image;
}

// Columns from right to left, one character under the other, as registers were kept until 1994.
QImage oldRegister()
{
    QImage image(1654, 1200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font(QStringLiteral("Noto Serif CJK JP"));
    font.setPixelSize(46);
    painter.setFont(font);
    const QStringList columns{
        QStringLiteral("本籍　東京都千代田区丸の内"), QStringLiteral("昭和弐拾年参月七日出生"),
        QStringLiteral("父田中太郎届出同月拾日受附"), QStringLiteral("山田花子と婚姻届出昭和"),
        QStringLiteral("神奈川県藤沢市朝日町に転籍"), QStringLiteral("右謄本は原本と相違ない"),
        QStringLiteral("平成元年四月一日藤沢市長"),
    };
    for (qsizetype column = 0; column < columns.size(); ++column) {
        for (qsizetype row = 0; row < columns.at(column).size(); ++row)
            painter.drawText(
                QRect(1400 - static_cast<int>(column) * 150, 120 + static_cast<int>(row) * 56, 60, 56),
                Qt::AlignCenter, columns.at(column).mid(row, 1));
    }
    return image;
}

QString valueOf(const PageReading& reading, const QString& name)
{
    const auto field =
        std::ranges::find_if(reading.fields, [&](const FieldReading& known) { return known.name == name; });
    return field == reading.fields.end() ? QString() : field->value;
}

} // namespace

class tst_UnknownPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsAreFoundAndNoneOfThemIsSure_data()
    {
        QTest::addColumn<int>("turn");
        QTest::newRow("まっすぐ") << 0;
        QTest::newRow("さかさま") << 180;
    }

    void pairsAreFoundAndNoneOfThemIsSure()
    {
        QFETCH(int, turn);
        const QString file = m_folder.filePath(QStringLiteral("strange.png"));
        QVERIFY(strangePaper().transformed(QTransform().rotate(turn)).save(file));
        const auto pages = m_reader.readAll(file);
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        const PageReading& page = pages->front();
        QVERIFY(page.type.isEmpty());
        QVERIFY2(page.text.contains(QStringLiteral("証明")), qPrintable(page.text));
        QCOMPARE(valueOf(page, QStringLiteral("dob")), QStringLiteral("昭和55年4月12日"));
        QCOMPARE(valueOf(page, QStringLiteral("addr")), QStringLiteral("神奈川県藤沢市朝日町1番地の1"));
        QVERIFY(!valueOf(page, QStringLiteral("name")).isEmpty());
        for (const FieldReading& field : page.fields) {
            QVERIFY2(field.needsReview && field.level != Confidence::Sure, qPrintable(field.name));
            QVERIFY2(!field.box.isEmpty(), qPrintable(field.name));
        }
    }

    void anOldRegisterInColumnsIsReadAsText()
    {
        const QString file = m_folder.filePath(QStringLiteral("register.png"));
        QVERIFY(oldRegister().save(file));
        const auto pages = m_reader.readAll(file);
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        const PageReading& page = pages->front();
        QVERIFY(page.type.isEmpty());
        int found = 0;
        for (const char16_t* words : {u"東京都", u"昭和", u"出生", u"婚姻", u"神奈川県", u"藤沢市", u"転籍"})
            found += page.text.contains(QString::fromUtf16(words)) ? 1 : 0;
        QVERIFY2(found >= 5, qPrintable(page.text));
        // From right to left.
        QVERIFY(page.text.indexOf(QStringLiteral("東京")) < page.text.indexOf(QStringLiteral("藤沢")));
    }

    void aPdfOfSeveralPagesIsReadPageByPage()
    {
        const QString file = m_folder.filePath(QStringLiteral("papers.pdf"));
        {
            QPdfWriter writer(file);
            writer.setResolution(200);
            writer.setPageMargins({});
            QPainter painter(&writer);
            const QImage known(fixtures + QStringLiteral("dev_01_tenshutsu.jpg"));
            painter.drawImage(QRect(0, 0, writer.width(), writer.height()), known);
            writer.newPage(); // a blank back side
            writer.newPage();
            painter.drawImage(QRect(0, 0, writer.width(), writer.height()), strangePaper());
        }
        QList<double> shares;
        const auto pages = m_reader.readAll(file, {}, [&](int page, int count, double share) {
            shares.append(share);
            return count == 3 && page < 3;
        });
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->front().type, QStringLiteral("tenshutsu"));
        QCOMPARE(pages->front().page, 0);
        QCOMPARE(pages->back().page, 2);
        QVERIFY(pages->front().pageId != pages->back().pageId);
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.size() > 10 && shares.back() < 1);
    }

    void readingStopsWhenTold()
    {
        int asked = 0;
        const auto pages = m_reader.readAll(fixtures + QStringLiteral("dev_01_tenshutsu.jpg"), {},
                                            [&](int, int, double) { return ++asked < 3; });
        QVERIFY(!pages);
        QCOMPARE(pages.error().code, FormErrorCode::PaperUnreadable);
        QCOMPARE(pages.error().detail, QStringLiteral("stopped"));
        QCOMPARE(asked, 3);
    }

    void anIndividualNumberIsNeitherValueNorText()
    {
        QImage image = strangePaper();
        {
            QPainter painter(&image);
            QFont font(QStringLiteral("Noto Sans CJK JP"));
            font.setPixelSize(44);
            painter.setFont(font);
            painter.drawText(200, 1200, QStringLiteral("個人番号　123456789018"));
        }
        const QString file = m_folder.filePath(QStringLiteral("number.png"));
        QVERIFY(image.save(file));
        const auto pages = m_reader.readAll(file);
        QVERIFY(pages);
        QVERIFY2(!pages->front().text.contains(QStringLiteral("123456789018")), "the number is in the text");
        for (const FieldReading& field : pages->front().fields)
            QVERIFY2(!field.value.contains(QStringLiteral("1234567890")), qPrintable(field.name));
    }

private:
    QTemporaryDir m_folder;
    PageReader m_reader;
};

KAKANAI_TEST(tst_UnknownPaper);
#include "tst_UnknownPaper.moc"
