// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/PageReader.h"
#include "forms/ocr/PaperTemplate.h"
#include "tests/support/PaperTruth.h"
#include "tests/support/Takanashi.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/");

const FieldReading* fieldOf(const PageReading& reading, const QString& name)
{
    const auto field =
        std::ranges::find_if(reading.fields, [&](const FieldReading& known) { return known.name == name; });
    return field == reading.fields.end() ? nullptr : &*field;
}

QString loose(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar character) { return character.isSpace(); });
    return result;
}

// A PNG that says it is `side` × `side` and holds next to nothing.
QByteArray bomb(quint32 side)
{
    QByteArray header("IHDR");
    quint32 big = qToBigEndian(side);
    header.append(reinterpret_cast<const char*>(&big), 4).append(reinterpret_cast<const char*>(&big), 4);
    header.append("\x08\x00\x00\x00\x00", 5);
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : header) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    crc = qToBigEndian(~crc);
    QByteArray file("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12);
    file += header + QByteArray(reinterpret_cast<const char*>(&crc), 4);
    return file + QByteArray("\0\0\x10\0IDAT", 8)
        + QByteArray(64, '\0'); // the decoder reads the header up to here
}

} // namespace

class tst_PageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlankPaperIsWhole()
    {
        QCOMPARE(paperTypes().size(), 9);
        for (const QString& type : paperTypes()) {
            const auto paper = loadPaperTemplate(type);
            QVERIFY2(paper, qPrintable(type));
            QVERIFY(!paper->title.isEmpty());
            QVERIFY(!paper->fields.isEmpty());
            for (const TemplateField& field : paper->fields) {
                QVERIFY2(QRect({}, paper->size).contains(field.box), qPrintable(type + field.name));
                // An individual number must never be able to become a value.
                QCOMPARE(field.masked, field.fact.endsWith(QStringLiteral("_mynumber")));
            }
        }
        QCOMPARE(loadPaperTemplate(QStringLiteral("no")).error().code, FormErrorCode::PaperUnknown);
    }

    void aPageOfTheTestSetIsRead_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("sure"); // measured; see docs/measurements/ocr.md
        QTest::newRow("書画カメラ、影あり") << QStringLiteral("dev_00_tenshutsu") << 12;
        QTest::newRow("スキャナー") << QStringLiteral("dev_01_tenshutsu") << 11;
    }

    void aPageOfTheTestSetIsRead()
    {
        QFETCH(QString, page);
        QFETCH(int, sure);
        const auto truth = test::loadPaperTruth(fixtures + page + QStringLiteral(".json"));
        const auto reading = m_reader.read(fixtures + page + QStringLiteral(".jpg"));
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        QCOMPARE(reading->type, QStringLiteral("tenshutsu"));
        const auto score = test::compare(*reading, truth);
        QCOMPARE(score.fields, 13);
        QVERIFY2(score.worstOffset <= 6, qPrintable(QString::number(score.worstOffset)));
        QVERIFY2(score.wrongSure == 0, qPrintable(score.lines.join(u'\n')));
        QVERIFY2(score.right == 13, qPrintable(score.lines.join(u'\n')));
        QVERIFY2(score.sure >= sure, qPrintable(score.lines.join(u'\n')));
    }

    void theVisitorsRemovalCertificateIsRead_data()
    {
        QTest::addColumn<demo::Shot>("shot");
        QTest::addColumn<QString>("font");
        QTest::newRow("まっすぐ") << demo::Shot{} << QStringLiteral("IPAmjMincho");
        QTest::newRow("かたむき・影・ざらつき")
            << demo::Shot{220, 4, 0.02, true, 8, 7} << QStringLiteral("BIZ UDMincho");
        QTest::newRow("さかさま") << demo::Shot{200, 180, 0, false, 0, 1}
                                  << QStringLiteral("Noto Sans CJK JP");
    }

    void theVisitorsRemovalCertificateIsRead()
    {
        QFETCH(demo::Shot, shot);
        QFETCH(QString, font);
        const auto certificate = test::takanashisCertificate();
        const QMap<QString, QString> printed = certificate.printed();
        const QImage picture =
            demo::photograph(demo::printPaper(QStringLiteral("tenshutsu"), printed, font), shot);
        const QString file = m_folder.filePath(QStringLiteral("visitor.jpg"));
        QVERIFY(picture.save(file, "JPEG", 85));

        const auto reading = m_reader.read(file);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        QCOMPARE(reading->type, QStringLiteral("tenshutsu"));
        QVERIFY(reading->typeConfidence > 0.7);

        QMap<QString, QString> expected = printed;
        expected[QStringLiteral("mynum")] = QString(); // masked: read, but never a value
        int right = 0;
        QStringList wrong;
        for (const FieldReading& field : reading->fields) {
            const bool same = loose(field.value) == loose(expected.value(field.name));
            right += same ? 1 : 0;
            if (!same)
                wrong.append(QStringLiteral("%1 %2").arg(field.name, field.value));
            QVERIFY2(same || field.needsReview, qPrintable(wrong.join(u'\n')));
            QVERIFY2(picture.rect().contains(field.box), qPrintable(field.name));
        }
        QVERIFY2(right >= 12, qPrintable(wrong.join(u'\n')));
        // 高 or 髙: only a person sees that well enough.
        QVERIFY(fieldOf(*reading, QStringLiteral("name"))->needsReview);
        QCOMPARE(fieldOf(*reading, QStringLiteral("name"))->value, certificate.name);
        // What goes into the case is not what is printed.
        QCOMPARE(fieldOf(*reading, QStringLiteral("dob"))->factValue, QStringLiteral("1994-06-11"));
        QCOMPARE(fieldOf(*reading, QStringLiteral("sex"))->factValue, QStringLiteral("male"));

        QCOMPARE(reading->numbers->size(), std::size_t{1});
        const Secret& number = reading->numbers->front().number;
        QVERIFY(number.isDigits(12));
        QVERIFY(std::ranges::equal(number.bytes(), certificate.number.toLatin1(),
                                   [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); }));
    }

    void factsCarryTheirPlaceAndNeverTheNumber()
    {
        const auto reading =
            m_reader.read(fixtures + QStringLiteral("dev_00_tenshutsu.jpg"), QStringLiteral("tenshutsu"));
        QVERIFY(reading);
        QCOMPARE(reading->numbers->size(), std::size_t{1});
        const auto bytes = reading->numbers->front().number.bytes();
        const QString number = QString::fromLatin1(reinterpret_cast<const char*>(bytes.data()), 12);
        for (const FieldReading& field : reading->fields)
            QVERIFY2(!field.value.contains(number), qPrintable(field.name));
        QVERIFY(fieldOf(*reading, QStringLiteral("mynum"))->masked);

        QMap<QString, Fact> facts;
        for (const Fact& fact : reading->facts()) {
            QCOMPARE(fact.origin, Origin::Paper);
            QCOMPARE(fact.region.pageId, reading->pageId);
            QVERIFY(fact.region.box.isValid());
            QVERIFY(fact.confidence && *fact.confidence > 0 && *fact.confidence <= 1);
            QVERIFY(!fact.value.contains(number));
            facts[fact.key] = fact;
        }
        QVERIFY(!facts.contains(QStringLiteral("p_mynumber")));
        QCOMPARE(facts[QStringLiteral("p_birth")].value, QStringLiteral("1965-10-01"));
        QCOMPARE(facts[QStringLiteral("p_sex")].value, QStringLiteral("female"));
        QCOMPARE(facts[QStringLiteral("mv_date")].value, QStringLiteral("2024-09-03"));
        QCOMPARE(facts[QStringLiteral("p_name")].value, QStringLiteral("柴田　拓海"));
        QCOMPARE(facts[QStringLiteral("addr_new")].value, QStringLiteral("静岡県掛川市洋望台8丁目20番5号"));
        QCOMPARE(facts.size(), 10); // thirteen fields, less the number and two that feed no fact
        QCOMPARE(reading->pageId.size(), 64);
    }

    void anEmptyPaperHasNoValues()
    {
        const QString file = m_folder.filePath(QStringLiteral("blank.png"));
        QVERIFY(demo::photograph(demo::printPaper(QStringLiteral("tenshutsu"), {}), {}).save(file));
        const auto reading = m_reader.read(file);
        QVERIFY(reading);
        for (const FieldReading& field : reading->fields) {
            QVERIFY2(field.value.isEmpty(), qPrintable(field.name));
            QVERIFY(field.needsReview);
        }
        QVERIFY(reading->facts().isEmpty());
        QVERIFY(reading->numbers->empty());
    }

    void whatIsNoPaperWeKnowIsUnknown_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("まっ白") << 0;
        QTest::newRow("砂嵐") << 1;
        QTest::newRow("知らない用紙") << 2;
    }

    void whatIsNoPaperWeKnowIsUnknown()
    {
        QFETCH(int, kind);
        QImage image(1240, 1754, QImage::Format_RGB32);
        image.fill(Qt::white);
        if (kind == 1) {
            QRandomGenerator random(3);
            for (int y = 0; y < image.height(); ++y)
                random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), image.width());
        } else if (kind == 2) {
            QPainter painter(&image);
            painter.setFont(QFont(QStringLiteral("BIZ UDMincho"), 24));
            for (int row = 0; row < 30; ++row)
                painter.drawText(120, 150 + row * 50,
                                 QStringLiteral("回覧　夏まつりのお知らせ　%1").arg(row * 37));
        }
        const QString file = m_folder.filePath(QStringLiteral("unknown.png"));
        QVERIFY(image.save(file));
        const auto reading = m_reader.read(file);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, FormErrorCode::PaperUnknown);
    }

    void aPaperIsNotTakenForAnother()
    {
        const auto reading =
            m_reader.read(fixtures + QStringLiteral("dev_00_tenshutsu.jpg"), QStringLiteral("juminhyo"));
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, FormErrorCode::PaperUnknown);
        QCOMPARE(m_reader.read(fixtures + QStringLiteral("dev_00_tenshutsu.jpg"), QStringLiteral("passport"))
                     .error()
                     .code,
                 FormErrorCode::PaperUnknown);
    }

    void aDamagedOrMonstrousFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        constexpr int damaged = static_cast<int>(FormErrorCode::PaperUnreadable);
        constexpr int tooLarge = static_cast<int>(FormErrorCode::PaperTooLarge);
        constexpr int another = static_cast<int>(FormErrorCode::PaperNotPicture);
        QFile page(fixtures + QStringLiteral("dev_01_tenshutsu.jpg"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QTest::newRow("空") << QByteArray() << another;
        QTest::newRow("文字だけ") << QByteArray("not a picture\n").repeated(100) << another;
        QTest::newRow("頭だけのJPEG") << page.read(300) << damaged;
        QTest::newRow("40億画素と言うPNG") << bomb(65000) << tooLarge;
        QTest::newRow("小さすぎるPNG") << bomb(100) << damaged;
        QTest::newRow("中身のないPNG") << bomb(2000) << damaged;
        QTest::newRow("SVG") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='2000'/>")
                             << another;
    }

    void aDamagedOrMonstrousFileIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const QString name = m_folder.filePath(QStringLiteral("bad.png"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto reading = m_reader.read(name);
        QVERIFY(!reading);
        QCOMPARE(static_cast<int>(reading.error().code), code);
    }

    void aBombIsRefusedByItsHeader()
    {
        const QString name = m_folder.filePath(QStringLiteral("bomb.png"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bomb(8000)); // 64 million pixels
        file.close();
        const auto paper = openPaper(name);
        QVERIFY(!paper);
        QVERIFY2(paper.error().detail.contains(QStringLiteral("8000")), qPrintable(paper.error().detail));
    }

    void aMissingFileIsUnreadable()
    {
        QCOMPARE(m_reader.read(m_folder.filePath(QStringLiteral("none.png"))).error().code,
                 FormErrorCode::FileUnreadable);
        QCOMPARE(m_reader.read(m_folder.path()).error().code, FormErrorCode::FileUnreadable);
    }

private:
    PageReader m_reader;
    QTemporaryDir m_folder;
};

KAKANAI_TEST(tst_PageReader);
#include "tst_PageReader.moc"
