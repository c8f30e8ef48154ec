// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DropProfile.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace kakanai::test {

/** An OpenSSH server of our own for SFTP only: own host key, own port of this machine, one key lets in. */
class SshServer
{
public:
    /** Makes the keys and starts; `problem` says why when it did not. */
    SshServer();
    ~SshServer();
    SshServer(const SshServer&) = delete;
    SshServer& operator=(const SshServer&) = delete;

    void start();
    /** Ends the server and every connection of it. */
    void stop();
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /** Where files are dropped. */
    [[nodiscard]] QString root() const { return m_folder.filePath(QStringLiteral("in")); }
    /** How to reach it and whom to believe. */
    [[nodiscard]] SftpSettings settings() const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /** Takes another host key; the known_hosts stays. */
    void changeHostKey();
    /** What it wrote into its log. */
    [[nodiscard]] QString log() const;

private:
    void makeKey(const QString& name);
    void writeConfiguration();

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_problem;
    QString m_user;
    int m_port = 0;
};

} // namespace kakanai::test
