// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CaseMessage.h"
#include "app/visit/CardFacts.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "forms/print/FormRenderer.h"
#include "forms/print/Typesetter.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/SampleCase.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <clocale>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

constexpr int wholeCampaign = 10'000;
constexpr int peopleOnOneSheet = 25;
const char insideVariable[] = "KAKANAI_NAMES_IN_LOCALE";

int campaign()
{
    bool isNumber = false;
    const int divisor = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN", &isNumber);
    return wholeCampaign / (isNumber && divisor > 0 ? divisor : 20);
}

struct Range {
    const char* name;
    char32_t first;
    char32_t last;
};

// Where the characters of 戸籍 and 住民基本台帳 live in Unicode.
constexpr std::array ranges{
    Range{"everyday", 0x4E00, 0x9FFF},
    Range{"extension A", 0x3400, 0x4DBF},
    Range{"extension B, not in the BMP", 0x20000, 0x2A6DF},
    Range{"compatibility", 0xF900, 0xFAD9},
    Range{"compatibility, not in the BMP", 0x2F800, 0x2FA1D},
    Range{"変体仮名", 0x1B002, 0x1B11E},
    Range{"full-width letters", 0xFF21, 0xFF3A},
    Range{"radicals", 0x2F00, 0x2FD5},
};

/** Makes names and addresses of characters the sheets' fonts have: the same ones in every locale. */
class Namer
{
public:
    explicit Namer(const Typesetter& type)
        : m_type(type)
        , m_random(20261122)
    {
    }

    QString name() { return word(1 + draw(3)) + u'　' + word(1 + draw(3)); }
    QString address()
    {
        return QStringLiteral("みほん県みほん市大字") + word(2 + draw(4)) + QStringLiteral("字")
            + word(1 + draw(2)) + QString::number(1 + draw(999)) + QStringLiteral("番地の")
            + QString::number(1 + draw(9)) + u'　' + word(3);
    }

    QHash<QByteArray, int> used; ///< how many characters came from where
    int refused = 0; ///< characters no font has: the glyph gate's

private:
    int draw(int below) { return static_cast<int>(m_random.bounded(below)); }

    QString word(int length)
    {
        QString text;
        for (int i = 0; i < length; ++i)
            text += character();
        return text;
    }

    QString character()
    {
        for (;;) {
            const Range& range = ranges.at(static_cast<std::size_t>(draw(static_cast<int>(ranges.size()))));
            const char32_t base =
                range.first + static_cast<char32_t>(draw(static_cast<int>(range.last - range.first + 1)));
            QString text = QString::fromUcs4(&base, 1);
            QByteArray kind = range.name;
            if (range.first == 0x4E00 && draw(2) == 0) {
                const char32_t selector = 0xE0100 + static_cast<char32_t>(draw(6));
                text += QString::fromUcs4(&selector, 1);
                kind = "with a variation selector";
            }
            if (m_type.missing(text, Face::Value).isEmpty()) {
                ++used[kind];
                return text;
            }
            ++refused;
        }
    }

    const Typesetter& m_type;
    QRandomGenerator m_random;
};

struct Person {
    QString name;
    QString address;
};

/** Through the card: written on a simulated one, read with its PIN as every card is. */
std::optional<card::CardIdentity> throughCard(const Person& person)
{
    auto persona = card::loadPersona(QStringLiteral("a"));
    if (!persona)
        return {};
    persona->identity.name = person.name;
    persona->identity.address = person.address;
    const QString reader = QStringLiteral("Names");
    const auto readers = std::make_shared<card::SimulatorReaders>();
    readers->addReader(reader);
    readers->insert(reader, std::make_shared<card::SimulatorCard>(*persona));
    card::SimulatorBackend backend(readers);
    const auto reading =
        card::readCard(backend, {.readerContains = reader}, test::secretOf(persona->pin), test::confirmed());
    return reading && reading->basic ? reading->basic : std::nullopt;
}

QString withoutBreaks(QString text)
{
    // A break where a value wraps is no part of it; the ideographic space of a name is.
    static const QRegularExpression white(QStringLiteral("[ \\t\\r\\n\\f]+"));
    return text.remove(white);
}

QString textOf(const QByteArray& pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sheet.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-raw"), file.fileName(),
                   QStringLiteral("-")});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return withoutBreaks(QString::fromUtf8(process.readAllStandardOutput()));
}

} // namespace

/** Card → fact → sheet → PDF text → outbox: every name and address arrives as the bytes it left as. */
class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameArrivesAsItWas();
    void inFiveLocales_data();
    void inFiveLocales();

private:
    void sheetOf(const Catalogue& catalogue, const QList<Person>& people, const FactSheet& facts);
};

