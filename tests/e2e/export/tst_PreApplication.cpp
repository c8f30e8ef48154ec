// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/PreApplicationDesk.h"
#include "app/visit/VisitSession.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/qr/QrParts.h"
#include "forms/qr/QrWriter.h"
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

using namespace kakanai;
using namespace kakanai::forms;
using visit::PreApplicationDesk;

namespace {

const QDate day(2026, 11, 22);
constexpr int module = 5; // pixels, as the page shows it

int campaign(int full)
{
    const int divisor = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN");
    return std::max(1, full / (divisor > 0 ? divisor : 20));
}

QImage drawn(const QByteArray& part)
{
    constexpr int quiet = 4;
    const auto symbol = qrSymbol(part, QrStrength::M);
    const int side = symbol->size + 2 * quiet;
    QImage small(side, side, QImage::Format_Grayscale8);
    small.fill(255);
    for (int y = 0; y < symbol->size; ++y) {
        for (int x = 0; x < symbol->size; ++x) {
            if (symbol->isDark(x, y))
                small.setPixel(x + quiet, y + quiet, qRgb(0, 0, 0));
        }
    }
    return small.scaled(side * module, side * module);
}

/** As a telephone held askew: no corner further from its place than `share` of the side. */
QImage askew(const QImage& image, double share, QRandomGenerator& random)
{
    const double side = image.width();
    const double margin = side * 0.15;
    const auto near = [&](double x, double y) {
        const auto off = [&] { return (random.generateDouble() - 0.5) * 2 * share * side / 2; };
        return QPointF(margin + x * side + off(), margin + y * side + off());
    };
    QTransform transform;
    QTransform::quadToQuad(QPolygonF({{0, 0}, {side, 0}, {side, side}, {0, side}}),
                           QPolygonF({near(0, 0), near(1, 0), near(1, 1), near(0, 1)}), transform);
    QImage page(static_cast<int>(side + 2 * margin), static_cast<int>(side + 2 * margin),
                QImage::Format_RGB32);
    page.fill(QColor(244, 242, 236));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(transform);
    painter.drawImage(0, 0, image);
    return page;
}

QImage blurred(const QImage& source, double sigma)
{
    if (sigma <= 0)
        return source;
    const QImage image = source.convertToFormat(QImage::Format_Grayscale8);
    const int radius = static_cast<int>(std::ceil(3 * sigma));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -radius; i <= radius; ++i) {
        weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
        sum += weights.back();
    }
    const auto pass = [&](const QImage& from, int dx, int dy) {
        QImage to(from.size(), QImage::Format_Grayscale8);
        for (int y = 0; y < from.height(); ++y) {
            for (int x = 0; x < from.width(); ++x) {
                double value = 0;
                for (int i = -radius; i <= radius; ++i) {
                    const int sx = std::clamp(x + i * dx, 0, from.width() - 1);
                    const int sy = std::clamp(y + i * dy, 0, from.height() - 1);
                    value += weights[static_cast<std::size_t>(i + radius)] * from.constScanLine(sy)[sx];
                }
                to.scanLine(y)[x] = static_cast<uchar>(std::lround(value / sum));
            }
        }
        return to;
    };
    return pass(pass(image, 1, 0), 0, 1);
}

/** Each fact with its person and origin, in whatever order. */
bool sameFacts(const FactSheet& one, const FactSheet& other)
{
    const auto holds = [](const FactSheet& sheet) {
        return [&sheet](const Fact& fact) { return sheet.facts().contains(fact); };
    };
    return std::ranges::all_of(one.facts(), holds(other)) && std::ranges::all_of(other.facts(), holds(one));
}

/** An office without a reader, as a session needs it. */
struct Stand {
    explicit Stand(const QString& keyFile) { services.preApplicationKey = keyFile; }
    [[nodiscard]] PreApplicationDesk desk() const
    {
        return {services.preApplicationKey, town.municipalityCode, &catalogue, clock.today()};
    }

