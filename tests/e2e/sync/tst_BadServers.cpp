// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/HttpPool.h"
#include "app/sync/RestIntake.h"
#include "tests/e2e/sync/Peer.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::sync;

/** Servers nobody should give a case to; the servers count what they were given. */
class tst_BadServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        servers = std::make_unique<test::Peer>(QStringLiteral("tests/e2e/sync/peers/tls_servers.py"),
                                               folder.path());
        ports = QJsonDocument::fromJson(servers->firstLine()).object();
        QVERIFY(ports.size() >= 28);
    }

    void aGoodServerGetsWhatIsSent_data()
    {
        QTest::addColumn<QString>("server");
        QTest::newRow("TLS 1.3 with a client certificate") << QStringLiteral("good");
        QTest::newRow("TLS 1.2") << QStringLiteral("good-1.2");
    }

    /** The control: what the others must not get is counted here. */
    void aGoodServerGetsWhatIsSent()
    {
        QFETCH(QString, server);
        HttpPool pool(identity());
        const HttpAnswer answer = pool.ask(post(server));
        QVERIFY2(answer.status == 202, qPrintable(answer.problem));
        QVERIFY(bytesAt(server) > 0);
    }

    void aBadServerGetsNothing_data()
    {
        QTest::addColumn<QString>("server");
        for (const QString& name : ports.keys()) {
            if (!name.startsWith(QStringLiteral("good")) && name != QStringLiteral("nginx"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    void aBadServerGetsNothing()
    {
        QFETCH(QString, server);
        HttpPool pool(identity());
        QElapsedTimer timer;
        timer.start();
        const HttpAnswer answer = pool.ask(post(server));
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.problem.isEmpty());
        QVERIFY(timer.elapsed() < 10'500);
        QCOMPARE(bytesAt(server), 0);
    }

    void withoutItsAuthorityTheGoodServerIsAStranger()
    {
        HttpPool pool({folder.filePath(QStringLiteral("stranger.pem")), {}, {}, {}});
        QCOMPARE(pool.ask(post(QStringLiteral("good-1.2"))).status, 0);
    }

    void aRedirectIsNotFollowed()
    {
        QTemporaryDir there;
        QTemporaryDir here;
        const auto other = test::Peer::scripted(there.path());
        const QJsonObject away{
            {QStringLiteral("status"), 307},
            {QStringLiteral("headers"),
             QJsonObject{{QStringLiteral("Location"), other->url() + QStringLiteral("/v1/cases")}}}};
        const auto peer = test::Peer::scripted(here.path(), {away});
        HttpPool pool({});
        HttpRequest request;
        request.method = "POST";
        request.url = peer->url() + QStringLiteral("/v1/cases");
        request.body = "{}";
        QCOMPARE(pool.ask(request).status, 307);
        QVERIFY(other->requests().isEmpty());
    }

    /** nginx before the receiver, as a town sets it up: only who has the town's certificate gets through. */
    void throughAProxyThatAsksForTheCertificate()
    {
        QTemporaryDir ledger;
        const auto peer = test::Peer::scripted(ledger.path());
        QProcess proxy;
        startProxy(proxy, peer->url());
        Receiver receiver;
        receiver.id = QStringLiteral("intake");
        receiver.url = QStringLiteral("https://localhost:%1").arg(ports[QStringLiteral("nginx")].toInt());
        receiver.authorities = folder.filePath(QStringLiteral("ca.pem"));
        receiver.revocations = folder.filePath(QStringLiteral("crl.pem"));
        const SystemClock clock;
        RestIntake stranger(receiver, QStringLiteral("479993"), clock);
        DeliveryAnswer answer = stranger.deliver({parcel()}).first();
        for (int attempt = 0; attempt < 100 && answer.status == 0; ++attempt) { // until nginx listens
            QTest::qWait(100);
            answer = RestIntake(receiver, QStringLiteral("479993"), clock).deliver({parcel()}).first();
        }
        QCOMPARE(answer.status, 400); // nginx's word for "no certificate"
        QVERIFY(peer->requests().isEmpty());

        receiver.clientCertificate = folder.filePath(QStringLiteral("client.pem"));
        receiver.clientKey = folder.filePath(QStringLiteral("client.key"));
        RestIntake ours(receiver, QStringLiteral("479993"), clock);
        answer = ours.deliver({parcel()}).first();
        QVERIFY2(answer.verdict == Verdict::Delivered, qPrintable(answer.problem));
        QCOMPARE(peer->lines(QStringLiteral("journal")).size(), 1);
        proxy.terminate();
        proxy.waitForFinished();
    }

private:
    TlsIdentity identity() const
    {
        return {folder.filePath(QStringLiteral("ca.pem")), folder.filePath(QStringLiteral("client.pem")),
                folder.filePath(QStringLiteral("client.key")), folder.filePath(QStringLiteral("crl.pem"))};
    }

    HttpRequest post(const QString& server) const
    {
        HttpRequest request;
        request.method = "POST";
        request.url = QStringLiteral("https://localhost:%1/v1/cases").arg(ports[server].toInt());
        request.body = "{\"a case\": \"with somebody's name\"}";
        return request;
    }

    int bytesAt(const QString& server) const
    {
        QFile file(folder.filePath(QStringLiteral("bytes")));
        int bytes = 0;
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        while (!file.atEnd()) {
            const QList<QByteArray> words = file.readLine().trimmed().split(' ');
            bytes += words.first() == server.toLatin1() ? words.last().toInt() : 0;
        }
        return bytes;
    }

    void startProxy(QProcess& proxy, const QString& upstream) const
    {
        QFile conf(folder.filePath(QStringLiteral("nginx.conf")));
        if (!conf.open(QIODevice::WriteOnly))
            qFatal("no configuration");
        conf.write(QStringLiteral("daemon off; master_process off; pid nginx.pid; error_log stderr;\n"
                                  "events {}\n"
                                  "http { access_log off; client_body_temp_path t1; proxy_temp_path t2;\n"
                                  "fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;\n"
                                  "server { listen 127.0.0.1:%1 ssl; ssl_certificate server.pem;\n"
                                  "ssl_certificate_key server.key; ssl_protocols TLSv1.2 TLSv1.3;\n"
                                  "ssl_client_certificate ca.pem; ssl_verify_client on;\n"
                                  "location / { proxy_pass %2; } } }\n")
                       .arg(ports[QStringLiteral("nginx")].toInt())
                       .arg(upstream)
                       .toUtf8());
        conf.close();
        test::endWithUs(proxy);
        proxy.start(QStringLiteral("/usr/sbin/nginx"),
                    {QStringLiteral("-p"), folder.path(), QStringLiteral("-c"), conf.fileName(),
                     QStringLiteral("-e"), QStringLiteral("stderr")});
        if (!proxy.waitForStarted())
            qFatal("nginx (packaging/debian-test.txt) does not start");
    }

    static Parcel parcel()
    {
        Parcel parcel;
        parcel.message.messageId = QStringLiteral("019da4f0-0001-7001-8001-000000000001");
        parcel.message.caseId = QStringLiteral("019da4f0-0002-7002-8002-000000000002");
        const QJsonObject head{{QStringLiteral("message_id"), parcel.message.messageId},
                               {QStringLiteral("sequence"), 1}};
        parcel.message.body =
            QJsonDocument(QJsonObject{{QStringLiteral("message"), head},
                                      {QStringLiteral("case"),
                                       QJsonObject{{QStringLiteral("case_id"), parcel.message.caseId}}},
                                      {QStringLiteral("procedures"), QJsonArray()}})
                .toJson(QJsonDocument::Compact);
        parcel.message.bodySha256 = QCryptographicHash::hash(parcel.message.body, QCryptographicHash::Sha256);
        return parcel;
    }

    QTemporaryDir folder;
    std::unique_ptr<test::Peer> servers;
    QJsonObject ports;
};

KAKANAI_TEST(tst_BadServers);
#include "tst_BadServers.moc"
