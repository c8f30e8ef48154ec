// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace kakanai {

/** The characters a receiver's tables are written in. The lines of JSON are UTF-8 for everybody. */
enum class DropEncoding { Utf8, Windows31J };

/** What the first row of a table says. */
enum class DropHeader { Keys, Labels, None };

/**
 * How files are written for a receiver of kind `folder` or `sftp`: the profile "KKN-CSV 1" where a town says
 * nothing else. Nothing here is the national format, whose annex the town has to hold against it.
 */
struct DropProfile {
    DropEncoding encoding = DropEncoding::Utf8;
    bool hasMark = false; ///< EF BB BF before a UTF-8 table, for a spreadsheet
    DropHeader header = DropHeader::Keys;
    bool isLineFeedOnly = false; ///< else CRLF (RFC 4180 §2)
    bool quotesAll = true; ///< else only where RFC 4180 asks for it
    QString formulaGuard = QStringLiteral("'"); ///< before what a spreadsheet would take for a formula
    /** `{municipality} {target} {date} {time} {sequence}`; the last one must be in it. */
    QString nameTemplate = QStringLiteral("KKN_{municipality}_{target}_{time}_{sequence}");
    QString manifestEnd = QStringLiteral("_manifest.json");
    QString doneEnd = QStringLiteral(".done"); ///< of the empty file that makes a batch count
    QStringList tables = {QStringLiteral("case"), QStringLiteral("person"), QStringLiteral("procedure"),
                          QStringLiteral("field"), QStringLiteral("form")};
    /** For each paper (`J01`) the columns of its one-row-per-form table, in the order of the core's screen:
     * `p_name`, `p_name#2` for the second person. A paper without: the catalogue's own order. */
    QHash<QString, QStringList> formColumns = {};
    QHash<QString, QString> substitutes = {}; ///< for what Windows-31J lacks: `𠮷` → `吉`
    QString missing = QStringLiteral("〓"); ///< where there is no substitute
};

/** Where files go over SSH, and whom to believe. */
struct SftpSettings {
    QString host;
    int port = 22;
    QString user;
    QString path; ///< absolute, on the server
    QString knownHosts; ///< the one file of host keys that is believed
    QString keyFile; ///< the private key, without a passphrase
};

/** The one receiver that may be told individual numbers, and how to lock them for it alone (RFC 7516). */
struct NumberKey {
    QString file; ///< PEM, public: RSA of 2048 bits and more, or P-256; empty = this receiver is told none
    QString id; ///< `kid`, so that the receiver knows which of its keys opens it
};

} // namespace kakanai
