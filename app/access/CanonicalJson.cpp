// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace kakanai::access {
namespace {

void writeText(QByteArray& out, const QString& text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            escaped += QStringLiteral("\\\"");
            break;
        case u'\\':
            escaped += QStringLiteral("\\\\");
            break;
        case u'\b':
            escaped += QStringLiteral("\\b");
            break;
        case u'\t':
            escaped += QStringLiteral("\\t");
            break;
        case u'\n':
            escaped += QStringLiteral("\\n");
            break;
        case u'\f':
            escaped += QStringLiteral("\\f");
            break;
        case u'\r':
            escaped += QStringLiteral("\\r");
            break;
        default:
            if (c.unicode() < 0x20)
                escaped +=
                    QStringLiteral("\\u%1").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
            else
                escaped += c;
        }
    }
    out += '"' + escaped.toUtf8() + '"';
}

void write(QByteArray& out, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (number != std::floor(number) || std::abs(number) >= 9007199254740992.0)
            qFatal("canonicalJson: only whole numbers below 2^53");
        out += QByteArray::number(static_cast<qint64>(number));
        break;
    }
    case QJsonValue::String:
        writeText(out, value.toString());
        break;
    case QJsonValue::Array: {
        out += '[';
        bool isFirst = true;
        for (const QJsonValue& item : value.toArray()) {
            if (!isFirst)
                out += ',';
            isFirst = false;
            write(out, item);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        // QString compares UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
        std::sort(keys.begin(), keys.end());
        out += '{';
        bool isFirst = true;
        for (const QString& key : std::as_const(keys)) {
            if (!isFirst)
                out += ',';
            isFirst = false;
            writeText(out, key);
            out += ':';
            write(out, object.value(key));
        }
        out += '}';
        break;
    }
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    write(out, value);
    return out;
}

} // namespace kakanai::access
