// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/RestIntake.h"
#include "app/sync/SyncAgent.h"
#include "tests/e2e/sync/PrismPeer.h"
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace kakanai;
using namespace kakanai::sync;

namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures");

Parcel parcelOf(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file));
    Parcel parcel;
    parcel.message.body = in.readAll();
    const QJsonDocument json = QJsonDocument::fromJson(parcel.message.body);
    parcel.message.messageId = json[QStringLiteral("message")][QStringLiteral("message_id")].toString();
    parcel.message.sequence = json[QStringLiteral("message")][QStringLiteral("sequence")].toInt();
    parcel.message.caseId = json[QStringLiteral("case")][QStringLiteral("case_id")].toString();
    parcel.message.bodySha256 = QCryptographicHash::hash(parcel.message.body, QCryptographicHash::Sha256);
    return parcel;
}

} // namespace

/**
 * Servers other people wrote: oidc-provider gives out the tokens, Prism holds every request against the
 * OpenAPI before it reaches the example receiver. `./dev test` installs them into build/peers.
 */
class tst_RealPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDir(test::PrismPeer::modules()).exists(),
                 "build/peers is missing: run ./dev test, which installs it");
        openssl({"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem"});
        openssl({"pkey", "-in", "key.pem", "-pubout", "-out", "public.pem"});
        QFile secret(folder.filePath(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("0123456789abcdef0123456789abcdef0123456789abcdef\n");
        secret.close();
        tokens = std::make_unique<test::Peer>(
            QStringLiteral("node"),
            QStringList{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/sync/peers/oidc_peer.mjs"),
                        test::PrismPeer::modules(), folder.filePath(QStringLiteral("public.pem"))},
            QByteArray());
        while (tokens->port() == 0)
            tokens->skipLine();
        ledger = test::Peer::scripted(folder.path());
        prism = std::make_unique<test::PrismPeer>(folder.path(), ledger->url());
    }

    void aTokenIsGotInBothWays_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isGiven");
        QTest::newRow("a secret") << "client_secret_jwt"
                                  << "with-secret"
                                  << "secret" << true;
        QTest::newRow("a key") << "private_key_jwt"
                               << "with-key"
                               << "key.pem" << true;
        QTest::newRow("the wrong secret") << "client_secret_jwt"
                                          << "with-secret"
                                          << "public.pem" << false;
        QTest::newRow("somebody else's name") << "private_key_jwt"
                                              << "with-secret"
                                              << "key.pem" << false;
    }

    void aTokenIsGotInBothWays()
    {
        QFETCH(QString, method);
        QFETCH(QString, client);
        QFETCH(QString, file);
        QFETCH(bool, isGiven);
        TokenSource source(settings(method, client, file), {}, clock);
        const auto first = source.header();
        QVERIFY2(first.has_value() == isGiven, first ? "given" : qPrintable(first.error().detail));
        if (!isGiven)
            return;
        QCOMPARE(*source.header(), *first); // kept
        const auto second = source.header(*first); // refused: a fresh assertion, for one is good once
        QVERIFY(second);
        QVERIFY(*second != *first);
    }

    /** Files, message, acknowledgements and the day's list, each request held against the contract. */
    void whatTheOfficeSendsKeepsTheContract()
    {
        Lane lane(QStringLiteral("db"));
        std::unique_ptr<test::CaseOffice> office;
        lane.wait([&] {
            office = std::make_unique<test::CaseOffice>();
            office->town.receivers = {receiver()};
            for (int i = 0; i < 5; ++i)
                (void)office->complete(QStringLiteral("A%1").arg(i + 1, 4, 10, QLatin1Char('0')));
        });
        {
            SyncAgent agent(
                lane, *office->database, office->outbox, office->trail,
                [&](store::Transaction& transaction, const QString& caseId,
                    const QString& hash) -> Result<QByteArray> {
                    const auto attachment = office->cases.attachmentForDelivery(transaction, caseId, hash);
                    if (!attachment)
                        return tl::unexpected(attachment.error());
                    return attachment->bytes;
                },
                clock);
            agent.connectTown(office->town, office->folder.path());
            const auto counts = agent.runOnce(true);
            QString problem;
            lane.wait([&] {
                auto transaction = office->begin();
                const auto messages = office->outbox.list(transaction);
                problem = messages->first().lastProblem;
            });
            QVERIFY2(counts->delivered == 5, qPrintable(problem));
            QVERIFY(*agent.takeAcknowledgements() >= 5);
            const auto reports = agent.reconcile(clock.now().toOffsetFromUtc(9 * 3600).date());
            QVERIFY2(reports.has_value(), reports ? "" : qPrintable(reports.error().detail));
            QCOMPARE(reports->first().matched, 5);
        }
        lane.wait([&] { office.reset(); });
    }

    void theContractsOwnExamples_data()
    {
        QTest::addColumn<QString>("path");
        const QDir messages(fixtures + QStringLiteral("/messages"));
        for (const QString& name : messages.entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << messages.filePath(name);
    }

    /** The right ones pass, the broken ones are dead letters. */
    void theContractsOwnExamples()
    {
        QFETCH(QString, path);
        RestIntake intake(receiver(), QStringLiteral("479993"), clock);
        const DeliveryAnswer answer = intake.deliver({parcelOf(path)}).first();
        const bool isBroken = QFileInfo(path).fileName().startsWith(QStringLiteral("invalid"));
        // Some examples share a message id; that the receiver minds it is not the contract's word.
        const bool isRefused = answer.problem.startsWith(QStringLiteral("422 unprocessable-entity"));
        QVERIFY2(isRefused == isBroken, qPrintable(answer.problem));
        QVERIFY(!isBroken || answer.verdict == Verdict::Refused);
    }

    void aBrokenFieldIsNamed()
    {
        RestIntake intake(receiver(), QStringLiteral("479993"), clock);
        const DeliveryAnswer answer =
            intake
                .deliver({parcelOf(fixtures + QStringLiteral("/messages/invalid-municipality-5digits.json"))})
                .first();
        QCOMPARE(answer.verdict, Verdict::Refused);
        QVERIFY2(answer.problem.startsWith(QStringLiteral("422 "))
                     && answer.problem.contains(QStringLiteral("/case/municipality_code ")),
                 qPrintable(answer.problem));
    }

private:
    void openssl(const QList<const char*>& words)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        QStringList arguments;
        for (const char* word : words)
            arguments.append(QString::fromLatin1(word));
        process.start(QStringLiteral("openssl"), arguments);
        QVERIFY(process.waitForFinished(60'000) && process.exitCode() == 0);
    }

    TokenSettings settings(const QString& method, const QString& client, const QString& file) const
    {
        const QString url = tokens->url() + QStringLiteral("/token");
        return {url, url, client, method, folder.filePath(file), QStringLiteral("001:cases:create")};
    }

    Receiver receiver() const
    {
        Receiver receiver;
        receiver.id = QStringLiteral("intake");
        receiver.kind = QStringLiteral("rest");
        receiver.url = prism->url();
        receiver.departments = {QStringLiteral("*")};
        receiver.token = settings(QStringLiteral("client_secret_jwt"), QStringLiteral("with-secret"),
                                  QStringLiteral("secret"));
        return receiver;
    }

    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<test::Peer> tokens;
    std::unique_ptr<test::Peer> ledger;
    std::unique_ptr<test::PrismPeer> prism;
};

KAKANAI_TEST(tst_RealPeers);
#include "tst_RealPeers.moc"
