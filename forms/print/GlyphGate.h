// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace kakanai::forms {

class Typesetter;

/** A character (with its variation selector) that no font of the sheets can draw. */
struct MissingGlyph {
    QString cluster; ///< as it stands
    QString substitute; ///< what could stand there instead, for a person to accept; empty = none known

    /** `U+845B U+E0100`: safe to show and to log beside a field's key. */
    [[nodiscard]] QString codePoints() const;
};

/**
 * What stands between a text and the paper: finds every character the sheets' fonts cannot draw exactly, so
 * that none is dropped or replaced in silence. Refuses private-use characters (a local 外字 means something
 * else elsewhere), control characters but the line break, and a variation selector its font does not know.
 */
[[nodiscard]] QList<MissingGlyph> missingGlyphs(const QString& text);
/** The same with fonts somebody has loaded already, for many texts. */
[[nodiscard]] QList<MissingGlyph> missingGlyphs(const Typesetter& type, const QString& text);

/** The text with every such character replaced by its substitute; nothing when one has none. */
[[nodiscard]] std::optional<QString> withSubstitutes(const QString& text, const QList<MissingGlyph>& missing);

/** The nearest character everybody can draw: without its selector, a Kangxi radical's kanji; empty = none. */
[[nodiscard]] QString substituteFor(const QString& cluster);

} // namespace kakanai::forms
