// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/answer/FactSheet.h"
#include "forms/model/Rule.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace kakanai::demo {

/** Somebody who does not exist, as the people file tells it. */
struct DemoPerson {
    QString id;
    QString name;
    QString kana;
    QDate birthDate;
    QString sex;
    QString cardAddress;
    QString newAddress;
    QString phone;
    QString relation; ///< to the first person of the visit; empty = is the first
    QByteArray cardJson; ///< the person as the simulator reads personas; empty when they carry no card
    QByteArray pin; ///< invented, like everything here
};

/** One errand of the day: who comes, and what they would answer. */
struct DemoVisit {
    QString id; ///< `P1`
    QString description;
    QList<DemoPerson> people;
    forms::Answers answers;
    forms::FactSheet facts; ///< what their papers and the extract tell besides
};

/**
 * The visits of a people file (`people` and `visits`), with the answers of the built-in visits of the same
 * ids. `file` empty: the built-in people of みほん市. Errors: FileUnreadable, ScriptInvalid with the place.
 */
[[nodiscard]] Result<QList<DemoVisit>> loadDemoVisits(const QString& file);

} // namespace kakanai::demo