void tst_Names::sheetOf(const Catalogue& catalogue, const QList<Person>& people, const FactSheet& facts)
{
    // Fact → sheet → PDF.
    SheetPlan plan;
    const FormRenderer renderer;
    plan.keysByPerson = renderer.keysByPerson({QStringLiteral("J01")});
    const auto sheets = Prefiller(catalogue).fill(facts, {{QStringLiteral("ev"), QStringLiteral("tennyu")}},
                                                  {QStringLiteral("J01")}, plan);
    QVERIFY(sheets);
    FilledSheet sheet = sheets->first();
    for (qsizetype i = 0; i < people.size();
         ++i) // an address for everybody: more than any paper has boxes for
        sheet.fields.append({QStringLiteral("addr_old"), static_cast<int>(i) + 1, QStringLiteral("住所"),
                             facts.value(QStringLiteral("app_addr"), static_cast<int>(i)),
                             facts.value(QStringLiteral("app_addr"), static_cast<int>(i)),
                             FieldState::Filled});
    const auto pdf = renderer.toPdf(sheet, {.townName = QStringLiteral("みほん市")});
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const QString text = textOf(*pdf);
    QVERIFY(!text.isEmpty());
    for (const Person& person : people) {
        QVERIFY2(text.contains(person.name), qPrintable(person.name));
        QVERIFY2(text.contains(person.address), qPrintable(person.address));
    }
    // Sheet and facts → the message in the outbox, as bytes.
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    casework::CompletedCase completed =
        test::sampleCompletion(QStringLiteral("0199b0c0-7a10-7c3e-9b1a-2f4d5e6a7b8c"), now);
    completed.facts = facts.facts();
    completed.facts.append(test::fact("mv_date", QStringLiteral("2026-11-10"), Origin::Typed));
    completed.sheets = {sheet};
    casework::Case head;
    head.id = completed.caseId;
    head.number = QStringLiteral("0001");
    head.submittedAt = head.startedAt = now;
    const auto message =
        casework::completedMessage(head, completed, {}, *loadTown({}),
                                   {.messageId = QStringLiteral("0199b0c0-7a10-7c3e-9b1a-000000000000"),
                                    .createdAt = now,
                                    .departments = {QStringLiteral("*")}});
    QVERIFY2(message, qPrintable(message ? QString() : message.error().detail));
    const QByteArray bytes = QJsonDocument(*message).toJson(QJsonDocument::Compact);
    for (const Person& person : people) {
        QVERIFY2(bytes.contains(person.name.toUtf8()), qPrintable(person.name));
        QVERIFY2(bytes.contains(person.address.toUtf8()), qPrintable(person.address));
    }
}

void tst_Names::everyNameArrivesAsItWas()
{
    std::setlocale(LC_ALL, "");
    const auto catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
    QVERIFY(catalogue);
    const Typesetter type;
    Namer namer(type);
    const int wanted = campaign();
    for (int done = 0; done < wanted; done += peopleOnOneSheet) {
        QList<Person> people;
        FactSheet facts;
        for (int i = 0; i < peopleOnOneSheet; ++i) {
            const Person person{namer.name(), namer.address()};
            const auto identity = throughCard(person);
            QVERIFY(identity);
            QCOMPARE(identity->name.toUtf8(), person.name.toUtf8());
            QCOMPARE(identity->address.toUtf8(), person.address.toUtf8());
            for (Fact fact : visit::factsFromCard(*identity, {})) {
                fact.person = i;
                facts.learn(std::move(fact));
            }
            people.append(person);
        }
        const auto stored = FactSheet::fromJson(facts.toJson()); // as the case keeps it
        QVERIFY(stored);
        sheetOf(*catalogue, people, *stored);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d names and addresses in %s; refused by the glyph gate: %d characters", wanted,
          std::setlocale(LC_ALL, nullptr), namer.refused);
    for (auto it = namer.used.cbegin(); it != namer.used.cend(); ++it)
        qInfo("  %d characters %s", it.value(), it.key().constData());
    QVERIFY(namer.used.size() >= 7);
}

void tst_Names::inFiveLocales_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("locale");
    QTest::newRow("C") << QString() << QStringLiteral("C");
    for (const char* source : {"ja_JP", "en_US", "tr_TR", "de_DE"})
        QTest::newRow(source) << QString::fromLatin1(source)
                              << QString::fromLatin1(source) + QStringLiteral(".UTF-8");
}

void tst_Names::inFiveLocales()
{
    QFETCH(QString, source);
    QFETCH(QString, locale);
    if (qEnvironmentVariableIsSet(insideVariable))
        return; // this is one of the five
    // The machine need not have the locale: it is made here, for this test only.
    QTemporaryDir made;
    if (!source.isEmpty())
        QCOMPARE(QProcess::execute(QStringLiteral("localedef"),
                                   {QStringLiteral("--no-archive"), QStringLiteral("-i"), source,
                                    QStringLiteral("-f"), QStringLiteral("UTF-8"), made.filePath(locale)}),
                 0);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(insideVariable), QStringLiteral("1"));
    environment.insert(QStringLiteral("LOCPATH"), made.path());
    environment.insert(QStringLiteral("LC_ALL"), locale);
    environment.remove(QStringLiteral("LANG"));
    QProcess inside;
    inside.setProcessEnvironment(environment);
    inside.setProcessChannelMode(QProcess::MergedChannels);
    inside.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("tst_Names"), QStringLiteral("everyNameArrivesAsItWas")});
    constexpr int longest = 40 * 60'000;
    QVERIFY(inside.waitForFinished(longest));
    const QByteArray said = inside.readAll();
    QVERIFY2(inside.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("names and addresses in " + locale.toLatin1()), said.constData());
}

KAKANAI_TEST(tst_Names);
#include "tst_Names.moc"
