// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/Ballot.h"
#include "forms/text/PostalCodes.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::forms {

/** A town of the book and how far the readings are from it. */
struct TownMatch {
    QString town; ///< 神奈川県藤沢市朝日町
    double distance = 1; ///< 0 = every reading begins with it, 1 = none resembles it
    double margin = 0; ///< to the next best town
};

/**
 * All towns of Japan (町字, from the postal codes) searchable by a misread address: first by shared pairs of
 * characters, then by how little must be changed to make the reading begin with the town.
 */
class AddressBook
{
public:
    AddressBook();

    /** The towns a postal code stands for. */
    [[nodiscard]] QStringList townsOf(const QString& postalCode) const;

    /** A town, ヶ and ケ taken for the same. */
    [[nodiscard]] bool isTown(const QString& text) const;
    /** Some town begins so. */
    [[nodiscard]] bool beginsTown(const QString& text) const;

    /** The town the readings mean; `likely` ones (of a postal code read beside it) are believed more easily.
     * Nothing when no town resembles them. */
    [[nodiscard]] std::optional<TownMatch> nearest(const QStringList& readings,
                                                   const QStringList& likely) const;

    /** What follows the town in a reading, and how far its beginning is from the town, 0…1. */
    [[nodiscard]] static QString rest(const QString& reading, const QString& town, double* distance);

private:
    PostalCodes m_codes;
    QStringList m_towns;
    QStringList m_sorted; ///< the same with ケ for ヶ
    QHash<quint32, QList<quint32>> m_pairs; ///< two characters → towns that hold them side by side
};

} // namespace kakanai::forms
