// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace kakanai::test {

/** Before its start: the process dies when the thread that starts it does, however that comes about. */
void endWithUs(QProcess& process);

/** A receiver of tests/e2e/sync/peers (or the example of docs/) as a process of its own, on a free port. */
class Peer
{
public:
    /** `script`: a path inside the project. Its first line of output is its port. */
    Peer(const QString& script, const QString& folder, const QStringList& arguments = {});
    /** Any program; `ready` is in the line of its output that says it listens. Nothing is written for
     * `lines`. */
    Peer(const QString& program, const QStringList& arguments, const QByteArray& ready);
    /** The one that follows orders; see scripted_receiver.py. */
    [[nodiscard]] static std::unique_ptr<Peer> scripted(const QString& folder, const QJsonArray& rules = {});
    ~Peer();
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    [[nodiscard]] int port() const { return m_firstLine.trimmed().toInt(); }
    /** For those that say more than a port. */
    [[nodiscard]] const QByteArray& firstLine() const { return m_firstLine; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }
    /** What it wrote into `name` of its folder, a JSON object a line. */
    [[nodiscard]] QList<QJsonObject> lines(const QString& name) const;
    /** `METHOD path status` of every request of a method, in order. */
    [[nodiscard]] QStringList requests(const QString& method = {}) const;

    /** Takes the next line of its output for the first one. */
    void skipLine() { waitFor({}, m_folder); }
    /** A port nobody listens on now. */
    [[nodiscard]] static int freePort();

private:
    void waitFor(const QByteArray& ready, const QString& name);

    QProcess m_process;
    QString m_folder;
    QByteArray m_firstLine;
};

} // namespace kakanai::test
