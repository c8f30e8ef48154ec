// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Program.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace kakanai::test {

/**
 * A pcscd with vpcd, the built program and a simulated card. Uses the pcscd that runs already, else starts
 * one with a configuration of its own and stops that one.
 */
class VirtualReader
{
public:
    VirtualReader();
    ~VirtualReader();

    /** False when there is no pcscd and none could be started. */
    [[nodiscard]] bool start();
    [[nodiscard]] bool isOwn() const { return m_daemon != nullptr; }
    void stopDaemon();
    /** SIGKILL, and what it left lying about is cleared away. Only for one's own. */
    void killDaemon();

    /** Puts a card on the reader and waits until PC/SC sees it. */
    [[nodiscard]] bool insert(const QString& persona, const QString& fault = {}, bool writesTrust = false);
    /** Takes it off and waits until PC/SC has noticed. */
    [[nodiscard]] bool remove();

    /** Where the card on the reader has written down its issuers' keys. */
    [[nodiscard]] QString trustFolder() const;

    /** `kakanai ARGUMENTS --json`, with `input` on standard input. */
    [[nodiscard]] Finished kakanai(const QStringList& arguments, const QByteArray& input = {});

    /** A file in the test's own folder. */
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;

private:
    [[nodiscard]] static bool waitForReader(const char* sign, bool wanted, int milliseconds);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_daemon;
    std::unique_ptr<QProcess> m_card;
};

} // namespace kakanai::test
