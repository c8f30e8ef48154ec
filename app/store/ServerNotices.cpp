// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ServerNotices.h"

#include "app/store/ServerAddress.h"

#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace kakanai::store {
namespace {

constexpr int betweenTriesMs = 500;
constexpr int betweenHeartbeatsMs = 3000;

/** The connection and its clockwork; made, used and ended on the lane. */
class Listening : public QObject
{
public:
    Listening(ServerAddress address, QString channel, ServerNotices::Heard heard, ServerNotices::Alive alive)
        : m_channel(std::move(channel))
        , m_heard(std::move(heard))
        , m_alive(std::move(alive))
    {
        static std::atomic<int> count = 0;
        m_name = QStringLiteral("kakanai-listen-%1").arg(++count);
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        database.setUserName(address.user);
        database.setDatabaseName(address.database);
        database.setConnectOptions(address.options);
        m_timer.callOnTimeout(this, [this] { beat(); });
        beat();
    }
    ~Listening() override
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

private:
    void beat()
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        if (database.isOpen() && QSqlQuery(database).exec(QStringLiteral("SELECT 1"))) {
            if (m_alive)
                m_alive();
            m_timer.start(betweenHeartbeatsMs);
            return;
        }
        database.close();
        if (!database.open() || !database.driver()->subscribeToNotification(m_channel)) {
            m_timer.start(betweenTriesMs);
            return;
        }
        disconnect(m_connection);
        m_connection = connect(database.driver(), &QSqlDriver::notification, this,
                               [this](const QString&, QSqlDriver::NotificationSource, const QVariant& word) {
                                   m_heard(word.toString());
                               });
        m_heard({});
        m_timer.start(betweenHeartbeatsMs);
    }

    QString m_name;
    QString m_channel;
    ServerNotices::Heard m_heard;
    ServerNotices::Alive m_alive;
    QTimer m_timer;
    QMetaObject::Connection m_connection;
};

} // namespace

ServerNotices::ServerNotices(const QString& url, const QString& channel, Heard heard, Alive alive)
{
    Result<ServerAddress> address = ServerAddress::parse(url);
    if (!address)
        return;
    m_lane.reset(QThread::create(
        [address = std::move(*address), channel, heard = std::move(heard), alive = std::move(alive)] {
            QEventLoop loop;
            Listening listening(address, channel, heard, alive);
            QTimer watch;
            watch.callOnTimeout(&loop, [&loop] {
                if (QThread::currentThread()->isInterruptionRequested())
                    loop.quit();
            });
            constexpr int watchMs = 50;
            watch.start(watchMs);
            loop.exec();
        }));
    m_lane->setObjectName(QStringLiteral("db-listen"));
    m_lane->start();
}

ServerNotices::~ServerNotices()
{
    if (!m_lane)
        return;
    m_lane->requestInterruption();
    m_lane->wait();
}

} // namespace kakanai::store
