// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/JsonFile.h"

#include <QFile>
#include <QJsonDocument>

namespace kakanai {

Result<QJsonObject> readJsonObject(const QString& path, FailureCode invalid)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::FileUnreadable, path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(invalid,
                    QStringLiteral("%1: %2 at byte %3").arg(path, error.errorString()).arg(error.offset));
    return document.object();
}

} // namespace kakanai
