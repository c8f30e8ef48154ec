// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace kakanai::demo {
namespace {

constexpr int patienceMilliseconds = 2000;
/** A message is a short list of role names; anything longer is not ours. */
constexpr qint64 longestMessage = 256;

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent)
    // A socket's path is short (108 bytes), a data folder's may be long: its hash names the socket.
    , m_path(QDir::temp().filePath(
          QStringLiteral("kakanai-%1")
              .arg(QString::fromLatin1(
                  QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256)
                      .toHex()
                      .left(24)))))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            const QByteArray message = socket->read(longestMessage);
            socket->write("ok\n");
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT rolesAsked(QString::fromLatin1(message).trimmed().split(u',', Qt::SkipEmptyParts));
        });
    });
}

bool SingleInstance::handOver(const QStringList& roles)
{
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(patienceMilliseconds))
        return false;
    socket.write(roles.join(u',').toLatin1() + '\n');
    return socket.waitForBytesWritten(patienceMilliseconds) && socket.waitForReadyRead(patienceMilliseconds);
}

bool SingleInstance::listen()
{
    QLocalServer::removeServer(
        m_path); // left behind by a process that was killed; a living one answered above
    return m_server.listen(m_path);
}

} // namespace kakanai::demo
