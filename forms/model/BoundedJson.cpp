// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/BoundedJson.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringDecoder>

#include <optional>

namespace kakanai::forms {
namespace {

struct Fault {
    qsizetype at = 0;
    const char* what = nullptr;
};

std::optional<char32_t> escapedUnit(const QByteArray& json, qsizetype at)
{
    if (at + 6 > json.size() || json.at(at) != '\\' || json.at(at + 1) != 'u')
        return {};
    bool ok = false;
    const uint unit = json.mid(at + 2, 4).toUInt(&ok, 16);
    return ok ? std::optional<char32_t>(unit) : std::nullopt;
}

bool isHigh(char32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool isLow(char32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

bool turnsTextAround(char32_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

/** One pass over the bytes: depth outside strings, escapes inside them. */
std::optional<Fault> scan(const QByteArray& json, int maximumDepth)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (!inString) {
            if (c == '"')
                inString = true;
            else if ((c == '{' || c == '[') && ++depth > maximumDepth)
                return Fault{i, "nested too deeply"};
            else if (c == '}' || c == ']')
                --depth;
            continue;
        }
        if (c == '"') {
            inString = false;
        } else if (c == '\\') {
            if (const auto unit = escapedUnit(json, i)) {
                if (turnsTextAround(*unit))
                    return Fault{i, "bidirectional control"};
                if (isLow(*unit))
                    return Fault{i, "lone surrogate"};
                if (isHigh(*unit)) {
                    const auto next = escapedUnit(json, i + 6);
                    if (!next || !isLow(*next))
                        return Fault{i, "lone surrogate"};
                    i += 6;
                }
                i += 5;
            } else {
                ++i;
            }
        } else if (c == '\xE2' && i + 2 < json.size()) {
            const auto unit =
                static_cast<char32_t>(0x2000 | ((static_cast<uchar>(json.at(i + 1)) & 0x3F) << 6)
                                      | (static_cast<uchar>(json.at(i + 2)) & 0x3F));
            if (turnsTextAround(unit))
                return Fault{i, "bidirectional control"};
        }
    }
    return {};
}

} // namespace

FormResult<QJsonObject> readJsonObject(const QByteArray& json, FormErrorCode code, const JsonBounds& bounds)
{
    if (json.size() > bounds.bytes)
        return formError(code, QStringLiteral("larger than %1 bytes").arg(bounds.bytes));
    if (const auto fault = scan(json, bounds.depth))
        return formError(code, QStringLiteral("byte %1: %2").arg(fault->at).arg(QLatin1String(fault->what)));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = utf8(json);
    if (utf8.hasError())
        return formError(code, QStringLiteral("not UTF-8"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return formError(code, QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return formError(code, QStringLiteral("byte 0: an object is expected"));
    return document.object();
}

FormResult<QJsonObject> readJsonFile(const QString& path, FormErrorCode code, const JsonBounds& bounds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return formError(FormErrorCode::FileUnreadable, path);
    // One byte more than allowed tells too large, also for pipes that do not know their size.
    const QByteArray json = file.read(bounds.bytes + 1);
    auto object = readJsonObject(json, code, bounds);
    if (!object)
        return formError(object.error().code, path + QStringLiteral(": ") + object.error().detail);
    return object;
}

} // namespace kakanai::forms
