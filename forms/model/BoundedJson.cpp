// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/BoundedJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

#include <optional>
#include <vector>

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

/** Unicode's property Bidi_Control. */
bool turnsTextAround(char32_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
}

/** The unit that a UTF-8 sequence of two or three bytes stands for; 0 for any other. */
char32_t unitAt(const QByteArray& json, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return i < json.size() ? static_cast<char32_t>(static_cast<uchar>(json.at(i))) : char32_t(0);
    };
    if ((byte(at) & 0xE0) == 0xC0)
        return (byte(at) & 0x1F) << 6 | (byte(at + 1) & 0x3F);
    if ((byte(at) & 0xF0) == 0xE0)
        return (byte(at) & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
    return 0;
}

/** As the parser will read it: "\u0061" and "a" are one key. */
QByteArray plainKey(const QByteArray& key)
{
    if (!key.contains('\\'))
        return key;
    const QJsonDocument list = QJsonDocument::fromJson("[\"" + key + "\"]");
    return list.array().isEmpty() ? key : list.array().first().toString().toUtf8();
}

/** Walks over the bytes once: depth, number of values and keys outside strings, escapes and letters inside.
 */
class Scanner
{
public:
    Scanner(const QByteArray& json, const JsonBounds& bounds)
        : m_json(json)
        , m_bounds(bounds)
    {
    }

    std::optional<Fault> run()
    {
        while (!m_fault && m_at < m_json.size()) {
            const char c = m_json.at(m_at);
            if (c == '"')
                takeText();
            else
                takeSign(c);
        }
        return m_fault;
    }

private:
    void refuse(qsizetype at, const char* what)
    {
        if (!m_fault)
            m_fault = Fault{at, what};
    }

    void takeSign(char c)
    {
        if (c == '{' || c == '[') {
            m_keys.emplace_back();
            if (m_keys.size() > static_cast<std::size_t>(m_bounds.depth))
                refuse(m_at, "nested too deeply");
        } else if ((c == '}' || c == ']') && !m_keys.empty()) {
            m_keys.pop_back();
        }
        if ((c == '{' || c == '[' || c == ',') && ++m_values > m_bounds.values)
            refuse(m_at, "too many values");
        if (c == '\0')
            refuse(m_at, "the character zero");
        ++m_at;
    }

    void takeText()
    {
        const qsizetype start = ++m_at;
        while (!m_fault && m_at < m_json.size() && m_json.at(m_at) != '"') {
            if (m_json.at(m_at) == '\\')
                takeEscape();
            else
                takeLetter();
        }
        const QByteArray text = m_json.mid(start, m_at - start);
        ++m_at;
        while (m_at < m_json.size()
               && (m_json.at(m_at) == ' ' || m_json.at(m_at) == '\n' || m_json.at(m_at) == '\t'
                   || m_json.at(m_at) == '\r'))
            ++m_at;
        if (m_fault || m_at >= m_json.size() || m_json.at(m_at) != ':' || m_keys.empty())
            return;
        const QByteArray key = plainKey(text);
        if (m_keys.back().contains(key))
            refuse(start, "a key that stands twice");
        m_keys.back().insert(key);
    }

    void takeLetter()
    {
        if (m_json.at(m_at) == '\0')
            refuse(m_at, "the character zero");
        if (turnsTextAround(unitAt(m_json, m_at)))
            refuse(m_at, "bidirectional control");
        ++m_at;
    }

    void takeEscape()
    {
        const auto unit = escapedUnit(m_json, m_at);
        if (!unit) {
            m_at += 2;
            return;
        }
        if (*unit == 0)
            refuse(m_at, "the character zero");
        if (turnsTextAround(*unit))
            refuse(m_at, "bidirectional control");
        const auto next = escapedUnit(m_json, m_at + 6);
        if (isLow(*unit) || (isHigh(*unit) && (!next || !isLow(*next))))
            refuse(m_at, "lone surrogate");
        m_at += isHigh(*unit) ? 12 : 6;
    }

    const QByteArray& m_json;
    const JsonBounds& m_bounds;
    qsizetype m_at = 0;
    qsizetype m_values = 0;
    std::vector<QSet<QByteArray>> m_keys; ///< of every object or list that is open
    std::optional<Fault> m_fault;
};

} // namespace

FormResult<QJsonObject> readJsonObject(const QByteArray& json, FormErrorCode code, const JsonBounds& bounds)
{
    if (json.size() > bounds.bytes)
        return formError(code, QStringLiteral("larger than %1 bytes").arg(bounds.bytes));
    if (const auto fault = Scanner(json, bounds).run())
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
