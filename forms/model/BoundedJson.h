// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QJsonObject>

namespace kakanai::forms {

/** The most a JSON text from outside may be: bytes and levels of brackets. */
struct JsonBounds {
    qint64 bytes = 1 << 20;
    int depth = 64;
    qsizetype values =
        400'000; ///< in all lists and objects together: each costs memory that its bytes do not show
};

/**
 * Reads one JSON object from outside. Size and depth are checked before anything is built, so a hostile text
 * costs no memory. Refuses lone surrogates (RFC 8259 §8.2), the bidirectional controls of Unicode
 * (Bidi_Control), with which a name could be shown as another one, U+0000, with which it could end early, and
 * a key that stands twice in one object, of which two readers believe different ones (RFC 8259 §4). The error
 * has the given code and the byte where it stands.
 */
[[nodiscard]] FormResult<QJsonObject> readJsonObject(const QByteArray& json, FormErrorCode code,
                                                     const JsonBounds& bounds = {});

/** The same for a file: one that is too large is refused unread. Errors: FileUnreadable with the path,
 * `code`. */
[[nodiscard]] FormResult<QJsonObject> readJsonFile(const QString& path, FormErrorCode code,
                                                   const JsonBounds& bounds = {});

} // namespace kakanai::forms
