// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace kakanai::test {

/** A receipt printer on a free port of this machine: takes bytes, answers DLE EOT from its own paper and
 * cover. */
class FakeReceiptPrinter
{
public:
    bool hasPaper = true;
    bool isPaperLow = false;
    bool isCoverOpen = false;
    bool isMute = false; ///< takes bytes and answers nothing
    bool talksNonsense = false;
    int diesAfter = -1; ///< hangs up after so many bytes; -1 = never
    QByteArray received; ///< everything, over all connections

    FakeReceiptPrinter()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                serve(socket);
        });
    }

    [[nodiscard]] QString address() const
    {
        return QStringLiteral("tcp:127.0.0.1:%1").arg(m_server.serverPort());
    }

private:
    void serve(QTcpSocket* socket)
    {
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray bytes = socket->readAll();
            received += bytes;
            if (diesAfter >= 0 && received.size() > diesAfter) {
                socket->abort();
                return;
            }
            // Only whole questions: the picture itself may hold the same two bytes, which a real printer
            // answers too, so questions come alone.
            if (bytes.size() % 3 != 0 || bytes.size() > 9)
                return answerTail(socket, bytes);
            for (qsizetype i = 0; i + 2 < bytes.size(); i += 3) {
                if (bytes.mid(i, 2) == QByteArray("\x10\x04", 2))
                    answer(socket, bytes.at(i + 2));
            }
        });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    /** A question that came in one packet with the end of the picture. */
    void answerTail(QTcpSocket* socket, const QByteArray& bytes)
    {
        const QByteArray tail = bytes.right(3);
        if (tail.size() == 3 && tail.left(2) == QByteArray("\x10\x04", 2))
            answer(socket, tail.at(2));
    }

    void answer(QTcpSocket* socket, char question)
    {
        if (isMute)
            return;
        constexpr int fixed = 0x12;
        int byte = fixed;
        if (question == 2)
            byte |= (isCoverOpen ? 0x04 : 0) | (hasPaper ? 0 : 0x20);
        if (question == 4)
            byte |= (isPaperLow || !hasPaper ? 0x0c : 0) | (hasPaper ? 0 : 0x60);
        socket->write(QByteArray(1, static_cast<char>(talksNonsense ? 0xff : byte)));
        socket->flush();
    }

    QTcpServer m_server;
};

} // namespace kakanai::test
