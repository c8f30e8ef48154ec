// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/print/NumberStream.h"

#include <QList>
#include <QObject>

#include <vector>

namespace kakanai::visit {

struct VisitServices;
class VisitSession;

/** What the clerk held beside the person when checking the number (番号確認). */
enum class NumberDocument {
    Card, ///< マイナンバーカード
    Notice, ///< 通知カード, while what it says is still right
    Record, ///< 住民票の写し with the number
};

/** A box for an individual number on this visit's sheets. */
struct NumberBox {
    QString key;
    int person = 0;
    QString label;
    QString name; ///< whose it is, where that is known
};

/**
 * The one way an individual number gets onto paper: at a counter, after 本人確認 and 番号確認, straight to
 * the printer. The check goes into the record first (keys and document, never the number); the digits go from
 * the clerk's pad into the printer's stream and are wiped. What is kept of the case says ●●●● as before.
 */
class NumberDesk : public QObject
{
    Q_OBJECT

public:
    explicit NumberDesk(VisitServices& services, QObject* parent = nullptr);

    /** Each box once, in the order of the sheets. */
    [[nodiscard]] static QList<NumberBox> boxes(const VisitSession& session);
    /** True when there is a printer that takes a sheet without a file. */
    [[nodiscard]] bool hasPrinter() const;
    /**
     * Prints the sheets that have a box for one of these numbers. Errors, as `failed`: NotPermitted but at a
     * counter, IdentityUnchecked, FieldInvalid for a number whose check digit is wrong, DeviceFailed without
     * a queue, and those of drawing and of the record.
     */
    void print(const VisitSession& session, NumberDocument document,
               std::vector<forms::NumberForPrint> numbers);

Q_SIGNALS:
    void printed(int sheets);
    void failed(const kakanai::Failure& failure);

private:
    VisitServices& m_services;
};

} // namespace kakanai::visit
