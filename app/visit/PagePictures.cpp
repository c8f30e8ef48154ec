// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PagePictures.h"

#include "app/base/Lane.h"
#include "app/visit/PaperWork.h"
#include "forms/ocr/Redaction.h"

namespace kakanai::visit {
namespace {

/** Individual numbers are not seen on a screen either; with a margin, because digits may stand a little off.
 */
QList<QPolygon> hiddenPlaces(const forms::PageReading& page)
{
    QList<QPolygon> places;
    for (const forms::FieldReading& field : page.fields) {
        const int margin = field.box.height() / 4;
        if (field.masked)
            places.append(QPolygon(field.box.adjusted(-margin, -margin, margin, margin), true));
    }
    return places;
}

} // namespace

PagePictures::PagePictures(Lane& lane, QObject* parent)
    : QObject(parent)
    , m_lane(lane)
{
}

QImage PagePictures::picture(const forms::PageReading& page, const QString& file)
{
    const QString id = page.pageId;
    if (file.isEmpty() || m_pictures.contains(id))
        return m_pictures.value(id);
    if (m_asked.contains(id))
        return {};
    m_asked.append(id);
    m_lane.ask(
        this,
        [file, number = page.page, hidden = hiddenPlaces(page)] {
            const auto picture = pagePicture(file, number);
            return picture ? forms::blackened(*picture, hidden) : QImage();
        },
        [this, id, round = m_round](const QImage& picture) {
            if (round != m_round)
                return;
            m_asked.removeOne(id);
            m_pictures[id] = picture;
            Q_EMIT arrived(id, picture);
        });
    return {};
}

void PagePictures::clear()
{
    ++m_round;
    m_pictures.clear();
    m_asked.clear();
}

} // namespace kakanai::visit
