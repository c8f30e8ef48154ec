// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/UnprintableValue.h"

#include "forms/print/GlyphGate.h"
#include "forms/print/Typesetter.h"

#include <QSet>

namespace kakanai::visit {

QList<UnprintableValue> unprintableValues(const QList<forms::FilledSheet>& sheets)
{
    const forms::Typesetter type;
    QList<UnprintableValue> list;
    QSet<QString> seen; // most boxes repeat a value that was already looked at
    for (const forms::FilledSheet& sheet : sheets) {
        for (const forms::FieldValue& field : sheet.fields) {
            const QString id = QStringLiteral("%1@%2").arg(field.key).arg(field.person);
            if (field.state != forms::FieldState::Filled || field.shown.isEmpty() || seen.contains(id))
                continue;
            seen.insert(id);
            const QList<forms::MissingGlyph> missing = forms::missingGlyphs(type, field.shown);
            if (missing.isEmpty())
                continue;
            QStringList codePoints;
            for (const forms::MissingGlyph& glyph : missing)
                codePoints.append(glyph.codePoints());
            list.append({field.key, field.person, field.label, field.shown, codePoints,
                         forms::withSubstitutes(field.shown, missing).value_or(QString())});
        }
    }
    return list;
}

} // namespace kakanai::visit
