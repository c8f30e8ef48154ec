// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/ServerAddress.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace kakanai;

/** Machines that show a certificate to the server, and check the server's. */
class tst_PostgresTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        server.addresses = QStringLiteral("localhost");
        server.port = freePort();
        QVERIFY2(server.create(), qPrintable(server.log()));
        QVERIFY(!server.ask(QStringLiteral("CREATE ROLE kiosk1 LOGIN SUPERUSER")).isNull());
        QVERIFY(!server.ask(QStringLiteral("CREATE ROLE kiosk2 LOGIN SUPERUSER")).isNull());
        for (const char* authority : {"town", "stranger"})
            QVERIFY(
                openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                         QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                         QStringLiteral("30"), QStringLiteral("-subj"),
                         QStringLiteral("/CN=%1").arg(QLatin1String(authority)), QStringLiteral("-keyout"),
                         own(authority, "key"), QStringLiteral("-out"), own(authority, "pem")}));
        QVERIFY(certificate("localhost", "town"));
        QVERIFY(certificate("kiosk1", "town"));
        QVERIFY(certificate("forged", "stranger", "kiosk1"));
        for (const char* kind : {"key", "pem"}) {
            QFile::setPermissions(own("localhost", kind), QFile::ReadOwner | QFile::WriteOwner);
            server.own(own("localhost", kind));
        }
        QFile access(server.data() + QStringLiteral("/pg_hba.conf"));
        QVERIFY(access.open(QIODevice::WriteOnly | QIODevice::Truncate));
        access.write("local all all trust\nhostssl kakanai all all cert\n");
        access.close();
        server.always = {QStringLiteral("ssl=on"), QStringLiteral("ssl_ca_file=") + own("town", "pem"),
                         QStringLiteral("ssl_cert_file=") + own("localhost", "pem"),
                         QStringLiteral("ssl_key_file=") + own("localhost", "key")};
        server.stop(SIGINT);
        QVERIFY2(server.start(), qPrintable(server.log()));
    }

    void whoIsLetIn_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<bool>("isLetIn");
        const auto row = [](const char* name, const char* account, const char* shown, const char* trusted,
                            bool isLetIn) {
            QTest::newRow(name) << QString::fromLatin1(account) << QString::fromLatin1(shown)
                                << QString::fromLatin1(trusted) << isLetIn;
        };
        row("its own certificate", "kiosk1", "kiosk1", "town", true);
        row("another's certificate", "kiosk2", "kiosk1", "town", false);
        row("a forged one of that name", "kiosk1", "forged", "town", false);
        row("none", "kiosk1", "", "town", false);
        row("a server nobody vouches for", "kiosk1", "kiosk1", "stranger", false);
    }

    void whoIsLetIn()
    {
        QFETCH(QString, account);
        QFETCH(QString, certificate);
        QFETCH(QString, trusted);
        QFETCH(bool, isLetIn);
        QString url =
            QStringLiteral("postgresql://%1@localhost:%2/kakanai?sslmode=verify-full&sslrootcert=%3")
                .arg(account)
                .arg(server.port)
                .arg(own(trusted.toLatin1().constData(), "pem"));
        if (!certificate.isEmpty())
            url += QStringLiteral("&sslcert=%1&sslkey=%2")
                       .arg(own(certificate.toLatin1().constData(), "pem"),
                            own(certificate.toLatin1().constData(), "key"));
        const auto opened = store::Database::open(url);
        QVERIFY2(opened.has_value() == isLetIn, qPrintable(opened ? QString() : opened.error().detail));
        if (!opened)
            QCOMPARE(opened.error().code, FailureCode::StoreUnavailable);
    }

    void anAddressSaysOnlyWhatItMay()
    {
        const auto refused = [](const char* url) {
            return !store::ServerAddress::parse(QString::fromLatin1(url)).has_value();
        };
        QVERIFY(refused("postgresql://me:secret@host/db"));
        QVERIFY(refused("postgresql://me@host/db?password=secret"));
        QVERIFY(refused("postgresql://me@host"));
        const auto two = store::ServerAddress::parse(QStringLiteral("postgresql://me@a:5433,b/hall"));
        QVERIFY(two);
        QCOMPARE(two->database, QStringLiteral("hall"));
        QVERIFY(two->options.contains(QStringLiteral("host='a,b'")));
        QVERIFY(two->options.contains(QStringLiteral("port='5433,5432'")));
        QVERIFY(two->options.contains(QStringLiteral("target_session_attrs='read-write'")));
    }

private:
    static int freePort()
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        ::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length);
        ::close(socket);
        return ntohs(address.sin_port);
    }
    [[nodiscard]] QString own(const char* name, const char* kind) const
    {
        return QStringLiteral("%1/%2.%3").arg(server.folder(), QLatin1String(name), QLatin1String(kind));
    }
    static bool openssl(const QStringList& words)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), words);
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }
    [[nodiscard]] bool certificate(const char* file, const char* authority, const char* name = nullptr) const
    {
        const bool isMade =
            openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                     QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                     QStringLiteral("/CN=%1").arg(QLatin1String(name ? name : file)),
                     QStringLiteral("-keyout"), own(file, "key"), QStringLiteral("-out"), own(file, "csr")})
            && openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                        own(file, "csr"), QStringLiteral("-CA"), own(authority, "pem"),
                        QStringLiteral("-CAkey"), own(authority, "key"), QStringLiteral("-CAcreateserial"),
                        QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-out"),
                        own(file, "pem")});
        QFile::setPermissions(own(file, "key"), QFile::ReadOwner | QFile::WriteOwner);
        return isMade;
    }

    test::PostgresServer server;
};

KAKANAI_TEST(tst_PostgresTls);
#include "tst_PostgresTls.moc"
