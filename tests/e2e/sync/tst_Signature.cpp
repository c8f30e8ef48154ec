// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/Peer.h"
#include "tests/e2e/sync/PrismPeer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace kakanai;

/** An intake that asks for signed messages gets them, and one that does not is told nothing more. */
class tst_Signature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { stand = std::make_unique<test::SyncStand>(); }
    void cleanup()
    {
        stand.reset();
        peer.reset();
    }

    void whoAsksForASignatureCanCheckIt_data()
    {
        QTest::addColumn<QStringList>("kind");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("P-256") << QStringList{QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                              QStringLiteral("ec_paramgen_curve:P-256")}
                               << QStringLiteral("ES256");
        QTest::newRow("RSA") << QStringList{QStringLiteral("rsa:2048")} << QStringLiteral("PS256");
    }

    void whoAsksForASignatureCanCheckIt()
    {
        QFETCH(QStringList, kind);
        QFETCH(QString, algorithm);
        makeCertificate(kind);
        start(true, true);
        const QString id = stand->complete(1).first().messageIds.first();
        QVERIFY(stand->agent->askCapabilities().first().capabilities->isSignatureRequired);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        const QJsonObject sent = posted();
        const QByteArray signature = sent[QStringLiteral("signature")].toString().toLatin1();
        const QByteArray body = sent[QStringLiteral("body")].toString().toUtf8();
        const QJsonObject good = verify(signature, body);
        QCOMPARE(good[QStringLiteral("header")][QStringLiteral("alg")].toString(), algorithm);
        QCOMPARE(good[QStringLiteral("header")][QStringLiteral("kid")], good[QStringLiteral("kid")]);
        // The control: one byte is another.
        QByteArray changed = body;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        QVERIFY(verify(signature, changed).contains(QStringLiteral("refused")));
    }

    void withoutACertificateTheMessageWaits()
    {
        start(true, false);
        const QString id = stand->complete(1).first().messageIds.first();
        QVERIFY(stand->agent->askCapabilities().first().capabilities);
        QCOMPARE(stand->agent->runOnce(true)->pending, 1);
        QVERIFY(stand->message(id).lastProblem.startsWith(QStringLiteral("signature-required")));
        QVERIFY(posted().isEmpty());
    }

    void whoDoesNotAskGetsNone()
    {
        makeCertificate({QStringLiteral("rsa:2048")});
        start(false, true);
        stand->complete(1);
        QVERIFY(stand->agent->askCapabilities().first().capabilities);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 1);
        QVERIFY(posted()[QStringLiteral("signature")].isNull());
    }

private:
    void start(bool isRequired, bool canSign)
    {
        const QString folder = stand->path(QStringLiteral("peer"));
        QDir().mkpath(folder);
        peer = test::Peer::scripted(
            folder,
            {QJsonObject{
                {QStringLiteral("path"), QStringLiteral("/v1/capabilities")},
                {QStringLiteral("status"), 200},
                {QStringLiteral("body"),
                 QJsonObject{{QStringLiteral("schema_versions"), QJsonArray{QStringLiteral("1.0.0")}},
                             {QStringLiteral("max_body_bytes"), 2'097'152},
                             {QStringLiteral("character_set"), QStringLiteral("mj")},
                             {QStringLiteral("signature_required"), isRequired},
                             {QStringLiteral("routes"), QJsonArray()}}}}});
        QJsonObject receiver = test::restReceiver("intake", peer->url());
        if (canSign) {
            receiver[QStringLiteral("clientCertificate")] = certificate();
            receiver[QStringLiteral("clientKey")] = stand->path(QStringLiteral("sync.key"));
        }
        stand->setReceivers({receiver});
    }

    void makeCertificate(const QStringList& kind)
    {
        QStringList arguments{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                              QStringLiteral("-newkey")};
        arguments += kind;
        arguments += {QStringLiteral("-keyout"), stand->path(QStringLiteral("sync.key")),
                      QStringLiteral("-out"),    certificate(),
                      QStringLiteral("-subj"),   QStringLiteral("/CN=sync")};
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        QVERIFY(process.waitForFinished(60'000) && process.exitCode() == 0);
    }

    [[nodiscard]] QString certificate() const { return stand->path(QStringLiteral("sync.pem")); }

    QJsonObject posted() const
    {
        for (const QJsonObject& request : peer->lines(QStringLiteral("requests"))) {
            if (request[QStringLiteral("method")] == QStringLiteral("POST"))
                return request;
        }
        return {};
    }

    QJsonObject verify(const QByteArray& signature, const QByteArray& body) const
    {
        QFile file(stand->path(QStringLiteral("body")));
        if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
            qFatal("no body");
        file.close();
        QProcess process;
        process.start(QStringLiteral("node"),
                      {QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/sync/peers/verify_jws.mjs"),
                       test::PrismPeer::modules(), certificate(), file.fileName()});
        process.write(signature);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("node does not end");
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    std::unique_ptr<test::SyncStand> stand;
    std::unique_ptr<test::Peer> peer;
};

KAKANAI_TEST(tst_Signature);
#include "tst_Signature.moc"