    FixedClock clock{QDateTime(day, QTime(10, 0), Qt::UTC)};
    TownSettings town = loadTown({}).value();
    Catalogue catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value();
    QTemporaryDir folder;
    std::unique_ptr<visit::Office> office =
        visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder.path()), folder.path(), town,
                            clock)
            .value();
    visit::CardLanes cards;
    Lane workLane{QStringLiteral("work")};
    visit::VisitServices services{clock, town, catalogue, *office, cards, workLane};
};

} // namespace

/** A pre-application from the page, or from the visit before, to the counter: read whole, or refused in
 * words. */
class tst_PreApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY(loaded);
        m_catalogue = std::move(*loaded);
        m_desk = {visit::preApplicationKeyFile(m_folder.path()), QStringLiteral("479993"), &m_catalogue, day};
        const auto made =
            test::runKakanai(m_folder.path(), {QStringLiteral("town"), QStringLiteral("prequr-key")});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
        QCOMPARE(QFile::permissions(m_desk.keyFile)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
    }

    void whatOneVisitSealsTheNextOneOpens()
    {
        const PreApplication left = sample(3);
        const auto parts = m_desk.seal(left);
        QVERIFY(parts);
        const auto opened = m_desk.openTexts(*parts);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->events, left.events);
        QCOMPARE(opened->answers, left.answers);
        QVERIFY(sameFacts(opened->facts, left.facts));
        QVERIFY(m_desk.openTexts(*parts)); // twice does no harm: nothing happens but prefilling
    }

    void whatIsNotMeantForTheQrIsLeftOut()
    {
        PreApplication left = sample(1);
        left.facts.learn(
            {.key = QStringLiteral("bank_no"), .value = QStringLiteral("1234567"), .origin = Origin::Qr});
        left.facts.learn(
            {.key = QStringLiteral("p_mynumber"), .value = QStringLiteral("x"), .origin = Origin::Qr});
        const auto opened = m_desk.openTexts(*m_desk.seal(left));
        QVERIFY(opened);
        QVERIFY(!opened->facts.find(QStringLiteral("bank_no")));
        QVERIFY(!opened->facts.find(QStringLiteral("p_mynumber")));
    }

    void hostileContentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const QByteArray& rest) {
            QTest::newRow(name) << R"({"v":1,"town":"479993","made":"2026-11-20","lang":"ja",)" + rest + '}';
        };
        row("a staff-only question", R"("events":["tennyu"],"answers":{"dv":true},"facts":{})");
        row("a fact that is no prefill", R"("events":[],"answers":{},"facts":{"app_idtype":"licence"})");
        row("an individual number", R"("events":[],"answers":{},"facts":{"app_addr":"123456789018"})");
        row("a number with spaces", R"("events":[],"answers":{},"facts":{"app_addr":"1234 5678 9018"})");
        row("a number in full width",
            R"("events":[],"answers":{},"facts":{"app_addr":"番号１２３４-５６７８-９０１８"})");
        row("a line break", R"("events":[],"answers":{},"facts":{"app_name":"a\nb"})");
        row("a name turned round", R"("events":[],"answers":{},"facts":{"app_name":"a\u202eb"})");
        row("half a character", R"("events":[],"answers":{},"facts":{"app_name":"\ud842"})");
        row("a choice of none", R"("events":["tennyu"],"answers":{"visitor":"王様"},"facts":{})");
        row("an answer of another kind", R"("events":["tennyu"],"answers":{"has_mn":"yes"},"facts":{})");
        row("an errand of none", R"("events":["teleport"],"answers":{},"facts":{})");
        row("no date", R"("events":[],"answers":{},"facts":{"mv_date":"2026-02-30"})");
        row("thirty-one people",
            QByteArray(R"("events":[],"answers":{},"facts":{"kid_name":[)")
                + QByteArray("\"a\",").repeated(30) + "\"a\"]}");
        QTest::newRow("another town") << QByteArray(
            R"({"v":1,"town":"131016","made":"2026-11-20","events":[],"answers":{},"facts":{}})");
        QTest::newRow("expired") << QByteArray(
            R"({"v":1,"town":"479993","made":"2026-10-22","events":[],"answers":{},"facts":{}})");
        QTest::newRow("from the future") << QByteArray(
            R"({"v":1,"town":"479993","made":"2026-12-22","events":[],"answers":{},"facts":{}})");
        QTest::newRow("another version") << QByteArray(
            R"({"v":2,"town":"479993","made":"2026-11-20","events":[],"answers":{},"facts":{}})");
        QTest::newRow("deep") << QByteArray(R"({"v":1,"facts":)") + QByteArray("[").repeated(5'000)
                + QByteArray("]").repeated(5'000) + '}';
        QTest::newRow("a bomb") << QByteArray(4 << 20, ' ');
        QTest::newRow("nothing") << QByteArray();
    }
    void hostileContentIsRefused()
    {
        QFETCH(QByteArray, json);
        const QByteArray packed = qCompress(json, 9).mid(4);
        const auto read = readPreApplication(packed, m_catalogue, m_desk.town, day);
        QVERIFY(!read);
        QCOMPARE(read.error().code, FormErrorCode::FactsInvalid);
        QVERIFY(!read.error().detail.contains(QStringLiteral("9018"))); // nothing of what was written
    }

    void aHundredBlurredAndAskewAreReadOrClearlyRefused()
    {
        QRandomGenerator random(100);
        int whole = 0;
        constexpr int applications = 100;
        const int tried = std::max(10, campaign(applications));
        for (int i = 0; i < tried; ++i) {
            const PreApplication left = sample(i);
            const QList<QByteArray> parts = *m_desk.seal(left);
            const bool isMissing = i % 5 == 0 && parts.size() > 1;
            QStringList files;
            for (qsizetype n = isMissing ? 1 : 0; n < parts.size(); ++n) {
                files.append(m_folder.filePath(QStringLiteral("photo-%1.png").arg(n)));
                QVERIFY(blurred(askew(drawn(parts[n]), 0.10, random), random.generateDouble() * 1.5)
                            .save(files.last()));
            }
            const auto opened = m_desk.open(files);
            if (opened) {
                QVERIFY(!isMissing);
                QVERIFY(sameFacts(opened->facts, left.facts));
                QCOMPARE(opened->answers, left.answers);
                ++whole;
            } else if (isMissing && opened.error().code == FailureCode::FactsInvalid) {
                QCOMPARE(opened.error().detail,
                         QStringLiteral("qr: part 1 of %1 is missing").arg(parts.size()));
            } else {
                QCOMPARE(opened.error().code, FailureCode::PaperUnreadable); // “take it again”
            }
        }
        qInfo("%d of %d read whole, a fifth had a part missing", whole, tried);
        QVERIFY(whole >= tried * 7 / 10);
    }

    void noMutatedPayloadIsAccepted()
    {
        QRandomGenerator random(10'000);
        const auto key = store::PreApplicationKey::load(m_desk.keyFile);
        QVERIFY(key);
        const QByteArray clear = writePreApplication(sample(2));
        const QByteArray message = *store::sealPreApplication(key->publicKey(), clear);
        QVERIFY(key->open(message));
        const int mutations = campaign(10'000);
        int refused = 0;
        for (int i = 0; i < mutations; ++i) {
            QByteArray changed = message;
            const int kind = random.bounded(5);
            if (kind == 0)
                changed.truncate(random.bounded(static_cast<int>(changed.size())));
            else if (kind == 1)
                changed += QByteArray(1 + random.bounded(20), static_cast<char>(random.bounded(256)));
            else if (kind == 2)
                changed.remove(random.bounded(static_cast<int>(changed.size())), 1 + random.bounded(3));
            else
                changed[random.bounded(static_cast<int>(changed.size()))] ^=
                    static_cast<char>(1 + random.bounded(255));
            // The parts' own checksums are made anew: it is the seal that must hold.
            const auto parts =
                changed.isEmpty() ? FormResult<QList<QByteArray>>(QList<QByteArray>()) : qrParts(changed);
            const auto opened =
                parts ? m_desk.openTexts(*parts) : Result<PreApplication>(fail(FailureCode::FactsInvalid));
            QVERIFY2(!opened, changed.toHex().constData());
            ++refused;
        }
        QCOMPARE(refused, mutations);
    }

    void whatOthersSealIsReadStrictly()
    {
        // Anybody may seal for the town: the content is mutated before sealing, too.
        QRandomGenerator random(7);
        const auto key = store::PreApplicationKey::load(m_desk.keyFile);
        const QByteArray clear = writePreApplication(sample(2));
        // Qt says each time that it could not unpack; five hundred such lines tell nobody anything.
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
        int accepted = 0;
        for (int i = 0; i < campaign(10'000); ++i) {
            QByteArray changed = clear;
            changed[random.bounded(static_cast<int>(changed.size()))] ^=
                static_cast<char>(1 + random.bounded(255));
            accepted += readPreApplication(changed, m_catalogue, m_desk.town, day) ? 1 : 0;
        }
        qInstallMessageHandler(before);
        QCOMPARE(accepted, 0); // zlib's own checksum sees each
    }

    void aVisitTakesThePartsOneByOneAndAsksNothingTwice()
    {
        Stand stand(m_desk.keyFile);
        const PreApplication left = sample(2);
        const QList<QByteArray> parts = *stand.desk().seal(left);
        QVERIFY(parts.size() >= 2);
        visit::VisitSession session(stand.services, visit::VisitRole::Counter);
        QList<int> missing{-1};
        std::optional<Failure> failure;
        connect(&session, &visit::VisitSession::preApplicationRead, this,
                [&](const QList<int>& open, int) { missing = open; });
        connect(&session, &visit::VisitSession::failed, this, [&](const Failure& seen) { failure = seen; });
        session.begin(QStringLiteral("ja"));
        session.chooseEvents({QStringLiteral("tennyu")});
        session.giveConsent();
        session.continueWithoutCard();
        QCOMPARE(session.step(), visit::VisitStep::Questions);
        QCOMPARE(session.questionScreen()->questions.first().var, QStringLiteral("visitor"));
        const auto show = [&](qsizetype i) {
            const QString file = m_folder.filePath(QStringLiteral("shown.png"));
            QVERIFY(drawn(parts[i]).save(file));
            session.readPaper(file);
            QVERIFY(QTest::qWaitFor([&] { return !session.isBusy(); }, 15'000));
        };
        session.readPaper(QString::fromLatin1(parts[1]).toLower()); // as a scanner types it
        QVERIFY(QTest::qWaitFor([&] { return !session.isBusy(); }, 15'000));
        QVERIFY(!failure);
        QVERIFY(missing.contains(1) && !missing.contains(2));
        QVERIFY(!session.facts().find(QStringLiteral("app_tel")));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i != 1)
                show(i);
        }
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
        QVERIFY(missing.isEmpty());
        QCOMPARE(session.facts().value(QStringLiteral("app_name")),
                 left.facts.value(QStringLiteral("app_name")));
        QCOMPARE(session.facts().find(QStringLiteral("app_name"))->origin, Origin::Qr);
        QCOMPARE(session.answers().value(QStringLiteral("visitor")),
                 left.answers.value(QStringLiteral("visitor")));
        QVERIFY(session.questionScreen()->questions.first().var != u"visitor");
        QVERIFY(session.identityCheck().isEmpty()); // never who is here
    }

    void ofAVisitTheFactsStayAndOfAGuardedPersonNoAddress()
    {
        FactSheet facts = sample(1).facts;
        facts.learn(
            {.key = QStringLiteral("p_mynumber"), .value = QStringLiteral("x"), .origin = Origin::Card});
        const PreApplication left =
            m_desk.afterVisit(facts, {{QStringLiteral("visitor"), QStringLiteral("本人")}}, {});
        QVERIFY(left.answers.isEmpty());
        QVERIFY(!left.facts.find(QStringLiteral("p_mynumber")));
        const auto opened = m_desk.openTexts(*m_desk.seal(left));
        QVERIFY(opened);
        QCOMPARE(opened->facts.value(QStringLiteral("addr_new")), facts.value(QStringLiteral("addr_new")));
        const PreApplication guarded = m_desk.afterVisit(facts, {{QStringLiteral("dv"), true}}, {});
        QVERIFY(!guarded.facts.find(QStringLiteral("addr_new")));
        QVERIFY(guarded.facts.find(QStringLiteral("app_tel")));
    }

    void anotherTownsKeyDoesNotOpen()
    {
        const QTemporaryDir other;
        const PreApplicationDesk desk{visit::preApplicationKeyFile(other.path()), m_desk.town, &m_catalogue,
                                      day};
        QVERIFY(store::PreApplicationKey::create(desk.keyFile));
        const auto opened = desk.openTexts(*m_desk.seal(sample(1)));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, FailureCode::SealBroken);
    }

    void aKeyThatOthersMayReadIsRefused()
    {
        const QTemporaryDir other;
        const QString path = visit::preApplicationKeyFile(other.path());
        QVERIFY(store::PreApplicationKey::create(path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QCOMPARE(store::PreApplicationKey::load(path).error().code, FailureCode::KeyUnavailable);
    }

    void whatIsTypedOnThePageArrivesAtTheCounterByteForByte()
    {
        const QString page = m_folder.filePath(QStringLiteral("page"));
        const auto made = test::runKakanai(
            m_folder.path(),
            {QStringLiteral("guide"), QStringLiteral("export"), QStringLiteral("--out"), page});
        QVERIFY2(made.json()[QStringLiteral("preApplication")].toBool(), made.errors.constData());
        QCOMPARE(made.json()[QStringLiteral("withoutReading")].toArray(), QJsonArray());
        const QJsonObject typed{
            {QStringLiteral("app_name"), QStringLiteral("𠮷﨑　髙子葛󠄀")},
            {QStringLiteral("app_kana"), QStringLiteral("ヨシザキ　タカコ")},
            {QStringLiteral("app_birth"), QStringLiteral("1990-02-28")},
            {QStringLiteral("app_tel"), QStringLiteral("0466-00-0000")},
            {QStringLiteral("addr_new"), QStringLiteral("みほん県みほん市中央一丁目２番３号 𠮷田荘２０１")},
            {QStringLiteral("addr_old"), QStringLiteral("神奈川県藤沢市辻󠄀堂 1-2-3")}};
        const auto shown = test::run(QStringLiteral("/usr/bin/python3"),
                                     {QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/export/qr_page.py"),
                                      page + QStringLiteral("/index.html"), m_folder.path()},
                                     QJsonDocument(typed).toJson());
        QVERIFY2(shown.exitCode == 0, shown.errors.constData());
        const QJsonObject seen = shown.json();
        QVERIFY(seen[QStringLiteral("numberRefused")].toBool());
        QCOMPARE(seen[QStringLiteral("console")].toArray(), QJsonArray());
        QStringList files;
        for (const QJsonValue& file : seen[QStringLiteral("files")].toArray())
            files.append(file.toString());
        QVERIFY(files.size() > 1);
        const auto read = test::runKakanai(m_folder.path(),
                                           QStringList{QStringLiteral("qr"), QStringLiteral("read")} + files);
        QVERIFY2(read.exitCode == 0, read.output.constData());
        QJsonObject facts;
        for (const QJsonValue& fact : read.json()[QStringLiteral("facts")].toArray()) {
            QCOMPARE(fact[QStringLiteral("origin")].toString(), QStringLiteral("qr"));
            facts.insert(fact[QStringLiteral("key")].toString(), fact[QStringLiteral("value")]);
        }
        QCOMPARE(facts, typed);
        QJsonObject given = seen[QStringLiteral("given")].toObject();
        QCOMPARE(read.json()[QStringLiteral("events")], given.take(QStringLiteral("ev")));
        QCOMPARE(read.json()[QStringLiteral("answers")].toObject(), given);
        // One part forgotten is said so.
        const auto without = test::runKakanai(
            m_folder.path(), QStringList{QStringLiteral("qr"), QStringLiteral("read")} + files.mid(1));
        QCOMPARE(without.exitCode, 1);
        QVERIFY2(without.output.contains("part 1 of"), without.output.constData());
        visitFrom(files, given);
    }

private:
    /** A whole visit that was filled in at home: no event, no answer, no name in the script. */
    void visitFrom(const QStringList& files, const QJsonObject& given)
    {
        QFile script(m_folder.filePath(QStringLiteral("visit.json")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(QJsonDocument(QJsonObject{{QStringLiteral("role"), QStringLiteral("kiosk")},
                                               {QStringLiteral("qr"), QJsonArray::fromStringList(files)}})
                         .toJson());
        script.close();
        const auto visited = test::runKakanai(
            m_folder.path(),
            {QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script"), script.fileName(),
             QStringLiteral("--out"), m_folder.filePath(QStringLiteral("sheets")), QStringLiteral("--qr-out"),
             m_folder.filePath(QStringLiteral("home"))});
        QVERIFY2(visited.exitCode == 0, visited.output.constData());
        QStringList home{QStringLiteral("qr"), QStringLiteral("read")};
        for (const QJsonValue& file : visited.json()[QStringLiteral("qr")].toArray())
            home.append(file.toString());
        const auto again = test::runKakanai(m_folder.path(), home);
        QVERIFY2(again.exitCode == 0, again.output.constData());
        QVERIFY2(again.output.contains(QStringLiteral("𠮷﨑　髙子葛󠄀").toUtf8()),
                 again.output.constData());
        const QJsonArray procedures = visited.json()[QStringLiteral("procedures")].toArray();
        QVERIFY(procedures.contains(QStringLiteral("J01")));
        QCOMPARE(procedures.contains(QStringLiteral("L04")), given[QStringLiteral("dog")].toBool());
        const QJsonArray sheets = visited.json()[QStringLiteral("sheets")].toArray();
        QVERIFY(!sheets.isEmpty());
        const auto text = test::run(QStringLiteral("pdftotext"),
                                    {sheets.first()[QStringLiteral("file")].toString(), QStringLiteral("-")});
        QVERIFY2(text.output.contains(QStringLiteral("𠮷﨑").toUtf8()), text.output.constData());
    }

    static PreApplication sample(int seed)
    {
        const std::array names{QStringLiteral("𠮷﨑　髙子"), QStringLiteral("高梨　陽太"),
                               QStringLiteral("葛󠄀城　海"), QStringLiteral("NGUYEN VAN AN")};
        PreApplication left;
        left.town = QStringLiteral("479993");
        left.made = day.addDays(-(seed % 20));
        left.language = QStringLiteral("ja");
        left.events = {QStringLiteral("tennyu")};
        left.answers = {{QStringLiteral("visitor"), QStringLiteral("本人")},
                        {QStringLiteral("has_mn"), seed % 2 == 0},
                        {QStringLiteral("n_members"), 1 + seed % 5},
                        {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
        const auto learn = [&](const char* key, const QString& value, int person = 0) {
            left.facts.learn(
                {.key = QLatin1String(key), .person = person, .value = value, .origin = Origin::Qr});
        };
        learn("app_name", names[static_cast<std::size_t>(seed) % names.size()]);
        learn("app_tel", QStringLiteral("0466-00-%1").arg(seed, 4, 10, QLatin1Char('0')));
        learn("addr_new", QStringLiteral("みほん県みほん市中央%1丁目２番３号").arg(seed % 9 + 1));
        learn("mv_date", QStringLiteral("2026-11-01"));
        learn("kid_name", QStringLiteral("高梨　空"), 0);
        learn("kid_name", QStringLiteral("高梨　海"), 1);
        return left;
    }

    Catalogue m_catalogue;
    QTemporaryDir m_folder;
    PreApplicationDesk m_desk;
};

KAKANAI_TEST(tst_PreApplication);
#include "tst_PreApplication.moc"
