// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/CatalogueProof.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

Q_DECLARE_METATYPE(kakanai::forms::Procedure)

namespace {

const QString builtIn = QStringLiteral(":/kakanai/catalogue");

Procedure made(const QString& id, const QString& condition)
{
    Procedure procedure;
    procedure.id = id;
    procedure.events = QStringList{QStringLiteral("tennyu")};
    procedure.condition = Rule::parse(condition).value();
    return procedure;
}

} // namespace

class tst_CatalogueProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(builtIn);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void theBuiltInCatalogueIsProved()
    {
        const CatalogueProof proof = proveCatalogue(m_catalogue);
        QVERIFY2(proof.isProved(),
                 proof.faults.isEmpty()
                     ? ""
                     : qPrintable(proof.faults.first().event + u' ' + proof.faults.first().id + u' '
                                  + proof.faults.first().message));
        QCOMPARE(proof.events.size(), 19);
        QCOMPARE(proof.pairs, 171);
        for (const EventProof& event : proof.events) {
            QVERIFY2(event.procedures >= 4, qPrintable(event.id)); // the four certificates at least
            QVERIFY2(event.trials > event.procedures, qPrintable(event.id));
        }
    }

    void aSeededFaultOfEachKindIsFound_data()
    {
        QTest::addColumn<Procedure>("procedure");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("kind");
        const QString moveIn = QStringLiteral("tennyu");
        QTest::newRow("contradiction") << made(QStringLiteral("X01"), QStringLiteral("dog and not dog"))
                                       << moveIn << QStringLiteral("unreachable");
        QTest::newRow("asked elsewhere only") << made(QStringLiteral("X01"), QStringLiteral("dead_tax"))
                                              << moveIn << QStringLiteral("unreachable");
        QTest::newRow("option that does not exist")
            << made(QStringLiteral("X01"), QStringLiteral("hoken_change=='retired'")) << moveIn
            << QStringLiteral("unreachable");
        QTest::newRow("variable nobody asks") << made(QStringLiteral("X01"), QStringLiteral("dog or cat"))
                                              << moveIn << QStringLiteral("undecided");
        QTest::newRow("asked of staff only") << made(QStringLiteral("X01"), QStringLiteral("dog or dv"))
                                             << moveIn << QStringLiteral("undecided");
        QTest::newRow("filed twice") << made(QStringLiteral("J01"), QStringLiteral("ev=='tennyu'"))
                                     << QStringLiteral("tennyu+tenkyo") << QStringLiteral("union");
        QStringList many;
        for (const Question& question : std::as_const(m_catalogue.questions)) {
            if (question.type == QuestionType::Bool)
                many.append(question.var);
        }
        QTest::newRow("too much to try")
            << made(QStringLiteral("X01"), many.mid(0, 20).join(QStringLiteral(" or ")))
            << QStringLiteral("tennyu+tenkyo") << QStringLiteral("unproved");
    }

    void aSeededFaultOfEachKindIsFound()
    {
        QFETCH(Procedure, procedure);
        QFETCH(QString, event);
        QFETCH(QString, kind);
        Catalogue catalogue = m_catalogue;
        catalogue.procedures.append(procedure);
        QVERIFY(has(proveCatalogue(catalogue), kind, event, procedure.id));
    }

    void aQuestionThatCannotMatterIsFound_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::newRow("nobody uses it") << QStringLiteral("dog");
        QTest::newRow("used, but always the same") << QStringLiteral("dog and (cat or not cat)");
        QTest::newRow("absorbed") << QStringLiteral("dog or (dog and cat)");
    }

    void aQuestionThatCannotMatterIsFound()
    {
        QFETCH(QString, condition);
        Catalogue catalogue = m_catalogue;
        Question cat;
        cat.id = QStringLiteral("Q99");
        cat.var = QStringLiteral("cat");
        cat.events = QStringList{QStringLiteral("tennyu")};
        catalogue.questions.append(cat);
        catalogue.procedures.append(made(QStringLiteral("X01"), condition));
        const CatalogueProof proof = proveCatalogue(catalogue);
        QCOMPARE(proof.faults.size(), 1);
        QVERIFY(has(proof, QStringLiteral("pointless"), QStringLiteral("tennyu"), cat.var));
    }

private:
    static bool has(const CatalogueProof& proof, const QString& kind, const QString& event, const QString& id)
    {
        return std::ranges::any_of(proof.faults, [&](const ProofFault& fault) {
            return nameOf(fault.kind) == kind && fault.event == event && fault.id == id;
        });
    }

    Catalogue m_catalogue;
};

KAKANAI_TEST(tst_CatalogueProof);
#include "tst_CatalogueProof.moc"
