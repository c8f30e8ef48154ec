// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageReader.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace kakanai {
class Lane;
}

namespace kakanai::visit {

/**
 * The pictures of the papers of one visit, for the crops beside the values: decoded on the lane, never on the
 * window's thread, with what may not be seen already black. Forgotten when the visitor leaves.
 */
class PagePictures : public QObject
{
    Q_OBJECT

public:
    /** `lane` outlives this. */
    explicit PagePictures(Lane& lane, QObject* parent = nullptr);

    /** The picture of a read page if it is here; else null, and it is fetched from `file`: `arrived` tells.
     */
    [[nodiscard]] QImage picture(const forms::PageReading& page, const QString& file);
    void clear();

Q_SIGNALS:
    /** Null when the file cannot be decoded (any more). */
    void arrived(const QString& pageId, const QImage& picture);

private:
    Lane& m_lane;
    QHash<QString, QImage> m_pictures;
    QStringList m_asked;
    int m_round = 0; ///< what was asked before a `clear` is dropped
};

} // namespace kakanai::visit
