// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Program.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace kakanai::test {

/** A visitor's script, a private data folder and what the program leaves in it. */
class VisitFolder
{
public:
    /** Visit P1 (a person alone moves in from another prefecture), at the counter, without card or paper. */
    [[nodiscard]] static QJsonObject firstVisit();
    /** Its seven procedures, sorted. */
    [[nodiscard]] static QStringList firstProcedures();

    /** Writes the script and plays it with `visit run`. */
    [[nodiscard]] Finished play(const QJsonObject& script) const;
    [[nodiscard]] Finished kakanai(const QStringList& arguments) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool write(const QString& name, const QByteArray& content) const;

    /** The first column of the first row, read from the store when no program holds it; -1 when it cannot. */
    [[nodiscard]] int number(const char* sql) const;
    [[nodiscard]] QString storeUrl() const;

    /** What receivers find: the lines of every case file of the drop folder. */
    [[nodiscard]] QList<QByteArray> deliveredLines() const;

    /** The text of a sheet's PDF without its white space. */
    [[nodiscard]] static QString textOf(const QString& pdf);

private:
    QTemporaryDir m_folder;
};

} // namespace kakanai::test
