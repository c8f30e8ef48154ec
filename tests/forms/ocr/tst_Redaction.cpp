// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/PaperTemplate.h"
#include "forms/ocr/Redaction.h"
#include "tests/support/Takanashi.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

/** A letter no template knows, with a line of text on it. */
QImage letterWith(const QString& line)
{
    QImage page(1654, 2339, QImage::Format_RGB32); // A4 at 200 dpi
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font(QStringLiteral("IPAexGothic"));
    font.setPixelSize(40);
    painter.setFont(font);
    painter.drawText(160, 300, QStringLiteral("お知らせ"));
    painter.drawText(160, 600, line);
    painter.drawText(160, 900, QStringLiteral("電話 03-1234-5678　受付 9時から17時まで"));
    return page;
}

/** A field as the reader hands it over. */
PageReading readingWith(const QString& name, const QRect& box, bool masked)
{
    PageReading reading;
    reading.type = QStringLiteral("tenshutsu");
    FieldReading field;
    field.name = name;
    field.box = box;
    field.masked = masked;
    reading.fields.append(field);
    return reading;
}

} // namespace

class tst_Redaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIndividualNumberIsFoundOnAnyPaper_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("in one piece") << QStringLiteral("個人番号　123456789018") << true;
        QTest::newRow("in groups of four") << QStringLiteral("個人番号　1234 5678 9018") << true;
        QTest::newRow("with dashes") << QStringLiteral("番号 1234-5678-9018 です") << true;
        QTest::newRow("wrong check digit") << QStringLiteral("受付番号　123456789012") << false;
        QTest::newRow("eleven digits") << QStringLiteral("住民票コード　12345678901") << false;
        QTest::newRow("a telephone") << QStringLiteral("電話　090-1234-5678") << false;
        QTest::newRow("no number") << QStringLiteral("みほん市役所　市民課") << false;
    }
    void anIndividualNumberIsFoundOnAnyPaper()
    {
        QFETCH(QString, line);
        QFETCH(bool, isFound);
        const auto found = m_redactor.findNumbers(letterWith(line));
        QVERIFY(found);
        QCOMPARE(!found->isEmpty(), isFound);
        if (isFound)
            QVERIFY(QRect(0, 540, 1654, 90).intersects(found->first().boundingRect()));
    }

    void whatWasFoundIsBlackAndTheRestStays()
    {
        const QImage page = letterWith(QStringLiteral("個人番号　1234 5678 9018"));
        const auto redacted = m_redactor.redact(page, {});
        QVERIFY(redacted);
        QVERIFY(redacted->places > 0);
        const auto left = m_redactor.findNumbers(redacted->image);
        QVERIFY(left);
        QVERIFY(left->isEmpty());
        QCOMPARE(redacted->image.copy(0, 700, 1654, 400), page.copy(0, 700, 1654, 400));
        QVERIFY(redacted->image.copy(0, 540, 1654, 90) != page.copy(0, 540, 1654, 90));
    }

    // The controls: with the blackening left out, the second reading must say so.
    void aNumberLeftStandingIsCaught()
    {
        const auto clean = m_redactor.verify(letterWith(QStringLiteral("個人番号　123456789018")), {});
        QVERIFY(!clean);
        QVERIFY(clean.error().detail.contains(QStringLiteral("can be read")));
    }

    void aPlaceLeftWhiteIsCaught()
    {
        const QImage page = letterWith(QStringLiteral("みほん市"));
        const QList<QPolygon> places{QPolygon(QRect(100, 500, 400, 80), true)};
        const auto clean = m_redactor.verify(page, places);
        QVERIFY(!clean);
        QVERIFY(clean.error().detail.contains(QStringLiteral("not black")));
        QVERIFY(m_redactor.verify(blackened(page, places), places));
    }

    void aGreyPlaceIsNotBlack()
    {
        QImage page = letterWith(QStringLiteral("みほん市"));
        QPainter(&page).fillRect(100, 500, 400, 80, QColor(70, 70, 70));
        QVERIFY(!m_redactor.verify(page, {QPolygon(QRect(110, 510, 380, 60), true)}));
    }

    void theTemplatesNumberIsBlackEvenWhenItCannotBeRead()
    {
        QImage page = letterWith(QStringLiteral("みほん市"));
        const QRect box(300, 1200, 600, 90);
        QPainter(&page).drawText(box, Qt::AlignCenter, QStringLiteral("（にじんで読めない番号）"));
        const auto redacted = m_redactor.redact(page, readingWith(QStringLiteral("mynum"), box, true));
        QVERIFY(redacted);
        for (int x = box.left(); x <= box.right(); x += 5)
            QCOMPARE(qGray(redacted->image.pixel(x, box.center().y())), 0);
    }

    void whatTheTownsTemplateDoesNotKeepIsBlack()
    {
        QTemporaryDir town;
        PaperTemplate paper;
        paper.type = QStringLiteral("tenshutsu");
        paper.title = QStringLiteral("転出証明書");
        paper.size = {600, 800};
        paper.blank = QImage(paper.size, QImage::Format_Grayscale8);
        paper.blank.fill(255);
        TemplateField field;
        field.name = QStringLiteral("kigo");
        field.box = QRect(20, 20, 100, 40);
        field.isKept = false;
        paper.fields = {field};
        QVERIFY(savePaperTemplate(paper, town.path()));
        const PageReading reading = readingWith(QStringLiteral("kigo"), QRect(300, 1200, 600, 90), false);
        QCOMPARE(forbiddenPlaces(reading, town.path()).size(), 1);
        QVERIFY(forbiddenPlaces(reading).isEmpty());
    }

    void whatAnInsuranceCardIsKnownByIsReadButNotKept()
    {
        const QString file = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_04_shikaku.jpg");
        PageReader reader;
        const auto reading = reader.read(file);
        QVERIFY(reading);
        const auto valueOf = [](const PageReading& where, const char16_t* name) {
            const auto field = std::ranges::find(where.fields, QString::fromUtf16(name), &FieldReading::name);
            return field == where.fields.end() ? QString() : field->value;
        };
        QVERIFY(!valueOf(*reading, u"bango").isEmpty());
        const auto page = openPaper(file);
        QVERIFY(page);
        const auto redacted = m_redactor.redact(page->image, *reading);
        QVERIFY2(redacted, redacted ? "" : qUtf8Printable(redacted.error().detail));
        QVERIFY(redacted->places >= 4); // 記号, 番号, 枝番, 保険者番号
        QTemporaryDir folder;
        const QString after = folder.filePath(QStringLiteral("after.png"));
        QVERIFY(redacted->image.save(after));
        const auto again = reader.read(after, QStringLiteral("shikaku"));
        QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
        for (const char16_t* name : {u"kigo", u"bango", u"eda", u"hno"})
            QVERIFY2(valueOf(*again, name) != valueOf(*reading, name) || valueOf(*again, name).isEmpty(),
                     qUtf8Printable(QString::fromUtf16(name)));
        QCOMPARE(valueOf(*again, u"dob"), valueOf(*reading, u"dob"));
    }

    void aPhotographedCertificateKeepsEverythingButItsNumber()
    {
        const QImage paper =
            demo::printPaper(QStringLiteral("tenshutsu"), test::takanashisCertificate().printed());
        demo::Shot shot;
        shot.dpi = 200;
        shot.turn = 1.5;
        shot.tilt = 0.01;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("page.png"));
        QVERIFY(demo::photograph(paper, shot).save(file));
        PageReader reader;
        const auto reading = reader.read(file);
        QVERIFY(reading);
        const auto page = openPaper(file);
        QVERIFY(page);
        const auto redacted = m_redactor.redact(page->image, *reading);
        QVERIFY2(redacted, redacted ? "" : qUtf8Printable(redacted.error().detail));
        const QString after = folder.filePath(QStringLiteral("after.png"));
        QVERIFY(redacted->image.save(after));
        const auto again = reader.read(after);
        QVERIFY(again);
        QVERIFY(again->numbers->empty());
        const auto same = [](const PageReading& one, const PageReading& other, const QString& name) {
            const auto valueIn = [&](const PageReading& where) {
                return std::ranges::find(where.fields, name, &FieldReading::name)->value;
            };
            return valueIn(one) == valueIn(other);
        };
        QVERIFY(same(*reading, *again, QStringLiteral("name")));
        QVERIFY(same(*reading, *again, QStringLiteral("old_addr")));
    }

private:
    Redactor m_redactor;
};

KAKANAI_TEST(tst_Redaction);
#include "tst_Redaction.moc"
