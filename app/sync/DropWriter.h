// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DropProfile.h"
#include "app/sync/DropTable.h"
#include "app/sync/Windows31J.h"

#include <QByteArray>

namespace kakanai::sync {

/** A character that could not be written as it is, and whose it was. */
struct CellLoss {
    QString caseId;
    QString personId; ///< empty: of no one person
    QString field; ///< the column, or the field a row is about
    CharacterLoss loss;

    friend bool operator==(const CellLoss&, const CellLoss&) = default;
};

/**
 * Tables as CSV (RFC 4180) in the way of a profile. A text that a spreadsheet would take for a formula, that
 * is one whose first visible character is = + - @ (also full-width) or that begins with a tab or a line end,
 * is led by the guard. It is looked at after the conversion, which makes such characters.
 */
class DropWriter
{
public:
    explicit DropWriter(const DropProfile& profile);

    [[nodiscard]] QByteArray write(const DropTable& table);
    /** What all tables written so far have lost, each character of a field once. */
    [[nodiscard]] const QList<CellLoss>& losses() const { return m_losses; }
    /** The losses as a table of their own; it is always written in UTF-8, where nothing is lost. */
    [[nodiscard]] static DropTable lossTable(const QList<CellLoss>& losses);

private:
    [[nodiscard]] QByteArray line(const QStringList& cells) const;
    [[nodiscard]] QString fitted(const DropTable& table, qsizetype row, qsizetype column);

    DropProfile m_profile;
    Windows31J m_windows;
    QList<CellLoss> m_losses;
};

} // namespace kakanai::sync
