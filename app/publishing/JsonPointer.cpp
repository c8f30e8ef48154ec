// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/JsonPointer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace kakanai::publishing {
namespace {

QStringList stepsOf(const QString& pointer)
{
    QStringList steps = pointer.split(u'/');
    steps.removeFirst(); // a pointer is empty or begins with a slash
    for (QString& step : steps)
        step.replace(QLatin1String("~1"), QLatin1String("/"))
            .replace(QLatin1String("~0"), QLatin1String("~"));
    return steps;
}

QJsonValue changed(const QJsonValue& here, const QStringList& steps, qsizetype at, const QJsonValue& value)
{
    if (at == steps.size())
        return value;
    const QString& step = steps.at(at);
    if (here.isArray()) {
        QJsonArray array = here.toArray();
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        if (!isIndex || index < 0 || index > array.size())
            return here;
        const QJsonValue next =
            changed(index < array.size() ? array.at(index) : QJsonValue(), steps, at + 1, value);
        if (index == array.size() && !next.isUndefined())
            array.append(next);
        else if (next.isUndefined() && index < array.size())
            array.removeAt(index);
        else if (index < array.size())
            array.replace(index, next);
        return array;
    }
    QJsonObject object = here.toObject();
    const QJsonValue next = changed(object.value(step), steps, at + 1, value);
    if (next.isUndefined())
        object.remove(step);
    else
        object.insert(step, next);
    return object;
}

} // namespace

QJsonValue valueAt(const QJsonValue& root, const QString& pointer)
{
    QJsonValue here = root;
    for (const QString& step : stepsOf(pointer)) {
        if (here.isArray()) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            here = isIndex && index >= 0 && index < here.toArray().size() ? here.toArray().at(index)
                                                                          : QJsonValue(QJsonValue::Undefined);
        } else {
            here = here.toObject().value(step);
        }
    }
    return here;
}

QJsonValue withValueAt(const QJsonValue& root, const QString& pointer, const QJsonValue& value)
{
    return changed(root, stepsOf(pointer), 0, value);
}

} // namespace kakanai::publishing
