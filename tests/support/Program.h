// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace kakanai::test {

/** What a program left behind. */
struct Finished {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    qint64 milliseconds = 0;

    /** The one JSON object on standard output; empty when there is something else. */
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const;
};

/** Runs a program to its end, with `input` on its standard input; exit code -1 when it had to be ended. */
[[nodiscard]] Finished run(const QString& program, const QStringList& arguments,
                           const QByteArray& input = {});

/** The built `kakanai ARGUMENTS --json` with its state in `dataFolder`. */
[[nodiscard]] Finished runKakanai(const QString& dataFolder, const QStringList& arguments,
                                  const QByteArray& input = {});

} // namespace kakanai::test
