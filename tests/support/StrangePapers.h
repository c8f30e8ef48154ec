// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace kakanai::test {

/** A paper no template is for, and what a reader without one may be asked for. Invented people only. */
struct StrangePaper {
    QString name; ///< as a clerk would call it
    QImage page; ///< A4 at 300 dpi
    QStringList lines; ///< all that is written on it, in reading order
    QList<QPair<QString, QString>> pairs; ///< field name → what is printed there
    bool isVertical = false;
};

/** An employment certificate, a lease, a bank's letter, a register in columns as kept until 1994 and a letter
 * from abroad. Needs a QGuiApplication. */
[[nodiscard]] QList<StrangePaper> strangePapers();

} // namespace kakanai::test
