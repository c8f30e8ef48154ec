// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/JsonFile.h"

#include <QFile>
#include <QJsonDocument>

namespace kakanai {
namespace {

constexpr qint64 largest = 4 << 20;

} // namespace

Result<QJsonObject> readJsonObject(const QString& path, FailureCode invalid)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::FileUnreadable, path);
    // One byte more than allowed tells too large, also for pipes that do not know their size.
    const QByteArray json = file.read(largest + 1);
    if (json.size() > largest)
        return fail(invalid, QStringLiteral("%1: larger than %2 bytes").arg(path).arg(largest));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(invalid,
                    QStringLiteral("%1: %2 at byte %3").arg(path, error.errorString()).arg(error.offset));
    return document.object();
}

} // namespace kakanai
