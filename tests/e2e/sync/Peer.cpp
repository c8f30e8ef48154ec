// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/Peer.h"

#include <QFile>
#include <QJsonDocument>

namespace kakanai::test {
namespace {

constexpr int patience = 60'000;

} // namespace

Peer::Peer(const QString& script, const QString& folder, const QStringList& arguments)
    : m_folder(folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"),
                    QStringList{QStringLiteral(KAKANAI_SOURCE_DIR "/") + script, folder} + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            qFatal("%s does not start", qPrintable(script));
    }
    m_firstLine = m_process.readLine();
}

std::unique_ptr<Peer> Peer::scripted(const QString& folder, const QJsonArray& rules)
{
    return std::make_unique<Peer>(
        QStringLiteral("tests/e2e/sync/peers/scripted_receiver.py"), folder,
        QStringList{QString::fromUtf8(QJsonDocument(rules).toJson(QJsonDocument::Compact))});
}

Peer::~Peer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QList<QJsonObject> Peer::lines(const QString& name) const
{
    QFile file(m_folder + u'/' + name);
    QList<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly))
        return objects;
    while (!file.atEnd())
        objects.append(QJsonDocument::fromJson(file.readLine()).object());
    return objects;
}

QStringList Peer::requests(const QString& method) const
{
    QStringList found;
    for (const QJsonObject& line : lines(QStringLiteral("requests"))) {
        const QString verb = line[QStringLiteral("method")].toString();
        if (method.isEmpty() || verb == method)
            found.append(QStringLiteral("%1 %2 %3")
                             .arg(verb, line[QStringLiteral("path")].toString())
                             .arg(line[QStringLiteral("status")].toInt()));
    }
    return found;
}

} // namespace kakanai::test
