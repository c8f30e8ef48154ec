// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/RouteSlip.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/print/RouteSlipDrawing.h"
#include "forms/print/SheetPage.h"
#include "forms/print/Typesetter.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

class tst_RouteSlip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void theWalkStartsAtTheMoveAndEndsAtTheCertificates()
    {
        const RouteSlip slip = slipOf(family());
        QCOMPARE(slip.stops.first().department, QStringLiteral("SHIMIN"));
        QCOMPARE(slip.stops.first().items.first().procedure, QStringLiteral("J01"));
        QCOMPARE(slip.stops.last().department, QStringLiteral("SHIMIN"));
        QCOMPARE(slip.stops.last().items.first().procedure, QStringLiteral("C01"));
    }

    void nobodyClimbsAFloorTwice()
    {
        QList<int> floors;
        const RouteSlip slip = slipOf(family());
        for (const RouteStop& stop : slip.stops.mid(0, slip.stops.size() - 1)) {
            if (floors.isEmpty() || floors.last() != stop.place.floor)
                floors.append(stop.place.floor);
        }
        QList<int> once = floors;
        std::ranges::sort(once);
        once.erase(std::unique(once.begin(), once.end()), once.end());
        QCOMPARE(floors.size(), once.size());
    }

    void everyProcedureIsThereOnce()
    {
        const Answers answers = family();
        const GuideResult result = evaluate(answers);
        const RouteSlip slip = slipOf(answers);
        QStringList ids;
        for (const RouteStop& stop : slip.stops) {
            for (const RouteItem& item : stop.items)
                ids.append(item.procedure);
        }
        QStringList expected;
        for (const NeededProcedure& needed : result.needed)
            expected.append(needed.id);
        ids.sort();
        expected.sort();
        QCOMPARE(ids, expected);
        QCOMPARE(slip.procedures(), expected.size());
    }

    void whatIsDiscreetIsNeverOnIt()
    {
        Answers answers = family();
        answers.insert(QStringLiteral("dv"), true);
        const GuideResult staff =
            Questionnaire(m_catalogue).evaluate(answers, {}, m_today, Unanswered::No, Audience::Staff);
        QVERIFY(
            std::ranges::any_of(staff.needed, [](const NeededProcedure& one) { return one.id == u"J13"; }));
        const RouteSlip slip = makeRouteSlip(m_catalogue, staff.needed, answers, places());
        const QString words = textOf(slip, QStringLiteral("ja"));
        QVERIFY(!words.contains(QStringLiteral("支援措置")));
        QVERIFY(!words.contains(QStringLiteral("相談機関")));
    }

    void certificatesFromTheConvenienceStoreAreSaidToCardHoldersOnly()
    {
        Answers answers{{QStringLiteral("ev"), QStringLiteral("shoumei")},
                        {QStringLiteral("visitor"), QStringLiteral("本人")},
                        {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
        QVERIFY(slipOf(answers).stops.first().items.first().elsewhere.ja.isEmpty());
        answers.insert(QStringLiteral("has_mn"), true);
        QVERIFY(
            slipOf(answers).stops.first().items.first().elsewhere.ja.contains(QStringLiteral("コンビニ")));
    }

    void nothingOnThePageIsSmallerThanEightyCanRead()
    {
        const Typesetter type;
        for (const QString& language :
             {QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")}) {
            const SheetDrawing drawing = drawRouteSlip(slipOf(family()), context(language), type);
            QVERIFY(drawing.pages.size() >= 1 && drawing.pages.size() <= 5);
            for (const DrawnPage& page : drawing.pages) {
                for (const DrawnText& text : page.texts) {
                    const bool isFoot = text.box.top() >= 279;
                    QVERIFY2(text.pt >= (isFoot ? 10 : 12), qPrintable(text.text));
                    QVERIFY2(text.box.bottom() <= SheetPage::height && text.box.right() <= SheetPage::width,
                             qPrintable(text.text));
                    // No ink outside its box: nothing runs into its neighbour.
                    QVERIFY2(type.ink(text).bottom() <= text.box.bottom() + 0.6, qPrintable(text.text));
                }
            }
        }
    }

    void theSamePdfTwiceIsTheSameBytes()
    {
        const auto one = routeSlipPdf(slipOf(family()), context(QStringLiteral("ja")));
        const auto two = routeSlipPdf(slipOf(family()), context(QStringLiteral("ja")));
        QVERIFY(one && two);
        QVERIFY(one->startsWith("%PDF-"));
        QCOMPARE(*one, *two);
    }

    /** With KAKANAI_PICTURES set the slip is kept there, to be looked at. */
    void itCanBeLookedAt()
    {
        const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
        for (const QString& language :
             {QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")}) {
            const QImage image = routeSlipImage(slipOf(family()), context(language), 0, 96);
            QVERIFY(!image.isNull());
            if (folder.isEmpty())
                continue;
            for (int page = 0; page < 5; ++page) {
                const QImage one = routeSlipImage(slipOf(family()), context(language), page, 96);
                if (!one.isNull())
                    (void)one.save(
                        QStringLiteral("%1/route-slip-%2-%3.png").arg(folder, language).arg(page + 1));
            }
        }
        QVERIFY(routeSlipImage(slipOf(family()), context(QStringLiteral("ja")), 99, 96).isNull());
    }

private:
    /** A family of four moves in by letter of attorney, late; with insurance, school, nursery, water and dog.
     */
    static Answers family()
    {
        Answers answers{{QStringLiteral("ev"), QStringLiteral("tennyu")},
                        {QStringLiteral("visitor"), QStringLiteral("任意代理人")},
                        {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
        for (const auto* var :
             {u"has_mn", u"kokuho", u"kids18", u"kids_school", u"want_hoiku", u"water", u"dog", u"seal_want"})
            answers.insert(QString::fromUtf16(var), true);
        return answers;
    }

    static QHash<QString, HallPlace> places()
    {
        return {{QStringLiteral("SHIMIN"), {1, QStringLiteral("1")}},
                {QStringLiteral("HOKEN"), {1, QStringLiteral("5")}},
                {QStringLiteral("ANNAI"), {1, QStringLiteral("9")}},
                {QStringLiteral("KODOMO"), {2, QStringLiteral("11")}},
                {QStringLiteral("HOIKU"), {2, QStringLiteral("12")}},
                {QStringLiteral("GAKKO"), {3, QStringLiteral("31")}},
                {QStringLiteral("SUIDO"), {3, QStringLiteral("33")}},
                {QStringLiteral("KANKYO"), {3, QStringLiteral("34")}}};
    }

    static RouteSlipContext context(const QString& language)
    {
        return {QStringLiteral("みほん市"), QStringLiteral("A012"), language,
                QDateTime(QDate(2026, 11, 21), QTime(10, 5))};
    }

    static QString textOf(const RouteSlip& slip, const QString& language)
    {
        const Typesetter type;
        QString all;
        for (const DrawnPage& page : drawRouteSlip(slip, context(language), type).pages) {
            for (const DrawnText& text : page.texts)
                all += text.text + u'\n';
        }
        return all;
    }

    GuideResult evaluate(const Answers& answers) const
    {
        FactSheet facts;
        facts.learn({.key = QStringLiteral("mv_date"),
                     .value = QStringLiteral("2026-11-02"),
                     .origin = Origin::Paper});
        return Questionnaire(m_catalogue)
            .evaluate(answers, facts, m_today, Unanswered::No, Audience::Citizen);
    }

    RouteSlip slipOf(const Answers& answers) const
    {
        return makeRouteSlip(m_catalogue, evaluate(answers).needed, answers, places());
    }

    Catalogue m_catalogue;
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_RouteSlip);
#include "tst_RouteSlip.moc"
